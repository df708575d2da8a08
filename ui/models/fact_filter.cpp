// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/models/fact_filter.h>

#include <QCoreApplication>

namespace winnow {

namespace {

struct Filters {
    Q_DECLARE_TR_FUNCTIONS(winnow::FactFilters)
};

// An optional of the query that a filter gives one value.
template <typename Value>
FactFilter one(const QString& group, const QString& text, std::optional<Value> FactQuery::*member,
               Value value) {
    FactFilter filter;
    filter.group = group;
    filter.text = text;
    filter.chip = group.isEmpty() ? text : Filters::tr("%1: %2").arg(group, text);
    filter.isSet = [member, value](const FactQuery& query) { return query.*member == value; };
    filter.set = [member, value](FactQuery& query, bool on) {
        query.*member = on ? std::optional<Value>(value) : std::nullopt;
    };
    return filter;
}

FactFilter flag(const QString& text, bool FactQuery::*member) {
    FactFilter filter;
    filter.text = text;
    filter.chip = text;
    filter.isSet = [member](const FactQuery& query) { return query.*member; };
    filter.set = [member](FactQuery& query, bool on) { query.*member = on; };
    return filter;
}

template <typename Value>
void addChoices(std::vector<FactFilter>& filters, const QString& group,
                std::optional<Value> FactQuery::*member, std::initializer_list<Value> values,
                std::string_view (*code)(Value), const char* prefix, const Words& words) {
    for (const Value value : values) {
        filters.push_back(one(group, words.text(prefix + std::string(code(value))), member, value));
    }
}

void addInvoiceFilters(std::vector<FactFilter>& filters, Date today, const Words& words) {
    FactFilter overdue;
    overdue.text = Filters::tr("Open and overdue");
    overdue.chip = overdue.text;
    overdue.isSet = [](const FactQuery& query) { return query.overdueOn.has_value(); };
    overdue.set = [today](FactQuery& query, bool on) {
        query.overdueOn = on ? std::optional(today) : std::nullopt;
    };
    filters.push_back(overdue);
    filters.push_back(one({}, Filters::tr("Disputed"), &FactQuery::disputed, true));
    filters.push_back(flag(Filters::tr("Without a due date"), &FactQuery::withoutDueDate));
    filters.push_back(flag(Filters::tr("Period by due date"), &FactQuery::byDueDate));
    addChoices(filters, Filters::tr("With lines"), &FactQuery::lineKind,
               {LineKind::Recurring, LineKind::Labour, LineKind::Project, LineKind::Product,
                LineKind::Unspecified},
               lineKindCode, "line_kind.", words);
}

void addTimeFilters(std::vector<FactFilter>& filters, const Words& words) {
    filters.push_back(one({}, Filters::tr("After hours"), &FactQuery::afterHours, true));
    addChoices(filters, Filters::tr("Work"), &FactQuery::workType,
               {WorkType::Reactive, WorkType::Proactive, WorkType::Project, WorkType::Admin,
                WorkType::Unspecified},
               workTypeCode, "work_type.", words);
}

void addTicketFilters(std::vector<FactFilter>& filters, const Words& words) {
    filters.push_back(one({}, Filters::tr("After hours"), &FactQuery::afterHours, true));
    filters.push_back(one({}, Filters::tr("Emergencies"), &FactQuery::emergency, true));
    addChoices(
        filters, Filters::tr("Channel"), &FactQuery::channel,
        {TicketChannel::Portal, TicketChannel::Email, TicketChannel::Phone, TicketChannel::Chat,
         TicketChannel::Walkup, TicketChannel::Monitoring, TicketChannel::Unknown},
        ticketChannelCode, "ticket_channel.", words);
}

}  // namespace

std::vector<FactFilter> factFilters(FactKind kind, Date today, const Words& words) {
    std::vector<FactFilter> filters;
    switch (kind) {
        case FactKind::Invoice:
            addInvoiceFilters(filters, today, words);
            break;
        case FactKind::TimeEntry:
            addTimeFilters(filters, words);
            break;
        case FactKind::Ticket:
            addTicketFilters(filters, words);
            break;
        case FactKind::Cost:
            addChoices(filters, Filters::tr("Cost"), &FactQuery::costKind,
                       {CostKind::Tool, CostKind::Licence, CostKind::Purchase,
                        CostKind::Subcontractor, CostKind::Travel, CostKind::Other},
                       costKindCode, "cost_kind.", words);
            break;
        case FactKind::Payment:
        case FactKind::SeatCount:
        case FactKind::ExchangeRate:
            break;
    }
    filters.push_back(flag(Filters::tr("Corrected by hand"), &FactQuery::correctedOnly));
    return filters;
}

FactQuery commonPart(const FactQuery& query, FactKind kind) {
    FactQuery common;
    common.kind = kind;
    if (kind != FactKind::ExchangeRate) {
        common.clients = query.clients;
    }
    common.from = query.from;
    common.to = query.to;
    common.batch = query.batch;
    common.correctedOnly = query.correctedOnly;
    common.text = query.text;
    return common;
}

}  // namespace winnow
