// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QWidget>

#include <ui/dialogs/import_job.h>

namespace winnow {

class ImportTable;

namespace ui {
class Button;
class Label;
}  // namespace ui

// Names in a file that no client has, or projects that stand in for their client: the same client,
// another one, a new one, or none.
class ImportClientsView : public QWidget {
    Q_OBJECT

public:
    enum class Subject { Clients, Projects };
    ImportClientsView(Subject subject, const Words& words, QWidget* parent = nullptr);

    void show(const std::vector<UnknownClient>& unknown, const ClientAnswers& answers);
    // What was answered by hand, by name.
    const ClientAnswers& answers() const { return m_answers; }
    void answer(const std::string& name, const ClientAnswer& answer);

Q_SIGNALS:
    void decided();
    void chooserRequested(const winnow::UnknownClient& unknown);

private:
    ClientAnswer present(const UnknownClient& unknown) const;
    void showAll();
    void showRow(int row);
    void press(int row, int column);
    void answerAll(bool suggested);

    Subject m_subject;
    Words m_words;
    std::vector<UnknownClient> m_unknown;
    ClientAnswers m_answers;
    ImportTable* m_table;
    ui::Button* m_allSuggested;
    ui::Button* m_allNew;
    ui::Button* m_allOut;
    ui::Label* m_note;
};

}  // namespace winnow
