// SPDX-License-Identifier: GPL-3.0-or-later
// What AnalysisService finds, as JSON (docs/cli.md).
#include <app/analysis_service.h>
#include <app/shared.h>
#include <base/unreachable.h>
#include <formats/catalogue_json.h>
#include <formats/strict_json.h>
#include <formats/text_to_json.h>

namespace winnow {

namespace {

JsonValue gradeValue(const std::optional<Grade>& grade) {
    return grade ? JsonValue::of(gradeLetter(*grade)) : JsonValue::null();
}

JsonValue pointsValue(const std::optional<Points>& points) {
    return points ? JsonValue::number(decimalText(points->hundredths, 2)) : JsonValue::null();
}

// Hundredths of a per cent, as per cent.
JsonValue percentValue(int hundredths) { return JsonValue::number(decimalText(hundredths, 2)); }

JsonValue shareValue(const std::optional<Fraction>& share) {
    return share ? JsonValue::number(share->toText(6)) : JsonValue::null();
}

JsonValue moneyValue(const std::optional<Money>& amount, const Currency& currency) {
    return amount ? JsonValue::number(toPlainText(*amount, currency)) : JsonValue::null();
}

JsonValue dateValue(const std::optional<Date>& date) {
    return date ? JsonValue::of(date->toIso()) : JsonValue::null();
}

JsonValue sharesValue(const Acceptability& shares) {
    JsonValue json = JsonValue::object();
    for (const Grade grade : kGrades) {
        json.add(std::string(gradeLetter(grade)), percentValue(shares.of(grade)));
    }
    return json;
}

// Texts in one language, and clients by name.
class Words {
public:
    Words(Portfolio::Shared& shared, Language language)
        : m_shared(shared),
          m_catalogue(catalogueFor(language)),
          m_locale(language, shared.settings.currency) {}

