// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/csv_text.h>
#include <formats/metrics_columns.h>
#include <formats/report_json.h>

namespace winnow {

namespace {

std::optional<std::string> letter(const std::optional<Grade>& grade) {
    return grade ? std::optional(std::string(gradeLetter(*grade))) : std::nullopt;
}

std::optional<std::string> digits(const std::optional<Points>& points) {
    return points ? std::optional(decimalText(points->hundredths, 2)) : std::nullopt;
}

const char* yesNo(bool value) { return value ? "yes" : "no"; }

std::string appliedGates(const Assessment& assessment) {
    std::string gates;
    for (const GateResult& gate : assessment.gates) {
        if (gate.outcome == GateOutcome::Applied) {
            gates += (gates.empty() ? "" : " ") + gate.gate;
        }
    }
    return gates;
}

void addGradeRow(CsvWriter& csv, const ClientQuarter& each) {
    const Assessment& assessment = each.assessment;
    csv.text(each.client.name);
    csv.figure(assessment.quarter.toText());
    csv.figureIfKnown(letter(assessment.finalGrade));
    csv.figureIfKnown(digits(assessment.score));
    csv.figureIfKnown(
        digits(assessment.score ? std::optional(assessment.bounds.worst) : std::nullopt));
    csv.figureIfKnown(
        digits(assessment.score ? std::optional(assessment.bounds.best) : std::nullopt));
    csv.figureIfKnown(letter(assessment.worstGrade));
    csv.figureIfKnown(letter(assessment.bestGrade));
    csv.figureIfKnown(digits(assessment.financialScore));
    csv.figureIfKnown(digits(assessment.relationshipScore));
    csv.figure(decimalText(assessment.knownWeight, 2));
    csv.figureIfKnown(letter(assessment.previousGrade));
    csv.figureIfKnown(letter(assessment.rawGrade));
    csv.figureIfKnown(letter(assessment.cappedGrade));
    csv.figureIfKnown(letter(assessment.notchedGrade));
    csv.figureIfKnown(letter(assessment.computedGrade));
    csv.figure(yesNo(assessment.heldByHysteresis));
    csv.figure(yesNo(assessment.overridden));
    csv.text(appliedGates(assessment));
    csv.figure(std::to_string(assessment.rubricVersion));
    csv.endRow();
}

// Sums of the report's last row; a column that nobody knows stays empty.
struct Total {
    std::optional<Money> revenue;
    std::optional<WorkTime> worked;
    std::optional<Money> costToServe;
    std::optional<Money> contribution;
    std::optional<Money> arrears;

