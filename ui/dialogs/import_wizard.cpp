// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/import_wizard.h>

#include <algorithm>

#include <QCheckBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <ui/bridge/portfolio_bridge.h>
#include <ui/dialogs/import_check_page.h>
#include <ui/dialogs/import_columns_page.h>
#include <ui/dialogs/import_file_page.h>
#include <ui/dialogs/import_result_page.h>
#include <ui/support/prompts.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/label.h>
#include <ui/widgets/timeline_view.h>
#include <ui/widgets/toast.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;
using ui::Label;

QStringList presetNames(const ImportService& imports) {
    QStringList names;
    for (const std::string& name : imports.presets()) {
        names << QString::fromStdString(name);
    }
    return names;
}

}  // namespace

ImportWizard::ImportWizard(PortfolioBridge& bridge, Prompts& prompts, QWidget* parent)
    : QDialog(parent),
      m_bridge(bridge),
      m_prompts(prompts),
      m_rail(new ui::StepRail(this)),
      m_title(new Label({}, ui::TextRole::PageTitle, ui::ColorRole::Ink, this)),
      m_subtitle(new Label({}, ui::TextRole::Body, ui::ColorRole::Ink2, this)),
      m_banner(new ui::InlineBanner(ui::Tone::Bad, {}, this)),
      m_pages(new QStackedWidget(this)),
      m_filePage(
          new ImportFilePage(bridge.words(), presetNames(bridge.portfolio().imports()), this)),
      m_columnsPage(
          new ImportColumnsPage(bridge.words(), bridge.portfolio().imports().kinds(), this)),
      m_checkPage(new ImportCheckPage(bridge.words(), this)),
      m_resultPage(new ImportResultPage(bridge.words(), this)),
      m_busy(new Label({}, ui::TextRole::Secondary, ui::ColorRole::Ink2, this)),
      m_progress(new QProgressBar(this)),
      m_skip(new ui::GhostButton(tr("Skip this file"), this)),
      m_cancel(new ui::GhostButton(tr("Cancel"), this)),
      m_back(new ui::SecondaryButton(tr("Back"), this)),
      m_next(new ui::PrimaryButton({}, this)) {
    setWindowTitle(tr("Import"));
    buildLayout();
    connectPages();
    connectWork();
    const QRect room = parent ? parent->window()->geometry() : QRect(0, 0, 1280, 800);
    resize(std::min(dp(1180), room.width() - dp(40)), std::min(dp(752), room.height() - dp(40)));
    goTo(kFile);
}

void ImportWizard::buildLayout() {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto* upper = new QHBoxLayout;
    upper->setSpacing(0);
    m_rail->setFixedWidth(dp(205));
    upper->addWidget(m_rail);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto* content = new QWidget(this);
    auto* lines = new QVBoxLayout(content);
    lines->setContentsMargins(dp(26), dp(22), dp(26), dp(16));
    lines->setSpacing(dp(4));
    lines->addWidget(m_title);
    lines->addWidget(m_subtitle);
    lines->addSpacing(dp(8));
    lines->addWidget(m_banner);
    lines->addSpacing(dp(4));
    lines->addWidget(m_pages, 1);
    upper->addWidget(content, 1);
    outer->addLayout(upper, 1);
    outer->addWidget(new ui::Hairline(this));
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(dp(26), dp(12), dp(26), dp(14));
    buttons->setSpacing(dp(8));
    m_rememberRow = buildRemember();
    buttons->addWidget(m_rememberRow);
    m_progress->setFixedWidth(dp(180));
    m_progress->setTextVisible(false);
    buttons->addWidget(m_progress);
    buttons->addWidget(m_busy);
    buttons->addStretch(1);
    for (ui::Button* button : {m_skip, m_cancel, m_back, m_next}) {
        buttons->addWidget(button);
        button->setAutoDefault(false);
    }
    outer->addLayout(buttons);
    m_next->setDefault(true);
    m_next->setKeyCap(tr("Enter"));
    m_next->setObjectName(u"next"_s);
    m_back->setObjectName(u"back"_s);
    m_skip->setObjectName(u"skip"_s);
    m_cancel->setObjectName(u"cancel"_s);
    m_banner->hide();
    m_progress->hide();
    for (QWidget* page :
         std::initializer_list<QWidget*>{m_filePage, m_columnsPage, m_checkPage, m_resultPage}) {
        m_pages->addWidget(page);
    }
}

