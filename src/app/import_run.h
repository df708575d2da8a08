// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <utility>

#include <app/import_client_rows.h>
#include <app/import_context.h>
#include <app/import_facts.h>
#include <app/import_invoices.h>
#include <app/import_payments.h>
#include <app/import_resolver.h>
#include <app/import_service.h>
#include <app/import_time.h>
#include <formats/import_reader.h>

namespace winnow {

// One file going in: one batch in one transaction, all good rows or, when cancelled, none.
class ImportRun {
public:
    ImportRun(Portfolio& portfolio, std::filesystem::path file, ImportAnalysis analysis,
              const ClientDecisions& clients, const RowDecisions& rows);

    Result<ImportOutcome> execute(bool dryRun, const ImportProgressReport& progress);

private:
    using Days = std::optional<std::pair<Date, Date>>;

    void take(const ImportRow& row);
    // The steps after reading; false when cancelled.
    bool finish(const KeepOn& keepOn);
    // First and last day of the time entries in the file, where that helps. Empty when cancelled.
    Result<Days> dayRange(const ImportProgress& progress, bool& cancelled) const;
    void fillIn(const ImportReadSummary& read);
    // The cells of rows whose trouble showed only after reading.
    void addCells();
    ImportOutcome cancelled() const;
    ImportBatch newBatch() const;
    std::string sourceName() const;

    ImportAnalysis m_analysis;
    RowCorrections m_corrections;
    ImportContext m_context;
    std::optional<ClientResolver> m_clients;  // made when the transaction has begun
    std::optional<InvoiceAssembler> m_invoices;
    std::optional<PaymentTaker> m_payments;
    std::optional<TimeTaker> m_time;
    std::optional<FactTaker> m_facts;
    std::optional<ClientRowTaker> m_clientRows;
};

}  // namespace winnow
