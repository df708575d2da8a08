// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/support/criterion_text.h>

#include <app/report_service.h>
#include <base/unreachable.h>

namespace winnow {

namespace {

std::string anchorId(std::string_view criterion, int anchor) {
    return "anchor." + std::string(criterion) + "." + std::to_string(anchor);
}

QString ownWords(const LocalText& text, const Words& words) {
    return toQString(wordsIn(text, words.locale().language()));
}

QString orCatalogue(const QString& own, const std::string& id, const Words& words) {
    if (!own.isEmpty()) {
        return own;
    }
    return catalogue(words.locale().language()).contains(id) ? words.text(id) : QString();
}

// The owner's words for an anchor; empty when they are the catalogue's.
QString ownAnchor(const Criterion& criterion, int anchor, LocalText Anchor::*part,
                  const Words& words) {
    const auto index = static_cast<std::size_t>(anchor);
    return index < criterion.anchors.size() ? ownWords(criterion.anchors[index].*part, words)
                                            : QString();
}

}  // namespace

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
        const QString own = ownAnchor(criterion, anchor, &Anchor::label, words);
        const QString value = orCatalogue(own, anchorId(criterion.id, anchor) + ".value", words);
        return value.isEmpty() ? QString::number(anchor) : value;
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

QString anchorLabel(const Criterion& criterion, int anchor, const Words& words) {
    const QString own = ownAnchor(criterion, anchor, &Anchor::label, words);
    const QString label = orCatalogue(own, anchorId(criterion.id, anchor), words);
    return label.isEmpty() ? QString::number(anchor) : label;
}

QString anchorDetail(const Criterion& criterion, int anchor, const Words& words) {
    const QString own = ownAnchor(criterion, anchor, &Anchor::detail, words);
    return orCatalogue(own, anchorId(criterion.id, anchor) + ".detail", words);
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
