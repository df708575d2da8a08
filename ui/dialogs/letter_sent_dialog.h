// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/letter.h>
#include <ui/bridge/portfolio_bridge.h>
#include <ui/dialogs/form_dialog.h>

class QComboBox;
class QDateEdit;

namespace winnow {

// When and how a draft went out. A guard of its case that stands in the way is said here.
class LetterSentDialog : public FormDialog {
    Q_OBJECT

public:
    // `pdf`: the page as it went out.
    LetterSentDialog(PortfolioBridge& bridge, LetterId letter, std::string pdf, QWidget* parent);

protected:
    bool save() override;

private:
    PortfolioBridge& m_bridge;
    LetterId m_letter;
    std::string m_pdf;
    QDateEdit* m_day;
    QComboBox* m_channel;
};

}  // namespace winnow
