// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/form_dialog.h>

#include <algorithm>
#include <vector>

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <ui/support/focus_order.h>
#include <ui/support/guarded.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/label.h>
#include <ui/widgets/toast.h>

namespace winnow {

using ui::dp;
using ui::Label;

namespace {

constexpr int kOneLine = 48;  // the height that no field of one line reaches
constexpr auto kCancelName = "cancelForm";

bool takesFocus(const QWidget& widget, const QWidget& dialog) {
    return widget.isEnabled() && widget.isVisibleTo(&dialog) &&
           (widget.focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
}

// Through the fields as they were added, whatever the order they were made in, then the buttons;
// the first field has the focus unless the form gave it to another.
void enterAtFirst(QDialog& dialog, const QWidget* cancel) {
    const std::vector<QWidget*> order = orderFocus(dialog);
    if (dialog.focusWidget()) {
        return;
    }
    for (QWidget* each : order) {
        if (each == cancel) {
            return;
        }
        if (takesFocus(*each, dialog)) {
            each->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

}  // namespace

FormDialog::FormDialog(const QString& title, const QString& saveText, QWidget* parent)
    : QDialog(parent),
      m_outer(new QVBoxLayout(this)),
      m_columns(new QHBoxLayout),
      m_banner(new ui::InlineBanner(ui::Tone::Bad, {}, this)),
      m_save(new ui::PrimaryButton(saveText, this)) {
    setWindowTitle(title);
    m_outer->setContentsMargins(dp(24), dp(20), dp(24), dp(20));
    m_outer->setSpacing(dp(12));
    auto* heading = new Label(title, ui::TextRole::Headline, ui::ColorRole::Ink, this);
    m_outer->addWidget(heading);

    m_columns->setSpacing(dp(36));
    m_outer->addLayout(m_columns);
    beginColumn();
    m_outer->addStretch(1);

    m_banner->setVisible(false);
    m_outer->addWidget(m_banner);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(dp(8));
    buttons->addStretch(1);
    auto* cancel = new ui::SecondaryButton(tr("Cancel"), this);
    cancel->setObjectName(QString::fromLatin1(kCancelName));
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    m_outer->addLayout(buttons);

    m_save->setDefault(true);
    cancel->setAutoDefault(false);
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_save, &QAbstractButton::clicked, this, [this] {
        m_banner->setVisible(false);
        m_problem.clear();
        guarded([this](const QString& message) { showProblem(message); },
                [this] {
                    if (save()) {
                        accept();
                    }
                });
    });
}

void FormDialog::setIntroduction(const QString& text) {
    auto* label = new Label(text, ui::TextRole::Body, ui::ColorRole::Ink2, this);
    label->setWordWrap(true);
    m_outer->insertWidget(1, label);
}

void FormDialog::beginColumn() {
    m_form = new QGridLayout;
    m_form->setHorizontalSpacing(dp(16));
    m_form->setVerticalSpacing(dp(8));
    m_form->setColumnStretch(1, 1);
    auto* column = new QVBoxLayout;
    column->addLayout(m_form);
    column->addStretch(1);
    m_columns->addLayout(column, 1);
}

void FormDialog::fitHeight() {
    const int needed = layout()->totalHeightForWidth(width());
    setMinimumHeight(std::max(needed, layout()->totalMinimumSize().height()));
    resize(width(), minimumHeight());
}

void FormDialog::alignLabels() {
    for (const Labelled& each : m_labelled) {
        if (each.field->sizeHint().height() > dp(kOneLine)) {
            each.form->setAlignment(each.label, Qt::AlignTop);
            const bool framed = !qobject_cast<QLabel*>(each.field);
            each.label->setContentsMargins(0, framed ? dp(5) : 0, 0, 0);
        }
    }
}

void FormDialog::showEvent(QShowEvent* event) {
    alignLabels();
    fitHeight();
    enterAtFirst(*this, findChild<QWidget*>(QString::fromLatin1(kCancelName)));
    QDialog::showEvent(event);
}

void FormDialog::addSection(const QString& title, const QString& explanation) {
    const int row = m_form->rowCount();
    if (row > 1) {
        m_form->setRowMinimumHeight(row, dp(8));
    }
    auto* heading = new Label(title, ui::TextRole::CardTitle, ui::ColorRole::Ink, this);
    m_form->addWidget(heading, row + 1, 0, 1, 2);
    if (!explanation.isEmpty()) {
        auto* text = new Label(explanation, ui::TextRole::Secondary, ui::ColorRole::Ink2, this);
        text->setWordWrap(true);
        m_form->addWidget(text, row + 2, 0, 1, 2);
    }
}

void FormDialog::addField(const QString& label, QWidget* field, const QString& hint) {
    const int row = m_form->rowCount();
    auto* name = new Label(label, ui::TextRole::Body, ui::ColorRole::Ink2, this);
    name->setElide(false);
    name->setBuddy(field);
    field->setAccessibleName(label);
    field->setAccessibleDescription(hint);
    m_form->addWidget(name, row, 0);
    m_form->addWidget(field, row, 1);
    m_labelled.push_back({m_form, name, field});
    if (!hint.isEmpty()) {
        auto* note = new Label(hint, ui::TextRole::Secondary, ui::ColorRole::Ink3, this);
        note->setWordWrap(true);
        m_form->addWidget(note, row + 1, 1);
    }
}

void FormDialog::addWide(QWidget* field) { m_form->addWidget(field, m_form->rowCount(), 0, 1, 2); }

void FormDialog::showProblem(const QString& message, QWidget* field) {
    m_problem = message;
    m_banner->setMessage(ui::Tone::Bad, message);
    m_banner->setVisible(true);
    fitHeight();
    if (field) {
        field->setFocus(Qt::OtherFocusReason);
        if (auto* line = qobject_cast<QLineEdit*>(field)) {
            line->selectAll();
        }
    }
}

}  // namespace winnow
