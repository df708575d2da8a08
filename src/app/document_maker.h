// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <app/document_words.h>
#include <app/portfolio.h>
#include <domain/document.h>

namespace winnow {

// A document of the parting with a client, block by block, from sentences of the catalogue.
class DocumentMaker {
public:
    using Arguments = std::vector<std::pair<std::string, TextArgument>>;

    // Dated today; `subtitle` is mostly the client's name.
    DocumentMaker(Portfolio& portfolio, Language language, std::string_view titleId,
                  std::string subtitle);

    const DocumentWords& words() const { return m_words; }
    const Locale& locale() const { return m_words.locale(); }
    const std::string& company() const { return m_document.sender.front(); }
    std::string text(std::string_view id, Arguments arguments = {}) const {
        return m_words.text(id, std::move(arguments));
    }

    void heading(std::string_view id, Arguments arguments = {});
    void paragraph(std::string_view id, Arguments arguments = {});
    void note(std::string_view id, Arguments arguments = {});  // small and grey
    // "<prefix>.1", "<prefix>.2"...: as many as the catalogue has.
    void list(std::string_view prefix, const Arguments& arguments = {});
    // To be written into by hand: a table of empty rows, the first column wide.
    void addBlankRows(std::initializer_list<const char*> columnIds);
    void add(DocumentBlock block) { m_document.blocks.push_back(std::move(block)); }
    void markDraft(std::string_view id);
    void datedOn(Date day) { m_document.datedOn = day; }

    // With a safe file name.
    Document finish() &&;

private:
    DocumentWords m_words;
    Document m_document;
};

}  // namespace winnow
