// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <app/batch_service.h>
#include <ui/pages/data_tab.h>

class QBoxLayout;
class QTableWidget;

namespace winnow {

class FilesDetail;
class Prompts;

namespace ui {
class CardFrame;
class EmptyState;
class Label;
}  // namespace ui

// Where files are dropped, and every import so far, with what is known of the selected one.
class FilesTab : public DataTab {
    Q_OBJECT

public:
    FilesTab(PortfolioBridge& bridge, Prompts& prompts, QWidget* parent = nullptr);

    void refresh() override;
    QString statusText() const override;

    // A file is held over the window.
    void setDropOffered(bool offered);
    void selectBatch(BatchId batch);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildDrop();
    void buildTable();
    void fillTable();
    void sizeColumns();
    void showSelected();
    const BatchInfo* selected() const;
    void showRows();
    void reconcile();
    void undoImport();
    void showMappings();

    Prompts& m_prompts;
    std::vector<BatchInfo> m_batches;
    ui::CardFrame* m_drop;
    ui::EmptyState* m_dropText = nullptr;
    QWidget* m_dropLine = nullptr;
    ui::Label* m_dropHint = nullptr;
    QBoxLayout* m_lower;
    QTableWidget* m_table;
    FilesDetail* m_detail;
};

}  // namespace winnow
