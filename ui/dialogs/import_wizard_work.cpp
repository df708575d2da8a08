// SPDX-License-Identifier: GPL-3.0-or-later
// What the wizard does with files and the portfolio; import_wizard.cpp holds its looks and steps.
#include <ui/dialogs/import_wizard.h>

#include <algorithm>
#include <memory>

#include <QCheckBox>
#include <QFileInfo>
#include <QLineEdit>
#include <QProgressBar>
#include <QRegularExpression>
#include <QStackedWidget>

#include <app/client_service.h>
#include <app/mapping_service.h>
#include <app/report_service.h>
#include <ui/bridge/portfolio_bridge.h>
#include <ui/dialogs/import_check_page.h>
#include <ui/dialogs/import_client_chooser.h>
#include <ui/dialogs/import_columns_page.h>
#include <ui/dialogs/import_constant_dialog.h>
#include <ui/dialogs/import_file_page.h>
#include <ui/dialogs/import_result_page.h>
#include <ui/support/guarded.h>
#include <ui/support/paths.h>
#include <ui/support/prompts.h>
#include <ui/widgets/label.h>
#include <ui/widgets/toast.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;

// Up to this many rows a file is rehearsed as soon as its columns are known, so that the preview
// can show what is wrong; a larger one when the user goes on.
constexpr std::int64_t kQuickRows = 20'000;
constexpr int kSteps = 1000;  // of the progress bar

struct Found {
    std::vector<ImportItem> items;
    std::optional<ImportPlan> only;
};

std::vector<ImportItem> itemsOf(const QString& file, const ImportPlan& plan) {
    std::vector<ImportItem> items;
    for (const ImportSheet& sheet : plan.sheets) {
        ImportItem item;
        item.file = file;
        item.sheet = sheet.name;
        item.kind = sheet.kind;
        item.recognised = sheet.presetName;
        item.rows = sheet.rows;
        item.chosen = !sheet.kind.empty();
        items.push_back(std::move(item));
    }
    if (items.size() > 1) {
        return items;
    }
    ImportItem item;
    item.file = file;
    item.sheet = plan.sheet;
    item.kind = plan.columns.empty() ? std::string() : plan.kind;
    item.recognised = plan.savedName.empty() ? plan.presetName : plan.savedName;
    item.rows = plan.dataRows;
    return {item};
}

// Everything the check page shows. Stopped, refused and done are told apart by the caller.
Result<ImportCheck> rehearse(ImportService& imports, const std::filesystem::path& file,
                             const ImportOptions& options, const ClientAnswers& answers,
                             const RowDecisions& rows, const ImportProgressReport& progress) {
    Result<std::vector<UnknownClient>> unknown = imports.unknownClients(file, options);
    if (!unknown) {
        return unknown.error();
    }
    Result<ImportOutcome> outcome = imports.run(file, options, decisionsFor(*unknown, answers),
                                                /*dryRun=*/true, progress, rows);
    if (!outcome) {
        return outcome.error();
    }
    return ImportCheck{std::move(*unknown), std::move(*outcome)};
}

}  // namespace

void ImportWizard::connectWork() {
    connect(&m_work, &ImportBeside::slow, this, [this](const QString& what) {
        m_pages->setEnabled(m_step == kImport);
        if (m_step != kImport) {
            m_progress->setRange(0, 0);
            m_progress->show();
            m_busy->setText(what);
        }
        showButtons();
    });
    connect(&m_work, &ImportBeside::progressed, this, [this](double share, qint64 speed) {
        if (!isBusy() || m_work.isCancelled()) {
            return;
        }
        m_resultPage->showProgress(share, speed);
        if (m_progress->isVisible()) {
            m_progress->setRange(0, kSteps);
            m_progress->setValue(static_cast<int>(share * kSteps));
            if (speed > 0) {
                m_busy->setText(
                    tr("%1 rows/s").arg(toQString(m_bridge.words().locale().integer(speed))));
            }
        }
    });
    connect(&m_work, &ImportBeside::ended, this, [this] {
        m_progress->hide();
        m_busy->clear();
        m_pages->setEnabled(true);
    });
}

