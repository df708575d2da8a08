// SPDX-License-Identifier: GPL-3.0-or-later
#include <storage/facts_fixture.h>

namespace winnow::test {

namespace {

using Outcome = FactStore::PaymentOutcome;

class Payments : public Facts {
public:
    // An open invoice; `issuedOn` in 2026.
    void send(const std::string& number, std::string_view issuedOn, Money total) {
        Invoice invoice = invoiceOf(client, number, total);
        invoice.issuedOn = day(issuedOn);
        invoice.settlement = Settlement::Tracked;
        add(invoice);
    }
    Outcome pay(std::string_view paidOn, Money amount, std::string number = "",
                std::string reference = "") {
        return add(
            PaymentReceipt{client, std::move(number), day(paidOn), amount, std::move(reference)});
    }
    // "1: 100, 2: 50"
    std::string paid() {
        std::string text;
        auto invoices = FactStore(database).invoices(client, 100);
        std::ranges::sort(invoices, {}, &Invoice::number);
        for (const Invoice& invoice : invoices) {
            Money sum;
            for (const Payment& payment : invoice.payments) {
                sum += payment.amount;
            }
            text += (text.empty() ? "" : ", ") + invoice.number + ": " + std::to_string(sum.minor);
        }
        return text;
    }
};

}  // namespace

TEST_CASE("A payment that names no invoice settles the oldest open ones", "[storage][payments]") {
    Payments facts;
    facts.send("2", "2026-02-01", {100});
    facts.send("1", "2026-01-01", {100});
    facts.send("3", "2026-03-01", {100});
    CHECK(facts.pay("2026-03-05", {150}) == Outcome::Added);
    CHECK(facts.paid() == "1: 100, 2: 50, 3: 0");
    CHECK(facts.pay("2026-03-06", {150}) == Outcome::Added);
    CHECK(facts.paid() == "1: 100, 2: 100, 3: 100");
    CHECK(facts.pay("2026-03-07", {1}) == Outcome::NoInvoice);
    CHECK(facts.count("payments") == 4);
}

TEST_CASE("A payment does not settle what was sent after it while something older is open",
          "[storage][payments]") {
    Payments facts;
    facts.send("1", "2026-03-01", {100});
    facts.send("2", "2026-01-01", {100});
    CHECK(facts.pay("2026-02-01", {60}) == Outcome::Added);
    CHECK(facts.paid() == "1: 0, 2: 60");
    // A prepayment finds the later one in the end.
    CHECK(facts.pay("2026-02-02", {140}) == Outcome::Added);
    CHECK(facts.paid() == "1: 100, 2: 100");
}

TEST_CASE("A payment that cannot be set against invoices whole is not stored",
          "[storage][payments]") {
    Payments facts;
    facts.send("1", "2026-01-01", {100});
    CHECK(facts.pay("2026-02-01", {101}) == Outcome::NoInvoice);
    CHECK(facts.pay("2026-02-01", {101}, "1") == Outcome::NoInvoice);
    CHECK(facts.pay("2026-02-01", {10}, "9") == Outcome::NoInvoice);
    CHECK(facts.pay("2026-02-01", {0}) == Outcome::NoInvoice);
    CHECK(facts.count("payments") == 0);
}

TEST_CASE("A payment by number settles that invoice, also without a client",
          "[storage][payments]") {
    Payments facts;
    facts.send("1", "2026-01-01", {100});
    facts.send("2", "2026-02-01", {100});
    CHECK(facts.pay("2026-03-01", {100}, "2") == Outcome::Added);
    CHECK(facts.paid() == "1: 0, 2: 100");
    CHECK(facts.add(PaymentReceipt{{}, "1", day("2026-03-01"), {40}, ""}) == Outcome::Added);
    CHECK(facts.add(PaymentReceipt{{}, "9", day("2026-03-01"), {40}, ""}) == Outcome::NoInvoice);
    CHECK(facts.paid() == "1: 40, 2: 100");
}

TEST_CASE("A refund goes to credit notes, then to what was paid last", "[storage][payments]") {
    Payments facts;
    facts.send("1", "2026-01-01", {100});
    facts.send("2", "2026-02-01", {100});
    facts.pay("2026-02-05", {200});
    Invoice credit = invoiceOf(facts.client, "C", {-30});
    credit.isCreditNote = true;
    credit.settlement = Settlement::Tracked;
    facts.add(credit);
    CHECK(facts.pay("2026-03-01", {-50}) == Outcome::Added);
    CHECK(facts.paid() == "1: 100, 2: 80, C: -30");
    CHECK(facts.pay("2026-03-02", {-20}, "1") == Outcome::Added);
    CHECK(facts.pay("2026-03-02", {-500}) == Outcome::NoInvoice);
    CHECK(facts.paid() == "1: 80, 2: 80, C: -30");
}

TEST_CASE("A payment met again is known, and equal ones of one file are payments",
          "[storage][payments]") {
    Payments facts;
    facts.send("1", "2026-01-01", {1000});
    const PaymentReceipt receipt{facts.client, "", day("2026-02-01"), {50}, "Transfer 7"};
    const auto take = [&](int times) {
        int added = 0;
        facts.file([&](FactStore& store, BatchId batch) {
            for (int i = 0; i < times; ++i) {
                added += store.addPayment(receipt, batch, i + 2) == Outcome::Added;
            }
        });
        return added;
    };
    CHECK(take(2) == 2);
    CHECK(take(2) == 0);
    CHECK(take(3) == 1);
    // Another reference is another payment.
    CHECK(facts.pay("2026-02-01", {50}, "", "Transfer 8") == Outcome::Added);
    CHECK(facts.paid() == "1: 200");
}

TEST_CASE("A payment over several invoices is known again as one", "[storage][payments]") {
    Payments facts;
    facts.send("1", "2026-01-01", {100});
    facts.send("2", "2026-01-02", {100});
    facts.send("3", "2026-01-03", {100});
    CHECK(facts.pay("2026-02-01", {150}) == Outcome::Added);
    CHECK(facts.pay("2026-02-01", {150}) == Outcome::AlreadyPresent);
    CHECK(facts.paid() == "1: 100, 2: 50, 3: 0");
}

TEST_CASE("A payment that an invoice file brought is not counted twice", "[storage][payments]") {
    Payments facts;
    Invoice one = anInvoice("2026-01-01").of({100}).paid("2026-02-01").numbered("1").build();
    Invoice two = anInvoice("2026-01-02").of({200}).paid("2026-02-01").numbered("2").build();
    one.client = two.client = facts.client;
    facts.add(one);
    facts.add(two);
    facts.send("3", "2026-01-03", {500});
    CHECK(facts.pay("2026-02-01", {100}, "1") == Outcome::AlreadyPresent);
    CHECK(facts.pay("2026-02-01", {200}) == Outcome::AlreadyPresent);
    CHECK(facts.pay("2026-02-01", {300}) == Outcome::AlreadyPresent);
    CHECK(facts.pay("2026-02-02", {300}) == Outcome::Added);
    CHECK(facts.paid() == "1: 100, 2: 200, 3: 300");
    // And the other way: the invoice file that now knows of the payment brings no second one.
    Invoice three = invoiceOf(facts.client, "3", {500});
    three.issuedOn = day("2026-01-03");
    three.settlement = Settlement::Tracked;
    three.payments = {{day("2026-02-02"), {300}}};
    CHECK(facts.add(three) == AddOutcome::AlreadyPresent);
}

TEST_CASE("A payment makes an unknown settlement known", "[storage][payments]") {
    Payments facts;
    facts.add(invoiceOf(facts.client, "1", {100}));
    CHECK(facts.pay("2026-02-01", {40}) == Outcome::Added);
    CHECK(facts.only().settlement == Settlement::Tracked);
}

TEST_CASE("Payments date what was only said to be paid", "[storage][payments]") {
    Payments facts;
    Invoice invoice = invoiceOf(facts.client, "1", {100});
    invoice.settlement = Settlement::PaidUndated;
    facts.add(invoice);
    CHECK(facts.pay("2026-02-01", {40}) == Outcome::Added);
    CHECK(facts.only().settlement == Settlement::PaidUndated);
    CHECK(facts.pay("2026-02-03", {60}) == Outcome::Added);
    CHECK(facts.only().settlement == Settlement::Tracked);
}

TEST_CASE("Payments find invoices that the same file brought before them", "[storage][payments]") {
    Payments facts;
    facts.file([&](FactStore& store, BatchId batch) {
        for (int i = 1; i <= 3; ++i) {
            Invoice invoice = invoiceOf(facts.client, std::to_string(i), {100});
            invoice.settlement = Settlement::Tracked;
            store.addInvoice(invoice, batch, 2 * i);
            CHECK(store.addPayment({facts.client, "", day("2026-02-01").plusDays(i), {100}, ""},
                                   batch, 2 * i + 1) == Outcome::Added);
        }
        CHECK(store.addPayment({facts.client, "", day("2026-03-01"), {100}, ""}, batch, 9) ==
              Outcome::NoInvoice);
    });
    CHECK(facts.paid() == "1: 100, 2: 100, 3: 100");
}

}  // namespace winnow::test
