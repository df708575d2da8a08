// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/import_context.h>

#include <base/fraction.h>
#include <storage/fact_reader.h>

namespace winnow {

namespace {

// More than a person would look through is counted, not kept.
constexpr std::size_t kMostListed = 1000;

}  // namespace

ImportContext::ImportContext(Portfolio::Shared& openPortfolio, std::filesystem::path source,
                             const ImportAnalysis& sourceAnalysis,
                             const ClientDecisions& clientDecisions,
                             const RowDecisions& rowDecisions)
    : shared(openPortfolio),
      file(std::move(source)),
      analysis(sourceAnalysis),
      clients(clientDecisions),
      rows(rowDecisions),
      store(openPortfolio.database),
      currencies(openPortfolio.database, openPortfolio.settings.currency) {}

std::string ImportContext::columnOf(ImportField field) const {
    const auto found = analysis.mapping.columns.find(field);
    return found == analysis.mapping.columns.end() ? std::string() : found->second;
}

void ImportContext::problem(std::int64_t line, std::string column, Text reason,
                            std::vector<std::string> cells) {
    ++outcome.leftOut;
    if (outcome.problems.size() < kMostListed) {
        outcome.problems.push_back(
            {file, line, std::move(column), std::move(reason), std::move(cells)});
    }
}

bool ImportContext::isOfThisFile(const FactKey& key) const {
    const std::optional<FactRow> fact = FactReader(shared.database).find(key);
    return fact && fact->source.batch == batch;
}

void ImportContext::noteChange(ImportChange change) {
    change.accepted = accepts(change.line);
    ++(change.accepted ? outcome.changed : outcome.notAccepted);
    if (outcome.changes.size() < kMostListed) {
        outcome.changes.push_back(std::move(change));
    }
}

std::optional<Money> ImportContext::ownMoney(Money amount, const Currency& currency, Date day,
                                             std::int64_t line, ImportField field) {
    Decimal rate = Decimal::whole(1);
    if (!currencies.isOwn(currency)) {
        const Result<Decimal> found = currencies.rate(currency, day);
        if (!found) {
            problem(line, field, found.error().message);
            return std::nullopt;
        }
        rate = *found;
    }
    const std::optional<Money> own = currencies.convert(amount.minor, currency, rate);
    if (!own) {
        problem(line, field, tooLarge(amount.minor, currency));
    }
    return own;
}

Text ImportContext::tooLarge(std::int64_t minor, const Currency& currency) {
    return {"import.problem.amount_too_large", {{"text", decimalText(minor, currency.decimals())}}};
}

}  // namespace winnow
