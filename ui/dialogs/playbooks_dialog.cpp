// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/playbooks_dialog.h>

#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>
#include <algorithm>

#include <app/letter_service.h>
#include <ui/dialogs/case_dialogs.h>
#include <ui/dialogs/playbook_step_form.h>
#include <ui/dialogs/playbook_steps_table.h>
#include <ui/dialogs/playbook_versions_dialog.h>
#include <ui/dialogs/playbook_words.h>
#include <ui/support/document_files.h>
#include <ui/support/file_filters.h>
#include <ui/support/guarded.h>
#include <ui/support/json_files.h>
#include <ui/support/prompts.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/label.h>
#include <ui/widgets/toast.h>

namespace winnow {

using namespace Qt::StringLiterals;
using ui::dp;

namespace {

constexpr qsizetype kMostProblems = 4;

PlaybookStepsTable::Row rowOf(const PlaybookStep& step, const Words& words) {
    return {toQString(wordsIn(step.title, words.locale().language())),
            words.text("stage." + std::string(stageCode(step.stage))), dueShort(step.due),
            dueText(step.due), words.text("assignee." + std::string(assigneeCode(step.who)))};
}

}  // namespace

PlaybooksDialog::PlaybooksDialog(PortfolioBridge& bridge, Prompts& prompts,
                                 const std::string& playbook, QWidget* parent)
    : QDialog(parent),
      m_bridge(bridge),
      m_prompts(prompts),
      m_list(new QListWidget(this)),
      m_banner(new ui::InlineBanner(ui::Tone::Good, {}, this)) {
    setWindowTitle(tr("Playbooks"));
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(dp(20), dp(14), dp(20), dp(14));
    lines->setSpacing(dp(8));
    lines->addWidget(
        new ui::Label(windowTitle(), ui::TextRole::Headline, ui::ColorRole::Ink, this));
    auto* columns = new QHBoxLayout;
    columns->setSpacing(dp(14));
    m_list->setObjectName(u"playbooks"_s);
    m_list->setAccessibleName(tr("Playbooks"));
    m_list->setMinimumWidth(dp(172));
    m_list->setMaximumWidth(dp(190));
    m_list->setWordWrap(true);
    m_list->setSpacing(dp(3));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    columns->addWidget(m_list, 2);
    columns->addWidget(buildMiddle(), 7);
    std::vector<EntryTable::Choice> letters;
    for (const LetterService::Template& each : bridge.portfolio().letters().templates()) {
        letters.push_back(
            {toQString(each.letter.id),
             toQString(wordsIn(each.letter.title, bridge.words().locale().language()))});
    }
    m_form = new PlaybookStepForm(bridge.words(), std::move(letters), this);
    m_form->setMinimumWidth(dp(320));
    connect(m_form, &PlaybookStepForm::edited, this, &PlaybooksDialog::stepEdited);
    columns->addWidget(m_form, 4);
    lines->addLayout(columns, 1);
    m_problems = new ui::Label({}, ui::TextRole::Secondary, ui::ColorRole::Bad, this);
    m_problems->setObjectName(u"problems"_s);
    m_problems->setWordWrap(true);
    lines->addWidget(m_problems);
    m_banner->setClosable(true);
    m_banner->hide();
    lines->addWidget(m_banner);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(dp(8));
    buildButtons(buttons);
    lines->addLayout(buttons);
    connect(m_banner, &ui::InlineBanner::closed, m_banner, &QWidget::hide);
    connect(m_list, &QListWidget::currentRowChanged, this, &PlaybooksDialog::choose);
    fillList(playbook);
    resize(dp(1000), dp(660));
}

QWidget* PlaybooksDialog::buildTitles(QWidget* parent) {
    auto* titles = new QWidget(parent);
    auto* grid = new QGridLayout(titles);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(dp(8));
    grid->setVerticalSpacing(dp(6));
    for (std::size_t i = 0; i < m_titles.size(); ++i) {
        const bool english = i == 0;
        m_titles[i] = new QLineEdit(titles);
        m_summaries[i] = new QLineEdit(titles);
        m_titles[i]->setObjectName(english ? u"titleEn"_s : u"titleFr"_s);
        m_titles[i]->setAccessibleName(english ? tr("Name, English") : tr("Name, French"));
        m_titles[i]->setPlaceholderText(m_titles[i]->accessibleName());
        m_summaries[i]->setAccessibleName(english ? tr("In a sentence, English")
                                                  : tr("In a sentence, French"));
        m_summaries[i]->setPlaceholderText(m_summaries[i]->accessibleName());
        grid->addWidget(m_titles[i], static_cast<int>(i), 0);
        grid->addWidget(m_summaries[i], static_cast<int>(i), 1);
        const auto take = [this, i] {
            if (!m_quiet) {
                std::string& title = i == 0 ? m_draft.title.en : m_draft.title.fr;
                std::string& summary = i == 0 ? m_draft.summary.en : m_draft.summary.fr;
                title = m_titles[i]->text().toStdString();
                summary = m_summaries[i]->text().toStdString();
                check();
            }
        };
        connect(m_titles[i], &QLineEdit::textChanged, this, take);
        connect(m_summaries[i], &QLineEdit::textChanged, this, take);
    }
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 3);
    return titles;
}

