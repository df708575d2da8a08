// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/rubric_service.h>
#include <ui/support/words.h>
#include <ui/widgets/card_frame.h>

namespace winnow {

class RubricMirror;

namespace ui {
class Label;
class RecordList;
}  // namespace ui

// What a draft would do: clients by grade in use and under the draft, who changes, the closest
// calls; or what is wrong with it.
class RubricPreview : public ui::CardFrame {
    Q_OBJECT

public:
    explicit RubricPreview(QWidget* parent = nullptr);

    struct Heads {
        bool isDraft = false;
        int inUse = 0;  // version
        int draft = 0;  // the version it would be
        int clients = 0;
        QString quarter;
    };
    void show(const RubricService::Preview& preview, const Heads& heads, const Rubric& draft,
              const Words& words);

Q_SIGNALS:
    void clientChosen(qint64 client);
    // A part of the draft that is wrong, as problemPart() names it.
    void problemChosen(const QString& part);

private:
    void showProblems(const std::vector<Text>& problems, const Rubric& draft, const Words& words);

    RubricMirror* m_mirror;
    QWidget* m_problems;  // a banner each
    ui::Label* m_changesTitle;
    ui::RecordList* m_changes;
    ui::Label* m_callsTitle;
    ui::RecordList* m_calls;
};

}  // namespace winnow
