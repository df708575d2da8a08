// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line.h"

#include <support/catch.h>
#include <support/temp_dir.h>

using namespace winnow;
using namespace winnow::test;
using Catch::Matchers::ContainsSubstring;

namespace {

struct Firm {
    TempDir folder;
    std::string file = (folder.path() / "firm.winnow").string();

    Firm() { REQUIRE(winnowCli({"new", file, "--currency", "EUR"}).code == cli::kDone); }

    Answer import(const char* name, const std::string& text,
                  const std::vector<std::string>& options = {}) const {
        std::vector<std::string> arguments{"import", file, folder.write(name, text).string()};
        arguments.insert(arguments.end(), options.begin(), options.end());
        return winnowCli(arguments);
    }
    void client(const char* name) const {
        REQUIRE(winnowCli({"clients", file, "--add", std::string(R"({"name": ")") + name + "\"}"})
                    .code == cli::kDone);
    }
};

constexpr const char* kInvoices =
    "Invoice number,Client,Invoice date,Amount\n"
    "1,Alder,2026-08-05,100.00\n";

}  // namespace

TEST_CASE("A mapping and a preset that make no sense are wrong usage", "[cli][import]") {
    const Firm firm;
    CHECK(firm.import("a.csv", kInvoices, {"--preset", "No such product"}).code == cli::kUsage);
    CHECK(firm.import("a.csv", kInvoices, {"--mapping", "{\"kind\": "}).code == cli::kUsage);
    CHECK(firm.import("a.csv", kInvoices, {"--mapping", "{\"colour\": 1}"}).code == cli::kUsage);
    CHECK(firm.import("a.csv", kInvoices, {"--mapping", "no such mapping"}).code == cli::kUsage);
    CHECK(firm.import("a.csv", kInvoices, {"--kind", "clouds"}).code == cli::kUsage);
    CHECK(firm.import("a.csv", kInvoices, {"--date-order", "ydm"}).code == cli::kUsage);
    CHECK(firm.import("a.csv", kInvoices, {"--date-order", "Invoice date=ydm"}).code ==
          cli::kUsage);
    CHECK(firm.import("a.csv", kInvoices, {"--decimal", ";"}).code == cli::kUsage);
    CHECK(firm.import("a.csv", kInvoices, {"--set", "currency"}).code == cli::kUsage);
    CHECK(firm.import("a.csv", kInvoices, {"--value", "billable=no"}).code == cli::kUsage);
    CHECK(firm.import("a.csv", kInvoices, {"--client-map", "Alder"}).code == cli::kUsage);
    CHECK(firm.import("a.csv", kInvoices, {"--client-map", "Alder=Nobody"}).code == cli::kRefused);
    CHECK(firm.import("a.csv", kInvoices, {"--accept-changes", "some"}).code == cli::kUsage);
    CHECK(firm.import("a.csv", kInvoices, {"--accept-changes", "1,,2"}).code == cli::kUsage);
    CHECK(firm.import("a.csv", kInvoices, {"--header-row", "-1"}).code == cli::kUsage);
    CHECK_THAT(winnowCli({"clients", firm.file}).out, ContainsSubstring("Nothing"));
}

TEST_CASE("A name in the file is given to a client, and remembered", "[cli][import]") {
    const Firm firm;
    firm.client("Alder Dental");
    CHECK(firm.import("a.csv", kInvoices, {"--client-map", "Alder=Alder Dental"}).code ==
          cli::kDone);
    const Answer later = firm.import("b.csv",
                                     "Invoice number,Client,Invoice date,Amount\n"
                                     "2,Alder,2026-08-06,10.00\n",
                                     {"--json"});
    CHECK(later.code == cli::kDone);
    CHECK_THAT(later.out, ContainsSubstring("\"added\": 1"));
    CHECK_THAT(winnowCli({"clients", firm.file, "--json"}).out,
               ContainsSubstring("\"aliases\":[\"Alder\"]"));
}

TEST_CASE("What differs from what is stored is taken on request", "[cli][import]") {
    const Firm firm;
    REQUIRE(firm.import("a.csv", kInvoices, {"--create-clients"}).code == cli::kDone);
    const std::string changed =
        "Invoice number,Client,Invoice date,Amount\n"
        "1,Alder,2026-08-05,120.00\n";
    const Answer shown = firm.import("b.csv", changed, {"--json"});
    CHECK(shown.code == cli::kRowsLeftOut);
    CHECK_THAT(shown.out, ContainsSubstring("\"not_accepted\": 1"));
    CHECK_THAT(shown.out, ContainsSubstring("\"accepted\": false"));
    CHECK_THAT(winnowCli({"facts", firm.file}).out, ContainsSubstring("100.00"));
    CHECK(firm.import("b.csv", changed, {"--accept-changes", "7"}).code == cli::kRowsLeftOut);
    const Answer taken = firm.import("b.csv", changed, {"--accept-changes", "2", "--json"});
    CHECK(taken.code == cli::kDone);
    CHECK_THAT(taken.out, ContainsSubstring("\"changed\": 1"));
    CHECK_THAT(winnowCli({"facts", firm.file}).out, ContainsSubstring("120.00"));
    CHECK(winnowCli({"verify", firm.file}).code == cli::kDone);
}

