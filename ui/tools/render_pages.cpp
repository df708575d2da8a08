// SPDX-License-Identifier: GPL-3.0-or-later
// Renders every page of the window to PNG without a display.
#include <algorithm>
#include <functional>
#include <iostream>
#include <vector>

#include <QAbstractButton>
#include <QApplication>
#include <QCommandLineParser>
#include <QDialog>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>

#include <app/client_service.h>
#include <app/fact_service.h>
#include <app/grading_service.h>
#include <app/portfolio.h>
#include <app/sample_portfolio.h>
#include <app/session_service.h>
#include <base/clock.h>
#include <ui/application.h>
#include <ui/bridge/portfolio_bridge.h>
#include <ui/dialogs/fact_dialogs.h>
#include <ui/dialogs/import_wizard.h>
#include <ui/dialogs/metric_dialog.h>
#include <ui/main_window.h>
#include <ui/pages/client_page.h>
#include <ui/pages/data_page.h>
#include <ui/pages/grading_page.h>
#include <ui/pages/page.h>
#include <ui/pages/portfolio_page.h>
#include <ui/support/paths.h>
#include <ui/support/prompts.h>
#include <ui/support/settings.h>
#include <ui/theme/theme_controller.h>
#include <ui/tools/render_cases.h>
#include <ui/tools/render_dialogs.h>
#include <ui/window/page_stack.h>
#include <ui/window/window_actions.h>

namespace {

using namespace Qt::StringLiterals;
using namespace winnow;

bool keep(const QPixmap& picture, const QString& file) {
    if (!picture.save(file)) {
        std::cerr << "Could not write " << file.toStdString() << "\n";
        return false;
    }
    std::cout << file.toStdString() << "\n";
    return true;
}

// Nobody answers here; a dialog asked for is pictured instead.
class PicturePrompts final : public Prompts {
public:
    QString fileToOpen(QWidget*, const QString&, const QString&) override { return {}; }
    QString fileToSave(QWidget*, const QString&, const QString&, const QString&) override {
        return {};
    }
    int ask(QWidget*, const Question&) override { return -1; }
    void tell(QWidget*, const QString& title, const QString& text) override {
        std::cerr << title.toStdString() << ": " << text.toStdString() << "\n";
    }
    int run(QDialog& dialog) override {
        dialog.ensurePolished();
        dialog.show();
        // Some read what they show beside the interface.
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < 200) {
            QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        }
        kept = kept && keep(dialog.grab(), target);
        dialog.hide();
        return QDialog::Rejected;
    }

    QString target;
    bool kept = true;
};

struct Job {
    QString folder;
    QString portfolio;
    Language language = Language::English;
    QString theme;
    QSize size;
    bool docs = false;
};

// "dashboard-dark-1024-fr.png"; what is usual is left out.
QString fileName(const Job& job, const QString& page) {
    QString name = page;
    if (job.theme == u"dark"_s) {
        name += u"-dark"_s;
    }
    if (job.size.width() != 1440) {
        name += u"-%1"_s.arg(job.size.width());
    }
    if (job.language == Language::French) {
        name += u"-fr"_s;
    }
    return QDir(job.folder).filePath(name + u".png"_s);
}

// The pictures that README and guides show; --docs makes these and no others.
bool isWanted(const Job& job, const QString& file) {
    static const QStringList kDocsPictures{u"dashboard"_s,
                                           u"first-run"_s,
                                           u"client"_s,
                                           u"clients"_s,
                                           u"matrix-dark"_s,
                                           u"rubric"_s,
                                           u"report"_s,
                                           u"data"_s,
                                           u"data-facts"_s,
                                           u"data-costs"_s,
                                           u"data-quality"_s,
                                           u"dashboard-fr"_s,
                                           u"client-fr"_s,
                                           u"report-fr"_s,
                                           u"grading"_s,
                                           u"grading-fr"_s,
                                           u"prospects"_s,
                                           u"workflows"_s,
                                           u"workflows-fr"_s,
                                           u"workflows-queue"_s,
                                           u"portfolio-judgement"_s,
                                           u"data-facts-fr"_s,
                                           u"data-costs-fr"_s,
                                           u"data-quality-fr"_s,
                                           u"import-columns"_s,
                                           u"import-columns-fr"_s,
                                           u"import-check"_s,
                                           u"import-check-fr"_s};
    return !job.docs || kDocsPictures.contains(QFileInfo(file).completeBaseName());
}

