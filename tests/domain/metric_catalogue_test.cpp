// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/metric_catalogue.h>

#include <set>

#include <domain/data_quality.h>
#include <formats/catalogue_json.h>
#include <formats/metrics_columns.h>
#include <support/builders.h>
#include <support/catch.h>

using namespace winnow;
using namespace winnow::test;

TEST_CASE("Each metric has a code and a place and a unit that fits its value", "[metrics]") {
    std::set<std::string_view> codes;
    int place = 0;
    for (const MetricInfo& info : metricCatalogue()) {
        INFO(info.code);
        CHECK(static_cast<int>(info.metric) == place++);
        CHECK(codes.insert(info.code).second);
        CHECK(metricFromCode(info.code) == info.metric);
        CHECK(metricInfo(info.metric).code == info.code);
        CHECK_FALSE(isKnown(metricValue(ClientMetrics{}, info.metric)));
    }
    CHECK(metricFromCode("profit") == std::nullopt);
    CHECK(static_cast<int>(metricCatalogue().back().metric) == static_cast<int>(Metric::Drag));
}

TEST_CASE("Metrics carry the names of the exchange formats", "[metrics]") {
    std::set<std::string_view> columns;
    for (const MetricColumn& column : metricColumns()) {
        columns.insert(column.name);
    }
    for (const MetricInfo& info : metricCatalogue()) {
        INFO(info.code);
        CHECK(columns.contains(info.code));
    }
}

TEST_CASE("Kinds of facts have codes", "[facts]") {
    CHECK(allFactKinds().size() == 7);
    for (const FactKind kind : allFactKinds()) {
        CHECK(factKindFromCode(factKindCode(kind)) == kind);
    }
    for (const CostKind kind : {CostKind::Tool, CostKind::Licence, CostKind::Purchase,
                                CostKind::Subcontractor, CostKind::Travel, CostKind::Other}) {
        CHECK(costKindFromCode(costKindCode(kind)) == kind);
    }
    CHECK(factKindFromCode("") == std::nullopt);
    CHECK(costKindFromCode("rent") == std::nullopt);
}

TEST_CASE("Everything that has a code has a name in both languages", "[metrics][i18n]") {
    std::vector<std::string> ids;
    for (const MetricInfo& info : metricCatalogue()) {
        ids.push_back("metric." + std::string(info.code));
        ids.push_back("metric." + std::string(info.code) + ".formula");
    }
    for (const MetricColumn& column : metricColumns()) {
        ids.push_back("metric." + std::string(column.name));
    }
    for (const FactKind kind : allFactKinds()) {
        ids.push_back("fact_kind." + std::string(factKindCode(kind)));
    }
    for (int kind = 0; kind <= static_cast<int>(CostKind::Other); ++kind) {
        const std::string code(costKindCode(static_cast<CostKind>(kind)));
        ids.push_back("cost_kind." + code);
        ids.push_back("metric.term.cost." + code);
    }
    for (const ToolBasis basis : {ToolBasis::Endpoint, ToolBasis::Seat, ToolBasis::Client}) {
        ids.push_back("tool_basis." + std::string(toolBasisCode(basis)));
    }
    for (int kind = 0; kind <= static_cast<int>(GapKind::ContactsWithoutPayer); ++kind) {
        const std::string id = "quality." + std::string(gapKindCode(static_cast<GapKind>(kind)));
        ids.insert(ids.end(), {id, id + ".effect", id + ".mend"});
    }
    for (const std::string& id : ids) {
        INFO(id);
        CHECK(catalogueFor(Language::English).contains(id));
        CHECK(catalogueFor(Language::French).contains(id));
    }
}
