// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

#include <app/report_service.h>
#include <base/clock.h>
#include <domain/document.h>

namespace winnow::cli {

// The documented exit codes (docs/cli.md).
enum ExitCode {
    kDone = 0,
    kRefused = 1,      // not allowed, not found
    kUsage = 2,        // wrong usage
    kDamaged = 3,      // file damaged or unreadable
    kRowsLeftOut = 4,  // done, but some rows were left out
};

// Draws the report as PDF. It needs Qt, so the program that has it hands it in; without one the
// command line refuses PDF and says so.
using PdfWriter = std::function<Result<void>(const ReportContent&, const std::filesystem::path&)>;

// The same for a letter, dossier, statement...: the bytes of the PDF.
using DocumentPdf = std::function<std::string(const Document&)>;

struct Environment {
    std::ostream& out;
    std::ostream& err;
    const Clock& clock;
    Language language = Language::English;  // of messages
    PdfWriter pdfWriter;                    // may be empty
    bool showProgress = false;              // somebody looks at `err` while it is written
    DocumentPdf documentPdf;                // may be empty
};

// Runs one command line (without the program's name) and returns its exit code. Never throws.
int run(const std::vector<std::string>& arguments, const Environment& environment);

// What a program's main() does around run(): ignores the file-size signal so that a full disk is an
// error and not a kill, and takes the language from the environment.
int runMain(int argc, char** argv, PdfWriter pdfWriter, DocumentPdf documentPdf = {});

}  // namespace winnow::cli
