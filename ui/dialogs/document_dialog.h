// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QDialog>

#include <domain/document.h>
#include <ui/dialogs/case_dialogs.h>

class QHBoxLayout;

namespace winnow {

class PagesPane;

namespace ui {
class Button;
class InlineBanner;
}  // namespace ui

// Shows a document page by page, saves it as a file, and keeps it in its case.
class DocumentDialog : public QDialog {
    Q_OBJECT

public:
    DocumentDialog(PortfolioBridge& bridge, Prompts& prompts, const Document& document,
                   std::optional<KeepInCase> keep, QWidget* parent);

    // Lets the user choose the language, in which the document is then made anew.
    void offerLanguages(const DocumentMaker& make);
    // Whether it was kept in the case.
    bool kept() const { return m_kept; }

public Q_SLOTS:
    void savePdf();
    void saveHtml();
    void saveText();
    void keepInCase();

private:
    // Asks where to and writes what `content` gives.
    void saveAs(const QString& ending, const QString& filter,
                const std::function<std::string()>& content);

    PortfolioBridge& m_bridge;
    Prompts& m_prompts;
    Document m_document;
    std::optional<KeepInCase> m_keep;
    bool m_kept = false;
    QHBoxLayout* m_buttons;
    PagesPane* m_pages;
    ui::InlineBanner* m_banner;
    ui::Button* m_keepButton = nullptr;
};

}  // namespace winnow
