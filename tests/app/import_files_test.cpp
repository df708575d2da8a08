// SPDX-License-Identifier: GPL-3.0-or-later
// Plans, the user's own mappings, workbooks, and what is kept with a batch.
#include <formats/workbook_maker.h>

#include "import_fixture.h"

using namespace winnow;
using namespace winnow::test;

namespace {

constexpr const char* kOdd =
    "Wer,Was,Wann,Wieviel\n"
    "Alder Dental,R-1,05.01.2026,100.00\n"
    "Alder Dental,R-2,25.01.2026,50.00\n";

ImportOptions oddColumns() {
    ImportOptions options;
    options.kind = "invoices";
    options.columns = {{"client", "Wer"},
                       {"invoice_number", "Was"},
                       {"issued_on", "Wann"},
                       {"amount_gross", "Wieviel"}};
    return options;
}

}  // namespace

TEST_CASE("A mapping that was saved is taken for the next file of its columns", "[app][import]") {
    ImportFirm firm;
    ImportService& imports = firm.portfolio->imports();
    const std::filesystem::path file = firm.folder.write("odd.csv", kOdd);
    CHECK(imports.plan(file, oddColumns()).value().savedName.empty());
    const std::string json = imports.mappingJson(file, oddColumns(), "Our books").value();
    REQUIRE(firm.portfolio->mappings().save(json));

    const ImportPlan plan = imports.plan(file, {}).value();
    CHECK(plan.savedName == "Our books");
    CHECK(plan.kind == "invoices");
    CHECK(plan.columns.at("amount_gross") == "Wieviel");
    CHECK(plan.missing.empty());
    CHECK(firm.import("", kOdd).added == 2);
    // One column more is no other file; one column less is.
    CHECK(imports
              .plan(firm.folder.write("more.csv", "Wer,Was,Wann,Wieviel,Wo\nA,1,05.01.2026,1,x\n"),
                    {})
              .value()
              .savedName == "Our books");
    CHECK(imports.plan(firm.folder.write("less.csv", "Wer,Was,Wann\nA,1,05.01.2026\n"), {})
              .value()
              .savedName.empty());
}

