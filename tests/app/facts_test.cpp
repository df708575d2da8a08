// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/report_service.h>
#include <base/catalogue.h>
#include "typed_in.h"

using namespace winnow;
using namespace winnow::test;

namespace {

constexpr Quarter kQuarter{2026, 1};

}  // namespace

TEST_CASE("An invoice is typed in, corrected, removed, and each is undone", "[app][facts]") {
    TypedIn firm;
    FactService& facts = firm.portfolio->facts();
    const FactKey key = firm.add(firm.invoice(firm.alder, " A-1 ", "2026-02-05", 3'000));
    CHECK(firm.revenue(firm.alder, kQuarter) == Money{300'000});
    const FactRow row = facts.find(key).value();
    CHECK(std::get<Invoice>(row.fact).number == "A-1");
    CHECK(std::get<Invoice>(row.fact).lines.size() == 1);
    CHECK(row.source.byHand);

    Invoice corrected = std::get<Invoice>(row.fact);
    corrected.total = Money{310'000};
    corrected.lines.front().net = Money{310'000};
    REQUIRE(facts.update(key, corrected));
    CHECK(firm.revenue(firm.alder, kQuarter) == Money{310'000});
    REQUIRE(firm.portfolio->undo());
    CHECK(firm.revenue(firm.alder, kQuarter) == Money{300'000});
    REQUIRE(firm.portfolio->redo());
    CHECK(firm.revenue(firm.alder, kQuarter) == Money{310'000});

    REQUIRE(facts.remove({key}));
    CHECK_FALSE(facts.find(key));
    CHECK(facts.totals({}).count == 0);
    REQUIRE(firm.portfolio->undo());
    CHECK(facts.totals({}).amount == Money{310'000});
    for (const CheckResult& check : firm.portfolio->verify()) {
        INFO(check.check);
        CHECK(check.passed);
    }
}

TEST_CASE("The history says what was typed in, in both languages", "[app][facts]") {
    TypedIn firm;
    firm.add(firm.invoice(firm.alder, "A-1", "2026-02-05", 3'000));
    const Text text = firm.portfolio->undoState().undo.value();
    CHECK(catalogue(Language::English).render(text, Locale(Language::English)) ==
          "Typed in invoice A-1 of Alder Dental");
    CHECK(catalogue(Language::French).render(text, Locale(Language::French)) ==
          "Saisie\u00A0: facture A-1 de Alder Dental");
}

TEST_CASE("What cannot be is refused with the reason", "[app][facts]") {
    TypedIn firm;
    Invoice invoice = firm.invoice(firm.alder, "A-1", "2026-02-05", 3'000);

    SECTION("no client") {
        invoice.client = {};
        CHECK(firm.refusal(invoice) == "fact.no_client");
        invoice.client = {4711};
        CHECK(firm.refusal(invoice) == "app.client_gone");
    }
    SECTION("no number") {
        invoice.number = "  ";
        CHECK(firm.refusal(invoice) == "fact.no_number");
    }
    SECTION("a year that is a slip of the finger") {
        invoice.issuedOn = TypedIn::day("2062-02-05");
        invoice.dueOn.reset();
        CHECK(firm.refusal(invoice) == "fact.date_range");
        invoice.issuedOn = TypedIn::day("1926-02-05");
        CHECK(firm.refusal(invoice) == "fact.date_range");
    }
    SECTION("due before it was written") {
        invoice.dueOn = TypedIn::day("2026-02-04");
        CHECK(firm.refusal(invoice) == "fact.due_before_issue");
    }
    SECTION("an amount nobody owes") {
        invoice.total = Money{2'000'000'000'00};
        CHECK(firm.refusal(invoice) == "fact.amount_range");
    }
    SECTION("a negative invoice, a positive credit note") {
        invoice.total = Money{-1};
        CHECK(firm.refusal(invoice) == "fact.invoice_negative");
        invoice.isCreditNote = true;
        CHECK(firm.refusal(invoice).empty());
        invoice.number = "A-2";
        invoice.total = Money{1};
        CHECK(firm.refusal(invoice) == "fact.credit_note_positive");
    }
    SECTION("a number that is taken, but not that of a credit note") {
        CHECK(firm.refusal(invoice).empty());
        CHECK(firm.refusal(invoice) == "fact.invoice_taken");
        invoice.client = firm.birch;
        CHECK(firm.refusal(invoice).empty());
    }
    SECTION("payments over the total") {
        invoice.payments = {{TypedIn::day("2026-03-01"), Money{200'000}},
                            {TypedIn::day("2026-03-02"), Money{100'001}}};
        CHECK(firm.refusal(invoice) == "fact.overpaid");
        invoice.payments.pop_back();
        CHECK(firm.refusal(invoice).empty());
    }
    SECTION("time of no length, or longer than a day") {
        CHECK(firm.refusal(firm.time(firm.alder, "2026-02-05", 0)) == "fact.duration_range");
        CHECK(firm.refusal(firm.time(firm.alder, "2026-02-05", 25)) == "fact.duration_range");
        CHECK(firm.refusal(firm.time(firm.alder, "2026-02-05", 24)).empty());
    }
    SECTION("a ticket closed before it was opened, or nameless, or there twice") {
        Ticket ticket;
        ticket.client = firm.alder;
        ticket.openedOn = TypedIn::day("2026-02-05");
        CHECK(firm.refusal(ticket) == "fact.ticket_nameless");
        ticket.number = "T-1";
        ticket.closedOn = TypedIn::day("2026-02-04");
        CHECK(firm.refusal(ticket) == "fact.closed_before_opened");
        ticket.closedOn.reset();
        CHECK(firm.refusal(ticket).empty());
        CHECK(firm.refusal(ticket) == "fact.ticket_taken");
    }
    SECTION("a cost of nothing") {
        Cost cost;
        cost.client = firm.alder;
        cost.day = TypedIn::day("2026-02-05");
        CHECK(firm.refusal(cost) == "fact.amount_zero");
        cost.amount = Money{-500};  // credited
        CHECK(firm.refusal(cost).empty());
    }
    SECTION("two counts of a month") {
        SeatCount count{firm.alder, TypedIn::day("2026-02-17"), std::nullopt, std::nullopt};
        CHECK(firm.refusal(count) == "fact.no_count");
        count.endpoints = -1;
        CHECK(firm.refusal(count) == "fact.count_range");
        count.endpoints = 12;
        CHECK(firm.refusal(count).empty());
        count.month = TypedIn::day("2026-02-01");
        CHECK(firm.refusal(count) == "fact.seats_taken");
    }
    SECTION("a rate of one's own currency, of nothing, or there twice") {
        ExchangeRate rate{Currency(), TypedIn::day("2026-02-05"), Decimal::whole(1)};
        CHECK(firm.refusal(rate) == "fact.own_currency");
        rate.currency = Currency::fromCode("USD").value();
        rate.rate = {};
        CHECK(firm.refusal(rate) == "fact.rate_range");
        rate.rate = Decimal{920'000};
        CHECK(firm.refusal(rate).empty());
        CHECK(firm.refusal(rate) == "fact.rate_taken");
    }
}

TEST_CASE("A payment settles the invoice it names, or the oldest first", "[app][facts]") {
    TypedIn firm;
    FactService& facts = firm.portfolio->facts();
    firm.add(firm.invoice(firm.alder, "A-1", "2026-01-05", 100));
    firm.add(firm.invoice(firm.alder, "A-2", "2026-02-05", 200));
    const Date paidOn = TypedIn::day("2026-03-20");
    const auto open = [&] {
        FactQuery overdue;
        overdue.overdueOn = TypedIn::day("2026-04-09");
        return facts.totals(overdue).count;
    };
    CHECK(open() == 2);

    CHECK(idOf(facts.addPayment({firm.alder, "", paidOn, Money{30'001}, ""})) == "fact.over_open");
    CHECK(idOf(facts.addPayment({firm.alder, "A-9", paidOn, Money{100}, ""})) == "fact.no_invoice");
    CHECK(idOf(facts.addPayment({firm.alder, "A-1", paidOn, Money{10'001}, ""})) ==
          "fact.overpaid");
    CHECK(idOf(facts.addPayment({firm.alder, "", paidOn, Money{}, ""})) == "fact.amount_zero");
    CHECK(idOf(facts.addPayment({firm.alder, "", paidOn, Money{-1}, ""})) ==
          "fact.paid_back_which");

    REQUIRE(facts.addPayment({firm.alder, "", paidOn, Money{15'000}, "SEPA 1"}));
    FactQuery payments;
    payments.kind = FactKind::Payment;
    CHECK(facts.totals(payments).count == 2);
    CHECK(facts.totals(payments).amount == Money{15'000});
    CHECK(open() == 1);
    // One action, so one undo.
    REQUIRE(firm.portfolio->undo());
    CHECK(facts.totals(payments).count == 0);
    REQUIRE(firm.portfolio->redo());

    REQUIRE(facts.addPayment({firm.alder, "A-2", paidOn, Money{15'000}, ""}));
    CHECK(open() == 0);

    std::vector<FactKey> keys;
    for (const FactRow& row : facts.rows(payments, 0, 100)) {
        keys.push_back(row.key);
    }
    CHECK(keys.size() == 3);
    REQUIRE(facts.remove(keys));
    CHECK(facts.totals(payments).count == 0);
    CHECK(open() == 2);
    REQUIRE(firm.portfolio->undo());
    CHECK(open() == 0);
}

TEST_CASE("A file opened for reading takes no fact", "[app][facts]") {
    TypedIn firm;
    const FactKey key = firm.add(firm.invoice(firm.alder, "A-1", "2026-01-05", 100));
    firm.reopen(/*readOnly=*/true);
    CHECK(firm.refusal(firm.time(firm.alder, "2026-02-05", 2)) == "app.read_only");
    CHECK(idOf(firm.portfolio->facts().remove({key})) == "app.read_only");
    CHECK(firm.portfolio->facts().totals({}).count == 1);
}

TEST_CASE("Facts go out as JSON and come in again", "[app][facts]") {
    TypedIn firm;
    FactService& facts = firm.portfolio->facts();
    const FactKey time =
        facts
            .addJson(R"({"kind": "time", "client": "Alder", "day": "2026-02-05", "hours": 1.25,
                     "technician": "Kim", "start": "09:15", "cost": 40})")
            .value();
    CHECK(factKeyText(time) == "time:" + std::to_string(time.id));
    CHECK(factKeyFromText(factKeyText(time)) == time);
    REQUIRE(facts.updateJson(time, R"({"technician": "Noor", "start": null})"));
    const FactRow row = facts.find(time).value();
    const auto& entry = std::get<TimeEntry>(row.fact);
    CHECK(entry.technician == "Noor");
    CHECK_FALSE(entry.startMinute);
    CHECK(entry.duration == WorkTime::minutes(75));
    CHECK(entry.cost == Money{4'000});
    CHECK(facts.json(row).find("\"hours\":1.2500") != std::string::npos);

    const auto refused = [&](const char* json) {
        const Result<FactKey> added = facts.addJson(json);
        return added ? std::string() : added.error().message.id;
    };
    CHECK(refused("{") == "json.error.syntax");
    CHECK(refused(R"({"client": "Alder"})") == "fact.json.kind");
    CHECK(refused(R"({"kind": "time", "client": "Alder"})") == "json.error.missing_key");
    CHECK(refused(R"({"kind": "time", "client": "Nobody", "day": "2026-02-05", "hours": 1})") ==
          "app.client_not_found");
    CHECK(refused(R"({"kind": "costs", "client": "Alder", "day": "2026-02-30", "amount": 1})") ==
          "json.error.not_date");
    CHECK(refused(
              R"({"kind": "costs", "client": "Alder", "day": "2026-02-05", "amount": "1.234"})") ==
          "json.error.not_money");
    CHECK(refused(R"({"kind": "costs", "client": "Alder", "day": "2026-02-05", "amount": 1,
                      "colour": "red"})") == "json.error.unknown_key");
    CHECK_FALSE(factKeyFromText("time"));
    CHECK_FALSE(factKeyFromText("time:1x"));
    CHECK_FALSE(factKeyFromText("payments:1"));
    CHECK_FALSE(factKeyFromText("time:1.1"));
}

TEST_CASE("An export is safe for a spreadsheet, and numbers stay numbers", "[app][facts]") {
    TypedIn firm;
    Cost cost;
    cost.client = firm.alder;
    cost.day = TypedIn::day("2026-02-05");
    cost.amount = Money{-14'285};
    cost.supplier = "=cmd()";
    cost.description = "Cable, \"long\"";
    firm.add(cost);
    FactQuery query;
    query.kind = FactKind::Cost;
    const auto target = firm.folder / "costs.csv";
    CHECK(firm.portfolio->facts().exportCsv(query, target).value() == 1);
    const std::string text = readBytes(target);
    CHECK(text.find("client,day,cost_kind,amount,supplier,description,number,source,source_line,"
                    "corrected\n") == 0);
    CHECK(text.find("Alder Dental,2026-02-05,tool,-142.85,'=cmd(),\"Cable, \"\"long\"\"\",") !=
          std::string::npos);
    CHECK_FALSE(firm.portfolio->facts().exportCsv(query, firm.folder / "no" / "costs.csv"));
}
