// SPDX-License-Identifier: GPL-3.0-or-later
// Opens, grades and filters a portfolio of ten million time entries. Floors: one pass over the time
// entries that only sums (opening), the same page from the same table without anything around it
// (lists), one pass over the entries that only searches their text (filter). A process of its own
// opens and grades, so that its peak memory is its own.
#include <cstdlib>
#include <cstring>

#include <sqlite3.h>
#include <sys/wait.h>

#include <app/client_service.h>
#include <app/fact_service.h>
#include <app/figures_service.h>
#include <app/grading_service.h>

#include "bench_data.h"
#include "bench_support.h"

namespace winnow::bench {
namespace {

constexpr int kPage = 200;

class FloorDatabase {
public:
    explicit FloorDatabase(const std::filesystem::path& file) {
        if (sqlite3_open_v2(file.c_str(), &m_database, SQLITE_OPEN_READONLY, nullptr) !=
            SQLITE_OK) {
            std::exit(1);
        }
    }
    FloorDatabase(const FloorDatabase&) = delete;
    FloorDatabase& operator=(const FloorDatabase&) = delete;
    ~FloorDatabase() { sqlite3_close(m_database); }

    // Runs a query to its end, reading a number of each row.
    std::int64_t run(const char* sql) const {
        sqlite3_stmt* select = nullptr;
        if (sqlite3_prepare_v2(m_database, sql, -1, &select, nullptr) != SQLITE_OK) {
            std::fprintf(stderr, "%s\n", sqlite3_errmsg(m_database));
            std::exit(1);
        }
        std::int64_t sum = 0;
        while (sqlite3_step(select) == SQLITE_ROW) {
            sum += sqlite3_column_int64(select, 0);
        }
        sqlite3_finalize(select);
        return sum;
    }

private:
    sqlite3* m_database = nullptr;
};

// Opens the portfolio and grades it as the window does; its peak memory is printed by the parent.
int openAndGrade(const char* file) {
    const SystemClock clock;
    auto opened = Portfolio::open(file, clock);
    if (!opened) {
        return 1;
    }
    (*opened)->prepare();
    _exit(0);
}

double peakOf(const char* self, const char* file) {
    rusage usage{};
    const pid_t child = fork();
    if (child == 0) {
        execl(self, self, "open", file, nullptr);
        _exit(127);
    }
    int status = 0;
    if (wait4(child, &status, 0, &usage) < 0 || status != 0) {
        std::exit(1);
    }
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

FactQuery entriesOf(std::optional<ClientId> client, std::string text = {}) {
    FactQuery query;
    query.kind = FactKind::TimeEntry;
    if (client) {
        query.clients = {*client};
    }
    query.text = std::move(text);
    return query;
}

int main(int argc, char** argv) {
    if (argc == 3 && std::strcmp(argv[1], "open") == 0) {
        return openAndGrade(argv[2]);
    }
    const int rows = argc > 1 ? std::atoi(argv[1]) : 10'000'000;
    const ScratchFolder folder;
    const std::filesystem::path file = folder / "bench.winnow";
    const SystemClock clock;
    importPortfolio(folder.path(), file, rows, clock);
    std::printf("500 clients x 20 quarters, %d time entries, %.0f MB\n", rows,
                static_cast<double>(std::filesystem::file_size(file)) / 1e6);
    volatile std::int64_t kept = 0;
    const FloorDatabase floor(file);
    const auto scan = [&] {
        kept = floor.run("SELECT duration_seconds + client_id FROM time_entries");
    };
    scan();  // what fits is in the system's cache from here on
    const double scanned = secondsOf(scan);
    report("floor: one pass over the time entries", scanned, scanned, "");
    std::unique_ptr<Portfolio> portfolio;
    std::vector<double> openings;
    for (int run = 0; run < 3; ++run) {
        portfolio.reset();  // waits for the check of the file
        openings.push_back(secondsOf([&] {
            portfolio = Portfolio::open(file, clock).value();
            portfolio->prepare();
        }));
    }
    std::ranges::sort(openings);
    report("opening, graded", openings[1], scanned, "");
    portfolio.reset();
    std::printf("peak memory of opening and grading: %.0f MiB\n", peakOf(argv[0], file.c_str()));
    portfolio = Portfolio::open(file, clock).value();
    portfolio->prepare();

    while (portfolio->health() == Portfolio::Health::Checking) {
        usleep(10'000);
    }
    CostRates rates;
    rates.effectiveFrom = *Date::of(2021, 1, 1);
    rates.hourlyCost = Money{5'200};
    const double repriced = secondsOf([&] {
        if (!portfolio->figures().setCostRates(rates)) {
            std::exit(1);
        }
        portfolio->prepare();
    });
    report("all again at other cost rates, from the entries", repriced, scanned, "");

    const ClientId client = portfolio->clients().all().front().id;
    const FactService& facts = portfolio->facts();
    const std::string ofClient = "SELECT duration_seconds FROM time_entries WHERE client_id = " +
                                 std::to_string(client.value) +
                                 " ORDER BY day DESC, id DESC LIMIT 200";
    const struct {
        const char* what;
        FactQuery query;
        std::string floor;
    } lists[] = {
        {"first page of all", entriesOf({}),
         "SELECT duration_seconds FROM time_entries ORDER BY day DESC, id DESC LIMIT 200"},
        {"first page of one client", entriesOf(client), ofClient},
        {"first page of a text that many have", entriesOf({}, "mail flow"),
         "SELECT duration_seconds FROM time_entries WHERE note LIKE '%mail flow%'"
         " ORDER BY day DESC, id DESC LIMIT 200"},
        {"first page of a text that one has", entriesOf({}, "ticket 4711,"),
         "SELECT duration_seconds FROM time_entries WHERE note LIKE '%ticket 4711,%'"
         " ORDER BY day DESC, id DESC LIMIT 200"},
    };
    for (const auto& each : lists) {
        const double least = secondsOf([&] { kept = floor.run(each.floor.c_str()); });
        const double page = secondsOf(
            [&] { kept = static_cast<std::int64_t>(facts.rows(each.query, 0, kPage).size()); });
        report((std::string("floor: ") + each.what).c_str(), least, least, "");
        report(each.what, page, least, "");
    }
    return 0;
}

}  // namespace
}  // namespace winnow::bench

int main(int argc, char** argv) { return winnow::bench::main(argc, argv); }