// What is computed beside the interface is there after this, in milliseconds.
constexpr int kBesideWork = 600;

void settleFor(int milliseconds) {
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < milliseconds) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    }
}

void settle() {
    for (int i = 0; i < 3; ++i) {
        QCoreApplication::processEvents();
    }
}

// A client with something to explain: the first B, else the first of all.
ClientId interestingClient(Portfolio& portfolio, Quarter quarter) {
    const GradedQuarter& graded = portfolio.grading().quarter(quarter);
    const ClientQuarter* best = nullptr;
    for (const ClientQuarter& client : graded.clients) {
        if (!best ||
            (client.assessment.finalGrade == Grade::B && best->assessment.finalGrade != Grade::B)) {
            best = &client;
        }
    }
    return best ? best->client.id : ClientId{};
}

// The wizard with a small file of invoices, at the choice of columns and at the check of the rows.
bool renderWizard(const Job& job, PortfolioBridge& bridge, PicturePrompts& prompts) {
    const QString columns = fileName(job, u"import-columns"_s);
    const QString check = fileName(job, u"import-check"_s);
    if (!isWanted(job, columns) && !isWanted(job, check)) {
        return true;
    }
    QTemporaryDir folder;
    QFile file(folder.filePath(u"invoices-q4.csv"_s));
    if (!file.open(QIODevice::WriteOnly)) {
        return false;
    }
    file.write(
        "Invoice;Customer;Date;Due date;Amount;Paid on;Disputed\n"
        "2026-0412;Pellgrove Freight;05.10.2026;04.11.2026;11 940,00;;no\n"
        "2026-0413;Corvane Instruments;05.10.2026;04.11.2026;11 580,50;28.10.2026;no\n"
        "2026-0414;Quayholm Hotels;06.10.2026;05.11.2026;4 790,00;;yes\n"
        "2026-0415;Hartmoor Joinery;31.09.2026;30.10.2026;2 960,00;;no\n"
        "2026-0416;Lumen Cafe;07.10.2026;06.11.2026;640,00;;no\n");
    file.close();
    ImportWizard wizard(bridge, prompts);
    wizard.show();
    wizard.setFile(file.fileName());
    settleFor(kBesideWork);  // the file is read beside the interface
    bool kept = !isWanted(job, columns) || keep(wizard.grab(), columns);
    for (const QString& button : {u"dayFirst"_s, u"next"_s}) {
        wizard.findChild<QAbstractButton*>(button)->click();
        settleFor(kBesideWork);
    }
    kept = kept && (!isWanted(job, check) || keep(wizard.grab(), check));
    return kept;
}

// The tabs of the data page beside the first, and the dialogs that belong to them.
void renderData(const Job& job, MainWindow& window, PortfolioBridge& bridge,
                PicturePrompts& prompts, const std::function<void(const QString&)>& shoot) {
    window.goTo(PageId::Data);
    auto& data = static_cast<DataPage&>(*window.pages().page(PageId::Data));
    const std::pair<DataTabId, QString> tabs[] = {{DataTabId::Facts, u"data-facts"_s},
                                                  {DataTabId::Costs, u"data-costs"_s},
                                                  {DataTabId::Quality, u"data-quality"_s}};
    for (const auto& [tab, name] : tabs) {
        if (data.tab(tab)) {
            data.setTab(tab);
            settleFor(kBesideWork);
            shoot(name);
        }
    }
    if (job.docs) {
        return;
    }
    const auto press = [&](DataTabId tab, const QString& button, const QString& name) {
        prompts.target = fileName(job, name);
        data.tab(tab)->findChild<QAbstractButton*>(button)->click();
    };
    press(DataTabId::Files, u"mappings"_s, u"dialog-mappings"_s);
    press(DataTabId::Files, u"reconcileAll"_s, u"dialog-reconcile"_s);
    for (const FactKind kind : allFactKinds()) {
        FactQuery query;
        query.kind = kind;
        const auto rows = bridge.portfolio().facts().rows(query, 0, 1);
        const auto dialog = rows.empty() ? makeFactDialog(bridge, kind, std::nullopt, &window)
                                         : makeFactDialog(bridge, rows.front(), &window);
        prompts.target = fileName(job, u"dialog-fact-"_s + toQString(factKindCode(kind)));
        prompts.run(*dialog);
    }
}

