// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>

#include <QAbstractButton>
#include <QStringList>

#include <domain/grade.h>

class QPainter;

namespace winnow {

namespace ui {
class Button;
}

// A line of the queue's table: place, client and why, month, three figures with their running sums,
// and the two things to do. The line itself is a button that opens the client.
class WorkflowQueueRow : public QAbstractButton {
    Q_OBJECT

public:
    struct Figure {
        QString own;
        QString sum;  // empty: none
        bool bad = false;
    };
    struct Look {
        QString place;  // empty: left out
        std::optional<Grade> grade;
        QString name;
        QString why;
        QStringList advice;
        QString notice;
        QString month;
        std::array<Figure, 3> figures;  // revenue, hours, contribution
    };

    WorkflowQueueRow(Look look, QWidget* parent);

    // At the right below each other; below the texts where there is little room.
    void setButtons(ui::Button* first, ui::Button* second);
    // What the wider of them needs.
    double buttonWidth() const;
    // The same for all lines, so that the columns stand under each other.
    void setButtonColumn(double width);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    // Paints the texts below each other, or only measures them.
    double paintTexts(QPainter* painter, const QRectF& space) const;
    void paintFigures(QPainter& painter) const;

    Look m_look;
    ui::Button* m_first = nullptr;
    ui::Button* m_second = nullptr;
    double m_buttonColumn = 0;
};

// The names of the columns above the lines.
class WorkflowQueueHead : public QWidget {
    Q_OBJECT

public:
    explicit WorkflowQueueHead(QWidget* parent = nullptr);

    void setButtonColumn(double width);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double m_buttonColumn = 0;
};

}  // namespace winnow
