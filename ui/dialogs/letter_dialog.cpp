// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/letter_dialog.h>

#include <QComboBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

#include <app/case_service.h>
#include <app/client_service.h>
#include <ui/dialogs/case_dialogs.h>
#include <ui/dialogs/letter_places.h>
#include <ui/dialogs/optional_day.h>
#include <ui/dialogs/pages_pane.h>
#include <ui/support/date_input.h>
#include <ui/support/guarded.h>
#include <ui/support/plain_text.h>
#include <ui/support/prompts.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/label.h>
#include <ui/widgets/segmented_control.h>
#include <ui/widgets/toast.h>

namespace winnow {

using namespace Qt::StringLiterals;
using ui::dp;

namespace {

constexpr int kPreviewDelay = 200;  // ms after the last key

// The one the service would choose.
std::optional<ContactId> usualRecipient(const std::vector<Contact>& contacts) {
    for (const auto role : {&ContactRoles::decider, &ContactRoles::payer}) {
        for (const Contact& contact : contacts) {
            if (contact.roles.*role) {
                return contact.id;
            }
        }
    }
    return contacts.empty() ? std::nullopt : std::optional(contacts.front().id);
}

}  // namespace

LetterDialog::LetterDialog(PortfolioBridge& bridge, Prompts& prompts, QWidget* parent)
    : QDialog(parent), m_bridge(bridge), m_prompts(prompts) {}

LetterDialog::LetterDialog(PortfolioBridge& bridge, Prompts& prompts,
                           const LetterService::DraftRequest& request, QWidget* parent)
    : LetterDialog(bridge, prompts, parent) {
    m_request = request;
    if (!m_request.datedOn) {
        m_request.datedOn = bridge.portfolio().now().date();
    }
    if (!m_request.to) {
        m_request.to = usualRecipient(bridge.portfolio().clients().contacts(request.client));
    }
    build();
    merge(false);
}

LetterDialog::LetterDialog(PortfolioBridge& bridge, Prompts& prompts, const Letter& letter,
                           QWidget* parent)
    : LetterDialog(bridge, prompts, parent) {
    m_letter = letter;
    m_onDisk = letter;
    m_sent = letter.state == LetterState::Sent;
    m_request.client = letter.client;
    m_request.templateId = letter.templateId;
    m_request.caseId = letter.caseId;
    m_request.step = letter.step;
    m_request.language = letter.language;
    m_request.datedOn = letter.datedOn;
    m_request.enclosures = letter.enclosures;
    for (const Contact& contact : bridge.portfolio().clients().contacts(letter.client)) {
        if (contact.name == letter.toName) {
            m_request.to = contact.id;
        }
    }
    build();
    m_quiet = true;
    m_subject->setText(toQString(letter.text.subject));
    m_body->setPlainText(toQString(letter.text.body));
    m_quiet = false;
    if (m_sent) {
        showSent();
    }
    showPage();
}

void LetterDialog::build() {
    const auto client = m_bridge.portfolio().clients().find(m_request.client);
    setWindowTitle(tr("Letter to %1").arg(client ? toQString(client->name) : QString()));
    m_later = new QTimer(this);
    m_later->setSingleShot(true);
    m_later->setInterval(kPreviewDelay);
    connect(m_later, &QTimer::timeout, this, &LetterDialog::showPage);

    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(dp(20), dp(14), dp(20), dp(14));
    lines->setSpacing(dp(10));
    m_title = new ui::Label(windowTitle(), ui::TextRole::Headline, ui::ColorRole::Ink, this);
    lines->addWidget(m_title);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(dp(16));
    columns->addWidget(buildLeft(), 4);
    m_pages = new PagesPane(this);
    columns->addWidget(m_pages, 5);
    lines->addLayout(columns, 1);
    m_banner = new ui::InlineBanner(ui::Tone::Bad, {}, this);
    m_banner->hide();
    lines->addWidget(m_banner);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(dp(8));
    buildButtons(buttons);
    lines->addLayout(buttons);
    fillChoices();
    connectChoices();
    resize(dp(1000), dp(660));
    m_body->setFocus();
}

QWidget* LetterDialog::buildLeft() {
    auto* left = new QWidget(this);
    auto* grid = new QGridLayout(left);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(dp(12));
    grid->setVerticalSpacing(dp(8));
    grid->setColumnStretch(1, 1);
    m_template = new QComboBox(left);
    m_language = new ui::SegmentedControl(tr("Language of the letter"), left);
    m_to = new QComboBox(left);
    m_day = makeDateEdit(*m_request.datedOn, left);
    m_subject = new QLineEdit(left);
    m_body = new QPlainTextEdit(left);
    m_enclosures = new ui::SecondaryButton({}, left);
    m_template->setObjectName(u"template"_s);
    m_to->setObjectName(u"recipient"_s);
    m_day->setObjectName(u"day"_s);
    m_subject->setObjectName(u"subject"_s);
    m_body->setObjectName(u"body"_s);
    m_enclosures->setSmall(true);
    m_language->addSegment(u"English"_s);
    m_language->addSegment(u"Français"_s);
    for (QComboBox* choice : {m_template, m_to}) {
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->setMinimumContentsLength(14);
    }
    m_body->setTabChangesFocus(true);
    const auto field = [&](const QString& name, QWidget* widget) {
        auto* label = new ui::Label(name, ui::TextRole::Body, ui::ColorRole::Ink2, left);
        label->setElide(false);
        label->setBuddy(widget);
        widget->setAccessibleName(name);
        const int row = grid->rowCount();
        grid->addWidget(label, row, 0);
        grid->addWidget(widget, row, 1);
    };
    field(tr("Template"), m_template);
    auto* language = new QWidget(left);
    auto* segments = new QHBoxLayout(language);
    segments->setContentsMargins(0, 0, 0, 0);
    segments->addWidget(m_language);
    segments->addStretch(1);
    language->setFocusProxy(m_language);
    field(tr("Language"), language);
    field(tr("To"), m_to);
    field(tr("Dated"), m_day);
    field(tr("Subject"), m_subject);
    m_body->setAccessibleName(tr("Text of the letter"));
    const int row = grid->rowCount();
    grid->addWidget(m_body, row, 0, 1, 2);
    grid->setRowStretch(row, 1);
    auto* below = new QHBoxLayout;
    m_sender = new ui::GhostButton(tr("Your details…"), left);
    m_sender->setSmall(true);
    below->addWidget(m_enclosures);
    below->addStretch(1);
    below->addWidget(m_sender);
    grid->addLayout(below, row + 1, 0, 1, 2);
    left->setMinimumWidth(dp(330));
    return left;
}

void LetterDialog::buildButtons(QHBoxLayout* buttons) {
    auto* close = new ui::SecondaryButton(tr("Close"), this);
    m_keep = new ui::SecondaryButton(tr("Keep the draft"), this);
    m_pdf = new ui::SecondaryButton(tr("Save PDF…"), this);
    m_mail = new ui::SecondaryButton(tr("Open in mail program…"), this);
    m_record = new ui::PrimaryButton(tr("Record as sent…"), this);
    m_keep->setObjectName(u"keepDraft"_s);
    m_pdf->setObjectName(u"savePdf"_s);
    m_mail->setObjectName(u"openInMail"_s);
    m_record->setObjectName(u"recordSent"_s);
    m_mail->setIconName(u"mail"_s);
    buttons->addWidget(close);
    buttons->addStretch(1);
    for (ui::Button* button : {m_keep, m_pdf, m_mail, m_record}) {
        buttons->addWidget(button);
    }
    for (auto* button : findChildren<QPushButton*>()) {
        button->setAutoDefault(false);
    }
    connect(close, &QAbstractButton::clicked, this, &LetterDialog::reject);
    connect(m_keep, &QAbstractButton::clicked, this, [this] {
        if (keepDraft()) {
            showDone(tr("The draft is kept."));
        }
    });
    connect(m_pdf, &QAbstractButton::clicked, this, &LetterDialog::savePdf);
    connect(m_mail, &QAbstractButton::clicked, this, &LetterDialog::openInMail);
    connect(m_record, &QAbstractButton::clicked, this, &LetterDialog::recordSent);
}

void LetterDialog::fillChoices() {
    const Language shown = m_bridge.words().locale().language();
    for (const LetterService::Template& each : letters().templates()) {
        m_template->addItem(toQString(wordsIn(each.letter.title, shown)),
                            toQString(each.letter.id));
    }
    if (m_request.templateId.empty() && m_template->count() > 0) {
        m_request.templateId = m_template->itemData(0).toString().toStdString();
    }
    m_template->setCurrentIndex(m_template->findData(toQString(m_request.templateId)));
    m_language->setCurrentIndex(static_cast<int>(m_request.language));
    for (const Contact& contact : m_bridge.portfolio().clients().contacts(m_request.client)) {
        const QString name = toQString(contact.name);
        m_to->addItem(
            contact.position.empty() ? name : tr("%1, %2").arg(name, toQString(contact.position)),
            QVariant::fromValue<qlonglong>(contact.id.value));
    }
    if (m_to->count() == 0) {
        m_to->addItem(tr("No contacts yet"), QVariant());
        m_to->setEnabled(false);
    }
    m_to->setCurrentIndex(
        m_request.to ? m_to->findData(QVariant::fromValue<qlonglong>(m_request.to->value)) : 0);
    fillEnclosures();
}

void LetterDialog::connectChoices() {
    connect(m_template, &QComboBox::activated, this, [this] { choicesChanged(false); });
    connect(m_language, &ui::SegmentedControl::chosen, this, [this] { choicesChanged(false); });
    connect(m_to, &QComboBox::activated, this, [this] { choicesChanged(true); });
    connect(m_day, &QDateEdit::dateChanged, this, [this] {
        if (!m_quiet) {
            choicesChanged(true);
        }
    });
    connect(m_subject, &QLineEdit::textChanged, this, &LetterDialog::textChanged);
    connect(m_body, &QPlainTextEdit::textChanged, this, &LetterDialog::textChanged);
    connect(m_sender, &QAbstractButton::clicked, this, [this] {
        if (editSender(m_bridge, m_prompts, this)) {
            m_stored = true;
            merge(isEdited());
        }
    });
}

LetterText LetterDialog::typed() const {
    return {m_subject->text().toStdString(), plainTextOf(*m_body)};
}

bool LetterDialog::isEdited() const { return m_letter && typed() != m_merged; }

bool LetterDialog::isUnsaved() const {
    if (m_sent || !m_letter) {
        return false;
    }
    return m_onDisk ? *m_letter != *m_onDisk || typed() != m_onDisk->text : isEdited();
}

void LetterDialog::choicesChanged(bool textMayStay) {
    bool keepText = false;
    if (isEdited()) {
        const int answer = m_prompts.ask(
            this, {tr("Your own words"),
                   textMayStay ? tr("Merge the text again? Your changes to it would be lost.")
                               : tr("The text of the other template replaces your changes."),
                   {textMayStay ? tr("Keep my text") : tr("Replace my text"),
                    textMayStay ? tr("Merge again") : tr("Go back")}});
        const bool first = answer == 0;
        if (!textMayStay && !first) {
            m_template->setCurrentIndex(m_template->findData(toQString(m_request.templateId)));
            m_language->setCurrentIndex(static_cast<int>(m_request.language));
            return;
        }
        keepText = textMayStay && answer != 1;
    }
    m_request.templateId = m_template->currentData().toString().toStdString();
    m_request.language = m_language->currentIndex() == 1 ? Language::French : Language::English;
    m_request.datedOn = dayIn(*m_day);
    if (m_to->currentData().isValid()) {
        m_request.to = ContactId{m_to->currentData().toLongLong()};
    }
    merge(keepText);
}

void LetterDialog::merge(bool keepText) {
    const auto merged = letters().preview(m_request);
    if (!merged) {
        showRefusal(merged.error());
        return;
    }
    const LetterText own = typed();
    m_merged = merged->text;
    m_letter = *merged;
    if (m_onDisk) {
        m_letter->id = m_onDisk->id;
    }
    m_letter->enclosures = m_request.enclosures;
    if (keepText) {
        m_letter->text = own;
    }
    m_quiet = true;
    m_subject->setText(toQString(m_letter->text.subject));
    m_subject->setCursorPosition(0);
    m_body->setPlainText(toQString(m_letter->text.body));
    m_merged = keepText ? m_merged : typed();
    m_quiet = false;
    m_subject->setEnabled(true);
    m_body->setEnabled(true);
    m_banner->hide();
    showPage();
}

void LetterDialog::textChanged() {
    if (!m_quiet) {
        m_later->start();
    }
}

void LetterDialog::showPage() {
    m_later->stop();
    if (!m_letter) {
        return;
    }
    m_problem.clear();
    if (!m_sent) {
        m_letter->text = typed();
        // A field typed by hand would be printed as it stands.
        for (const std::string& field :
             fieldsOf(m_letter->text.subject + '\n' + m_letter->text.body)) {
            if (std::ranges::count(letterFields(), std::string_view(field)) > 0) {
                m_problem = tr("“{%1}” is filled in in templates only: write the words themselves.")
                                .arg(toQString(field));
            }
        }
        if (toQString(m_letter->text.subject).trimmed().isEmpty()) {
            m_problem = tr("The letter needs a subject.");
        }
    }
    enableOutput(m_problem.isEmpty());
    if (!m_problem.isEmpty()) {
        m_banner->setMessage(ui::Tone::Bad, m_problem);
        m_banner->show();
        m_pages->showInstead(tr("No letter yet"), m_problem);
        return;
    }
    m_banner->hide();
    m_pages->setDocument(letters().document(*m_letter));
}

void LetterDialog::showRefusal(const Error& error) {
    m_letter.reset();
    QStringList missing;
    if (const auto chosen = letters().find(m_request.templateId)) {
        const LetterFields known = letters().fields(m_request);
        const std::string text = wordsIn(chosen->subject, m_request.language) + '\n' +
                                 wordsIn(chosen->body, m_request.language);
        for (const std::string& field : fieldsOf(text)) {
            if (!known.contains(field)) {
                missing << tr("%1: see %2")
                               .arg(m_bridge.words().text("letter_field." + field),
                                    placeOfLetterField(field));
            }
        }
    }
    m_problem = m_bridge.words().error(error);
    m_quiet = true;
    m_subject->clear();
    m_body->clear();
    m_quiet = false;
    m_subject->setEnabled(false);
    m_body->setEnabled(false);
    enableOutput(false);
    m_banner->setMessage(ui::Tone::Bad, m_problem);
    m_banner->show();
    m_pages->showInstead(tr("No letter yet"),
                         missing.isEmpty() ? m_problem
                                           : tr("What is missing, and where it is filled in:") +
                                                 u"\n\n"_s + missing.join(u'\n'));
}

void LetterDialog::enableOutput(bool enabled) {
    for (ui::Button* button : {m_keep, m_pdf, m_mail, m_record}) {
        button->setEnabled(enabled);
    }
}

bool writeLetter(PortfolioBridge& bridge, Prompts& prompts,
                 const LetterService::DraftRequest& request, QWidget* parent) {
    LetterDialog dialog(bridge, prompts, request, parent);
    prompts.run(dialog);
    return dialog.storedAnything();
}

bool openLetter(PortfolioBridge& bridge, Prompts& prompts, LetterId letter, QWidget* parent) {
    const auto found = bridge.portfolio().letters().letter(letter);
    if (!found) {
        return false;
    }
    LetterDialog dialog(bridge, prompts, *found, parent);
    prompts.run(dialog);
    return dialog.storedAnything();
}

}  // namespace winnow
