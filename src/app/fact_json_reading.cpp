// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/fact_json.h>
#include <app/json_members.h>
#include <base/unreachable.h>

namespace winnow {

namespace {

// "09:15" as the minute of the day.
std::optional<int> minuteOfDay(std::string_view text) {
    const auto digit = [&](std::size_t at) { return text[at] - '0'; };
    if (text.size() != 5 || text[2] != ':') {
        return std::nullopt;
    }
    for (const std::size_t at : {0, 1, 3, 4}) {
        if (digit(at) < 0 || digit(at) > 9) {
            return std::nullopt;
        }
    }
    const int hour = digit(0) * 10 + digit(1);
    const int minute = digit(3) * 10 + digit(4);
    return hour < 24 && minute < 60 ? std::optional(hour * 60 + minute) : std::nullopt;
}

// Hours with at most six decimals, to the second.
std::optional<WorkTime> hoursOf(const JsonValue& json) {
    const auto micros = json.kind == JsonValue::Kind::Number
                            ? scaledFromJsonNumber(json.text, Decimal::kDecimals)
                            : std::nullopt;
    if (!micros) {
        return std::nullopt;
    }
    return WorkTime{divideHalfUp(Int128{*micros} * 3600, Decimal::kOne)};
}

std::optional<Decimal> decimalOf(const JsonValue& json) {
    const auto micros = json.kind == JsonValue::Kind::Number
                            ? scaledFromJsonNumber(json.text, Decimal::kDecimals)
                            : std::nullopt;
    return micros ? std::optional(Decimal{*micros}) : std::nullopt;
}

// Reads the fields of each kind; which are needed follows from whether there is a base.
class FactFields {
public:
    FactFields(const JsonValue& document, const Currency& currency, const FactNames& names,
               bool isNew)
        : m_currency(currency),
          m_names(names),
          m_new(isNew),
          m_members(document, "", currency, m_problem) {}

    Result<Fact> read(Fact fact) {
        m_members.take("kind");
        std::visit([this](auto& each) { fields(each); }, fact);
        m_members.refuseOthers();
        if (m_problem) {
            return *m_problem;
        }
        return fact;
    }

    Result<PaymentReceipt> readReceipt() {
        PaymentReceipt receipt;
        m_members.take("kind");
        client(receipt.client);
        m_members.text("invoice", receipt.invoiceNumber);
        need("paid_on");
        m_members.date("paid_on", receipt.paidOn);
        need("amount");
        m_members.money("amount", receipt.amount);
        m_members.text("reference", receipt.reference);
        m_members.refuseOthers();
        if (m_problem) {
            return *m_problem;
        }
        return receipt;
    }

private:
    void need(std::string_view key) {
        if (m_new) {
            m_members.require(key);
        }
    }

    void client(ClientId& field) {
        need("client");
        if (const JsonValue* found = m_members.take("client")) {
            Result<ClientId> known = m_names.client(found->text);
            if (known) {
                field = *known;
            } else if (!m_problem) {
                m_problem = known.error();
            }
        }
    }

    void fields(Invoice& invoice) {
        client(invoice.client);
        need("number");
        m_members.text("number", invoice.number);
        need("issued_on");
        m_members.date("issued_on", invoice.issuedOn);
        m_members.date("due_on", invoice.dueOn);
        m_members.flag("credit_note", invoice.isCreditNote);
        need("total");
        m_members.money("total", invoice.total);
        m_members.code("settlement", invoice.settlement, settlementFromCode);
        m_members.flag("disputed", invoice.disputed);
        list("lines", invoice.lines, [](JsonMembers& members, InvoiceLine& line) {
            members.code("kind", line.kind, lineKindFromCode);
            members.require("net");
            members.money("net", line.net);
            members.text("description", line.description);
        });
        list("payments", invoice.payments, [](JsonMembers& members, Payment& payment) {
            members.require("paid_on");
            members.date("paid_on", payment.paidOn);
            members.require("amount");
            members.money("amount", payment.amount);
        });
    }

    void fields(InvoicePayment& payment) {
        m_members.date("paid_on", payment.payment.paidOn);
        m_members.money("amount", payment.payment.amount);
        m_members.text("reference", payment.reference);
    }

