// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/letter_templates_dialog.h>

#include <QComboBox>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QVBoxLayout>
#include <algorithm>

#include <ui/dialogs/case_dialogs.h>
#include <ui/support/document_files.h>
#include <ui/support/file_filters.h>
#include <ui/support/guarded.h>
#include <ui/support/json_files.h>
#include <ui/support/plain_text.h>
#include <ui/support/prompts.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/label.h>
#include <ui/widgets/toast.h>

namespace winnow {

using namespace Qt::StringLiterals;
using ui::dp;

namespace {

constexpr int kNameRole = Qt::UserRole;

std::string& in(LocalText& text, std::size_t side) { return side == 0 ? text.en : text.fr; }

const std::string& in(const LocalText& text, std::size_t side) {
    return side == 0 ? text.en : text.fr;
}

}  // namespace

LetterTemplatesDialog::LetterTemplatesDialog(PortfolioBridge& bridge, Prompts& prompts,
                                             QWidget* parent)
    : QDialog(parent),
      m_bridge(bridge),
      m_prompts(prompts),
      m_list(new QListWidget(this)),
      m_banner(new ui::InlineBanner(ui::Tone::Good, {}, this)) {
    setWindowTitle(tr("Letter templates"));
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(dp(20), dp(14), dp(20), dp(14));
    lines->setSpacing(dp(10));
    lines->addWidget(
        new ui::Label(windowTitle(), ui::TextRole::Headline, ui::ColorRole::Ink, this));
    auto* law = new ui::Label(
        tr("These texts are examples to be adapted. They are no legal advice: have notices and "
           "price rises read by a lawyer of your country."),
        ui::TextRole::Secondary, ui::ColorRole::Ink2, this);
    law->setWordWrap(true);
    lines->addWidget(law);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(dp(14));
    m_list->setObjectName(u"templates"_s);
    m_list->setAccessibleName(tr("Templates"));
    m_list->setMinimumWidth(dp(190));
    m_list->setMaximumWidth(dp(250));
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    columns->addWidget(m_list, 3);
    columns->addWidget(buildEditor(), 7);
    columns->addWidget(buildFields(), 3);
    lines->addLayout(columns, 1);
    m_problems = new ui::Label({}, ui::TextRole::Secondary, ui::ColorRole::Bad, this);
    m_problems->setObjectName(u"problems"_s);
    m_problems->setWordWrap(true);
    lines->addWidget(m_problems);
    m_banner->setClosable(true);
    m_banner->hide();
    lines->addWidget(m_banner);
    connect(m_banner, &ui::InlineBanner::closed, m_banner, &QWidget::hide);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(dp(8));
    auto* more = new ui::SecondaryButton(tr("More"), this);
    auto* menu = new QMenu(more);
    connect(menu->addAction(tr("Duplicate")), &QAction::triggered, this,
            &LetterTemplatesDialog::duplicate);
    menu->addSeparator();
    connect(menu->addAction(tr("Import from JSON…")), &QAction::triggered, this,
            &LetterTemplatesDialog::importFile);
    connect(menu->addAction(tr("Export as JSON…")), &QAction::triggered, this,
            &LetterTemplatesDialog::exportFile);
    more->setMenu(menu);
    m_restore = new ui::SecondaryButton(tr("Restore the shipped text"), this);
    auto* close = new ui::SecondaryButton(tr("Close"), this);
    m_save = new ui::PrimaryButton(tr("Save as a new version"), this);
    m_restore->setObjectName(u"restore"_s);
    m_save->setObjectName(u"save"_s);
    buttons->addWidget(more);
    buttons->addWidget(m_restore);
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(m_save);
    lines->addLayout(buttons);
    for (auto* button : findChildren<QPushButton*>()) {
        button->setAutoDefault(false);
    }
    connect(m_restore, &QAbstractButton::clicked, this, &LetterTemplatesDialog::restore);
    connect(close, &QAbstractButton::clicked, this, &LetterTemplatesDialog::reject);
    connect(m_save, &QAbstractButton::clicked, this, &LetterTemplatesDialog::save);
    connect(m_list, &QListWidget::currentRowChanged, this, &LetterTemplatesDialog::choose);
    fillList({});
    resize(dp(1000), dp(660));
}

QWidget* LetterTemplatesDialog::buildEditor() {
    auto* editor = new QWidget(this);
    auto* lines = new QVBoxLayout(editor);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(dp(8));
    auto* kind = new QHBoxLayout;
    auto* label = new ui::Label(tr("For"), ui::TextRole::Body, ui::ColorRole::Ink2, editor);
    m_purpose = new QComboBox(editor);
    m_purpose->setObjectName(u"purpose"_s);
    m_purpose->setAccessibleName(tr("What the letter is for"));
    label->setElide(false);
    label->setBuddy(m_purpose);
    for (int i = 0; i <= static_cast<int>(LetterPurpose::Other); ++i) {
        const auto purpose = static_cast<LetterPurpose>(i);
        m_purpose->addItem(
            m_bridge.words().text("letter_purpose." + std::string(letterPurposeCode(purpose))), i);
    }
    kind->addWidget(label);
    kind->addWidget(m_purpose, 1);
    lines->addLayout(kind);
    m_tabs = new QTabWidget(editor);
    m_tabs->setDocumentMode(true);
    for (std::size_t i = 0; i < m_sides.size(); ++i) {
        Side& side = m_sides[i];
        const QString suffix = i == 0 ? u"En"_s : u"Fr"_s;
        auto* page = new QWidget(m_tabs);
        auto* grid = new QGridLayout(page);
        grid->setContentsMargins(0, dp(8), 0, 0);
        grid->setHorizontalSpacing(dp(12));
        grid->setVerticalSpacing(dp(8));
        side.title = new QLineEdit(page);
        side.subject = new QLineEdit(page);
        side.body = new QPlainTextEdit(page);
        side.title->setObjectName(u"title"_s + suffix);
        side.subject->setObjectName(u"subject"_s + suffix);
        side.body->setObjectName(u"body"_s + suffix);
        side.body->setTabChangesFocus(true);
        side.body->setAccessibleName(tr("Text"));
        const auto field = [&](int row, const QString& name, QLineEdit* line) {
            auto* text = new ui::Label(name, ui::TextRole::Body, ui::ColorRole::Ink2, page);
            text->setElide(false);
            text->setBuddy(line);
            line->setAccessibleName(name);
            grid->addWidget(text, row, 0);
            grid->addWidget(line, row, 1);
        };
        field(0, tr("Name"), side.title);
        field(1, tr("Subject"), side.subject);
        grid->addWidget(side.body, 2, 0, 1, 2);
        grid->setRowStretch(2, 1);
        grid->setColumnStretch(1, 1);
        m_tabs->addTab(page, i == 0 ? u"English"_s : u"Français"_s);
        connect(side.title, &QLineEdit::textChanged, this, &LetterTemplatesDialog::check);
        connect(side.subject, &QLineEdit::textChanged, this, &LetterTemplatesDialog::check);
        connect(side.body, &QPlainTextEdit::textChanged, this, &LetterTemplatesDialog::check);
    }
    m_tabs->setCurrentIndex(static_cast<int>(m_bridge.words().locale().language()));
    lines->addWidget(m_tabs, 1);
    connect(m_purpose, &QComboBox::currentIndexChanged, this, &LetterTemplatesDialog::check);
    return editor;
}

QWidget* LetterTemplatesDialog::buildFields() {
    auto* side = new QWidget(this);
    auto* lines = new QVBoxLayout(side);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(dp(6));
    lines->addWidget(
        new ui::Label(tr("Fields"), ui::TextRole::CardTitle, ui::ColorRole::Ink, side));
    auto* hint = new ui::Label(tr("Double-click or Enter puts one into the text."),
                               ui::TextRole::Secondary, ui::ColorRole::Ink2, side);
    hint->setWordWrap(true);
    lines->addWidget(hint);
    m_fields = new QListWidget(side);
    m_fields->setObjectName(u"fields"_s);
    m_fields->setAccessibleName(tr("Fields"));
    m_fields->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_fields->setTextElideMode(Qt::ElideRight);
    for (const std::string_view field : letterFields()) {
        const QString what = m_bridge.words().text("letter_field." + std::string(field));
        auto* item = new QListWidgetItem(what, m_fields);
        item->setToolTip(u"{%1}: %2"_s.arg(toQString(field), what));
        item->setData(kNameRole, toQString(field));
    }
    m_fields->sortItems();
    lines->addWidget(m_fields, 1);
    connect(m_fields, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem* item) { insertField(item->data(kNameRole).toString()); });
    return side;
}

