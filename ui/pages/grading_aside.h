// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QPlainTextEdit>
#include <QWidget>

#include <app/grading_service.h>
#include <domain/metric_catalogue.h>
#include <domain/robustness.h>
#include <ui/support/words.h>
#include <ui/widgets/card_frame.h>

class QScrollArea;
class QVBoxLayout;

namespace winnow {

namespace ui {
class GradeBadge;
class Label;
class PrimaryButton;
class RecordList;
}  // namespace ui

// The grade as the answers stand, and what limits it.
class ProvisionalCard : public ui::CardFrame {
    Q_OBJECT

public:
    explicit ProvisionalCard(QWidget* parent = nullptr);

    void show(const Assessment& assessment, const Rubric& rubric, std::optional<Grade> before,
              const std::optional<Robustness>& robustness, const Words& words);
    // Forgets all of it, so that nothing can be read before the first reaction.
    void conceal();

private:
    void showGates(const Assessment& assessment, const Rubric& rubric, const Words& words);

    ui::GradeBadge* m_badge;
    ui::Label* m_score;
    ui::Label* m_of;
    ui::Label* m_sentence;
    QWidget* m_gates;
};

// "What the numbers say": the quarter's figures, each with the way to where it comes from.
class NumbersCard : public ui::CardFrame {
    Q_OBJECT

public:
    explicit NumbersCard(QWidget* parent = nullptr);

    void show(const ClientQuarter& client, const Rubric& rubric, const Words& words);
    void conceal();

Q_SIGNALS:
    void metricWanted(winnow::Metric metric);

private:
    ui::RecordList* m_figures;
};

// A note where Enter means "done": Shift and Enter begin a new line.
class NoteField : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit NoteField(QWidget* parent = nullptr);

Q_SIGNALS:
    void submitted();
    void left();      // Escape
    void finished();  // the cursor went elsewhere

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;
};

// Right of the answers: the grade and the numbers once the first reaction is given, the note, and
// the way on.
class GradingAside : public QWidget {
    Q_OBJECT

public:
    explicit GradingAside(QWidget* parent = nullptr);

    // Kept free at the right for a scroll bar.
    static constexpr int kGap = 12;

    // Before the first reaction.
    void conceal();
    void show(const ClientQuarter& client, const Rubric& rubric, std::optional<Grade> before,
              const std::optional<Robustness>& robustness, const Words& words);
    bool isConcealed() const;

    // Replaces the text unless the owner has changed it since.
    void offerNote(const QString& note);
    // Replaces it in any case.
    void setNote(const QString& note);
    QString note() const;
    bool isNoteChanged() const;
    void focusNote();

Q_SIGNALS:
    void saveWanted();
    void noteLeft();
    void noteFinished();
    void metricWanted(winnow::Metric metric);

private:
    void leaveGap();

    QScrollArea* m_scroll;
    ui::CardFrame* m_secret;
    ProvisionalCard* m_provisional;
    NumbersCard* m_numbers;
    NoteField* m_note;
    ui::PrimaryButton* m_save;
};

}  // namespace winnow
