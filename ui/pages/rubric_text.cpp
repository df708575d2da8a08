// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/rubric_text.h>

#include <charconv>

#include <QCoreApplication>

#include <base/unreachable.h>
#include <ui/support/criterion_text.h>
#include <ui/support/number_input.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;

struct RubricText {
    Q_DECLARE_TR_FUNCTIONS(winnow::RubricText)
};

std::string placeOf(const Text& problem) {
    const TextArgument* place = problem.find("place");
    const auto* text = place ? std::get_if<std::string>(place) : nullptr;
    return text ? *text : std::string();
}

// The index of "criteria[3].curve" when it begins with that list.
std::optional<std::size_t> indexIn(std::string_view place, std::string_view list) {
    if (!place.starts_with(list) || place.size() <= list.size() || place[list.size()] != '[') {
        return std::nullopt;
    }
    std::size_t index = 0;
    const char* first = place.data() + list.size() + 1;
    const auto read = std::from_chars(first, place.data() + place.size(), index);
    return read.ec == std::errc() ? std::optional(index) : std::nullopt;
}

QString partName(const std::string& place) {
    const auto starts = [&](std::string_view part) { return place.starts_with(part); };
    if (starts("cut_offs")) return RubricText::tr("Grade bands");
    if (starts("hysteresis")) return RubricText::tr("Hysteresis");
    if (starts("maximum_notches")) return RubricText::tr("Most notches");
    if (starts("rating_valid_quarters")) return RubricText::tr("A rating counts for");
    if (starts("grade_table")) return RubricText::tr("Grade table");
    if (starts("second_opinion")) return RubricText::tr("Second opinion");
    if (starts("minimum_monthly_fee")) return RubricText::tr("Smallest monthly fee");
    if (starts("target_hourly_rate")) return RubricText::tr("Hourly rate");
    if (starts("criteria")) return RubricText::tr("Criteria");
    return toQString(place);
}

}  // namespace

QString gateTitle(const Gate& gate, const Words& words) {
    const QString name = gateName(gate, words);
    return name.isEmpty() || name == toQString(gate.id)
               ? words.text("gate_kind." + std::string(gateKindCode(gate.kind)))
               : name;
}

QString gateCondition(const Gate& gate, const Rubric& rubric, const Words& words) {
    const auto share = [&](Decimal value) {
        return words.percent(Fraction{value.micros, Decimal::kOne});
    };
    switch (gate.kind) {
        case GateKind::ArrearsOverDays:
            return RubricText::tr("%1 of a year’s revenue unpaid for over %2 days")
                .arg(share(gate.materialShare), QString::number(gate.days));
        case GateKind::BrokenCommitment:
            return RubricText::tr("A written promise was broken");
        case GateKind::StaffAbuse:
            return RubricText::tr("A technician was abused");
        case GateKind::NegativeContribution:
            return RubricText::tr("They cost more than they bring, %n quarter(s) running", nullptr,
                                  gate.quarters);
        case GateKind::AxisMinimum:
            return RubricText::tr("One of the two scores is under %1")
                .arg(words.points(gate.minimum));
        case GateKind::SmallClient:
            return rubric.minimumMonthlyFee
                       ? RubricText::tr("Service revenue under %1 a month")
                             .arg(words.moneyWhole(scale(*rubric.minimumMonthlyFee,
                                                         gate.feeShare.micros, Decimal::kOne)))
                       : RubricText::tr("Service revenue under %1 of your smallest monthly fee")
                             .arg(share(gate.feeShare));
    }
    unreachable();
}

std::string problemPart(const Text& problem, const Rubric& rubric) {
    const std::string place = placeOf(problem);
    if (const auto index = indexIn(place, "criteria"); index && *index < rubric.criteria.size()) {
        return "criteria." + rubric.criteria[*index].id;
    }
    if (const auto index = indexIn(place, "gates"); index && *index < rubric.gates.size()) {
        return "gates." + rubric.gates[*index].id;
    }
    return place.substr(0, place.find_first_of("[."));
}

QString problemText(const Text& problem, const Rubric& rubric, const Words& words) {
    const std::string place = placeOf(problem);
    QString name = partName(place);
    if (const auto index = indexIn(place, "criteria"); index && *index < rubric.criteria.size()) {
        name = criterionName(rubric.criteria[*index], words);
    } else if (const auto gate = indexIn(place, "gates"); gate && *gate < rubric.gates.size()) {
        name = gateTitle(rubric.gates[*gate], words);
    }
    Text shown = problem;
    for (auto& [key, value] : shown.arguments) {
        if (key == "place") {
            value = name.toStdString();
        }
    }
    return words.text(shown);
}

MeasureInput measureInput(CriterionSource source) {
    constexpr Decimal kMost = Decimal::whole(1'000);
    switch (source) {
        case CriterionSource::FeeRatio:
        case CriterionSource::RateRatio:
        case CriterionSource::AgreementEfficiency:
            return {u"×"_s, 1, Decimal{50'000}, Decimal{}, kMost};
        case CriterionSource::Margin:
            return {u"%"_s, 100, Decimal{10'000}, Decimal::whole(-1'000), kMost};
        case CriterionSource::ReactiveHoursPerEndpoint:
            return {u"h"_s, 1, Decimal{50'000}, Decimal{}, kMost};
        case CriterionSource::DaysLate:
            return {RubricText::tr("days"), 1, Decimal::whole(1), Decimal{}, kMost};
        case CriterionSource::Rating:
            return {{}, 1, Decimal::whole(1), Decimal{}, Decimal::whole(4)};
    }
    unreachable();
}

QString measureTyped(CriterionSource source, Decimal value, const Words& words) {
    const Decimal shown{value.micros * measureInput(source).scale};
    const Language language = words.locale().language();
    return shown < Decimal{} ? u"−"_s + decimalInput(Decimal{-shown.micros}, language)
                             : decimalInput(shown, language);
}

std::optional<Decimal> measureFromTyped(CriterionSource source, const QString& text,
                                        const Words& words) {
    QString plain = text.trimmed();
    const bool negative = plain.startsWith(u'-') || plain.startsWith(u'−');
    plain = negative ? plain.mid(1) : plain;
    const MeasureInput input = measureInput(source);
    if (!input.unit.isEmpty() && plain.endsWith(input.unit)) {
        plain.chop(input.unit.size());
    }
    const auto typed = decimalFromInput(plain.trimmed(), words.locale().language());
    if (!typed) {
        return std::nullopt;
    }
    const Decimal value{divideHalfUp(negative ? -typed->micros : typed->micros, input.scale)};
    return value >= input.lowest && value <= input.highest ? std::optional(value) : std::nullopt;
}

}  // namespace winnow
