// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/report_json.h>

#include <unordered_map>

#include <formats/metrics_columns.h>
#include <formats/strict_json.h>
#include <formats/text_to_json.h>

namespace winnow {

namespace {

JsonValue orNull(const std::optional<std::string>& digits) {
    return digits ? JsonValue::number(*digits) : JsonValue::null();
}

JsonValue pointsValue(const std::optional<Points>& points) {
    return points ? JsonValue::number(decimalText(points->hundredths, 2)) : JsonValue::null();
}

JsonValue gradeValue(const std::optional<Grade>& grade) {
    return grade ? JsonValue::of(gradeLetter(*grade)) : JsonValue::null();
}

JsonValue shareValue(const std::optional<Fraction>& share, int decimals = 6) {
    return share ? JsonValue::number(share->toText(decimals)) : JsonValue::null();
}

JsonValue decimalValue(const std::optional<Decimal>& value) { return JsonValue::ofOptional(value); }

JsonValue hoursValue(const std::optional<WorkTime>& time) {
    return time ? JsonValue::number(time->inHours().toText(4)) : JsonValue::null();
}

JsonValue moneyValue(const std::optional<Money>& amount, const Currency& currency) {
    return amount ? JsonValue::number(toPlainText(*amount, currency)) : JsonValue::null();
}

JsonValue metricsValue(const ClientMetrics& metrics, const Currency& currency) {
    JsonValue json = JsonValue::object();
    for (const MetricColumn& column : metricColumns()) {
        const std::optional<std::string> digits = column.digits(metrics, currency);
        json.add(column.name, column.isDate ? JsonValue::ofOptional(digits) : orNull(digits));
    }
    return json;
}

JsonValue headed(const char* schema, const ReportHeader& header) {
    return JsonValue::object({{"schema", JsonValue::of(schema)},
                              {"portfolio", JsonValue::of(header.portfolioName)},
                              {"quarter", JsonValue::of(header.quarter.toText())},
                              {"cut_off", JsonValue::of(header.cutOff.toIso())},
                              {"rubric_version", JsonValue::of(header.rubricVersion)},
                              {"currency", JsonValue::of(header.currency.code())}});
}

void addGrades(JsonValue& json, const Assessment& assessment) {
    const bool scored = assessment.score.has_value();
    JsonValue gates = JsonValue::array();
    for (const GateResult& gate : assessment.gates) {
        gates.items.push_back(
            JsonValue::object({{"gate", JsonValue::of(gate.gate)},
                               {"outcome", JsonValue::of(gateOutcomeCode(gate.outcome))},
                               {"changed_grade", JsonValue::of(gate.changedGrade)}}));
    }
    json.add("grade", gradeValue(assessment.finalGrade));
    json.add("previous_grade", gradeValue(assessment.previousGrade));
    json.add("score", pointsValue(assessment.score));
    json.add("financial_score", pointsValue(assessment.financialScore));
    json.add("relationship_score", pointsValue(assessment.relationshipScore));
    json.add("worst_score",
             pointsValue(scored ? std::optional(assessment.bounds.worst) : std::nullopt));
    json.add("best_score",
             pointsValue(scored ? std::optional(assessment.bounds.best) : std::nullopt));
    json.add("worst_grade", gradeValue(assessment.worstGrade));
    json.add("best_grade", gradeValue(assessment.bestGrade));
    json.add("known_weight", pointsValue(Points{assessment.knownWeight}));
    json.add("raw_grade", gradeValue(assessment.rawGrade));
    json.add("capped_grade", gradeValue(assessment.cappedGrade));
    json.add("notched_grade", gradeValue(assessment.notchedGrade));
    json.add("computed_grade", gradeValue(assessment.computedGrade));
    json.add("held_by_hysteresis", JsonValue::of(assessment.heldByHysteresis));
    json.add("overridden", JsonValue::of(assessment.overridden));
    json.add("gates", std::move(gates));
}

JsonValue textsValue(const std::vector<Text>& texts, const Catalogue& catalogue,
                     const Locale& locale) {
    JsonValue list = JsonValue::array();
    for (const Text& text : texts) {
        list.items.push_back(textValue(text, catalogue, locale));
    }
    return list;
}

JsonValue curveValue(const Criterion* criterion) {
    JsonValue list = JsonValue::array();
    if (criterion) {
        for (const CurvePoint& point : criterion->curve.points()) {
            list.items.push_back(
                JsonValue::object({{"x", JsonValue::of(point.x)}, {"y", pointsValue(point.y)}}));
        }
    }
    return list;
}

JsonValue criteriaValue(const Rubric& rubric, const Assessment& assessment) {
    JsonValue list = JsonValue::array();
    for (const CriterionScore& each : assessment.criteria) {
        list.items.push_back(
            JsonValue::object({{"criterion", JsonValue::of(each.criterion)},
                               {"axis", JsonValue::of(axisCode(each.axis))},
                               {"source", JsonValue::of(criterionSourceCode(each.source))},
                               {"weight", pointsValue(Points{each.weight})},
                               {"value", decimalValue(each.value)},
                               {"points", pointsValue(each.points)},
                               {"contribution", pointsValue(each.contribution)},
                               {"curve", curveValue(rubric.find(each.criterion))}}));
    }
    return list;
}

JsonValue cutOffsValue(const Rubric& rubric) {
    JsonValue json = JsonValue::object();
    for (std::size_t i = 0; i < rubric.cutOffs.size(); ++i) {
        json.add(std::string(gradeLetter(kGrades[i])), pointsValue(rubric.cutOffs[i]));
    }
    return json;
}

// Writes the parts of the quarterly report that need names, currency and language.
class ReportWriter {
public:
    ReportWriter(const ReportHeader& header, const std::vector<ClientQuarter>& clients,
                 const Catalogue& catalogue, const Locale& locale)
        : m_currency(header.currency), m_catalogue(catalogue), m_locale(locale) {
        for (const ClientQuarter& each : clients) {
            m_names.emplace(each.client.id, each.client.name);
        }
    }

