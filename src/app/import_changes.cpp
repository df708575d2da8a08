// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/import_changes.h>

#include <algorithm>
#include <string>
#include <string_view>

namespace winnow {

namespace {

Text shown(const std::string& text) {
    return text.empty() ? Text{"app.value.none", {}} : Text{"app.value.text", {{"value", text}}};
}
Text shown(Money amount) { return {"app.value.amount", {{"value", amount}}}; }
Text shown(Date day) { return {"app.value.date", {{"value", day}}}; }
Text shown(WorkTime worked) { return {"app.value.hours", {{"value", worked}}}; }
Text shown(Decimal value) { return {"app.value.text", {{"value", value.toText()}}}; }
Text shown(bool value) { return {value ? "app.value.yes" : "app.value.no", {}}; }
Text shown(int value) { return {"app.value.number", {{"value", std::int64_t{value}}}}; }

template <typename Value>
Text shown(const std::optional<Value>& value) {
    return value ? shown(*value) : Text{"app.value.none", {}};
}

Text named(std::string_view prefix, std::string_view code) {
    return {std::string(prefix).append(code), {}};
}

// Collects what differs.
class Differences {
public:
    template <typename Value>
    void addNamed(Text name, const Value& before, const Value& after) {
        if (before != after) {
            m_fields.push_back({std::move(name), shown(before), shown(after)});
        }
    }
    template <typename Value>
    void add(std::string_view field, const Value& before, const Value& after) {
        addNamed(named("import.field.", field), before, after);
    }
    // Empty after: the file does not say.
    void addText(std::string_view field, const std::string& before, const std::string& after) {
        if (!after.empty()) {
            add(field, before, after);
        }
    }
    template <typename Value>
    void addKnown(std::string_view field, const std::optional<Value>& before,
                  const std::optional<Value>& after) {
        if (after) {
            add(field, before, after);
        }
    }
    // Of a choice, with the value that stands for "unknown".
    template <typename Choice, typename CodeOf>
    void addChoice(std::string_view field, std::string_view prefix, Choice before, Choice after,
                   Choice unknown, CodeOf&& codeOf) {
        if (after != unknown && before != after) {
            m_fields.push_back({named("import.field.", field), named(prefix, codeOf(before)),
                                named(prefix, codeOf(after))});
        }
    }
    // As addText() and addKnown(), where an unknown before is no difference either.
    void addOver(std::string_view field, const std::string& before, const std::string& after) {
        if (!before.empty()) {
            addText(field, before, after);
        }
    }
    template <typename Value>
    void addOver(std::string_view field, const std::optional<Value>& before,
                 const std::optional<Value>& after) {
        if (before) {
            addKnown(field, before, after);
        }
    }

