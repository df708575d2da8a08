// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/metrics_marks.h>

#include <algorithm>

namespace winnow {

TicketSums& TicketSums::operator+=(const TicketSums& more) {
    tickets += more.tickets;
    afterHours += more.afterHours;
    emergency += more.emergency;
    for (std::size_t channel = 0; channel < byChannel.size(); ++channel) {
        byChannel[channel] += more.byChannel[channel];
    }
    overhead += more.overhead;
    return *this;
}

CostSums& CostSums::operator+=(const CostSums& more) {
    costs += more.costs;
    for (std::size_t kind = 0; kind < byKind.size(); ++kind) {
        byKind[kind] += more.byKind[kind];
    }
    return *this;
}

std::vector<MarkSums> QuarterMarks::sum(Date first, Date end, const CostModel& model,
                                        std::size_t clientCount) const {
    std::vector<MarkSums> sums(clientCount + 1);
    for (const TicketMark& mark : tickets) {
        if (mark.openedOn <= end) {
            const CostRates* inForce = model.ratesOn(mark.openedOn);
            TicketSums& sum = sums[mark.client].tickets;
            ++sum.tickets;
            sum.afterHours.add(mark.afterHours);
            sum.emergency.add(mark.emergency);
            ++sum.byChannel[static_cast<std::size_t>(mark.channel)];
            sum.overhead += inForce ? inForce->overheadPerTicket : Money{};
            ++sums.back().tickets.tickets;
        }
    }
    for (const PaymentMark& mark : payments) {
        sums[mark.client].payments += mark.day <= end ? 1 : 0;
    }
    for (const SeatMark& mark : seats) {
        if (mark.month <= end) {
            const auto month = static_cast<std::size_t>((mark.month.year() - first.year()) * 12 +
                                                        mark.month.month() - first.month());
            MarkSums& sum = sums[mark.client];
            // Two counts for a month (a client was merged into another): the larger, in any order.
            sum.endpoints[month] = std::max(sum.endpoints[month], mark.endpoints);
            sum.seats[month] = std::max(sum.seats[month], mark.seats);
        }
    }
    for (const CostMark& mark : costs) {
        if (mark.day <= end) {
            CostSums& sum = sums[mark.client].costs;
            ++sum.costs;
            sum.byKind[static_cast<std::size_t>(mark.kind)] += mark.amount;
            ++sums.back().costs.costs;
        }
    }
    return sums;
}

}  // namespace winnow
