// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of a real accounts export against a recomputation in plain SQL that shares no code
// with Winnow. Runs only where the export is at hand.
#include <fstream>
#include <map>
#include <memory>
#include <sstream>

#include <sqlite3.h>

#include <app/import_service.h>
#include <app/report_service.h>
#include <fmt/format.h>
#include <support/catch.h>
#include <support/shared_data.h>
#include <support/temp_dir.h>

using namespace winnow;
using namespace winnow::test;

namespace {

struct CloseDatabase {
    void operator()(sqlite3* database) const { sqlite3_close(database); }
};
using Sqlite = std::unique_ptr<sqlite3, CloseDatabase>;

std::vector<std::string> cells(const std::string& line) {
    std::vector<std::string> result;
    std::istringstream stream(line);
    for (std::string cell; std::getline(stream, cell, ',');) {
        while (!cell.empty() && cell.back() == '\r') {
            cell.pop_back();
        }
        result.push_back(cell);
    }
    return result;
}

// "1/2/2013" as "2013-01-02".
std::string isoDay(const std::string& text) {
    int month = 0;
    int day = 0;
    int year = 0;
    REQUIRE(std::sscanf(text.c_str(), "%d/%d/%d", &month, &day, &year) == 3);
    char iso[40];
    std::snprintf(iso, sizeof iso, "%04d-%02d-%02d", year, month, day);
    return iso;
}

long long cents(const std::string& text) {
    long long whole = 0;
    long long part = 0;
    const std::size_t point = text.find('.');
    whole = std::stoll(text.substr(0, point));
    if (point != std::string::npos) {
        std::string digits = text.substr(point + 1);
        digits.resize(2, '0');
        part = std::stoll(digits);
    }
    return whole * 100 + part;
}

Sqlite loadRaw(const std::filesystem::path& csv) {
    sqlite3* opened = nullptr;
    REQUIRE(sqlite3_open(":memory:", &opened) == SQLITE_OK);
    Sqlite database(opened);
    REQUIRE(sqlite3_exec(opened,
                         "CREATE TABLE inv (client, number, issued, due, cents INTEGER, disputed "
                         "INTEGER, paid)",
                         nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_stmt* insert = nullptr;
    sqlite3_prepare_v2(opened, "INSERT INTO inv VALUES (?,?,?,?,?,?,?)", -1, &insert, nullptr);
    std::ifstream file(csv);
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        const std::vector<std::string> row = cells(line);
        const std::string texts[] = {row[1], row[3], isoDay(row[4]), isoDay(row[5]),
                                     isoDay(row[8])};
        const auto bind = [&](int at, const std::string& text) {
            sqlite3_bind_text(insert, at, text.c_str(), -1, SQLITE_TRANSIENT);
        };
        bind(1, texts[0]);
        bind(2, texts[1]);
        bind(3, texts[2]);
        bind(4, texts[3]);
        sqlite3_bind_int64(insert, 5, cents(row[6]));
        sqlite3_bind_int(insert, 6, row[7] == "Yes");
        bind(7, texts[4]);
        REQUIRE(sqlite3_step(insert) == SQLITE_DONE);
        sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
    return database;
}

using Row = std::map<std::string, std::string>;

// "client|quarter" -> named figures, as text; SQL does all the arithmetic.
std::map<std::string, Row> query(sqlite3* database, const std::string& sql) {
    sqlite3_stmt* select = nullptr;
    INFO(sql);
    REQUIRE(sqlite3_prepare_v2(database, sql.c_str(), -1, &select, nullptr) == SQLITE_OK);
    std::map<std::string, Row> rows;
    while (sqlite3_step(select) == SQLITE_ROW) {
        Row row;
        std::string key;
        for (int i = 0; i < sqlite3_column_count(select); ++i) {
            const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(select, i));
            if (i < 2) {
                key.append(i > 0 ? "|" : "").append(text);
            } else {
                row[sqlite3_column_name(select, i)] = text ? text : "";
            }
        }
        rows[key] = row;
    }
    sqlite3_finalize(select);
    return rows;
}

// a/b with so many decimals, half-up, in SQL's integer arithmetic.
std::string ratio(const std::string& a, const std::string& b, int decimals) {
    const std::string power = decimals == 6 ? "1000000" : "10000";
    const std::string scaled = fmt::format("(({0}) * {2} * 2 + ({1})) / (2 * ({1}))", a, b, power);
    return fmt::format("CASE WHEN ({0}) > 0 THEN printf('%d.%0{1}d', {2} / {3}, {2} % {3}) END", b,
                       decimals, scaled, power);
}

std::string money(const std::string& a) {
    return "printf('%d.%02d', (" + a + ") / 100, (" + a + ") % 100)";
}

std::string quarterOf(const std::string& day) {
    return "substr(" + day + ",1,4) || '-Q' || ((substr(" + day + ",6,2) + 2) / 3)";
}

std::map<std::string, Row> winnowRows(const std::string& csv) {
    std::istringstream stream(csv);
    std::string line;
    std::getline(stream, line);
    const std::vector<std::string> header = cells(line);
    std::map<std::string, Row> rows;
    while (std::getline(stream, line)) {
        const std::vector<std::string> row = cells(line);
        Row named;
        for (std::size_t i = 0; i < header.size(); ++i) {
            named[header[i]] = i < row.size() ? row[i] : "";
        }
        rows[named["client"] + "|" + named["quarter"]] = named;
    }
    return rows;
}

int compare(const std::map<std::string, Row>& expected, const std::map<std::string, Row>& actual) {
    int compared = 0;
    for (const auto& [key, figures] : expected) {
        const auto found = actual.find(key);
        INFO(key);
        REQUIRE(found != actual.end());
        for (const auto& [name, value] : figures) {
            INFO(name);
            CHECK(found->second.at(name) == value);
            ++compared;
        }
    }
    return compared;
}

}  // namespace

TEST_CASE("A real accounts export gives the figures that plain SQL gives", "[app][real]") {
    const std::filesystem::path csv = sharedData("ar/ibm_accounts_receivable.csv");
    if (csv.empty()) {
        WARN("the shared sample data is not here; nothing was compared");
        return;
    }
    const TempDir folder;
    const FixedClock clock(*Instant::fromIso("2026-10-09T08:00:00Z"));
    auto portfolio =
        Portfolio::create(folder.path() / "ar.winnow", {"AR", *Currency::fromCode("USD"), 1}, clock)
            .value();
    ClientDecisions clients;
    clients.createUnknown = true;
    const ImportOutcome outcome = portfolio->imports().run(csv, {}, clients, false).value();
    portfolio->imports().announce();
    CHECK(outcome.rowsRead == 2466);
    CHECK(outcome.added == 2466);
    CHECK(outcome.leftOut == 0);
    CHECK(outcome.clientsCreated == 100);
    CHECK(outcome.totals.at("invoices").amount == Money{14'770'318});
    const ImportOutcome again = portfolio->imports().run(csv, {}, clients, false).value();
    CHECK(again.added == 0);
    CHECK(again.alreadyPresent == 2466);

    const Sqlite raw = loadRaw(csv);
    for (const std::string asOf : {"2014-06-30", "2013-05-17"}) {
        INFO("as of " << asOf);
        const auto actual = winnowRows(
            portfolio->reports().metricsCsv(std::nullopt, std::nullopt, Date::fromIso(asOf)));
        const std::string lateDays =
            "max(0, julianday(min(paid, '" + asOf + "')) - julianday(due))";
        const std::string whole = "CAST(" + lateDays + " AS INTEGER)";

        const auto issued = query(
            raw.get(), "SELECT client, " + quarterOf("issued") + " AS q, " + money("sum(cents)") +
                           " AS revenue, " + money("sum(cents)") +
                           " AS service_revenue, count(*) AS invoices, " +
                           ratio("sum(disputed)", "count(*)", 6) + " AS disputed_share, " +
                           ratio("sum(disputed * cents)", "sum(cents)", 6) +
                           " AS disputed_share_amount, " + ratio("sum(cents)", "max(total)", 6) +
                           " AS revenue_share FROM inv JOIN (SELECT " + quarterOf("issued") +
                           " AS total_of, sum(cents) AS total FROM inv WHERE issued <= '" + asOf +
                           "' GROUP BY 1) ON total_of = " + quarterOf("issued") +
                           " WHERE issued <= '" + asOf + "' GROUP BY 1, 2");
        const auto due = query(
            raw.get(),
            "SELECT client, " + quarterOf("due") + " AS q, count(*) AS invoices_due, sum(" + whole +
                " > 0) AS late_invoices, " + ratio("sum(" + whole + " > 0)", "count(*)", 6) +
                " AS late_share, " + ratio("sum((" + whole + " > 0) * cents)", "sum(cents)", 6) +
                " AS late_share_amount, " + ratio("sum(" + whole + ")", "count(*)", 4) +
                " AS days_late_mean, " + ratio("sum(" + whole + " * cents)", "sum(cents)", 4) +
                " AS days_late_weighted FROM inv WHERE due <= '" + asOf + "' GROUP BY 1, 2");
        CHECK(compare(issued, actual) > 2000);
        CHECK(compare(due, actual) > 2000);

        const auto open =
            query(raw.get(), "SELECT client, '2013-Q2' AS q, " + money("sum(cents)") +
                                 " AS arrears, " + "CAST(max(julianday('" + asOf +
                                 "') - julianday(due)) AS INTEGER) AS oldest_arrears_days FROM inv "
                                 "WHERE issued <= '" +
                                 asOf + "' AND due < '" + asOf + "' AND paid > '" + asOf +
                                 "' GROUP BY 1");
        compare(open, actual);
        // Time was never imported, so what needs it is unknown and not zero.
        for (const auto& [key, row] : actual) {
            CHECK(row.at("hours").empty());
            CHECK(row.at("cost_to_serve").empty());
            CHECK(row.at("margin").empty());
            CHECK(row.at("drag").empty());
        }
    }

    // Each quarter at its own end.
    const auto quarterEnd =
        winnowRows(portfolio->reports().metricsCsv(Quarter{2013, 1}, std::nullopt, std::nullopt));
    const std::string days =
        "CAST(max(0, julianday(min(paid, '2013-03-31')) - julianday(due)) AS INTEGER)";
    const auto due =
        query(raw.get(), "SELECT client, '2013-Q1' AS q, count(*) AS invoices_due, " +
                             ratio("sum(" + days + " * cents)", "sum(cents)", 4) +
                             " AS days_late_weighted FROM inv "
                             "WHERE due BETWEEN '2013-01-01' AND '2013-03-31' GROUP BY 1");
    CHECK(compare(due, quarterEnd) > 100);
}