    JsonValue totals(const PortfolioMetrics& totals) const {
        return JsonValue::object({{"quarter", JsonValue::of(totals.quarter.toText())},
                                  {"cut_off", JsonValue::of(totals.cutOff.toIso())},
                                  {"revenue", money(totals.revenue)},
                                  {"service_revenue", money(totals.serviceRevenue)},
                                  {"hours", hoursValue(totals.worked)},
                                  {"cost_to_serve", money(totals.costToServe)},
                                  {"contribution", money(totals.contribution)},
                                  {"margin", shareValue(totals.margin)},
                                  {"effective_hourly_rate", money(totals.effectiveHourlyRate)},
                                  {"days_late_weighted", shareValue(totals.daysLateWeighted, 4)},
                                  {"arrears", money(totals.arrears)},
                                  {"clients_with_facts", JsonValue::of(totals.clientsWithFacts)},
                                  {"practical_hours", hoursValue(totals.practicalHours)},
                                  {"unused_hours", hoursValue(totals.unusedHours)},
                                  {"unused_capacity_cost", money(totals.unusedCapacityCost)}});
    }

    JsonValue groups(const std::array<GradeGroup, 4>& groups) const {
        JsonValue list = JsonValue::array();
        for (const GradeGroup& group : groups) {
            list.items.push_back(
                JsonValue::object({{"grade", gradeValue(group.grade)},
                                   {"clients", JsonValue::of(group.clients)},
                                   {"revenue", money(group.revenue)},
                                   {"hours", hoursValue(group.worked)},
                                   {"contribution", money(group.contribution)},
                                   {"client_share", shareValue(group.clientShare)},
                                   {"revenue_share", shareValue(group.revenueShare)},
                                   {"hours_share", shareValue(group.hoursShare)}}));
        }
        return list;
    }

    JsonValue movement(const PortfolioSummary& summary) const {
        JsonValue matrix = JsonValue::object();
        for (const Grade before : kGrades) {
            JsonValue row = JsonValue::object();
            for (const Grade now : kGrades) {
                row.add(std::string(gradeLetter(now)),
                        JsonValue::of(summary.migration[static_cast<std::size_t>(before)]
                                                       [static_cast<std::size_t>(now)]));
            }
            matrix.add(std::string(gradeLetter(before)), std::move(row));
        }
        JsonValue moves = JsonValue::array();
        for (const GradeMove& move : summary.moves) {
            moves.items.push_back(JsonValue::object({{"client", name(move.client)},
                                                     {"before", gradeValue(move.before)},
                                                     {"now", gradeValue(move.now)},
                                                     {"reason", text(move.reason)}}));
        }
        return JsonValue::object({{"from_before_to_now", std::move(matrix)},
                                  {"moves", std::move(moves)},
                                  {"up", JsonValue::of(summary.up)},
                                  {"down", JsonValue::of(summary.down)},
                                  {"unchanged", JsonValue::of(summary.unchanged)},
                                  {"entered", JsonValue::of(summary.entered)},
                                  {"exited", JsonValue::of(summary.exited)}});
    }

    JsonValue whale(const WhaleCurve& curve) const {
        JsonValue points = JsonValue::array();
        for (const WhalePoint& point : curve.points) {
            points.items.push_back(JsonValue::object(
                {{"client", name(point.client)}, {"cumulative", money(point.cumulative)}}));
        }
        return JsonValue::object({{"points", std::move(points)},
                                  {"total", money(curve.total)},
                                  {"peak", money(curve.peak)},
                                  {"destroyed", money(curve.destroyed)},
                                  {"clients_past_peak", JsonValue::of(curve.clientsPastPeak)},
                                  {"unknown", JsonValue::of(curve.unknown)}});
    }