QWidget* PlaybooksDialog::buildMiddle() {
    auto* middle = new QWidget(this);
    auto* lines = new QVBoxLayout(middle);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(dp(6));
    lines->addWidget(buildTitles(middle));
    m_about = new ui::Label({}, ui::TextRole::Secondary, ui::ColorRole::Ink2, middle);
    m_about->setObjectName(u"about"_s);
    m_about->setWordWrap(true);
    lines->addWidget(m_about);
    m_steps = new PlaybookStepsTable(middle);
    lines->addWidget(m_steps, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(dp(4));
    auto* add = new ui::GhostButton(tr("Add a step"), middle);
    m_remove = new ui::GhostButton(tr("Remove the step"), middle);
    auto* up = new ui::IconButton(u"arrow-up"_s, tr("Move up (Alt+Up)"), middle);
    auto* down = new ui::IconButton(u"arrow-down"_s, tr("Move down (Alt+Down)"), middle);
    add->setSmall(true);
    m_remove->setSmall(true);
    buttons->addWidget(add);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    buttons->addWidget(up);
    buttons->addWidget(down);
    lines->addLayout(buttons);
    connect(add, &QAbstractButton::clicked, this, &PlaybooksDialog::addStep);
    connect(m_remove, &QAbstractButton::clicked, this, &PlaybooksDialog::removeStep);
    connect(up, &QAbstractButton::clicked, this, [this] { moveStep(m_row, m_row - 1); });
    connect(down, &QAbstractButton::clicked, this, [this] { moveStep(m_row, m_row + 1); });
    connect(m_steps, &PlaybookStepsTable::moved, this, &PlaybooksDialog::moveStep,
            Qt::QueuedConnection);  // a drop is still being worked on
    connect(m_steps, &PlaybookStepsTable::addRequested, this, &PlaybooksDialog::addStep);
    connect(m_steps, &PlaybookStepsTable::removeRequested, this, &PlaybooksDialog::removeStep);
    connect(m_steps, &QTableWidget::currentCellChanged, this, [this](int row) {
        if (!m_quiet) {
            showStep(row);
        }
    });
    return middle;
}

void PlaybooksDialog::buildButtons(QHBoxLayout* buttons) {
    auto* more = new ui::SecondaryButton(tr("More"), this);
    auto* menu = new QMenu(more);
    connect(menu->addAction(tr("Versions…")), &QAction::triggered, this,
            &PlaybooksDialog::showVersions);
    menu->addSeparator();
    connect(menu->addAction(tr("Import from JSON…")), &QAction::triggered, this,
            &PlaybooksDialog::importFile);
    connect(menu->addAction(tr("Export as JSON…")), &QAction::triggered, this,
            &PlaybooksDialog::exportFile);
    more->setMenu(menu);
    m_restore = new ui::SecondaryButton(tr("Restore the shipped one"), this);
    auto* close = new ui::SecondaryButton(tr("Close"), this);
    m_save = new ui::PrimaryButton(tr("Save as a new version…"), this);
    m_restore->setObjectName(u"restore"_s);
    m_save->setObjectName(u"save"_s);
    buttons->addWidget(more);
    buttons->addWidget(m_restore);
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(m_save);
    for (auto* button : findChildren<QPushButton*>()) {
        button->setAutoDefault(false);
    }
    connect(m_restore, &QAbstractButton::clicked, this, &PlaybooksDialog::restore);
    connect(close, &QAbstractButton::clicked, this, &PlaybooksDialog::reject);
    connect(m_save, &QAbstractButton::clicked, this, &PlaybooksDialog::save);
}

const PlaybookService::Entry* PlaybooksDialog::entry(const std::string& id) const {
    const auto found =
        std::ranges::find(m_entries, id, [](const auto& each) { return each.playbook.id; });
    return found == m_entries.end() ? nullptr : &*found;
}

void PlaybooksDialog::fillList(const std::string& chosen) {
    m_entries = m_bridge.portfolio().playbooks().all();
    const Language shown = m_bridge.words().locale().language();
    m_quiet = true;
    m_list->clear();
    int row = 0;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const PlaybookService::Entry& each = m_entries[i];
        QString text = toQString(wordsIn(each.playbook.title, shown));
        QStringList notes;
        if (each.own) {
            notes << tr("yours");
        }
        if (each.openCases > 0) {
            notes << tr("%n open case(s)", nullptr, each.openCases);
        }
        if (!notes.isEmpty()) {
            text += u'\n' + notes.join(u", "_s);
        }
        m_list->addItem(text);
        if (each.playbook.id == chosen) {
            row = static_cast<int>(i);
        }
    }
    m_list->setCurrentRow(row);
    m_quiet = false;
    if (!m_entries.empty()) {
        const Playbook& playbook = m_entries[static_cast<std::size_t>(row)].playbook;
        showPlaybook(playbook, playbook);
    }
}