QWidget* ImportWizard::buildRemember() {
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(dp(8));
    m_remember = new QCheckBox(tr("Remember this mapping as"), row);
    m_remember->setObjectName(u"remember"_s);
    m_mappingName = new QLineEdit(row);
    m_mappingName->setObjectName(u"mappingName"_s);
    m_mappingName->setAccessibleName(tr("Name of the mapping"));
    m_mappingName->setFixedWidth(dp(180));
    m_mappingName->setEnabled(false);
    line->addWidget(m_remember);
    line->addWidget(m_mappingName);
    connect(m_remember, &QAbstractButton::toggled, m_mappingName, &QWidget::setEnabled);
    return row;
}

void ImportWizard::connectPages() {
    connect(m_cancel, &QAbstractButton::clicked, this, &ImportWizard::reject);
    connect(m_back, &QAbstractButton::clicked, this, &ImportWizard::back);
    connect(m_skip, &QAbstractButton::clicked, this, &ImportWizard::skip);
    connect(m_next, &QAbstractButton::clicked, this, &ImportWizard::next);
    connect(m_filePage, &ImportFilePage::chooseRequested, this, [this] {
        setFiles(
            m_prompts.filesToOpen(this, tr("Choose files"),
                                  tr("Tables (*.csv *.tsv *.txt *.xlsx *.xlsm);;All files (*)")));
    });
    connect(m_filePage, &ImportFilePage::filesDropped, this, &ImportWizard::setFiles);
    connect(m_filePage, &ImportFilePage::itemChosen, this, [this](int index, bool chosen) {
        m_items[static_cast<std::size_t>(index)].chosen = chosen;
        showSteps();
    });
    connect(m_columnsPage, &ImportColumnsPage::optionsChosen, this, &ImportWizard::setOptions);
    connect(m_columnsPage, &ImportColumnsPage::mappingChosen, this, &ImportWizard::chooseMapping);
    connect(m_columnsPage, &ImportColumnsPage::constantRequested, this,
            &ImportWizard::chooseConstant);
    connect(m_checkPage, &ImportCheckPage::decided, this, [this] {
        m_touched = true;
        m_answered = true;
        showButtons();
    });
    connect(m_checkPage, &ImportCheckPage::corrected, this, [this] {
        m_touched = true;
        m_corrected = true;
        showButtons();
    });
    connect(m_checkPage, &ImportCheckPage::checkAgainRequested, this, &ImportWizard::check);
    connect(m_checkPage, &ImportCheckPage::chooserRequested, this, &ImportWizard::chooseClient);
    connect(m_checkPage, &ImportCheckPage::saveRequested, this,
            [this] { saveRejects(m_check->outcome); });
    connect(m_resultPage, &ImportResultPage::saveProblemsRequested, this,
            [this] { saveRejects(*m_outcome); });
    connect(m_resultPage, &ImportResultPage::undoRequested, this, &ImportWizard::undo);
}

void ImportWizard::goTo(Step step) {
    m_step = step;
    m_pages->setCurrentIndex(step);
    showSteps();
    // Enter goes on; what else there is to do is one Tab away.
    m_next->setFocus(Qt::OtherFocusReason);
}

