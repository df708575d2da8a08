// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QDialog>
#include <QHash>
#include <QString>

#include <domain/value_statement.h>
#include <ui/dialogs/case_dialogs.h>

class QCheckBox;
class QDateEdit;
class QTreeWidget;

namespace winnow {

// What was done for the client, line by line. The words come from the technicians' notes, so the
// owner looks through them first: a line can be left out or put in other words.
class ValueStatementDialog : public QDialog {
    Q_OBJECT

public:
    ValueStatementDialog(PortfolioBridge& bridge, Prompts& prompts, ClientId client,
                         std::optional<KeepInCase> keep, QWidget* parent);

    // The statement as it is ticked and worded.
    ValueStatement chosen() const;
    // Whether it was kept in the case.
    bool kept() const { return m_kept; }

private:
    struct Edited {
        QString words;
        bool told = true;
    };

    void buildLayout();
    void read();
    // What was put plainer or left out stays so in another period.
    void keepEdited();
    void preview();

    PortfolioBridge& m_bridge;
    Prompts& m_prompts;
    ClientId m_client;
    std::optional<KeepInCase> m_keep;
    ValueStatement m_statement;
    QHash<QString, Edited> m_edited;  // by the technician's words
    bool m_kept = false;
    QDateEdit* m_from;
    QDateEdit* m_until;
    QCheckBox* m_hours;
    QCheckBox* m_money;
    QTreeWidget* m_lines;
};

}  // namespace winnow