void PlaybooksDialog::showPlaybook(const Playbook& playbook, const Playbook& saved) {
    m_draft = playbook;
    m_saved = saved;
    m_quiet = true;
    for (std::size_t i = 0; i < m_titles.size(); ++i) {
        m_titles[i]->setText(toQString(i == 0 ? playbook.title.en : playbook.title.fr));
        m_summaries[i]->setText(toQString(i == 0 ? playbook.summary.en : playbook.summary.fr));
        m_titles[i]->setCursorPosition(0);
        m_summaries[i]->setCursorPosition(0);
    }
    m_quiet = false;
    const PlaybookService::Entry* known = entry(playbook.id);
    const QString version =
        m_saved.version > 0 ? tr("Version %1.").arg(m_saved.version) : tr("As shipped.");
    m_about->setText(
        known && known->openCases > 0
            ? version + u' ' +
                  tr("%n open case(s) go on with the version they have.", nullptr, known->openCases)
            : version);
    m_row = -1;
    showSteps();
    showStep(m_draft.steps.empty() ? -1 : 0);
    check();
}

void PlaybooksDialog::showSteps() {
    std::vector<PlaybookStepsTable::Row> rows;
    for (const PlaybookStep& step : m_draft.steps) {
        rows.push_back(rowOf(step, m_bridge.words()));
    }
    m_quiet = true;
    m_steps->setSteps(rows);
    m_quiet = false;
}

void PlaybooksDialog::showStep(int row) {
    m_row = row;
    const bool any = row >= 0 && row < static_cast<int>(m_draft.steps.size());
    m_form->setEnabled(any);
    m_remove->setEnabled(any);
    if (!any) {
        m_form->setStep({}, m_draft);
        return;
    }
    m_quiet = true;
    m_steps->setCurrentCell(row, 0);
    m_quiet = false;
    m_form->setStep(m_draft.steps[static_cast<std::size_t>(row)], m_draft);
}

void PlaybooksDialog::stepEdited() {
    if (m_row < 0) {
        return;
    }
    PlaybookStep& step = m_draft.steps[static_cast<std::size_t>(m_row)];
    step = m_form->step();
    m_steps->setStep(m_row, rowOf(step, m_bridge.words()));
    check();
}

void PlaybooksDialog::moveStep(int from, int to) {
    const int count = static_cast<int>(m_draft.steps.size());
    if (from < 0 || to < 0 || from >= count || to >= count || from == to) {
        return;
    }
    const auto at = m_draft.steps.begin();
    if (from < to) {
        std::rotate(at + from, at + from + 1, at + to + 1);
    } else {
        std::rotate(at + to, at + from, at + from + 1);
    }
    showSteps();
    showStep(to);
    check();
}

void PlaybooksDialog::addStep() {
    PlaybookStep step;
    std::vector<std::string> taken;
    for (const PlaybookStep& each : m_draft.steps) {
        taken.push_back(each.id);
    }
    step.id = freshId(u"own_step"_s, taken);
    step.title = {"New step", "Nouvelle étape"};
    const int row = m_row + 1;
    step.stage = m_row >= 0 ? m_draft.steps[static_cast<std::size_t>(m_row)].stage
                            : stagesOf(laneOf(m_draft.purpose)).front();
    m_draft.steps.insert(m_draft.steps.begin() + row, step);
    showSteps();
    showStep(row);
    check();
    m_form->beginTitle();
}

void PlaybooksDialog::removeStep() {
    if (m_row < 0) {
        return;
    }
    m_draft.steps.erase(m_draft.steps.begin() + m_row);
    const int row = std::min(m_row, static_cast<int>(m_draft.steps.size()) - 1);
    showSteps();
    showStep(row);
    check();
}

void PlaybooksDialog::check() {
    QStringList problems;
    for (const Text& problem : validate(m_draft)) {
        problems << m_bridge.words().text(problem);
    }
    const qsizetype all = problems.size();
    if (all > kMostProblems) {
        problems = problems.mid(0, kMostProblems);
        problems << tr("and %n more", nullptr, static_cast<int>(all - kMostProblems));
    }
    m_problems->setText(problems.join(u'\n'));
    m_problems->setVisible(all > 0);
    m_save->setEnabled(all == 0 && isChanged());
    const PlaybookService::Entry* known = entry(m_draft.id);
    m_restore->setEnabled(known && known->own && known->shipped);
}

