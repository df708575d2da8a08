// SPDX-License-Identifier: GPL-3.0-or-later
#include <csignal>
#include <iostream>

#include <QCommandLineParser>

#include <ui/application.h>

namespace {

using namespace Qt::StringLiterals;

constexpr int kWrongUsage = 2;

// Read before there is an application, so that --help needs no display.
struct CommandLine {
    winnow::LaunchOptions options;
    std::optional<int> exitCode;
};

CommandLine readCommandLine(const QStringList& arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Client portfolio manager for managed service providers"_s);
    const QCommandLineOption help({u"h"_s, u"help"_s}, u"Show this help."_s);
    const QCommandLineOption version({u"v"_s, u"version"_s}, u"Show the version."_s);
    const QCommandLineOption sample(u"sample"_s,
                                    u"Open the sample portfolio; it is made on the first time."_s);
    const QCommandLineOption language(u"lang"_s, u"Language of the window: en or fr."_s,
                                      u"en|fr"_s);
    const QCommandLineOption theme(u"theme"_s, u"Appearance: light or dark."_s, u"light|dark"_s);
    parser.addOptions({help, version, sample, language, theme});
    parser.addPositionalArgument(u"file"_s, u"Portfolio to open (.winnow)."_s, u"[FILE]"_s);

    CommandLine result;
    const auto refuse = [&](const QString& why) {
        std::cerr << "winnow: " << why.toStdString() << "\nTry winnow --help.\n";
        result.exitCode = kWrongUsage;
        return result;
    };
    if (!parser.parse(arguments)) {
        return refuse(parser.errorText());
    }
    if (parser.isSet(help)) {
        // The parser asks an application for its name, and there is none yet.
        std::cout << parser.helpText().replace(u"<executable_name>"_s, u"winnow"_s).toStdString();
        result.exitCode = 0;
        return result;
    }
    if (parser.isSet(version)) {
        std::cout << "winnow " << WINNOW_VERSION << "\n";
        result.exitCode = 0;
        return result;
    }
    if (parser.positionalArguments().size() > 1) {
        return refuse(u"one file at a time"_s);
    }
    if (!parser.positionalArguments().isEmpty()) {
        result.options.file = parser.positionalArguments().first();
    }
    result.options.sample = parser.isSet(sample);
    if (parser.isSet(language)) {
        result.options.language = winnow::languageFromCode(parser.value(language).toStdString());
        if (!result.options.language) {
            return refuse(u"--lang takes en or fr"_s);
        }
    }
    result.options.theme = parser.value(theme);
    if (parser.isSet(theme) && result.options.theme != u"light"_s &&
        result.options.theme != u"dark"_s) {
        return refuse(u"--theme takes light or dark"_s);
    }
    return result;
}

}  // namespace

int main(int argc, char** argv) {
#ifdef SIGXFSZ
    // A limit on the size of files is then a failed write, which is undone, and not a kill.
    std::signal(SIGXFSZ, SIG_IGN);
#endif
    QStringList arguments;
    for (int i = 0; i < argc; ++i) {
        arguments.append(QString::fromLocal8Bit(argv[i]));
    }
    const CommandLine line = readCommandLine(arguments);
    if (line.exitCode) {
        return *line.exitCode;
    }
    winnow::Application application(argc, argv);
    winnow::Session session(application, line.options);
    session.start();
    return QApplication::exec();
}
