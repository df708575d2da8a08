// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/import_reader.h>

#include <algorithm>

#include <formats/header_names.h>
#include <formats/import_source.h>
#include <formats/row_builder.h>

namespace winnow {

namespace {

// What has to be settled before rows can be read.
std::optional<Error> obstacle(const ImportAnalysis& analysis) {
    if (const auto missing = missingFields(analysis.mapping); !missing.empty()) {
        return Error{missing.front(), ErrorKind::Refused};
    }
    std::string undecided;
    for (const std::string& column : analysis.ambiguousDateColumns) {
        if (!analysis.values.dateOrder && !analysis.values.dateOrderOf.contains(column)) {
            undecided += (undecided.empty() ? "" : ", ") + column;
        }
    }
    if (!undecided.empty()) {
        return Error{{"import.error.date_order", {{"columns", undecided}}}, ErrorKind::Refused};
    }
    return std::nullopt;
}

}  // namespace

Result<ImportReadSummary> readImport(const std::filesystem::path& file,
                                     const ImportAnalysis& analysis, const Currency& currency,
                                     const std::function<void(const ImportRow&)>& onRow,
                                     const std::function<void(const ImportProblem&)>& onProblem,
                                     const ImportProgress& progress,
                                     const RowCorrections& corrections) {
    if (const auto found = obstacle(analysis)) {
        return *found;
    }
    const auto source = importing::ImportSource::open(file, analysis.text);
    if (!source) {
        return source.error();
    }
    auto table = source->table(analysis.text);
    if (!table) {
        return table.error();
    }
    if (table->header() != analysis.header) {
        return Error{{"import.error.file_changed", {}}, ErrorKind::Refused};
    }

    importing::RowBuilder builder(analysis, currency, corrections);
    const importing::RowSinks sinks{onRow, onProblem};
    ImportReadSummary summary;
    std::int64_t reported = -1;
    while (table->next()) {
        if (progress && table->position() != reported) {
            reported = table->position();
            if (!progress(reported, table->size())) {
                summary.cancelled = true;
                return summary;
            }
        }
        switch (builder.build(table->record())) {
            case importing::RowOutcome::Row:
                ++summary.rowsRead;
                onRow(builder.row());
                break;
            case importing::RowOutcome::Kept:
                ++summary.rowsRead;
                break;
            case importing::RowOutcome::Problem:
                ++summary.rowsRead;
                onProblem(builder.problem());
                break;
            case importing::RowOutcome::Skipped:
                ++summary.rowsSkipped;
                break;
        }
    }
    if (table->error()) {
        return *table->error();
    }
    builder.finish(sinks);
    return summary;
}

}  // namespace winnow