void LetterTemplatesDialog::fillList(const std::string& chosen) {
    m_templates = m_bridge.portfolio().letters().templates();
    const Language shown = m_bridge.words().locale().language();
    m_quiet = true;
    m_list->clear();
    int row = 0;
    for (std::size_t i = 0; i < m_templates.size(); ++i) {
        const LetterService::Template& each = m_templates[i];
        const QString title = toQString(wordsIn(each.letter.title, shown));
        auto* item = new QListWidgetItem(each.own ? tr("%1 (yours)").arg(title) : title, m_list);
        item->setToolTip(item->text());
        if (each.letter.id == chosen) {
            row = static_cast<int>(i);
        }
    }
    m_list->setCurrentRow(row);
    m_quiet = false;
    if (!m_templates.empty()) {
        m_isNew = false;
        showTemplate(m_templates[static_cast<std::size_t>(row)].letter);
    }
}

void LetterTemplatesDialog::showTemplate(const LetterTemplate& letter) {
    m_quiet = true;
    m_saved = letter;
    m_purpose->setCurrentIndex(m_purpose->findData(static_cast<int>(letter.purpose)));
    for (std::size_t i = 0; i < m_sides.size(); ++i) {
        m_sides[i].title->setText(toQString(in(letter.title, i)));
        m_sides[i].subject->setText(toQString(in(letter.subject, i)));
        m_sides[i].body->setPlainText(toQString(in(letter.body, i)));
    }
    m_saved = draft();  // as the fields keep it
    m_quiet = false;
    check();
}

