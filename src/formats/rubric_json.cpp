// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/rubric_json.h>

#include <limits>
#include <stdexcept>

#include <base/embedded.h>
#include <formats/json_object_reader.h>
#include <formats/strict_json.h>

namespace winnow {

namespace {

constexpr const char* kFormat = "winnow-rubric/1";

// Reads a rubric; the first problem ends up in m_problem and the rest is read past.
class RubricReader {
public:
    explicit RubricReader(const Currency& currency) : m_currency(currency) {}

    Result<Rubric> read(const JsonValue& document) {
        JsonObjectReader json(document, "", m_problem);
        Rubric rubric;
        if (json.string("format") != kFormat) {
            json.refuse("format", "rubric.error.format");
        }
        json.string("$schema", "");
        rubric.version = json.integer("version", 0);
        rubric.note = json.string("note", "");
        if (const JsonValue* criteria = json.array("criteria")) {
            readItems(*criteria, "criteria", rubric.criteria, &RubricReader::readCriterion);
        }
        if (const JsonValue* gates = json.array("gates")) {
            readItems(*gates, "gates", rubric.gates, &RubricReader::readGate);
        }
        if (const JsonValue* cutOffs = json.object("cut_offs")) {
            JsonObjectReader reader(*cutOffs, "cut_offs", m_problem);
            for (std::size_t i = 0; i < rubric.cutOffs.size(); ++i) {
                rubric.cutOffs[i] = points(reader, gradeLetter(kGrades[i]));
            }
            reader.refuseOthers();
        }
        rubric.hysteresis = points(json, "hysteresis", rubric.hysteresis);
        rubric.maximumNotches = json.integer("maximum_notches", rubric.maximumNotches);
        rubric.ratingValidQuarters =
            json.integer("rating_valid_quarters", rubric.ratingValidQuarters);
        rubric.minimumMonthlyFee = json.money("minimum_monthly_fee", m_currency);
        rubric.targetHourlyRate = json.money("target_hourly_rate", m_currency);
        readCombination(json, rubric);
        json.refuseOthers();
        if (m_problem) {
            return *m_problem;
        }
        if (std::vector<Text> wrong = validate(rubric); !wrong.empty()) {
            return Error{std::move(wrong.front()), ErrorKind::Refused};
        }
        return rubric;
    }

private:
    void readCombination(JsonObjectReader& json, Rubric& rubric) {
        const std::string code =
            json.string("combination", std::string(combinationCode(rubric.combination)));
        if (const auto combination = combinationFromCode(code)) {
            rubric.combination = *combination;
        } else {
            json.refuse("combination", "json.error.unknown_word");
        }
        if (const JsonValue* table = json.object("grade_table", true)) {
            JsonObjectReader rows(*table, "grade_table", m_problem);
            for (const Grade financial : kGrades) {
                const std::string letter(gradeLetter(financial));
                if (const JsonValue* row = rows.object(letter)) {
                    readRow(*row, rows.place(letter),
                            rubric.gradeTable[static_cast<std::size_t>(financial)]);
                }
            }
            rows.refuseOthers();
        }
        if (const JsonValue* opinion = json.object("second_opinion", true)) {
            JsonObjectReader reader(*opinion, "second_opinion", m_problem);
            SecondOpinion& second = rubric.secondOpinion;
            second.majority = hundredths(reader, "majority", second.majority);
            second.vetoDistance = points(reader, "veto_distance", second.vetoDistance);
            reader.refuseOthers();
        }
    }

    void readRow(const JsonValue& json, const std::string& path, std::array<Grade, 4>& row) {
        JsonObjectReader reader(json, path, m_problem);
        for (const Grade relationship : kGrades) {
            const std::string_view letter = gradeLetter(relationship);
            const auto grade = gradeFromLetter(reader.string(letter));
            if (grade) {
                row[static_cast<std::size_t>(relationship)] = *grade;
            } else {
                reader.refuse(letter, "json.error.unknown_word");
            }
        }
        reader.refuseOthers();
    }

