// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <sstream>
#include <stdexcept>

#include <domain/grading.h>
#include <formats/rubric_json.h>
#include <support/catch.h>

// Runs the worked examples of tests/cases; the grammar is in its README.

namespace winnow::test {

namespace {

using Words = std::vector<std::string>;

// A number written as text, in units of 10^-places: "46.25" with two places is 4625.
std::int64_t scaledNumber(const std::string& text, int places) {
    const std::size_t point = text.find('.');
    std::string digits = text.substr(0, point);
    std::string decimals = point == std::string::npos ? "" : text.substr(point + 1);
    if (decimals.size() > static_cast<std::size_t>(places)) {
        throw std::invalid_argument("too many decimals: " + text);
    }
    decimals.resize(static_cast<std::size_t>(places), '0');
    return std::stoll(digits + decimals);
}

Money money(const std::string& text) { return Money{scaledNumber(text, 2)}; }

Points pointsOf(const std::string& text) { return Points{static_cast<int>(scaledNumber(text, 2))}; }

// "46.4%" is 0.464.
Decimal measure(const std::string& text) {
    return text.ends_with('%') ? Decimal{scaledNumber(text.substr(0, text.size() - 1), 4)}
                               : Decimal{scaledNumber(text, 6)};
}

Grade gradeOf(const std::string& letter) {
    const auto grade = gradeFromLetter(letter);
    if (!grade) {
        throw std::invalid_argument("no grade: " + letter);
    }
    return *grade;
}

std::string shown(const std::optional<Points>& points) {
    return points ? decimalText(points->hundredths, 2) : "unknown";
}

std::string shown(const std::optional<Grade>& grade) {
    return grade ? std::string(gradeLetter(*grade)) : "none";
}

std::string joined(const Words& words, std::size_t from) {
    std::string text;
    for (std::size_t i = from; i < words.size(); ++i) {
        text += (i > from ? " " : "") + words[i];
    }
    return text;
}

// One file: what is known, and what must come of it.
struct GradingCase {
    std::string title;
    Rubric rubric = defaultRubric(Currency());
    AssessmentInputs inputs;
    std::vector<Words> expectations;
};

void readFact(GradingCase& example, const Words& words) {
    AssessmentInputs& inputs = example.inputs;
    const std::string& key = words.front();
    if (key == "case") {
        example.title = joined(words, 1);
    } else if (key == "fee") {
        example.rubric.minimumMonthlyFee = money(words.at(1));
    } else if (key == "hysteresis") {
        example.rubric.hysteresis = pointsOf(words.at(1));
    } else if (key == "maximum_notches") {
        example.rubric.maximumNotches = std::stoi(words.at(1));
    } else if (key == "combination") {
        const auto combination = combinationFromCode(words.at(1));
        REQUIRE(combination);
        example.rubric.combination = *combination;
    } else if (key == "table") {
        auto& row = example.rubric.gradeTable[static_cast<std::size_t>(gradeOf(words.at(1)))];
        for (std::size_t i = 0; i < row.size(); ++i) {
            row[i] = gradeOf(words.at(i + 2));
        }
    } else if (key == "switch_off") {
        const auto gate = std::find_if(example.rubric.gates.begin(), example.rubric.gates.end(),
                                       [&](const Gate& each) { return each.id == words.at(1); });
        REQUIRE(gate != example.rubric.gates.end());
        gate->enabled = false;
    } else if (key == "measure") {
        REQUIRE(example.rubric.find(words.at(1)));
        inputs.values[words.at(1)] = measure(words.at(2));
    } else if (key == "rating") {
        for (std::size_t i = 1; i + 1 < words.size(); i += 2) {
            REQUIRE(example.rubric.find(words[i]));
            inputs.values[words[i]] = Decimal::whole(std::stoi(words[i + 1]));
        }
    } else if (key == "revenue_month") {
        inputs.monthlyServiceRevenue = money(words.at(1));
    } else if (key == "revenue_year") {
        inputs.rollingRevenue = money(words.at(1));
    } else if (key == "arrears") {
        for (std::size_t i = 1; i + 1 < words.size(); i += 2) {
            if (words[i] == "oldest") {
                inputs.oldestArrearsDays = std::stoi(words[i + 1]);
            } else {
                (words[i] == "over_60" ? inputs.arrearsOver60 : inputs.arrearsOver90) =
                    money(words[i + 1]);
            }
        }
    } else if (key == "contribution") {
        for (std::size_t i = 1; i < words.size(); ++i) {
            inputs.contributions.push_back(words[i] == "unknown" ? std::nullopt
                                                                 : std::optional(money(words[i])));
        }
    } else if (key == "broken_commitment") {
        inputs.brokenCommitment = true;
    } else if (key == "staff_abuse") {
        inputs.staffAbuse = true;
    } else if (key == "waive") {
        inputs.waivers[words.at(1)] = joined(words, 2);
    } else if (key == "excuse") {
        REQUIRE(example.rubric.find(words.at(1)));
        inputs.excused[words.at(1)] = joined(words, 2);
    } else if (key == "last") {
        inputs.previousGrade = gradeOf(words.at(1));
    } else if (key == "override") {
        const auto until = Quarter::fromText(words.at(3));
        REQUIRE(until);
        inputs.override = Override{gradeOf(words.at(1)), joined(words, 4), *until};
    } else {
        FAIL("unknown keyword: " << key);
    }
}

GradingCase readCase(const std::filesystem::path& file) {
    GradingCase example;
    example.inputs.quarter = {2026, 3};
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        std::istringstream stream(line.substr(0, line.find('#')));
        Words words;
        for (std::string word; stream >> word;) {
            words.push_back(word);
        }
        if (words.empty()) {
            continue;
        }
        if (words.front() == "expect") {
            example.expectations.emplace_back(words.begin() + 1, words.end());
        } else {
            readFact(example, words);
        }
    }
    return example;
}

// "won:margin", "unknown:takes_advice", else the id.
std::string codeOf(const Text& reason) {
    if (const auto* criterion = reason.find("criterion")) {
        const std::string name = std::get<TextId>(*criterion).id;
        return reason.id.substr(reason.id.find('.') + 1) + ":" + name.substr(name.find('.') + 1);
    }
    return reason.id;
}

const GateResult& gateOf(const Assessment& assessment, const std::string& id) {
    const auto found = std::find_if(assessment.gates.begin(), assessment.gates.end(),
                                    [&](const GateResult& each) { return each.gate == id; });
    REQUIRE(found != assessment.gates.end());
    return *found;
}

void checkReasons(const Words& expected, const Assessment& assessment) {
    Words codes;
    for (std::size_t i = 1; i < expected.size() && i <= assessment.reasons.size(); ++i) {
        codes.push_back(codeOf(assessment.reasons[i - 1]));
    }
    CHECK(joined(codes, 0) == joined(expected, 1));
}

void checkExpectation(const Words& words, const Assessment& got) {
    const std::string& key = words.front();
    INFO("expect " << joined(words, 0));
    if (key == "score") {
        CHECK((got.score ? shown(got.score) : "none") == words.at(1));
    } else if (key == "points") {
        const auto found =
            std::find_if(got.criteria.begin(), got.criteria.end(),
                         [&](const CriterionScore& each) { return each.criterion == words.at(1); });
        REQUIRE(found != got.criteria.end());
        CHECK(shown(found->points) == words.at(2));
    } else if (key == "axes") {
        CHECK(shown(got.financialScore) == words.at(1));
        CHECK(shown(got.relationshipScore) == words.at(2));
    } else if (key == "bounds") {
        CHECK(shown(got.bounds.worst) == words.at(1));
        CHECK(shown(got.bounds.best) == words.at(2));
    } else if (key == "to_next") {
        CHECK(shown(got.pointsToNextGrade) == words.at(1));
    } else if (key == "steps") {
        CHECK(shown(got.rawGrade) == words.at(1));
        CHECK(shown(got.cappedGrade) == words.at(2));
        CHECK(shown(got.notchedGrade) == words.at(3));
        CHECK(shown(got.computedGrade) == words.at(4));
    } else if (key == "grade") {
        CHECK(shown(got.finalGrade) == words.at(1));
    } else if (key == "ends") {
        CHECK(shown(got.worstGrade) == words.at(1));
        CHECK(shown(got.bestGrade) == words.at(2));
    } else if (key == "held") {
        CHECK(got.heldByHysteresis);
    } else if (key == "overridden") {
        CHECK(got.overridden);
    } else if (key == "gate") {
        const GateResult& gate = gateOf(got, words.at(1));
        CHECK(gateOutcomeCode(gate.outcome) == words.at(2));
        CHECK(gate.changedGrade == (words.size() > 3 && words[3] == "decides"));
    } else if (key == "reasons") {
        checkReasons(words, got);
    } else {
        FAIL("unknown expectation: " << key);
    }
}

bool expects(const GradingCase& example, const std::string& key) {
    return std::any_of(example.expectations.begin(), example.expectations.end(),
                       [&](const Words& words) { return words.front() == key; });
}

std::vector<std::filesystem::path> caseFiles() {
    std::vector<std::filesystem::path> files;
    const auto folder = std::filesystem::path(WINNOW_SOURCE_DIR) / "tests" / "cases";
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".case") {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

TEST_CASE("The worked grading examples come out as calculated by hand", "[grading][cases]") {
    const auto files = caseFiles();
    REQUIRE(files.size() >= 15);
    for (const auto& file : files) {
        INFO(file.filename().string());
        const GradingCase example = readCase(file);
        INFO(example.title);
        CHECK_FALSE(example.title.empty());
        CHECK(validate(example.rubric).empty());
        CHECK(expects(example, "grade"));
        const Assessment got = assess(example.rubric, example.inputs);
        for (const Words& expectation : example.expectations) {
            checkExpectation(expectation, got);
        }
        CHECK(got.heldByHysteresis == expects(example, "held"));
        CHECK(got.overridden == expects(example, "overridden"));
    }
}

}  // namespace winnow::test