LetterTemplate LetterTemplatesDialog::draft() const {
    LetterTemplate letter = m_saved;
    letter.purpose = static_cast<LetterPurpose>(m_purpose->currentData().toInt());
    for (std::size_t i = 0; i < m_sides.size(); ++i) {
        in(letter.title, i) = m_sides[i].title->text().toStdString();
        in(letter.subject, i) = m_sides[i].subject->text().toStdString();
        in(letter.body, i) = plainTextOf(*m_sides[i].body);
    }
    return letter;
}

bool LetterTemplatesDialog::isChanged() const { return m_isNew || draft() != m_saved; }

void LetterTemplatesDialog::check() {
    if (m_quiet) {
        return;
    }
    QStringList problems;
    for (const Text& problem : validate(draft())) {
        problems << m_bridge.words().text(problem);
    }
    m_problems->setText(problems.join(u'\n'));
    m_problems->setVisible(!problems.isEmpty());
    m_save->setEnabled(problems.isEmpty() && isChanged());
    const auto known =
        std::ranges::find(m_templates, m_saved.id, [](const auto& each) { return each.letter.id; });
    m_restore->setEnabled(!m_isNew && known != m_templates.end() && known->own && known->shipped);
}

bool LetterTemplatesDialog::mayLeave() {
    if (!isChanged()) {
        return true;
    }
    const int answer = m_prompts.ask(this, {tr("Changes are not saved"),
                                            tr("The changes to this template are not saved yet."),
                                            {tr("Save"), tr("Do not save"), tr("Go on editing")}});
    if (answer == 0) {
        save();
        return !isChanged();
    }
    return answer == 1;
}

void LetterTemplatesDialog::choose(int row) {
    if (m_quiet || row < 0) {
        return;
    }
    const std::string chosen = m_templates[static_cast<std::size_t>(row)].letter.id;
    if (!mayLeave()) {
        const auto at = std::ranges::find(m_templates, m_saved.id,
                                          [](const auto& each) { return each.letter.id; });
        m_quiet = true;
        m_list->setCurrentRow(static_cast<int>(at - m_templates.begin()));
        m_quiet = false;
        return;
    }
    m_banner->hide();
    fillList(chosen);
}