    LocalText readWords(JsonObjectReader& json, std::string_view key) {
        LocalText words;
        if (const JsonValue* object = json.object(key, true)) {
            JsonObjectReader reader(*object, json.place(key), m_problem);
            words.en = reader.string("en", "");
            words.fr = reader.string("fr", "");
            reader.refuseOthers();
        }
        return words;
    }

    Anchor readAnchor(JsonObjectReader& json) {
        Anchor anchor;
        anchor.label = readWords(json, "label");
        anchor.detail = readWords(json, "detail");
        return anchor;
    }

    template <typename Item>
    void readItems(const JsonValue& list, std::string_view name, std::vector<Item>& items,
                   Item (RubricReader::*readItem)(JsonObjectReader&)) {
        for (std::size_t i = 0; i < list.items.size() && !m_problem; ++i) {
            JsonObjectReader reader(list.items[i], itemPlace(name, i), m_problem);
            items.push_back((this->*readItem)(reader));
            reader.refuseOthers();
        }
    }

    // Points and weights are hundredths within an int; what is out of range fails validation.
    static int hundredths(JsonObjectReader& json, std::string_view key,
                          std::optional<int> fallback = {}) {
        const std::int64_t value = json.scaled(key, 2, fallback);
        constexpr std::int64_t kMost = std::numeric_limits<int>::max();
        if (value > kMost || value < -kMost) {
            json.refuse(key, "json.error.number_range");
            return 0;
        }
        return static_cast<int>(value);
    }
    static Points points(JsonObjectReader& json, std::string_view key,
                         std::optional<Points> fallback = {}) {
        return Points{
            hundredths(json, key, fallback ? std::optional(fallback->hundredths) : std::nullopt)};
    }
    static Decimal decimal(JsonObjectReader& json, std::string_view key,
                           std::optional<Decimal> fallback = {}) {
        return Decimal{json.scaled(key, Decimal::kDecimals,
                                   fallback ? std::optional(fallback->micros) : std::nullopt)};
    }

    template <typename Value>
    static Value coded(JsonObjectReader& json, std::string_view key,
                       std::optional<Value> (*fromCode)(std::string_view)) {
        const std::string code = json.string(key);
        const std::optional<Value> value = fromCode(code);
        if (!value) {
            json.refuse(key, "json.error.unknown_word");
        }
        return value.value_or(Value{});
    }

    Criterion readCriterion(JsonObjectReader& json) {
        Criterion criterion;
        criterion.id = json.string("id");
        criterion.axis = coded<Axis>(json, "axis", axisFromCode);
        criterion.source = coded<CriterionSource>(json, "source", criterionSourceFromCode);
        criterion.weight = hundredths(json, "weight");
        if (const JsonValue* curve = json.array("curve")) {
            criterion.curve = readCurve(*curve, json.place("curve"));
        }
        criterion.name = readWords(json, "name");
        if (const JsonValue* anchors = json.array("anchors", true)) {
            readItems(*anchors, json.place("anchors"), criterion.anchors,
                      &RubricReader::readAnchor);
        }
        return criterion;
    }

    Curve readCurve(const JsonValue& list, const std::string& path) {
        std::vector<CurvePoint> curvePoints;
        for (std::size_t i = 0; i < list.items.size() && !m_problem; ++i) {
            JsonObjectReader reader(list.items[i], itemPlace(path, i), m_problem);
            const Decimal x = decimal(reader, "x");
            curvePoints.push_back({x, points(reader, "y")});
            reader.refuseOthers();
        }
        Result<Curve> curve = Curve::of(std::move(curvePoints));
        if (curve) {
            return *curve;
        }
        if (!m_problem) {
            Text text = curve.error().message;
            const auto* index = text.find("index");
            const auto at = index ? static_cast<std::size_t>(std::get<std::int64_t>(*index)) : 0;
            text.arguments = {{"place", index ? itemPlace(path, at) : path}};
            m_problem = Error{std::move(text), ErrorKind::Refused};
        }
        return {};
    }

