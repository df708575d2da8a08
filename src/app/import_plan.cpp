// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include <app/import_client_rows.h>
#include <app/import_clients.h>
#include <app/import_service.h>
#include <app/import_wanted.h>
#include <app/shared.h>
#include <formats/import_reader.h>

namespace winnow {

namespace {

ImportSheet sheetOf(const SheetInfo& info) {
    return {info.name, info.rows, info.presetName,
            info.kind ? std::string(importKindCode(*info.kind)) : std::string()};
}

// Whether a mapping without the field lacks it.
bool isRequired(ImportKind kind, ImportField field) {
    ImportMapping mapping;
    mapping.kind = kind;
    for (const ImportField each : importFields(kind)) {
        if (each != field) {
            mapping.columns[each] = "x";
        }
    }
    return !missingFields(mapping).empty();
}

void addFields(ImportPlan& plan, const ImportAnalysis& analysis) {
    const ImportKind kind = analysis.mapping.kind;
    for (const ImportField field : importFields(kind)) {
        const std::string code(importFieldCode(field));
        plan.fields.push_back({code, isRequired(kind, field)});
        if (std::vector<std::string> codes = valueCodes(field); !codes.empty()) {
            plan.valueCodes[code] = std::move(codes);
        }
    }
    for (const auto& [field, header] : analysis.mapping.columns) {
        if (std::ranges::find(plan.header, header) != plan.header.end()) {
            plan.columns[std::string(importFieldCode(field))] = header;
        }
    }
    for (const auto& [field, text] : analysis.mapping.constants) {
        plan.constants[std::string(importFieldCode(field))] = text;
    }
    for (const auto& [field, values] : analysis.valuesSeen) {
        std::vector<ImportValue>& seen = plan.valuesSeen[std::string(importFieldCode(field))];
        for (const ValueSeen& each : values) {
            seen.push_back({each.text, each.rows, each.code});
        }
    }
}

// What a row says of its client.
struct RowClient {
    std::string name;
    bool isProject = false;
    bool mayBeNew = false;  // made without asking unless there is nearly the same one
};

RowClient clientOf(const ImportRow& row, const ClientMatcher& matcher) {
    struct Reader {
        const ClientMatcher& matcher;

        RowClient operator()(const TimeRow& each) const {
            return each.client.empty() ? RowClient{each.project, true} : RowClient{each.client};
        }
        RowClient operator()(const ClientRow& each) const {
            const bool known =
                matcher.exact(each.name) || (!each.code.empty() && matcher.exact(each.code));
            const bool asks = !known && ClientRowTaker::nearlySame(matcher, each);
            return asks ? RowClient{each.name} : RowClient{};
        }
        RowClient operator()(const RateRow&) const { return {}; }
        RowClient operator()(const InvoiceRow& each) const { return {each.client}; }
        RowClient operator()(const ContactRow& each) const { return {each.client}; }
        RowClient operator()(const PaymentRow& each) const { return {each.client}; }
        RowClient operator()(const TicketRow& each) const { return {each.client}; }
        RowClient operator()(const CostRow& each) const { return {each.client}; }
        RowClient operator()(const SeatRow& each) const { return {each.client}; }
    };
    return std::visit(Reader{matcher}, row);
}

}  // namespace

Result<ImportPlan> ImportService::plan(const std::filesystem::path& file,
                                       const ImportOptions& options) const {
    Result<WantedImport> wanted = lookAt(file, options, m_portfolio.shared());
    if (!wanted) {
        return wanted.error();
    }
    ImportAnalysis& analysis = wanted->analysis;
    ImportPlan plan;
    plan.file = file;
    plan.kind = importKindCode(analysis.mapping.kind);
    plan.isText = analysis.sheets.empty();
    plan.encoding = analysis.text.encoding.value_or("utf-8");
    plan.delimiter = analysis.text.delimiter.value_or(',');
    plan.headerRow = analysis.text.headerRow.value_or(1);
    plan.sheet = analysis.text.sheet.value_or("");
    std::ranges::transform(analysis.sheets, std::back_inserter(plan.sheets), sheetOf);
    if (analysis.values.dateOrder) {
        plan.dateOrder = dateOrderCode(*analysis.values.dateOrder);
    }
    plan.dateOrderAmbiguous = analysis.dateOrderAmbiguous;
    plan.ambiguousDateColumns = std::move(analysis.ambiguousDateColumns);
    for (const auto& [column, order] : analysis.values.dateOrderOf) {
        plan.dateOrderOf[column] = dateOrderCode(order);
    }
    plan.decimalMark = analysis.values.decimalMark.value_or('.');
    plan.presetName = analysis.presetName;
    plan.savedName = std::move(wanted->savedName);
    plan.header = std::move(analysis.header);
    plan.preview = std::move(analysis.preview);
    plan.previewLines = std::move(analysis.previewLines);
    plan.dataRows = analysis.dataRows;
    plan.missing = missingFields(analysis.mapping);
    addFields(plan, analysis);
    return plan;
}

Result<std::vector<UnknownClient>> ImportService::unknownClients(
    const std::filesystem::path& file, const ImportOptions& options) const {
    Portfolio::Shared& shared = m_portfolio.shared();
    const Result<WantedImport> wanted = lookAtComplete(file, options, shared);
    if (!wanted) {
        return wanted.error();
    }
    const ClientMatcher matcher(shared);
    std::map<std::pair<bool, std::string>, std::int64_t> rowsByName;
    const auto onRow = [&](const ImportRow& row) {
        const RowClient named = clientOf(row, matcher);
        const std::optional<ClientId> known =
            named.isProject ? matcher.project(named.name) : matcher.exact(named.name);
        if (!named.name.empty() && !known) {
            ++rowsByName[{named.isProject, named.name}];
        }
    };
    const Result<ImportReadSummary> read = readImport(
        file, wanted->analysis, shared.settings.currency, onRow, [](const ImportProblem&) {});
    if (!read) {
        return read.error();
    }
    std::vector<UnknownClient> unknown;
    for (const auto& [named, rows] : rowsByName) {
        const auto& [isProject, name] = named;
        std::vector<LikelyClient> likely = matcher.likely(name);
        std::optional<Client> suggestion = ClientMatcher::suggestion(likely);
        unknown.push_back({name, rows, std::move(suggestion), std::move(likely), isProject});
    }
    std::ranges::stable_sort(unknown, std::ranges::greater{}, &UnknownClient::rows);
    return unknown;
}

Result<std::string> ImportService::mappingJson(const std::filesystem::path& file,
                                               const ImportOptions& options,
                                               std::string_view name) const {
    Result<WantedImport> wanted = lookAt(file, options, m_portfolio.shared());
    if (!wanted) {
        return wanted.error();
    }
    // What was found out in this file is found out anew in the next one: its title may be a row
    // longer, its dates may tell more.
    ImportMapping mapping = std::move(wanted->analysis.mapping);
    mapping.name = name;
    mapping.text = std::move(wanted->text);
    mapping.values = std::move(wanted->values);
    std::erase_if(mapping.columns, [&](const auto& column) {
        const std::vector<std::string>& header = wanted->analysis.header;
        return std::ranges::find(header, column.second) == header.end();
    });
    return mappingToJson(mapping);
}

}  // namespace winnow
