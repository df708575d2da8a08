// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/reports/matrix_data.h>

#include <QStringList>
#include <algorithm>

#include <base/unreachable.h>

namespace winnow {

namespace {

double inPoints(Points points) { return points.hundredths / 100.0; }

double weightOf(const ClientMetrics& metrics, MatrixSize size) {
    switch (size) {
        case MatrixSize::Hours:
            return metrics.worked ? static_cast<double>(metrics.worked->seconds) : 0;
        case MatrixSize::Revenue:
            return metrics.revenue ? static_cast<double>(metrics.revenue->minor) : 0;
        case MatrixSize::Margin:
            return metrics.contribution ? static_cast<double>(metrics.contribution->minor) : 0;
    }
    unreachable();
}

QString sizeText(const ClientMetrics& metrics, MatrixSize size, const Words& words) {
    switch (size) {
        case MatrixSize::Hours:
            return words.hours(metrics.worked);
        case MatrixSize::Revenue:
            return words.moneyWhole(metrics.revenue);
        case MatrixSize::Margin:
            return words.moneyWhole(metrics.contribution);
    }
    unreachable();
}

QString firstWords(const std::string& name, qsizetype count) {
    const QStringList words = toQString(name).simplified().split(QLatin1Char(' '));
    return words.mid(0, count).join(QLatin1Char(' '));
}

}  // namespace

QString shortName(const std::string& name, const std::vector<ClientQuarter>& all) {
    constexpr qsizetype kShortest = 4;  // "The", "Le" and initials say too little
    constexpr qsizetype kMostWords = 3;
    for (qsizetype count = 1; count < kMostWords; ++count) {
        const QString candidate = firstWords(name, count);
        const bool taken = std::ranges::any_of(all, [&](const ClientQuarter& each) {
            return each.client.name != name && firstWords(each.client.name, count) == candidate;
        });
        if (!taken && candidate.size() >= kShortest && !candidate.endsWith(QLatin1Char('&'))) {
            return candidate;
        }
    }
    return firstWords(name, kMostWords);
}

ui::MatrixData matrixData(const GradedQuarter& quarter, const GradedQuarter* before,
                          MatrixSize size, const std::set<Grade>& shown, const Words& words) {
    ui::MatrixData data;
    const auto quadrant = [&](const char* id) {
        const std::string name = std::string("matrix.quadrant.") + id;
        return ui::MatrixData::Quadrant{words.text(name), words.text(name + ".advice")};
    };
    data.quadrants = {quadrant("good_people"), quadrant("keep_close"), quadrant("decide"),
                      quadrant("hard_work")};
    data.xTitle = words.text("matrix.axis.financial");
    data.yTitle = words.text("matrix.axis.relationship");
    data.split = inPoints(kMatrixSplit);
    data.showBefore = before != nullptr;
    for (const ClientQuarter& each : quarter.clients) {
        const Assessment& now = each.assessment;
        if (!now.finalGrade || !now.financialScore || !now.relationshipScore ||
            !shown.contains(*now.finalGrade)) {
            continue;
        }
        ui::MatrixData::Point point;
        point.id = each.client.id.value;
        point.label = shortName(each.client.name, quarter.clients);
        point.x = inPoints(*now.financialScore);
        point.y = inPoints(*now.relationshipScore);
        point.weight = std::max(0.0, weightOf(each.metrics, size));
        point.grade = now.finalGrade;
        if (const ClientQuarter* was = before ? before->find(each.client.id) : nullptr) {
            const Assessment& old = was->assessment;
            if (old.financialScore && old.relationshipScore) {
                point.before =
                    QPointF(inPoints(*old.financialScore), inPoints(*old.relationshipScore));
            }
        }
        point.accessible =
            words.text(Text{"matrix.point",
                            {{"client", each.client.name},
                             {"financial", *now.financialScore},
                             {"relationship", *now.relationshipScore},
                             {"size", sizeText(each.metrics, size, words).toStdString()},
                             {"grade", std::string(gradeLetter(*now.finalGrade))}}});
        point.toolTip = point.accessible;
        data.points.push_back(std::move(point));
    }
    return data;
}

bool inWrongCorner(const ClientQuarter& client) {
    const Assessment& now = client.assessment;
    return now.finalGrade && now.financialScore && now.relationshipScore &&
           *now.financialScore < kMatrixSplit && *now.relationshipScore < kMatrixSplit;
}

std::vector<const ClientQuarter*> wrongCorner(const GradedQuarter& quarter) {
    std::vector<const ClientQuarter*> corner;
    for (const ClientQuarter& each : quarter.clients) {
        if (inWrongCorner(each)) {
            corner.push_back(&each);
        }
    }
    const auto sum = [](const ClientQuarter* each) {
        return each->assessment.financialScore->hundredths +
               each->assessment.relationshipScore->hundredths;
    };
    std::ranges::stable_sort(corner, {}, sum);
    return corner;
}

}  // namespace winnow