    JsonValue decisions(const std::vector<PortfolioSummary::Decision>& decisions) const {
        JsonValue list = JsonValue::array();
        for (const PortfolioSummary::Decision& decision : decisions) {
            list.items.push_back(JsonValue::object({{"client", name(decision.client)},
                                                    {"grade", gradeValue(decision.grade)},
                                                    {"what", text(decision.what)},
                                                    {"why", text(decision.why)}}));
        }
        return list;
    }

    JsonValue clients(const std::vector<ClientQuarter>& clients) const {
        JsonValue list = JsonValue::array();
        for (const ClientQuarter& each : clients) {
            JsonValue json = JsonValue::object(
                {{"client", JsonValue::of(each.client.name)},
                 {"service_model", JsonValue::of(serviceModelCode(each.client.serviceModel))},
                 {"metrics", metricsValue(each.metrics, m_currency)},
                 {"headline", text(each.assessment.headline)},
                 {"reasons", textsValue(each.assessment.reasons, m_catalogue, m_locale)}});
            addGrades(json, each.assessment);
            list.items.push_back(std::move(json));
        }
        return list;
    }

    JsonValue text(const Text& text) const { return textValue(text, m_catalogue, m_locale); }

private:
    JsonValue name(ClientId id) const {
        const auto found = m_names.find(id);
        return found == m_names.end() ? JsonValue::null() : JsonValue::of(found->second);
    }
    JsonValue money(const std::optional<Money>& amount) const {
        return moneyValue(amount, m_currency);
    }

    const Currency& m_currency;
    const Catalogue& m_catalogue;
    const Locale& m_locale;
    std::unordered_map<ClientId, std::string> m_names;
};

}  // namespace

std::string metricsJson(const std::vector<std::pair<Client, ClientMetrics>>& rows,
                        const Currency& currency) {
    JsonValue list = JsonValue::array();
    for (const auto& [client, metrics] : rows) {
        JsonValue row = metricsValue(metrics, currency);
        row.add("client", JsonValue::of(client.name));
        row.add("quarter", JsonValue::of(metrics.quarter.toText()));
        row.add("currency", JsonValue::of(currency.code()));
        list.items.push_back(std::move(row));
    }
    return prettyJson(JsonValue::object(
        {{"currency", JsonValue::of(currency.code())}, {"rows", std::move(list)}}));
}

std::string gradesJson(const ReportHeader& header, const std::vector<ClientQuarter>& clients) {
    JsonValue json = headed("winnow-grades/1", header);
    JsonValue list = JsonValue::array();
    for (const ClientQuarter& each : clients) {
        JsonValue row = JsonValue::object({{"client", JsonValue::of(each.client.name)}});
        addGrades(row, each.assessment);
        list.items.push_back(std::move(row));
    }
    json.add("clients", std::move(list));
    return prettyJson(json);
}

std::string explanationJson(const ReportHeader& header, const Rubric& rubric,
                            const AssessmentInputs& inputs, const ClientQuarter& client,
                            const Catalogue& catalogue, const Locale& locale) {
    const Assessment& assessment = client.assessment;
    JsonValue json = headed("winnow-explanation/1", header);
    json.add("client", JsonValue::of(client.client.name));
    addGrades(json, assessment);
    json.add("cut_offs", cutOffsValue(rubric));
    json.add("hysteresis", pointsValue(rubric.hysteresis));
    json.add("maximum_notches", JsonValue::of(rubric.maximumNotches));
    json.add("criteria", criteriaValue(rubric, assessment));
    json.add("headline", textValue(assessment.headline, catalogue, locale));
    json.add("reasons", textsValue(assessment.reasons, catalogue, locale));
    json.add("steps", textsValue(explain(rubric, inputs, assessment), catalogue, locale));
    return prettyJson(json);
}

std::string reportJson(const ReportHeader& header, const PortfolioSummary& summary,
                       const std::vector<ClientQuarter>& clients, const Catalogue& catalogue,
                       const Locale& locale) {
    const ReportWriter writer(header, clients, catalogue, locale);
    JsonValue json = headed("winnow-report/1", header);
    json.add("language", JsonValue::of(languageCode(locale.language())));
    json.add("totals", writer.totals(summary.now));
    json.add("totals_before", summary.before ? writer.totals(*summary.before) : JsonValue::null());
    json.add("groups", writer.groups(summary.groups));
    json.add("groups_before",
             summary.groupsBefore ? writer.groups(*summary.groupsBefore) : JsonValue::null());
    json.add("graded", JsonValue::of(summary.graded));
    json.add("ungraded", JsonValue::of(summary.ungraded));
    json.add("without_ratings", JsonValue::of(summary.withoutRatings));
    json.add("movement", writer.movement(summary));
    json.add("whale_curve", writer.whale(summary.whale));
    json.add("headlines", textsValue(summary.headlines, catalogue, locale));
    json.add("decisions", writer.decisions(summary.decisions));
    json.add("confidence", writer.text(summary.confidence));
    json.add("clients", writer.clients(clients));
    return prettyJson(json);
}

}  // namespace winnow
