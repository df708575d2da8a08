// SPDX-License-Identifier: GPL-3.0-or-later
#include <cli/judgement_words.h>

#include <ostream>

#include <app/client_service.h>
#include <app/json_text.h>
#include <app/report_service.h>
#include <domain/rubric.h>

namespace winnow::cli {

JudgementWords::JudgementWords(const Environment& environment, Portfolio& portfolio)
    : m_environment(environment),
      m_portfolio(portfolio),
      m_locale(environment.language, portfolio.currency()) {}

std::string JudgementWords::sentence(const Text& text) const {
    return catalogue(m_environment.language).render(text, m_locale);
}

void JudgementWords::say(const Text& text) const { m_environment.out << sentence(text) << '\n'; }

std::string JudgementWords::grade(const std::optional<Grade>& grade) const {
    return grade ? std::string(gradeLetter(*grade)) : "-";
}

std::string JudgementWords::points(const std::optional<Points>& points) const {
    return points ? m_locale.points(*points) : "-";
}

std::string JudgementWords::percent(int hundredths) const {
    return m_locale.percent({hundredths, 10'000}, 1);
}

std::string JudgementWords::criterion(const Rubric& rubric, std::string_view id) const {
    return rubric.find(id) ? sentence(asText(criterionName(rubric, id))) : std::string(id);
}

std::string JudgementWords::anchor(const Rubric& rubric, std::string_view criterion,
                                   const std::optional<int>& anchor) const {
    if (!anchor) {
        return sentence({"cli.no_evidence", {}});
    }
    const std::string words =
        rubric.find(criterion) ? sentence(asText(anchorLabel(rubric, criterion, *anchor))) : "";
    return std::to_string(*anchor) + (words.empty() ? "" : " " + words);
}

std::string JudgementWords::gate(const Rubric& rubric, std::string_view id) const {
    return rubric.findGate(id) ? sentence(asText(gateName(rubric, id))) : std::string(id);
}

std::string JudgementWords::rater(const std::string& name) const {
    return name.empty() ? sentence({"cli.owner", {}}) : name;
}

std::string JudgementWords::client(ClientId id) const {
    const std::optional<Client> found = m_portfolio.clients().find(id);
    return found ? found->name : "";
}

std::string gradeJson(const std::optional<Grade>& grade) {
    return grade ? jsonString(gradeLetter(*grade)) : "null";
}

std::string pointsJson(const std::optional<Points>& points) {
    return points ? Fraction{points->hundredths, 100}.toText(2) : "null";
}

std::optional<Grade> readGrade(const Environment& environment, const std::string& text, int& code) {
    const std::optional<Grade> grade = gradeFromLetter(text);
    if (!grade) {
        code = fail(environment, {{"cli.bad_grade", {{"text", text}}}, ErrorKind::Usage});
    }
    return grade;
}

}  // namespace winnow::cli
