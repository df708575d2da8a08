// SPDX-License-Identifier: GPL-3.0-or-later
// Imports a generated million time entries beside the floor: a hand-tight parse with prepared
// inserts, no checks, no duplicates, no history. Goal: within 2x (docs/benchmarks.md).
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string_view>
#include <unordered_map>

#include <sqlite3.h>

#include <app/import_service.h>

#include "bench_data.h"
#include "bench_support.h"

namespace winnow::bench {
namespace {

void check(int code) {
    if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW) {
        std::fprintf(stderr, "sqlite error %d\n", code);
        std::exit(1);
    }
}

std::int64_t lookUp(std::unordered_map<std::string_view, std::int64_t>& known,
                    std::string_view name) {
    return known.try_emplace(name, static_cast<std::int64_t>(known.size()) + 1).first->second;
}

// The floor: cells by memchr, ids by hash map, one statement, one transaction.
void floorImport(const std::filesystem::path& csv, const std::filesystem::path& database) {
    std::ifstream file(csv, std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(file)), {});
    sqlite3* db = nullptr;
    check(sqlite3_open(database.c_str(), &db));
    check(sqlite3_exec(db,
                       "PRAGMA journal_mode=DELETE; PRAGMA synchronous=FULL;"
                       "CREATE TABLE entries (day TEXT, client INTEGER, technician INTEGER,"
                       " seconds INTEGER, billable INTEGER, after_hours INTEGER, type INTEGER,"
                       " note TEXT); BEGIN",
                       nullptr, nullptr, nullptr));
    sqlite3_stmt* insert = nullptr;
    check(sqlite3_prepare_v2(db, "INSERT INTO entries VALUES (?,?,?,?,?,?,?,?)", -1, &insert,
                             nullptr));
    std::unordered_map<std::string_view, std::int64_t> clients;
    std::unordered_map<std::string_view, std::int64_t> technicians;
    const char* at = text.data() + text.find('\n') + 1;
    const char* const end = text.data() + text.size();
    while (at < end) {
        std::string_view cells[8];
        for (int i = 0; i < 8; ++i) {
            const char stop = i == 7 ? '\n' : ',';
            const char* next =
                static_cast<const char*>(std::memchr(at, stop, static_cast<std::size_t>(end - at)));
            cells[i] = {at, static_cast<std::size_t>(next - at)};
            at = next + 1;
        }
        const auto whole = static_cast<std::int64_t>(cells[3][0] - '0');
        const auto hundredths = (cells[3][2] - '0') * 10 + (cells[3][3] - '0');
        sqlite3_bind_text(insert, 1, cells[0].data(), static_cast<int>(cells[0].size()), nullptr);
        sqlite3_bind_int64(insert, 2, lookUp(clients, cells[1]));
        sqlite3_bind_int64(insert, 3, lookUp(technicians, cells[2]));
        sqlite3_bind_int64(insert, 4, whole * 3600 + hundredths * 36);
        sqlite3_bind_int(insert, 5, cells[4][0] == 'Y');
        sqlite3_bind_int(insert, 6, cells[5][0] == 'Y');
        sqlite3_bind_int(insert, 7, cells[6][0] == 'r');
        sqlite3_bind_text(insert, 8, cells[7].data() + 1, static_cast<int>(cells[7].size()) - 2,
                          nullptr);
        check(sqlite3_step(insert));
        check(sqlite3_reset(insert));
    }
    check(sqlite3_exec(db, "COMMIT", nullptr, nullptr, nullptr));
    sqlite3_finalize(insert);
    sqlite3_close(db);
}

int main(int argc, char** argv) {
    const int rows = argc > 1 ? std::atoi(argv[1]) : 1'000'000;
    const ScratchFolder folder;
    const std::filesystem::path csv = folder / "time.csv";
    writeTimeEntries(csv, rows, 500);
    std::printf("Import of %d time entries, %.0f MB\n", rows,
                static_cast<double>(std::filesystem::file_size(csv)) / 1e6);

    const double before = peakMiB();
    const SystemClock clock;
    auto portfolio =
        Portfolio::create(folder / "bench.winnow", {"Bench", Currency(), 1}, clock).value();
    ClientDecisions clients;
    clients.createUnknown = true;
    ImportOptions options;
    options.kind = "time";
    const double first = secondsOf([&] {
        const ImportOutcome outcome =
            portfolio->imports().run(csv, options, clients, false).value();
        if (outcome.added != rows) {
            std::fprintf(stderr, "only %lld rows added\n", static_cast<long long>(outcome.added));
            std::exit(1);
        }
    });
    const double peak = peakMiB();
    const double again = secondsOf([&] {
        const ImportOutcome outcome =
            portfolio->imports().run(csv, options, clients, false).value();
        if (outcome.added != 0) {
            std::fprintf(stderr, "re-import added rows\n");
            std::exit(1);
        }
    });
    const double floor = secondsOf([&] { floorImport(csv, folder / "floor.db"); });
    report("floor: tight parse + prepared insert", floor, floor, "");
    report("import with checks, provenance, duplicates, indices", first, floor, "goal 2x");
    report("the same file again: nothing added", again, floor, "");
    std::printf("%.0f rows/s, peak memory %.0f MiB (before: %.0f MiB; goal 64)\n", rows / first,
                peak, before);
    return 0;
}

}  // namespace
}  // namespace winnow::bench

int main(int argc, char** argv) { return winnow::bench::main(argc, argv); }
