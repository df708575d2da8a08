// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>
#include <QString>

class QAction;

namespace winnow {

// How Winnow works in a few paragraphs, and all keys; nothing is fetched from anywhere.
class HelpDialog : public QDialog {
    Q_OBJECT

public:
    struct Group {
        QString title;
        QList<QAction*> actions;
    };

    // The keys shown are those of the groups' actions.
    HelpDialog(const QList<Group>& groups, QWidget* parent);
};

}  // namespace winnow
