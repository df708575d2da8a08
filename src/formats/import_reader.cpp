// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/import_reader.h>

#include <formats/header_names.h>
#include <formats/import_table.h>
#include <formats/row_builder.h>

namespace winnow {

using importing::ImportTable;
using importing::RowBuilder;

namespace {

// An amount column that names another currency in its header, e.g. "Amount (EUR)".
std::optional<Error> foreignCurrency(const ImportMapping& mapping, const Currency& currency) {
    using enum ImportField;
    for (const ImportField field : {AmountNet, AmountGross, TaxAmount, LineAmount, OpenBalance}) {
        const auto column = mapping.columns.find(field);
        if (column == mapping.columns.end()) {
            continue;
        }
        if (const auto code = importing::headerCurrency(column->second);
            code && *code != currency.code()) {
            return Error{{"import.error.other_currency",
                          {{"column", column->second},
                           {"found", *code},
                           {"currency", std::string(currency.code())}}},
                         ErrorKind::Refused};
        }
    }
    return std::nullopt;
}

// What has to be settled before rows can be read.
std::optional<Error> obstacle(const ImportAnalysis& analysis, const Currency& currency) {
    if (const auto missing = missingFields(analysis.mapping); !missing.empty()) {
        return Error{missing.front(), ErrorKind::Refused};
    }
    if (!analysis.values.dateOrder) {
        return Error{{"import.error.date_order", {}}, ErrorKind::Refused};
    }
    return foreignCurrency(analysis.mapping, currency);
}

}  // namespace

Result<ImportReadSummary> readImport(const std::filesystem::path& file,
                                     const ImportAnalysis& analysis, const Currency& currency,
                                     const std::function<void(const ImportRow&)>& onRow,
                                     const std::function<void(const ImportProblem&)>& onProblem,
                                     const ImportProgress& progress) {
    if (const auto found = obstacle(analysis, currency)) {
        return *found;
    }
    const auto encoding = importing::encodingFromName(analysis.text.encoding.value_or("utf-8"));
    const auto info = importing::inspectTextFile(file, encoding);
    if (!info) {
        return info.error();
    }
    auto table = ImportTable::open(info.value(), analysis.text.delimiter.value_or(','),
                                   analysis.text.headerRow.value_or(1));
    if (!table) {
        return table.error();
    }
    if (table->header() != analysis.header) {
        return Error{{"import.error.file_changed", {}}, ErrorKind::Refused};
    }

    RowBuilder builder(analysis.mapping, table->header(), *analysis.values.dateOrder,
                       analysis.values.decimalMark.value_or('.'), currency,
                       analysis.text.headerRow.value_or(1));
    ImportReadSummary summary;
    std::int64_t reported = -1;
    while (table->next()) {
        if (progress && table->position() != reported) {
            reported = table->position();
            if (!progress(reported, info->size)) {
                summary.cancelled = true;
                return summary;
            }
        }
        switch (builder.build(table->record())) {
            case RowBuilder::Outcome::Row:
                ++summary.rowsRead;
                onRow(builder.row());
                break;
            case RowBuilder::Outcome::Problem:
                ++summary.rowsRead;
                onProblem(builder.problem());
                break;
            case RowBuilder::Outcome::Skipped:
                ++summary.rowsSkipped;
                break;
        }
    }
    if (table->error()) {
        return *table->error();
    }
    return summary;
}

}  // namespace winnow
