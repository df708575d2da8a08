// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QDialog>

#include <domain/metric_catalogue.h>

namespace winnow {

class PortfolioBridge;

namespace ui {
class CardFrame;
class Label;
class RecordList;
class SegmentedControl;
}  // namespace ui

// How one figure of a client came about: the formula, the numbers in it, how far it can be
// believed, and the way to the rows it was made of.
class MetricDialog : public QDialog {
    Q_OBJECT

public:
    MetricDialog(PortfolioBridge& bridge, ClientId client, Metric metric, MetricPeriod period,
                 QWidget* parent);

    // The rows the user asked to see; empty: none.
    const std::optional<FactQuery>& wantedRows() const { return m_rows; }

private:
    void show(MetricPeriod period);

    PortfolioBridge& m_bridge;
    ClientId m_client;
    Metric m_metric;
    MetricTrace m_trace;
    std::optional<FactQuery> m_rows;
    ui::SegmentedControl* m_period;
    ui::Label* m_value;
    ui::Label* m_formula;
    ui::RecordList* m_terms;
    ui::Label* m_confidence;
    ui::Label* m_caveats;
};

}  // namespace winnow
