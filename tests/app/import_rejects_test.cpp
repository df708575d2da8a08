// SPDX-License-Identifier: GPL-3.0-or-later
// Rows that could not be taken: shown with their cells, mended in place or in a file of their own.
#include <base/embedded.h>

#include "import_fixture.h"

using namespace winnow;
using namespace winnow::test;

namespace {

constexpr const char* kBroken =
    "Invoice number,Client,Invoice date,Due date,Amount,Memo\n"
    "1,Alder Dental,2026-01-05,2026-02-04,100.00,\n"
    "2,Alder Dental,2026-01-32,2026-02-04,100.00,\"a, b\"\n"
    "3,Alder Dental,2026-01-05,2026-02-04,ten,=1+1\n"
    "4,Nobody,2026-01-05,2026-02-04,40.00,\n";

ImportFirm::Wish withoutNewClients() {
    ImportFirm::Wish wish;
    wish.clients = {};
    return wish;
}

std::string rejectsOf(const ImportOutcome& outcome) {
    return ImportService::rejectsCsv(outcome, Catalogue(), Locale());
}

}  // namespace

TEST_CASE("Rows left out carry their cells", "[app][import][rejects]") {
    ImportFirm firm;
    firm.add("Alder Dental");
    const ImportOutcome outcome = firm.import("invoices", kBroken, withoutNewClients());
    CHECK(outcome.added == 1);
    CHECK(outcome.leftOut == 3);
    REQUIRE(outcome.problems.size() == 3);
    CHECK(outcome.header ==
          Lines{"Invoice number", "Client", "Invoice date", "Due date", "Amount", "Memo"});
    CHECK(outcome.problems[0].cells ==
          Lines{"2", "Alder Dental", "2026-01-32", "2026-02-04", "100.00", "a, b"});
    CHECK(outcome.problems[2].cells ==
          Lines{"4", "Nobody", "2026-01-05", "2026-02-04", "40.00", ""});
    CHECK(outcome.problems[2].column == "Client");
}

TEST_CASE("Corrections in the grid are read instead of the file's text", "[app][import][rejects]") {
    ImportFirm firm;
    const ClientId alder = firm.add("Alder Dental");
    ImportFirm::Wish wish = withoutNewClients();
    wish.rows.corrections[3]["Invoice date"] = "2026-01-31";
    wish.rows.corrections[4]["Amount"] = "10.00";
    wish.rows.corrections[5]["Amount"] = "fourty";
    const ImportOutcome outcome = firm.import("invoices", kBroken, wish);
    CHECK(outcome.added == 3);
    REQUIRE(outcome.problems.size() == 1);
    CHECK(outcome.problems[0].cells.at(4) == "fourty");
    CHECK(firm.invoice("2").issuedOn == day("2026-01-31"));
    CHECK(firm.invoice("3").total == Money{1'000});

    wish.rows.corrections[5] = {{"Client", "Alder Dental"}};
    CHECK(firm.import("invoices", kBroken, wish).added == 1);
    CHECK(firm.invoice("4").client == alder);
}

TEST_CASE("Rows that are to be left out are no trouble", "[app][import][rejects]") {
    ImportFirm firm;
    firm.add("Alder Dental");
    ImportFirm::Wish wish = withoutNewClients();
    wish.rows.leaveOut = {2, 3, 4, 5};
    const ImportOutcome outcome = firm.import("invoices", kBroken, wish);
    CHECK(outcome.added == 0);
    CHECK(outcome.problems.empty());
    CHECK_FALSE(outcome.batch);
}

TEST_CASE("The file of rejects can be mended and imported itself", "[app][import][rejects]") {
    ImportFirm firm;
    firm.add("Alder Dental");
    std::string csv = rejectsOf(firm.import("invoices", kBroken, withoutNewClients()));
    CHECK(csv.starts_with("Invoice number,Client,Invoice date,Due date,Amount,Memo,"));
    CHECK(csv.find("'=1+1") != std::string::npos);
    CHECK(csv.find("\"a, b\"") != std::string::npos);
    const auto mend = [&](const std::string& wrong, const std::string& right) {
        const std::size_t at = csv.find(wrong);
        REQUIRE(at != std::string::npos);
        csv.replace(at, wrong.size(), right);
    };
    mend("2026-01-32", "2026-01-31");
    mend("ten", "10.00");
    mend("Nobody", "Alder Dental");
    const ImportOutcome mended = firm.import("invoices", csv, withoutNewClients());
    CHECK(reasons(mended) == Lines{});
    CHECK(mended.added == 3);
    CHECK(firm.invoices().size() == 4);
    CHECK(firm.verified());
}

TEST_CASE("An invoice is left out with all its lines, and comes back with all of them",
          "[app][import][rejects]") {
    ImportFirm firm;
    std::string text =
        "Invoice number,Client,Invoice date,Due date,Line amount\n"
        "1,Alder Dental,2026-01-05,2026-02-04,100.00\n"
        "1,Alder Dental,2026-01-05,2026-02-04,fifty\n"
        "1,Alder Dental,2026-01-05,2026-02-04,25.00\n"
        "2,Alder Dental,2026-01-05,2026-02-04,5.00\n";
    const ImportOutcome outcome = firm.import("invoices", text);
    CHECK(outcome.added == 1);
    CHECK(outcome.leftOut == 3);
    REQUIRE(outcome.problems.size() == 3);
    std::string csv = rejectsOf(outcome);
    csv.replace(csv.find("fifty"), 5, "50.00");
    CHECK(firm.import("invoices", csv).added == 1);
    CHECK(firm.invoice("1").total == Money{17'500});
    CHECK(firm.invoice("1").lines.size() == 3);
}
