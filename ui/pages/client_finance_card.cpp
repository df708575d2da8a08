// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/charts/finance_chart.h>
#include <ui/pages/client_cards.h>
#include <ui/theme/look.h>
#include <ui/widgets/label.h>

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace winnow {

namespace {

using ui::ColorRole;
using ui::dp;
using ui::Label;
using ui::TextRole;

constexpr int kQuarters = 8;

ui::FinanceChartData chartData(const std::vector<ClientQuarter>& history, Quarter quarter,
                               const Words& words) {
    ui::FinanceChartData data;
    for (int back = kQuarters - 1; back >= 0; --back) {
        const Quarter each = quarter.plus(-back);
        ui::FinanceChartData::Quarter column;
        column.label = toQString(words.locale().quarterNumber(each));
        QString figures = kUnknownDash;
        for (const ClientQuarter& known : history) {
            if (known.metrics.quarter == each) {
                const ClientMetrics& metrics = known.metrics;
                if (metrics.revenue) {
                    column.revenue = static_cast<double>(metrics.revenue->minor);
                }
                if (metrics.worked) {
                    column.hours = static_cast<double>(metrics.worked->seconds) / 3600.0;
                }
                figures = ClientFinanceCard::tr("%1, %2").arg(words.moneyWhole(metrics.revenue),
                                                              words.hours(metrics.worked));
            }
        }
        column.toolTip = ClientFinanceCard::tr("%1: %2").arg(words.quarter(each), figures);
        data.quarters.push_back(std::move(column));
    }
    return data;
}

}  // namespace

ClientFinanceCard::ClientFinanceCard(QWidget* parent)
    : CardFrame(tr("Financials"), {}, parent),
      m_chart(new ui::FinanceChart(this)),
      m_sums(new QGridLayout) {
    auto* legend = new ui::ChartLegend(this);
    legend->addEntry(ui::ChartLegend::Swatch::BarNow, tr("Revenue per quarter"));
    legend->addEntry(ui::ChartLegend::Swatch::Line, tr("Hours"));
    addCorner(legend);
    auto* row = new QHBoxLayout;
    row->setSpacing(dp(24));
    row->addWidget(m_chart, 3);
    auto* column = new QVBoxLayout;
    m_sums->setHorizontalSpacing(dp(14));
    m_sums->setVerticalSpacing(dp(7));
    column->addLayout(m_sums);
    column->addStretch(1);
    row->addLayout(column, 1);
    body()->addLayout(row);
}

void ClientFinanceCard::show(const std::vector<ClientQuarter>& history, Quarter quarter,
                             const Words& words) {
    m_chart->setData(chartData(history, quarter, words));
    while (QLayoutItem* item = m_sums->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const ClientMetrics metrics = !history.empty() && history.back().metrics.quarter == quarter
                                      ? history.back().metrics
                                      : ClientMetrics{};
    int row = 0;
    const auto add = [&](const QString& name, const std::optional<Money>& amount, bool subtract,
                         bool strong) {
        auto* label = new Label(name, strong ? TextRole::Strong : TextRole::Body,
                                strong ? ColorRole::Ink : ColorRole::Ink2, this);
        label->setElide(false);
        const bool bad = strong && amount && amount->minor < 0;
        auto* figure = new Label(words.moneyWhole(subtract && amount ? -*amount : amount),
                                 strong ? TextRole::Strong : TextRole::Name,
                                 bad ? ColorRole::Bad : ColorRole::Ink, this);
        figure->setElide(false);
        figure->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_sums->addWidget(label, row, 0);
        m_sums->addWidget(figure, row, 1);
        ++row;
    };
    add(tr("Revenue"), metrics.revenue, false, false);
    add(metrics.worked ? tr("Labour, %1").arg(words.hours(metrics.worked)) : tr("Labour"),
        metrics.labourCost, true, false);
    add(tr("Tools"), metrics.toolCost, true, false);
    add(tr("Overhead"), metrics.overheadCost, true, false);
    if (metrics.productCost && metrics.productCost->minor != 0) {
        add(tr("Products"), metrics.productCost, true, false);
    }
    m_sums->addWidget(new ui::Hairline(this), row++, 0, 1, 2);
    add(tr("Contribution"), metrics.contribution, false, true);
}

}  // namespace winnow
