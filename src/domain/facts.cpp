// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/facts.h>

#include <domain/code_table.h>

namespace winnow {

namespace {

constexpr CodeTable<LineKind, 5> kLineKinds{{{{LineKind::Unspecified, "unspecified"},
                                              {LineKind::Recurring, "recurring"},
                                              {LineKind::Labour, "labour"},
                                              {LineKind::Project, "project"},
                                              {LineKind::Product, "product"}}}};

constexpr CodeTable<WorkType, 5> kWorkTypes{{{{WorkType::Unspecified, "unspecified"},
                                              {WorkType::Reactive, "reactive"},
                                              {WorkType::Proactive, "proactive"},
                                              {WorkType::Project, "project"},
                                              {WorkType::Admin, "admin"}}}};

constexpr CodeTable<TicketChannel, 7> kTicketChannels{
    {{{TicketChannel::Unknown, "unknown"},
      {TicketChannel::Portal, "portal"},
      {TicketChannel::Email, "email"},
      {TicketChannel::Phone, "phone"},
      {TicketChannel::Chat, "chat"},
      {TicketChannel::Walkup, "walkup"},
      {TicketChannel::Monitoring, "monitoring"}}}};

constexpr CodeTable<CostKind, 6> kCostKinds{{{{CostKind::Tool, "tool"},
                                              {CostKind::Licence, "licence"},
                                              {CostKind::Purchase, "purchase"},
                                              {CostKind::Subcontractor, "subcontractor"},
                                              {CostKind::Travel, "travel"},
                                              {CostKind::Other, "other"}}}};

}  // namespace

std::string_view lineKindCode(LineKind kind) { return kLineKinds.code(kind); }

std::optional<LineKind> lineKindFromCode(std::string_view code) { return kLineKinds.value(code); }

std::string_view workTypeCode(WorkType type) { return kWorkTypes.code(type); }

std::optional<WorkType> workTypeFromCode(std::string_view code) { return kWorkTypes.value(code); }

std::string_view ticketChannelCode(TicketChannel channel) { return kTicketChannels.code(channel); }

std::optional<TicketChannel> ticketChannelFromCode(std::string_view code) {
    return kTicketChannels.value(code);
}

std::string_view costKindCode(CostKind kind) { return kCostKinds.code(kind); }

std::optional<CostKind> costKindFromCode(std::string_view code) { return kCostKinds.value(code); }

std::optional<Money> openAmount(const Invoice& invoice) {
    switch (invoice.settlement) {
        case Settlement::Unknown:
            return std::nullopt;
        case Settlement::PaidUndated:
            return Money{};
        case Settlement::Tracked:
            break;
    }
    Money open = invoice.total;
    for (const Payment& payment : invoice.payments) {
        open -= payment.amount;
    }
    return open;
}

}  // namespace winnow
