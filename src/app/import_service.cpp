// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/import_service.h>

#include <algorithm>

#include <app/import_clients.h>
#include <app/import_run.h>
#include <app/shared.h>
#include <formats/import_reader.h>

namespace winnow {

namespace {

// The mapping the options ask for; empty where everything is to be found out.
Result<std::optional<ImportMapping>> wantedMapping(const ImportOptions& options) {
    std::optional<ImportMapping> wanted;
    if (options.mappingJson) {
        Result<ImportMapping> mapping = mappingFromJson(*options.mappingJson);
        if (!mapping) {
            return mapping.error();
        }
        wanted = std::move(mapping).value();
    } else if (options.preset) {
        Result<ImportMapping> named = preset(*options.preset);
        if (!named) {
            return named.error();
        }
        wanted = std::move(named).value();
    }
    if (!options.columns.empty()) {
        wanted = wanted.value_or(ImportMapping());
        wanted->columns.clear();
        for (const auto& [code, header] : options.columns) {
            const std::optional<ImportField> field = importFieldFromCode(code);
            if (!field) {
                return Error{{"app.import_field_unknown", {{"field", code}}}, ErrorKind::Usage};
            }
            wanted->columns[*field] = header;
        }
        if (options.kind) {
            wanted->kind = importKindFromCode(*options.kind).value_or(ImportKind::Invoices);
        }
    }
    return wanted;
}

Result<ImportAnalysis> analyse(const std::filesystem::path& file, const ImportOptions& options,
                               const Currency& currency) {
    std::optional<ImportKind> kind;
    if (options.kind) {
        kind = importKindFromCode(*options.kind);
        if (!kind) {
            return Error{{"app.import_kind_unknown", {{"kind", *options.kind}}}, ErrorKind::Usage};
        }
    }
    Result<std::optional<ImportMapping>> mapping = wantedMapping(options);
    if (!mapping) {
        return mapping.error();
    }
    std::optional<ImportMapping> wanted = std::move(mapping).value();
    const bool textGiven = options.delimiter || options.encoding || options.headerRow;
    if (!wanted && (textGiven || options.decimalMark || options.dateOrder)) {
        wanted = ImportMapping();
        if (kind) {
            wanted->kind = *kind;
        }
    }
    if (wanted) {
        if (options.delimiter) {
            wanted->text.delimiter = options.delimiter;
        }
        if (options.encoding) {
            wanted->text.encoding = options.encoding;
        }
        if (options.headerRow) {
            wanted->text.headerRow = options.headerRow;
        }
        if (options.decimalMark) {
            wanted->values.decimalMark = options.decimalMark;
        }
        if (options.dateOrder) {
            wanted->values.dateOrder = dateOrderFromCode(*options.dateOrder);
            if (!wanted->values.dateOrder) {
                return Error{{"app.import_date_order", {{"order", *options.dateOrder}}},
                             ErrorKind::Usage};
            }
        }
    }
    return analyseImport(file, kind, wanted, currency);
}

Result<ImportAnalysis> analyseComplete(const std::filesystem::path& file,
                                       const ImportOptions& options, const Currency& currency) {
    Result<ImportAnalysis> analysis = analyse(file, options, currency);
    if (!analysis) {
        return analysis;
    }
    const std::vector<Text> missing = missingFields(analysis->mapping);
    if (!missing.empty()) {
        return Error{missing.front()};
    }
    if (analysis->dateOrderAmbiguous && !analysis->values.dateOrder) {
        return Error{{"app.import_date_order_open", {{"file", file.filename().string()}}}};
    }
    return analysis;
}

bool isRequired(ImportKind kind, ImportField field) {
    switch (kind) {
        case ImportKind::Invoices:
            return field == ImportField::Client || field == ImportField::InvoiceNumber ||
                   field == ImportField::IssuedOn;
        case ImportKind::Time:
            return field == ImportField::Client || field == ImportField::Day ||
                   field == ImportField::Duration;
    }
    return false;
}

}  // namespace

Result<ImportPlan> ImportService::plan(const std::filesystem::path& file,
                                       const ImportOptions& options) const {
    Result<ImportAnalysis> analysis = analyse(file, options, m_portfolio.currency());
    if (!analysis) {
        return analysis.error();
    }
    ImportPlan plan;
    plan.file = file;
    plan.kind = std::string(importKindCode(analysis->mapping.kind));
    plan.encoding = analysis->text.encoding.value_or("utf-8");
    plan.delimiter = analysis->text.delimiter.value_or(',');
    plan.headerRow = analysis->text.headerRow.value_or(1);
    if (analysis->values.dateOrder) {
        plan.dateOrder = std::string(dateOrderCode(*analysis->values.dateOrder));
    }
    plan.dateOrderAmbiguous = analysis->dateOrderAmbiguous;
    plan.decimalMark = analysis->values.decimalMark.value_or('.');
    plan.presetName = analysis->presetName;
    plan.header = analysis->header;
    for (const auto& [field, header] : analysis->mapping.columns) {
        if (std::ranges::find(plan.header, header) != plan.header.end()) {
            plan.columns[std::string(importFieldCode(field))] = header;
        }
    }
    plan.preview = analysis->preview;
    plan.previewLines = analysis->previewLines;
    plan.dataRows = analysis->dataRows;
    plan.missing = missingFields(analysis->mapping);
    for (const ImportField field : importFields(analysis->mapping.kind)) {
        plan.fields.push_back(
            {std::string(importFieldCode(field)), isRequired(analysis->mapping.kind, field)});
    }
    return plan;
}

Result<std::vector<UnknownClient>> ImportService::unknownClients(
    const std::filesystem::path& file, const ImportOptions& options) const {
    Result<ImportAnalysis> analysis = analyseComplete(file, options, m_portfolio.currency());
    if (!analysis) {
        return analysis.error();
    }
    const ClientMatcher matcher(m_portfolio);
    std::map<std::string, std::int64_t> rowsByName;
    const auto onRow = [&](const ImportRow& row) {
        const std::string& name =
            std::visit([](const auto& each) -> const std::string& { return each.client; }, row);
        if (!name.empty() && !matcher.exact(name)) {
            ++rowsByName[name];
        }
    };
    Result<ImportReadSummary> read =
        readImport(file, *analysis, m_portfolio.currency(), onRow, [](const ImportProblem&) {});
    if (!read) {
        return read.error();
    }
    std::vector<UnknownClient> unknown;
    for (const auto& [name, rows] : rowsByName) {
        unknown.push_back({name, rows, matcher.suggestion(name)});
    }
    std::ranges::stable_sort(unknown, std::ranges::greater{}, &UnknownClient::rows);
    return unknown;
}

Result<ImportOutcome> ImportService::run(const std::filesystem::path& file,
                                         const ImportOptions& options,
                                         const ClientDecisions& clients, bool dryRun,
                                         const ImportProgressReport& progress) {
    if (m_portfolio.readOnly()) {
        return m_portfolio.shared().readOnlyError();
    }
    Result<ImportAnalysis> analysis = analyseComplete(file, options, m_portfolio.currency());
    if (!analysis) {
        return analysis.error();
    }
    return ImportRun(m_portfolio, file, std::move(analysis).value(), clients)
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
    m_portfolio.changed.notify(changes);
}

std::vector<std::string> ImportService::presets() const { return presetNames(); }

std::vector<std::string> ImportService::kinds() const {
    return {std::string(importKindCode(ImportKind::Invoices)),
            std::string(importKindCode(ImportKind::Time))};
}

std::vector<ImportService::Batch> ImportService::batches() const {
    std::vector<Batch> batches;
    for (const ImportBatch& batch : FactStore(m_portfolio.shared().database).batches()) {
        batches.push_back(
            {batch.sourceName, batch.kind, batch.importedAt, batch.rowsAdded, batch.rowsLeftOut});
    }
    return batches;
}

}  // namespace winnow
