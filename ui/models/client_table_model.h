// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <vector>

#include <QAbstractTableModel>

#include <ui/models/client_rows.h>

namespace winnow {

enum class ClientColumn {
    Grade,
    Name,
    Contract,
    Revenue,
    Trend,
    Margin,
    Hours,
    Rate,
    DaysLate,
    Relationship,
    CallerId,
    Why,
};
inline constexpr int kClientColumns = 12;

// The saved views above the table.
enum class ClientView { All, WorstFirst, BreakFix, Moved, VerySmall };
inline constexpr int kClientViews = 5;

// Which clients are shown.
struct ClientQuery {
    ClientView view = ClientView::All;
    QString text;                  // as typed; every word must occur
    std::array<bool, 4> grades{};  // none chosen: all
    std::optional<ServiceModel> contract;
    QString segment;              // empty: all
    std::optional<Grade> before;  // grade of the quarter before

    // Whether anything but the view is chosen.
    bool narrows() const;
    friend bool operator==(const ClientQuery&, const ClientQuery&) = default;
};

// The clients of a quarter as a table. Filtering and sorting happen here, on what was prepared
// beforehand, so that a keystroke costs one pass over the rows.
class ClientTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit ClientTableModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    void setRows(std::vector<ClientRow> rows, const Words& words);
    void setQuery(const ClientQuery& query);
    const ClientQuery& query() const { return m_query; }
    // Money in thousands, for a narrow window.
    void setShortMoney(bool shortMoney);

    const std::vector<ClientRow>& allRows() const { return m_rows; }
    const ClientRow& row(int shown) const {
        return m_rows[m_shown[static_cast<std::size_t>(shown)]];
    }
    // The table row that shows the client; -1: filtered out.
    int rowOf(ClientId client) const;
    // How many clients a view holds, whatever the other filters.
    int countOf(ClientView view) const;
    int countOf(Grade grade) const;
    static QString columnTitle(ClientColumn column);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    QString money(std::optional<Money> amount) const;
    QString text(const ClientRow& row, ClientColumn column) const;
    QString accessibleText(const ClientRow& row, ClientColumn column) const;
    QVariant mark(const ClientRow& row, ClientColumn column, int role) const;
    void showRows();
    std::vector<std::size_t> matching() const;
    void sortRows(std::vector<std::size_t>& rows) const;

    std::vector<ClientRow> m_rows;
    std::vector<std::size_t> m_shown;  // places in m_rows
    Words m_words;
    ClientQuery m_query;
    bool m_shortMoney = false;
    ClientColumn m_sortColumn = ClientColumn::Revenue;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
};

}  // namespace winnow
