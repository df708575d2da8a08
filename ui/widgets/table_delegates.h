// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace winnow::ui {

// Paints selection, hover and the hairline of a row, then one line of text (alignment, ToneRole,
// EmphasisRole, QuietRole). styleTable() makes it the view's default; the others add their mark.
class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit RowDelegate(QObject* parent = nullptr) : QStyledItemDelegate(parent) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    // `cell` is the rectangle inside the paddings.
    virtual void paintCell(QPainter& painter, const QRectF& cell, const QModelIndex& index) const;
    virtual double contentWidth(const QModelIndex& index) const;
};

// The grade badge, 22 pixels.
class BadgeDelegate : public RowDelegate {
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(QPainter& painter, const QRectF& cell, const QModelIndex& index) const override;
    double contentWidth(const QModelIndex& index) const override;
};

// Name in medium weight, a grey line below, an arrow when the grade moved.
class NameDelegate : public RowDelegate {
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(QPainter& painter, const QRectF& cell, const QModelIndex& index) const override;
    double contentWidth(const QModelIndex& index) const override;
};

class SparkDelegate : public RowDelegate {
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(QPainter& painter, const QRectF& cell, const QModelIndex& index) const override;
    double contentWidth(const QModelIndex& index) const override;
};

// A bar from the zero tick, the text at the right. `reach`: the share at which it is full.
class SignedBarDelegate : public RowDelegate {
    Q_OBJECT

public:
    explicit SignedBarDelegate(double reach, QObject* parent = nullptr)
        : RowDelegate(parent), m_reach(reach) {}

protected:
    void paintCell(QPainter& painter, const QRectF& cell, const QModelIndex& index) const override;
    double contentWidth(const QModelIndex& index) const override;

private:
    double m_reach;
};

// A bar 0..100, the figure behind it.
class ScoreBarDelegate : public RowDelegate {
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(QPainter& painter, const QRectF& cell, const QModelIndex& index) const override;
    double contentWidth(const QModelIndex& index) const override;
};

class DotsDelegate : public RowDelegate {
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(QPainter& painter, const QRectF& cell, const QModelIndex& index) const override;
    double contentWidth(const QModelIndex& index) const override;
};

class ChipDelegate : public RowDelegate {
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(QPainter& painter, const QRectF& cell, const QModelIndex& index) const override;
    double contentWidth(const QModelIndex& index) const override;
};

// Right aligned; Tone::Bad in its colour.
class NumberDelegate : public RowDelegate {
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(QPainter& painter, const QRectF& cell, const QModelIndex& index) const override;
};

}  // namespace winnow::ui
