// SPDX-License-Identifier: GPL-3.0-or-later
// The live preview of a rubric: 500 clients graded under a draft, beside the floor: assessing their
// stored inputs and nothing else. Goal: a preview within 100 ms, at ease within 10 ms.
#include <cstdlib>

#include <app/figures_service.h>
#include <app/grading_service.h>
#include <app/rubric_service.h>

#include "bench_data.h"
#include "bench_support.h"

namespace winnow::bench {
namespace {

int main(int argc, char** argv) {
    const int rows = argc > 1 ? std::atoi(argv[1]) : 100'000;
    const ScratchFolder folder;
    const SystemClock clock;
    const auto portfolio = importPortfolio(folder.path(), folder / "bench.winnow", rows, clock);
    CostRates rates;
    rates.effectiveFrom = *Date::of(2021, 1, 1);
    rates.hourlyCost = Money{5200};
    if (!portfolio->figures().setCostRates(rates) ||
        !portfolio->figures().setTargets({Money{75'000}, Money{9'500}}, {2021, 1})) {
        return 1;
    }
    const Quarter last = portfolio->figures().latestQuarter();
    for (const ClientQuarter& each : portfolio->grading().quarter(last).clients) {
        const int anchor = static_cast<int>(each.client.id.value % 5);
        if (!portfolio->grading().rateAll(each.client.id, last,
                                          {{"takes_advice", anchor, ""},
                                           {"values_service", 4 - anchor, ""},
                                           {"keeps_word", anchor, ""}})) {
            return 1;
        }
    }
    portfolio->grading().quarter(last);

    RubricService::Trial trial;
    const double gathering = secondsOf([&] { trial = portfolio->rubrics().trial(last); });
    std::printf("Preview of a rubric for %zu clients\n", trial.subjects.size());
    volatile int kept = 0;
    const double floor = medianSeconds(9, [&] {
        for (const auto& subject : trial.subjects) {
            kept = kept + assess(trial.inUse, subject.inputs, Reasons::HeadlineOnly).knownWeight;
        }
    });
    report("floor: assessing the inputs", floor, floor, "");
    report("gathering, once", gathering, floor, "");

    Rubric draft = trial.inUse;
    draft.criteria[0].weight += 500;
    draft.criteria[1].weight -= 500;
    const double weights = medianSeconds(9, [&] { kept = trial.preview(draft).changed; });
    report("preview of other weights", weights, floor, "goal 10 ms");
    draft.ratingValidQuarters += 2;
    draft.targetHourlyRate = Money{11'000};
    const double measured = medianSeconds(9, [&] { kept = trial.preview(draft).changed; });
    report("preview of what is measured anew", measured, floor, "goal 10 ms");
    const double histogram = medianSeconds(
        9, [&] { kept = static_cast<int>(trial.measures(draft.criteria.front()).size()); });
    report("measures behind a curve", histogram, floor, "unnoticeable");
    return 0;
}

}  // namespace
}  // namespace winnow::bench

int main(int argc, char** argv) { return winnow::bench::main(argc, argv); }