void ImportWizard::run(const QString& what, std::function<void(const ImportProgressReport&)> work,
                       std::function<void()> done) {
    if (isBusy()) {
        return;
    }
    clearProblem();
    m_bridge.stopReading();
    m_work.start(what, m_plan ? m_plan->dataRows : 0, std::move(work),
                 [this, done = std::move(done)](const QString& fault) {
                     if (m_closeWhenDone) {
                         QDialog::reject();
                     } else if (!fault.isEmpty()) {
                         if (m_step == kImport) {
                             goTo(kCheck);
                         }
                         showProblem(fault);
                     } else {
                         guarded([this](const QString& message) { showProblem(message); }, done);
                     }
                     showSteps();
                 });
    showSteps();
}

void ImportWizard::setFiles(const QStringList& files) {
    if (files.isEmpty()) {
        return;
    }
    auto found = std::make_shared<Found>();
    auto fresh = std::make_shared<QStringList>();
    for (const QString& file : files) {
        const bool known =
            std::ranges::any_of(m_items, [&](const ImportItem& each) { return each.file == file; });
        if (!known) {
            fresh->append(file);
        }
    }
    run(
        tr("Reading the files…"),
        [this, found, fresh](const ImportProgressReport&) {
            for (const QString& file : *fresh) {
                const Result<ImportPlan> plan =
                    m_bridge.portfolio().imports().plan(toPath(file), ImportOptions());
                if (plan) {
                    for (ImportItem& each : itemsOf(file, *plan)) {
                        found->items.push_back(std::move(each));
                    }
                    found->only = *plan;
                } else {
                    ImportItem wrong;
                    wrong.file = file;
                    wrong.chosen = false;
                    wrong.problem = m_bridge.words().error(plan.error());
                    found->items.push_back(std::move(wrong));
                }
            }
        },
        [this, found] { addItems(found->items, found->only); });
}

void ImportWizard::addItems(const std::vector<ImportItem>& items,
                            const std::optional<ImportPlan>& only) {
    const bool alone = m_items.empty() && items.size() == 1;
    if (alone && !items.front().problem.isEmpty()) {
        showProblem(items.front().problem);
        return;
    }
    m_items.insert(m_items.end(), items.begin(), items.end());
    m_filePage->show(m_items);
    if (alone) {
        open(0, only);
    } else {
        goTo(kFile);
    }
}

void ImportWizard::open(int index, const std::optional<ImportPlan>& plan) {
    m_current = index;
    m_options = {};
    if (!item().sheet.empty()) {
        m_options.sheet = item().sheet;
    }
    m_goodOptions = m_options;
    m_plan = plan;
    m_check.reset();
    m_answers.clear();
    m_rows = {};
    m_corrected = false;
    m_answered = false;
    m_touched = false;
    m_remember->setChecked(false);
    QStringList mappings;
    for (const MappingInfo& mapping : m_bridge.portfolio().mappings().all()) {
        mappings << toQString(mapping.name);
    }
    m_columnsPage->setMappings(mappings);
    readPlan();
}

void ImportWizard::setOptions(const ImportOptions& options) {
    m_options = options;
    m_touched = true;
    m_remember->setChecked(true);
    readPlan();
}

void ImportWizard::readPlan() {
    if (isBusy()) {
        // Only the latest choice is worth reading the file for.
        m_planAgain = true;
        m_work.cancel();
        return;
    }
    struct Read {
        std::optional<Result<ImportPlan>> plan;
        std::optional<ImportCheck> check;
    };
    auto read = std::make_shared<Read>();
    const std::filesystem::path file = toPath(item().file);
    run(
        tr("Reading the file…"),
        [this, read, file, options = m_options, answers = m_answers,
         rows = m_rows](const ImportProgressReport& progress) {
            ImportService& imports = m_bridge.portfolio().imports();
            read->plan.emplace(imports.plan(file, options));
            const Result<ImportPlan>& plan = *read->plan;
            if (!plan || plan->dataRows > kQuickRows || !isComplete(*plan, options)) {
                return;
            }
            // A refusal is told when the user goes on to the check.
            Result<ImportCheck> check = rehearse(imports, file, options, answers, rows, progress);
            if (check && !check->outcome.cancelled) {
                read->check = std::move(*check);
            }
        },
        [this, read] {
            if (m_planAgain) {
                m_planAgain = false;
                readPlan();
                return;
            }
            if (!*read->plan) {
                m_options = m_goodOptions;
                showProblem(m_bridge.words().error((*read->plan).error()));
                return;
            }
            m_goodOptions = m_options;
            m_plan = **read->plan;
            m_check = std::move(read->check);
            m_corrected = false;
            m_answered = false;
            showPlan();
        });
}

