// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/assessment_json.h>

#include <limits>

#include <formats/json_object_reader.h>
#include <formats/strict_json.h>

namespace winnow {

namespace {

constexpr const char* kInputsFormat = "winnow-assessment-inputs/1";
constexpr const char* kAssessmentFormat = "winnow-assessment/1";

JsonValue valueOf(Money amount) { return JsonValue::of(amount.minor); }
JsonValue valueOf(Decimal measure) { return JsonValue::of(measure.micros); }
JsonValue valueOf(Points points) { return JsonValue::of(points.hundredths); }
JsonValue valueOf(Grade grade) { return JsonValue::of(gradeLetter(grade)); }
JsonValue valueOf(int number) { return JsonValue::of(number); }

template <typename T>
void addKnown(JsonValue& json, const char* key, const std::optional<T>& value) {
    if (value) {
        json.add(key, valueOf(*value));
    }
}

void addIfTrue(JsonValue& json, const char* key, bool value) {
    if (value) {
        json.add(key, JsonValue::of(true));
    }
}

void addWords(JsonValue& json, const char* key, const std::map<std::string, std::string>& words) {
    if (words.empty()) {
        return;
    }
    JsonValue object = JsonValue::object();
    for (const auto& [id, text] : words) {
        object.add(id, JsonValue::of(text));
    }
    json.add(key, std::move(object));
}

// Reads inputs; the first problem is kept and the rest is read past.
class InputsReader {
public:
    explicit InputsReader(std::string_view json) {
        Result<JsonValue> document = parseJson(json);
        if (document) {
            m_document = std::move(*document);
        } else {
            m_problem = document.error();
        }
    }

    Result<AssessmentInputs> read() {
        if (m_problem) {
            return *m_problem;
        }
        AssessmentInputs inputs;
        JsonObjectReader json(m_document, "", m_problem);
        if (json.string("format") != kInputsFormat) {
            json.refuse("format", "assessment.error.format");
        }
        inputs.client.value = json.scaled("client", 0);
        inputs.quarter = quarter(json, "quarter");
        inputs.cutOff = date(json, "cut_off");
        readValues(json, inputs);
        inputs.monthlyServiceRevenue = money(json, m_document, "monthly_service_revenue");
        inputs.arrearsOver60 = money(json, m_document, "arrears_over_60");
        inputs.arrearsOver90 = money(json, m_document, "arrears_over_90");
        inputs.oldestArrearsDays = number(json, m_document, "oldest_arrears_days");
        readAges(json, inputs);
        inputs.rollingRevenue = money(json, m_document, "rolling_revenue");
        readContributions(json, inputs);
        inputs.brokenCommitment = json.boolean("broken_commitment", false);
        inputs.staffAbuse = json.boolean("staff_abuse", false);
        readWords(json, "waivers", inputs.waivers);
        readWords(json, "excused", inputs.excused);
        inputs.previousGrade = grade(json, m_document, "previous_grade");
        readOverride(json, inputs);
        json.refuseOthers();
        if (m_problem) {
            return *m_problem;
        }
        return inputs;
    }

private:
    static bool has(const JsonValue& object, std::string_view key) {
        return object.find(key) != nullptr;
    }

    static std::optional<Money> money(JsonObjectReader& json, const JsonValue& object,
                                      std::string_view key) {
        return has(object, key) ? std::optional(Money{json.scaled(key, 0)}) : std::nullopt;
    }
    static std::optional<int> number(JsonObjectReader& json, const JsonValue& object,
                                     std::string_view key) {
        return has(object, key) ? std::optional(json.integer(key)) : std::nullopt;
    }
    static std::optional<Grade> grade(JsonObjectReader& json, const JsonValue& object,
                                      std::string_view key) {
        if (!has(object, key)) {
            return std::nullopt;
        }
        const auto read = gradeFromLetter(json.string(key));
        if (!read) {
            json.refuse(key, "json.error.unknown_word");
        }
        return read;
    }
    static Quarter quarter(JsonObjectReader& json, std::string_view key) {
        const auto read = Quarter::fromText(json.string(key));
        if (!read) {
            json.refuse(key, "json.error.not_quarter");
        }
        return read.value_or(Quarter{});
    }
    static Date date(JsonObjectReader& json, std::string_view key) {
        const auto read = Date::fromIso(json.string(key));
        if (!read) {
            json.refuse(key, "json.error.not_date");
        }
        return read.value_or(Date{});
    }

