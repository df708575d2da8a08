// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/models/client_rows.h>

#include <algorithm>
#include <numeric>
#include <unordered_map>

#include <QCollator>
#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <ui/support/search_text.h>

namespace winnow {
namespace {

constexpr std::string_view kCallerIdCriterion = "caller_id";

QString secondLine(const ClientQuarter& client) {
    const QString segment = toQString(client.client.segment);
    if (!client.metrics.endpoints) {
        return segment;
    }
    const QString endpoints = QCoreApplication::translate("winnow::ClientRow", "%n endpoint(s)",
                                                          nullptr, *client.metrics.endpoints);
    return segment.isEmpty() ? endpoints : segment + QStringLiteral(", ") + endpoints;
}

const CriterionScore* scoreOf(const Assessment& assessment, std::string_view criterion) {
    const auto found =
        std::find_if(assessment.criteria.begin(), assessment.criteria.end(),
                     [&](const auto& score) { return score.criterion == criterion; });
    return found == assessment.criteria.end() ? nullptr : &*found;
}

bool isVerySmall(const Rubric& rubric, const Assessment& assessment) {
    return std::any_of(assessment.gates.begin(), assessment.gates.end(), [&](const auto& result) {
        return result.outcome == GateOutcome::Applied &&
               std::any_of(rubric.gates.begin(), rubric.gates.end(), [&](const Gate& gate) {
                   return gate.id == result.gate && gate.kind == GateKind::SmallClient;
               });
    });
}

void readScores(const Rubric& rubric, const Assessment& assessment, ClientRow& row) {
    row.relationship = assessment.relationshipScore;
    if (row.relationship) {
        row.relationshipGrade = gradeByCutOffs(rubric, *row.relationship);
    }
    if (const CriterionScore* caller = scoreOf(assessment, kCallerIdCriterion);
        caller && caller->value && caller->points) {
        row.callerId = static_cast<int>(caller->value->micros / Decimal::kOne) + 1;
        row.callerIdGrade = gradeByCutOffs(rubric, *caller->points);
    }
    for (const Criterion& criterion : rubric.criteria) {
        if (criterion.source == CriterionSource::DaysLate) {
            const CriterionScore* late = scoreOf(assessment, criterion.id);
            row.paysBadly =
                late && late->points && gradeByCutOffs(rubric, *late->points) == Grade::D;
        }
    }
}

// The headline without the grade at its beginning, since the badge stands in the same row.
QString reason(const Assessment& assessment, const Words& words) {
    if (assessment.headline.id.empty()) {
        return {};
    }
    QString text = words.text(assessment.headline);
    static const QRegularExpression kGrade(QStringLiteral("^[A-D]\\s*:\\s*"),
                                           QRegularExpression::UseUnicodePropertiesOption);
    text.remove(kGrade);
    if (!text.isEmpty()) {
        text[0] = text[0].toUpper();
    }
    return text;
}

ClientRow rowOf(const ClientQuarter& client, const Rubric& rubric, const Words& words) {
    ClientRow row;
    row.id = client.client.id;
    row.name = toQString(client.client.name);
    row.secondLine = secondLine(client);
    row.serviceModel = client.client.serviceModel;
    row.contract =
        row.serviceModel == ServiceModel::Unknown
            ? kUnknownDash
            : words.text("service_model." + std::string(serviceModelCode(row.serviceModel)));
    row.segment = toQString(client.client.segment);
    row.grade = client.assessment.finalGrade;
    row.before = client.assessment.previousGrade;
    row.overridden = client.assessment.overridden;
    row.verySmall = isVerySmall(rubric, client.assessment);
    row.score = client.assessment.score;
    row.why = reason(client.assessment, words);
    row.revenue = client.metrics.revenue;
    row.margin = client.metrics.margin;
    row.worked = client.metrics.worked;
    row.rate = client.metrics.effectiveHourlyRate;
    row.daysLate = client.metrics.daysLateWeighted;
    readScores(rubric, client.assessment, row);
    row.haystack = searchKey(row.name + u' ' + toQString(client.client.code) + u' ' + row.segment +
                             u' ' + row.contract + u' ' + toQString(client.client.contactName));
    return row;
}

void rankByName(std::vector<ClientRow>& rows) {
    QCollator collator{QLocale()};
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    std::vector<QCollatorSortKey> keys;
    keys.reserve(rows.size());
    for (const ClientRow& row : rows) {
        keys.push_back(collator.sortKey(row.name));
    }
    std::vector<std::size_t> order(rows.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return keys[a] < keys[b]; });
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        rows[order[rank]].nameRank = static_cast<int>(rank);
    }
}

}  // namespace

std::vector<ClientRow> clientRows(const GradedQuarter& quarter,
                                  const std::vector<const GradedQuarter*>& earlier,
                                  const Words& words) {
    std::vector<ClientRow> rows;
    rows.reserve(quarter.clients.size());
    std::unordered_map<ClientId, std::size_t> place;
    for (const ClientQuarter& client : quarter.clients) {
        place.emplace(client.client.id, rows.size());
        rows.push_back(rowOf(client, quarter.rubric, words));
        rows.back().trend.back() = client.metrics.revenue;
    }
    const std::size_t most = std::min<std::size_t>(earlier.size(), kTrendQuarters - 1);
    for (std::size_t back = 0; back < most; ++back) {
        for (const ClientQuarter& client : earlier[back]->clients) {
            if (const auto found = place.find(client.client.id); found != place.end()) {
                rows[found->second].trend[kTrendQuarters - 2 - back] = client.metrics.revenue;
            }
        }
    }
    rankByName(rows);
    return rows;
}

}  // namespace winnow
