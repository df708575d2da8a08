// SPDX-License-Identifier: GPL-3.0-or-later
#include <storage/fact_comparison.h>

#include <concepts>
#include <optional>
#include <string>
#include <type_traits>

namespace winnow {

namespace {

bool isKnown(const std::string& text) { return !text.empty(); }
bool isKnown(WorkType type) { return type != WorkType::Unspecified; }
bool isKnown(TicketChannel channel) { return channel != TicketChannel::Unknown; }
bool isKnown(Date) { return true; }
bool isKnown(WorkTime) { return true; }
bool isKnown(ClientId) { return true; }
template <typename T>
bool isKnown(const std::optional<T>& value) {
    return value.has_value();
}

// Calls `visit(bit, member of one, member of other)` for each part.
template <typename One, typename Other, typename Visit>
void forEachPart(One& one, Other& other,
                 Visit visit) requires std::same_as<std::remove_const_t<One>, TimeEntry> {
    visit(kClientPart, one.client, other.client);
    visit(1u << 1, one.day, other.day);
    visit(1u << 2, one.duration, other.duration);
    visit(1u << 3, one.technician, other.technician);
    visit(1u << 4, one.role, other.role);
    visit(1u << 5, one.workType, other.workType);
    visit(1u << 6, one.billable, other.billable);
    visit(1u << 7, one.afterHours, other.afterHours);
    visit(1u << 8, one.startMinute, other.startMinute);
    visit(1u << 9, one.ticket, other.ticket);
    visit(1u << 10, one.note, other.note);
    visit(1u << 11, one.cost, other.cost);
}

template <typename One, typename Other, typename Visit>
void forEachPart(One& one, Other& other,
                 Visit visit) requires std::same_as<std::remove_const_t<One>, Ticket> {
    visit(kClientPart, one.client, other.client);
    visit(1u << 1, one.openedOn, other.openedOn);
    visit(1u << 2, one.closedOn, other.closedOn);
    visit(1u << 3, one.channel, other.channel);
    visit(1u << 4, one.afterHours, other.afterHours);
    visit(1u << 5, one.emergency, other.emergency);
    visit(1u << 6, one.thirdParty, other.thirdParty);
    visit(1u << 7, one.subject, other.subject);
    visit(1u << 8, one.priority, other.priority);
}

template <typename Fact>
unsigned learnt(const Fact& stored, const Fact& row) {
    unsigned parts = 0;
    forEachPart(stored, row, [&](unsigned bit, const auto& known, const auto& told) {
        parts |= !isKnown(known) && isKnown(told) ? bit : 0;
    });
    return parts;
}

template <typename Fact>
unsigned changes(const Fact& stored, const Fact& row) {
    unsigned parts = 0;
    forEachPart(stored, row, [&](unsigned bit, const auto& known, const auto& told) {
        parts |= isKnown(known) && isKnown(told) && !(known == told) ? bit : 0;
    });
    return parts;
}

template <typename Fact>
Fact combine(const Fact& stored, const Fact& row, unsigned parts) {
    Fact result = stored;
    forEachPart(result, row, [&](unsigned bit, auto& known, const auto& told) {
        if ((parts & bit) != 0) {
            known = told;
        }
    });
    return result;
}

}  // namespace

unsigned learntOf(const TimeEntry& stored, const TimeEntry& row) { return learnt(stored, row); }
unsigned changesOf(const TimeEntry& stored, const TimeEntry& row) { return changes(stored, row); }
TimeEntry combined(const TimeEntry& stored, const TimeEntry& row, unsigned parts) {
    return combine(stored, row, parts);
}

unsigned learntOf(const Ticket& stored, const Ticket& row) { return learnt(stored, row); }
unsigned changesOf(const Ticket& stored, const Ticket& row) { return changes(stored, row); }
Ticket combined(const Ticket& stored, const Ticket& row, unsigned parts) {
    return combine(stored, row, parts);
}

}  // namespace winnow
