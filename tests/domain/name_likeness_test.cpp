// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/clients_alike.h>
#include <domain/name_likeness.h>

#include <random>
#include <string>
#include <utility>
#include <vector>

#include <support/catch.h>

using namespace winnow;

TEST_CASE("Names that are equal once normalised are wholly alike", "[client][likeness]") {
    CHECK(nameLikeness("Dental One", "dental-one") == 100);
    CHECK(nameLikeness("Boulangerie Léger S.A.R.L.", "BOULANGERIE LEGER") == 100);
    CHECK(nameLikeness("", "") == 100);
    CHECK(nameLikeness("", "Dental One") == 0);
}

TEST_CASE("An abbreviated or mistyped name is alike", "[client][likeness]") {
    const std::vector<std::pair<const char*, const char*>> pairs{
        {"Sorrel Vet", "Sorrel Veterinary"},
        {"Sorrel Vet", "Sorrel Veterinary Clinic"},
        {"Northwind Traders", "Northwnd Traders"},
        {"Northwind Traders", "Traders, Northwind"},
        {"DentalOne", "Dental One"},
        {"Mueller Bau", "Müller Bau GmbH"},
        {"Johnson & Sons", "Jonson and Sons"},
        {"Cabinet Bréval Notaires", "Cab. Breval Notaires"},
        {"Harbour Logistics Intl", "Harbour Logistics International"},
        {"Thornbury School", "Thornbury Schools"},
        {"IBM", "International Business Machines"}};
    for (const auto& [one, other] : pairs) {
        INFO(one << " / " << other << ": " << nameLikeness(one, other));
        CHECK(nameLikeness(one, other) >= 85);
        CHECK(nameLikeness(one, other) < 100);
    }
}

TEST_CASE("Unrelated names are not alike, also when they share a common word",
          "[client][likeness]") {
    const std::vector<std::string> names{
        "Sorrel Veterinary", "Harbour Dental",    "Northwind Traders", "Cabinet Bréval",
        "Ashgrove Farm",     "Kestrel Aviation",  "Marlow Printing",   "Quay Street Solicitors",
        "Tilden Motors",     "Boulangerie Léger", "Vantage Surveyors", "日本商事"};
    for (std::size_t i = 0; i < names.size(); ++i) {
        for (std::size_t j = i + 1; j < names.size(); ++j) {
            INFO(names[i] << " / " << names[j]);
            CHECK(nameLikeness(names[i], names[j]) < 60);
        }
    }
    CHECK(nameLikeness("Harbour Dental", "Sorrel Dental") < 60);
}

TEST_CASE("Numbers in names tell clients apart", "[client][likeness]") {
    CHECK(nameLikeness("Site 1", "Site 2") < kAlike);
    CHECK(nameLikeness("Clinic 12", "Clinic 13") < kAlike);
    CHECK(nameLikeness("Dental One", "Dental Two") < kAlike);
}

TEST_CASE("Likeness is symmetric and between 0 and 100 and full for itself",
          "[client][likeness][property]") {
    std::mt19937 random(11);
    const std::string letters = "aabcdeeilnorst 1.&\xC3\xA9";
    const auto name = [&] {
        std::string text;
        for (auto length = random() % 24; length > 0; --length) {
            text += letters[random() % letters.size()];
        }
        return text;
    };
    for (int i = 0; i < 3'000; ++i) {
        const std::string one = name();
        const std::string other = name();
        const int likeness = nameLikeness(one, other);
        INFO(one << " / " << other);
        CHECK(likeness >= 0);
        CHECK(likeness <= 100);
        CHECK(likeness == nameLikeness(other, one));
        CHECK(nameLikeness(one, one) == 100);
        CHECK((likeness == 100) == (normalisedClientName(one) == normalisedClientName(other)));
    }
}

TEST_CASE("One letter wrong in a long word keeps names alike", "[client][likeness][property]") {
    std::mt19937 random(12);
    const std::string name = "Thornbury Engineering";
    for (int i = 0; i < 200; ++i) {
        std::string wrong = name;
        const std::size_t at = 1 + random() % (name.size() - 1);
        if (wrong[at] == ' ') {
            continue;
        }
        wrong[at] = static_cast<char>('a' + random() % 26);
        INFO(wrong);
        CHECK(nameLikeness(name, wrong) >= 85);
    }
}

TEST_CASE("Clients that may be one are found among many", "[client][likeness]") {
    std::vector<Client> clients;
    const auto add = [&clients](std::string name) {
        Client client;
        client.id = ClientId{static_cast<std::int64_t>(clients.size()) + 1};
        client.name = std::move(name);
        clients.push_back(std::move(client));
    };
    add("Sorrel Veterinary");
    add("Northwind Traders Ltd");
    // A word that hundreds of names share says nothing about any two of them.
    const std::string alphabet = "abcdefghijklmnopqrstuvwxyz";
    for (int i = 0; i < 600; ++i) {
        std::string own;
        for (int n = i + 1, k = 0; k < 6; ++k, n = n * 7 + 3) {
            own += alphabet[static_cast<std::size_t>(n) % 26];
        }
        add("Cabinet " + own);
    }
    add("NorthwindTraders");
    add("Sorrel Vet");
    std::vector<const Client*> list;
    for (const Client& client : clients) {
        list.push_back(&client);
    }
    const auto pairs = clientsAlike(list);
    const auto has = [&pairs](std::int64_t one, std::int64_t other) {
        return std::ranges::find(pairs, std::pair(ClientId{one}, ClientId{other})) != pairs.end();
    };
    CHECK(has(1, 604));
    CHECK(has(2, 603));
    for (const auto& [one, other] : pairs) {
        CHECK(one < other);
    }
}
