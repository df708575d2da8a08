// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/about_dialog.h>

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <ui/theme/icons.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/label.h>

namespace winnow {

using ui::dp;
using ui::Label;

AboutDialog::AboutDialog(QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("About Winnow"));
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(dp(28), dp(24), dp(28), dp(20));
    outer->setSpacing(dp(10));

    auto* head = new QHBoxLayout;
    head->setSpacing(dp(16));
    auto* mark = new QLabel(this);
    mark->setPixmap(ui::productIcon().pixmap(dp(48), dp(48)));
    head->addWidget(mark);
    auto* titles = new QVBoxLayout;
    titles->setSpacing(dp(2));
    titles->addWidget(
        new Label(QStringLiteral("Winnow"), ui::TextRole::PageTitle, ui::ColorRole::Ink, this));
    titles->addWidget(new Label(tr("Version %1").arg(QCoreApplication::applicationVersion()),
                                ui::TextRole::Secondary, ui::ColorRole::Ink2, this));
    head->addLayout(titles, 1);
    outer->addLayout(head);

    const QString lines[] = {
        tr("Grades every client from A to D on money and on the relationship, and shows how it "
           "got there."),
        tr("Nothing leaves this computer: no account, no telemetry."),
        tr("Free software under the GNU General Public License, version 3 or later. It comes "
           "without any warranty."),
        tr("Uses Qt, SQLite, SQLiteCpp, JSON for Modern C++, {fmt}, libsodium and xxHash; the font "
           "is derived from Inter (SIL Open Font License), the icons from Lucide (ISC)."),
    };
    for (const QString& line : lines) {
        auto* label = new Label(line, ui::TextRole::Body, ui::ColorRole::Ink2, this);
        label->setWordWrap(true);
        outer->addWidget(label);
    }
    outer->addStretch(1);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    auto* close = new ui::PrimaryButton(tr("Close"), this);
    close->setDefault(true);
    connect(close, &QAbstractButton::clicked, this, &QDialog::accept);
    row->addWidget(close);
    outer->addLayout(row);
    resize(dp(460), dp(360));
}

}  // namespace winnow
