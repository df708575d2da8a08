// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/client_service.h>
#include <app/figures_service.h>
#include <app/grading_service.h>
#include <app/import_service.h>
#include <app/portfolio.h>
#include <app/report_service.h>
#include <support/catch.h>
#include <support/temp_dir.h>

using namespace winnow;
using namespace winnow::test;

namespace {

constexpr Quarter kQuarter{2026, 1};

// A firm with two clients, invoices and time in the first quarter of 2026.
struct Firm {
    TempDir folder;
    FixedClock clock{*Instant::fromIso("2026-04-09T08:00:00Z")};
    std::unique_ptr<Portfolio> portfolio =
        Portfolio::create(folder / "firm.winnow", {"Larch IT", Currency(), 1}, clock).value();

    Firm() {
        import("invoices.csv",
               "Invoice number,Client,Invoice date,Due date,Amount,Paid on\n"
               "1,Alder Dental,2026-01-05,2026-02-04,3000.00,2026-02-01\n"
               "2,Alder Dental,2026-02-05,2026-03-07,3000.00,2026-03-17\n"
               "3,Birch & Sons,2026-01-05,2026-02-04,600.00,\n");
        import("time.csv",
               "Date,Client,Hours,Technician\n"
               "2026-01-12,Alder Dental,20,Kim\n"
               "2026-02-12,Birch & Sons,20,Kim\n");
    }

    void import(const char* name, const char* text) {
        ClientDecisions clients;
        clients.createUnknown = true;
        const ImportOutcome outcome =
            portfolio->imports().run(folder.write(name, text), {}, clients, false).value();
        REQUIRE(outcome.leftOut == 0);
        portfolio->imports().announce();
    }

    ClientId id(const char* name) { return portfolio->clients().findByText(name).value().id; }
    Assessment grade(const char* name) {
        return portfolio->grading().quarter(kQuarter).find(id(name))->assessment;
    }
};

}  // namespace

TEST_CASE("A rating changes the grade at once and undo takes it back", "[app]") {
    Firm firm;
    int news = 0;
    const Subscription listening = firm.portfolio->changed.subscribe([&](const ChangeSet& changes) {
        CHECK(changes.judgement);
        ++news;
    });
    const Assessment before = firm.grade("Alder");
    REQUIRE(firm.portfolio->grading().rate(firm.id("Alder"), kQuarter, "takes_advice", 0));
    CHECK(news == 1);
    const Assessment after = firm.grade("Alder");
    CHECK(after.knownWeight == before.knownWeight + 800);
    CHECK(after.score->hundredths < before.score->hundredths);

    REQUIRE(firm.portfolio->undoState().undo);
    REQUIRE(firm.portfolio->undo());
    CHECK(firm.grade("Alder").score->hundredths == before.score->hundredths);
    REQUIRE(firm.portfolio->undoState().redo);
    REQUIRE(firm.portfolio->redo());
    CHECK(firm.grade("Alder").score->hundredths == after.score->hundredths);
}

TEST_CASE("Undo works after the file was closed and opened again", "[app]") {
    Firm firm;
    const int known = firm.grade("Alder").knownWeight;
    REQUIRE(firm.portfolio->grading().rate(firm.id("Alder"), kQuarter, "keeps_word", 4));
    firm.portfolio.reset();
    firm.portfolio = Portfolio::open(firm.folder / "firm.winnow", firm.clock).value();
    CHECK(firm.grade("Alder").knownWeight == known + 300);
    REQUIRE(firm.portfolio->undo());
    CHECK(firm.grade("Alder").knownWeight == known);
}

TEST_CASE("A rating counts for a year and a newer one takes its place", "[app]") {
    Firm firm;
    GradingService& grading = firm.portfolio->grading();
    const ClientId alder = firm.id("Alder");
    REQUIRE(grading.rate(alder, {2025, 2}, "keeps_word", 4));
    REQUIRE(grading.ratings(alder, kQuarter).size() == 1);
    CHECK(grading.ratings(alder, kQuarter).front().quarter == Quarter{2025, 2});
    CHECK(grading.ratings(alder, {2026, 2}).empty());
    REQUIRE(grading.rate(alder, kQuarter, "keeps_word", 1));
    CHECK(grading.ratings(alder, kQuarter).front().anchor == 1);
    CHECK(grading.ratings(alder, {2025, 4}).front().anchor == 4);
}