    template <typename Value>
    static void add(std::optional<Value>& sum, const std::optional<Value>& value) {
        if (value) {
            sum = sum.value_or(Value{}) + *value;
        }
    }
    void add(const ClientMetrics& metrics) {
        add(revenue, metrics.revenue);
        add(worked, metrics.worked);
        add(costToServe, metrics.costToServe);
        add(contribution, metrics.contribution);
        add(arrears, metrics.arrears);
    }
};

}  // namespace

std::string metricsCsv(const std::vector<std::pair<Client, ClientMetrics>>& rows,
                       const Currency& currency) {
    CsvWriter csv;
    for (const char* name : {"client", "quarter", "currency"}) {
        csv.figure(name);
    }
    for (const MetricColumn& column : metricColumns()) {
        csv.figure(column.name);
    }
    csv.endRow();
    for (const auto& [client, metrics] : rows) {
        csv.text(client.name);
        csv.figure(metrics.quarter.toText());
        csv.figure(currency.code());
        for (const MetricColumn& column : metricColumns()) {
            csv.figureIfKnown(column.digits(metrics, currency));
        }
        csv.endRow();
    }
    return csv.take();
}

std::string gradesCsv(const std::vector<ClientQuarter>& clients) {
    CsvWriter csv;
    for (const char* name : {"client",
                             "quarter",
                             "grade",
                             "score",
                             "worst_score",
                             "best_score",
                             "worst_grade",
                             "best_grade",
                             "financial_score",
                             "relationship_score",
                             "known_weight",
                             "previous_grade",
                             "raw_grade",
                             "capped_grade",
                             "notched_grade",
                             "computed_grade",
                             "held_by_hysteresis",
                             "overridden",
                             "gates",
                             "rubric_version"}) {
        csv.figure(name);
    }
    csv.endRow();
    for (const ClientQuarter& each : clients) {
        addGradeRow(csv, each);
    }
    return csv.take();
}

std::string reportCsv(const ReportHeader& header, const std::vector<ClientQuarter>& clients,
                      const Catalogue& catalogue, const Locale& locale) {
    const auto money = [&](const std::optional<Money>& amount) {
        return amount ? std::optional(toPlainText(*amount, header.currency)) : std::nullopt;
    };
    const auto share = [](const std::optional<Fraction>& value, int decimals) {
        return value ? std::optional(value->toText(decimals)) : std::nullopt;
    };
    const auto hours = [](const std::optional<WorkTime>& time) {
        return time ? std::optional(time->inHours().toText(4)) : std::nullopt;
    };
    CsvWriter csv;
    for (const char* name : {"client",
                             "service_model",
                             "grade",
                             "previous_grade",
                             "score",
                             "financial",
                             "relationship",
                             "revenue",
                             "margin",
                             "hours",
                             "cost_to_serve",
                             "contribution",
                             "effective_hourly_rate",
                             "days_late",
                             "arrears",
                             "reason",
                             "quarter",
                             "cut_off",
                             "currency",
                             "rubric_version"}) {
        csv.text(catalogue.render(std::string("report_csv.column.") + name, locale));
    }
    csv.endRow();
    const auto addOrigin = [&] {
        csv.figure(header.quarter.toText());
        csv.figure(header.cutOff.toIso());
        csv.figure(header.currency.code());
        csv.figure(std::to_string(header.rubricVersion));
        csv.endRow();
    };
    Total total;
    for (const ClientQuarter& each : clients) {
        const ClientMetrics& metrics = each.metrics;
        const Assessment& assessment = each.assessment;
        total.add(metrics);
        csv.text(each.client.name);
        csv.text(catalogue.render(
            "service_model." + std::string(serviceModelCode(each.client.serviceModel)), locale));
        csv.figureIfKnown(letter(assessment.finalGrade));
        csv.figureIfKnown(letter(assessment.previousGrade));
        csv.figureIfKnown(digits(assessment.score));
        csv.figureIfKnown(digits(assessment.financialScore));
        csv.figureIfKnown(digits(assessment.relationshipScore));
        csv.figureIfKnown(money(metrics.revenue));
        csv.figureIfKnown(share(metrics.margin, 6));
        csv.figureIfKnown(hours(metrics.worked));
        csv.figureIfKnown(money(metrics.costToServe));
        csv.figureIfKnown(money(metrics.contribution));
        csv.figureIfKnown(money(metrics.effectiveHourlyRate));
        csv.figureIfKnown(share(metrics.daysLateWeighted, 4));
        csv.figureIfKnown(money(metrics.arrears));
        csv.text(catalogue.render(assessment.headline, locale));
        addOrigin();
    }
    csv.text(catalogue.render("report_csv.total", locale));
    for (int i = 0; i < 6; ++i) {
        csv.figure("");
    }
    csv.figureIfKnown(money(total.revenue));
    csv.figure("");
    csv.figureIfKnown(hours(total.worked));
    csv.figureIfKnown(money(total.costToServe));
    csv.figureIfKnown(money(total.contribution));
    csv.figure("");
    csv.figure("");
    csv.figureIfKnown(money(total.arrears));
    csv.figure("");
    addOrigin();
    return csv.take();
}

}  // namespace winnow
