// SPDX-License-Identifier: GPL-3.0-or-later
// Widgets need an application, which must end before Catch2 reports.
#define CATCH_CONFIG_RUNNER
#include <support/catch.h>

#include <QStandardPaths>

#include <ui/application.h>
#include <ui/support/translators.h>
#include <ui/theme/fonts.h>

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // Nothing of the person who runs the tests is read or written.
    QStandardPaths::setTestModeEnabled(true);
    int qtArguments = 1;
    winnow::Application application(qtArguments, argv);
    winnow::Translators translators;
    translators.install(winnow::Language::English);
    winnow::ui::registerFonts();
    return Catch::Session().run(argc, argv);
}
