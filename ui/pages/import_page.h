// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/pages/page.h>

class QTableWidget;

namespace winnow {

class Prompts;

namespace ui {
class CardFrame;
class PageHeader;
}  // namespace ui

// Brings files in, and shows what was brought in before.
class ImportPage : public Page {
    Q_OBJECT

public:
    ImportPage(PortfolioBridge& bridge, Prompts& prompts, QWidget* parent = nullptr);

    void refresh() override;

public Q_SLOTS:
    // Asks for a file and takes it through the wizard.
    void chooseFile();
    // Takes files through the wizard, one after the other.
    void importFiles(const QStringList& files);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    Prompts& m_prompts;
    ui::PageHeader* m_header;
    ui::CardFrame* m_drop;
    ui::CardFrame* m_past;
    QTableWidget* m_table;
};

}  // namespace winnow
