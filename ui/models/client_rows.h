// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <vector>

#include <QString>

#include <app/grading_service.h>
#include <base/money.h>
#include <domain/client.h>
#include <domain/grade.h>
#include <ui/support/words.h>

namespace winnow {

inline constexpr int kTrendQuarters = 8;

// One client in the table of clients: what is shown, sorted and searched.
struct ClientRow {
    ClientId id;
    QString name;
    QString secondLine;  // "Freight, 82 endpoints"
    QString contract;
    QString segment;
    QString why;       // one sentence
    QString haystack;  // searchKey() of everything that can be searched
    int nameRank = 0;  // place by name in the screen's language
    ServiceModel serviceModel = ServiceModel::Unknown;

    std::optional<Grade> grade;
    std::optional<Grade> before;
    bool overridden = false;
    bool verySmall = false;  // under the owner's line for small clients

    std::optional<Money> revenue;
    std::array<std::optional<Money>, kTrendQuarters> trend;  // oldest first
    std::optional<Fraction> margin;
    std::optional<WorkTime> worked;
    std::optional<Money> rate;
    std::optional<Fraction> daysLate;
    bool paysBadly = false;  // so late that it would be a D by that alone
    std::optional<Points> score;
    std::optional<Points> relationship;
    std::optional<Grade> relationshipGrade;  // what it would earn alone
    std::optional<int> callerId;             // 1..5 dots
    std::optional<Grade> callerIdGrade;

    bool moved() const { return grade && before && grade != before; }
};

// The rows of a quarter; `earlier` holds the quarters before it, the latest first.
std::vector<ClientRow> clientRows(const GradedQuarter& quarter,
                                  const std::vector<const GradedQuarter*>& earlier,
                                  const Words& words);

}  // namespace winnow