void PlaybooksDialog::say(bool well, const QString& message) {
    m_banner->setMessage(well ? ui::Tone::Good : ui::Tone::Bad, message);
    m_banner->show();
}

bool PlaybooksDialog::mayLeave() {
    if (!isChanged()) {
        return true;
    }
    const int answer = m_prompts.ask(this, {tr("Changes are not saved"),
                                            tr("The changes to this playbook are not saved yet."),
                                            {tr("Go on editing"), tr("Do not save")}});
    return answer == 1;
}

void PlaybooksDialog::choose(int row) {
    if (m_quiet || row < 0) {
        return;
    }
    const std::string chosen = m_entries[static_cast<std::size_t>(row)].playbook.id;
    if (!mayLeave()) {
        const auto at = std::ranges::find(m_entries, m_draft.id,
                                          [](const auto& each) { return each.playbook.id; });
        m_quiet = true;
        m_list->setCurrentRow(at == m_entries.end() ? -1
                                                    : static_cast<int>(at - m_entries.begin()));
        m_quiet = false;
        return;
    }
    m_banner->hide();
    fillList(chosen);
}

void PlaybooksDialog::save() {
    const PlaybookService::Entry* known = entry(m_draft.id);
    PlaybookSaveDialog dialog(m_bridge, m_draft, known ? known->openCases : 0, this);
    if (m_prompts.run(dialog) == QDialog::Accepted) {
        m_stored = true;
        const int step = m_row;
        fillList(m_draft.id);
        showStep(std::min(step, static_cast<int>(m_draft.steps.size()) - 1));
        say(true, tr("Saved as version %1.").arg(dialog.version()));
    }
}

void PlaybooksDialog::restore() {
    const int answer = m_prompts.ask(
        this, {tr("Restore the shipped one"),
               tr("Use the playbook that came with Winnow again? Yours stays among the versions."),
               {tr("Restore"), tr("Keep mine")}});
    if (answer != 0) {
        return;
    }
    guarded([this](const QString& message) { say(false, message); },
            [this] {
                const auto restored = m_bridge.portfolio().playbooks().restoreShipped(m_draft.id);
                if (!restored) {
                    say(false, m_bridge.words().error(restored.error()));
                    return;
                }
                m_stored = true;
                fillList(m_draft.id);
                say(true, tr("The shipped playbook is in use again."));
            });
}

void PlaybooksDialog::showVersions() {
    PlaybookVersionsDialog dialog(m_bridge, m_draft.id, this);
    if (m_prompts.run(dialog) == QDialog::Accepted && dialog.taken() && mayLeave()) {
        Playbook taken = *dialog.taken();
        taken.version = m_saved.version;
        showPlaybook(taken, m_saved);
    }
}

void PlaybooksDialog::importFile() {
    if (!mayLeave()) {
        return;
    }
    const PickedFile file = pickJsonFile(m_prompts, this, tr("Import a playbook"));
    if (!file.content) {
        if (!file.problem.isEmpty()) {
            say(false, file.problem);
        }
        return;
    }
    guarded([this](const QString& message) { say(false, message); },
            [&] {
                const auto playbook = m_bridge.portfolio().playbooks().importJson(*file.content);
                if (!playbook) {
                    say(false, tr("“%1” is no playbook that Winnow can use. %2")
                                   .arg(file.name, m_bridge.words().error(playbook.error())));
                    return;
                }
                const PlaybookService::Entry* known = entry(playbook->id);
                Playbook read = *playbook;
                read.version = known ? known->playbook.version : 0;
                showPlaybook(read, known ? known->playbook : Playbook{});
                say(true, tr("Read from “%1”. Nothing is stored until you save.").arg(file.name));
            });
}

void PlaybooksDialog::exportFile() {
    const QString file = askForDocumentFile(m_prompts, this, tr("Export the playbook"), m_draft.id,
                                            u"json"_s, jsonFileFilter());
    if (file.isEmpty()) {
        return;
    }
    guarded([this](const QString& message) { say(false, message); },
            [&] {
                const auto written =
                    writeDocumentFile(file, m_bridge.portfolio().playbooks().exportJson(m_draft));
                say(written.hasValue(), written ? tr("Saved as %1").arg(QFileInfo(file).fileName())
                                                : m_bridge.words().error(written.error()));
            });
}

void PlaybooksDialog::reject() {
    if (mayLeave()) {
        QDialog::reject();
    }
}

bool editPlaybooks(PortfolioBridge& bridge, Prompts& prompts, const std::string& playbook,
                   QWidget* parent) {
    PlaybooksDialog dialog(bridge, prompts, playbook, parent);
    prompts.run(dialog);
    return dialog.storedAnything();
}

}  // namespace winnow
