// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/change_texts.h>

#include <algorithm>

#include <base/unreachable.h>

namespace winnow {

namespace {

constexpr int kMonths = 3;  // of a quarter

using Arguments = std::vector<std::pair<std::string, TextArgument>>;

// Towards plus infinity.
Int128 divideUp(Int128 numerator, Int128 denominator) {
    const Int128 quotient = numerator / denominator;
    return quotient + (numerator % denominator > 0 ? 1 : 0);
}

// An amount that is to be asked for: rounded up to whole units of most currencies.
Money wholeUp(Int128 numerator, Int128 denominator) {
    return Money{static_cast<std::int64_t>(divideUp(numerator, denominator * 100)) * 100};
}

Money perMonth(Money quarterly) { return wholeUp(quarterly.minor, kMonths); }

// Hours to be saved: rounded up to tenths, to whole ones from ten on.
WorkTime savedHours(std::int64_t seconds) {
    const std::int64_t step = seconds < 36'000 ? 360 : 3600;
    return WorkTime{static_cast<std::int64_t>(divideUp(seconds, step)) * step};
}

// value x amount, towards plus infinity.
Money times(Decimal value, Money amount) {
    return Money{static_cast<std::int64_t>(
        divideUp(static_cast<Int128>(value.micros) * amount.minor, Decimal::kOne))};
}

class Changes {
public:
    Changes(const Rubric& rubric, const Criterion& criterion, Decimal from, Decimal to,
            const ClientMetrics& metrics)
        : m_rubric(rubric), m_criterion(criterion), m_from(from), m_to(to), m_metrics(metrics) {}

    Text text() const {
        switch (m_criterion.source) {
            case CriterionSource::FeeRatio:
                return feeRatio();
            case CriterionSource::Margin:
                return margin();
            case CriterionSource::RateRatio:
                return rateRatio();
            case CriterionSource::ReactiveHoursPerEndpoint:
                return reactiveHours();
            case CriterionSource::AgreementEfficiency:
                return agreementEfficiency();
            case CriterionSource::DaysLate:
                return daysLate();
            case CriterionSource::Rating:
                return {"least.rating",
                        {{"criterion", name()},
                         {"anchor", anchorValue(m_rubric, m_criterion.id,
                                                static_cast<int>(m_to.micros / Decimal::kOne))}}};
        }
        unreachable();
    }

private:
    TextArgument name() const { return criterionName(m_rubric, m_criterion.id); }
    TextArgument inUnits(Decimal value) const {
        if (m_criterion.source == CriterionSource::Margin) {
            return Percent{{value.micros, Decimal::kOne}};
        }
        return value;
    }
    bool rises() const { return m_to > m_from; }

    Text withName(const char* form, Arguments more) const {
        Text text{"least." + std::string(criterionSourceCode(m_criterion.source)) + form,
                  {{"criterion", name()}}};
        text.arguments.insert(text.arguments.end(), more.begin(), more.end());
        return text;
    }
    Text plain() const {
        return {
            m_criterion.source == CriterionSource::Margin ? "least.plain.margin" : "least.plain",
            {{"criterion", name()}, {"from", inUnits(m_from)}, {"to", inUnits(m_to)}}};
    }

    Text feeRatio() const {
        if (!m_rubric.minimumMonthlyFee) {
            return plain();
        }
        const Decimal distance{rises() ? m_to.micros - m_from.micros : m_from.micros - m_to.micros};
        const Int128 amount =
            static_cast<Int128>(distance.micros) * m_rubric.minimumMonthlyFee->minor;
        return withName(rises() ? "" : ".less",
                        {{"amount", wholeUp(amount, Decimal::kOne)},
                         {"total", times(m_to, *m_rubric.minimumMonthlyFee)}});
    }

    // The fee at the same cost, and the cost at the same fee.
    Text margin() const {
        if (!rises() || !m_metrics.revenue || !m_metrics.costToServe) {
            return plain();
        }
        const Money labour = m_metrics.labourCost.value_or(Money{});
        const std::optional<Money> revenue =
            feeForMargin(labour, *m_metrics.costToServe - labour, m_to);
        if (!revenue || *revenue <= *m_metrics.revenue) {
            return plain();
        }
        const Money cost = *m_metrics.revenue - times(m_to, *m_metrics.revenue);
        return withName("", {{"to", inUnits(m_to)},
                             {"amount", perMonth(*revenue - *m_metrics.revenue)},
                             {"cost", perMonth(*m_metrics.costToServe - cost)}});
    }

    // The fee at the same hours, and the hours at the same fee.
    Text rateRatio() const {
        if (!rises() || !m_rubric.targetHourlyRate || !m_metrics.worked ||
            !m_metrics.serviceRevenue || !m_metrics.toolCost) {
            return plain();
        }
        const Money direct = *m_metrics.toolCost + m_metrics.directCost.value_or(Money{});
        const Money rate = times(m_to, *m_rubric.targetHourlyRate);
        const std::optional<Money> fee = feeForRate(*m_metrics.worked, direct, rate);
        const std::optional<WorkTime> hours = hoursForFee(*m_metrics.serviceRevenue, direct, rate);
        if (!fee || *fee <= *m_metrics.serviceRevenue) {
            return plain();
        }
        Arguments arguments{{"rate", rate}, {"amount", perMonth(*fee - *m_metrics.serviceRevenue)}};
        if (!hours || *hours <= WorkTime{} || *hours >= *m_metrics.worked) {
            return withName(".fee_only", std::move(arguments));
        }
        arguments.emplace_back("hours", savedHours(m_metrics.worked->seconds - hours->seconds));
        return withName("", std::move(arguments));
    }

