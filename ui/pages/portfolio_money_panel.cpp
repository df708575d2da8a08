// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/portfolio_money_panel.h>

#include <QBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

#include <app/analysis_service.h>
#include <ui/charts/whale_curve.h>
#include <ui/theme/look.h>
#include <ui/widgets/card_frame.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;

constexpr int kTwoColumns = 900;
constexpr std::size_t kListed = 10;

ui::Tone toneOf(int band) {
    return band == 0 ? ui::Tone::Neutral : band == 1 ? ui::Tone::Warn : ui::Tone::Bad;
}

}  // namespace

PortfolioMoneyPanel::PortfolioMoneyPanel(PortfolioBridge& bridge, QWidget* parent)
    : PortfolioPanel(bridge, parent),
      m_columns(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_whaleCard(new ui::CardFrame({}, {}, this)),
      m_whale(new ui::WhaleCurve(m_whaleCard)),
      m_concentrationCard(new ui::CardFrame(tr("Concentration"), {}, this)),
      m_concentration(new ui::RecordList(m_concentrationCard)),
      m_largestCard(new ui::CardFrame(tr("Largest by revenue"), {}, this)),
      m_largest(addList(m_largestCard)),
      m_dragCard(new ui::CardFrame(tr("Drag"), {}, this)),
      m_drag(addList(m_dragCard)) {
    m_whaleCard->setTitleRole(ui::TextRole::Headline);
    m_whaleCard->body()->addWidget(m_whale, 1);
    m_whale->setAccessibleName(tr("Whale curve"));
    m_concentrationCard->body()->addWidget(m_concentration);
    m_concentrationCard->body()->addStretch(1);
    m_drag->setObjectName(u"drag"_s);
    m_largest->setObjectName(u"largest"_s);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(dp(28), 0, dp(28), dp(24));
    lines->setSpacing(dp(14));
    auto* left = new QVBoxLayout;
    left->setSpacing(dp(14));
    left->addWidget(m_whaleCard);
    left->addWidget(m_dragCard);
    left->addStretch(1);
    auto* right = new QVBoxLayout;
    right->setSpacing(dp(14));
    right->addWidget(m_concentrationCard);
    right->addWidget(m_largestCard);
    right->addStretch(1);
    m_columns->setSpacing(dp(14));
    m_columns->addLayout(left, 3);
    m_columns->addLayout(right, 2);
    lines->addLayout(m_columns);
    lines->addStretch(1);
    connect(m_whale, &ui::WhaleCurve::pointActivated, this, [this](int index) {
        if (index >= 0 && index < static_cast<int>(m_order.size())) {
            Q_EMIT openClient(m_order[static_cast<std::size_t>(index)].value);
        }
    });
}

void PortfolioMoneyPanel::resizeEvent(QResizeEvent* event) {
    PortfolioPanel::resizeEvent(event);
    m_columns->setDirection(width() >= dp(kTwoColumns) ? QBoxLayout::LeftToRight
                                                       : QBoxLayout::TopToBottom);
}

void PortfolioMoneyPanel::refresh() {
    const GradedQuarter& graded = m_bridge.portfolio().grading().quarter(m_bridge.quarter());
    showWhale(graded);
    showConcentration(graded);
    showDrag(graded);
}

void PortfolioMoneyPanel::showWhale(const GradedQuarter& graded) {
    const Words& words = m_bridge.words();
    const WhaleCurve& whale = graded.summary.whale;
    m_whaleCard->setTitle(
        whale.points.empty() ? tr("No contribution is known: set what an hour costs you")
        : whale.clientsPastPeak > 0
            ? tr("The last %n client(s) take %1 of what the others earn", nullptr,
                 whale.clientsPastPeak)
                  .arg(words.moneyWhole(whale.destroyed))
            : tr("Every client adds to the %1 of contribution").arg(words.moneyWhole(whale.total)));
    m_whaleCard->setSubtitle(
        whale.unknown > 0
            ? tr("%n client(s) left out: their contribution is unknown.", nullptr, whale.unknown)
            : tr("Contribution added up from the best client to the worst."));
    ui::WhaleCurveData curve;
    m_order.clear();
    for (const WhalePoint& point : whale.points) {
        const ClientQuarter* client = graded.find(point.client);
        ui::WhaleCurveData::Point each;
        each.cumulative = static_cast<double>(point.cumulative.minor);
        if (client) {
            each.grade = client->assessment.finalGrade;
            each.toolTip = tr("%1: %2, together %3")
                               .arg(toQString(client->client.name),
                                    words.moneyWhole(client->metrics.contribution),
                                    words.moneyWhole(point.cumulative));
            each.accessible = each.toolTip;
        }
        curve.points.push_back(std::move(each));
        m_order.push_back(point.client);
    }
    curve.xTitle = words.text("whale.axis.clients");
    curve.yTitle = words.text("whale.axis.contribution");
    const auto note = [&](const char* id, Money amount, std::int64_t count) {
        return words.text(
            Text{id, {{"amount", words.moneyShort(amount).toStdString()}, {"count", count}}});
    };
    const auto clients = static_cast<std::int64_t>(whale.points.size());
    if (whale.clientsPastPeak > 0) {
        curve.peakText = note("whale.peak", whale.peak, clients - whale.clientsPastPeak);
        curve.endText = note("whale.end", whale.total, clients);
    } else if (clients > 0) {
        curve.peakText = note("whale.end", whale.total, clients);
    }
    m_whale->setVisible(!whale.points.empty());
    m_whale->setData(std::move(curve));
}

void PortfolioMoneyPanel::showConcentration(const GradedQuarter& graded) {
    const Words& words = m_bridge.words();
    const Concentration& found =
        m_bridge.portfolio().analysis().portfolio(m_bridge.quarter()).concentration;
    std::vector<ui::Record> records;
    const auto add = [&](const QString& title, const std::optional<Fraction>& share, int band,
                         const QString& right) {
        if (!share) {
            return;
        }
        ui::Record record;
        record.graded = false;
        record.clickable = false;
        record.quiet = true;
        record.title = title;
        record.right = right;
        record.rightIsChip = band > 0;
        record.rightTone = toneOf(band);
        records.push_back(std::move(record));
    };
    add(tr("Largest client"), found.top1, found.top1Band, words.percent(found.top1));
    add(tr("Three largest"), found.top3, found.top3Band, words.percent(found.top3));
    add(tr("Ten largest"), found.top10, found.top10Band, words.percent(found.top10));
    if (found.hhi) {
        add(tr("Herfindahl index, 0 to 10,000"), found.hhi, 0,
            QLocale().toString(Fraction{found.hhi->numerator, found.hhi->denominator}.scaled(4)));
    }
    m_concentrationCard->setSubtitle(records.empty() ? tr("No revenue is known.")
                                                     : tr("Share of revenue this quarter"));
    m_concentration->setRecords(std::move(records));

    std::vector<ui::Record> largest;
    for (const ClientId client : found.byRevenue) {
        if (largest.size() == kListed) {
            break;
        }
        const ClientQuarter* each = graded.find(client);
        if (each) {
            largest.push_back(recordOf(graded, client, words.percent(each->metrics.revenueShare, 1),
                                       words.moneyWhole(each->metrics.revenue)));
        }
    }
    fill(m_largestCard, m_largest, std::move(largest), tr("With their share of all revenue"),
         tr("No revenue is known."));
}

void PortfolioMoneyPanel::showDrag(const GradedQuarter& graded) {
    const Words& words = m_bridge.words();
    std::vector<ui::Record> records;
    for (const DragEntry& entry :
         m_bridge.portfolio().analysis().portfolio(m_bridge.quarter()).drag) {
        if (records.size() == kListed) {
            break;
        }
        records.push_back(recordOf(
            graded, entry.client,
            tr("%1 of the hours for %2 of the revenue")
                .arg(words.percent(entry.hoursShare, 1), words.percent(entry.revenueShare, 1)),
            QLocale().toString(entry.drag.toDouble(), 'f', 1) + u" ×"_s));
    }
    fill(m_dragCard, m_drag, std::move(records),
         tr("Share of hours over share of revenue: above 1 a client takes more than it brings"),
         tr("Hours or revenue are unknown."));
}

}  // namespace winnow
