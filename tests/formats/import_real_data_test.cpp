// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

#include <formats/import_story.h>
#include <formats/number_parsing.h>
#include <support/catch.h>

// Exports written by others. The expected figures were computed apart from this program.
namespace winnow::test {

using namespace literals;  // NOLINT(google-build-using-namespace)

TEST_CASE("The accounts receivable export goes in to the cent", "[import][data]") {
    const auto file = sharedData("ar/ibm_accounts_receivable.csv");
    if (!file) {
        return;
    }
    const ImportStory story = importFile(*file);
    REQUIRE(story.analysis);
    CHECK(story.analysis->presetName == "Accounts receivable");
    CHECK(story.analysis->values.dateOrder == DateOrder::MonthDayYear);
    CHECK(story.problems.empty());
    REQUIRE(story.invoices.size() == 2466);
    CHECK(story.grossTotal() == 14770318_cents);

    std::set<std::string> clients;
    int disputed = 0;
    int late = 0;
    std::int64_t daysToSettle = 0;
    Date first = story.invoices.front().issuedOn;
    Date last = first;
    for (const InvoiceRow& row : story.invoices) {
        clients.insert(row.client);
        disputed += row.disputed.value() ? 1 : 0;
        late += *row.paidOn > *row.dueOn ? 1 : 0;
        daysToSettle += *row.paidOn - row.issuedOn;
        first = std::min(first, row.issuedOn);
        last = std::max(last, row.issuedOn);
    }
    CHECK(clients.size() == 100);
    CHECK(disputed == 561);
    CHECK(late == 877);
    CHECK(daysToSettle == 65213);
    CHECK(first == Date::fromIso("2012-01-03"));
    CHECK(last == Date::fromIso("2013-12-02"));
    CHECK(story.invoices.front().number == "0000611365");
}

TEST_CASE("A nine column Toggl export goes in to the second", "[import][data]") {
    const auto file = sharedData("time/toggl_detailed_9col.csv");
    if (!file) {
        return;
    }
    const ImportStory story = importFile(*file);
    CHECK(story.analysis->presetName == "Toggl Track detailed");
    REQUIRE(story.times.size() == 250);
    CHECK(story.timeTotal() == WorkTime{1'865'220});
    std::set<std::string> people;
    for (const TimeRow& row : story.times) {
        people.insert(row.technician);
        CHECK(row.client == "Client1");
        CHECK(row.billable == true);
    }
    CHECK(people.size() == 5);
    CHECK(story.times.front().startMinute == 540);
    CHECK(story.times.front().duration == WorkTime{10680});
}

TEST_CASE("An eight column Harvest export goes in to the second", "[import][data]") {
    const auto file = sharedData("time/harvest_detailed_8col.csv");
    if (!file) {
        return;
    }
    const ImportStory story = importFile(*file);
    CHECK(story.analysis->presetName == "Harvest detailed time");
    REQUIRE(story.times.size() == 250);
    CHECK(story.timeTotal() == WorkTime{1'865'952});  // 518.32 h
    CHECK(story.times.front().technician == "Aymer Hauck");
    CHECK(story.times.front().client == "CCJPA");
}

TEST_CASE("A Toggl export with a mark and an empty client goes in", "[import][data]") {
    const auto file = sharedData("time/toggl_detailed_bom.csv");
    if (!file) {
        return;
    }
    const ImportStory story = importFile(*file);
    REQUIRE(story.times.size() == 2);
    CHECK(story.analysis->header.front() == "User");
    CHECK(story.times[0].client.empty());
    CHECK(story.times[0].project == "Project without Client");
    CHECK(story.times[0].duration == WorkTime{0});
    CHECK(story.times[1].technician == "Peter Tester");
    CHECK(story.timeTotal() == WorkTime{3601});
}

TEST_CASE("A Clockify export asks for its date order and then goes in", "[import][data]") {
    const auto file = sharedData("time/clockify_detailed_usd.csv");
    if (!file) {
        return;
    }
    CHECK(importFile(*file).errorId() == "import.error.date_order");
    ImportWishes wishes;
    wishes.mapping = ImportMapping();
    wishes.mapping->values.dateOrder = DateOrder::MonthDayYear;
    const ImportStory story = importFile(*file, wishes);
    CHECK(story.analysis->presetName == "Clockify detailed");
    REQUIRE(story.times.size() == 2);
    CHECK(story.times[1].day == Date::fromIso("2024-03-04"));
    CHECK(story.times[1].duration == WorkTime{3601});
}

TEST_CASE("A solidtime export has start and end and no duration", "[import][data]") {
    const auto file = sharedData("time/solidtime_generic_time_entries.csv");
    if (!file) {
        return;
    }
    const ImportStory story = importFile(*file);
    REQUIRE(story.times.size() == 2);
    CHECK(story.times[0].duration == WorkTime{0});
    CHECK(story.times[1].duration == WorkTime{3601});
    CHECK(story.times[1].startMinute == 9 * 60 + 23);
    CHECK(story.times[0].billable == false);
}

TEST_CASE("Decimal commas in a comma separated export are found", "[import][data]") {
    const auto file = sharedData("time/harvest_projects_decimal_comma.csv");
    if (!file) {
        return;
    }
    ImportMapping mapping;
    mapping.columns = {{ImportField::Client, "Client"},
                       {ImportField::AmountGross, "Billable Amount"}};
    const auto analysis = analyseImport(*file, {}, mapping).value();
    CHECK(analysis.values.decimalMark == ',');
    REQUIRE(analysis.preview.size() == 2);
    CHECK(analysis.preview[0][8] == "2.001,0");
    CHECK(importing::parseMoney(analysis.preview[0][8], ',', {}).value == 200100_cents);
}

TEST_CASE("A report with title rows above its header goes in", "[import][data]") {
    if (const auto file = sharedData("accounting/qbo_ar_aging_detail.csv")) {
        const ImportStory story = importFile(*file);
        CHECK(story.invoices.size() == 5);
        CHECK(story.grossTotal() == 691725_cents);
        Money open;
        for (const InvoiceRow& row : story.invoices) {
            open += row.openBalance.value();
        }
        CHECK(open == 491725_cents);
    }
    if (const auto file = sharedData("accounting/invoiceninja_invoices.csv")) {
        const ImportStory story = importFile(*file);
        CHECK(story.analysis->text.headerRow == 4);
        CHECK(story.invoices.size() == 401);
        CHECK(story.problems.empty());
        CHECK(story.grossTotal() == 1188754_cents);  // amounts repeat on the lines of an invoice
    }
}

TEST_CASE("Line based exports of invoices are recognised", "[import][data]") {
    if (const auto file = sharedData("accounting/freshbooks_invoices.csv")) {
        const ImportStory story = importFile(*file);
        REQUIRE(story.invoices.size() == 3);
        CHECK(story.invoices[2].lineAmount == 675000_cents);
    }
    if (const auto file = sharedData("accounting/zoho_invoices.csv")) {
        const ImportStory story = importFile(*file);
        CHECK(story.analysis->presetName == "Zoho invoices");
        CHECK(story.summary.rowsSkipped == 13);  // all are drafts
        CHECK(story.problems.empty());
    }
}

TEST_CASE("A workbook is refused by what it is", "[import][data]") {
    if (const auto file = sharedData("accounting/akaunting_invoices.xlsx")) {
        CHECK(importFile(*file).errorId() == "import.error.is_spreadsheet");
    }
}

}  // namespace winnow::test