    void readValues(JsonObjectReader& json, AssessmentInputs& inputs) {
        const JsonValue* values = json.object("values", true);
        if (!values) {
            return;
        }
        JsonObjectReader reader(*values, json.place("values"), m_problem);
        for (const auto& [criterion, value] : values->members) {
            inputs.values.emplace(criterion, Decimal{reader.scaled(criterion, 0)});
        }
    }

    void readAges(JsonObjectReader& json, AssessmentInputs& inputs) {
        const JsonValue* list = json.array("arrears_by_age", true);
        for (std::size_t i = 0; list && i < list->items.size(); ++i) {
            JsonObjectReader reader(list->items[i], itemPlace("arrears_by_age", i), m_problem);
            const int days = reader.integer("days");
            inputs.arrearsByAge.push_back({days, Money{reader.scaled("open", 0)}});
            reader.refuseOthers();
        }
    }

    void readContributions(JsonObjectReader& json, AssessmentInputs& inputs) {
        const JsonValue* list = json.array("contributions", true);
        if (!list) {
            return;
        }
        for (std::size_t i = 0; i < list->items.size(); ++i) {
            const JsonValue& item = list->items[i];
            if (item.kind == JsonValue::Kind::Null) {
                inputs.contributions.emplace_back();
                continue;
            }
            const auto minor = item.kind == JsonValue::Kind::Number
                                   ? scaledFromJsonNumber(item.text, 0)
                                   : std::nullopt;
            if (!minor) {
                json.refuse(itemPlace("contributions", i), "json.error.not_whole");
                return;
            }
            inputs.contributions.emplace_back(Money{*minor});
        }
    }

    void readWords(JsonObjectReader& json, const char* key,
                   std::map<std::string, std::string>& words) {
        const JsonValue* object = json.object(key, true);
        if (!object) {
            return;
        }
        JsonObjectReader reader(*object, json.place(key), m_problem);
        for (const auto& [id, text] : object->members) {
            words.emplace(id, reader.string(id));
        }
    }

    void readOverride(JsonObjectReader& json, AssessmentInputs& inputs) {
        const JsonValue* object = json.object("override", true);
        if (!object) {
            return;
        }
        JsonObjectReader reader(*object, json.place("override"), m_problem);
        Override override;
        override.grade = grade(reader, *object, "grade").value_or(Grade::C);
        if (!has(*object, "grade")) {
            reader.refuse("grade", "json.error.missing_key");
        }
        override.reason = reader.string("reason");
        override.until = quarter(reader, "until");
        reader.refuseOthers();
        inputs.override = std::move(override);
    }

