// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

#include <app/client_service.h>
#include <app/fact_service.h>
#include <app/figures_service.h>
#include <app/grading_service.h>
#include <app/import_service.h>
#include <app/lock_service.h>
#include <app/register_service.h>
#include <app/rubric_service.h>
#include <app/session_service.h>
#include <app/shared.h>
#include <fmt/format.h>
#include <formats/assessment_json.h>
#include <formats/catalogue_json.h>
#include <formats/report_json.h>
#include <support/catch.h>
#include <support/temp_dir.h>

namespace winnow::test {

// Everything that is shown of a graded quarter, as bytes.
inline std::string bytesOf(const GradedQuarter& graded) {
    const Catalogue& words = catalogueFor(Language::English);
    const Locale locale(Language::English, Currency());
    std::string bytes =
        reportJson({"", graded.quarter, graded.cutOff, graded.rubric.version, Currency()},
                   graded.summary, graded.clients, words, locale);
    for (const ClientQuarter& each : graded.clients) {
        bytes += '\n' + each.client.name + ' ' + assessmentToJson(each.assessment);
        for (const Text& reason : each.assessment.reasons) {
            bytes += '\n' + words.render(reason, locale);
        }
        bytes += '\n' + words.render(each.assessment.headline, locale);
    }
    return bytes + (graded.locked ? "\nlocked" : "");
}

// Five clients with invoices and hours from 2025-Q1 to 2026-Q1, on 9 April 2026. Firs came in
// 2025-Q4.
struct JudgedFirm {
    static constexpr Quarter kFirst{2025, 1};
    static constexpr Quarter kLast{2026, 1};

    TempDir folder;
    FixedClock clock{*Instant::fromIso("2026-04-09T08:00:00Z")};
    std::unique_ptr<Portfolio> portfolio =
        Portfolio::create(folder / "firm.winnow", {"Larch IT", Currency(), 1}, clock).value();

    JudgedFirm() {
        std::string invoices = "Invoice number,Client,Invoice date,Due date,Amount,Paid on\n";
        std::string time = "Date,Client,Hours,Technician\n";
        const char* names[] = {"Alder", "Birch", "Cedar", "Elder", "Firs"};
        int number = 0;
        for (int month = 0; month < 15; ++month) {
            const Date day = Date::of(2025, 1, 5)->plusMonths(month);
            for (int i = 0; i < 5; ++i) {
                if (i == 4 && month < 9) {
                    continue;
                }
                const int fee = 3000 - 550 * i - 20 * month * (i % 2);
                const Date due = day.plusDays(30);
                invoices +=
                    fmt::format("{},{},{},{},{}.00,{}\n", ++number, names[i], day.toIso(),
                                due.toIso(), fee, i == 3 ? "" : due.plusDays(i * 6 - 4).toIso());
                time += fmt::format("{},{},{},Kim\n", day.plusDays(3).toIso(), names[i],
                                    6 + 7 * i + month % 4);
            }
        }
        import("invoices.csv", invoices);
        import("time.csv", time);
        CostRates rates;
        rates.effectiveFrom = *Date::of(2025, 1, 1);
        rates.hourlyCost = Money{5200};
        REQUIRE(portfolio->figures().setCostRates(rates));
        REQUIRE(portfolio->figures().setTargets({Money{90'000}, Money{9'500}}, kFirst));
    }

    void import(const std::string& name, const std::string& text) {
        ClientDecisions clients;
        clients.createUnknown = true;
        const ImportOutcome outcome =
            portfolio->imports().run(folder.write(name, text), {}, clients, false).value();
        REQUIRE(outcome.leftOut == 0);
        portfolio->imports().announce();
    }

    ClientId id(const std::string& name) const {
        return portfolio->clients().findByText(name).value().id;
    }
    GradingService& grading() const { return portfolio->grading(); }
    Assessment grade(const std::string& name, Quarter quarter = kLast) const {
        return grading().quarter(quarter).find(id(name))->assessment;
    }
    void reopen() {
        portfolio.reset();
        portfolio = Portfolio::open(folder / "firm.winnow", clock).value();
    }
    // The quarter as a file opened this moment would have it.
    std::string freshBytes(Quarter quarter) const {
        Computed fresh(portfolio->shared().database, clock);
        return bytesOf(fresh.graded(quarter));
    }
};

template <typename Value>
std::string refusalOf(const Result<Value>& done) {
    return done ? std::string() : done.error().message.id;
}

}  // namespace winnow::test
