// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/models/fact_table_model.h>

#include <algorithm>
#include <limits>

#include <ui/widgets/table_roles.h>

namespace winnow {

namespace {

constexpr std::size_t kMostPages = 48;
// A table counts its height in pixels; beyond this it would not fit an int.
constexpr std::int64_t kMostRows = 50'000'000;

}  // namespace

FactTableModel::FactTableModel(FactFeed::Source source, QObject* parent)
    : QAbstractTableModel(parent), m_feed(std::move(source)) {
    m_want.setSingleShot(true);
    m_want.setInterval(0);
    connect(&m_want, &QTimer::timeout, this, &FactTableModel::readWanted);
    connect(&m_feed, &FactFeed::pageRead, this, &FactTableModel::takePage);
    connect(&m_feed, &FactFeed::totalsRead, this, &FactTableModel::takeTotals);
    connect(&m_feed, &FactFeed::countRead, this, &FactTableModel::countRead);
    connect(&m_feed, &FactFeed::failed, this, &FactTableModel::failed);
}

void FactTableModel::setWords(const Words& words, Date today,
                              std::function<QString(ClientId)> clientName) {
    m_words = words;
    m_today = today;
    m_clientName = std::move(clientName);
}

void FactTableModel::setQuery(const FactQuery& query) {
    beginResetModel();
    m_resetting = true;
    m_query = query;
    m_rows = 0;
    m_totals.reset();
    m_pages.clear();
    m_wanted.clear();
    m_feed.setQuery(query);
    m_resetting = false;
    endResetModel();
    Q_EMIT totalsChanged();
}

void FactTableModel::setRowCount(int rows) {
    if (m_resetting || rows == m_rows) {
        m_rows = rows;
    } else if (rows > m_rows) {
        beginInsertRows({}, m_rows, rows - 1);
        m_rows = rows;
        endInsertRows();
    } else {
        beginRemoveRows({}, rows, m_rows - 1);
        m_rows = rows;
        endRemoveRows();
    }
}

void FactTableModel::takePage(qint64 page, const std::vector<FactRow>& rows) {
    m_pages[page] = Page{rows, ++m_uses};
    while (m_pages.size() > kMostPages) {
        m_pages.erase(std::min_element(
            m_pages.begin(), m_pages.end(),
            [](const auto& a, const auto& b) { return a.second.used < b.second.used; }));
    }
    const auto first = static_cast<int>(page) * FactFeed::kPageRows;
    const auto end = first + static_cast<int>(rows.size());
    if (!m_totals && end > m_rows) {
        setRowCount(end);
    } else if (!m_resetting && !rows.empty()) {
        Q_EMIT dataChanged(index(first, 0), index(std::min(end, m_rows) - 1, columnCount() - 1));
    }
}

void FactTableModel::takeTotals(const FactTotals& totals) {
    m_totals = totals;
    setRowCount(static_cast<int>(std::min(totals.count, kMostRows)));
    if (!m_resetting) {
        Q_EMIT totalsChanged();
    }
}

const FactRow* FactTableModel::row(int row) const {
    const std::int64_t page = row / FactFeed::kPageRows;
    const auto found = m_pages.find(page);
    if (found == m_pages.end()) {
        m_wanted.insert(page);
        m_want.start();
        return nullptr;
    }
    found->second.used = ++m_uses;
    const auto place = static_cast<std::size_t>(row % FactFeed::kPageRows);
    return place < found->second.rows.size() ? &found->second.rows[place] : nullptr;
}

void FactTableModel::readWanted() {
    const std::vector<std::int64_t> wanted(m_wanted.begin(), m_wanted.end());
    m_wanted.clear();
    m_feed.want(wanted);
}

int FactTableModel::rowOf(const FactKey& key) const {
    for (const auto& [number, page] : m_pages) {
        for (std::size_t i = 0; i < page.rows.size(); ++i) {
            if (page.rows[i].key == key) {
                return static_cast<int>(number) * FactFeed::kPageRows + static_cast<int>(i);
            }
        }
    }
    return -1;
}

FactNames FactTableModel::names() const { return {m_words, m_today, m_clientName}; }

int FactTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : m_rows;
}

int FactTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(columns().size());
}

QVariant FactTableModel::data(const QModelIndex& index, int role) const {
    const FactColumn column = columns()[static_cast<std::size_t>(index.column())];
    switch (role) {
        case Qt::TextAlignmentRole:
            return int((isFigure(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        case ui::EmphasisRole:
            return column == FactColumn::Client;
        case ui::QuietRole:
            return column == FactColumn::Source || column == FactColumn::Note;
        case Qt::DisplayRole:
        case Qt::ToolTipRole:
        case ui::ToneRole:
            break;
        default:
            return {};
    }
    const FactRow* fact = row(index.row());
    if (!fact) {
        return {};
    }
    if (role == ui::ToneRole) {
        return int(factTone(*fact, column, names()));
    }
    if (role == Qt::ToolTipRole && !isWide(column) && column != FactColumn::Source) {
        return {};
    }
    return factCell(*fact, column, names());
}

QVariant FactTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    const FactColumn column = columns()[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole) {
        return factColumnTitle(column, m_query.kind);
    }
    if (role == Qt::TextAlignmentRole) {
        return int((isFigure(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    return {};
}

}  // namespace winnow
