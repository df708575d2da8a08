// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/widgets/card_frame.h>

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <ui/theme/look.h>
#include <ui/theme/paint.h>
#include <ui/widgets/label.h>

namespace winnow::ui {

CardFrame::CardFrame(const QString& title, const QString& subtitle, QWidget* parent)
    : QFrame(parent),
      m_outer(new QVBoxLayout(this)),
      m_head(new QHBoxLayout),
      m_titles(new QBoxLayout(QBoxLayout::TopToBottom)),
      m_corner(new QHBoxLayout),
      m_body(new QVBoxLayout),
      m_title(new Label({}, TextRole::CardTitle, ColorRole::Ink)),
      m_subtitle(new Label({}, TextRole::Secondary, ColorRole::Ink3)) {
    m_titles->addWidget(m_title);
    m_titles->addWidget(m_subtitle);
    m_head->addLayout(m_titles, 1);
    m_head->addLayout(m_corner);
    m_head->setAlignment(m_corner, Qt::AlignTop);
    m_outer->addLayout(m_head);
    m_outer->addLayout(m_body, 1);
    // Takes what a body of fixed height leaves, so that the title stays at the top.
    m_outer->addItem(new QSpacerItem(0, 0, QSizePolicy::Minimum, QSizePolicy::Expanding));
    m_subtitle->setWordWrap(true);
    setTitle(title);
    setSubtitle(subtitle);
    applyMetrics();
}

void CardFrame::setTitle(const QString& title) {
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    setAccessibleName(title);
    applyMetrics();
}

void CardFrame::setSubtitle(const QString& subtitle) {
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
    setAccessibleDescription(subtitle);
    applyMetrics();
}

void CardFrame::setTitleRole(TextRole role) {
    m_title->setRole(role);
    // A finding is a sentence: it may take a second line where the card is narrow.
    m_title->setWordWrap(role == TextRole::Headline);
}

void CardFrame::setSubtitleInline(bool inlineSubtitle) {
    m_subtitle->setWordWrap(!inlineSubtitle);
    m_titles->setDirection(inlineSubtitle ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_titles->setStretch(1, inlineSubtitle ? 1 : 0);
    m_title->setElide(!inlineSubtitle);
    applyMetrics();
}

void CardFrame::addCorner(QWidget* widget) {
    m_corner->addWidget(widget);
    applyMetrics();
}

void CardFrame::setFlush(bool flush) {
    m_flush = flush;
    applyMetrics();
}

void CardFrame::setAccent(bool accent) {
    m_accent = accent;
    update();
}

void CardFrame::applyMetrics() {
    const bool inlineText = m_titles->direction() == QBoxLayout::LeftToRight;
    const bool headed = !m_title->isHidden() || !m_subtitle->isHidden() || m_corner->count() > 0;
    const int side = dp(18);
    if (m_flush) {
        m_outer->setContentsMargins(1, headed ? dp(16) : 1, 1, 1);
        m_head->setContentsMargins(side, 0, side, 0);
    } else {
        m_outer->setContentsMargins(side, dp(16), side, dp(16));
        m_head->setContentsMargins(0, 0, 0, 0);
    }
    m_outer->setSpacing(headed ? dp(12) : 0);
    m_head->setSpacing(dp(12));
    m_titles->setSpacing(inlineText ? dp(10) : dp(2));
    m_corner->setSpacing(dp(8));
    m_body->setSpacing(dp(8));
    m_body->setContentsMargins(0, 0, 0, 0);
}

void CardFrame::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    panel(painter, rect(), dpF(10), theme().surface, m_accent ? theme().accLine : theme().line,
          m_accent ? 1.5 : 1.0);
}

void CardFrame::changeEvent(QEvent* event) {
    if (event->type() == QEvent::StyleChange) applyMetrics();
    QFrame::changeEvent(event);
}

}  // namespace winnow::ui
