// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/catalogue_json.h>

#include <domain/portfolio_summary.h>
#include <formats/metrics_columns.h>
#include <support/catch.h>
#include <support/grading_support.h>

// That the domain's sentences exist in both languages and leave no argument open.

namespace winnow::test {

namespace {

// Ids and texts that do not render in one of the languages.
class Sentences {
public:
    void needs(const std::string& id) {
        for (const Language language : {Language::English, Language::French}) {
            if (!catalogueFor(language).contains(id)) {
                m_wrong += std::string(languageCode(language)) + " lacks " + id + "\n";
            }
        }
    }
    void renders(const Text& text) {
        needs(text.id);
        for (const Language language : {Language::English, Language::French}) {
            const std::string sentence =
                catalogueFor(language).render(text, Locale(language, Currency()));
            if (sentence.find('{') != std::string::npos) {
                m_wrong += text.id + " leaves an argument open: " + sentence + "\n";
            }
        }
        for (const auto& [name, argument] : text.arguments) {
            if (const auto* id = std::get_if<TextId>(&argument)) {
                needs(id->id);
            }
        }
    }
    const std::string& wrong() const { return m_wrong; }

private:
    std::string m_wrong;
};

}  // namespace

TEST_CASE("Every sentence of random assessments is there in both languages", "[catalogue_json]") {
    Sentences sentences;
    const Rubric rubric = ownersRubric();
    RandomInputs random(31);
    for (int run = 0; run < 300; ++run) {
        const AssessmentInputs inputs = random.next(rubric);
        const Assessment assessment = assess(rubric, inputs);
        sentences.renders(assessment.headline);
        for (const Text& text : assessment.reasons) {
            sentences.renders(text);
        }
        for (const GateResult& gate : assessment.gates) {
            sentences.renders(gate.reason);
        }
        for (const CriterionScore& criterion : assessment.criteria) {
            sentences.renders(valueText(criterion));
        }
        for (const Text& text : explain(rubric, inputs, assessment)) {
            sentences.renders(text);
        }
    }
    INFO(sentences.wrong());
    CHECK(sentences.wrong().empty());
}

TEST_CASE("Every sentence of own words, tables and excuses is there in both languages",
          "[catalogue_json]") {
    Sentences sentences;
    Rubric rubric = ownersRubric();
    rubric.combination = Combination::Matrix;
    for (std::size_t i = 0; i < rubric.criteria.size(); i += 2) {
        rubric.criteria[i].name = {"Own", "Propre"};
    }
    for (Gate& gate : rubric.gates) {
        gate.name = {"Own gate", "Garde-fou propre"};
    }
    RandomInputs random(33);
    for (int run = 0; run < 300; ++run) {
        AssessmentInputs inputs = random.next(rubric);
        inputs.excused[rubric.criteria[static_cast<std::size_t>(random.below(14))].id] = "so";
        inputs.waivers[rubric.gates[static_cast<std::size_t>(random.below(8))].id] = "so";
        rubric.gates[1].enabled = random.below(2) == 0;
        const Assessment assessment = assess(rubric, inputs);
        sentences.renders(assessment.headline);
        for (const Text& text : assessment.reasons) {
            sentences.renders(text);
        }
        for (const Text& text : explain(rubric, inputs, assessment)) {
            sentences.renders(text);
        }
    }
    for (const Combination combination : {Combination::Additive, Combination::Matrix}) {
        sentences.needs("combination." + std::string(combinationCode(combination)));
    }
    INFO(sentences.wrong());
    CHECK(sentences.wrong().empty());
}

TEST_CASE("Every sentence of random quarters is there in both languages", "[catalogue_json]") {
    Sentences sentences;
    const Rubric rubric = ownersRubric();
    RandomInputs random(32);
    for (int run = 0; run < 60; ++run) {
        std::vector<ClientQuarter> now;
        std::vector<ClientQuarter> before;
        for (int id = 1; id <= random.below(12); ++id) {
            ClientQuarter client;
            client.client.id = ClientId{id};
            client.client.name = "Client";
            client.client.serviceModel = ServiceModel::BreakFix;
            client.metrics.revenue = Money{random.below(100'000)};
            if (random.below(2) == 0) {
                client.metrics.worked = WorkTime::hours(random.below(90));
                client.metrics.contribution = Money{random.below(90'000) - 30'000};
            }
            client.assessment = assess(rubric, random.next(rubric));
            now.push_back(client);
            client.assessment = assess(rubric, random.next(rubric));
            before.push_back(client);
        }
        PortfolioMetrics totals;
        totals.quarter = {2026, 3};
        const PortfolioSummary summary = summarise(now, &before, totals, totals);
        for (const Text& text : summary.headlines) {
            sentences.renders(text);
        }
        for (const auto& decision : summary.decisions) {
            sentences.renders(decision.what);
            sentences.renders(decision.why);
        }
        for (const GradeMove& move : summary.moves) {
            sentences.renders(move.reason);
        }
        sentences.renders(summary.confidence);
    }
    INFO(sentences.wrong());
    CHECK(sentences.wrong().empty());
}

TEST_CASE("Criteria and their anchors have names in both languages", "[catalogue_json]") {
    Sentences sentences;
    for (const Criterion& criterion : ownersRubric().criteria) {
        sentences.needs("criterion." + criterion.id);
        sentences.needs("criterion." + criterion.id + ".detail");
        sentences.needs("phrase." + criterion.id + ".good");
        sentences.needs("phrase." + criterion.id + ".poor");
        sentences.needs("source." + std::string(criterionSourceCode(criterion.source)));
        for (int level = 0; level <= 4 && criterion.source == CriterionSource::Rating; ++level) {
            const std::string anchor = "anchor." + criterion.id + "." + std::to_string(level);
            sentences.needs(anchor);
            sentences.needs(anchor + ".value");
            sentences.needs(anchor + ".detail");
        }
    }
    sentences.needs("anchor.none");
    sentences.needs("axis.financial");
    sentences.needs("axis.relationship");
    CHECK(sentences.wrong().empty());
}

TEST_CASE("Gates have names and all their outcomes in both languages", "[catalogue_json]") {
    Sentences sentences;
    for (const Gate& gate : ownersRubric().gates) {
        sentences.needs("gate." + gate.id);
        sentences.needs("phrase.gate." + gate.id);
        sentences.needs("gate_kind." + std::string(gateKindCode(gate.kind)));
        for (int i = 0; i <= static_cast<int>(GateOutcome::Disabled); ++i) {
            const std::string outcome(gateOutcomeCode(static_cast<GateOutcome>(i)));
            sentences.needs("gate." + gate.id + "." + outcome);
            sentences.needs("gate_outcome." + outcome);
        }
    }
    CHECK(sentences.wrong().empty());
}

TEST_CASE("Words of the domain have names in both languages", "[catalogue_json]") {
    Sentences sentences;
    const auto need = [&](const char* prefix, std::string_view code) {
        sentences.needs(std::string(prefix) + "." + std::string(code));
    };
    for (int i = 0; i <= static_cast<int>(ServiceModel::Project); ++i) {
        need("service_model", serviceModelCode(static_cast<ServiceModel>(i)));
    }
    for (int i = 0; i <= static_cast<int>(ClientStatus::Left); ++i) {
        need("client_status", clientStatusCode(static_cast<ClientStatus>(i)));
    }
    for (int i = 0; i <= static_cast<int>(PaymentMethod::Cash); ++i) {
        need("payment_method", paymentMethodCode(static_cast<PaymentMethod>(i)));
    }
    for (int i = 0; i <= static_cast<int>(LineKind::Product); ++i) {
        need("line_kind", lineKindCode(static_cast<LineKind>(i)));
    }
    for (int i = 0; i <= static_cast<int>(WorkType::Admin); ++i) {
        need("work_type", workTypeCode(static_cast<WorkType>(i)));
    }
    for (int i = 0; i <= static_cast<int>(TicketChannel::Monitoring); ++i) {
        need("ticket_channel", ticketChannelCode(static_cast<TicketChannel>(i)));
    }
    for (int i = 0; i <= static_cast<int>(RedFlagKind::Other); ++i) {
        need("red_flag", redFlagKindCode(static_cast<RedFlagKind>(i)));
    }
    for (const MetricColumn& column : metricColumns()) {
        need("metric", column.name);
    }
    for (const char* id : {"A", "B", "C", "D"}) {
        sentences.needs("grade." + std::string(id) + ".meaning");
    }
    INFO(sentences.wrong());
    CHECK(sentences.wrong().empty());
}

TEST_CASE("French sentences have the spaces French typography asks for", "[catalogue_json]") {
    std::string wrong;
    for (const auto& [id, pattern] : catalogueFor(Language::French).patterns()) {
        for (const char* mark : {" ;", " :", " ?", " !", " %", " »", "« ", "'"}) {
            if (pattern.find(mark) != std::string::npos) {
                wrong += id + ": " + pattern + "\n";
                break;
            }
        }
    }
    INFO(wrong);
    CHECK(wrong.empty());
}

}  // namespace winnow::test