    JsonValue text(const Text& text) const {
        return text.id.empty() ? JsonValue::null() : textValue(text, m_catalogue, m_locale);
    }
    JsonValue client(ClientId id) const {
        const Client* known = m_shared.client(id);
        return JsonValue::of(known ? known->name : std::string());
    }
    JsonValue clients(const std::vector<ClientId>& ids) const {
        JsonValue list = JsonValue::array();
        for (const ClientId id : ids) {
            list.items.push_back(client(id));
        }
        return list;
    }

private:
    Portfolio::Shared& m_shared;
    const Catalogue& m_catalogue;
    Locale m_locale;
};

JsonValue stepValue(const ChangeStep& step, const Words& words) {
    return JsonValue::object({{"criterion", JsonValue::of(step.criterion)},
                              {"mutable", JsonValue::of(mutabilityCode(step.mutability))},
                              {"from", JsonValue::of(step.from)},
                              {"to", JsonValue::of(step.to)},
                              {"gain", pointsValue(step.gain)},
                              {"effort", JsonValue::of(step.effort)},
                              {"text", words.text(step.text)}});
}

JsonValue stepsValue(const std::vector<ChangeStep>& steps, const Words& words) {
    JsonValue list = JsonValue::array();
    for (const ChangeStep& step : steps) {
        list.items.push_back(stepValue(step, words));
    }
    return list;
}

std::string_view outcomeCode(LeastChange::Outcome outcome) {
    switch (outcome) {
        case LeastChange::Outcome::AlreadyA:
            return "already_a";
        case LeastChange::Outcome::NotGraded:
            return "not_graded";
        case LeastChange::Outcome::Reachable:
            return "reachable";
        case LeastChange::Outcome::GatesOnly:
            return "gates_only";
        case LeastChange::Outcome::Unreachable:
            return "unreachable";
    }
    unreachable();
}

JsonValue migrationValue(const Migration& migration, const Words& words) {
    JsonValue moved = JsonValue::array();
    for (const Grade before : kGrades) {
        for (const Grade now : kGrades) {
            const auto& clients =
                migration.moved[static_cast<std::size_t>(before)][static_cast<std::size_t>(now)];
            if (!clients.empty()) {
                moved.items.push_back(
                    JsonValue::object({{"from", gradeValue(before)},
                                       {"to", gradeValue(now)},
                                       {"count", JsonValue::of(static_cast<int>(clients.size()))},
                                       {"clients", words.clients(clients)}}));
            }
        }
    }
    const auto byGrade = [&](const std::array<std::vector<ClientId>, 4>& lists) {
        JsonValue json = JsonValue::object();
        for (const Grade grade : kGrades) {
            json.add(std::string(gradeLetter(grade)),
                     words.clients(lists[static_cast<std::size_t>(grade)]));
        }
        return json;
    };
    return JsonValue::object({{"moved", std::move(moved)},
                              {"entered", byGrade(migration.entered)},
                              {"exited", byGrade(migration.exited)}});
}

JsonValue concentrationValue(const Concentration& concentration, const Words& words) {
    return JsonValue::object({{"top_1", shareValue(concentration.top1)},
                              {"top_3", shareValue(concentration.top3)},
                              {"top_10", shareValue(concentration.top10)},
                              {"hhi", shareValue(concentration.hhi)},
                              {"top_1_band", JsonValue::of(concentration.top1Band)},
                              {"top_3_band", JsonValue::of(concentration.top3Band)},
                              {"top_10_band", JsonValue::of(concentration.top10Band)},
                              {"by_revenue", words.clients(concentration.byRevenue)}});
}

JsonValue gutValue(const GutAgreement& gut, const Words& words) {
    JsonValue list = JsonValue::array();
    for (const Disagreement& each : gut.disagreements) {
        list.items.push_back(
            JsonValue::object({{"client", words.client(each.client)},
                               {"gut", gradeValue(static_cast<Grade>(each.first))},
                               {"formula", gradeValue(static_cast<Grade>(each.second))}}));
    }
    return JsonValue::object({{"compared", JsonValue::of(gut.compared)},
                              {"equal", JsonValue::of(gut.equal)},
                              {"kappa", shareValue(gut.kappa)},
                              {"disagreements", std::move(list)}});
}

Error notInQuarter(Quarter quarter) {
    return {{"app.client_not_in_quarter", {{"quarter", quarter}}}};
}

}  // namespace

Result<std::string> AnalysisService::robustnessJson(ClientId client, Quarter quarter,
                                                    const RobustnessOptions& options,
                                                    Language language) const {
    Portfolio::Shared& shared = m_portfolio.shared();
    if (!shared.graded(client, quarter)) {
        return notInQuarter(quarter);
    }
    const std::optional<Robustness> found = robustness(client, quarter, options);
    if (!found) {
        return Error{{"app.analysis.not_graded", {{"quarter", quarter}}}};
    }
    const Words words(shared, language);
    JsonValue weights = JsonValue::array();
    for (const WeightInterval& each : found->weights) {
        weights.items.push_back(JsonValue::object({{"criterion", JsonValue::of(each.criterion)},
                                                   {"weight", percentValue(each.weight)},
                                                   {"low", percentValue(each.low)},
                                                   {"high", percentValue(each.high)},
                                                   {"below", gradeValue(each.below)},
                                                   {"above", gradeValue(each.above)}}));
    }
    return compactJson(
        JsonValue::object(
            {{"client", words.client(client)},
             {"quarter", JsonValue::of(quarter.toText())},
             {"grade", gradeValue(found->grade)},
             {"borderline", JsonValue::of(found->borderline)},
             {"weights", std::move(weights)},
             {"spread", JsonValue::object({{"percent", JsonValue::of(found->spread.percent)},
                                           {"worst", pointsValue(found->spread.worst)},
                                           {"best", pointsValue(found->spread.best)},
                                           {"worst_grade", gradeValue(found->spread.worstGrade)},
                                           {"best_grade", gradeValue(found->spread.bestGrade)}})},
             {"uniform", sharesValue(found->uniform)},
             {"around", sharesValue(found->around)},
             {"kappa", JsonValue::of(found->kappa)},
             {"text", words.text(robustnessText(*found))}}),
        KeyOrder::AsGiven);
}

Result<std::string> AnalysisService::leastChangeJson(ClientId client, Quarter quarter,
                                                     Language language) const {
    Portfolio::Shared& shared = m_portfolio.shared();
    const std::optional<LeastChange> found = leastChange(client, quarter);
    if (!found) {
        return notInQuarter(quarter);
    }
    const Words words(shared, language);
    JsonValue gates = JsonValue::array();
    for (const BlockingGate& gate : found->gates) {
        gates.items.push_back(JsonValue::object({{"gate", JsonValue::of(gate.gate)},
                                                 {"within_reach", JsonValue::of(gate.withinReach)},
                                                 {"remedy", words.text(gate.remedy)}}));
    }
    return compactJson(JsonValue::object({{"client", words.client(client)},
                                          {"quarter", JsonValue::of(quarter.toText())},
                                          {"outcome", JsonValue::of(outcomeCode(found->outcome))},
                                          {"target", gradeValue(found->target)},
                                          {"missing", pointsValue(found->missing)},
                                          {"why", words.text(found->why)},
                                          {"gates", std::move(gates)},
                                          {"alone", stepsValue(found->alone, words)},
                                          {"cheapest", stepsValue(found->cheapest, words)},
                                          {"effort", JsonValue::of(found->effort)},
                                          {"score_then", pointsValue(found->scoreThen)},
                                          {"options", stepsValue(found->options, words)}}),
                       KeyOrder::AsGiven);
}

std::string AnalysisService::historyJson(ClientId client, Quarter upTo, int most,
                                         Language language) const {
    Portfolio::Shared& shared = m_portfolio.shared();
    const Words words(shared, language);
    JsonValue quarters = JsonValue::array();
    const Assessment* before = nullptr;
    const std::vector<ClientQuarter> history = shared.gradingService.history(client, upTo, most);
    for (const ClientQuarter& each : history) {
        const Assessment& assessment = each.assessment;
        const bool follows = before && before->quarter.next() == assessment.quarter;
        const std::optional<AssessmentChange> change =
            follows ? std::optional(winnow::changeSince(*before, assessment)) : std::nullopt;
        quarters.items.push_back(JsonValue::object(
            {{"quarter", JsonValue::of(assessment.quarter.toText())},
             {"grade", gradeValue(assessment.finalGrade)},
             {"computed_grade", gradeValue(assessment.computedGrade)},
             {"overridden", JsonValue::of(assessment.overridden)},
             {"score", pointsValue(assessment.score)},
             {"financial_score", pointsValue(assessment.financialScore)},
             {"relationship_score", pointsValue(assessment.relationshipScore)},
             {"rubric_version", JsonValue::of(assessment.rubricVersion)},
             {"locked", JsonValue::of(shared.lockService.isLocked(assessment.quarter))},
             {"headline", words.text(assessment.headline)},
             {"change", change ? words.text(change->sentence) : JsonValue::null()}}));
        before = &assessment;
    }
    return compactJson(
        JsonValue::object({{"client", words.client(client)}, {"quarters", std::move(quarters)}}),
        KeyOrder::AsGiven);
}

std::string AnalysisService::migrationJson(Quarter quarter) const {
    const Words words(m_portfolio.shared(), Language::English);
    JsonValue json = JsonValue::object({{"quarter", JsonValue::of(quarter.toText())},
                                        {"before", JsonValue::of(quarter.previous().toText())}});
    JsonValue migration = migrationValue(portfolio(quarter).migration, words);
    for (auto& [key, value] : migration.members) {
        json.add(key, std::move(value));
    }
    return compactJson(json, KeyOrder::AsGiven);
}

std::string AnalysisService::portfolioJson(Quarter quarter, Language language) const {
    Portfolio::Shared& shared = m_portfolio.shared();
    const Currency& currency = shared.settings.currency;
    const Words words(shared, language);
    const PortfolioView& view = portfolio(quarter);
    JsonValue drag = JsonValue::array();
    for (const DragEntry& each : view.drag) {
        drag.items.push_back(JsonValue::object({{"client", words.client(each.client)},
                                                {"grade", gradeValue(each.grade)},
                                                {"drag", shareValue(each.drag)},
                                                {"revenue_share", shareValue(each.revenueShare)},
                                                {"hours_share", shareValue(each.hoursShare)}}));
    }
    JsonValue inD = JsonValue::array();
    for (const QuartersInD& each : view.quartersInD) {
        inD.items.push_back(JsonValue::object({{"client", words.client(each.client)},
                                               {"quarters", JsonValue::of(each.quarters)},
                                               {"attempts", JsonValue::of(each.attempts)}}));
    }
    JsonValue unreviewed = JsonValue::array();
    for (const MissingReview& each : view.withoutReview) {
        unreviewed.items.push_back(
            JsonValue::object({{"client", words.client(each.client)},
                               {"revenue", moneyValue(each.revenue, currency)},
                               {"last_review", dateValue(each.lastReview)},
                               {"days", JsonValue::ofOptional(each.days)}}));
    }
    JsonValue dread = JsonValue::array();
    for (const DreadReport& each : view.dread) {
        dread.items.push_back(
            JsonValue::object({{"id", JsonValue::of(each.id.value)},
                               {"client", words.client(each.client)},
                               {"reporter", JsonValue::of(each.reporter)},
                               {"on", dateValue(each.reportedOn)},
                               {"decide_by", dateValue(each.decideBy)},
                               {"acknowledged_on", dateValue(each.acknowledgedOn)},
                               {"note", JsonValue::of(each.note)}}));
    }
    return compactJson(
        JsonValue::object({{"quarter", JsonValue::of(quarter.toText())},
                           {"concentration", concentrationValue(view.concentration, words)},
                           {"migration", migrationValue(view.migration, words)},
                           {"drag", std::move(drag)},
                           {"quarters_in_d", std::move(inD)},
                           {"without_review", std::move(unreviewed)},
                           {"gut", gutValue(view.gut, words)},
                           {"lopsided", words.clients(view.lopsided)},
                           {"borderline", words.clients(view.borderline)},
                           {"dread", std::move(dread)}}),
        KeyOrder::AsGiven);
}

}  // namespace winnow
