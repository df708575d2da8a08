// SPDX-License-Identifier: GPL-3.0-or-later
#include "typed_in.h"

using namespace winnow;
using namespace winnow::test;

namespace {

constexpr Quarter kQuarter{2026, 1};

std::vector<std::string> namesOf(const std::vector<Client>& clients) {
    std::vector<std::string> names;
    for (const Client& client : clients) {
        names.push_back(client.name);
    }
    return names;
}

}  // namespace

TEST_CASE("Another name finds the client and belongs to one only", "[app][clients]") {
    TypedIn firm;
    ClientService& clients = firm.portfolio->clients();
    REQUIRE(clients.addAlias(firm.alder, " Dr Alder "));
    CHECK(clients.findByText("Dr Alder").value().id == firm.alder);
    CHECK(clients.aliases(firm.alder) == std::vector<std::string>{"Dr Alder"});
    CHECK(idOf(clients.addAlias(firm.birch, "Dr Alder")) == "client.alias_taken");
    CHECK(idOf(clients.addAlias(firm.birch, "Alder Dental")) == "client.alias_taken");
    CHECK(idOf(clients.addAlias(firm.birch, "  ")) == "client.alias_empty");
    REQUIRE(clients.removeAlias(firm.alder, "Dr Alder"));
    CHECK_FALSE(clients.findByText("Dr Alder"));
    CHECK(idOf(clients.removeAlias(firm.alder, "Dr Alder")) == "client.alias_unknown");
    REQUIRE(firm.portfolio->undo());
    CHECK(clients.findByText("Dr Alder").value().id == firm.alder);
}

TEST_CASE("A code is one client's", "[app][clients]") {
    TypedIn firm;
    ClientService& clients = firm.portfolio->clients();
    Client alder = clients.find(firm.alder).value();
    alder.code = "AD";
    REQUIRE(clients.update(alder));
    Client birch = clients.find(firm.birch).value();
    birch.code = "AD ";
    CHECK(idOf(clients.update(birch)) == "client.code_taken");
    birch.code = "";
    birch.since = TypedIn::day("2026-03-01");
    birch.status = ClientStatus::Left;
    birch.leftOn = TypedIn::day("2026-02-01");
    CHECK(idOf(clients.update(birch)) == "client.left_before");
}

TEST_CASE("Two clients that are one are merged, and parted again", "[app][clients]") {
    TypedIn firm;
    ClientService& clients = firm.portfolio->clients();
    const ClientId twin = firm.addClient("Alder Dental Ltd");
    firm.add(firm.invoice(firm.alder, "1", "2026-01-05", 100));
    firm.add(firm.invoice(twin, "2", "2026-02-05", 40));
    CHECK(firm.portfolio->grading().quarter(kQuarter).clients.size() == 3);

    const auto alike = clients.alike();
    REQUIRE(alike.size() == 1);
    CHECK(alike.front().likeness == 100);
    const auto likely = clients.likely("ALDER DENTAL LTD.");
    REQUIRE_FALSE(likely.empty());
    CHECK(likely.front().likeness == 100);

    REQUIRE(clients.merge(firm.alder, twin));
    CHECK(namesOf(clients.all()) == std::vector<std::string>{"Alder Dental", "Birch & Sons"});
    CHECK(namesOf(clients.mergedInto(firm.alder)) == std::vector<std::string>{"Alder Dental Ltd"});
    CHECK(firm.revenue(firm.alder, kQuarter) == Money{14'000});
    CHECK(firm.portfolio->grading().quarter(kQuarter).clients.size() == 2);
    CHECK_FALSE(firm.portfolio->grading().quarter(kQuarter).find(twin));
    CHECK(clients.findByText("Alder Dental Ltd").value().id == firm.alder);
    CHECK(clients.alike().empty());
    CHECK(firm.refusal(firm.invoice(twin, "3", "2026-02-05", 1)) == "fact.client_merged");
    FactQuery query;
    query.clients = {firm.alder};
    CHECK(firm.portfolio->facts().totals(query).count == 2);

    CHECK(idOf(clients.merge(firm.birch, twin)) == "client.merged_already");
    CHECK(idOf(clients.merge(twin, firm.birch)) == "client.merged_already");
    CHECK(idOf(clients.merge(firm.birch, firm.alder)) == "client.merge_stands_for");
    CHECK(idOf(clients.merge(firm.birch, firm.birch)) == "client.merge_itself");
    CHECK(idOf(clients.unmerge(firm.birch)) == "client.not_merged");

    REQUIRE(clients.unmerge(twin));
    CHECK(clients.all().size() == 3);
    CHECK(firm.revenue(firm.alder, kQuarter) == Money{10'000});
    REQUIRE(firm.portfolio->undo());
    CHECK(firm.revenue(firm.alder, kQuarter) == Money{14'000});
    REQUIRE(firm.portfolio->undo());
    CHECK(firm.revenue(firm.alder, kQuarter) == Money{10'000});
}

TEST_CASE("The payer and the decider stand first among the people of a client", "[app][clients]") {
    TypedIn firm;
    ClientService& clients = firm.portfolio->clients();
    Contact user;
    user.client = firm.alder;
    user.name = "Ann";
    user.roles.user = true;
    const ContactId ann = clients.addContact(user).value();
    Contact payer = user;
    payer.name = "Zoe";
    payer.roles = {true, false, false};
    payer.email = "zoe";
    CHECK(clients.addContact(payer).error().message.id == "contact.bad_email");
    payer.email = "zoe@alder.example";
    payer.name = "Zoe\r\n";
    REQUIRE(clients.addContact(payer));
    Contact lines = user;
    lines.name = "Bo\r\nBcc: x@y.example";
    const ContactId bo = clients.addContact(lines).value();
    CHECK(clients.contacts(firm.alder)[2].name == "Bo Bcc: x@y.example");
    REQUIRE(clients.removeContact(bo));
    REQUIRE(clients.contacts(firm.alder).size() == 2);
    CHECK(clients.contacts(firm.alder).front().name == "Zoe");

    user.id = ann;
    user.name = " ";
    CHECK(idOf(clients.updateContact(user)) == "contact.without_name");
    user.name = "Anna";
    REQUIRE(clients.updateContact(user));
    CHECK(clients.findContact(ann).value().name == "Anna");
    REQUIRE(clients.removeContact(ann));
    CHECK(idOf(clients.removeContact(ann)) == "contact.gone");
    REQUIRE(firm.portfolio->undo());
    CHECK(clients.contacts(firm.alder).size() == 2);
}
