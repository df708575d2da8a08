// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/figures_service.h>
#include <ui/support/words.h>
#include <ui/widgets/card_frame.h>

namespace winnow {

namespace ui {
class Label;
class RecordList;
}  // namespace ui

// What a draft of cost rates would do to a quarter: contribution before and after, who changes
// most, and the capacity nobody used.
class CostEffect : public ui::CardFrame {
    Q_OBJECT

public:
    explicit CostEffect(const Words& words, QWidget* parent = nullptr);

    // `isDraft`: the rates differ from what is stored.
    void show(const FiguresService::CostPreview& preview, bool isDraft);
    void showProblem(const QString& message);

Q_SIGNALS:
    void clientChosen(qint64 client);

private:
    Words m_words;
    ui::RecordList* m_sums;
    ui::Label* m_finding;
    ui::RecordList* m_clients;
};

}  // namespace winnow