    JsonValue m_document;
    std::optional<Error> m_problem;
};

// Points or contributions by criterion, as far as they are known.
JsonValue byCriterion(const Assessment& assessment, std::optional<Points> CriterionScore::*points) {
    JsonValue json = JsonValue::object();
    for (const CriterionScore& criterion : assessment.criteria) {
        if (criterion.*points) {
            json.add(criterion.criterion, valueOf(*(criterion.*points)));
        }
    }
    return json;
}

}  // namespace

std::string assessmentInputsToJson(const AssessmentInputs& inputs) {
    JsonValue json = JsonValue::object({{"format", JsonValue::of(kInputsFormat)},
                                        {"client", JsonValue::of(inputs.client.value)},
                                        {"quarter", JsonValue::of(inputs.quarter.toText())},
                                        {"cut_off", JsonValue::of(inputs.cutOff.toIso())}});
    if (!inputs.values.empty()) {
        JsonValue values = JsonValue::object();
        for (const auto& [criterion, value] : inputs.values) {
            values.add(criterion, valueOf(value));
        }
        json.add("values", std::move(values));
    }
    addKnown(json, "monthly_service_revenue", inputs.monthlyServiceRevenue);
    addKnown(json, "arrears_over_60", inputs.arrearsOver60);
    addKnown(json, "arrears_over_90", inputs.arrearsOver90);
    addKnown(json, "oldest_arrears_days", inputs.oldestArrearsDays);
    if (!inputs.arrearsByAge.empty()) {
        JsonValue list = JsonValue::array();
        for (const AgedAmount& aged : inputs.arrearsByAge) {
            list.items.push_back(
                JsonValue::object({{"days", valueOf(aged.days)}, {"open", valueOf(aged.open)}}));
        }
        json.add("arrears_by_age", std::move(list));
    }
    addKnown(json, "rolling_revenue", inputs.rollingRevenue);
    if (!inputs.contributions.empty()) {
        JsonValue list = JsonValue::array();
        for (const std::optional<Money>& amount : inputs.contributions) {
            list.items.push_back(amount ? valueOf(*amount) : JsonValue::null());
        }
        json.add("contributions", std::move(list));
    }
    addIfTrue(json, "broken_commitment", inputs.brokenCommitment);
    addIfTrue(json, "staff_abuse", inputs.staffAbuse);
    addWords(json, "waivers", inputs.waivers);
    addWords(json, "excused", inputs.excused);
    addKnown(json, "previous_grade", inputs.previousGrade);
    if (inputs.override) {
        json.add("override",
                 JsonValue::object({{"grade", valueOf(inputs.override->grade)},
                                    {"reason", JsonValue::of(inputs.override->reason)},
                                    {"until", JsonValue::of(inputs.override->until.toText())}}));
    }
    return compactJson(json);
}

Result<AssessmentInputs> assessmentInputsFromJson(std::string_view json) {
    return InputsReader(json).read();
}

std::string assessmentToJson(const Assessment& assessment) {
    JsonValue excused = JsonValue::array();
    for (const CriterionScore& criterion : assessment.criteria) {
        if (criterion.excused) {
            excused.items.push_back(JsonValue::of(criterion.criterion));
        }
    }
    JsonValue gates = JsonValue::object();
    JsonValue decisive = JsonValue::array();
    for (const GateResult& gate : assessment.gates) {
        gates.add(gate.gate, JsonValue::of(gateOutcomeCode(gate.outcome)));
        if (gate.changedGrade) {
            decisive.items.push_back(JsonValue::of(gate.gate));
        }
    }
    JsonValue json = JsonValue::object(
        {{"format", JsonValue::of(kAssessmentFormat)},
         {"client", JsonValue::of(assessment.client.value)},
         {"quarter", JsonValue::of(assessment.quarter.toText())},
         {"rubric_version", JsonValue::of(assessment.rubricVersion)},
         {"points", byCriterion(assessment, &CriterionScore::points)},
         {"contributions", byCriterion(assessment, &CriterionScore::contribution)},
         {"excused", std::move(excused)},
         {"gates", std::move(gates)},
         {"decisive_gates", std::move(decisive)},
         {"worst_score", valueOf(assessment.bounds.worst)},
         {"best_score", valueOf(assessment.bounds.best)},
         {"known_weight", JsonValue::of(assessment.knownWeight)}});
    addKnown(json, "score", assessment.score);
    addKnown(json, "financial_score", assessment.financialScore);
    addKnown(json, "relationship_score", assessment.relationshipScore);
    addKnown(json, "points_to_next_grade", assessment.pointsToNextGrade);
    addKnown(json, "raw_grade", assessment.rawGrade);
    addKnown(json, "capped_grade", assessment.cappedGrade);
    addKnown(json, "notched_grade", assessment.notchedGrade);
    addKnown(json, "computed_grade", assessment.computedGrade);
    addKnown(json, "final_grade", assessment.finalGrade);
    addKnown(json, "previous_grade", assessment.previousGrade);
    addKnown(json, "worst_grade", assessment.worstGrade);
    addKnown(json, "best_grade", assessment.bestGrade);
    addIfTrue(json, "held_by_hysteresis", assessment.heldByHysteresis);
    addIfTrue(json, "overridden", assessment.overridden);
    return compactJson(json);
}

}  // namespace winnow
