// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/client.h>

#include <support/catch.h>

using namespace winnow;

TEST_CASE("A name for matching has no case and no accents and no punctuation", "[client]") {
    CHECK(normalisedClientName("Dental One") == "dental one");
    CHECK(normalisedClientName("  Dental-One ,") == "dental one");
    CHECK(normalisedClientName("CABINET LÉGER") == "cabinet leger");
    CHECK(normalisedClientName("Ångström Œuvres Straße Łódź") == "angstrom oeuvres strasse lodz");
    CHECK(normalisedClientName("O'Brien’s") == "obriens");
    CHECK(normalisedClientName("Smith\u00A0\u2013 Jones") == "smith jones");
}

TEST_CASE("Accents written as separate characters are dropped too", "[client]") {
    CHECK(normalisedClientName("Le\u0301ger") == normalisedClientName("Léger"));
}

TEST_CASE("Legal forms at the end are dropped", "[client]") {
    CHECK(normalisedClientName("Société Générale, S.A.") == "societe generale");
    CHECK(normalisedClientName("Northwind Ltd.") == "northwind");
    CHECK(normalisedClientName("Northwind LLC") == normalisedClientName("northwind limited"));
    CHECK(normalisedClientName("Müller GmbH & Co. KG") == "muller");
    CHECK(normalisedClientName("Boulangerie Martin S.A.R.L.") == "boulangerie martin");
    CHECK(normalisedClientName("Boulangerie Martin S A R L") == "boulangerie martin");
    CHECK(normalisedClientName("Harbour Pty Ltd") == "harbour");
    CHECK(normalisedClientName("Nordlys A/S") == "nordlys");
    CHECK(normalisedClientName("Kowal Sp. z o.o.") == "kowal");
    CHECK(normalisedClientName("Dupont et Cie") == "dupont");
}

TEST_CASE("A legal form within the name or alone stays", "[client]") {
    CHECK(normalisedClientName("SAS Institute") == "sas institute");
    CHECK(normalisedClientName("Company") == "company");
    CHECK(normalisedClientName("Limited Ltd") == "limited");
    CHECK(normalisedClientName("Rock and Roll") == "rock and roll");
}

TEST_CASE("An ampersand reads as and", "[client]") {
    CHECK(normalisedClientName("Smith & Sons") == "smith and sons");
    CHECK(normalisedClientName("Smith&Sons") == normalisedClientName("Smith and Sons Inc"));
}

TEST_CASE("Names in other scripts are kept and broken bytes do no harm", "[client]") {
    CHECK(normalisedClientName("日本商事") == "日本商事");
    CHECK(normalisedClientName("\xE9tude") == "\xE9tude");
    CHECK(normalisedClientName("caf\xC3") == "caf\xC3");
    CHECK(normalisedClientName("") == "");
    CHECK(normalisedClientName("...") == "");
}

TEST_CASE("A search knows no case and no accents, and keeps the rest", "[client]") {
    const auto folded = [](std::string_view text) {
        std::string result;
        foldForSearch(text, result);
        return result;
    };
    CHECK(folded("Émile, 3 %") == "emile, 3 %");
    CHECK(folded("ŒUVRE Straße") == "oeuvre strasse");
    CHECK(folded("E\u0301mile") == "emile");
    CHECK(folded("3 × 4") == "3 × 4");
    CHECK(folded("日本 ΑΒ") == "日本 ΑΒ");
    CHECK(folded("\xE9tude caf\xC3") == "\xE9tude caf\xC3");
    CHECK(folded("").empty());
}
