// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/import_wizard.h>

#include <QFileInfo>
#include <QHBoxLayout>
#include <QPointer>
#include <QProgressBar>
#include <QScreen>
#include <QStackedWidget>
#include <QThread>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

#include <app/client_service.h>
#include <app/report_service.h>
#include <ui/bridge/portfolio_bridge.h>
#include <ui/dialogs/import_pages.h>
#include <ui/support/guarded.h>
#include <ui/support/paths.h>
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

// Work shorter than this shows no sign of being busy.
constexpr int kPatience = 250;  // ms

QString presetNames(const ImportService& imports) {
    QStringList names;
    for (const std::string& name : imports.presets()) {
        names << QString::fromStdString(name);
    }
    return names.join(u", "_s);
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
      m_filePage(new ImportFilePage(presetNames(bridge.portfolio().imports()), this)),
      m_columnsPage(
          new ImportColumnsPage(bridge.words(), bridge.portfolio().imports().kinds(), this)),
      m_clientsPage(new ImportClientsPage(bridge.words(), this)),
      m_resultPage(new ImportResultPage(bridge.words(), this)),
      m_busy(new Label({}, ui::TextRole::Secondary, ui::ColorRole::Ink2, this)),
      m_progress(new QProgressBar(this)),
      m_cancel(new ui::GhostButton(tr("Cancel"), this)),
      m_back(new ui::SecondaryButton(tr("Back"), this)),
      m_next(new ui::PrimaryButton({}, this)) {
    setWindowTitle(tr("Import"));
    buildLayout();
    connectPages();
    const QRect room = parent ? parent->window()->geometry() : QRect(0, 0, 1280, 800);
    resize(std::min(dp(1180), room.width() - dp(40)), std::min(dp(720), room.height() - dp(40)));
    goTo(kFile);
}

ImportWizard::~ImportWizard() {
    m_cancelled = true;
    if (m_worker) {
        m_worker->wait();
    }
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
    m_progress->setFixedWidth(dp(180));
    m_progress->setTextVisible(false);
    buttons->addWidget(m_progress);
    buttons->addWidget(m_busy);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    outer->addLayout(buttons);
    m_cancel->setAutoDefault(false);
    m_back->setAutoDefault(false);
    m_next->setDefault(true);
    m_next->setKeyCap(tr("Enter"));
    m_next->setObjectName(u"next"_s);
    m_back->setObjectName(u"back"_s);
    m_banner->hide();
    m_progress->hide();
    for (QWidget* page :
         std::initializer_list<QWidget*>{m_filePage, m_columnsPage, m_clientsPage, m_resultPage}) {
        m_pages->addWidget(page);
    }
}

void ImportWizard::connectPages() {
    connect(m_cancel, &QAbstractButton::clicked, this, &ImportWizard::reject);
    connect(m_back, &QAbstractButton::clicked, this, &ImportWizard::back);
    connect(m_next, &QAbstractButton::clicked, this, &ImportWizard::next);
    connect(m_filePage, &ImportFilePage::chooseRequested, this, [this] {
        const QString file = m_prompts.fileToOpen(this, tr("Choose a file"),
                                                  tr("Tables (*.csv *.tsv *.txt);;All files (*)"));
        if (!file.isEmpty()) {
            setFile(file);
        }
    });
    // Each answer is kept, and the file looked at again with all of them.
    connect(m_columnsPage, &ImportColumnsPage::kindChosen, this, [this](const std::string& kind) {
        m_options.kind = kind;
        m_options.columns.clear();
        readPlan();
    });
    connect(m_columnsPage, &ImportColumnsPage::dateOrderChosen, this,
            [this](const std::string& order) {
                m_options.dateOrder = order;
                m_columnsPage->setDateOrderChosen(true);
                readPlan();
            });
    connect(m_columnsPage, &ImportColumnsPage::decimalMarkChosen, this, [this](char mark) {
        m_options.decimalMark = mark;
        readPlan();
    });
    connect(m_columnsPage, &ImportColumnsPage::delimiterChosen, this, [this](char delimiter) {
        m_options.delimiter = delimiter;
        m_options.columns.clear();
        readPlan();
    });
    connect(m_columnsPage, &ImportColumnsPage::encodingChosen, this,
            [this](const std::string& encoding) {
                m_options.encoding = encoding;
                m_options.columns.clear();
                readPlan();
            });
    connect(m_columnsPage, &ImportColumnsPage::headerRowChosen, this, [this](int row) {
        m_options.headerRow = row;
        m_options.columns.clear();
        readPlan();
    });
    connect(m_columnsPage, &ImportColumnsPage::columnsChosen, this,
            [this](const std::map<std::string, std::string>& columns) {
                m_options.columns = columns;
                m_options.kind = m_plan->kind;
                readPlan();
            });
    connect(m_resultPage, &ImportResultPage::saveProblemsRequested, this,
            &ImportWizard::saveProblems);
}

void ImportWizard::setFile(const QString& file) {
    m_file = file;
    m_options = {};
    m_plan.reset();
    m_columnsPage->setDateOrderChosen(false);
    readPlan();
}

void ImportWizard::goTo(Step step) {
    m_step = step;
    m_pages->setCurrentIndex(step);
    showSteps();
    // Enter goes on; what else there is to do is one Tab away.
    m_next->setFocus(Qt::OtherFocusReason);
}

void ImportWizard::showSteps() {
    const Words& words = m_bridge.words();
    const auto count = [&](std::int64_t number) {
        return QString::fromStdString(words.locale().integer(number));
    };
    const QString rows = m_plan ? count(m_plan->dataRows) : QString();
    switch (m_step) {
        case kFile:
            m_title->setText(tr("Import a file"));
            m_subtitle->setText(tr("Nothing is stored before the last step."));
            m_next->setText(tr("Next: columns"));
            break;
        case kColumns:
            m_title->setText(tr("Match the columns"));
            m_subtitle->setText(
                m_plan && !m_plan->presetName.empty()
                    ? tr("Recognised as %1. The preview shows the first of %2 rows.")
                          .arg(QString::fromStdString(m_plan->presetName), rows)
                    : tr("We filled in what we recognised. The preview shows the first of %1 "
                         "rows.")
                          .arg(rows));
            m_next->setText(tr("Next: clients"));
            break;
        case kClients:
            m_title->setText(tr("Whose rows are they?"));
            m_subtitle->setText(m_unknown.empty()
                                    ? tr("Nothing is stored until you import.")
                                    : tr("%n name(s) in the file belong to no client yet. Nothing "
                                         "is stored until you import.",
                                         nullptr, static_cast<int>(m_unknown.size())));
            m_next->setText(tr("Import %1 rows").arg(rows));
            break;
        case kResult:
            m_title->setText(m_outcome && m_outcome->added == 0 ? tr("Nothing new in this file")
                                                                : tr("Imported"));
            m_subtitle->setText(QFileInfo(m_file).fileName());
            m_next->setText(tr("Done"));
            break;
    }
    const auto state = [this](Step step) {
        return step < m_step    ? ui::StepState::Done
               : step == m_step ? ui::StepState::Current
                                : ui::StepState::ToCome;
    };
    QString columns;
    if (m_plan) {
        columns = tr("%1 of %2 used")
                      .arg(count(static_cast<std::int64_t>(m_plan->columns.size())),
                           count(static_cast<std::int64_t>(m_plan->header.size())));
    }
    m_rail->setSteps(
        {{tr("File"), QFileInfo(m_file).fileName(), state(kFile)},
         {tr("Columns"), columns, state(kColumns)},
         {tr("Clients"),
          m_step >= kClients ? tr("%n new name(s)", nullptr, static_cast<int>(m_unknown.size()))
                             : QString(),
          state(kClients)},
         {tr("Result"), QString(), m_step == kResult ? ui::StepState::Done : state(kResult)}});

    const bool complete = m_plan && m_plan->missing.empty() &&
                          (!m_plan->dateOrderAmbiguous || m_options.dateOrder.has_value());
    m_next->setVisible(m_step != kFile || m_plan.has_value());
    m_next->setEnabled(!isBusy() && (m_step == kFile || m_step == kResult || complete));
    m_back->setVisible(m_step == kColumns || m_step == kClients);
    m_back->setEnabled(!isBusy());
    m_cancel->setVisible(m_step != kResult);
    m_cancel->setText(isBusy() && m_step == kClients ? tr("Stop") : tr("Cancel"));
}

void ImportWizard::next() {
    if (isBusy()) {
        return;
    }
    switch (m_step) {
        case kFile:
            if (m_plan) {
                goTo(kColumns);
            }
            return;
        case kColumns:
            findUnknownClients();
            return;
        case kClients:
            import();
            return;
        case kResult:
            accept();
            return;
    }
}

void ImportWizard::back() {
    if (!isBusy() && m_step > kFile && m_step < kResult) {
        m_banner->hide();
        m_problem.clear();
        goTo(static_cast<Step>(m_step - 1));
    }
}

void ImportWizard::reject() {
    if (!isBusy()) {
        QDialog::reject();
        return;
    }
    // The worker notices between rows; what it did is rolled back.
    m_cancelled = true;
    m_busy->setText(tr("Stopping…"));
}

void ImportWizard::runBeside(const QString& what, std::function<void()> work,
                             std::function<void()> done) {
    if (isBusy()) {
        return;
    }
    m_problem.clear();
    m_banner->hide();
    m_cancelled = false;
    auto fault = std::make_shared<QString>();
    m_worker = QThread::create([work = std::move(work), fault] {
        guarded([fault](const QString& message) { *fault = message; }, work);
    });
    m_worker->setParent(this);
    connect(m_worker, &QThread::finished, this, [this, fault, done = std::move(done)] {
        m_worker->deleteLater();
        m_worker = nullptr;
        m_progress->hide();
        m_busy->clear();
        m_pages->setEnabled(true);
        if (m_cancelled && m_step != kClients) {
            QDialog::reject();
            return;
        }
        if (fault->isEmpty()) {
            guarded([this](const QString& message) { showProblem(message); }, done);
        } else {
            showProblem(*fault);
        }
        showSteps();
    });
    const QPointer<QThread> started = m_worker;
    QTimer::singleShot(kPatience, this, [this, started, what] {
        if (started && m_worker == started) {
            m_pages->setEnabled(false);
            m_progress->setRange(0, 0);
            m_progress->show();
            m_busy->setText(what);
        }
    });
    m_worker->start();
    showSteps();
}

void ImportWizard::readPlan() {
    auto result = std::make_shared<std::optional<Result<ImportPlan>>>();
    const std::filesystem::path file = toPath(m_file);
    runBeside(
        tr("Reading the file…"),
        [this, result, file, options = m_options] {
            result->emplace(m_bridge.portfolio().imports().plan(file, options));
        },
        [this, result] {
            const Result<ImportPlan>& plan = **result;
            if (!plan) {
                showProblem(m_bridge.words().error(plan.error()));
                return;
            }
            m_plan = *plan;
            m_columnsPage->show(*m_plan);
            goTo(kColumns);
        });
}

void ImportWizard::findUnknownClients() {
    auto result = std::make_shared<std::optional<Result<std::vector<UnknownClient>>>>();
    const std::filesystem::path file = toPath(m_file);
    runBeside(
        tr("Looking at the clients…"),
        [this, result, file, options = m_options] {
            result->emplace(m_bridge.portfolio().imports().unknownClients(file, options));
        },
        [this, result] {
            const auto& unknown = **result;
            if (!unknown) {
                showProblem(m_bridge.words().error(unknown.error()));
                return;
            }
            m_unknown = *unknown;
            m_clientsPage->show(m_unknown, m_bridge.portfolio().clients().all());
            goTo(kClients);
        });
}

void ImportWizard::import() {
    auto result = std::make_shared<std::optional<Result<ImportOutcome>>>();
    const std::filesystem::path file = toPath(m_file);
    const auto progress = [this](std::int64_t done, std::int64_t total) {
        // Often: so only whole steps of a thousand go to the interface.
        if (done % 1000 == 0) {
            QMetaObject::invokeMethod(
                this, [this, done, total] { showProgress(done, total); }, Qt::QueuedConnection);
        }
        return !m_cancelled;
    };
    runBeside(
        tr("Importing…"),
        [this, result, file, progress, options = m_options,
         decisions = m_clientsPage->decisions()] {
            result->emplace(m_bridge.portfolio().imports().run(file, options, decisions,
                                                               /*dryRun=*/false, progress));
        },
        [this, result] { imported(**result); });
}

void ImportWizard::showProgress(std::int64_t done, std::int64_t total) {
    if (isBusy() && total > 0 && !m_cancelled) {
        constexpr int kSteps = 1000;
        m_progress->setRange(0, kSteps);
        m_progress->setValue(static_cast<int>(std::min(done, total) * kSteps / total));
    }
}

void ImportWizard::imported(const Result<ImportOutcome>& result) {
    if (!result) {
        showProblem(m_bridge.words().error(result.error()));
        return;
    }
    if (result->cancelled) {
        m_banner->setMessage(ui::Tone::Warn, tr("Stopped. Nothing was imported."));
        m_banner->show();
        return;
    }
    m_outcome = *result;
    m_resultPage->show(*m_outcome);
    goTo(kResult);
    m_bridge.portfolio().imports().announce();
}

void ImportWizard::showProblem(const QString& message) {
    m_problem = message;
    m_banner->setMessage(ui::Tone::Bad, message);
    m_banner->show();
    showSteps();
}

void ImportWizard::saveProblems() {
    const QString suggestion = tr("%1 rows left out.csv").arg(QFileInfo(m_file).completeBaseName());
    const QString file =
        m_prompts.fileToSave(this, tr("Save the list"), suggestion, tr("CSV (*.csv)"));
    if (file.isEmpty()) {
        return;
    }
    const QByteArray csv = ImportResultPage::problemsCsv(m_outcome->problems, m_bridge.words());
    const Result<void> result = writeFileAtomically(
        toPath(file), std::string_view(csv.constData(), static_cast<std::size_t>(csv.size())));
    if (!result) {
        showProblem(m_bridge.words().error(result.error()));
    }
}

}  // namespace winnow
