// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_fixture.h"

using namespace winnow;
using namespace winnow::test;

namespace {

constexpr const char* kRates =
    "Currency,Date,Exchange rate\n"
    "USD,2026-01-01,0.90\n"
    "USD,2026-02-01,0.915\n"
    "JPY,2026-01-01,0.0061\n";

}  // namespace

TEST_CASE("An invoice in another currency counts at the rate in force on its date",
          "[app][import][currency]") {
    ImportFirm firm;
    firm.import("rates", kRates);
    const ImportOutcome outcome = firm.import("invoices",
                                              "Invoice number,Client,Invoice date,Amount,Currency\n"
                                              "1,Alder Dental,2026-01-31,100.01,USD\n"
                                              "2,Alder Dental,2026-02-01,100.01,USD\n"
                                              "3,Alder Dental,2026-02-02,100.00,EUR\n"
                                              "4,Alder Dental,2026-02-02,15075,JPY\n");
    CHECK(reasons(outcome) == Lines{});
    CHECK(firm.invoice("1").total == Money{9'001});  // 90.009
    CHECK(firm.invoice("2").total == Money{9'151});  // 91.50915
    REQUIRE(firm.invoice("2").original);
    CHECK(firm.invoice("2").original->minor == 10'001);
    CHECK(firm.invoice("2").original->currency.code() == "USD");
    CHECK(firm.invoice("2").original->rate == Decimal{915'000});
    CHECK(firm.invoice("2").lines[0].net == Money{9'151});
    CHECK_FALSE(firm.invoice("3").original);
    CHECK(firm.invoice("4").total == Money{9'196});  // 91.9575, halves away from zero
    CHECK(firm.verified());
}

TEST_CASE("Without a rate the row is a problem that names currency and day",
          "[app][import][currency]") {
    ImportFirm firm;
    firm.import("rates", kRates);
    const ImportOutcome outcome = firm.import("invoices",
                                              "Invoice number,Client,Invoice date,Amount,Currency\n"
                                              "1,Alder Dental,2025-12-31,100.00,USD\n"
                                              "2,Alder Dental,2026-01-31,100.00,GBP\n"
                                              "3,Alder Dental,2026-01-31,100.00,USD\n");
    CHECK(outcome.added == 1);
    REQUIRE(reasons(outcome) == Lines{"2 app.import_no_rate", "3 app.import_no_rate"});
    const Text& reason = outcome.problems[0].reason;
    CHECK(std::get<std::string>(*reason.find("currency")) == "USD");
    CHECK(std::get<Date>(*reason.find("day")) == day("2025-12-31"));
    CHECK(outcome.problems[0].column == "Currency");
    CHECK(outcome.problems[0].cells == Lines{"1", "Alder Dental", "2025-12-31", "100.00", "USD"});
}

TEST_CASE("The row's own rate goes before the stored one, except a rate of 1",
          "[app][import][currency]") {
    ImportFirm firm;
    firm.import("rates", kRates);
    const ImportOutcome outcome =
        firm.import("invoices",
                    "Invoice number,Client,Invoice date,Amount,Currency,Exchange rate\n"
                    "1,Alder Dental,2026-01-31,100.00,USD,0.8\n"
                    "2,Alder Dental,2026-01-31,100.00,USD,1\n"
                    "3,Alder Dental,2026-01-31,100.00,EUR,1.07\n");
    CHECK(reasons(outcome) == Lines{});
    CHECK(firm.invoice("1").total == Money{8'000});
    CHECK(firm.invoice("2").total == Money{9'000});
    CHECK(firm.invoice("3").total == Money{10'000});
}

TEST_CASE("A payment in full leaves nothing open whatever the rate of its own day",
          "[app][import][currency]") {
    ImportFirm firm;
    firm.import("rates", kRates);
    firm.import("invoices",
                "Invoice number,Client,Invoice date,Due date,Amount,Currency\n"
                "1,Alder Dental,2026-01-31,2026-02-15,100.00,USD\n");
    const ImportOutcome paid =
        firm.import("payments",
                    "Client,Invoice number,Payment date,Payment amount,Currency\n"
                    "Alder Dental,1,2026-02-20,100.00,USD\n");
    CHECK(reasons(paid) == Lines{});
    REQUIRE(firm.invoice("1").payments.size() == 1);
    CHECK(firm.invoice("1").payments[0].amount == Money{9'000});
}

TEST_CASE("Costs and what time cost are converted too", "[app][import][currency]") {
    ImportFirm firm;
    firm.import("rates", kRates);
    firm.import("costs",
                "Client,Expense date,Cost,Currency\n"
                "Alder Dental,2026-01-31,10.00,USD\n");
    CHECK(firm.facts<Cost>(FactKind::Cost).at(0).amount == Money{900});
    const ImportOutcome time = firm.import("time",
                                           "Date,Client,Hours,Technician,Cost Amount,Currency\n"
                                           "2026-01-12,Alder Dental,1,Kim,50.00,USD\n"
                                           "2026-01-12,Alder Dental,2,Kim,50.00,GBP\n");
    CHECK(reasons(time) == Lines{"3 app.import_no_rate"});
    CHECK(firm.times().at(0).cost == Money{4'500});
}