    ChangedFields take() { return std::move(m_fields); }

private:
    ChangedFields m_fields;
};

Money netOf(const Invoice& invoice, const std::optional<LineKind>& kind = {}) {
    Money net;
    for (const InvoiceLine& line : invoice.lines) {
        net += !kind || line.kind == *kind ? line.net : Money{};
    }
    return net;
}

bool tellsKinds(const Invoice& invoice) {
    return std::ranges::any_of(
        invoice.lines, [](const InvoiceLine& line) { return line.kind != LineKind::Unspecified; });
}

std::string startText(const std::optional<int>& minute) {
    if (!minute) {
        return {};
    }
    const auto twoDigits = [](int value) {
        return std::string(value < 10 ? "0" : "") + std::to_string(value);
    };
    return twoDigits(*minute / 60) + ":" + twoDigits(*minute % 60);
}

void keepText(std::string& read, const std::string& stored) {
    if (read.empty()) {
        read = stored;
    }
}

template <typename Value>
void keepKnown(std::optional<Value>& read, const std::optional<Value>& stored) {
    if (!read) {
        read = stored;
    }
}

template <typename Choice>
void keepChoice(Choice& read, Choice stored, Choice unknown) {
    if (read == unknown) {
        read = stored;
    }
}

}  // namespace

ChangedFields differences(const Invoice& stored, const Invoice& read) {
    Differences fields;
    fields.add("issued_on", stored.issuedOn, read.issuedOn);
    fields.addKnown("due_on", stored.dueOn, read.dueOn);
    fields.add("amount_gross", stored.total, read.total);
    fields.add("amount_net", netOf(stored), netOf(read));
    if (tellsKinds(stored) && tellsKinds(read)) {
        for (const LineKind kind : {LineKind::Recurring, LineKind::Labour, LineKind::Project,
                                    LineKind::Product, LineKind::Unspecified}) {
            fields.addNamed(named("line_kind.", lineKindCode(kind)), netOf(stored, kind),
                            netOf(read, kind));
        }
    }
    fields.addKnown("disputed", stored.disputed, read.disputed);
    if (stored.original && read.original) {
        fields.add("currency", std::string(stored.original->currency.code()),
                   std::string(read.original->currency.code()));
        fields.add("exchange_rate", stored.original->rate, read.original->rate);
    }
    if (!read.payments.empty()) {
        const auto last = [](const Invoice& invoice) {
            return invoice.payments.empty() ? std::nullopt
                                            : std::optional(invoice.payments.back().paidOn);
        };
        fields.add("paid_on", last(stored), last(read));
    }
    return fields.take();
}

ChangedFields differences(const TimeEntry& stored, const TimeEntry& read) {
    Differences fields;
    fields.add("day", stored.day, read.day);
    fields.addText("start_time", startText(stored.startMinute), startText(read.startMinute));
    fields.add("duration", stored.duration, read.duration);
    fields.addText("technician", stored.technician, read.technician);
    fields.addText("role", stored.role, read.role);
    fields.addChoice("work_type", "work_type.", stored.workType, read.workType,
                     WorkType::Unspecified, workTypeCode);
    fields.addKnown("billable", stored.billable, read.billable);
    fields.addKnown("after_hours", stored.afterHours, read.afterHours);
    fields.addText("ticket", stored.ticket, read.ticket);
    fields.addText("note", stored.note, read.note);
    fields.addKnown("labour_cost", stored.cost, read.cost);
    return fields.take();
}

ChangedFields differences(const Ticket& stored, const Ticket& read) {
    Differences fields;
    fields.add("opened_on", stored.openedOn, read.openedOn);
    fields.addKnown("closed_on", stored.closedOn, read.closedOn);
    fields.addText("subject", stored.subject, read.subject);
    fields.addChoice("channel", "ticket_channel.", stored.channel, read.channel,
                     TicketChannel::Unknown, ticketChannelCode);
    fields.addText("priority", stored.priority, read.priority);
    fields.addKnown("after_hours", stored.afterHours, read.afterHours);
    fields.addKnown("emergency", stored.emergency, read.emergency);
    fields.addKnown("third_party", stored.thirdParty, read.thirdParty);
    return fields.take();
}

ChangedFields differences(const Cost& stored, const Cost& read) {
    Differences fields;
    fields.add("day", stored.day, read.day);
    fields.add("amount", stored.amount, read.amount);
    return fields.take();
}

ChangedFields differences(const SeatCount& stored, const SeatCount& read) {
    Differences fields;
    fields.addKnown("endpoints", stored.endpoints, read.endpoints);
    fields.addKnown("seats", stored.seats, read.seats);
    return fields.take();
}

ChangedFields differences(const ExchangeRate& stored, const ExchangeRate& read) {
    Differences fields;
    fields.add("exchange_rate", stored.rate, read.rate);
    return fields.take();
}

ChangedFields differences(const Client& stored, const Client& read) {
    Differences fields;
    fields.addOver("client", stored.name, read.name);
    fields.addOver("code", stored.code, read.code);
    fields.addOver("segment", stored.segment, read.segment);
    if (stored.serviceModel != ServiceModel::Unknown) {
        fields.addChoice("service_model", "service_model.", stored.serviceModel, read.serviceModel,
                         ServiceModel::Unknown, serviceModelCode);
    }
    if (stored.paymentMethod != PaymentMethod::Unknown) {
        fields.addChoice("payment_method", "payment_method.", stored.paymentMethod,
                         read.paymentMethod, PaymentMethod::Unknown, paymentMethodCode);
    }
    fields.addChoice("client_status", "client_status.", stored.status, read.status, stored.status,
                     clientStatusCode);
    fields.addOver("since", stored.since, read.since);
    fields.addOver("left_on", stored.leftOn, read.leftOn);
    fields.addOver("name", stored.contactName, read.contactName);
    fields.addOver("owner", stored.owner, read.owner);
    return fields.take();
}

ChangedFields differences(const Contact& stored, const Contact& read) {
    Differences fields;
    fields.addOver("name", stored.name, read.name);
    fields.addOver("position", stored.position, read.position);
    fields.addOver("email", stored.email, read.email);
    fields.addOver("phone", stored.phone, read.phone);
    fields.addOver("note", stored.note, read.note);
    return fields.take();
}

Client completed(const Client& stored, Client read) {
    read.id = stored.id;
    read.mergedInto = stored.mergedInto;
    keepText(read.name, stored.name);
    return filledIn(std::move(read), stored);
}

Contact completed(const Contact& stored, Contact read) {
    read.id = stored.id;
    return filledIn(std::move(read), stored);
}

Client filledIn(Client stored, const Client& read) {
    keepText(stored.code, read.code);
    keepText(stored.segment, read.segment);
    keepChoice(stored.serviceModel, read.serviceModel, ServiceModel::Unknown);
    keepChoice(stored.paymentMethod, read.paymentMethod, PaymentMethod::Unknown);
    keepKnown(stored.since, read.since);
    keepKnown(stored.leftOn, read.leftOn);
    keepText(stored.contactName, read.contactName);
    keepText(stored.owner, read.owner);
    return stored;
}

Contact filledIn(Contact stored, const Contact& read) {
    keepText(stored.position, read.position);
    keepText(stored.email, read.email);
    keepText(stored.phone, read.phone);
    keepText(stored.note, read.note);
    stored.roles.payer = stored.roles.payer || read.roles.payer;
    stored.roles.decider = stored.roles.decider || read.roles.decider;
    stored.roles.user = stored.roles.user || read.roles.user;
    return stored;
}

}  // namespace winnow
