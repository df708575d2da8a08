// SPDX-License-Identifier: GPL-3.0-or-later
#include <cli/case_words.h>

#include <algorithm>
#include <ostream>

#include <app/document_export.h>
#include <app/document_file.h>

namespace winnow::cli {

void addDocumentOptions(CLI::App& verb, DocumentOptions& options) {
    verb.add_option("--lang,--language", options.language, "en or fr");
    verb.add_option("-o,--output,--out", options.out, "A .pdf, .html or .txt file; else print it")
        ->check(kNotEmpty);
    verb.add_flag("--replace", options.replace, "Overwrite the file when it is there");
}

std::string CaseWords::own(const LocalText& words) const {
    return wordsIn(words, m_environment.language);
}

std::string CaseWords::code(std::string_view prefix, std::string_view code) const {
    return sentence({std::string(prefix) + "." + std::string(code), {}});
}

std::string CaseWords::date(const std::optional<Date>& date) const {
    return date ? date->toIso() : "";
}

Result<std::string> CaseWords::rendered(const Document& document,
                                        const std::string& extension) const {
    if (extension == ".pdf") {
        if (!m_environment.documentPdf) {
            return Error{{"cli.no_document_pdf", {}}};
        }
        return m_environment.documentPdf(document);
    }
    if (extension == ".html") {
        return documentAsHtml(document);
    }
    if (extension == ".txt") {
        return documentAsText(document);
    }
    return Error{{"cli.bad_document", {{"text", extension}}}, ErrorKind::Usage};
}

Result<void> CaseWords::mayPut(const DocumentOptions& options, bool mail) const {
    if (options.out.empty()) {
        return {};
    }
    const std::string extension = extensionOf(options.out);
    if (extension == ".pdf" && !m_environment.documentPdf) {
        return Error{{"cli.no_document_pdf", {}}};
    }
    const bool known = extension == ".pdf" || extension == ".html" || extension == ".txt" ||
                       (mail && extension == ".eml");
    return known ? mayWriteDocument(options.out, options.replace)
                 : Error{{"cli.bad_document", {{"text", extension}}}, ErrorKind::Usage};
}

int CaseWords::put(const Document& document, const DocumentOptions& options) const {
    if (options.out.empty()) {
        m_environment.out << documentAsText(document);
        return kDone;
    }
    const Result<std::string> content = rendered(document, extensionOf(options.out));
    return content ? put(*content, options.out, options.replace)
                   : fail(m_environment, content.error());
}

int CaseWords::put(std::string_view content, const std::string& out, bool replace) const {
    if (const Result<void> may = mayWriteDocument(out, replace); !may) {
        return fail(m_environment, may.error());
    }
    if (const Result<void> written = writeDocument(out, content); !written) {
        return fail(m_environment, written.error());
    }
    say({"cli.made", {{"file", out}}});
    return kDone;
}

std::string extensionOf(const std::string& file) {
    std::string extension = std::filesystem::path(file).extension().string();
    std::ranges::transform(extension, extension.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return extension;
}

std::optional<Language> languageOr(const Environment& environment, const std::string& given,
                                   int& code) {
    return given.empty() ? std::optional(environment.language)
                         : readLanguage(environment, given, code);
}

std::optional<Date> dayOrToday(const Environment& environment, const std::string& given,
                               int& code) {
    return given.empty() ? std::optional(environment.clock.today())
                         : readDate(environment, given, code);
}

}  // namespace winnow::cli
