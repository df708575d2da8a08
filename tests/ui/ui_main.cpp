// SPDX-License-Identifier: GPL-3.0-or-later
// Widgets need an application, which must end before Catch2 reports.
#define CATCH_CONFIG_RUNNER
#include <support/catch.h>

#include <support/temp_dir.h>
#include <ui/application.h>
#include <ui/support/translators.h>
#include <ui/theme/fonts.h>

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // Nothing of the person who runs the tests is read or written.
    const winnow::test::TempDir home;
    for (const char* place : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"}) {
        qputenv(place, QByteArray::fromStdString(home.path().string()));
    }
    int qtArguments = 1;
    winnow::Application application(qtArguments, argv);
    winnow::Translators translators;
    translators.install(winnow::Language::English);
    winnow::ui::registerFonts();
    return Catch::Session().run(argc, argv);
}
