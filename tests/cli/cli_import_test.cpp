// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line.h"

#include <support/catch.h>
#include <support/temp_dir.h>

using namespace winnow;
using namespace winnow::test;
using Catch::Matchers::ContainsSubstring;

namespace {

constexpr const char* kInvoices =
    "Invoice number,Client,Invoice date,Due date,Amount,Disputed,Paid on\n"
    "1001,Alder Dental,2026-01-05,2026-02-04,100.00,No,2026-02-01\n"
    "1002,Alder Dental,2026-02-05,2026-03-07,300.00,Yes,2026-03-17\n"
    "1003,Birch & Sons,2026-03-05,2026-04-04,50.50,No,\n";

struct Firm {
    TempDir folder;
    std::string file = (folder.path() / "firm.winnow").string();

    Firm() { REQUIRE(winnowCli({"new", file, "--currency", "EUR"}).code == cli::kDone); }

    std::string source(const char* name, const std::string& text) const {
        return folder.write(name, text).string();
    }
};

}  // namespace

TEST_CASE("Invoices go in once, whole or not at all in a dry run", "[cli][import]") {
    const Firm firm;
    const std::string csv = firm.source("invoices.csv", kInvoices);

    const Answer dry =
        winnowCli({"import", firm.file, csv, "--create-clients", "--dry-run", "--json"});
    CHECK(dry.code == cli::kDone);
    CHECK_THAT(dry.out, ContainsSubstring("\"added\": 3"));
    CHECK(winnowCli({"metrics", firm.file}).out.find("Alder") == std::string::npos);

    const Answer first = winnowCli({"import", firm.file, csv, "--create-clients", "--json"});
    CHECK(first.code == cli::kDone);
    CHECK_THAT(first.out, ContainsSubstring("\"rows_read\": 3"));
    CHECK_THAT(first.out, ContainsSubstring("\"added\": 3"));
    CHECK_THAT(first.out, ContainsSubstring("\"clients_created\": 2"));
    CHECK_THAT(first.out, ContainsSubstring("\"invoices\": {\"count\": 3, \"amount\": 450.50}"));

    const Answer again = winnowCli({"import", firm.file, csv, "--create-clients", "--json"});
    CHECK(again.code == cli::kDone);
    CHECK_THAT(again.out, ContainsSubstring("\"added\": 0"));
    CHECK_THAT(again.out, ContainsSubstring("\"already_present\": 3"));
    CHECK(winnowCli({"verify", firm.file}).code == cli::kDone);
}

TEST_CASE("An invoice paid since the last export is updated, not doubled", "[cli][import]") {
    const Firm firm;
    REQUIRE(winnowCli({"import", firm.file, firm.source("a.csv", kInvoices), "--create-clients"})
                .code == cli::kDone);
    const Answer later = winnowCli(
        {"import", firm.file,
         firm.source("b.csv",
                     "Invoice number,Client,Invoice date,Due date,Amount,Disputed,Paid on\n"
                     "1003,Birch & Sons,2026-03-05,2026-04-04,50.50,No,2026-04-14\n"),
         "--json"});
    CHECK(later.code == cli::kDone);
    CHECK_THAT(later.out, ContainsSubstring("\"added\": 0"));
    CHECK_THAT(later.out, ContainsSubstring("\"updated\": 1"));
    const Answer metrics = winnowCli({"metrics", firm.file, "--client", "Birch", "--quarter",
                                      "2026-Q2", "--as-of", "2026-06-30"});
    // Due 4 April, paid 14 April: ten days late, nothing open.
    CHECK_THAT(metrics.out, ContainsSubstring(",10.0000,10.0000,"));
    CHECK(winnowCli({"verify", firm.file}).code == cli::kDone);
}

TEST_CASE("The same invoice with another amount is left out and said", "[cli][import]") {
    const Firm firm;
    REQUIRE(winnowCli({"import", firm.file, firm.source("a.csv", kInvoices), "--create-clients"})
                .code == cli::kDone);
    const Answer changed = winnowCli(
        {"import", firm.file,
         firm.source("b.csv",
                     "Invoice number,Client,Invoice date,Due date,Amount,Disputed,Paid on\n"
                     "1001,Alder Dental,2026-01-05,2026-02-04,999.00,No,2026-02-01\n")});
    CHECK(changed.code == cli::kRowsLeftOut);
    CHECK_THAT(changed.out, ContainsSubstring("1001"));
}

