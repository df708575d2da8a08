// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <app/register_service.h>

namespace winnow {

class PortfolioBridge;
class Prompts;

namespace ui {
class InlineBanner;
class Label;
class RecordList;
}  // namespace ui

// One entry of a register with its documents. Documents are stored inside the portfolio and leave
// it only by "Save a copy"; nothing is ever opened from here.
class RegisterEntryDialog : public QDialog {
    Q_OBJECT

public:
    RegisterEntryDialog(PortfolioBridge& bridge, Prompts& prompts,
                        const RegisterService::Entry& entry, QWidget* parent);

    // Whether the user wants the form of this entry next.
    bool wantsEdit() const { return m_wantsEdit; }
    // What was done, in words; empty: nothing.
    QString message() const { return m_message; }

private:
    void showDocuments();
    void attach();
    void openDocument(const QString& key);
    void removeEntry();
    bool told(const Result<void>& result);

    PortfolioBridge& m_bridge;
    Prompts& m_prompts;
    RegisterService::Entry m_entry;
    ui::InlineBanner* m_banner;
    ui::Label* m_none;
    ui::RecordList* m_documents;
    bool m_wantsEdit = false;
    QString m_message;
};

}  // namespace winnow
