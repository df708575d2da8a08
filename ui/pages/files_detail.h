// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/batch_service.h>
#include <ui/support/words.h>
#include <ui/widgets/card_frame.h>

namespace winnow {

class PortfolioBridge;

namespace ui {
class Button;
class Label;
class RecordList;
}  // namespace ui

// One import: what it holds, whose it is, what it changed, and what can be done with it.
class FilesDetail : public ui::CardFrame {
    Q_OBJECT

public:
    explicit FilesDetail(PortfolioBridge& bridge, QWidget* parent = nullptr);

    void show(const BatchDetail& detail);
    using ui::CardFrame::show;
    void showProblem(const QString& message);
    // The kind it has most facts of.
    FactKind mainKind() const;
    // What goes when it is undone, as a question.
    QString undoText() const;

    static QString nameOf(const BatchInfo& batch);
    static QString kindOf(const BatchInfo& batch, const Words& words);

Q_SIGNALS:
    void showRowsRequested();
    void reconcileRequested();
    void undoRequested();
    void clientChosen(qint64 client);

private:
    void fill();

    PortfolioBridge& m_bridge;
    BatchDetail m_detail;
    ui::Label* m_how;
    ui::RecordList* m_records;
    ui::Label* m_hash;
    ui::Label* m_cannot;
    ui::Button* m_rows;
    ui::Button* m_reconcile;
    ui::Button* m_undo;
};

}  // namespace winnow
