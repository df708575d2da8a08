// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/import_service.h>

#include <app/import_run.h>
#include <app/import_wanted.h>
#include <app/shared.h>
#include <formats/import_reader.h>

namespace winnow {

Result<ImportOutcome> ImportService::run(const std::filesystem::path& file,
                                         const ImportOptions& options,
                                         const ClientDecisions& clients, bool dryRun,
                                         const ImportProgressReport& progress,
                                         const RowDecisions& rows) {
    if (m_portfolio.readOnly()) {
        return m_portfolio.shared().readOnlyError();
    }
    Result<WantedImport> wanted = lookAtComplete(file, options, m_portfolio.shared());
    if (!wanted) {
        return wanted.error();
    }
    return ImportRun(m_portfolio, file, std::move(wanted->analysis), clients, rows)
        .execute(dryRun, progress);
}

void ImportService::announce() {
    const ChangeSet changes{.facts = true,
                            .clients = true,
                            .judgement = false,
                            .rubric = false,
                            .settings = false,
                            .touched = {}};
    m_portfolio.shared().invalidate(changes);
    // Also without anybody to tell: the sums of new time entries are kept from here on, and the
    // next opening does not read them.
    m_portfolio.shared().ledger();
    m_portfolio.changed.notify(changes);
}

std::vector<std::string> ImportService::presets() const { return presetNames(); }

std::vector<std::string> ImportService::kinds() const {
    using enum ImportKind;
    std::vector<std::string> codes;
    for (const ImportKind kind :
         {Invoices, Payments, Time, Tickets, Clients, Contacts, Costs, Seats, Rates, Ledger}) {
        codes.emplace_back(importKindCode(kind));
    }
    return codes;
}

}  // namespace winnow
