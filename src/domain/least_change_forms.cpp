// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/least_change.h>

namespace winnow {

namespace {

constexpr std::int64_t kSecondsPerHour = 3600;

}  // namespace

// P = (H L + D) / (1 - m)
std::optional<Money> feeForMargin(Money labourCost, Money directCost, Decimal margin) {
    const std::int64_t divisor = Decimal::kOne - margin.micros;
    if (divisor <= 0) {
        return std::nullopt;
    }
    return scale(labourCost + directCost, Decimal::kOne, divisor);
}

// P = H r + D
std::optional<Money> feeForRate(WorkTime worked, Money directCost, Money hourlyRate) {
    return directCost + scale(hourlyRate, worked.seconds, kSecondsPerHour);
}

// H = (P - D) / r
std::optional<WorkTime> hoursForFee(Money fee, Money directCost, Money hourlyRate) {
    if (hourlyRate <= Money{}) {
        return std::nullopt;
    }
    return WorkTime{
        divideHalfUp(Int128{(fee - directCost).minor} * kSecondsPerHour, hourlyRate.minor)};
}

}  // namespace winnow
