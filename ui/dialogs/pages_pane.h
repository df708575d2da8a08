// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QWidget>

#include <domain/document.h>
#include <ui/reports/document_painter.h>

class QHBoxLayout;
class QStackedWidget;

namespace winnow {

class PagePreview;

namespace ui {
class EmptyState;
class Label;
}  // namespace ui

// The pages of a document with a bar to leaf and zoom, as wide as there is room at first.
class PagesPane : public QWidget {
    Q_OBJECT

public:
    explicit PagesPane(QWidget* parent = nullptr);
    ~PagesPane() override;

    void setDocument(Document document);
    // No pages, and why.
    void showInstead(const QString& title, const QString& text);
    // Zero while there is something else to say.
    int pageCount() const;
    PagePreview& preview() { return *m_preview; }

private:
    void showPosition();

    std::unique_ptr<DocumentPainter> m_painter;
    QWidget* m_bar;
    QStackedWidget* m_stack;
    PagePreview* m_preview;
    ui::EmptyState* m_instead;
    ui::Label* m_position;
    ui::Label* m_zoom;
};

}  // namespace winnow
