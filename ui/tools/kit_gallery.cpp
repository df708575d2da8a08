// SPDX-License-Identifier: GPL-3.0-or-later
// Renders the widgets and charts with made-up figures to pictures:
//   winnow_kit_gallery light|dark 1440x900 OUT_DIR [scale] [device pixel ratio]
#include <QApplication>
#include <QDir>
#include <QHBoxLayout>
#include <QImage>
#include <QKeyEvent>
#include <QMainWindow>
#include <QMenuBar>
#include <QPainter>
#include <QTextStream>
#include <functional>
#include <utility>
#include <vector>

#include <ui/theme/look.h>
#include <ui/theme/theme_controller.h>
#include <ui/tools/gallery.h>
#include <ui/widgets/sidebar.h>

namespace winnow::ui {

QWidget* makeWindow(QWidget* page, const QString& entry) {
    auto* window = new QMainWindow;
    for (const char* title : {"File", "Edit", "View", "Client", "Quarter", "Tools", "Help"}) {
        window->menuBar()->addMenu(say(title));
    }
    auto* whole = new QWidget;
    auto* row = new QHBoxLayout(whole);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto* sidebar = new Sidebar;
    sidebar->setPortfolioName(say("Riverside Support"));
    sidebar->quarterButton()->setQuarter(say("Q3 2026"), say("closed"));
    NavList* nav = sidebar->nav();
    nav->addEntry(say("dashboard"), say("Dashboard"), say("dashboard"));
    nav->addEntry(say("clients"), say("Clients"), say("clients"));
    nav->addEntry(say("matrix"), say("Matrix"), say("matrix"));
    nav->addSection(say("Set up"));
    nav->addEntry(say("rubric"), say("Rubric"), say("rubric"));
    nav->addEntry(say("import"), say("Import"), say("import"));
    nav->addEntry(say("report"), say("Reports"), say("report"));
    nav->setEntryNote(say("clients"), say("24"));
    nav->setEntryNote(say("rubric"), say("v4"));
    nav->setCurrent(entry);
    sidebar->setFooter(say("Data to 30 Sep 2026\nImported 6 Oct, 09:12"));
    sidebar->setCollapsed(entry == say("collapsed"));
    row->addWidget(sidebar);
    row->addWidget(page, 1);
    window->setCentralWidget(whole);
    return window;
}

namespace {

void render(QWidget* widget, const QSize& size, double ratio, const QString& file) {
    widget->resize(size);
    widget->show();
    widget->activateWindow();
    QCoreApplication::processEvents();
    // The focus ring shows after Tab only.
    QKeyEvent tab(QEvent::KeyPress, Qt::Key_Tab, Qt::NoModifier);
    for (int i = 0; i < 2; ++i) {
        QWidget* focused = QApplication::focusWidget();
        QCoreApplication::sendEvent(focused != nullptr ? focused : widget, &tab);
    }
    QCoreApplication::processEvents();
    QImage image(size * ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(theme().canvas);
    QPainter painter(&image);
    widget->render(&painter);
    painter.end();
    image.save(file);
    delete widget;
}

int run(QApplication& application) {
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 4) {
        QTextStream(stderr) << "usage: winnow_kit_gallery light|dark WIDTHxHEIGHT OUT_DIR"
                               " [scale] [device pixel ratio]\n";
        return 2;
    }
    const bool dark = arguments[1] == say("dark");
    const QStringList sides = arguments[2].split(QLatin1Char('x'));
    const QSize size(sides.value(0).toInt(), sides.value(1).toInt());
    const QDir folder(arguments[3]);
    if (!folder.mkpath(say("."))) return 1;
    ThemeController controller(application, dark ? Appearance::Dark : Appearance::Light);
    if (arguments.size() > 4) controller.setScale(arguments[4].toDouble());
    const double ratio = arguments.size() > 5 ? arguments[5].toDouble() : 1.0;
    const std::vector<std::pair<QString, std::function<QWidget*()>>> pages{
        {say("dashboard"), [] { return makeWindow(makeDashboard(), say("dashboard")); }},
        {say("clients"), [] { return makeWindow(makeClients(), say("clients")); }},
        {say("client"), [] { return makeWindow(makeClient(), say("clients")); }},
        {say("matrix"), [] { return makeWindow(makeMatrix(), say("matrix")); }},
        {say("first-run"), [] { return makeWindow(makeFirstRun(), say("dashboard")); }},
        {say("widgets"), [] { return makeWindow(makeWidgetSheet(), say("collapsed")); }},
        {say("charts"), [] { return makeChartSheet(); }},
    };
    for (const auto& [name, make] : pages) {
        const QString file = folder.filePath(QStringLiteral("%1-%2.png").arg(name, arguments[1]));
        render(make(), size, ratio, file);
        QTextStream(stdout) << file << '\n';
    }
    QWidget* menu = makeMenu();
    render(menu, menu->sizeHint(), ratio, folder.filePath(say("menu.png")));
    QWidget* question = makeQuestion();
    render(question, question->sizeHint(), ratio, folder.filePath(say("question.png")));
    return 0;
}

}  // namespace

}  // namespace winnow::ui

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    return winnow::ui::run(application);
}
