// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/client_ratings_card.h>

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

#include <app/grading_service.h>
#include <ui/pages/rating_panel.h>
#include <ui/support/criterion_text.h>
#include <ui/support/guarded.h>
#include <ui/theme/look.h>
#include <ui/widgets/chip.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;

}  // namespace

ClientRatingsCard::ClientRatingsCard(PortfolioBridge& bridge, QWidget* parent)
    : CardFrame(tr("Relationship ratings"), tr("Pick the sentence that fits best."), parent),
      m_bridge(bridge),
      m_ratings(new RatingPanel(this)) {
    m_ratings->setAccessibleName(tr("Relationship ratings"));
    body()->addWidget(m_ratings);
    auto* keys = new QHBoxLayout;
    keys->setSpacing(dp(10));
    keys->addWidget(new ui::KeyCap(u"0–4"_s, tr("answer"), this));
    keys->addWidget(new ui::KeyCap(u"N"_s, tr("no evidence"), this));
    keys->addWidget(new ui::KeyCap(tr("Del"), tr("take back"), this));
    keys->addStretch(1);
    body()->addLayout(keys);
    connect(m_ratings, &RatingPanel::rated, this, &ClientRatingsCard::rate);
    connect(m_ratings, &RatingPanel::cleared, this, &ClientRatingsCard::clearRating);
}

QString ClientRatingsCard::answerText(const std::string& criterion,
                                      std::optional<int> anchor) const {
    const Rubric& rubric = m_bridge.portfolio().grading().quarter(m_bridge.quarter()).rubric;
    const Criterion* found = rubric.find(criterion);
    return anchor && found ? anchorLabel(*found, *anchor, m_bridge.words()) : tr("no evidence");
}

QString ClientRatingsCard::nameOf(const std::string& criterion) const {
    return criterionName(m_bridge.portfolio().grading().quarter(m_bridge.quarter()).rubric,
                         criterion, m_bridge.words());
}

void ClientRatingsCard::show(ClientId client, const Rubric& rubric) {
    m_client = client;
    const Words& words = m_bridge.words();
    const Quarter quarter = m_bridge.quarter();
    const std::vector<Rating> ratings = m_bridge.portfolio().grading().ratings(m_client, quarter);
    std::vector<RatingPanel::Row> rows;
    for (const Criterion& criterion : rubric.criteria) {
        if (criterion.source != CriterionSource::Rating) {
            continue;
        }
        RatingPanel::Row row;
        row.criterion = toQString(criterion.id);
        row.name = criterionName(criterion, words);
        for (int anchor = 0; anchor <= 4; ++anchor) {
            row.labels.push_back(anchorLabel(criterion, anchor, words));
            row.details.push_back(anchorDetail(criterion, anchor, words));
        }
        const auto rating = std::ranges::find(ratings, criterion.id, &Rating::criterion);
        if (rating != ratings.end()) {
            row.rated = true;
            row.anchor = rating->anchor;
            if (rating->quarter != quarter) {
                row.from = tr("from %1").arg(words.quarter(rating->quarter));
            }
        }
        rows.push_back(std::move(row));
    }
    // The gut reaction is asked for first, before the rest can colour it.
    std::ranges::stable_partition(
        rows, [](const RatingPanel::Row& row) { return row.criterion == u"caller_id"_s; });
    m_ratings->setRows(std::move(rows));
}

void ClientRatingsCard::rate(const QString& criterion, std::optional<int> anchor) {
    guarded([this](const QString& message) { Q_EMIT problem(message); },
            [&] {
                const std::string id = criterion.toStdString();
                const Result<void> result =
                    m_bridge.portfolio().grading().rate(m_client, m_bridge.quarter(), id, anchor);
                const QString answer = answerText(id, anchor);
                Q_EMIT told(result, tr("%1: %2").arg(nameOf(id), answer));
            });
}

void ClientRatingsCard::clearRating(const QString& criterion) {
    guarded([this](const QString& message) { Q_EMIT problem(message); },
            [&] {
                const std::string id = criterion.toStdString();
                const auto rows = m_ratings->rows();
                const auto row = std::ranges::find(rows, criterion, &RatingPanel::Row::criterion);
                if (row == rows.end() || !row->rated || !row->from.isEmpty()) {
                    return;  // nothing of this quarter to take back
                }
                Q_EMIT told(
                    m_bridge.portfolio().grading().clearRating(m_client, m_bridge.quarter(), id),
                    tr("Rating taken back: %1").arg(nameOf(id)));
            });
}

}  // namespace winnow
