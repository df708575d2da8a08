// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/document_maker.h>

#include <app/letter_service.h>
#include <domain/evidence.h>

namespace winnow {

DocumentMaker::DocumentMaker(Portfolio& portfolio, Language language, std::string_view titleId,
                             std::string subtitle)
    : m_words(language, portfolio.currency()) {
    const Sender sender = portfolio.letters().sender();
    m_document.language = language;
    m_document.title = text(titleId);
    m_document.subtitle = std::move(subtitle);
    m_document.datedOn = portfolio.now().date();
    m_document.sender = {sender.company.empty() ? portfolio.name() : sender.company};
    m_document.footer = m_document.sender.front();
}

void DocumentMaker::heading(std::string_view id, Arguments arguments) {
    add(HeadingBlock{text(id, std::move(arguments)), 1});
}

void DocumentMaker::paragraph(std::string_view id, Arguments arguments) {
    add(ParagraphBlock{text(id, std::move(arguments)), false});
}

void DocumentMaker::note(std::string_view id, Arguments arguments) {
    add(ParagraphBlock{text(id, std::move(arguments)), true});
}

void DocumentMaker::list(std::string_view prefix, const Arguments& arguments) {
    const Catalogue& sentences = catalogue(m_document.language);
    ListBlock lines;
    for (int i = 1;; ++i) {
        const std::string id = std::string(prefix) + '.' + std::to_string(i);
        if (!sentences.contains(id)) {
            break;
        }
        lines.items.push_back(text(id, arguments));
    }
    add(std::move(lines));
}

void DocumentMaker::addBlankRows(std::initializer_list<const char*> columnIds) {
    constexpr std::size_t kRows = 3;
    constexpr int kWide = 3;
    TableBlock table;
    for (const char* id : columnIds) {
        table.columns.push_back({text(id), table.columns.empty() ? kWide : 1, false});
    }
    table.rows.assign(kRows, std::vector<std::string>(columnIds.size()));
    add(std::move(table));
}

void DocumentMaker::markDraft(std::string_view id) {
    m_document.title = text("parting.draft_title", {{"title", m_document.title}});
    paragraph(id);
}

Document DocumentMaker::finish() && {
    m_document.fileName =
        fileNameOf(m_document.datedOn.toIso() + ' ' + m_document.subtitle + ' ' + m_document.title);
    return std::move(m_document);
}

}  // namespace winnow
