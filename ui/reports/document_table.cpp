// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <ui/reports/document_blocks.h>

namespace winnow::paper {

namespace {

constexpr double kBetween = 14;  // columns
constexpr double kPad = 4.5;     // above and below the words of a row

struct Column {
    QString title;
    double x = 0;
    double width = 0;
    double natural = 0;  // the widest of its texts on one line
    bool right = false;
};

// A row with the lines of each of its cells.
struct Row {
    std::vector<QStringList> cells;
    qsizetype lines = 1;
};

QString cellOf(const std::vector<std::string>& row, std::size_t column) {
    return column < row.size() ? settable(row[column]) : QString();
}

// By weight; what a column does not need goes to those that need more, figures first.
void shareWidth(std::vector<Column>& columns, const TableBlock& table, double width) {
    double weights = 0;
    for (const TableBlock::Column& each : table.columns) {
        weights += std::max(1, each.weight);
    }
    const double room = width - kBetween * static_cast<double>(columns.size() - 1);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        columns[i].width = std::max(4.0, room * std::max(1, table.columns[i].weight) / weights);
    }
    for (const bool figures : {true, false}) {
        double wanted = 0;
        double spare = 0;
        for (const Column& each : columns) {
            spare += std::max(0.0, each.width - each.natural);
            wanted += each.right == figures ? std::max(0.0, each.natural - each.width) : 0;
        }
        const double moved = std::min(wanted, spare);
        if (moved <= 0) {
            continue;
        }
        for (Column& each : columns) {
            const double lack = each.natural - each.width;
            if (lack < 0) {
                each.width += lack * moved / spare;
            } else if (each.right == figures) {
                each.width += lack * moved / wanted;
            }
        }
    }
}

std::vector<Column> columnsOf(const Typesetter& type, const TableBlock& table) {
    std::vector<Column> columns;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        Column column{settable(table.columns[i].title), 0, 0, 0, table.columns[i].right};
        column.natural = type.widthOf(column.title, Face::Label);
        for (const auto& row : table.rows) {
            for (const QString& line : cellOf(row, i).split(u'\n')) {
                column.natural = std::max(column.natural, type.widthOf(line, Face::CellStrong));
            }
        }
        column.natural += 1;
        columns.push_back(column);
    }
    shareWidth(columns, table, type.width());
    double x = type.left();
    for (Column& column : columns) {
        column.x = x;
        x += column.width + kBetween;
    }
    return columns;
}

class TableSetter {
public:
    TableSetter(Typesetter& type, const TableBlock& table)
        : m_type(type), m_table(table), m_columns(columnsOf(type, table)) {
        std::vector<QString> titles;
        for (const Column& column : m_columns) {
            titles.push_back(column.title);
        }
        m_head = wrapped(titles, Face::Label);
    }

    void setAll() {
        const std::size_t count = m_table.rows.size();
        for (std::size_t i = 0; i < count; ++i) {
            const bool sum = m_table.sumRow && i + 1 == count;
            const Row row = rowAt(i, sum ? Face::CellStrong : Face::Cell);
            double needed = heightOf(row);
            if (m_table.sumRow && i + 2 == count) {
                // A sum does not stand on a page alone.
                needed += heightOf(rowAt(i + 1, Face::CellStrong));
            }
            if (i == 0) {
                m_type.need(headHeight() + std::min(needed, kBottom / 2));
                setHead();
            }
            setRow(row, sum, needed);
        }
        if (count == 0) {
            m_type.need(headHeight());
            setHead();
        }
    }

private:
    Row wrapped(const std::vector<QString>& texts, Face face) const {
        Row row;
        for (std::size_t i = 0; i < texts.size(); ++i) {
            row.cells.push_back(m_type.wrapped(texts[i], face, m_columns[i].width));
            row.lines = std::max(row.lines, row.cells.back().size());
        }
        return row;
    }

    Row rowAt(std::size_t at, Face face) const {
        std::vector<QString> texts;
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            texts.push_back(cellOf(m_table.rows[at], i));
        }
        return wrapped(texts, face);
    }

    static double heightOf(const Row& row) {
        return static_cast<double>(row.lines) * Typesetter::lineHeight(Face::Cell) + 2 * kPad;
    }
    double headHeight() const {
        return static_cast<double>(m_head.lines) * Typesetter::lineHeight(Face::Label) + 8;
    }

    // The lines from `from` up to `end` of each cell.
    void putLines(const Row& row, qsizetype from, qsizetype end, Face face, Ink ink) {
        const double high = Typesetter::lineHeight(face);
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            const Column& column = m_columns[i];
            for (qsizetype k = from; k < std::min(end, row.cells[i].size()); ++k) {
                const double y = m_type.y() + high * static_cast<double>(k - from);
                if (column.right) {
                    m_type.putRight(row.cells[i][k], face, ink, column.x + column.width, y);
                } else {
                    m_type.put(row.cells[i][k], face, ink, column.x, y);
                }
            }
        }
        m_type.skip(high * static_cast<double>(end - from));
    }

    void setHead() {
        // A head of many lines would leave no room for the rows.
        constexpr qsizetype kMostLines = 6;
        const qsizetype lines = std::min(m_head.lines, kMostLines);
        putLines(m_head, 0, lines, Face::Label, Ink::Second);
        m_type.skip(4);
        m_type.bar(m_type.left(), m_type.y(), m_type.width(), Ink::Full);
        m_type.skip(4);
    }

    void beginPage() {
        m_type.newPage();
        setHead();
    }

    void setRow(const Row& row, bool sum, double needed) {
        const double high = Typesetter::lineHeight(Face::Cell);
        const Face face = sum ? Face::CellStrong : Face::Cell;
        // A row is kept together unless it is as long as half a page.
        if (needed > m_type.room() && needed < kBottom / 2) {
            beginPage();
        }
        if (sum) {
            m_type.bar(m_type.left(), m_type.y(), m_type.width(), Ink::Full);
        }
        for (qsizetype done = 0; done < row.lines;) {
            m_type.skip(kPad);
            const auto fitting = static_cast<qsizetype>((m_type.room() - kPad) / high);
            if (fitting < 1) {
                beginPage();
                continue;
            }
            const qsizetype end = std::min(row.lines, done + fitting);
            putLines(row, done, end, face, Ink::Full);
            m_type.skip(kPad);
            done = end;
            if (done < row.lines) {
                beginPage();
            }
        }
        if (!sum) {
            m_type.bar(m_type.left(), m_type.y(), m_type.width(), Ink::Line);
        }
    }

    Typesetter& m_type;
    const TableBlock& m_table;
    std::vector<Column> m_columns;
    Row m_head;
};

}  // namespace

double leastHeight(const TableBlock& table) {
    const double row = Typesetter::lineHeight(Face::Cell) + 2 * kPad;
    return Typesetter::lineHeight(Face::Label) + 8 + (table.rows.empty() ? 0 : 2 * row);
}

void setTable(Typesetter& type, const TableBlock& table) {
    if (!table.columns.empty()) {
        TableSetter(type, table).setAll();
    }
}

}  // namespace winnow::paper