void ImportWizard::showPlan() {
    suggestName();
    m_columnsPage->show(*m_plan, m_goodOptions, m_check);
    if (m_step == kColumns) {
        return;
    }
    goTo(kColumns);
    if (!isComplete(*m_plan, m_goodOptions)) {
        m_columnsPage->focusQuestion();
    }
}

void ImportWizard::suggestName() {
    if (m_mappingName->isModified()) {
        return;
    }
    static const QRegularExpression kNumbers(u"([\\s_.-]+[QqTt])?[\\s_.-]*[\\d_.-]+$"_s);
    QString name = QFileInfo(item().file).completeBaseName().remove(kNumbers);
    if (name.isEmpty()) {
        name = m_bridge.words().text("import.kind." + m_plan->kind);
    }
    m_mappingName->setText(m_plan->savedName.empty() ? name : toQString(m_plan->savedName));
}

void ImportWizard::check() {
    if (m_step == kCheck) {
        m_answers = m_checkPage->answers();
        m_rows = m_checkPage->rows();
    }
    auto result = std::make_shared<std::optional<Result<ImportCheck>>>();
    const std::filesystem::path file = toPath(item().file);
    run(
        tr("Checking the rows…"),
        [this, result, file, options = m_goodOptions, answers = m_answers,
         rows = m_rows](const ImportProgressReport& progress) {
            result->emplace(
                rehearse(m_bridge.portfolio().imports(), file, options, answers, rows, progress));
        },
        [this, result] {
            Result<ImportCheck>& found = **result;
            if (!found) {
                showProblem(m_bridge.words().error(found.error()));
                return;
            }
            if (found->outcome.cancelled) {
                showStopped();
                return;
            }
            m_check = std::move(*found);
            m_corrected = false;
            m_answered = false;
            m_checkPage->show(*m_plan, *m_check, m_answers, m_rows);
            goTo(kCheck);
        });
}

void ImportWizard::import() {
    struct Done {
        std::optional<Result<ImportOutcome>> outcome;
        std::optional<Reconciliation> reconciliation;
        std::optional<Result<std::string>> mapping;
    };
    auto done = std::make_shared<Done>();
    m_answers = m_checkPage->answers();
    m_rows = m_checkPage->rows();
    const std::filesystem::path file = toPath(item().file);
    const std::string name =
        m_remember->isChecked() ? m_mappingName->text().trimmed().toStdString() : std::string();
    m_outcome.reset();
    m_resultPage->showRunning(tr("Importing %1").arg(item().title()), m_plan->dataRows);
    run(
        tr("Importing…"),
        [this, done, file, name, options = m_goodOptions, rows = m_rows,
         decisions =
             decisionsFor(m_check->unknown, m_answers)](const ImportProgressReport& progress) {
            Portfolio& portfolio = m_bridge.portfolio();
            done->outcome.emplace(portfolio.imports().run(file, options, decisions,
                                                          /*dryRun=*/false, progress, rows));
            const Result<ImportOutcome>& outcome = *done->outcome;
            if (!outcome || outcome->cancelled) {
                return;
            }
            if (!name.empty()) {
                done->mapping = portfolio.imports().mappingJson(file, options, name);
            }
            if (outcome->batch) {
                if (auto read = portfolio.batches().reconcile(outcome->batch)) {
                    done->reconciliation = std::move(*read);
                }
            }
        },
        [this, done] {
            const Result<ImportOutcome>& outcome = *done->outcome;
            if (!outcome || outcome->cancelled) {
                goTo(kCheck);
                outcome ? showStopped() : showProblem(m_bridge.words().error(outcome.error()));
                return;
            }
            imported(*outcome, done->reconciliation, done->mapping);
        });
    goTo(kImport);
}

