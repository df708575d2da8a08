// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/rubric_versions.h>

#include <app/shared.h>
#include <formats/rubric_json.h>

namespace winnow {

Result<int> storeRubrics(Portfolio& portfolio, std::vector<RubricFrom> rubrics) {
    Portfolio::Shared& shared = portfolio.shared();
    const int first = shared.rubrics().back().first.version + 1;
    int next = first;
    for (RubricFrom& each : rubrics) {
        if (const std::vector<Text> wrong = validate(each.rubric); !wrong.empty()) {
            return Error{wrong.front()};
        }
        if (const Result<void> may = portfolio.locks().mayChange(each.effectiveFrom); !may) {
            return may.error();
        }
        each.rubric.version = next++;
    }
    const Result<void> done =
        shared.act({"action.rubric.saved",
                    {{"version", std::int64_t{first}}, {"quarter", rubrics.front().effectiveFrom}}},
                   {}, {.rubric = true, .touched = {}}, [&] {
                       for (const RubricFrom& each : rubrics) {
                           RubricStore(shared.database)
                               .add({0, each.effectiveFrom,
                                     rubricToJson(each.rubric, shared.settings.currency),
                                     each.rubric.note, shared.clock.now()});
                       }
                   });
    return done ? Result<int>(first) : done.error();
}

}  // namespace winnow
