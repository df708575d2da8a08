// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/evidence.h>

#include <random>
#include <set>

#include <support/catch.h>

namespace winnow::test {

TEST_CASE("Codes of the registers are read back", "[evidence]") {
    for (const auto* code : {"not_interested", "cheapest", "challenges", "asks_for_proposal"}) {
        CHECK(reactionCode(reactionFromCode(code).value()) == code);
    }
    for (const auto* code : {"open", "accepted", "postponed", "declined"}) {
        CHECK(recommendationOutcomeCode(recommendationOutcomeFromCode(code).value()) == code);
    }
    for (const auto* code : {"open", "kept", "broken"}) {
        CHECK(commitmentStateCode(commitmentStateFromCode(code).value()) == code);
    }
    for (const auto* code :
         {"competitor_tie", "sole_contact", "key_person_leaving", "takeover", "other"}) {
        CHECK(riskKindCode(riskKindFromCode(code).value()) == code);
    }
    for (const auto* code : {"recommendation", "commitment", "red_flag", "dread_report",
                             "uncommon_practice", "risk", "sentiment", "review"}) {
        CHECK(registerKindCode(registerKindFromCode(code).value()) == code);
    }
    CHECK_FALSE(reactionFromCode("Not interested"));
    CHECK_FALSE(registerKindFromCode(""));
}

TEST_CASE("An ordinary file name stays as it is", "[evidence][names]") {
    for (const auto* name :
         {"Contract 2026-09-14, signed.pdf", "Müller (Kopie).docx", "вексель.txt", "契約書.pdf",
          "notes", "a.tar.gz", "conference.txt", "com10.txt", "x+y=z@home.txt"}) {
        CHECK(safeFileName(name) == name);
    }
}

TEST_CASE("A name never leads elsewhere", "[evidence][names]") {
    CHECK(safeFileName("../../etc/passwd") == "passwd");
    CHECK(safeFileName("/etc/passwd") == "passwd");
    CHECK(safeFileName("C:\\Windows\\system32\\cmd.exe") == "cmd.exe");
    CHECK(safeFileName("C:notes.txt") == "C_notes.txt");
    CHECK(safeFileName("..\\..") == "document");
    CHECK(safeFileName("a/b/") == "document");
    CHECK(safeFileName("..") == "document");
    CHECK(safeFileName(".") == "document");
    CHECK(safeFileName("") == "document");
    CHECK(safeFileName("   ") == "document");
    CHECK(safeFileName("\xE3\x80\x80") == "document");  // an ideographic blank
    CHECK(safeFileName(".bashrc") == "bashrc");
    CHECK(safeFileName("-rf .txt") == "rf .txt");
    CHECK(safeFileName("contract.pdf . .") == "contract.pdf");
}

TEST_CASE("A name made of words keeps what stands before a slash", "[evidence][names]") {
    CHECK(fileNameOf("2026-11-22 Lund A/S Notice") == "2026-11-22 Lund A-S Notice");
    CHECK(fileNameOf("a\\b/../c") == "a-b-..-c");
    CHECK(fileNameOf("/etc") == safeFileName("-etc"));
}

TEST_CASE("Devices of Windows are no names", "[evidence][names]") {
    CHECK(safeFileName("CON") == "_CON");
    CHECK(safeFileName("con.txt") == "_con.txt");
    CHECK(safeFileName("Nul .tar.gz") == "_Nul .tar.gz");
    CHECK(safeFileName("lpt9") == "_lpt9");
    CHECK(safeFileName("COM\xC2\xB9.log") == "_COM\xC2\xB9.log");
    CHECK(safeFileName("CONOUT$") == "CONOUT_");
}

TEST_CASE("What shells and file systems read is replaced", "[evidence][names]") {
    CHECK(safeFileName("a|b;c&d`e$(f)>g") == "a_b_c_d_e_(f)_g");
    CHECK(safeFileName("say \"hi\"?.txt") == "say _hi__.txt");
    CHECK(safeFileName(std::string("a\0b\n\tc\x7f.txt", 11)) == "abc.txt");
    CHECK(safeFileName("\xC2\x85line.txt") == "line.txt");
}

TEST_CASE("A name cannot pretend to be of another kind", "[evidence][names]") {
    // "invoice" + right-to-left override + "fdp.exe" would show as "invoiceexe.pdf".
    CHECK(safeFileName("invoice\xE2\x80\xAE"
                       "fdp.exe") == "invoicefdp.exe");
    CHECK(safeFileName("a\xE2\x80\x8B.pdf\xEF\xBB\xBF") == "a.pdf");
    CHECK(safeFileName("a\xE2\x81\xA6.pdf") == "a.pdf");
    CHECK(safeFileName("a\xF3\xA0\x80\xA1.pdf") == "a.pdf");  // a tag character
    CHECK(safeFileName("a\xC2\xA0\xC2\xA0.pdf") == "a  .pdf");
}

TEST_CASE("Bytes that are no text become underscores", "[evidence][names]") {
    CHECK(safeFileName("caf\xE9.txt") == "caf_.txt");
    CHECK(safeFileName("\xC0\xAF.txt") == "__.txt");       // an overlong slash
    CHECK(safeFileName("\xED\xA0\x80.txt") == "___.txt");  // a surrogate
    CHECK(safeFileName("\xF4\x90\x80\x80") == "____");     // above U+10FFFF
    CHECK(safeFileName("ends in\xE2\x82") == "ends in__");
}

TEST_CASE("A long name keeps its ending", "[evidence][names]") {
    const std::string name = safeFileName(std::string(300, 'x') + ".pdf");
    CHECK(name.size() == 120);
    CHECK(name.ends_with("x.pdf"));
    CHECK(safeFileName(std::string(300, '.')) == "document");
    CHECK(safeFileName("a." + std::string(300, 'x')).size() == 120);
    std::string wide;
    for (int i = 0; i < 100; ++i) {
        wide += "\xC3\xA9";  // é
    }
    CHECK(safeFileName(wide + ".txt") == wide.substr(0, 116) + ".txt");
}

TEST_CASE("Whatever comes in, the name is safe and stays the same", "[evidence][names][property]") {
    std::mt19937 random(20261122);
    const std::string_view pieces[] = {
        "..", "/",   "\\",           "CON",      ".",      " ",   "-",
        "a",  "Z9",  "\xE2\x80\xAE", "é",        "\xFF",   "\n",  "$",
        ":",  "nul", "\xE3\x80\x80", "\xC2\xA0", "longer", ".txt"};
    for (int round = 0; round < 5'000; ++round) {
        std::string name;
        for (auto count = random() % 40; count > 0; --count) {
            name += pieces[random() % std::size(pieces)];
        }
        if (random() % 50 == 0) {
            name += std::string(random() % 200, 'y');
        }
        const std::string safe = safeFileName(name);
        INFO(name);
        REQUIRE_FALSE(safe.empty());
        REQUIRE(safe.size() <= 120);
        REQUIRE(safe.find_first_of("/\\:*?\"<>|$`;&\n") == std::string::npos);
        REQUIRE(safe.front() != '.');
        REQUIRE(safe.front() != '-');
        REQUIRE(safe.front() != ' ');
        REQUIRE(safe.back() != '.');
        REQUIRE(safe.back() != ' ');
        REQUIRE(safeFileName(safe) == safe);
    }
}

}  // namespace winnow::test
