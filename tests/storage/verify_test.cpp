// SPDX-License-Identifier: GPL-3.0-or-later
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>

#include <random>

#include <base/catalogue.h>
#include <storage/portfolio_fixture.h>
#include <storage/register_fixture.h>
#include <storage/storage_error.h>
#include <support/catch.h>

namespace winnow::test {

TEST_CASE("Each kind of altered data is noticed by its check", "[storage][verify]") {
    struct Case {
        const char* script;
        const char* check;
    };
    const auto [script, check] = GENERATE(values<Case>({
        {"UPDATE clients SET name = 'Cliend 1' WHERE id = 1", "state"},
        {"DELETE FROM client_aliases WHERE client_id = 2", "state"},
        {"UPDATE ratings SET anchor = 4 - anchor WHERE client_id = 1", "state"},
        {"UPDATE settings SET value = 'EUR' WHERE value = 'USD'", "state"},
        {"UPDATE rubric_versions SET json = '{}'", "state"},
        {"UPDATE cost_rates SET json = '{\"hourly\":4501}'", "state"},
        {"INSERT INTO overrides VALUES (1, '2026-Q1', '2026-Q2', 'A', '', '2026-10-09T08:00:00Z', "
         "NULL)",
         "state"},
        {"UPDATE waivers SET reason = 'Because'", "state"},
        {"UPDATE recommendations SET reaction = NULL", "state"},
        {"DELETE FROM commitments", "state"},
        {"UPDATE dread_reports SET reporter = 'Ben'", "state"},
        {"DELETE FROM excused_criteria WHERE criterion = 'reports_early'", "state"},
        {"UPDATE relationship_risks SET kind = 'other'", "state"},
        {"UPDATE sentiments SET level = 4", "state"},
        {"UPDATE reviews SET held_on = '2026-03-13'", "state"},
        {"UPDATE attachments SET name = 'other.pdf'", "state"},
        {"UPDATE prospects SET json = '{}'", "state"},
        {"DELETE FROM session_marks", "state"},
        {"UPDATE invoices SET total_minor = total_minor + 1 WHERE id = 3", "batches"},
        {"UPDATE invoices SET due_on = NULL WHERE id = 3", "batches"},
        {"UPDATE invoice_lines SET net_minor = 1 WHERE invoice_id = 3 AND position = 1", "batches"},
        {"DELETE FROM payments WHERE invoice_id = 3", "batches"},
        {"UPDATE time_entries SET duration_seconds = 901 WHERE id = 1", "batches"},
        {"UPDATE people SET technician = 'Anna'", "batches"},
        {"UPDATE tickets SET subject = ''  WHERE id = 1", "batches"},
        {"UPDATE seat_counts SET endpoints = 1 WHERE client_id = 1", "batches"},
        {"UPDATE seat_counts SET source_line = 9 WHERE client_id = 1", "batches"},
        {"UPDATE invoices SET original_minor = 5 WHERE id = 3", "batches"},
        {"UPDATE payments SET reference = 'Card' WHERE reference = 'Transfer'", "batches"},
        {"UPDATE payments SET fingerprint = NULL", "batches"},
        {"UPDATE time_entries SET cost_minor = 0 WHERE id = 1", "batches"},
        {"UPDATE tickets SET priority = 'Low' WHERE id = 1", "batches"},
        {"UPDATE costs SET amount_minor = 1 WHERE id = 1", "batches"},
        {"DELETE FROM costs WHERE id = 1", "batches"},
        {"UPDATE exchange_rates SET rate_micros = 1", "batches"},
        {"UPDATE batch_totals SET rows = 2", "batches"},
        {"DELETE FROM batch_clients", "batches"},
        {"DELETE FROM batch_aliases", "batches"},
        {"INSERT INTO batch_edits VALUES (1, 1, 'client', 1, 'code', 'A', 'B')", "batches"},
        {"INSERT INTO fact_changes VALUES (1, 'costs', 1, 0, 1, 'by_hand', '2026-10-09T08:00:00Z',"
         " '[]')",
         "batches"},
        {"INSERT INTO removed_facts VALUES (1, 'costs', 1, '2026-10-09T08:00:00Z', '[]')",
         "batches"},
        {"UPDATE import_batches SET undone_at = '2026-10-09T08:00:00Z'", "batches"},
        {"UPDATE clients SET merged_into = 2 WHERE id = 1", "state"},
        {"UPDATE contacts SET is_payer = 0", "state"},
        {"DELETE FROM project_clients", "state"},
        {"UPDATE import_mappings SET json = '[]'", "state"},
        {"UPDATE import_batches SET source_name = 'other.csv'", "batches"},
        {"UPDATE import_batches SET checksum = zeroblob(16)", "batches"},
        {"DROP TRIGGER history_is_not_updated; UPDATE history SET arguments = '{}'; CREATE TRIGGER "
         "history_is_not_updated BEFORE UPDATE ON history BEGIN\n    SELECT RAISE(ABORT, 'the "
         "history is only added to');\nEND",
         "chain"},
        {"PRAGMA foreign_keys = OFF; DELETE FROM clients WHERE id = 5", "foreign_keys"},
        {"CREATE TABLE more (x)", "schema"},
    }));
    INFO(script);
    Database database = Database::inMemory();
    const FixedClock clock(kMorning);
    fillPortfolio(database, clock);
    fillRegisters(database, clock, ClientId{2});
    REQUIRE(failedChecks(database).empty());
    database.handle().exec(script);
    const auto failed = failedChecks(database);
    REQUIRE_FALSE(failed.empty());
    CHECK(failed.front() == check);
}

TEST_CASE("Checks are named in their order and say how much they looked at", "[storage][verify]") {
    Database database = Database::inMemory();
    const FixedClock clock(kMorning);
    fillPortfolio(database, clock);
    const auto findings = verifyDatabase(database);
    std::string names;
    for (const VerifyFinding& finding : findings) {
        names += finding.check + " ";
        CHECK(finding.detail.id == "verify." + finding.check + ".ok");
    }
    CHECK(names == "integrity foreign_keys schema chain state attachments batches ");
    CHECK(*findings.back().detail.find("count") == TextArgument(std::int64_t{1}));
}

TEST_CASE("A changed byte anywhere is refused, reported or harmless", "[storage][verify]") {
    const PortfolioFixture fixture;
    std::string original;
    std::string dump;
    {
        Database database = fixture.create();
        fillPortfolio(database, fixture.clock);
        fillRegisters(database, fixture.clock, ClientId{2});
        lockQuarter(database, fixture.clock, quarter("2026-Q2"), ClientId{2});
        addClient(database, fixture.clock, "Larkfield");
        dump = dumpOf(database);
    }
    original = readBytes(fixture.file);
    std::mt19937 random(20261009);
    int refused = 0;
    int reported = 0;
    std::string missed;
    for (int trial = 0; trial < 250; ++trial) {
        std::string bytes = original;
        const std::size_t at = random() % bytes.size();
        bytes[at] = static_cast<char>(bytes[at] ^ static_cast<char>(1 + random() % 255));
        fixture.folder.write("Portfolio.winnow", bytes);
        auto opened = Database::open(fixture.file, OpenMode::ReadOnly, fixture.clock);
        if (!opened) {
            ++refused;
            continue;
        }
        if (!failedChecks(*opened).empty()) {
            ++reported;
            continue;
        }
        // Free space, or a count that SQLite keeps for itself.
        if (dumpOf(*opened) != dump) {
            missed += "byte " + std::to_string(at) + "\n";
        }
    }
    INFO(missed);
    CHECK(missed.empty());
    CHECK(refused + reported > 10);
}

TEST_CASE("Zeroed and swapped pages never pass", "[storage][verify]") {
    const PortfolioFixture fixture;
    std::string dump;
    {
        Database database = fixture.create();
        fillPortfolio(database, fixture.clock);
        dump = dumpOf(database);
    }
    const std::string original = readBytes(fixture.file);
    constexpr std::size_t kPage = 4096;
    const std::size_t pages = original.size() / kPage;
    std::string missed;
    for (std::size_t page = 0; page < pages; ++page) {
        for (const bool swapped : {false, true}) {
            std::string bytes = original;
            const std::size_t other = (page + 1) % pages;
            if (swapped) {
                bytes.replace(page * kPage, kPage, original, other * kPage, kPage);
                bytes.replace(other * kPage, kPage, original, page * kPage, kPage);
            } else {
                bytes.replace(page * kPage, kPage, kPage, '\0');
            }
            fixture.folder.write("Portfolio.winnow", bytes);
            auto opened = Database::open(fixture.file, OpenMode::ReadOnly, fixture.clock);
            if (opened && failedChecks(*opened).empty() && dumpOf(*opened) != dump) {
                missed += std::to_string(page) + (swapped ? " swapped\n" : " zeroed\n");
            }
        }
    }
    INFO(missed);
    CHECK(missed.empty());
}

}  // namespace winnow::test
