// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include <QAbstractTableModel>
#include <QTimer>

#include <ui/models/fact_columns.h>
#include <ui/models/fact_feed.h>

namespace winnow {

// Facts of a query as a table of any length: only what is looked at is read, and only the latest
// pages are kept. Rows that are still being read are blank.
class FactTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    FactTableModel(FactFeed::Source source, QObject* parent = nullptr);

    void setWords(const Words& words, Date today, std::function<QString(ClientId)> clientName);
    // Reads anew, also when the query is the same.
    void setQuery(const FactQuery& query);
    const FactQuery& query() const { return m_query; }
    // Counts the facts of each kind under these filters, for countRead().
    void countKinds(const std::vector<FactQuery>& queries) { m_feed.count(queries); }
    void stop() { m_feed.stop(); }

    // Null while it is being read.
    const FactRow* row(int row) const;
    int rowOf(const FactKey& key) const;  // -1 when it is not among what was read
    // Of the whole list; empty while it is being added up.
    const std::optional<FactTotals>& totals() const { return m_totals; }
    bool isReading() const { return !m_totals; }
    const std::vector<FactColumn>& columns() const { return factColumns(m_query.kind); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void totalsChanged();
    void countRead(winnow::FactKind kind, qint64 count);
    void failed(const QString& message);

private:
    void takePage(qint64 page, const std::vector<FactRow>& rows);
    void takeTotals(const FactTotals& totals);
    void setRowCount(int rows);
    void readWanted();
    FactNames names() const;

    FactFeed m_feed;
    Words m_words;
    Date m_today;
    std::function<QString(ClientId)> m_clientName;
    FactQuery m_query;
    int m_rows = 0;
    std::optional<FactTotals> m_totals;
    struct Page {
        std::vector<FactRow> rows;
        mutable std::int64_t used = 0;
    };
    std::map<std::int64_t, Page> m_pages;
    mutable std::int64_t m_uses = 0;
    mutable std::set<std::int64_t> m_wanted;
    mutable QTimer m_want;  // so that a scroll asks once for what it shows in the end
    bool m_resetting = false;
};

}  // namespace winnow
