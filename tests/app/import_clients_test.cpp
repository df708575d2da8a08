// SPDX-License-Identifier: GPL-3.0-or-later
// Which client a file means.
#include "import_fixture.h"

using namespace winnow;
using namespace winnow::test;

namespace {

std::string invoiceOf(std::string_view client) {
    return "Invoice number,Client,Invoice date,Due date,Amount\n1,\"" + std::string(client) +
           "\",2026-01-05,2026-02-04,100.00\n";
}

std::vector<UnknownClient> unknown(ImportFirm& firm, std::string_view kind,
                                   const std::string& text) {
    ImportOptions options;
    options.kind = kind;
    return firm.portfolio->imports()
        .unknownClients(firm.folder.write("unknown.csv", text), options)
        .value();
}

}  // namespace

TEST_CASE("Names that look alike are suggested with their likeness, three at most",
          "[app][import][clients]") {
    ImportFirm firm;
    for (const char* name : {"Alder Dental", "Alder Dental Surgery", "Alder Dental Lab",
                             "Alder Dental Care", "Birch & Sons Ltd"}) {
        firm.add(name);
    }
    const std::vector<UnknownClient> alder = unknown(firm, "invoices", invoiceOf("Alder Dentl"));
    REQUIRE(alder.size() == 1);
    CHECK(alder[0].rows == 1);
    CHECK_FALSE(alder[0].isProject);
    REQUIRE(alder[0].likely.size() == 3);
    CHECK(alder[0].likely[0].client.name == "Alder Dental");
    CHECK(alder[0].likely[0].likeness >= alder[0].likely[1].likeness);
    REQUIRE(alder[0].suggestion);
    CHECK(alder[0].suggestion->name == "Alder Dental");

    const std::vector<UnknownClient> birch = unknown(firm, "invoices", invoiceOf("BIRCH AND SONS"));
    REQUIRE(birch.at(0).suggestion);
    CHECK(birch[0].likely[0].likeness == 100);
    CHECK(unknown(firm, "invoices", invoiceOf("Quince Optics")).at(0).likely.empty());
}

TEST_CASE("Numbers are compared without leading zeros only to suggest", "[app][import][clients]") {
    ImportFirm firm;
    Client client;
    client.name = "Alder Dental";
    client.code = "00420";
    REQUIRE(firm.portfolio->clients().add(client));
    const std::vector<UnknownClient> found = unknown(firm, "invoices", invoiceOf("420"));
    REQUIRE(found.at(0).suggestion);
    CHECK(found[0].suggestion->name == "Alder Dental");
    CHECK(firm.import("invoices", invoiceOf("00420")).clientsCreated == 0);
}

TEST_CASE("With new clients allowed, a name that is nearly another's is asked for",
          "[app][import][clients]") {
    ImportFirm firm;
    firm.add("Alder Dental");
    const ImportOutcome outcome = firm.import("invoices", invoiceOf("Alder Dental Ltd"));
    CHECK(outcome.clientsCreated == 0);
    REQUIRE(reasons(outcome) == Lines{"2 app.import_client_nearly"});
    CHECK(std::get<std::string>(*outcome.problems[0].reason.find("client")) == "Alder Dental");

    SECTION("it is a client of its own") {
        ImportFirm::Wish wish;
        wish.clients.create["Alder Dental Ltd"] = true;
        CHECK(firm.import("invoices", invoiceOf("Alder Dental Ltd"), wish).clientsCreated == 1);
        CHECK(firm.has("Alder Dental Ltd"));
    }
    SECTION("it is the same one, and that is remembered") {
        ImportFirm::Wish wish;
        wish.clients.same["Alder Dental Ltd"] = firm.id("Alder Dental");
        CHECK(firm.import("invoices", invoiceOf("Alder Dental Ltd"), wish).added == 1);
        CHECK(firm.portfolio->clients().aliases(firm.id("Alder Dental")) ==
              Lines{"Alder Dental Ltd"});
        CHECK(firm.import("invoices", invoiceOf("Alder Dental Ltd")).alreadyPresent == 1);
    }
    CHECK(firm.verified());
}

TEST_CASE("Clients that differ by a number are two", "[app][import][clients]") {
    ImportFirm firm;
    const ImportOutcome outcome =
        firm.import("invoices",
                    "Invoice number,Client,Invoice date,Due date,Amount\n"
                    "1,Harbour Logistics Depot 1,2026-01-05,2026-02-04,100.00\n"
                    "2,Harbour Logistics Depot 2,2026-01-05,2026-02-04,100.00\n"
                    "3,0379-NEVHP,2026-01-05,2026-02-04,100.00\n"
                    "4,0380-NEVHP,2026-01-05,2026-02-04,100.00\n");
    CHECK(reasons(outcome) == Lines{});
    CHECK(outcome.clientsCreated == 4);
}

TEST_CASE("Accented letters composed or decomposed are one name", "[app][import][clients]") {
    ImportFirm firm;
    CHECK(firm.import("invoices", invoiceOf("Cafe\u0301 Le\u0301onie")).clientsCreated == 1);
    CHECK(firm.has("Caf\u00e9 L\u00e9onie"));
    const ImportOutcome again = firm.import("invoices", invoiceOf("Caf\u00e9 L\u00e9onie"));
    CHECK(again.clientsCreated == 0);
    CHECK(again.alreadyPresent == 1);
    CHECK(unknown(firm, "invoices", invoiceOf("Cafe\u0301 Le\u0301onie")).empty());
}

TEST_CASE("A project without a client is asked for once", "[app][import][clients]") {
    ImportFirm firm;
    const ClientId alder = firm.add("Alder Dental");
    const std::string text =
        "Date,Client,Project,Hours,Technician\n"
        "2026-01-12,,Migration,1,Kim\n"
        "2026-01-13,,Migration,2,Kim\n"
        "2026-01-13,Alder Dental,Care,2,Kim\n"
        "2026-01-14,,,3,Kim\n";
    const std::vector<UnknownClient> asked = unknown(firm, "time", text);
    REQUIRE(asked.size() == 1);
    CHECK(asked[0].name == "Migration");
    CHECK(asked[0].isProject);
    CHECK(asked[0].rows == 2);
    CHECK(reasons(firm.import("time", text)) == Lines{"2 app.import_no_client_project",
                                                      "3 app.import_no_client_project",
                                                      "5 import.problem.empty"});
    ImportFirm::Wish wish;
    wish.clients.projects["Migration"] = alder;
    CHECK(reasons(firm.import("time", text, wish)) == Lines{"5 import.problem.empty"});
    CHECK(firm.times().size() == 3);
    CHECK(firm.portfolio->mappings().projects().at("Migration") == alder);
    CHECK(unknown(firm, "time", text).empty());
    CHECK(firm.import("time", text).alreadyPresent == 3);
    CHECK(firm.verified());
}

TEST_CASE("A list of clients asks before it doubles one", "[app][import][clients]") {
    ImportFirm firm;
    firm.add("Alder Dental");
    const std::string text = "Client,Code\nAlder Dental GmbH,A9\nBirch,B1\nBirch Ltd,B2\n";
    const std::vector<UnknownClient> asked = unknown(firm, "clients", text);
    REQUIRE(asked.size() == 1);
    CHECK(asked[0].name == "Alder Dental GmbH");
    const ImportOutcome outcome = firm.import("clients", text);
    CHECK(reasons(outcome) == Lines{"2 app.import_client_nearly"});
    // The list itself says that these are two.
    CHECK(firm.has("Birch"));
    CHECK(firm.has("Birch Ltd"));
}
