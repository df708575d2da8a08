// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/pages_pane.h>

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <ui/pages/page_preview.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/card_frame.h>
#include <ui/widgets/empty_state.h>
#include <ui/widgets/label.h>

namespace winnow {

using namespace Qt::StringLiterals;
using ui::dp;

PagesPane::PagesPane(QWidget* parent)
    : QWidget(parent),
      m_bar(new QWidget(this)),
      m_stack(new QStackedWidget(this)),
      m_preview(new PagePreview(this)),
      m_instead(new ui::EmptyState(u"report"_s, {}, {}, this)),
      m_position(new ui::Label({}, ui::TextRole::Body, ui::ColorRole::Ink2, this)),
      m_zoom(new ui::Label({}, ui::TextRole::Body, ui::ColorRole::Ink2, this)) {
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    auto* frame = new ui::CardFrame({}, {}, this);
    frame->setFlush(true);
    frame->body()->setSpacing(0);
    lines->addWidget(frame);
    auto* tools = new QHBoxLayout(m_bar);
    tools->setContentsMargins(dp(10), dp(4), dp(10), dp(4));
    tools->setSpacing(dp(6));
    const auto button = [&](const QString& icon, const QString& name, auto action) {
        auto* made = new ui::IconButton(icon, name, m_bar);
        connect(made, &QAbstractButton::clicked, m_preview, action);
        return made;
    };
    m_position->setElide(false);
    m_zoom->setElide(false);
    tools->addWidget(button(u"chevron-left"_s, tr("Previous page"), &PagePreview::showPrevious));
    tools->addWidget(m_position);
    tools->addWidget(button(u"chevron-right"_s, tr("Next page"), &PagePreview::showNext));
    tools->addStretch(1);
    tools->addWidget(button(u"minus"_s, tr("Smaller"), &PagePreview::zoomOut));
    tools->addWidget(m_zoom);
    tools->addWidget(button(u"plus"_s, tr("Larger"), &PagePreview::zoomIn));
    tools->addWidget(button(u"columns"_s, tr("As wide as there is room"),
                            [this] { m_preview->setZoom(std::nullopt); }));
    frame->body()->addWidget(m_bar);
    frame->body()->addWidget(new ui::Hairline(frame));
    m_stack->addWidget(m_preview);
    m_stack->addWidget(m_instead);
    frame->body()->addWidget(m_stack, 1);
    m_preview->setColumns(1);
    m_preview->setFitsWidth(true);
    connect(m_preview, &PagePreview::viewChanged, this, &PagesPane::showPosition);
}

PagesPane::~PagesPane() { m_preview->disconnect(this); }

void PagesPane::setDocument(Document document) {
    auto painter = std::make_unique<DocumentPainter>(std::move(document));
    m_preview->setPages(painter->pageCount(),
                        [pages = painter.get()](QPainter& on, int page, QSizeF size) {
                            pages->paintPage(on, page, size);
                        });
    m_painter = std::move(painter);
    m_stack->setCurrentWidget(m_preview);
    m_bar->setEnabled(true);
    showPosition();
}

void PagesPane::showInstead(const QString& title, const QString& text) {
    m_preview->setPages(0, {});
    m_painter.reset();
    m_instead->setTitle(title);
    m_instead->setText(text);
    m_stack->setCurrentWidget(m_instead);
    m_bar->setEnabled(false);
    showPosition();
}

int PagesPane::pageCount() const { return m_painter ? m_painter->pageCount() : 0; }

void PagesPane::showPosition() {
    const int count = pageCount();
    m_position->setText(count > 0
                            ? tr("Page %1 of %2").arg(m_preview->lastVisiblePage() + 1).arg(count)
                            : QString());
    m_zoom->setText(count > 0 ? u"%1%"_s.arg(qRound(m_preview->zoom() * 100)) : QString());
}

}  // namespace winnow
