// SPDX-License-Identifier: GPL-3.0-or-later
#include <storage/portfolio_fixture.h>
#include <support/builders.h>
#include <support/catch.h>

namespace winnow::test {

TEST_CASE("Settings come back as they were set", "[storage][stores]") {
    Database database = Database::inMemory();
    SettingStore settings(database);
    CHECK(settings.portfolio().name.empty());
    CHECK(settings.portfolio().currency.code() == "EUR");
    CHECK(settings.portfolio().fiscalStartMonth == 1);
    settings.setPortfolio({"Northside IT", *Currency::fromCode("JPY"), 4});
    CHECK(settings.portfolio().name == "Northside IT");
    CHECK(settings.portfolio().currency == *Currency::fromCode("JPY"));
    CHECK(settings.portfolio().fiscalStartMonth == 4);

    CHECK_FALSE(settings.value("sample"));
    settings.setValue("sample", "yes");
    settings.setValue("sample", "");
    CHECK(settings.value("sample") == "");
}

TEST_CASE("Clients come back as they were added, by name", "[storage][stores]") {
    Database database = Database::inMemory();
    ClientStore store(database);
    Client client;
    client.name = "Société Générale d'Été 'quoted' \"twice\"; DROP TABLE clients; --";
    client.code = "SG1";
    client.segment = "Law";
    client.serviceModel = ServiceModel::CoManaged;
    client.status = ClientStatus::Leaving;
    client.paymentMethod = PaymentMethod::StandingOrder;
    client.since = day("2019-02-28");
    client.leftOn = day("2026-12-31");
    client.contactName = "Zoé";
    client.id = store.add(client);
    const ClientId second = store.add(clientNamed("acme"));
    store.add(clientNamed("Beta"));
    CHECK(store.find(client.id) == client);
    CHECK_FALSE(store.find(ClientId{99}));
    REQUIRE(store.all().size() == 3);
    CHECK(store.all().front().id == second);

    client.leftOn.reset();
    client.name = "Renamed";
    store.update(client);
    CHECK(store.find(client.id) == client);
    client.id = {99};
    CHECK_THROWS_AS(store.update(client), std::logic_error);
}

TEST_CASE("A client is found by name, code and alias, in this order", "[storage][stores]") {
    Database database = Database::inMemory();
    ClientStore store(database);
    Client first = clientNamed("Acme Ltd");
    first.code = "A1";
    first.id = store.add(first);
    Client second = clientNamed("A1");
    second.code = "SHARED";
    second.id = store.add(second);
    Client third = clientNamed("Third");
    third.code = "SHARED";
    third.id = store.add(third);
    store.addAlias(third.id, "Acme Limited (old)");
    store.addAlias(first.id, "Third party");
    store.addAlias(second.id, "Third party");
    store.addAlias(first.id, "A1");

    const auto exact = store.exactNames();
    CHECK(exact.at("Acme Ltd") == first.id);
    CHECK(exact.at("A1") == second.id);
    CHECK_FALSE(exact.contains("SHARED"));
    CHECK_FALSE(exact.contains(""));
    CHECK(exact.at("Acme Limited (old)") == third.id);
    CHECK(exact.at("Third party") == second.id);

    const auto normalised = store.normalisedNames();
    CHECK(normalised.at(normalisedClientName("Acme Ltd")) == first.id);
    CHECK(normalised.at("third") == third.id);
    CHECK_FALSE(normalised.contains("a1"));
    CHECK_FALSE(normalised.contains("shared"));
}

TEST_CASE("Rubric versions and cost rates come back in order", "[storage][stores]") {
    Database database = Database::inMemory();
    RubricStore rubrics(database);
    CHECK(rubrics.add({7, quarter("2026-Q1"), "{\"a\":1}", "First", kMorning}) == 1);
    CHECK(rubrics.add({7, quarter("2026-Q3"), "{\"a\":2}", "", kMorning}) == 2);
    REQUIRE(rubrics.all().size() == 2);
    CHECK(rubrics.all()[0].version == 1);
    CHECK(rubrics.all()[0].note == "First");
    CHECK(rubrics.all()[1].effectiveFrom == quarter("2026-Q3"));
    CHECK(rubrics.all()[1].json == "{\"a\":2}");
    CHECK(rubrics.all()[1].savedAt == kMorning);

    CostRateStore rates(database);
    rates.set({day("2026-01-01"), "new"});
    rates.set({day("2021-01-01"), "old"});
    rates.set({day("2026-01-01"), "newer"});
    REQUIRE(rates.all().size() == 2);
    CHECK(rates.all()[0].json == "old");
    CHECK(rates.all()[1].json == "newer");
    CHECK(rates.all()[1].effectiveFrom == day("2026-01-01"));
}

TEST_CASE("Ratings, red flags and overrides come back, and are replaced and removed",
          "[storage][stores]") {
    Database database = Database::inMemory();
    const ClientId client = ClientStore(database).add(clientNamed("Larkfield"));
    JudgementStore store(database);
    const Rating rating{"keeps_word", quarter("2026-Q2"), 3, day("2026-06-30"), "", "Signed"};
    store.setRating(client, rating);
    store.setRating(client, {"keeps_word", quarter("2026-Q2"), std::nullopt, day("2026-07-01"), "",
                             "No evidence after all"});
    store.setRating(client, {"keeps_word", quarter("2026-Q2"), 1, day("2026-06-30"), "Ana", ""});
    REQUIRE(store.ratings().at(client).size() == 2);
    const Rating owners = store.ratings().at(client)[0];
    CHECK_FALSE(owners.anchor);
    CHECK(owners.note == "No evidence after all");
    CHECK(owners.ratedOn == day("2026-07-01"));
    CHECK(store.ratings().at(client)[1].rater == "Ana");
    CHECK(store.ratings().at(client)[1].anchor == 1);
    store.removeRating(client, "keeps_word", quarter("2026-Q2"), "");
    CHECK(store.ratings().at(client).size() == 1);

    store.addRedFlag({{}, client, RedFlagKind::StaffAbuse, day("2026-05-02"), "Shouted"});
    store.addRedFlag({{}, client, RedFlagKind::Haggling, day("2026-05-01"), ""});
    REQUIRE(store.redFlags().size() == 2);
    CHECK(store.redFlags()[0].kind == RedFlagKind::Haggling);
    CHECK(store.redFlags()[1].note == "Shouted");
    CHECK(store.redFlags()[1].client == client);
    store.removeRedFlag(store.redFlags()[0].id);
    CHECK(store.redFlags().size() == 1);

    store.setOverride(
        {client, quarter("2026-Q2"), {Grade::A, "Family", quarter("2026-Q3")}, kMorning});
    store.setOverride(
        {client, quarter("2026-Q2"), {Grade::B, "Friend", quarter("2026-Q4")}, kMorning});
    REQUIRE(store.overrides().size() == 1);
    CHECK(store.overrides()[0].override.grade == Grade::B);
    CHECK(store.overrides()[0].override.reason == "Friend");
    CHECK(store.overrides()[0].override.until == quarter("2026-Q4"));
    CHECK(store.overrides()[0].decidedAt == kMorning);
    store.removeOverride(client, quarter("2026-Q2"));
    CHECK(store.overrides().empty());
}

}  // namespace winnow::test
