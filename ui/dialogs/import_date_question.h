// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <ui/dialogs/import_job.h>

namespace winnow {

namespace ui {
class Button;
class Label;
}  // namespace ui

// Asks which comes first, day or month, where the file cannot tell: with a date of the file and
// its two readings as answers.
class ImportDateQuestion : public QWidget {
    Q_OBJECT

public:
    explicit ImportDateQuestion(const Words& words, QWidget* parent = nullptr);

    // Shows itself when there is something to ask.
    void ask(const ImportPlan& plan, const ImportOptions& options);
    void focusAnswer();

Q_SIGNALS:
    void optionsChosen(const winnow::ImportOptions& options);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void answer(const char* order);

    Words m_words;
    ImportPlan m_plan;
    ImportOptions m_options;
    ui::Label* m_text;
    ui::Button* m_dayFirst;
    ui::Button* m_monthFirst;
};

}  // namespace winnow
