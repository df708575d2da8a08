// SPDX-License-Identifier: GPL-3.0-or-later
// queue
#include <ostream>

#include <app/parting_service.h>
#include <cli/case_words.h>
#include <cli/table.h>

namespace winnow::cli {

namespace {

struct QueueOptions {
    std::string file;
    std::string quarter;
    std::string revenueCap;
    std::string cashFloor;
    std::string handoverHours;
    std::string clientHours;
    std::string monthsAhead;
    bool json = false;

    bool writes() const {
        return !revenueCap.empty() || !cashFloor.empty() || !handoverHours.empty() ||
               !clientHours.empty() || !monthsAhead.empty();
    }
};

constexpr std::string_view kNone = "none";

// Hundredths of a plain number: "8", "7.5".
std::optional<std::int64_t> hundredthsOf(const std::string& text) {
    const auto amount = moneyFromPlainText(text, Currency());
    return amount ? std::optional(amount->minor) : std::nullopt;
}

class QueueCommand {
public:
    QueueCommand(const Environment& environment, const QueueOptions& options, Portfolio& portfolio)
        : m_environment(environment),
          m_options(options),
          m_portfolio(portfolio),
          m_words(environment, portfolio) {}

    int run() {
        if (m_options.writes()) {
            return setCaps();
        }
        if (m_options.json) {
            m_environment.out << m_portfolio.parting().queueJson(m_environment.language) << '\n';
            return kDone;
        }
        int code = kDone;
        const auto quarter = readQuarter(m_environment, m_portfolio, m_options.quarter, code);
        if (!quarter) {
            return code;
        }
        print(m_portfolio.parting().queue(*quarter));
        return kDone;
    }

private:
    int refuse(const std::string& text) {
        return fail(m_environment, {{"cli.bad_cap", {{"text", text}}}, ErrorKind::Usage});
    }

    int setCaps() {
        QueueCaps caps = m_portfolio.parting().caps();
        if (m_options.revenueCap == kNone) {
            caps.revenuePerQuarter.reset();
        } else if (!m_options.revenueCap.empty()) {
            const auto percent = hundredthsOf(m_options.revenueCap);
            if (!percent) {
                return refuse(m_options.revenueCap);
            }
            caps.revenuePerQuarter = Fraction{*percent, 10'000};
        }
        if (m_options.cashFloor == kNone) {
            caps.cashFloor.reset();
        } else if (!m_options.cashFloor.empty()) {
            caps.cashFloor = moneyFromPlainText(m_options.cashFloor, m_portfolio.currency());
            if (!caps.cashFloor) {
                return refuse(m_options.cashFloor);
            }
        }
        for (const auto& [text, time] :
             {std::pair(&m_options.handoverHours, &caps.handoverPerMonth),
              std::pair(&m_options.clientHours, &caps.handoverPerClient)}) {
            if (text->empty()) {
                continue;
            }
            const auto hours = hundredthsOf(*text);
            if (!hours) {
                return refuse(*text);
            }
            *time = WorkTime{*hours * 36};
        }
        if (!m_options.monthsAhead.empty()) {
            const auto months = hundredthsOf(m_options.monthsAhead);
            if (!months || *months % 100 != 0 || *months < 0 || *months > 12'000) {
                return refuse(m_options.monthsAhead);
            }
            caps.firstMonthAhead = static_cast<int>(*months / 100);
        }
        return finish(m_environment, m_portfolio.parting().setCaps(caps));
    }

    std::string money(const std::optional<Money>& amount) const {
        return amount ? m_words.locale().moneyWhole(*amount) : "-";
    }
    std::string hours(const std::optional<WorkTime>& time) const {
        return time ? m_words.locale().hours(*time) : "-";
    }

    void print(const ExitQueue& queue) const {
        if (queue.entries.empty() && queue.leftOut.empty()) {
            m_words.say({"cli.queue_empty", {}});
            return;
        }
        if (!queue.entries.empty()) {
            Table table(m_environment,
                        {">place", "client", "grade", ">score", "month", ">revenue", ">hours",
                         ">contribution", ">revenue_so_far", ">hours_so_far", "why"});
            for (const QueueEntry& entry : queue.entries) {
                const QueueCandidate& candidate = entry.candidate;
                table.add({std::to_string(entry.place), candidate.name,
                           m_words.grade(candidate.grade), m_words.points(candidate.score),
                           entry.month ? entry.month->toIso().substr(0, 7) : "-",
                           money(candidate.revenue), hours(candidate.hours),
                           money(candidate.contribution), money(entry.revenueSoFar),
                           hours(entry.hoursSoFar), m_words.sentence(entry.why)});
            }
            table.print(m_environment.out);
        }
        for (const QueueEntry& entry : queue.entries) {
            for (const Text& advice : entry.advice) {
                m_words.say(
                    {"cli.queue_advice",
                     {{"client", entry.candidate.name}, {"advice", m_words.sentence(advice)}}});
            }
        }
        for (const QueueEntry& entry : queue.leftOut) {
            m_words.say({"cli.queue_left_out",
                         {{"client", entry.candidate.name}, {"why", m_words.sentence(entry.why)}}});
        }
    }

    const Environment& m_environment;
    const QueueOptions& m_options;
    Portfolio& m_portfolio;
    CaseWords m_words;
};

int queue(const Environment& environment, const QueueOptions& options) {
    int code = kDone;
    const auto portfolio = openPortfolio(environment, options.file, !options.writes(), code);
    return portfolio ? QueueCommand(environment, options, *portfolio).run() : code;
}

}  // namespace

void addQueueCommand(CLI::App& program, const Environment& environment, Command& chosen) {
    CLI::App* verb =
        program.add_subcommand("queue", "Clients to part with, worst first, within the caps");
    const auto options = std::make_shared<QueueOptions>();
    verb->add_option("FILE", options->file, "The .winnow file")->required();
    CLI::Option* quarter =
        verb->add_option("--quarter", options->quarter, "Such as 2026-Q3; else the latest");
    verb->add_option("--revenue-cap", options->revenueCap,
                     "Per cent of the revenue that may leave in a quarter, or none")
        ->check(kNotEmpty);
    verb->add_option("--cash-floor", options->cashFloor,
                     "Revenue of a quarter that must be left, or none")
        ->check(kNotEmpty);
    verb->add_option("--handover-hours", options->handoverHours,
                     "Hours there are for handovers in a month")
        ->check(kNotEmpty);
    verb->add_option("--client-hours", options->clientHours, "Hours that one handover takes")
        ->check(kNotEmpty);
    verb->add_option("--months-ahead", options->monthsAhead, "From today to the first letter")
        ->check(kNotEmpty);
    verb->add_flag("--json", options->json, "Print JSON, of the latest quarter")->excludes(quarter);
    verb->callback([&chosen, &environment, options] {
        chosen = [&environment, options] { return queue(environment, *options); };
    });
}

}  // namespace winnow::cli