    Text reactiveHours() const {
        const std::int64_t endpointMonths =
            m_metrics.basis.endpointMonths > 0
                ? m_metrics.basis.endpointMonths
                : std::int64_t{m_metrics.endpoints.value_or(0)} * kMonths;
        if (rises() || endpointMonths <= 0) {
            return plain();
        }
        const Int128 microHours = static_cast<Int128>(m_from.micros - m_to.micros) * endpointMonths;
        const auto seconds = static_cast<std::int64_t>(divideUp(microHours * 3600, Decimal::kOne));
        return withName("", {{"hours", savedHours(seconds)}});
    }

    Text agreementEfficiency() const {
        const Money listValue = m_metrics.basis.listValue;
        if (listValue <= Money{} || !m_metrics.worked || m_from <= Decimal{} || m_to <= Decimal{}) {
            return plain();
        }
        const Int128 distance = rises() ? m_to.micros - m_from.micros : m_from.micros - m_to.micros;
        const Money amount = wholeUp(distance * listValue.minor, Int128{Decimal::kOne} * kMonths);
        const std::int64_t hours =
            static_cast<std::int64_t>(divideUp(distance * m_metrics.worked->seconds, m_to.micros));
        return withName(rises() ? "" : ".less",
                        {{"to", m_to}, {"amount", amount}, {"hours", savedHours(hours)}});
    }

    Text daysLate() const {
        if (rises()) {
            return plain();
        }
        const auto days =
            static_cast<std::int64_t>(divideUp(m_from.micros - m_to.micros, Decimal::kOne));
        return withName("", {{"count", days}});
    }

    const Rubric& m_rubric;
    const Criterion& m_criterion;
    Decimal m_from;
    Decimal m_to;
    const ClientMetrics& m_metrics;
};

Text arrearsRemedy(const Gate& gate, const GateResult& result, const AssessmentInputs& inputs) {
    Money open;
    if (const TextArgument* amount = result.reason.find("amount")) {
        open = std::get<Money>(*amount);
    }
    // The most that may stay open is just under the material share.
    const Int128 limit = static_cast<Int128>(gate.materialShare.micros) *
                         inputs.rollingRevenue.value_or(Money{}).minor;
    const Money allowed{
        std::max<std::int64_t>(static_cast<std::int64_t>(divideUp(limit, Decimal::kOne)) - 1, 0)};
    return {"least.gate.arrears_over_days",
            {{"amount", open - std::min(allowed, open)},
             {"open", open},
             {"days", std::int64_t{gate.days}}}};
}

Text axisRemedy(const Gate& gate, const Assessment& assessment) {
    const auto isLow = [&](const std::optional<Points>& score) {
        return score && *score < gate.minimum;
    };
    const bool financial = isLow(assessment.financialScore);
    if (financial && isLow(assessment.relationshipScore)) {
        return {"least.gate.axis_minimum.both",
                {{"minimum", gate.minimum},
                 {"financial", *assessment.financialScore},
                 {"relationship", *assessment.relationshipScore}}};
    }
    const Points score =
        financial ? *assessment.financialScore : assessment.relationshipScore.value_or(Points{});
    return {"least.gate.axis_minimum",
            {{"axis", TextId{financial ? "axis.financial" : "axis.relationship"}},
             {"score", score},
             {"minimum", gate.minimum},
             {"more", Points{gate.minimum.hundredths - score.hundredths}}}};
}

}  // namespace

Text changeText(const Rubric& rubric, const Criterion& criterion, Decimal from, Decimal to,
                const ClientMetrics& metrics) {
    return Changes(rubric, criterion, from, to, metrics).text();
}

Text remedyText(const Gate& gate, const GateResult& result, const Rubric& rubric,
                const AssessmentInputs& inputs, const Assessment& assessment) {
    const std::string id = "least.gate." + std::string(gateKindCode(gate.kind));
    switch (gate.kind) {
        case GateKind::ArrearsOverDays:
            return arrearsRemedy(gate, result, inputs);
        case GateKind::BrokenCommitment:
            return {id, {}};
        case GateKind::StaffAbuse:
            return {id, {{"count", std::int64_t{rubric.ratingValidQuarters}}}};
        case GateKind::NegativeContribution: {
            const Money now = inputs.contributions.front().value_or(Money{});
            return {id, {{"contribution", now}, {"amount", perMonth(-now)}}};
        }
        case GateKind::AxisMinimum:
            return axisRemedy(gate, assessment);
        case GateKind::SmallClient: {
            const Money limit = times(gate.feeShare, rubric.minimumMonthlyFee.value_or(Money{}));
            const Money now = inputs.monthlyServiceRevenue.value_or(Money{});
            return {id, {{"amount", now}, {"limit", limit}, {"more", limit - now}}};
        }
    }
    unreachable();
}

}  // namespace winnow
