// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/support/criterion_text.h>

#include <app/report_service.h>
#include <base/unreachable.h>

namespace winnow {

namespace {

std::string anchorId(std::string_view criterion, int anchor) {
    return "anchor." + std::string(criterion) + "." + std::to_string(anchor);
}

// The owner's words in the language, or in the other one; empty when there are none.
QString ownWords(const LocalText& text, const Words& words) {
    const bool french = words.locale().language() == Language::French;
    const std::string& wanted = french ? text.fr : text.en;
    return toQString(wanted.empty() ? (french ? text.en : text.fr) : wanted);
}

QString orCatalogue(const QString& own, const std::string& id, const Words& words) {
    if (!own.isEmpty()) {
        return own;
    }
    return catalogue(words.locale().language()).contains(id) ? words.text(id) : QString();
}

}  // namespace

QString criterionName(std::string_view criterion, const Words& words) {
    return words.text("criterion." + std::string(criterion));
}

QString criterionName(const Criterion& criterion, const Words& words) {
    const QString name =
        orCatalogue(ownWords(criterion.name, words), "criterion." + criterion.id, words);
    return name.isEmpty() ? toQString(criterion.id) : name;
}

QString criterionName(const Rubric& rubric, std::string_view criterion, const Words& words) {
    const Criterion* found = rubric.find(criterion);
    return found ? criterionName(*found, words) : toQString(criterion);
}

QString measureText(CriterionSource source, Decimal value, const Words& words) {
    const Locale& locale = words.locale();
    switch (source) {
        case CriterionSource::FeeRatio:
        case CriterionSource::RateRatio:
        case CriterionSource::AgreementEfficiency:
            return words.text(Text{"criterion.value.times", {{"factor", value}}});
        case CriterionSource::Margin:
            return toQString(locale.percent(Fraction{value.micros, Decimal::kOne}));
        case CriterionSource::ReactiveHoursPerEndpoint:
            return words.text(Text{"criterion.value.hours", {{"hours", value}}});
        case CriterionSource::DaysLate:
            return words.text(Text{"criterion.value.days",
                                   {{"count", Fraction{value.micros, Decimal::kOne}.scaled(0)}}});
        case CriterionSource::Rating:
            return toQString(locale.decimal(value));
    }
    unreachable();
}

QString criterionValue(const Criterion& criterion, const CriterionScore& score,
                       const ClientMetrics& metrics, const AssessmentInputs* inputs,
                       const Words& words) {
    if (!score.value) {
        return {};
    }
    if (criterion.source == CriterionSource::Rating) {
        const auto anchor =
            static_cast<int>(Fraction{score.value->micros, Decimal::kOne}.scaled(0));
        return words.text(anchorId(criterion.id, anchor) + ".value");
    }
    if (criterion.source == CriterionSource::FeeRatio && inputs && inputs->monthlyServiceRevenue) {
        return words.text(
            Text{"criterion.value.monthly", {{"amount", *inputs->monthlyServiceRevenue}}});
    }
    if (criterion.source == CriterionSource::RateRatio && metrics.effectiveHourlyRate) {
        return words.moneyWhole(metrics.effectiveHourlyRate);
    }
    return measureText(criterion.source, *score.value, words);
}

QString anchorLabel(std::string_view criterion, int anchor, const Words& words) {
    return words.text(anchorId(criterion, anchor));
}

QString anchorLabel(const Criterion& criterion, int anchor, const Words& words) {
    const auto index = static_cast<std::size_t>(anchor);
    const QString own = index < criterion.anchors.size()
                            ? ownWords(criterion.anchors[index].label, words)
                            : QString();
    const QString label = orCatalogue(own, anchorId(criterion.id, anchor), words);
    return label.isEmpty() ? QString::number(anchor) : label;
}

QString anchorDetail(const Criterion& criterion, int anchor, const Words& words) {
    const auto index = static_cast<std::size_t>(anchor);
    const QString own = index < criterion.anchors.size()
                            ? ownWords(criterion.anchors[index].detail, words)
                            : QString();
    return orCatalogue(own, anchorId(criterion.id, anchor) + ".detail", words);
}

QString anchorDetail(std::string_view criterion, int anchor, const Words& words) {
    const std::string id = anchorId(criterion, anchor) + ".detail";
    return catalogue(words.locale().language()).contains(id) ? words.text(id) : QString();
}

QString gateName(const Gate& gate, const Words& words) {
    const QString name = orCatalogue(ownWords(gate.name, words), "gate." + gate.id, words);
    return name.isEmpty() ? toQString(gate.id) : name;
}

QString gateEffect(const Gate& gate, const Words& words) {
    return words.text(gate.cap ? "gate_effect.cap_" + std::string(gradeLetter(*gate.cap))
                               : "gate_effect.notches_" + std::to_string(gate.notches));
}

}  // namespace winnow
