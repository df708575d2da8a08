// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <cli/commands.h>
#include <domain/grading.h>

namespace winnow::cli {

// Grades, criteria, gates and clients as the commands about them print them.
class JudgementWords {
public:
    JudgementWords(const Environment& environment, Portfolio& portfolio);

    const Locale& locale() const { return m_locale; }
    std::string sentence(const Text& text) const;
    void say(const Text& text) const;
    // "A"; "-" without a grade.
    std::string grade(const std::optional<Grade>& grade) const;
    std::string points(const std::optional<Points>& points) const;
    // Hundredths of a per cent, as "94%".
    std::string percent(int hundredths) const;
    std::string criterion(const Rubric& rubric, std::string_view id) const;
    std::string anchor(const Rubric& rubric, std::string_view criterion,
                       const std::optional<int>& anchor) const;
    std::string gate(const Rubric& rubric, std::string_view id) const;
    // "B. Hill" of a rater; the owner has no name.
    std::string rater(const std::string& name) const;
    std::string client(ClientId id) const;

private:
    const Environment& m_environment;
    Portfolio& m_portfolio;
    Locale m_locale;
};

// The same for --json: "A" or null, points as a number or null.
std::string gradeJson(const std::optional<Grade>& grade);
std::string pointsJson(const std::optional<Points>& points);

// A grade as it is typed; prints the mistake and sets the code when it is none.
std::optional<Grade> readGrade(const Environment& environment, const std::string& text, int& code);

}  // namespace winnow::cli