    void fields(TimeEntry& entry) {
        client(entry.client);
        need("day");
        m_members.date("day", entry.day);
        need("hours");
        m_members.value("hours", entry.duration, hoursOf, "json.error.six_places");
        m_members.text("technician", entry.technician);
        m_members.text("role", entry.role);
        m_members.code("work_type", entry.workType, workTypeFromCode);
        m_members.flag("billable", entry.billable);
        m_members.flag("after_hours", entry.afterHours);
        m_members.value(
            "start", entry.startMinute,
            [](const JsonValue& json) { return minuteOfDay(json.text); }, "fact.json.not_time");
        m_members.text("ticket", entry.ticket);
        m_members.text("note", entry.note);
        m_members.money("cost", entry.cost);
    }

    void fields(Ticket& ticket) {
        client(ticket.client);
        m_members.text("number", ticket.number);
        need("opened_on");
        m_members.date("opened_on", ticket.openedOn);
        m_members.date("closed_on", ticket.closedOn);
        m_members.code("channel", ticket.channel, ticketChannelFromCode);
        m_members.flag("after_hours", ticket.afterHours);
        m_members.flag("emergency", ticket.emergency);
        m_members.flag("third_party", ticket.thirdParty);
        m_members.text("subject", ticket.subject);
        m_members.text("priority", ticket.priority);
    }

    void fields(Cost& cost) {
        client(cost.client);
        need("day");
        m_members.date("day", cost.day);
        m_members.code("cost_kind", cost.kind, costKindFromCode);
        need("amount");
        m_members.money("amount", cost.amount);
        m_members.text("supplier", cost.supplier);
        m_members.text("description", cost.description);
        m_members.text("number", cost.number);
    }

    void fields(SeatCount& count) {
        client(count.client);
        need("month");
        m_members.value(
            "month", count.month,
            [](const JsonValue& json) {
                const bool noDay = json.text.size() == 7;
                return Date::fromIso(noDay ? json.text + "-01" : json.text);
            },
            "json.error.not_date");
        m_members.count("endpoints", count.endpoints);
        m_members.count("seats", count.seats);
    }

    void fields(ExchangeRate& rate) {
        need("currency");
        m_members.code("currency", rate.currency,
                       [](std::string_view code) { return Currency::fromCode(code); });
        need("day");
        m_members.date("day", rate.day);
        need("rate");
        m_members.value("rate", rate.rate, decimalOf, "json.error.six_places");
    }

    template <typename Item, typename Read>
    void list(std::string_view key, std::vector<Item>& field, Read&& read) {
        const JsonValue* found = m_members.take(key);
        if (!found) {
            return;
        }
        if (found->kind != JsonValue::Kind::Array) {
            m_members.refuse(key, "json.error.not_list");
            return;
        }
        field.clear();
        for (std::size_t i = 0; i < found->items.size(); ++i) {
            JsonMembers members(found->items[i], std::string(key) + "[" + std::to_string(i) + "]",
                                m_currency, m_problem);
            read(members, field.emplace_back());
            members.refuseOthers();
        }
    }

    const Currency& m_currency;
    const FactNames& m_names;
    bool m_new;
    std::optional<Error> m_problem;
    JsonMembers m_members;
};

Fact emptyFact(FactKind kind) {
    switch (kind) {
        case FactKind::Invoice:
            return Invoice{};
        case FactKind::Payment:
            return InvoicePayment{};
        case FactKind::TimeEntry:
            return TimeEntry{};
        case FactKind::Ticket:
            return Ticket{};
        case FactKind::Cost:
            return Cost{};
        case FactKind::SeatCount:
            return SeatCount{};
        case FactKind::ExchangeRate:
            return ExchangeRate{};
    }
    unreachable();
}

std::optional<FactKind> kindOf(const JsonValue& document) {
    const JsonValue* kind = document.find("kind");
    return kind ? factKindFromCode(kind->text) : std::nullopt;
}

}  // namespace

Result<Fact> factFromJson(std::string_view json, const Currency& currency, const FactNames& names,
                          const Fact* base) {
    Result<JsonValue> document = parseJson(json);
    if (!document) {
        return document.error();
    }
    if (base) {
        return FactFields(*document, currency, names, false).read(*base);
    }
    const std::optional<FactKind> kind = kindOf(*document);
    if (!kind) {
        return Error{{"fact.json.kind", {}}};
    }
    return FactFields(*document, currency, names, true).read(emptyFact(*kind));
}

bool isPaymentJson(std::string_view json) {
    const Result<JsonValue> document = parseJson(json);
    return document && kindOf(*document) == FactKind::Payment;
}

Result<PaymentReceipt> receiptFromJson(std::string_view json, const Currency& currency,
                                       const FactNames& names) {
    Result<JsonValue> document = parseJson(json);
    if (!document) {
        return document.error();
    }
    return FactFields(*document, currency, names, true).readReceipt();
}

}  // namespace winnow