TEST_CASE("Changes show every cent in the currency of the portfolio", "[cli][import]") {
    const TempDir folder;
    const std::string file = (folder.path() / "firm.winnow").string();
    REQUIRE(winnowCli({"new", file, "--currency", "USD"}).code == cli::kDone);
    const auto import = [&](const std::string& amount) {
        return winnowCli({"import", file,
                          folder
                              .write("a.csv",
                                     "Invoice number,Client,Invoice date,Amount\n"
                                     "1,Alder,2026-08-15," +
                                         amount + "\n")
                              .string(),
                          "--create-clients"});
    };
    REQUIRE(import("1284.50").code == cli::kDone);
    CHECK_THAT(import("1284.99").out, ContainsSubstring("$1,284.50 → $1,284.99"));
}

TEST_CASE("The column whose dates fit both orders is named", "[cli][import]") {
    const Firm firm;
    const Answer asked = firm.import("a.csv",
                                     "Invoice number,Client,Invoice date,Due date,Amount\n"
                                     "1,Alder,2026-08-05,05/09/2026,100.00\n",
                                     {"--create-clients"});
    CHECK(asked.code == cli::kRefused);
    CHECK_THAT(asked.err, ContainsSubstring("all dates of Due date fit both"));
    CHECK_THAT(asked.err, ContainsSubstring("Due date=dmy"));
}

TEST_CASE("Rows left out are written, mended and imported again", "[cli][import]") {
    const Firm firm;
    const std::string rejects = (firm.folder.path() / "rejects.csv").string();
    const Answer answer =
        firm.import("a.csv", std::string(kInvoices) + "2,Alder,2026-08-41,10.00\n",
                    {"--create-clients", "--rejects", rejects});
    CHECK(answer.code == cli::kRowsLeftOut);
    std::string text = readBytes(rejects);
    CHECK_THAT(text, ContainsSubstring("2026-08-41"));
    text.replace(text.find("2026-08-41"), 10, "2026-08-14");
    const Answer mended = firm.import("mended.csv", text, {"--json"});
    CHECK(mended.code == cli::kDone);
    CHECK_THAT(mended.out, ContainsSubstring("\"added\": 1"));
}

TEST_CASE("Fields without a column and words of the file are given by option", "[cli][import]") {
    const Firm firm;
    const Answer answer = firm.import("time.csv",
                                      "Date,Hours,Technician,Billable\n"
                                      "2026-08-05,1.5,Kim,NC\n",
                                      {"--kind", "time", "--set", "client=Alder", "--value",
                                       "billable:NC=no", "--create-clients", "--json"});
    INFO(answer.out << answer.err);
    CHECK(answer.code == cli::kDone);
    CHECK_THAT(winnowCli({"facts", firm.file, "--kind", "time", "--json"}).out,
               ContainsSubstring("\"billable\":false"));
}

TEST_CASE("How a file was read is kept for the next time", "[cli][import]") {
    const Firm firm;
    const std::string text =
        "Who,Ref,Dated,Sum\n"
        "Alder,1,05/08/2026,100.00\n";
    const std::string mapping =
        R"({"name": "Odd", "kind": "invoices", "date_order": "dmy", "columns":
            {"client": "Who", "invoice_number": "Ref", "issued_on": "Dated", "amount_gross": "Sum"}})";
    const Answer first = firm.import(
        "odd.csv", text, {"--mapping", mapping, "--create-clients", "--save-mapping", "Odd shop"});
    INFO(first.out << first.err);
    REQUIRE(first.code == cli::kDone);
    const Answer next = firm.import("next.csv",
                                    "Who,Ref,Dated,Sum\n"
                                    "Alder,2,06/08/2026,10.00\n",
                                    {"--mapping", "Odd shop", "--json"});
    INFO(next.out << next.err);
    CHECK(next.code == cli::kDone);
    CHECK_THAT(next.out, ContainsSubstring("\"added\": 1"));

    // Also when it was found by the file's columns and is kept under another name.
    const Answer found = firm.import("third.csv",
                                     "Who,Ref,Dated,Sum\n"
                                     "Alder,3,07/08/2026,10.00\n",
                                     {"--save-mapping", "Odder shop"});
    INFO(found.out << found.err);
    REQUIRE(found.code == cli::kDone);
    CHECK(firm.import("fourth.csv",
                      "Who,Ref,Dated,Sum\n"
                      "Alder,4,08/09/2026,10.00\n",
                      {"--mapping", "Odder shop"})
              .code == cli::kDone);
}
