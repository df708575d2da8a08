// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include <ui/theme/theme.h>

class QVariantAnimation;

namespace winnow::ui {

class Label;

// What has just happened, at the bottom centre of its host for 8 seconds, with a way back. Waits
// while the mouse is over it or it has the focus. One per window; a new message replaces the old.
class Toast : public QWidget {
    Q_OBJECT

public:
    explicit Toast(QWidget* host);

    // Past tense: "Harrow was set to A". `action` is the button's text ("Undo"), `key` its cap.
    void showMessage(const QString& text, const QString& action = {}, const QString& key = {});
    void dismiss();

Q_SIGNALS:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void place();

    class ToastButton;
    QString m_text;
    ToastButton* m_action;
    ToastButton* m_close;
    QTimer m_timer;
    QVariantAnimation* m_rise;
    double m_shown = 1.0;
};

// A message inside a page, with an optional action. Stays until it is closed or taken away.
class InlineBanner : public QWidget {
    Q_OBJECT

public:
    explicit InlineBanner(Tone tone, const QString& text, QWidget* parent = nullptr);

    void setMessage(Tone tone, const QString& text);
    // An empty text takes the action away.
    void setAction(const QString& text);
    void setClosable(bool closable);

Q_SIGNALS:
    void actionTriggered();
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Tone m_tone;
    Label* m_label;
    QWidget* m_action;
    QWidget* m_close;
};

}  // namespace winnow::ui