    Gate readGate(JsonObjectReader& json) {
        Gate gate;
        gate.id = json.string("id");
        gate.kind = coded<GateKind>(json, "kind", gateKindFromCode);
        gate.enabled = json.boolean("enabled", true);
        if (const std::string cap = json.string("cap", ""); !cap.empty()) {
            gate.cap = gradeFromLetter(cap);
            if (!gate.cap) {
                json.refuse("cap", "json.error.unknown_word");
            }
        }
        gate.notches = json.integer("notches", 0);
        gate.name = readWords(json, "name");
        switch (gate.kind) {
            case GateKind::ArrearsOverDays:
                gate.days = json.integer("days");
                gate.materialShare = decimal(json, "material_share", Decimal{});
                break;
            case GateKind::NegativeContribution:
                gate.quarters = json.integer("quarters");
                break;
            case GateKind::AxisMinimum:
                gate.minimum = points(json, "minimum");
                break;
            case GateKind::SmallClient:
                gate.feeShare = decimal(json, "fee_share");
                break;
            case GateKind::BrokenCommitment:
            case GateKind::StaffAbuse:
                break;
        }
        return gate;
    }

    const Currency& m_currency;
    std::optional<Error> m_problem;
};

JsonValue hundredthsValue(int hundredths) {
    return JsonValue::of(Decimal{std::int64_t{hundredths} * 10'000});
}

JsonValue pointsValue(Points points) { return hundredthsValue(points.hundredths); }

// What the catalogue or the usual value says is left out, so that a rubric without words of its own
// keeps its bytes.
void addWords(JsonValue& json, const char* key, const LocalText& words) {
    if (words.empty()) {
        return;
    }
    JsonValue object = JsonValue::object();
    if (!words.en.empty()) {
        object.add("en", JsonValue::of(words.en));
    }
    if (!words.fr.empty()) {
        object.add("fr", JsonValue::of(words.fr));
    }
    json.add(key, std::move(object));
}

JsonValue anchorsValue(const std::vector<Anchor>& anchors) {
    JsonValue list = JsonValue::array();
    for (const Anchor& anchor : anchors) {
        JsonValue json = JsonValue::object();
        addWords(json, "label", anchor.label);
        addWords(json, "detail", anchor.detail);
        list.items.push_back(std::move(json));
    }
    return list;
}

void addCombination(JsonValue& json, const Rubric& rubric) {
    if (rubric.combination != Combination::Additive) {
        json.add("combination", JsonValue::of(combinationCode(rubric.combination)));
    }
    if (rubric.gradeTable != defaultGradeTable()) {
        JsonValue table = JsonValue::object();
        for (std::size_t i = 0; i < kGrades.size(); ++i) {
            JsonValue row = JsonValue::object();
            for (std::size_t j = 0; j < kGrades.size(); ++j) {
                row.add(std::string(gradeLetter(kGrades[j])),
                        JsonValue::of(gradeLetter(rubric.gradeTable[i][j])));
            }
            table.add(std::string(gradeLetter(kGrades[i])), std::move(row));
        }
        json.add("grade_table", std::move(table));
    }
    if (rubric.secondOpinion != SecondOpinion{}) {
        json.add(
            "second_opinion",
            JsonValue::object({{"majority", hundredthsValue(rubric.secondOpinion.majority)},
                               {"veto_distance", pointsValue(rubric.secondOpinion.vetoDistance)}}));
    }
}

JsonValue criterionValue(const Criterion& criterion) {
    JsonValue curve = JsonValue::array();
    for (const CurvePoint& point : criterion.curve.points()) {
        curve.items.push_back(
            JsonValue::object({{"x", JsonValue::of(point.x)}, {"y", pointsValue(point.y)}}));
    }
    JsonValue json =
        JsonValue::object({{"id", JsonValue::of(criterion.id)},
                           {"axis", JsonValue::of(axisCode(criterion.axis))},
                           {"source", JsonValue::of(criterionSourceCode(criterion.source))},
                           {"weight", hundredthsValue(criterion.weight)},
                           {"curve", std::move(curve)}});
    addWords(json, "name", criterion.name);
    if (!criterion.anchors.empty()) {
        json.add("anchors", anchorsValue(criterion.anchors));
    }
    return json;
}

JsonValue gateValue(const Gate& gate) {
    JsonValue json = JsonValue::object({{"id", JsonValue::of(gate.id)},
                                        {"kind", JsonValue::of(gateKindCode(gate.kind))},
                                        {"enabled", JsonValue::of(gate.enabled)}});
    if (gate.cap) {
        json.add("cap", JsonValue::of(gradeLetter(*gate.cap)));
    }
    if (gate.notches != 0) {
        json.add("notches", JsonValue::of(gate.notches));
    }
    addWords(json, "name", gate.name);
    switch (gate.kind) {
        case GateKind::ArrearsOverDays:
            json.add("days", JsonValue::of(gate.days));
            json.add("material_share", JsonValue::of(gate.materialShare));
            break;
        case GateKind::NegativeContribution:
            json.add("quarters", JsonValue::of(gate.quarters));
            break;
        case GateKind::AxisMinimum:
            json.add("minimum", pointsValue(gate.minimum));
            break;
        case GateKind::SmallClient:
            json.add("fee_share", JsonValue::of(gate.feeShare));
            break;
        case GateKind::BrokenCommitment:
        case GateKind::StaffAbuse:
            break;
    }
    return json;
}

JsonValue moneyValue(const std::optional<Money>& amount, const Currency& currency) {
    return amount ? JsonValue::of(toPlainText(*amount, currency)) : JsonValue::null();
}

}  // namespace

Result<Rubric> rubricFromJson(std::string_view json, const Currency& currency) {
    Result<JsonValue> document = parseJson(json);
    if (!document) {
        return document.error();
    }
    return RubricReader(currency).read(*document);
}

std::string rubricToJson(const Rubric& rubric, const Currency& currency) {
    JsonValue criteria = JsonValue::array();
    for (const Criterion& criterion : rubric.criteria) {
        criteria.items.push_back(criterionValue(criterion));
    }
    JsonValue gates = JsonValue::array();
    for (const Gate& gate : rubric.gates) {
        gates.items.push_back(gateValue(gate));
    }
    JsonValue cutOffs = JsonValue::object();
    for (std::size_t i = 0; i < rubric.cutOffs.size(); ++i) {
        cutOffs.add(std::string(gradeLetter(kGrades[i])), pointsValue(rubric.cutOffs[i]));
    }
    JsonValue json =
        JsonValue::object({{"format", JsonValue::of(kFormat)},
                           {"version", JsonValue::of(rubric.version)},
                           {"note", JsonValue::of(rubric.note)},
                           {"criteria", std::move(criteria)},
                           {"gates", std::move(gates)},
                           {"cut_offs", std::move(cutOffs)},
                           {"hysteresis", pointsValue(rubric.hysteresis)},
                           {"maximum_notches", JsonValue::of(rubric.maximumNotches)},
                           {"rating_valid_quarters", JsonValue::of(rubric.ratingValidQuarters)},
                           {"minimum_monthly_fee", moneyValue(rubric.minimumMonthlyFee, currency)},
                           {"target_hourly_rate", moneyValue(rubric.targetHourlyRate, currency)}});
    addCombination(json, rubric);
    return prettyJson(json);
}

std::string_view rubricSchema() { return embedded::text("schemas/rubric.schema.json"); }

Rubric defaultRubric(const Currency& currency) {
    Result<Rubric> rubric = rubricFromJson(embedded::text("rubrics/default.json"), currency);
    if (!rubric) {
        throw std::logic_error("rubrics/default.json: " + rubric.error().message.id);
    }
    return *rubric;
}

}  // namespace winnow
