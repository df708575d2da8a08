// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QDialog>

#include <app/letter_service.h>
#include <ui/bridge/portfolio_bridge.h>

class QComboBox;
class QDateEdit;
class QHBoxLayout;
class QLineEdit;
class QPlainTextEdit;
class QTimer;
class QVBoxLayout;

namespace winnow {

class PagesPane;
class Prompts;

namespace ui {
class Button;
class InlineBanner;
class Label;
class SegmentedControl;
}  // namespace ui

// A letter to a client: merged from a template, put in the owner's own words, and seen as the page
// that will be printed. Where a value is missing there is no page, only what is missing and where
// it is filled in.
class LetterDialog : public QDialog {
    Q_OBJECT

public:
    LetterDialog(PortfolioBridge& bridge, Prompts& prompts,
                 const LetterService::DraftRequest& request, QWidget* parent);
    // Goes on with a draft, or shows what was sent.
    LetterDialog(PortfolioBridge& bridge, Prompts& prompts, const Letter& letter, QWidget* parent);

    // Whether a draft was stored or sent, or the sender's details changed.
    bool storedAnything() const { return m_stored; }
    // The letter as it stands; empty while a value is missing.
    const std::optional<Letter>& letter() const { return m_letter; }
    // What stands in the way at present; empty: nothing.
    QString problem() const { return m_problem; }

public Q_SLOTS:
    void savePdf();
    void openInMail();
    bool keepDraft();
    void recordSent();
    void reject() override;

private:
    LetterDialog(PortfolioBridge& bridge, Prompts& prompts, QWidget* parent);
    void build();
    QWidget* buildLeft();
    void buildButtons(QHBoxLayout* buttons);
    void fillChoices();
    void fillEnclosures();
    void connectChoices();
    void chooseEnclosures();
    void showSent();

    // Takes what is chosen and merges the text anew; own words are only replaced when the owner
    // says so, where they cannot stay the choice is taken back.
    void choicesChanged(bool textMayStay);
    void merge(bool keepText);
    void textChanged();
    void showPage();
    void showRefusal(const Error& error);
    void showProblem(const QString& message);
    void showDone(const QString& message);
    void enableOutput(bool enabled);
    bool isEdited() const;
    bool isUnsaved() const;
    LetterText typed() const;
    LetterService& letters() const { return m_bridge.portfolio().letters(); }
    void saveCopy(const LetterService::Copy& copy);

    PortfolioBridge& m_bridge;
    Prompts& m_prompts;
    LetterService::DraftRequest m_request;
    std::optional<Letter> m_letter;
    LetterText m_merged;             // as the template gave it
    std::optional<Letter> m_onDisk;  // as it is stored
    bool m_stored = false;
    bool m_sent = false;
    bool m_quiet = false;  // fields are being filled in by the program
    QString m_problem;

    QComboBox* m_template = nullptr;
    ui::SegmentedControl* m_language = nullptr;
    QComboBox* m_to = nullptr;
    QDateEdit* m_day = nullptr;
    QLineEdit* m_subject = nullptr;
    QPlainTextEdit* m_body = nullptr;
    ui::Button* m_enclosures = nullptr;
    ui::Button* m_sender = nullptr;
    ui::Button* m_keep = nullptr;
    ui::Button* m_pdf = nullptr;
    ui::Button* m_mail = nullptr;
    ui::Button* m_record = nullptr;
    ui::Label* m_title = nullptr;
    ui::InlineBanner* m_banner = nullptr;
    PagesPane* m_pages = nullptr;
    QTimer* m_later = nullptr;
};

}  // namespace winnow
