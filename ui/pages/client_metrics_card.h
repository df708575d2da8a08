// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <domain/metric_catalogue.h>
#include <ui/support/words.h>
#include <ui/widgets/card_frame.h>

class QTableWidget;

namespace winnow {

namespace ui {
class Button;
}

// Every figure of a client, for the quarter and for the four quarters up to it; each is explained
// on a click.
class ClientMetricsCard : public ui::CardFrame {
    Q_OBJECT

public:
    explicit ClientMetricsCard(QWidget* parent = nullptr);

    void show(const ClientMetrics& quarter, const ClientMetrics& year, const Words& words);

Q_SIGNALS:
    void explanationWanted(winnow::Metric metric, winnow::MetricPeriod period);

private:
    void fill();

    QTableWidget* m_table;
    ui::Button* m_more;
    bool m_all = false;
    std::optional<ClientMetrics> m_quarter;
    std::optional<ClientMetrics> m_year;
    Words m_words;
};

}  // namespace winnow
