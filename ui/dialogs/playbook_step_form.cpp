// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/playbook_step_form.h>

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTabWidget>
#include <QVBoxLayout>

#include <ui/dialogs/playbook_words.h>
#include <ui/support/plain_text.h>
#include <ui/theme/look.h>
#include <ui/widgets/label.h>

namespace winnow {

using namespace Qt::StringLiterals;
using ui::dp;

namespace {

constexpr int kFewestDays = -366;
constexpr int kMostDays = 1830;

std::string& in(LocalText& text, std::size_t side) { return side == 0 ? text.en : text.fr; }

const std::string& in(const LocalText& text, std::size_t side) {
    return side == 0 ? text.en : text.fr;
}

void fill(QComboBox* box, const std::vector<EntryTable::Choice>& choices, std::string_view chosen) {
    box->clear();
    for (const EntryTable::Choice& each : choices) {
        box->addItem(each.text, each.code);
    }
    const QString code = toQString(chosen);
    if (box->findData(code) < 0) {
        box->addItem(code, code);  // what is wrong stays visible
    }
    box->setCurrentIndex(box->findData(code));
}

std::string chosenIn(const QComboBox* box) { return box->currentData().toString().toStdString(); }

// Ids for the rows that have none yet.
void nameAll(std::vector<std::string>& ids, const std::vector<QStringList>& rows) {
    ids.resize(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (ids[i].empty()) {
            ids[i] = freshId(rows[i].value(0), ids);
        }
    }
}

void add(QGridLayout* grid, const QString& name, QWidget* field) {
    auto* label =
        new ui::Label(name, ui::TextRole::Body, ui::ColorRole::Ink2, field->parentWidget());
    label->setElide(false);
    label->setBuddy(field);
    field->setAccessibleName(name);
    const int row = grid->rowCount();
    grid->addWidget(label, row, 0);
    grid->addWidget(field, row, 1);
}

QGridLayout* gridOn(QWidget* page) {
    auto* grid = new QGridLayout(page);
    grid->setContentsMargins(0, dp(8), 0, 0);
    grid->setHorizontalSpacing(dp(10));
    grid->setVerticalSpacing(dp(6));
    grid->setColumnStretch(1, 1);
    return grid;
}

}  // namespace

PlaybookStepForm::PlaybookStepForm(const Words& words, std::vector<EntryTable::Choice> letters,
                                   QWidget* parent)
    : QWidget(parent), m_words(words), m_letters(std::move(letters)), m_tabs(new QTabWidget(this)) {
    m_letters.insert(m_letters.begin(), {QString(), kUnknownDash});
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(buildWords(), tr("Words"));
    m_tabs->addTab(buildRules(), tr("Rules"));
    m_tabs->addTab(buildLists(), tr("Checklist and outcomes"));
    lines->addWidget(m_tabs);
}

QWidget* PlaybookStepForm::buildWords() {
    auto* page = new QWidget(m_tabs);
    QGridLayout* grid = gridOn(page);
    for (std::size_t i = 0; i < m_titles.size(); ++i) {
        const bool english = i == 0;
        m_titles[i] = new QLineEdit(page);
        m_titles[i]->setObjectName(english ? u"stepTitleEn"_s : u"stepTitleFr"_s);
        m_advice[i] = new QPlainTextEdit(page);
        m_advice[i]->setTabChangesFocus(true);
        m_advice[i]->setMinimumHeight(dp(54));
        m_advice[i]->setObjectName(english ? u"adviceEn"_s : u"adviceFr"_s);
        add(grid, english ? tr("Title, English") : tr("Title, French"), m_titles[i]);
        m_advice[i]->setAccessibleName(english ? tr("Advice, English") : tr("Advice, French"));
        m_advice[i]->setPlaceholderText(english ? tr("How, in a few sentences (English)")
                                                : tr("How, in a few sentences (French)"));
        const int row = grid->rowCount();
        grid->addWidget(m_advice[i], row, 0, 1, 2);
        grid->setRowStretch(row, 1);
        connect(m_titles[i], &QLineEdit::textChanged, this, &PlaybookStepForm::told);
        connect(m_advice[i], &QPlainTextEdit::textChanged, this, &PlaybookStepForm::told);
    }
    return page;
}

QComboBox* PlaybookStepForm::choice(const QString& name, const char* objectName) {
    auto* box = new QComboBox(this);
    box->setObjectName(QString::fromLatin1(objectName));
    box->setAccessibleName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(10);
    connect(box, &QComboBox::activated, this, &PlaybookStepForm::told);
    return box;
}

QWidget* PlaybookStepForm::buildRules() {
    auto* page = new QWidget(m_tabs);
    QGridLayout* grid = gridOn(page);
    const auto addChoice = [&](const QString& name, const char* objectName) {
        QComboBox* box = choice(name, objectName);
        add(grid, name, box);
        return box;
    };
    m_kind = addChoice(tr("Kind"), "kind");
    m_role = addChoice(tr("Role"), "role");
    m_role->setToolTip(
        tr("What the step does beyond being ticked. Some roles bring guards that no playbook can "
           "leave out."));
    m_stage = addChoice(tr("Column"), "stage");
    auto* due = new QWidget(page);
    auto* row = new QHBoxLayout(due);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(dp(6));
    m_dueDays = new QSpinBox(due);
    m_dueDays->setObjectName(u"dueDays"_s);
    m_dueDays->setRange(kFewestDays, kMostDays);
    m_dueDays->setSuffix(tr(" days"));
    m_dueDays->setAccessibleName(tr("Due, days"));
    m_dueFrom = choice(tr("Due, counted"), "dueFrom");
    row->addWidget(m_dueDays);
    row->addWidget(m_dueFrom, 1);
    due->setFocusProxy(m_dueDays);
    add(grid, tr("Due"), due);
    m_who = addChoice(tr("Who"), "who");
    m_evidence = addChoice(tr("Evidence"), "evidence");
    m_letter = addChoice(tr("Letter"), "letter");
    m_optional = new QCheckBox(tr("May be skipped without a reason"), page);
    m_optional->setObjectName(u"optional"_s);
    add(grid, {}, m_optional);
    m_optional->setAccessibleName(m_optional->text());
    auto* opens =
        new ui::Label(tr("Opens when"), ui::TextRole::Secondary, ui::ColorRole::Ink2, page);
    grid->addWidget(opens, grid->rowCount(), 0, 1, 2);
    m_guards = new EntryTable(tr("Opens when"),
                              {{tr("Condition"), guardChoices()}, {tr("Step"), {}}}, page);
    m_guards->setObjectName(u"guards"_s);
    const int last = grid->rowCount();
    grid->addWidget(m_guards, last, 0, 1, 2);
    grid->setRowStretch(last, 1);
    connect(m_dueDays, &QSpinBox::valueChanged, this, &PlaybookStepForm::told);
    connect(m_optional, &QCheckBox::toggled, this, &PlaybookStepForm::told);
    connect(m_guards, &EntryTable::edited, this, &PlaybookStepForm::told);
    return page;
}

QWidget* PlaybookStepForm::buildLists() {
    auto* page = new QWidget(m_tabs);
    auto* lines = new QVBoxLayout(page);
    lines->setContentsMargins(0, dp(8), 0, 0);
    lines->setSpacing(dp(6));
    const auto heading = [&](const QString& title, const QString& text) {
        lines->addWidget(
            new ui::Label(title, ui::TextRole::SecondaryStrong, ui::ColorRole::Ink, page));
        auto* label = new ui::Label(text, ui::TextRole::Secondary, ui::ColorRole::Ink2, page);
        label->setWordWrap(true);
        lines->addWidget(label);
    };
    heading(tr("Checklist"), tr("Lines of an earlier phase are settled first."));
    m_checks = new EntryTable(tr("Checklist"),
                              {{tr("English"), {}}, {tr("French"), {}}, {tr("Phase"), {}}}, page);
    m_checks->setObjectName(u"checklist"_s);
    m_checks->setNewRow({{}, {}, u"0"_s});
    lines->addWidget(m_checks, 1);
    heading(tr("Outcomes"), tr("How the step may end, where there is more than one way."));
    m_outcomes = new EntryTable(tr("Outcomes"),
                                {{tr("English"), {}},
                                 {tr("French"), {}},
                                 {tr("Leads"), leadsToChoices()},
                                 {tr("Step"), {}}},
                                page);
    m_outcomes->setObjectName(u"outcomes"_s);
    lines->addWidget(m_outcomes, 1);
    connect(m_checks, &EntryTable::removed, this,
            [this](int row) { m_checkIds.erase(m_checkIds.begin() + row); });
    connect(m_outcomes, &EntryTable::removed, this,
            [this](int row) { m_outcomeIds.erase(m_outcomeIds.begin() + row); });
    for (EntryTable* table : {m_checks, m_outcomes}) {
        connect(table, &EntryTable::edited, this, [this] {
            m_checkIds.resize(m_checks->rows().size());
            m_outcomeIds.resize(m_outcomes->rows().size());
            told();
        });
    }
    return page;
}

void PlaybookStepForm::told() {
    if (!m_quiet) {
        Q_EMIT edited();
    }
}

void PlaybookStepForm::beginTitle() {
    m_tabs->setCurrentIndex(0);
    QLineEdit* title = m_titles[static_cast<std::size_t>(m_words.locale().language())];
    title->setFocus();
    title->selectAll();
}

void PlaybookStepForm::setStep(const PlaybookStep& step, const Playbook& playbook) {
    m_quiet = true;
    m_step = step;
    const Lane lane = laneOf(playbook.purpose);
    for (std::size_t i = 0; i < m_titles.size(); ++i) {
        m_titles[i]->setText(toQString(in(step.title, i)));
        m_titles[i]->setCursorPosition(0);
        m_advice[i]->setPlainText(toQString(in(step.advice, i)));
    }
    fill(m_kind, kindChoices(m_words), stepKindCode(step.kind));
    fill(m_role, roleChoices(m_words, lane), stepRoleCode(step.role));
    fill(m_stage, stageChoices(m_words, lane), stageCode(step.stage));
    fill(m_who, assigneeChoices(m_words), assigneeCode(step.who));
    fill(m_evidence, evidenceChoices(), evidenceWantedCode(step.evidence));
    fill(m_dueFrom, dueFromChoices(), dueFromCode(step.due.from));
    fill(m_letter, m_letters, step.letter);
    m_dueDays->setValue(step.due.days);
    m_optional->setChecked(step.optional);
    const auto steps = stepChoices(playbook, m_words.locale().language());
    m_guards->setChoices(1, steps);
    m_outcomes->setChoices(3, steps);
    m_guards->setNewRow({toQString(guardKindCode(GuardKind::AfterStep)), {}});
    m_outcomes->setNewRow({{}, {}, toQString(outcomeLeadsToCode(OutcomeLeadsTo::Next)), {}});
    std::vector<QStringList> rows;
    for (const StepGuard& guard : step.guards) {
        rows.push_back({toQString(guardKindCode(guard.kind)), toQString(guard.step)});
    }
    m_guards->setRows(rows);
    rows.clear();
    m_checkIds.clear();
    for (const CheckItem& item : step.checklist) {
        rows.push_back(
            {toQString(item.text.en), toQString(item.text.fr), QString::number(item.phase)});
        m_checkIds.push_back(item.id);
    }
    m_checks->setRows(rows);
    rows.clear();
    m_outcomeIds.clear();
    for (const StepOutcome& outcome : step.outcomes) {
        rows.push_back({toQString(outcome.text.en), toQString(outcome.text.fr),
                        toQString(outcomeLeadsToCode(outcome.leadsTo)), toQString(outcome.step)});
        m_outcomeIds.push_back(outcome.id);
    }
    m_outcomes->setRows(rows);
    m_quiet = false;
}

PlaybookStep PlaybookStepForm::step() const {
    PlaybookStep step = m_step;
    for (std::size_t i = 0; i < m_titles.size(); ++i) {
        in(step.title, i) = m_titles[i]->text().toStdString();
        in(step.advice, i) = plainTextOf(*m_advice[i]);
    }
    step.kind = stepKindFromCode(chosenIn(m_kind)).value_or(step.kind);
    step.role = stepRoleFromCode(chosenIn(m_role)).value_or(step.role);
    step.stage = stageFromCode(chosenIn(m_stage)).value_or(step.stage);
    step.who = assigneeFromCode(chosenIn(m_who)).value_or(step.who);
    step.evidence = evidenceWantedFromCode(chosenIn(m_evidence)).value_or(step.evidence);
    step.due.from = dueFromFromCode(chosenIn(m_dueFrom)).value_or(step.due.from);
    step.due.days = m_dueDays->value();
    step.letter = chosenIn(m_letter);
    step.optional = m_optional->isChecked();
    step.guards.clear();
    for (const QStringList& row : m_guards->rows()) {
        const GuardKind kind =
            guardKindFromCode(row[0].toStdString()).value_or(GuardKind::AfterStep);
        // Only one kind asks for a step.
        step.guards.push_back(
            {kind, kind == GuardKind::AfterStep ? row[1].toStdString() : std::string()});
    }
    const std::vector<QStringList> checks = m_checks->rows();
    std::vector<std::string> ids = m_checkIds;
    nameAll(ids, checks);
    step.checklist.clear();
    for (std::size_t i = 0; i < checks.size(); ++i) {
        step.checklist.push_back({ids[i],
                                  {checks[i][0].toStdString(), checks[i][1].toStdString()},
                                  checks[i][2].toInt()});
    }
    const std::vector<QStringList> outcomes = m_outcomes->rows();
    ids = m_outcomeIds;
    nameAll(ids, outcomes);
    step.outcomes.clear();
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        const auto leadsTo =
            outcomeLeadsToFromCode(outcomes[i][2].toStdString()).value_or(OutcomeLeadsTo::Next);
        step.outcomes.push_back(
            {ids[i],
             {outcomes[i][0].toStdString(), outcomes[i][1].toStdString()},
             leadsTo,
             leadsTo == OutcomeLeadsTo::Step ? outcomes[i][3].toStdString() : std::string()});
    }
    return step;
}

}  // namespace winnow