TEST_CASE("A plan shows the words of a file and takes their meaning", "[app][import]") {
    ImportFirm firm;
    const std::filesystem::path file =
        firm.folder.write("types.csv",
                          "Invoice number,Client,Invoice date,Amount,Document type\n"
                          "1,Alder Dental,2026-01-05,100.00,Rechnung\n"
                          "2,Alder Dental,2026-01-06,20.00,Storno\n");
    ImportOptions options;
    options.kind = "invoices";
    const ImportPlan plan = firm.portfolio->imports().plan(file, options).value();
    REQUIRE(plan.valuesSeen.contains("document_type"));
    CHECK(plan.valuesSeen.at("document_type").size() == 2);
    CHECK_FALSE(plan.valueCodes.at("document_type").empty());
    CHECK(plan.isText);
    CHECK(plan.sheets.empty());

    ImportFirm::Wish wish;
    wish.options = options;
    wish.options.valueMap["document_type"] = {{"Rechnung", "invoice"}, {"Storno", "credit_note"}};
    const ImportOutcome outcome = firm.run(file, wish);
    CHECK(reasons(outcome) == Lines{});
    CHECK(firm.invoice("2").total == Money{-2'000});
    CHECK(firm.invoice("2").isCreditNote);
}

TEST_CASE("A file without a header and a constant client", "[app][import]") {
    ImportFirm firm;
    ImportFirm::Wish wish;
    wish.options.kind = "time";
    wish.options.headerRow = 0;
    wish.options.columns = {
        {"day", "Column 1"}, {"technician", "Column 2"}, {"duration", "Column 3"}};
    wish.options.constants = {{"client", "Alder Dental"}};
    const ImportOutcome outcome =
        firm.import("time", "2026-01-12,Kim,1.5\n2026-01-13,Kim,2\n", wish);
    CHECK(reasons(outcome) == Lines{});
    CHECK(outcome.added == 2);
    CHECK(firm.times().at(0).client == firm.id("Alder Dental"));
}

TEST_CASE("Each sheet of a workbook is a batch of its own", "[app][import][workbook]") {
    ImportFirm firm;
    const std::filesystem::path book =
        WorkbookMaker()
            .sheet("Rates", inlineRows({{"Currency", "Date", "Exchange rate"},
                                        {"USD", "2026-01-01", "0.9"}}))
            .sheet("Invoices",
                   inlineRows({{"Invoice number", "Client", "Invoice date", "Amount", "Currency"},
                               {"1", "Alder Dental", "2026-01-05", "100", "USD"}}))
            .sheet("Payments", inlineRows({{"Client", "Invoice number", "Payment date",
                                            "Payment amount", "Currency"},
                                           {"Alder Dental", "1", "2026-02-01", "100", "USD"}}))
            .write(firm.folder);
    const ImportPlan plan = firm.portfolio->imports().plan(book, {}).value();
    CHECK_FALSE(plan.isText);
    REQUIRE(plan.sheets.size() == 3);
    CHECK(plan.sheets[1].kind == "invoices");
    CHECK(plan.sheets[2].kind == "payments");
    const Lines kinds{"rates", "invoices", "payments"};
    for (std::size_t place = 0; place < 3; ++place) {
        const ImportSheet& sheet = plan.sheets[place];
        ImportFirm::Wish wish;
        wish.options.sheet = sheet.name;
        wish.options.kind = kinds[place];
        const ImportOutcome outcome = firm.run(book, wish);
        CHECK(reasons(outcome) == Lines{});
        CHECK(outcome.sheet == sheet.name);
        CHECK(outcome.batch);
    }
    CHECK(firm.invoice("1").total == Money{9'000});
    REQUIRE(firm.invoice("1").payments.size() == 1);
    CHECK(firm.invoice("1").payments[0].amount == Money{9'000});
    const std::vector<BatchInfo> batches = firm.portfolio->batches().all();
    REQUIRE(batches.size() == 3);
    CHECK(batches[1].sourceName == "book.xlsx (Invoices)");
    ImportOptions options;
    options.sheet = "Invoices";
    CHECK(firm.portfolio->imports().unknownClients(book, options).value().empty());
    CHECK(firm.verified());
}

TEST_CASE("What a file said is kept by kind, client and month", "[app][import][totals]") {
    ImportFirm firm;
    firm.import("invoices",
                "Invoice number,Client,Invoice date,Due date,Amount\n"
                "1,Alder Dental,2026-01-05,2026-02-04,100.00\n"
                "2,Alder Dental,2026-01-31,2026-02-04,50.00\n"
                "3,Alder Dental,2026-02-01,2026-02-04,25.00\n"
                "4,Birch & Sons,2026-02-01,2026-02-04,ten\n");
    const ImportOutcome second = firm.import("invoices",
                                             "Invoice number,Client,Invoice date,Due date,Amount\n"
                                             "3,Alder Dental,2026-02-01,2026-02-04,30.00\n"
                                             "5,Birch & Sons,2026-02-02,2026-03-04,7.00\n");
    CHECK(second.totals.at("invoices").amount == Money{700});
    REQUIRE(second.batch);
    const Reconciliation all = firm.portfolio->batches().reconcile(std::nullopt).value();
    const Reconciliation last = firm.portfolio->batches().reconcile(second.batch).value();
    CHECK_FALSE(last.agrees);
    REQUIRE(last.lines.size() == 2);
    for (const ReconciliationLine& line : last.lines) {
        INFO(line.clientName);
        CHECK(line.kind == FactKind::Invoice);
        CHECK(line.month == day("2026-02-01"));
        const bool isAlder = line.clientName == "Alder Dental";
        CHECK(line.countRead == 1);
        CHECK(line.amountRead == Money{isAlder ? 3'000 : 700});
        CHECK(line.amountStored == Money{isAlder ? 2'500 : 700});
        CHECK(line.fallsShort() == isAlder);
    }
    CHECK_FALSE(all.lines.empty());
}

TEST_CASE("Time is kept by month as well", "[app][import][totals]") {
    ImportFirm firm;
    const ImportOutcome outcome = firm.import("time",
                                              "Date,Client,Hours,Technician\n"
                                              "2026-01-12,Alder Dental,1,Kim\n"
                                              "2026-01-13,Alder Dental,2,Kim\n"
                                              "2026-02-13,Birch & Sons,4,Kim\n");
    const Reconciliation read = firm.portfolio->batches().reconcile(outcome.batch).value();
    CHECK(read.agrees);
    REQUIRE(read.lines.size() == 2);
    CHECK(read.lines[0].workedRead == WorkTime::hours(3));
    CHECK(read.lines[0].countRead == 2);
    CHECK(read.lines[1].month == day("2026-02-01"));
}
