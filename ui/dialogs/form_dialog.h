// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <vector>

class QGridLayout;
class QHBoxLayout;
class QVBoxLayout;

namespace winnow {

namespace ui {
class InlineBanner;
class PrimaryButton;
}  // namespace ui

// A few labelled fields with one way on and one way back. What is wrong is said above the buttons,
// and the field concerned gets the cursor; the dialog stays until all is well.
class FormDialog : public QDialog {
    Q_OBJECT

public:
    FormDialog(const QString& title, const QString& saveText, QWidget* parent);

    // What is shown as wrong at present; empty: nothing.
    QString problem() const { return m_problem; }

protected:
    void setIntroduction(const QString& text);
    void addSection(const QString& title, const QString& explanation = {});
    // The label is the field's buddy and its accessible name; `hint` is a grey line below it.
    // What follows stands in a column to the right of what was added so far.
    void beginColumn();
    void addField(const QString& label, QWidget* field, const QString& hint = {});
    // Over both label and field; names itself to assistive technology.
    void addWide(QWidget* field);
    void showProblem(const QString& message, QWidget* field = nullptr);

    // Does what the dialog is for; true when it may close.
    virtual bool save() = 0;

    void showEvent(QShowEvent* event) override;
    // As high as its wrapped texts need at this width; call when what is shown has changed.
    void fitHeight();

private:
    struct Labelled {
        QGridLayout* form;
        QWidget* label;
        QWidget* field;
    };

    // Beside several lines a label stands at the first of them.
    void alignLabels();

    QVBoxLayout* m_outer;
    QHBoxLayout* m_columns;
    QGridLayout* m_form = nullptr;
    std::vector<Labelled> m_labelled;
    ui::InlineBanner* m_banner;
    ui::PrimaryButton* m_save;
    QString m_problem;
};

}  // namespace winnow
