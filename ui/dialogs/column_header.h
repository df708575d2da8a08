// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include <QHeaderView>
#include <QStringList>

class QComboBox;

namespace winnow {

// The head of the import preview: the file's own column name, and below it a choice of what the
// column means.
class ColumnHeader : public QHeaderView {
    Q_OBJECT

public:
    explicit ColumnHeader(QWidget* parent = nullptr);

    struct Choice {
        std::string code;  // empty: do not import
        QString text;
    };

    // `titles` begin with the second column of the table, since the first holds line numbers.
    // `chosen` holds the code of each.
    void setColumns(const QStringList& titles, const std::vector<Choice>& choices,
                    const std::vector<std::string>& chosen);
    QStringList titles() const { return m_titles; }
    // Columns with values that cannot be read.
    void setMarked(const std::vector<bool>& marked);
    QComboBox* combo(int column) const { return m_combos[static_cast<std::size_t>(column)]; }
    // What the combo box of a column needs for its present choice.
    int comboWidth(int column) const;

    QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(int column, const std::string& code);

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QComboBox* addCombo(int column);
    void place();

    QStringList m_titles;
    std::vector<QComboBox*> m_combos;
    std::vector<bool> m_marked;
};

}  // namespace winnow