void ImportWizard::showSteps() {
    const auto count = [&](std::int64_t number) {
        return toQString(m_bridge.words().locale().integer(number));
    };
    const QString rows = m_plan ? count(m_plan->dataRows) : QString();
    const QString kind = m_plan ? m_bridge.words().text("import.kind." + m_plan->kind) : QString();
    setWindowTitle(m_plan && m_step > kFile ? tr("Import: %1").arg(kind) : tr("Import"));
    switch (m_step) {
        case kFile:
            m_title->setText(m_items.empty() ? tr("Import files") : tr("What goes in"));
            m_subtitle->setText(
                m_items.empty()
                    ? tr("Nothing is stored before the last step.")
                    : tr("Each one ticked is taken in this order. Nothing is stored yet."));
            break;
        case kColumns:
            m_title->setText(tr("Match the columns"));
            if (!m_plan) {
                m_subtitle->clear();
            } else if (!m_plan->savedName.empty()) {
                m_subtitle->setText(
                    tr("Read by your mapping “%1”. The preview shows the first of %2 rows.")
                        .arg(toQString(m_plan->savedName), rows));
            } else if (!m_plan->presetName.empty()) {
                m_subtitle->setText(tr("Recognised as %1. The preview shows the first of %2 rows.")
                                        .arg(toQString(m_plan->presetName), rows));
            } else {
                m_subtitle->setText(
                    tr("We filled in what we recognised. The preview shows the first of %1 rows.")
                        .arg(rows));
            }
            break;
        case kCheck:
            m_title->setText(tr("Check the rows"));
            m_subtitle->setText(tr("%1, %2 rows.").arg(item().title(), rows));
            break;
        case kImport:
            m_title->setText(isBusy()     ? tr("Importing")
                             : !m_outcome ? tr("Taken back")
                             : m_outcome->added + m_outcome->updated + m_outcome->changed == 0
                                 ? tr("Nothing new in this file")
                                 : tr("Imported"));
            m_subtitle->setText(item().title());
            break;
    }
    showRail();
    showButtons();
}

void ImportWizard::showRail() {
    const auto count = [&](std::int64_t number) {
        return toQString(m_bridge.words().locale().integer(number));
    };
    const auto state = [this](Step step) {
        return step < m_step    ? ui::StepState::Done
               : step == m_step ? ui::StepState::Current
                                : ui::StepState::ToCome;
    };
    QString columns;
    if (m_plan) {
        columns = tr("%1 found, %2 used")
                      .arg(count(std::ssize(m_plan->header)), count(std::ssize(m_plan->columns)));
    }
    QString toCheck;
    if (m_check && m_step <= kCheck) {
        const std::int64_t open = m_check->outcome.leftOut + std::ssize(m_check->unknown) +
                                  m_check->outcome.changed + m_check->outcome.notAccepted;
        toCheck = open == 0 ? tr("all ready") : tr("%1 to look at").arg(count(open));
    }
    const bool finished = m_step == kImport && !isBusy();
    m_rail->setSteps({{tr("File"), m_current < 0 ? QString() : item().title(), state(kFile)},
                      {tr("Columns"), columns, state(kColumns)},
                      {tr("Check"), toCheck, state(kCheck)},
                      {tr("Import"), {}, finished ? ui::StepState::Done : state(kImport)}});
}

