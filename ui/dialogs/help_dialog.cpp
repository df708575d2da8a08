// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/help_dialog.h>

#include <QAction>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/chip.h>
#include <ui/widgets/label.h>

namespace winnow {
namespace {

using namespace Qt::StringLiterals;
using ui::dp;
using ui::Label;

Label* paragraph(const QString& text, QWidget* parent) {
    auto* label = new Label(text, ui::TextRole::Body, ui::ColorRole::Ink2, parent);
    label->setWordWrap(true);
    return label;
}

QString withoutMnemonic(QString text) { return text.remove(u'&'); }

}  // namespace

HelpDialog::HelpDialog(const QList<Group>& groups, QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Help and keys"));
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(dp(24), dp(20), dp(24), dp(20));
    outer->setSpacing(dp(12));

    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* content = new QWidget(scroll);
    auto* lines = new QVBoxLayout(content);
    lines->setContentsMargins(0, 0, dp(12), 0);
    lines->setSpacing(dp(6));

    lines->addWidget(
        new Label(tr("How it works"), ui::TextRole::Headline, ui::ColorRole::Ink, content));
    const QString chapters[] = {
        tr("Import invoices and time entries as text files from your accounts, ticketing or time "
           "tracking. Importing a file twice adds nothing twice."),
        tr("Under Your own figures, set what an hour costs you, your smallest monthly fee and the "
           "hourly rate you aim for. Without them margins and some criteria stay unknown; unknown "
           "is shown as a dash and never counted as zero."),
        tr("Rate the relationship on each client’s page: five short descriptions a criterion. The "
           "grade follows at once."),
        tr("A grade comes from a score of 100 points: A from 75, B from 60, C from 45, else D, "
           "unless the rubric says otherwise. Gates can cap it or take notches off. Every client’s "
           "page shows each point and each gate."),
        tr("Every action is saved at once and, imports aside, can be undone, also after a restart. "
           "Everything is in the one .winnow file: copy it while Winnow is closed and you have a "
           "backup."),
    };
    for (const QString& chapter : chapters) {
        lines->addWidget(paragraph(chapter, content));
    }

    lines->addSpacing(dp(10));
    lines->addWidget(new Label(tr("Keys"), ui::TextRole::Headline, ui::ColorRole::Ink, content));
    for (const Group& group : groups) {
        lines->addSpacing(dp(6));
        lines->addWidget(
            new Label(group.title, ui::TextRole::LabelStrong, ui::ColorRole::Ink3, content));
        auto* grid = new QGridLayout;
        grid->setHorizontalSpacing(dp(16));
        grid->setVerticalSpacing(dp(4));
        grid->setColumnStretch(1, 1);
        grid->setColumnMinimumWidth(0, dp(120));
        for (const QAction* action : group.actions) {
            if (action->shortcut().isEmpty()) {
                continue;
            }
            const int row = grid->rowCount();
            auto* key =
                new ui::KeyCap(action->shortcut().toString(QKeySequence::NativeText), {}, content);
            grid->addWidget(key, row, 0, Qt::AlignLeft | Qt::AlignVCenter);
            grid->addWidget(new Label(withoutMnemonic(action->text()), ui::TextRole::Body,
                                      ui::ColorRole::Ink, content),
                            row, 1);
        }
        lines->addLayout(grid);
    }
    lines->addStretch(1);
    scroll->setWidget(content);
    outer->addWidget(scroll, 1);

    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto* close = new ui::PrimaryButton(tr("Close"), this);
    close->setDefault(true);
    connect(close, &QAbstractButton::clicked, this, &QDialog::accept);
    buttons->addWidget(close);
    outer->addLayout(buttons);
    resize(dp(620), dp(640));
}

}  // namespace winnow
