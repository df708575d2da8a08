// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <cli/judgement_words.h>
#include <domain/case.h>
#include <domain/document.h>

namespace winnow::cli {

// Where a document goes and how, as it was typed.
struct DocumentOptions {
    std::string language;
    std::string out;
    bool replace = false;
};
void addDocumentOptions(CLI::App& verb, DocumentOptions& options);

// Cases and their papers as the commands about them print and write them.
class CaseWords : public JudgementWords {
public:
    CaseWords(const Environment& environment, Portfolio& portfolio)
        : JudgementWords(environment, portfolio), m_environment(environment) {}

    // The owner's own words in the environment's language, else in the other.
    std::string own(const LocalText& words) const;
    // "lift" of an enum whose catalogue ids begin with `prefix`: "Lifting".
    std::string code(std::string_view prefix, std::string_view code) const;
    std::string date(const std::optional<Date>& date) const;

    // Writes a document by the extension of its file (.pdf, .html, .txt) or prints it as text; and
    // says where it is. The exit code.
    int put(const Document& document, const DocumentOptions& options) const;
    // The same for what is text already.
    int put(std::string_view content, const std::string& out, bool replace) const;
    // Whether that file could be written: asked before anything is stored for it. `mail`: .eml too.
    Result<void> mayPut(const DocumentOptions& options, bool mail = false) const;
    // The bytes of a document by extension; an Error where there is no PDF here, or the extension
    // is none of the three.
    Result<std::string> rendered(const Document& document, const std::string& extension) const;

private:
    const Environment& m_environment;
};

// ".pdf" of "Letter.PDF".
std::string extensionOf(const std::string& file);
// The language of an option, else the environment's; empty with the code set when it is none.
std::optional<Language> languageOr(const Environment& environment, const std::string& given,
                                   int& code);
// A day given by --on; else today.
std::optional<Date> dayOrToday(const Environment& environment, const std::string& given, int& code);

}  // namespace winnow::cli