void LetterTemplatesDialog::insertField(const QString& name) {
    const Side& side = m_sides[static_cast<std::size_t>(m_tabs->currentIndex())];
    const QString text = u'{' + name + u'}';
    if (QWidget* last = side.subject->parentWidget()->focusWidget(); last == side.subject) {
        side.subject->insert(text);
        side.subject->setFocus();
    } else {
        side.body->insertPlainText(text);
        side.body->setFocus();
    }
}

void LetterTemplatesDialog::say(bool well, const QString& message) {
    m_banner->setMessage(well ? ui::Tone::Good : ui::Tone::Bad, message);
    m_banner->show();
}

void LetterTemplatesDialog::save() {
    guarded(
        [this](const QString& message) { say(false, message); },
        [this] {
            const auto saved = m_bridge.portfolio().letters().saveTemplate(draft(), {});
            if (!saved) {
                say(false, m_bridge.words().error(saved.error()));
                return;
            }
            m_stored = true;
            fillList(m_saved.id);
            say(true,
                tr("Saved as version %1. Letters already written stay as they are.").arg(*saved));
        });
}

void LetterTemplatesDialog::restore() {
    const int answer = m_prompts.ask(
        this, {tr("Restore the shipped text"),
               tr("Use the text that came with Winnow again? Yours stays in the history."),
               {tr("Restore"), tr("Keep mine")}});
    if (answer != 0) {
        return;
    }
    guarded([this](const QString& message) { say(false, message); },
            [this] {
                const auto restored = m_bridge.portfolio().letters().restoreShipped(m_saved.id);
                if (!restored) {
                    say(false, m_bridge.words().error(restored.error()));
                    return;
                }
                m_stored = true;
                fillList(m_saved.id);
                say(true, tr("The shipped text is in use again."));
            });
}

void LetterTemplatesDialog::duplicate() {
    if (!mayLeave()) {
        return;
    }
    LetterTemplate copy = m_saved;
    const auto taken = [this](const std::string& id) {
        return std::ranges::any_of(m_templates,
                                   [&](const auto& each) { return each.letter.id == id; });
    };
    for (int number = 2; taken(copy.id); ++number) {
        copy.id = m_saved.id + "_" + std::to_string(number);
    }
    copy.version = 0;
    copy.title.en += " (copy)";
    copy.title.fr += " (copie)";
    m_isNew = true;
    showTemplate(copy);
    say(true, tr("A copy to be changed and saved."));
}

void LetterTemplatesDialog::importFile() {
    if (!mayLeave()) {
        return;
    }
    const PickedFile file = pickJsonFile(m_prompts, this, tr("Import a letter template"));
    if (!file.content) {
        if (!file.problem.isEmpty()) {
            say(false, file.problem);
        }
        return;
    }
    guarded([this](const QString& message) { say(false, message); },
            [&] {
                const auto letter = m_bridge.portfolio().letters().importJson(*file.content);
                if (!letter) {
                    say(false, tr("“%1” is no letter template that Winnow can use. %2")
                                   .arg(file.name, m_bridge.words().error(letter.error())));
                    return;
                }
                m_isNew = true;
                showTemplate(*letter);
                say(true, tr("Read from “%1”. Nothing is stored until you save.").arg(file.name));
            });
}

void LetterTemplatesDialog::exportFile() {
    const QString file = askForDocumentFile(m_prompts, this, tr("Export the template"), m_saved.id,
                                            u"json"_s, jsonFileFilter());
    if (file.isEmpty()) {
        return;
    }
    guarded([this](const QString& message) { say(false, message); },
            [&] {
                const auto written =
                    writeDocumentFile(file, m_bridge.portfolio().letters().exportJson(draft()));
                say(written.hasValue(), written ? tr("Saved as %1").arg(QFileInfo(file).fileName())
                                                : m_bridge.words().error(written.error()));
            });
}

void LetterTemplatesDialog::reject() {
    if (mayLeave()) {
        QDialog::reject();
    }
}

bool editLetterTemplates(PortfolioBridge& bridge, Prompts& prompts, QWidget* parent) {
    LetterTemplatesDialog dialog(bridge, prompts, parent);
    prompts.run(dialog);
    return dialog.storedAnything();
}

}  // namespace winnow
