// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>

#include <app/import_clients.h>
#include <app/import_service.h>
#include <formats/import_reader.h>
#include <storage/stores.h>

namespace winnow {

// One file going in: one batch in one transaction, all good rows or, when cancelled, none.
class ImportRun {
public:
    ImportRun(Portfolio& portfolio, std::filesystem::path file, ImportAnalysis analysis,
              const ClientDecisions& decisions);

    Result<ImportOutcome> execute(bool dryRun, const ImportProgressReport& progress);

private:
    // An invoice put together from its lines, with the line it began on.
    struct Pending {
        Invoice invoice;
        std::int64_t line = 0;
        std::int64_t rows = 0;
        std::optional<Money> headerTotal;
        Money linesTotal;
    };

    std::optional<ClientId> clientFor(const std::string& name, const std::string& project,
                                      std::int64_t line);
    void take(FactStore& store, const InvoiceRow& row);
    void take(FactStore& store, const TimeRow& row);
    void takeLine(ClientId client, const InvoiceRow& row);
    void finishInvoice(FactStore& store, const Pending& pending);
    void count(AddOutcome outcome, std::int64_t rows, KindTotal& total, const Invoice* invoice,
               std::int64_t line);
    void problem(std::int64_t line, std::string column, Text reason, std::int64_t rows = 1);
    // Remembers that an invoice lacks a line, so that it is held back whole.
    void noteIncomplete(const ImportProblem& each);
    // The line of the first bad row of the invoice; empty when all its rows are good.
    std::optional<std::int64_t> incompleteAt(ClientId client, const std::string& number) const;
    // First and last day of the time entries in the file.
    Result<std::optional<std::pair<Date, Date>>> dayRange() const;
    std::string columnOf(ImportField field) const;

    Portfolio& m_portfolio;
    std::filesystem::path m_file;
    ImportAnalysis m_analysis;
    const ClientDecisions& m_decisions;
    ClientMatcher m_matcher;
    BatchId m_batch;
    ImportOutcome m_outcome;
    KindTotal m_invoices;
    KindTotal m_time;
    std::map<std::pair<ClientId, std::string>, Pending> m_pending;  // invoices given line by line
    // Invoice number -> client's name in the file, or empty -> line of the first bad row.
    std::map<std::string, std::map<std::string, std::int64_t>> m_incomplete;
    // Invoices of this file that are in the totals: some exports repeat them on several rows.
    std::set<std::tuple<ClientId, std::string, bool>> m_counted;
};

}  // namespace winnow
