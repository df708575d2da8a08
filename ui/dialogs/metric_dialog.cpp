// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/metric_dialog.h>

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <app/client_service.h>
#include <app/figures_service.h>
#include <ui/bridge/portfolio_bridge.h>
#include <ui/support/metric_text.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/label.h>
#include <ui/widgets/record_list.h>
#include <ui/widgets/segmented_control.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;
using ui::Label;

QString confidenceText(Confidence confidence) {
    switch (confidence) {
        case Confidence::Firm:
            return MetricDialog::tr("Firm: everything it is made of is known.");
        case Confidence::Partial:
            return MetricDialog::tr("In part: read it with the remarks below.");
        case Confidence::Unknown:
            return MetricDialog::tr("Unknown: something it is made of is missing.");
    }
    return {};
}

}  // namespace

MetricDialog::MetricDialog(PortfolioBridge& bridge, ClientId client, Metric metric,
                           MetricPeriod period, QWidget* parent)
    : QDialog(parent),
      m_bridge(bridge),
      m_client(client),
      m_metric(metric),
      m_period(new ui::SegmentedControl(tr("Period"), this)),
      m_value(new Label({}, ui::TextRole::Kpi, ui::ColorRole::Ink, this)),
      m_formula(new Label({}, ui::TextRole::Body, ui::ColorRole::Ink2, this)),
      m_terms(new ui::RecordList(this)),
      m_confidence(new Label({}, ui::TextRole::Strong, ui::ColorRole::Ink, this)),
      m_caveats(new Label({}, ui::TextRole::Body, ui::ColorRole::Ink2, this)) {
    const Words& words = bridge.words();
    setWindowTitle(metricName(metric, words));
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(dp(24), dp(20), dp(24), dp(20));
    lines->setSpacing(dp(8));
    auto* head = new QHBoxLayout;
    auto* titles = new QVBoxLayout;
    titles->setSpacing(dp(2));
    titles->addWidget(
        new Label(metricName(metric, words), ui::TextRole::Headline, ui::ColorRole::Ink, this));
    const auto found = bridge.portfolio().clients().find(client);
    titles->addWidget(new Label(found ? toQString(found->name) : QString(), ui::TextRole::Body,
                                ui::ColorRole::Ink2, this));
    head->addLayout(titles, 1);
    m_period->addSegment(words.quarter(bridge.quarter()));
    m_period->addSegment(tr("Four quarters"));
    m_period->setCurrentIndex(period == MetricPeriod::Quarter ? 0 : 1);
    head->addWidget(m_period, 0, Qt::AlignTop);
    lines->addLayout(head);
    lines->addSpacing(dp(4));
    lines->addWidget(m_value);
    m_formula->setWordWrap(true);
    lines->addWidget(m_formula);
    lines->addWidget(new ui::Hairline(this));
    m_terms->setObjectName(u"terms"_s);
    m_terms->setAccessibleName(tr("The numbers in the formula"));
    lines->addWidget(m_terms);
    lines->addSpacing(dp(6));
    m_confidence->setWordWrap(true);
    lines->addWidget(m_confidence);
    m_caveats->setWordWrap(true);
    lines->addWidget(m_caveats);
    lines->addStretch(1);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto* close = new ui::PrimaryButton(tr("Close"), this);
    close->setDefault(true);
    buttons->addWidget(close);
    lines->addLayout(buttons);
    setMinimumWidth(dp(560));

    connect(close, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_period, &ui::SegmentedControl::chosen, this, [this](int index) {
        show(index == 0 ? MetricPeriod::Quarter : MetricPeriod::RollingYear);
    });
    connect(m_terms, &ui::RecordList::activated, this, [this](const QString& key) {
        const MetricTerm& term = m_trace.terms.at(key.toULongLong());
        if (term.rows) {
            m_rows = term.rows;
            accept();
        }
    });
    show(period);
}

void MetricDialog::show(MetricPeriod period) {
    const Words& words = m_bridge.words();
    m_trace = m_bridge.portfolio().figures().trace(m_metric, m_client, m_bridge.quarter(), period);
    const MetricUnit unit = metricInfo(m_metric).unit;
    m_value->setText(metricText(m_trace.value, unit, words));
    m_formula->setText(words.text(m_trace.formula));
    std::vector<ui::Record> records;
    for (std::size_t i = 0; i < m_trace.terms.size(); ++i) {
        const MetricTerm& term = m_trace.terms[i];
        ui::Record record;
        record.key = QString::number(i);
        record.graded = false;
        record.title = words.text(term.name);
        record.detail = term.rows ? tr("Show these rows") : QString();
        record.right = metricText(term.value, term.unit, words);
        record.rightStrong = true;
        record.clickable = term.rows.has_value();
        records.push_back(std::move(record));
    }
    m_terms->setRecords(std::move(records));
    m_confidence->setText(confidenceText(m_trace.confidence));
    QStringList caveats;
    for (const Text& caveat : m_trace.caveats) {
        caveats << words.text(caveat);
    }
    m_caveats->setText(caveats.join(u'\n'));
    m_caveats->setVisible(!caveats.isEmpty());
    if (isVisible()) {
        adjustSize();
    }
}

}  // namespace winnow
