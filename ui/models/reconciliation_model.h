// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QAbstractTableModel>

#include <app/batch_service.h>
#include <ui/support/words.h>

namespace winnow {

// What files said beside what the portfolio holds, by kind, month and client; what differs first.
class ReconciliationModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        kState,
        kKind,
        kMonth,
        kClient,
        kCountRead,
        kCountStored,
        kSumRead,
        kSumStored,
        kColumns
    };

    explicit ReconciliationModel(const Words& words, QObject* parent = nullptr)
        : QAbstractTableModel(parent), m_words(words) {}

    void setLines(std::vector<ReconciliationLine> lines);
    void setOnlyDifferences(bool only);
    int differences() const { return m_differences; }
    const ReconciliationLine& line(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    // Money or hours of a line, whichever its kind has.
    static QString sumText(std::optional<Money> amount, std::optional<WorkTime> worked,
                           const Words& words);

private:
    QString text(const ReconciliationLine& line, int column) const;

    Words m_words;
    std::vector<ReconciliationLine> m_lines;  // those that differ first
    int m_differences = 0;
    bool m_onlyDifferences = false;
};

}  // namespace winnow