void ImportWizard::imported(const ImportOutcome& outcome,
                            const std::optional<Reconciliation>& reconciliation,
                            const std::optional<Result<std::string>>& mapping) {
    m_outcome = outcome;
    m_added += outcome.added;
    m_touched = false;
    item().done = true;
    m_resultPage->show(outcome, reconciliation, mapping ? remember(*mapping) : QString());
    goTo(kImport);
    m_bridge.portfolio().imports().announce();
}

QString ImportWizard::remember(const Result<std::string>& mapping) {
    if (!mapping) {
        return m_bridge.words().error(mapping.error());
    }
    const Result<void> saved = m_bridge.portfolio().mappings().save(*mapping);
    return saved ? tr("The mapping is remembered as “%1”.").arg(m_mappingName->text().trimmed())
                 : tr("The mapping was not remembered: %1")
                       .arg(m_bridge.words().error(saved.error()));
}

void ImportWizard::undo() {
    if (!m_outcome || !m_outcome->batch) {
        return;
    }
    auto result = std::make_shared<std::optional<Result<BatchService::Undone>>>();
    run(
        tr("Taking the import back…"),
        [this, result, batch = *m_outcome->batch](const ImportProgressReport& progress) {
            result->emplace(m_bridge.portfolio().batches().undo(batch, progress));
        },
        [this, result] {
            const Result<BatchService::Undone>& undone = **result;
            if (!undone) {
                showProblem(m_bridge.words().error(undone.error()));
                return;
            }
            if (undone->cancelled) {
                m_banner->setMessage(ui::Tone::Warn, tr("Stopped. The import is still there."));
                m_banner->show();
                return;
            }
            m_added -= m_outcome->added;
            m_outcome.reset();
            m_resultPage->showUndone(*undone);
            goTo(kImport);
            m_bridge.portfolio().imports().announce();
        });
}

void ImportWizard::saveRejects(const ImportOutcome& outcome) {
    const QString suggestion =
        tr("%1 rows left out.csv").arg(QFileInfo(item().file).completeBaseName());
    const QString file =
        m_prompts.fileToSave(this, tr("Save the rows left out"), suggestion, tr("CSV (*.csv)"));
    if (file.isEmpty()) {
        return;
    }
    const Locale& locale = m_bridge.words().locale();
    const Result<void> result = writeFileAtomically(
        toPath(file), ImportService::rejectsCsv(outcome, catalogue(locale.language()), locale));
    if (!result) {
        showProblem(m_bridge.words().error(result.error()));
    }
}

void ImportWizard::chooseMapping(const QString& name) {
    const Result<std::string> json = m_bridge.portfolio().mappings().json(name.toStdString());
    if (!json) {
        showProblem(m_bridge.words().error(json.error()));
        return;
    }
    // The mapping says all; only the sheet is the file's.
    ImportOptions options;
    options.sheet = m_options.sheet;
    options.mappingJson = *json;
    m_options = options;
    m_touched = true;
    readPlan();
}

void ImportWizard::chooseConstant(const std::string& field) {
    QStringList clients;
    for (const Client& client : m_bridge.portfolio().clients().all()) {
        clients << toQString(client.name);
    }
    ImportConstantDialog dialog(m_bridge.words(), *m_plan, field, clients, this);
    if (m_prompts.run(dialog) != QDialog::Accepted) {
        return;
    }
    ImportOptions options = m_goodOptions;
    options.kind = m_plan->kind;
    options.constants[dialog.field()] = dialog.value();
    setOptions(options);
}

void ImportWizard::chooseClient(const UnknownClient& unknown) {
    ImportClientChooser chooser(unknown, m_bridge.portfolio().clients().all(), this);
    if (m_prompts.run(chooser) != QDialog::Accepted) {
        return;
    }
    if (const std::optional<Client> client = chooser.chosen()) {
        m_checkPage->answer(unknown,
                            {ClientAnswer::What::Same, client->id, toQString(client->name)});
    }
}

}  // namespace winnow