TEST_CASE("Only a rated criterion takes a rating from 0 to 4", "[app]") {
    Firm firm;
    GradingService& grading = firm.portfolio->grading();
    CHECK_FALSE(grading.rate(firm.id("Alder"), kQuarter, "margin", 3));
    CHECK_FALSE(grading.rate(firm.id("Alder"), kQuarter, "caller_id", 5));
    CHECK_FALSE(grading.rate(firm.id("Alder"), kQuarter, "no such thing", 1));
    CHECK_FALSE(grading.rate({4711}, kQuarter, "caller_id", 1));
}

TEST_CASE("A grade set by hand needs a reason and ends by itself", "[app]") {
    Firm firm;
    GradingService& grading = firm.portfolio->grading();
    const ClientId birch = firm.id("Birch");
    CHECK_FALSE(grading.overrideGrade(birch, kQuarter, kQuarter, Grade::A, "  "));
    CHECK_FALSE(grading.overrideGrade(birch, kQuarter, {2027, 1}, Grade::A, "too long"));
    const Assessment computed = firm.grade("Birch");
    const Grade wanted = *computed.computedGrade == Grade::A ? Grade::D : Grade::A;
    REQUIRE(grading.overrideGrade(birch, kQuarter, {2026, 2}, wanted, "Signed a new contract"));
    const Assessment overridden = firm.grade("Birch");
    CHECK(overridden.overridden);
    CHECK(overridden.finalGrade == wanted);
    CHECK(overridden.computedGrade == computed.computedGrade);
    CHECK_FALSE(grading.quarter({2026, 3}).find(birch)->assessment.overridden);
    REQUIRE(grading.removeOverride(birch, kQuarter));
    CHECK_FALSE(firm.grade("Birch").overridden);
}

TEST_CASE("A broken signed commitment caps the grade at D for a year", "[app]") {
    Firm firm;
    GradingService& grading = firm.portfolio->grading();
    const ClientId alder = firm.id("Alder");
    const Date day = *Date::of(2026, 2, 10);
    CHECK_FALSE(grading.addRedFlag(alder, RedFlagKind::BrokenCommitment, day, ""));
    CHECK_FALSE(
        grading.addRedFlag(alder, RedFlagKind::BrokenCommitment, *Date::of(2026, 5, 1), "not yet"));
    REQUIRE(grading.addRedFlag(alder, RedFlagKind::BrokenCommitment, day,
                               "Refused the call-out fee agreed in writing"));
    CHECK(firm.grade("Alder").finalGrade == Grade::D);
    CHECK(grading.redFlags(alder).size() == 1);
    REQUIRE(grading.removeRedFlag(alder, grading.redFlags(alder).front().id));
    CHECK(firm.grade("Alder").finalGrade != Grade::D);
}

