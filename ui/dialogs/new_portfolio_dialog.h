// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <app/portfolio.h>
#include <ui/dialogs/form_dialog.h>
#include <ui/support/words.h>

class QComboBox;
class QLineEdit;

namespace winnow {

class Prompts;

// What is fixed when a portfolio is made, and where its file goes.
class NewPortfolioDialog : public FormDialog {
    Q_OBJECT

public:
    // `folder`: where the file is suggested to be.
    NewPortfolioDialog(const Clock& clock, const Words& words, Prompts& prompts,
                       const QString& folder, QWidget* parent);

    // The new portfolio; only after the dialog was accepted.
    std::unique_ptr<Portfolio> takePortfolio() { return std::move(m_portfolio); }

protected:
    bool save() override;

private:
    void chooseFile();
    void suggestFile();

    const Clock& m_clock;
    const Words& m_words;
    Prompts& m_prompts;
    QString m_folder;
    bool m_fileChosen = false;
    QLineEdit* m_name;
    QComboBox* m_currency;
    QComboBox* m_firstMonth;
    QLineEdit* m_file;
    std::unique_ptr<Portfolio> m_portfolio;
};

}  // namespace winnow
