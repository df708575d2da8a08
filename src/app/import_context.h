// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

#include <app/import_currency.h>
#include <app/import_service.h>
#include <app/import_totals.h>
#include <app/shared.h>
#include <formats/import_reader.h>
#include <storage/stores.h>

namespace winnow {

// What the parts of one import share: where facts go, what people decided, what has come of it.
struct ImportContext {
    ImportContext(Portfolio::Shared& openPortfolio, std::filesystem::path source,
                  const ImportAnalysis& sourceAnalysis, const ClientDecisions& clientDecisions,
                  const RowDecisions& rowDecisions);

    Portfolio::Shared& shared;
    std::filesystem::path file;
    const ImportAnalysis& analysis;
    const ClientDecisions& clients;
    const RowDecisions& rows;
    FactStore store;
    BatchId batch;
    CurrencyConverter currencies;
    ImportTotals totals;
    ImportOutcome outcome;
    // Something was kept that is no fact: an alias, a project's client, a client's figures.
    bool remembered = false;

    // The header text of a field, empty when the file has no column for it.
    std::string columnOf(ImportField field) const;
    void problem(std::int64_t line, ImportField field, Text reason) {
        problem(line, columnOf(field), std::move(reason));
    }
    void problem(std::int64_t line, std::string column, Text reason,
                 std::vector<std::string> cells = {});

    // Whether a change of that line was accepted.
    bool accepts(std::int64_t line) const {
        return rows.acceptAllChanges || rows.acceptChanges.contains(line);
    }
    // Whether a stored fact came with an earlier row of this very file.
    bool isOfThisFile(const FactKey& key) const;
    // Counts and lists a change.
    void noteChange(ImportChange change);

    // An amount in the portfolio's currency; notes the row's problem when that cannot be known.
    std::optional<Money> ownMoney(Money amount, const Currency& currency, Date day,
                                  std::int64_t line, ImportField field);
    // The problem of an amount that is too large to be one.
    static Text tooLarge(std::int64_t minor, const Currency& currency);
};

// Told now and then in the steps after reading; false cancels.
using KeepOn = std::function<bool()>;

}  // namespace winnow
