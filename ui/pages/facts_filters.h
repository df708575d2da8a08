// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <utility>

#include <QTimer>
#include <QWidget>

#include <domain/fact_query.h>
#include <ui/models/fact_filter.h>

class QDateEdit;

namespace winnow {

class ClientField;
class PortfolioBridge;

namespace ui {
class Button;
class FlowLayout;
class GhostButton;
class SearchField;
}  // namespace ui

// What narrows a list of facts: words, client, period, and what makes sense for the kind. Filters
// in force that have no field of their own stand below as chips.
class FactsFilters : public QWidget {
    Q_OBJECT

public:
    FactsFilters(PortfolioBridge& bridge, QWidget* parent = nullptr);

    // Reads the clients anew; a period that goes with the quarter follows it.
    void refresh();
    const FactQuery& query() const { return m_query; }
    // Does not signal.
    void setQuery(const FactQuery& query);
    // Keeps what makes sense for the kind. Does not signal.
    void setKind(FactKind kind);
    void focusSearch();
    void setNarrow(bool narrow);
    bool narrows() const;

public Q_SLOTS:
    void clear();

Q_SIGNALS:
    void changed();
    // Escape in the empty search, or Enter in it: the list may take the focus.
    void left();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Period { All, Quarter, Year, Own };

    void buildFields();
    void change(const std::function<void(FactQuery&)>& edit);
    void setPeriod(Period period);
    // First and last day of a period; empty for one that has none.
    std::pair<std::optional<Date>, std::optional<Date>> daysOf(Period period) const;
    void takeOwnPeriod();
    void show();
    void showPeriod();
    void showFilters();
    void addChip(const QString& text, std::function<void(FactQuery&)> remove);

    PortfolioBridge& m_bridge;
    FactQuery m_query;
    Period m_period = Period::All;
    bool m_showing = false;  // fields are being set, not used
    QTimer m_typing;

    ui::SearchField* m_search;
    ClientField* m_client;
    ui::Button* m_periodButton;
    QDateEdit* m_from;
    QDateEdit* m_to;
    ui::Button* m_more;
    ui::GhostButton* m_clear;
    QWidget* m_chips;
    ui::FlowLayout* m_chipFlow;
    ui::FlowLayout* m_fields;
};

}  // namespace winnow
