// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench_data.h"

#include <cstdio>
#include <memory>
#include <stdexcept>

#include <app/import_service.h>
#include <base/date.h>

#include "bench_support.h"

namespace winnow::bench {

namespace {

constexpr int kDays = 1826;  // five years

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

std::unique_ptr<std::FILE, CloseFile> openForWriting(const std::filesystem::path& file) {
    std::unique_ptr<std::FILE, CloseFile> opened(std::fopen(file.c_str(), "wb"));
    if (!opened) {
        throw std::runtime_error("cannot write " + file.string());
    }
    return opened;
}

std::vector<std::string> dayTexts() {
    const Date first = *Date::of(2021, 10, 1);
    std::vector<std::string> texts;
    for (int day = 0; day < kDays; ++day) {
        texts.push_back(first.plusDays(day).toIso());
    }
    return texts;
}

}  // namespace

void writeTimeEntries(const std::filesystem::path& file, int rows, int clients) {
    const auto out = openForWriting(file);
    const std::vector<std::string> days = dayTexts();
    Random random(1);
    std::fputs("Date,Client,Technician,Hours,Billable,After hours,Work type,Notes\n", out.get());
    for (int row = 0; row < rows; ++row) {
        std::fprintf(
            out.get(),
            "%s,Client %04d,Technician %02d,%d.%02d,%s,%s,%s,\"Ticket %d, checked the "
            "backup and the mail flow\"\n",
            days[static_cast<std::size_t>(row) * kDays / static_cast<std::size_t>(rows)].c_str(),
            random.below(clients), random.below(12), random.below(3), 5 * random.below(20),
            random.below(5) ? "Yes" : "No", random.below(20) ? "No" : "Yes",
            random.below(2) ? "reactive" : "proactive", row);
    }
}

void writeInvoices(const std::filesystem::path& file, int rows, int clients) {
    const auto out = openForWriting(file);
    const Date first = *Date::of(2021, 10, 1);
    Random random(2);
    std::fputs("Invoice number,Client,Invoice date,Due date,Amount,Paid on\n", out.get());
    for (int row = 0; row < rows; ++row) {
        const Date issued =
            first.plusDays(static_cast<int>(static_cast<std::int64_t>(row) * kDays / rows));
        std::fprintf(out.get(), "INV-%06d,Client %04d,%s,%s,%d.%02d,%s\n", row, row % clients,
                     issued.toIso().c_str(), issued.plusDays(30).toIso().c_str(),
                     200 + random.below(3000), random.below(100),
                     issued.plusDays(20 + random.below(40)).toIso().c_str());
    }
}

std::unique_ptr<Portfolio> importPortfolio(const std::filesystem::path& folder,
                                           const std::filesystem::path& file, int timeEntries,
                                           const Clock& clock) {
    constexpr int kClients = 500;
    writeTimeEntries(folder / "time.csv", timeEntries, kClients);
    writeInvoices(folder / "invoices.csv", 60'000, kClients);
    auto portfolio = Portfolio::create(file, {"Bench", Currency(), 1}, clock).value();
    ClientDecisions clients;
    clients.createUnknown = true;
    for (const char* kind : {"time", "invoices"}) {
        ImportOptions options;
        options.kind = kind;
        portfolio->imports()
            .run(folder / (std::string(kind) + ".csv"), options, clients, false)
            .value();
    }
    portfolio->imports().announce();
    return portfolio;
}

}  // namespace winnow::bench
