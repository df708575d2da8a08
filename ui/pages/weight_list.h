// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>
#include <QWidget>

class QVBoxLayout;

namespace winnow {

class WeightRow;

// Criteria in their groups with their weights, each by a slider and as a figure; one of them is
// chosen, by a click on its name or by moving into its figure.
class WeightList : public QWidget {
    Q_OBJECT

public:
    struct Row {
        QString key;  // empty: the heading of a group
        QString name;
        int weight = 0;  // hundredths
        int before = 0;  // in use; negative: not there
        bool problem = false;
    };

    explicit WeightList(QWidget* parent = nullptr);

    // Keeps the widgets where the keys are the same ones as before.
    void setRows(const std::vector<Row>& rows);
    void setChosen(const QString& key);
    void setEditable(bool editable);

Q_SIGNALS:
    void chosen(const QString& key);
    void weightEdited(const QString& key, int hundredths);
    // A slider was let go.
    void settled();

private:
    void rebuild(const std::vector<Row>& rows);

    QVBoxLayout* m_lines;
    std::vector<WeightRow*> m_rows;
    QString m_chosen;
    bool m_editable = true;
};

}  // namespace winnow
