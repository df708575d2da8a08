// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <app/batch_service.h>
#include <app/client_service.h>
#include <app/fact_service.h>
#include <app/figures_service.h>
#include <app/grading_service.h>
#include <app/import_service.h>
#include <app/mapping_service.h>
#include <app/portfolio.h>
#include <app/quality_service.h>
#include <support/catch.h>
#include <support/temp_dir.h>

namespace winnow::test {

// An empty firm on 9 April 2026, in which everything is typed in.
struct TypedIn {
    TempDir folder;
    FixedClock clock{*Instant::fromIso("2026-04-09T08:00:00Z")};
    std::unique_ptr<Portfolio> portfolio =
        Portfolio::create(folder / "firm.winnow", {"Larch IT", Currency(), 1}, clock).value();
    ClientId alder = addClient("Alder Dental");
    ClientId birch = addClient("Birch & Sons");

    ClientId addClient(const char* name) {
        Client client;
        client.name = name;
        return portfolio->clients().add(client).value();
    }

    static Date day(const char* iso) { return Date::fromIso(iso).value(); }

    Invoice invoice(ClientId client, const char* number, const char* issued,
                    std::int64_t euros) const {
        Invoice invoice;
        invoice.client = client;
        invoice.number = number;
        invoice.issuedOn = day(issued);
        invoice.dueOn = invoice.issuedOn.plusDays(30);
        invoice.total = Money{euros * 100};
        invoice.settlement = Settlement::Tracked;
        return invoice;
    }

    TimeEntry time(ClientId client, const char* on, int hours) const {
        TimeEntry entry;
        entry.client = client;
        entry.day = day(on);
        entry.duration = WorkTime::hours(hours);
        entry.technician = "Kim";
        return entry;
    }

    FactKey add(const Fact& fact) { return portfolio->facts().add(fact).value(); }

    // The id of the sentence with which a fact is refused; empty when it is not.
    std::string refusal(const Fact& fact) {
        const Result<FactKey> done = portfolio->facts().add(fact);
        return done ? std::string() : done.error().message.id;
    }

    std::optional<Money> revenue(ClientId client, Quarter quarter) {
        const auto metrics = portfolio->figures().metrics(client, quarter, MetricPeriod::Quarter);
        return metrics ? metrics->revenue : std::nullopt;
    }

    void reopen(bool readOnly) {
        portfolio.reset();
        portfolio = Portfolio::open(folder / "firm.winnow", clock, readOnly).value();
    }
};

inline std::string idOf(const Result<void>& done) {
    return done ? std::string() : done.error().message.id;
}

}  // namespace winnow::test
