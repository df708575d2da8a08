// SPDX-License-Identifier: GPL-3.0-or-later
// After a change only what it concerns is graded anew; the result is that of grading everything.
#include <random>

#include "judged_firm.h"

using namespace winnow;
using namespace winnow::test;

namespace {

class Judging {
public:
    Judging(JudgedFirm& firm, unsigned seed) : m_firm(firm), m_engine(seed) {
        for (const char* name : {"Alder", "Birch", "Cedar", "Elder", "Firs"}) {
            m_clients.push_back(firm.id(name));
        }
    }

    int below(int limit) { return static_cast<int>(m_engine() % static_cast<unsigned>(limit)); }
    Quarter quarter() { return Quarter{2025, 1}.plus(below(6)); }

    // What is refused is as good: it must change nothing.
    void change() {
        GradingService& grading = m_firm.grading();
        const ClientId client = m_clients[static_cast<std::size_t>(below(5))];
        const char* const criteria[] = {"takes_advice", "caller_id", "keeps_word",
                                        "values_service"};
        const char* const gates[] = {"arrears_60", "arrears_90", "small_client", "axis_minimum"};
        const Quarter from = quarter();
        const Quarter until = from.plus(below(4));
        switch (below(13)) {
            case 0:
            case 1:
            case 2:
                keep(grading.rate(client, from, criteria[below(4)],
                                  below(5) == 0 ? std::nullopt : std::optional(below(5))));
                break;
            case 3:
                keep(grading.clearRating(client, from, criteria[below(4)]));
                break;
            case 4:
                keep(grading.overrideGrade(client, from, until,
                                           kGrades[static_cast<std::size_t>(below(4))], "so"));
                break;
            case 5:
                keep(grading.removeOverride(client, from));
                break;
            case 6:
                keep(grading.waive(client, gates[below(4)], from, until, "agreed"));
                break;
            case 7:
                keep(grading.removeWaiver(client, gates[below(4)], from));
                break;
            case 8: {
                const RedFlagKind kind =
                    below(2) == 0 ? RedFlagKind::BrokenCommitment : RedFlagKind::Haggling;
                (void)grading.addRedFlag(client, kind, Date::of(2025, 1, 1)->plusDays(below(430)),
                                         "seen");
                break;
            }
            case 9:
                if (const auto flags = grading.redFlags(client); !flags.empty()) {
                    keep(grading.removeRedFlag(client, flags.front().id));
                }
                break;
            case 10: {
                UncommonPractice practice;
                practice.client = client;
                practice.practice = "As they like";
                practice.justification = "agreed";
                practice.since = Date::of(2025, 1, 1)->plusDays(below(400));
                practice.excused = {criteria[below(4)]};
                REQUIRE(m_firm.portfolio->registers().add(practice));
                break;
            }
            case 11:
                keep(m_firm.portfolio->undo());
                break;
            default:
                keep(m_firm.portfolio->redo());
                break;
        }
    }

    // Asks for something first, so that different parts are kept when the next change comes.
    void look() {
        switch (below(4)) {
            case 0:
                m_firm.grading().quarter(quarter());
                break;
            case 1:
                m_firm.grading().summaries(quarter(), 3);
                break;
            case 2:
                m_firm.grading().history(m_clients.front(), quarter(), 4);
                break;
            default:
                break;
        }
    }

private:
    static void keep(const Result<void>&) {}

    JudgedFirm& m_firm;
    std::mt19937 m_engine;
    std::vector<ClientId> m_clients;
};

void checkAsFresh(JudgedFirm& firm, Quarter from, Quarter to) {
    for (Quarter each = from; each <= to; each = each.next()) {
        CAPTURE(each.toText());
        CHECK(bytesOf(firm.grading().quarter(each)) == firm.freshBytes(each));
    }
}

}  // namespace

TEST_CASE("Grades after any judgement are those of grading everything anew", "[app][incremental]") {
    for (unsigned seed = 1; seed <= 4; ++seed) {
        CAPTURE(seed);
        JudgedFirm firm;
        Judging judging(firm, seed);
        for (int step = 0; step < 40; ++step) {
            CAPTURE(step);
            judging.look();
            judging.change();
            const Quarter quarter = judging.quarter();
            checkAsFresh(firm, quarter, quarter);
        }
        checkAsFresh(firm, {2024, 4}, {2026, 3});
    }
}

TEST_CASE("The same holds after a locked quarter", "[app][incremental][lock]") {
    JudgedFirm firm;
    Judging judging(firm, 7);
    for (int step = 0; step < 20; ++step) {
        judging.change();
    }
    REQUIRE(firm.portfolio->locks().lock({2025, 3}, ""));
    const std::string locked = bytesOf(firm.grading().quarter({2025, 3}));
    for (int step = 0; step < 30; ++step) {
        CAPTURE(step);
        judging.look();
        judging.change();
        const Quarter quarter = judging.quarter();
        checkAsFresh(firm, quarter, quarter);
    }
    checkAsFresh(firm, {2025, 1}, {2026, 3});
    CHECK(bytesOf(firm.grading().quarter({2025, 3})) == locked);
}

TEST_CASE("A first rating brings a client into a quarter, and undo takes it out",
          "[app][incremental]") {
    JudgedFirm firm;
    const ClientId firs = firm.id("Firs");
    CHECK(firm.grading().quarter({2025, 2}).find(firs) == nullptr);
    REQUIRE(firm.grading().rate(firs, {2025, 2}, "keeps_word", 3));
    CHECK(firm.grading().quarter({2025, 2}).find(firs));
    checkAsFresh(firm, {2025, 1}, {2026, 1});
    REQUIRE(firm.portfolio->undo());
    CHECK(firm.grading().quarter({2025, 2}).find(firs) == nullptr);
    checkAsFresh(firm, {2025, 1}, {2026, 1});
}
