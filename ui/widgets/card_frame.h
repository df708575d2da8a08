// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <ui/theme/fonts.h>

class QBoxLayout;
class QHBoxLayout;
class QVBoxLayout;

namespace winnow::ui {

class Label;

// The one card level: white, radius 10, hairline edge, 16/18 padding. Title, grey subtitle and
// widgets in the top right corner are optional; the content goes into body().
class CardFrame : public QFrame {
    Q_OBJECT

public:
    explicit CardFrame(const QString& title = {}, const QString& subtitle = {},
                       QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setSubtitle(const QString& subtitle);
    // Headline for a finding, CardTitle (default) for a name.
    void setTitleRole(TextRole role);
    // Subtitle on the title's line instead of below it.
    void setSubtitleInline(bool inlineSubtitle);
    void addCorner(QWidget* widget);
    QVBoxLayout* body() const { return m_body; }
    // Edge to edge content (tables).
    void setFlush(bool flush);
    // Edge in the accent colour: the first thing to do.
    void setAccent(bool accent);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void applyMetrics();

    QVBoxLayout* m_outer;
    QHBoxLayout* m_head;
    QBoxLayout* m_titles;
    QHBoxLayout* m_corner;
    QVBoxLayout* m_body;
    Label* m_title;
    Label* m_subtitle;
    bool m_flush = false;
    bool m_accent = false;
};

}  // namespace winnow::ui