TEST_CASE("A broken row is named by line and column; the good ones go in", "[cli][import]") {
    const Firm firm;
    const Answer answer = winnowCli(
        {"import", firm.file,
         firm.source("broken.csv", std::string(kInvoices) +
                                       "1004,Birch & Sons,2026-09-31,2026-10-30,10.00,No,\n"
                                       "1005,Birch & Sons,2026-09-30,2026-10-30,ten,No,\n"),
         "--create-clients", "--json"});
    CHECK(answer.code == cli::kRowsLeftOut);
    CHECK_THAT(answer.out, ContainsSubstring("\"added\": 3"));
    CHECK_THAT(answer.out, ContainsSubstring("\"left_out\": 2"));
    CHECK_THAT(answer.out, ContainsSubstring("\"line\": 5, \"column\": \"Invoice date\""));
    CHECK_THAT(answer.out, ContainsSubstring("\"line\": 6, \"column\": \"Amount\""));
}

TEST_CASE("Unknown clients are left out unless new ones are allowed", "[cli][import]") {
    const Firm firm;
    const Answer answer = winnowCli({"import", firm.file, firm.source("a.csv", kInvoices)});
    CHECK(answer.code == cli::kRowsLeftOut);
    CHECK_THAT(answer.out, ContainsSubstring("Alder Dental"));
    CHECK(winnowCli({"metrics", firm.file}).out.find("Alder") == std::string::npos);
}

TEST_CASE("What cannot be read as a table changes nothing", "[cli][import]") {
    const Firm firm;
    const std::string before = readBytes(firm.file);
    const auto check = [&](const std::string& source) {
        const Answer answer = winnowCli({"import", firm.file, source, "--create-clients"});
        CHECK((answer.code == cli::kRefused || answer.code == cli::kDamaged));
        CHECK_FALSE(answer.err.empty());
        CHECK(readBytes(firm.file) == before);
    };
    check((firm.folder.path() / "nowhere.csv").string());
    check(firm.folder.path().string());
    check(firm.source("empty.csv", ""));
    check(firm.source("document.csv", "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj\n"));
    check(firm.source("archive.csv", std::string("PK\x03\x04\x14\x00\x00\x00", 8)));
    check(firm.source("prose.csv", "There is no table in this file at all.\nOnly words.\n"));
}

TEST_CASE("One bad file does not keep the others out", "[cli][import]") {
    const Firm firm;
    const Answer answer =
        winnowCli({"import", firm.file, firm.source("empty.csv", ""),
                   firm.source("good.csv", kInvoices), "--create-clients", "--json"});
    CHECK(answer.code != cli::kDone);
    CHECK_THAT(answer.out, ContainsSubstring("\"added\": 3"));
    CHECK_THAT(answer.out, ContainsSubstring("\"errors\": [\""));
}

TEST_CASE("The French command line speaks French", "[cli][import]") {
    const Firm firm;
    const Answer answer =
        winnowCli({"import", firm.file, firm.source("a.csv", kInvoices)}, Language::French);
    CHECK_THAT(answer.out, ContainsSubstring("lignes lues"));
}

TEST_CASE("Windows-1252 and semicolons with decimal commas are found by themselves",
          "[cli][import]") {
    const Firm firm;
    const Answer answer = winnowCli(
        {"import", firm.file,
         firm.source("fr.csv",
                     "Num\xE9ro de facture;Client;Date de facture;\xC9"
                     "ch\xE9"
                     "ance;Montant;Date de paiement\r\n"
                     "F1;Boulangerie Am\xE9lie;05/01/2026;31/01/2026;1 234,56;\r\n"
                     "F2;Boulangerie Am\xE9lie;15/02/2026;28/02/2026;2.000,00;20/02/2026\r\n"),
         "--create-clients", "--json"});
    CHECK(answer.code == cli::kDone);
    CHECK_THAT(answer.out, ContainsSubstring("\"amount\": 3234.56"));
    CHECK_THAT(winnowCli({"metrics", firm.file}).out, ContainsSubstring("Boulangerie Amélie"));
}