void renderPortfolio(MainWindow& window, const std::function<void(const QString&)>& shoot) {
    const std::pair<PortfolioTab, QString> tabs[] = {
        {PortfolioTab::Money, u"portfolio-money"_s},
        {PortfolioTab::Movement, u"portfolio-movement"_s},
        {PortfolioTab::Judgement, u"portfolio-judgement"_s}};
    window.goTo(PageId::Portfolio);
    auto& page = static_cast<PortfolioPage&>(*window.pages().page(PageId::Portfolio));
    for (const auto& [tab, name] : tabs) {
        page.setTab(tab);
        shoot(name);
    }
}

// A client before and after the first reaction, and the summary.
void renderGrading(MainWindow& window, PortfolioBridge& bridge,
                   const std::function<void(const QString&)>& shoot) {
    window.goTo(PageId::Grading);
    auto& page = static_cast<GradingPage&>(*window.pages().page(PageId::Grading));
    shoot(u"grading-before"_s);
    const auto queue = bridge.portfolio().session().queue(bridge.quarter());
    const auto reacted = std::ranges::find_if(queue.clients, &SessionService::QueueEntry::reacted);
    if (reacted != queue.clients.end()) {
        page.setClient(reacted->client);
        page.refresh();
        shoot(u"grading"_s);
    }
    page.showSummary();
    shoot(u"grading-summary"_s);
}

bool renderOpen(const Job& job, MainWindow& window, PortfolioBridge& bridge,
                PicturePrompts& prompts) {
    const auto shoot = [&](const QString& name) {
        settle();
        const QString file = fileName(job, name);
        if (isWanted(job, file)) {
            prompts.kept = prompts.kept && keep(window.grab(), file);
        }
    };
    const std::pair<PageId, QString> pages[] = {
        {PageId::Dashboard, u"dashboard"_s}, {PageId::Clients, u"clients"_s},
        {PageId::Matrix, u"matrix"_s},       {PageId::Rubric, u"rubric"_s},
        {PageId::Data, u"data"_s},           {PageId::Prospects, u"prospects"_s},
        {PageId::Report, u"report"_s}};
    for (const auto& [page, name] : pages) {
        window.goTo(page);
        if (page == PageId::Rubric) {
            settleFor(kBesideWork);  // the preview is computed beside the interface
        }
        shoot(name);
    }
    renderPortfolio(window, shoot);
    renderGrading(window, bridge, shoot);
    renderWorkflows(window, bridge, shoot);
    renderData(job, window, bridge, prompts, shoot);
    const ClientId client = interestingClient(bridge.portfolio(), bridge.quarter());
    window.openClient(client);
    shoot(u"client"_s);
    if (auto* scroll = window.findChild<ClientPage*>()->findChild<QScrollArea*>()) {
        // A screen after the other, down to the end.
        QScrollBar& bar = *scroll->verticalScrollBar();
        for (int shown = 2; !job.docs && bar.value() + bar.pageStep() < bar.maximum(); ++shown) {
            bar.setValue(bar.value() + bar.pageStep());
            shoot(u"client-%1"_s.arg(shown));
        }
        bar.setValue(bar.maximum());
        shoot(u"client-end"_s);
    }
    const auto dialog = [&](const QString& name, QAction* action) {
        prompts.target = fileName(job, name);
        action->trigger();
    };
    if (!job.docs) {
        dialog(u"dialog-why"_s, window.actions().why);
        prompts.target = fileName(job, u"dialog-metric"_s);
        MetricDialog metric(bridge, client, Metric::EffectiveHourlyRate, MetricPeriod::Quarter,
                            &window);
        prompts.run(metric);
        renderRegisterDialogs(bridge, prompts, client, &window,
                              [&](QDialog& shown, const QString& name) {
                                  prompts.target = fileName(job, name);
                                  prompts.run(shown);
                              });
        renderCaseDialogs(window, bridge, prompts,
                          [&](const QString& name) { prompts.target = fileName(job, name); });
        dialog(u"dialog-client"_s, window.actions().addClient);
        dialog(u"dialog-own-figures"_s, window.actions().ownFigures);
        dialog(u"dialog-help"_s, window.actions().help);
        dialog(u"dialog-about"_s, window.actions().about);
        window.goTo(PageId::Clients);
        window.actions().find->trigger();
        shoot(u"finder"_s);
    }
    prompts.kept = prompts.kept && renderWizard(job, bridge, prompts);
    return prompts.kept;
}

