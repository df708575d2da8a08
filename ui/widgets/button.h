// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>
#include <QString>

namespace winnow::ui {

enum class ButtonKind {
    Primary,    // filled; one a page
    Secondary,  // white with an edge
    Ghost,      // text only
    Chosen,     // tinted: the answer picked among several
};

// A push button with optional line icon, key cap and drop-down arrow. A menu set with setMenu()
// brings the arrow by itself.
class Button : public QPushButton {
    Q_OBJECT

public:
    Button(ButtonKind kind, const QString& text, QWidget* parent = nullptr);

    void setKind(ButtonKind kind);
    // Name of a file in resources/icons, without its ending.
    void setIconName(const QString& name);
    // The key that does the same, shown as a cap: "G", "Ctrl E". Does not set the shortcut.
    void setKeyCap(const QString& key);
    // 28 pixels high instead of 32.
    void setSmall(bool small);
    void setDropDown(bool dropDown);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    bool showsArrow() const;

    ButtonKind m_kind;
    QString m_icon;
    QString m_key;
    bool m_small = false;
    bool m_dropDown = false;
};

class PrimaryButton : public Button {
    Q_OBJECT

public:
    explicit PrimaryButton(const QString& text, QWidget* parent = nullptr)
        : Button(ButtonKind::Primary, text, parent) {}
};

class SecondaryButton : public Button {
    Q_OBJECT

public:
    explicit SecondaryButton(const QString& text, QWidget* parent = nullptr)
        : Button(ButtonKind::Secondary, text, parent) {}
};

class GhostButton : public Button {
    Q_OBJECT

public:
    explicit GhostButton(const QString& text, QWidget* parent = nullptr)
        : Button(ButtonKind::Ghost, text, parent) {}
};

// A square button with an icon only; `name` is its tool tip and accessible name.
class IconButton : public QAbstractButton {
    Q_OBJECT

public:
    IconButton(const QString& iconName, const QString& name, QWidget* parent = nullptr);

    void setIconName(const QString& iconName);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_icon;
};

}  // namespace winnow::ui
