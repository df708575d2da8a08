// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <app/batch_service.h>
#include <app/client_service.h>
#include <app/fact_service.h>
#include <app/import_service.h>
#include <app/mapping_service.h>
#include <app/portfolio.h>
#include <base/clock.h>
#include <support/catch.h>
#include <support/temp_dir.h>

namespace winnow::test {

// An empty portfolio into which files go.
struct ImportFirm {
    explicit ImportFirm(std::string_view currency = "EUR")
        : portfolio(Portfolio::create(folder / "firm.winnow",
                                      {"Larch IT", Currency::fromCode(currency).value(), 1}, clock)
                        .value()) {}

    // Everything that a run is given, with new clients allowed.
    struct Wish {
        ImportOptions options = {};
        ClientDecisions clients = {.createUnknown = true, .same = {}, .create = {}, .projects = {}};
        RowDecisions rows = {};
        bool dryRun = false;
    };

    ImportOutcome run(const std::filesystem::path& file, const Wish& wish) {
        Result<ImportOutcome> outcome =
            portfolio->imports().run(file, wish.options, wish.clients, wish.dryRun, {}, wish.rows);
        INFO(file.filename().string());
        if (!outcome) {
            FAIL(outcome.error().message.id);
        }
        portfolio->imports().announce();
        return std::move(outcome).value();
    }
    ImportOutcome import(std::string_view kind, std::string_view text, Wish wish) {
        if (!kind.empty()) {
            wish.options.kind = kind;
        }
        return run(folder.write("file" + std::to_string(++files) + ".csv", text), wish);
    }
    ImportOutcome import(std::string_view kind, std::string_view text) {
        return import(kind, text, Wish());
    }

    ClientId add(std::string_view name) {
        Client client;
        client.name = name;
        return portfolio->clients().add(client).value();
    }
    ClientId id(std::string_view name) {
        for (const Client& client : portfolio->clients().all()) {
            if (client.name == name) {
                return client.id;
            }
        }
        FAIL("no client " << name);
        return {};
    }
    bool has(std::string_view name) {
        for (const Client& client : portfolio->clients().all()) {
            if (client.name == name) {
                return true;
            }
        }
        return false;
    }

    // Facts of a kind, the newest first.
    template <typename Kind>
    std::vector<Kind> facts(FactKind kind) {
        FactQuery query;
        query.kind = kind;
        std::vector<Kind> found;
        for (const FactRow& row : portfolio->facts().rows(query, 0, 100'000)) {
            found.push_back(std::get<Kind>(row.fact));
        }
        return found;
    }
    std::vector<Invoice> invoices() { return facts<Invoice>(FactKind::Invoice); }
    std::vector<TimeEntry> times() { return facts<TimeEntry>(FactKind::TimeEntry); }
    Invoice invoice(std::string_view number) {
        for (const Invoice& each : invoices()) {
            if (each.number == number) {
                return each;
            }
        }
        FAIL("no invoice " << number);
        return {};
    }
    FactTotals totals(FactKind kind) {
        FactQuery query;
        query.kind = kind;
        return portfolio->facts().totals(query);
    }
    bool verified() {
        for (const CheckResult& check : portfolio->verify()) {
            if (!check.passed) {
                UNSCOPED_INFO(check.check << " " << check.detail.id);
                return false;
            }
        }
        return true;
    }

    TempDir folder;
    FixedClock clock{*Instant::fromIso("2026-04-09T08:00:00Z")};
    std::unique_ptr<Portfolio> portfolio;
    int files = 0;
};

inline Date day(std::string_view iso) { return Date::fromIso(iso).value(); }

// "line reason" of each problem.
inline std::vector<std::string> reasons(const ImportOutcome& outcome) {
    std::vector<std::string> shown;
    for (const RowProblem& problem : outcome.problems) {
        shown.push_back(std::to_string(problem.line) + " " + problem.reason.id);
    }
    return shown;
}

using Lines = std::vector<std::string>;

}  // namespace winnow::test