int render(const Job& job, QApplication& application) {
    // The day after the sample's last facts, so that the pictures do not depend on today.
    const FixedClock clock(*Instant::fromIso("2026-10-09T08:15:00Z"));
    QTemporaryDir temporary;
    Settings settings(temporary.filePath(u"settings.ini"_s));
    settings.setTheme(job.theme);
    PicturePrompts prompts;
    Translators translators;
    translators.install(job.language);
    ui::ThemeController theme(
        application, job.theme == u"dark"_s ? ui::Appearance::Dark : ui::Appearance::Light);
    theme.setScale(1.0);
    theme.setReduceMotion(true);
    PortfolioBridge bridge(clock, job.language);
    MainWindow window(bridge, settings, prompts, theme);
    window.resize(job.size);
    window.show();
    settle();
    const QString firstRun = fileName(job, u"first-run"_s);
    if (isWanted(job, firstRun) && !keep(window.grab(), firstRun)) {
        return 1;
    }

    auto portfolio = Portfolio::open(toPath(job.portfolio), clock);
    if (!portfolio) {
        std::cerr << bridge.words().error(portfolio.error()).toStdString() << "\n";
        return 1;
    }
    bridge.setPortfolio(std::move(*portfolio));
    return renderOpen(job, window, bridge, prompts) ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    winnow::Application application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Renders every page of the window to PNG."_s);
    parser.addHelpOption();
    parser.addOptions(
        {{u"out"_s, u"Folder for the pictures."_s, u"DIR"_s, u"."_s},
         {u"theme"_s, u"light, dark or all."_s, u"THEME"_s, u"light"_s},
         {u"size"_s, u"1440x900, 1024x700, another size, or all."_s, u"SIZE"_s, u"1440x900"_s},
         {u"lang"_s, u"en, fr or all."_s, u"LANG"_s, u"en"_s},
         {u"portfolio"_s, u"Portfolio to show; without it the sample."_s, u"FILE"_s},
         {u"docs"_s, u"The pictures of docs/images, 1440x900."_s}});
    parser.process(application);

    Job job;
    job.folder = parser.value(u"out"_s);
    job.docs = parser.isSet(u"docs"_s);
    QDir().mkpath(job.folder);
    QTemporaryDir temporary;
    const bool ownSample = parser.value(u"portfolio"_s).isEmpty();
    job.portfolio = parser.value(u"portfolio"_s);
    const auto choices = [&](const QString& option, const QStringList& all) {
        const QString value = parser.value(option);
        return value == u"all"_s ? all : QStringList{value};
    };
    const QStringList themes = job.docs ? QStringList{u"light"_s, u"dark"_s}
                                        : choices(u"theme"_s, {u"light"_s, u"dark"_s});
    const QStringList sizes =
        job.docs ? QStringList{u"1440x900"_s} : choices(u"size"_s, {u"1440x900"_s, u"1024x700"_s});
    const QStringList languages =
        job.docs ? QStringList{u"en"_s, u"fr"_s} : choices(u"lang"_s, {u"en"_s, u"fr"_s});
    for (const QString& language : languages) {
        job.language = languageFromCode(language.toStdString()).value_or(Language::English);
        if (ownSample) {
            job.portfolio = temporary.filePath(u"sample-%1.winnow"_s.arg(language));
            const FixedClock clock(*Instant::fromIso("2026-10-06T09:12:00Z"));
            const auto sample = createSample(toPath(job.portfolio), clock, job.language);
            if (!sample) {
                std::cerr << "The sample was not made: " << sample.error().message.id << "\n";
                return 1;
            }
        }
        for (const QString& theme : themes) {
            for (const QString& size : sizes) {
                const QStringList sides = size.split(u'x');
                job.theme = theme;
                job.size = sides.size() == 2 ? QSize(sides[0].toInt(), sides[1].toInt()) : QSize();
                if (job.size.isEmpty()) {
                    std::cerr << "Not a size: " << size.toStdString() << "\n";
                    return 2;
                }
                if (const int failed = render(job, application)) {
                    return failed;
                }
            }
        }
    }
    return 0;
}
