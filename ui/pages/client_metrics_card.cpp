// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/client_metrics_card.h>

#include <algorithm>
#include <array>

#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

#include <ui/support/metric_text.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/table_delegates.h>
#include <ui/widgets/table_roles.h>
#include <ui/widgets/table_style.h>

namespace winnow {

namespace {

using ui::dp;

enum Column { kName, kQuarter, kYear, kColumns };

// What is shown before "Show all": the figures that grades are made of.
constexpr std::array kMain{Metric::Revenue,
                           Metric::ServiceRevenue,
                           Metric::CostToServe,
                           Metric::Contribution,
                           Metric::Margin,
                           Metric::EffectiveHourlyRate,
                           Metric::Worked,
                           Metric::AgreementEfficiency,
                           Metric::ReactiveHoursPerEndpointMonth,
                           Metric::DaysLateWeighted,
                           Metric::Arrears,
                           Metric::Drag};

QTableWidgetItem* item(const QString& text, bool isFigure) {
    auto* made = new QTableWidgetItem(text);
    made->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    made->setTextAlignment(Qt::AlignVCenter | (isFigure ? Qt::AlignRight : Qt::AlignLeft));
    return made;
}

}  // namespace

ClientMetricsCard::ClientMetricsCard(QWidget* parent)
    : CardFrame(tr("All figures"), tr("Click one to see how it came about."), parent),
      m_table(new QTableWidget(0, kColumns, this)),
      m_more(new ui::GhostButton({}, this)) {
    m_table->setObjectName(QStringLiteral("metrics"));
    m_table->setAccessibleName(tr("All figures"));
    ui::styleTable(m_table, ui::RowHeight::Single);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const int column : {kQuarter, kYear}) {
        m_table->setItemDelegateForColumn(column, new ui::NumberDelegate(m_table));
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    }
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(kName, QHeaderView::Stretch);
    body()->addWidget(m_table);
    m_more->setSmall(true);
    addCorner(m_more);
    connect(m_more, &QAbstractButton::clicked, this, [this] {
        m_all = !m_all;
        fill();
    });
    const auto open = [this](int row, int column) {
        const QVariant metric = m_table->item(row, kName)->data(Qt::UserRole);
        Q_EMIT explanationWanted(
            static_cast<Metric>(metric.toInt()),
            column == kYear ? MetricPeriod::RollingYear : MetricPeriod::Quarter);
    };
    connect(m_table, &QTableWidget::cellClicked, this, open);
    connect(m_table, &QTableWidget::cellActivated, this, open);
}

void ClientMetricsCard::show(const ClientMetrics& quarter, const ClientMetrics& year,
                             const Words& words) {
    m_quarter = quarter;
    m_year = year;
    m_words = words;
    fill();
}

void ClientMetricsCard::fill() {
    if (!m_quarter || !m_year) {
        return;
    }
    m_more->setText(m_all ? tr("Show fewer") : tr("Show all"));
    m_table->setHorizontalHeaderLabels(
        {tr("Figure"), m_words.quarter(m_quarter->quarter), tr("Four quarters")});
    for (const int column : {kQuarter, kYear}) {
        m_table->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }
    m_table->setRowCount(0);
    for (const MetricInfo& info : metricCatalogue()) {
        if (!m_all && std::ranges::find(kMain, info.metric) == kMain.end()) {
            continue;
        }
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        auto* name = item(metricName(info.metric, m_words), false);
        name->setData(Qt::UserRole, static_cast<int>(info.metric));
        m_table->setItem(row, kName, name);
        for (const auto& [column, metrics] :
             {std::pair{kQuarter, &*m_quarter}, std::pair{kYear, &*m_year}}) {
            const MetricValue value = metricValue(*metrics, info.metric);
            auto* figure = item(metricText(value, info.unit, m_words), true);
            figure->setData(ui::QuietRole, !isKnown(value));
            const auto* money = std::get_if<Money>(&value);
            if (money && money->minor < 0) {
                figure->setData(ui::ToneRole, static_cast<int>(ui::Tone::Bad));
            }
            m_table->setItem(row, column, figure);
        }
    }
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() +
                            m_table->rowCount() * m_table->verticalHeader()->defaultSectionSize() +
                            dp(2));
}

}  // namespace winnow
