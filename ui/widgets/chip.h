// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <ui/theme/theme.h>

namespace winnow::ui {

// A small labelled state: "2 days late".
class Chip : public QWidget {
    Q_OBJECT

public:
    explicit Chip(const QString& text, Tone tone = Tone::Neutral, const QString& iconName = {},
                  QWidget* parent = nullptr);

    void setText(const QString& text);
    QString text() const { return m_text; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
    Tone m_tone;
    QString m_icon;
};

// A gate of the rubric: a check when it was examined and not applied, a lock when it applies.
// `effect` ("capped at C") follows the name when it applies; `name` should hold the answer
// otherwise ("Losing money: no").
class GateChip : public Chip {
    Q_OBJECT

public:
    GateChip(const QString& name, bool applied, const QString& effect = {},
             QWidget* parent = nullptr);
};

// A key as it is printed on the keyboard, with an optional caption before it ("Open [Enter]").
class KeyCap : public QWidget {
    Q_OBJECT

public:
    explicit KeyCap(const QString& key, const QString& caption = {}, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_key;
    QString m_caption;
};

// A rounded square in the accent tint with a line icon (first run, empty states).
class IconTile : public QWidget {
    Q_OBJECT

public:
    explicit IconTile(const QString& iconName, QWidget* parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_icon;
};

}  // namespace winnow::ui
