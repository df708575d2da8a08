// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include <ui/dialogs/form_dialog.h>
#include <ui/dialogs/import_job.h>

class QComboBox;
class QLineEdit;
class QStackedWidget;

namespace winnow {

// A value that counts for every row of a file, for what the file has no column for: its currency,
// the one client it is about, the days until an invoice falls due.
class ImportConstantDialog : public FormDialog {
    Q_OBJECT

public:
    ImportConstantDialog(const Words& words, const ImportPlan& plan, const std::string& field,
                         const QStringList& clients, QWidget* parent);

    std::string field() const;
    // Empty: no fixed value any more.
    std::string value() const;

protected:
    bool save() override;

private:
    void showField();

    Words m_words;
    ImportPlan m_plan;
    QStringList m_clients;
    QComboBox* m_field;
    QStackedWidget* m_values;
    QComboBox* m_choice;
    QLineEdit* m_text;
};

}  // namespace winnow