void ImportWizard::showButtons() {
    const bool busy = isBusy();
    const int following = nextItem();
    const bool complete = m_plan && isComplete(*m_plan, m_goodOptions);
    switch (m_step) {
        case kFile:
            m_next->setText(tr("Next: columns"));
            break;
        case kColumns:
            m_next->setText(tr("Next: check"));
            break;
        case kCheck:
            // Answers since the check change how many rows go in.
            m_next->setText(
                needsCheck() ? tr("Check again")
                : m_answered ? tr("Import")
                             : tr("Import %n row(s)", nullptr, static_cast<int>(m_check->ready())));
            break;
        case kImport:
            m_next->setText(
                following < 0
                    ? tr("Done")
                    : tr("Next: %1").arg(m_items[static_cast<std::size_t>(following)].title()));
            break;
    }
    m_next->setVisible(m_step != kFile || following >= 0);
    // While something short goes on it keeps the focus; next() waits anyway.
    const bool waits = busy && (m_step == kImport || !m_progress->isHidden());
    const bool nothing = m_step == kCheck && !needsCheck() && !m_answered && m_check->ready() == 0;
    m_next->setEnabled(!waits && !nothing && (m_step == kFile || m_step == kImport || complete));
    m_back->setVisible(m_step == kColumns || m_step == kCheck);
    m_back->setEnabled(!busy);
    m_skip->setVisible((m_step == kColumns || m_step == kCheck) && !busy && following >= 0);
    m_cancel->setVisible(m_step != kImport || busy);
    m_cancel->setText(busy && m_step >= kCheck ? tr("Stop") : tr("Cancel"));
    m_rememberRow->setVisible((m_step == kColumns || m_step == kCheck) && m_plan &&
                              m_progress->isHidden());
}

void ImportWizard::next() {
    if (isBusy()) {
        return;
    }
    switch (m_step) {
        case kFile:
            if (const int first = nextItem(); first >= 0) {
                open(first);
            }
            return;
        case kColumns:
            if (m_check) {
                m_checkPage->show(*m_plan, *m_check, m_answers, m_rows);
                goTo(kCheck);
            } else {
                check();
            }
            return;
        case kCheck:
            if (needsCheck()) {
                check();
            } else {
                import();
            }
            return;
        case kImport:
            if (const int following = nextItem(); following >= 0) {
                open(following);
            } else {
                accept();
            }
            return;
    }
}

void ImportWizard::back() {
    if (isBusy() || m_step == kFile || m_step == kImport) {
        return;
    }
    clearProblem();
    if (m_step == kCheck) {
        m_answers = m_checkPage->answers();
        m_rows = m_checkPage->rows();
        goTo(kColumns);
        return;
    }
    m_filePage->show(m_items);
    goTo(kFile);
}

void ImportWizard::skip() {
    if (isBusy() || !mayClose()) {
        return;
    }
    item().chosen = false;
    if (const int following = nextItem(); following >= 0) {
        open(following);
    }
}

int ImportWizard::nextItem() const {
    // From a table that is open it goes on to those after it; else to the first.
    const int from = m_step == kFile ? 0 : m_current + 1;
    for (int index = from; index < static_cast<int>(m_items.size()); ++index) {
        const ImportItem& each = m_items[static_cast<std::size_t>(index)];
        if (each.chosen && !each.done && each.problem.isEmpty()) {
            return index;
        }
    }
    return -1;
}

bool ImportWizard::needsCheck() const { return m_corrected || !m_check; }

bool ImportWizard::mayClose() {
    if (!m_touched || m_step == kImport) {
        return true;
    }
    const Question question{
        tr("Nothing was imported yet"),
        tr("What you chose and corrected for %1 will be lost.").arg(item().title()),
        {tr("Leave without importing"), tr("Keep going")}};
    return m_prompts.ask(this, question) == 0;
}

void ImportWizard::reject() {
    if (!isBusy()) {
        if (mayClose()) {
            QDialog::reject();
        }
        return;
    }
    // The worker notices between rows; what it did is rolled back.
    m_work.cancel();
    m_closeWhenDone = m_step < kCheck;
    m_busy->setText(tr("Stopping…"));
}

void ImportWizard::showProblem(const QString& message) {
    m_problem = message;
    m_banner->setMessage(ui::Tone::Bad, message);
    m_banner->show();
    showSteps();
}

void ImportWizard::showStopped() {
    m_banner->setMessage(ui::Tone::Warn, tr("Stopped. Nothing was imported."));
    m_banner->show();
    showSteps();
}

void ImportWizard::clearProblem() {
    m_problem.clear();
    m_banner->hide();
}

}  // namespace winnow
