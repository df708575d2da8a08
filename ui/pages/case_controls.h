// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QCheckBox>
#include <QPushButton>

#include <ui/theme/theme.h>

namespace winnow {

// A line of the drawer: a mark, a title and a grey line, both wrapped. Enter and a click open it;
// Space does the same unless the row can be ticked.
class CaseRow : public QAbstractButton {
    Q_OBJECT

public:
    enum class Mark { None, Done, Current, Open, Locked, Skipped, PassedOver, Icon };

    explicit CaseRow(QWidget* parent = nullptr);

    void setMark(Mark mark, const QString& icon = {});
    void setTexts(const QString& title, const QString& detail,
                  ui::Tone detailTone = ui::Tone::Neutral);
    // Words at the right of the title, on its line.
    void setAside(const QString& aside);
    // A hairline leads from the mark to the next row's.
    void setRail(bool rail);
    // Space asks for a tick instead of opening.
    void setTickable(bool tickable) { m_tickable = tickable; }
    // One that is only read does not take the focus.
    void setReadOnly();
    QString detail() const { return m_detail; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void tickWanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void paintMark(QPainter& painter, bool lit) const;
    double asideWidth() const;

    Mark m_mark = Mark::None;
    QString m_icon;
    QString m_title;
    QString m_detail;
    QString m_aside;
    ui::Tone m_detailTone = ui::Tone::Neutral;
    bool m_rail = false;
    bool m_tickable = false;
    bool m_readOnly = false;
};

// A check box whose text wraps, with a grey line below it.
class WrappedCheck : public QCheckBox {
    Q_OBJECT

public:
    explicit WrappedCheck(const QString& text, QWidget* parent = nullptr);

    void setDetail(const QString& detail);
    QString detail() const { return m_detail; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool hitButton(const QPoint& position) const override;
    void changeEvent(QEvent* event) override;

private:
    QString m_detail;
};

// A button as wide as its column whose text wraps: one of several ways a step may end.
class WrappedButton : public QPushButton {
    Q_OBJECT

public:
    explicit WrappedButton(const QString& text, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
};

// The client's name in the head of the drawer: leads to the client's page.
class NameLink : public QAbstractButton {
    Q_OBJECT

public:
    explicit NameLink(QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
};

}  // namespace winnow