TEST_CASE("Costs and targets make margin and fee known from their date on", "[app]") {
    Firm firm;
    CHECK_FALSE(firm.portfolio->grading().quarter(kQuarter).find(firm.id("Alder"))->metrics.margin);
    CostRates rates;
    rates.effectiveFrom = *Date::of(2026, 1, 1);
    rates.hourlyCost = Money{5'000};
    REQUIRE(firm.portfolio->figures().setCostRates(rates));
    // 20 h at 50.00 against 6,000.00 invoiced: margin 5,000 / 6,000.
    const ClientMetrics metrics =
        firm.portfolio->grading().quarter(kQuarter).find(firm.id("Alder"))->metrics;
    CHECK(metrics.labourCost == Money{100'000});
    CHECK(metrics.margin == Fraction{5, 6});

    REQUIRE(firm.portfolio->figures().setTargets({Money{50'000}, Money{9'000}}, kQuarter));
    CHECK(firm.portfolio->figures().rubric(kQuarter).version == 2);
    CHECK(firm.portfolio->figures().rubric({2025, 4}).version == 1);
    // Birch pays 200.00 a month, under half of the 500.00 line: two notches down.
    const Assessment birch = firm.grade("Birch");
    CHECK(*birch.notchedGrade == lowered(*birch.cappedGrade, 2));
    // The same targets again are no new version.
    REQUIRE(firm.portfolio->figures().setTargets({Money{50'000}, Money{9'000}}, kQuarter));
    CHECK(firm.portfolio->figures().rubricVersions().size() == 2);
}

TEST_CASE("A second window opens the file for reading only and is told who holds it", "[app]") {
    Firm firm;
    const auto second = Portfolio::open(firm.folder / "firm.winnow", firm.clock);
    REQUIRE_FALSE(second);
    auto reader = Portfolio::open(firm.folder / "firm.winnow", firm.clock, true);
    REQUIRE(reader);
    CHECK((*reader)->readOnly());
    CHECK_FALSE((*reader)->grading().rate(firm.id("Alder"), kQuarter, "caller_id", 4));
    CHECK_FALSE((*reader)->undo());
}

TEST_CASE("Clients keep unique names and are found by the beginning of one", "[app]") {
    Firm firm;
    ClientService& clients = firm.portfolio->clients();
    Client cedar;
    cedar.name = "  Cedar Clinic ";
    REQUIRE(clients.add(cedar));
    CHECK(clients.findByText("cedar")->name == "Cedar Clinic");
    CHECK_FALSE(clients.add(cedar));
    CHECK_FALSE(clients.add(Client()));
    Client other;
    other.name = "Cedar Court Hotel";
    REQUIRE(clients.add(other));
    CHECK_FALSE(clients.findByText("cedar"));
    CHECK_FALSE(clients.findByText("Dogwood"));
    // A client typed in without any fact is in the latest quarter, without a grade.
    const ClientQuarter* typed =
        firm.portfolio->grading().quarter(kQuarter).find(clients.findByText("Cedar Clinic")->id);
    REQUIRE(typed);
    CHECK_FALSE(typed->assessment.finalGrade);
}

TEST_CASE("The same file gives the same bytes in every output", "[app]") {
    Firm firm;
    ReportService& reports = firm.portfolio->reports();
    const std::string json = reports.json(kQuarter, Language::French);
    const std::string csv = reports.csv(kQuarter, Language::English);
    const std::string metrics = reports.metricsCsv({}, {}, {});
    firm.portfolio.reset();
    firm.portfolio = Portfolio::open(firm.folder / "firm.winnow", firm.clock).value();
    CHECK(firm.portfolio->reports().json(kQuarter, Language::French) == json);
    CHECK(firm.portfolio->reports().csv(kQuarter, Language::English) == csv);
    CHECK(firm.portfolio->reports().metricsCsv({}, {}, {}) == metrics);
}

TEST_CASE("A cancelled import leaves nothing behind", "[app]") {
    Firm firm;
    std::string csv = "Date,Client,Hours,Technician\n";
    for (int row = 0; row < 100'000; ++row) {
        csv += "2026-02-12,Cedar Clinic,1,Kim\n";
    }
    ClientDecisions clients;
    clients.createUnknown = true;
    const std::string before = firm.portfolio->reports().metricsCsv({}, {}, {});
    const ImportOutcome outcome = firm.portfolio->imports()
                                      .run(firm.folder.write("much.csv", csv), {}, clients, false,
                                           [](std::int64_t, std::int64_t) { return false; })
                                      .value();
    CHECK(outcome.cancelled);
    CHECK(outcome.added == 0);
    firm.portfolio->imports().announce();
    CHECK(firm.portfolio->reports().metricsCsv({}, {}, {}) == before);
    CHECK_FALSE(firm.portfolio->clients().findByText("Cedar"));
}

TEST_CASE("The lines of one invoice become one invoice and its header amount counts once",
          "[app]") {
    Firm firm;
    const auto file = firm.folder.write(
        "lines.csv",
        "Invoice Date,Invoice Number,Customer Name,Due Date,Item Total,Total,Balance\n"
        "2026-03-01,Z1,Cedar Clinic,2026-03-31,40.00,100.00,100.00\n"
        "2026-03-02,Z2,Cedar Clinic,2026-03-31,10.00,10.00,0.00\n"
        "2026-03-01,Z1,Cedar Clinic,2026-03-31,60.00,100.00,100.00\n");
    ClientDecisions clients;
    clients.createUnknown = true;
    const ImportOutcome outcome = firm.portfolio->imports().run(file, {}, clients, false).value();
    firm.portfolio->imports().announce();
    CHECK(outcome.rowsRead == 3);
    CHECK(outcome.added == 2);
    const auto rows = firm.portfolio->figures().metrics(kQuarter, firm.id("Cedar"), {});
    REQUIRE(rows.size() == 1);
    CHECK(rows.front().second.revenue == Money{11'000});
    CHECK(rows.front().second.invoices == 2);
}

TEST_CASE("A client said to have left is in no later quarter and comes back when it returns",
          "[app]") {
    Firm firm;
    Client alder = firm.portfolio->clients().findByText("Alder").value();
    alder.status = ClientStatus::Left;
    REQUIRE(firm.portfolio->clients().update(alder));
    CHECK(firm.portfolio->clients().find(alder.id)->leftOn == firm.clock.today());
    CHECK(firm.portfolio->grading().quarter(kQuarter).find(alder.id));
    CHECK_FALSE(firm.portfolio->grading().quarter({2026, 3}).find(alder.id));
    alder.status = ClientStatus::Active;
    REQUIRE(firm.portfolio->clients().update(alder));
    CHECK(firm.portfolio->grading().quarter({2026, 3}).find(alder.id));
}
