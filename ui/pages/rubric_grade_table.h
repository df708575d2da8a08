// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/rubric.h>
#include <ui/widgets/items_widget.h>

namespace winnow {

// The table of the matrix combination: financial band down, relationship band across. A click or
// Space sets the next grade, the letters A to D set theirs.
class RubricGradeTable : public ui::ItemsWidget {
    Q_OBJECT

public:
    explicit RubricGradeTable(QWidget* parent = nullptr);

    void setTable(const GradeTable& table, const QString& financial, const QString& relationship);
    void setEditable(bool editable) { m_editable = editable; }
    void setProblem(bool problem);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    QRectF cellRect(int financial, int relationship) const;

Q_SIGNALS:
    void edited(const winnow::GradeTable& table);

protected:
    std::vector<ui::PaintedItem> layOutItems() const override;
    void itemActivated(int index) override;
    int neighbour(int index, int key) const override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void set(int index, Grade grade);

    GradeTable m_table = defaultGradeTable();
    QString m_financial;
    QString m_relationship;
    bool m_editable = true;
    bool m_problem = false;
};

}  // namespace winnow
