// SPDX-License-Identifier: GPL-3.0-or-later
// A letter as a document and as a message.
#include <algorithm>
#include <array>
#include <cctype>

#include <app/document_words.h>
#include <app/letter_service.h>
#include <app/shared.h>
#include <domain/evidence.h>
#include <formats/mail_draft.h>
#include <storage/case_store.h>

namespace winnow {

namespace {

std::vector<std::string> linesOf(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const auto end = text.find('\n');
        if (const std::string_view line = text.substr(0, end); !line.empty()) {
            lines.emplace_back(line);
        }
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return lines;
}

// An empty line ends a paragraph; lines that begin with "- " are a list.
std::vector<DocumentBlock> blocksOf(std::string_view body) {
    std::vector<DocumentBlock> blocks;
    std::string paragraph;
    ListBlock list;
    const auto close = [&] {
        if (!paragraph.empty()) {
            blocks.emplace_back(ParagraphBlock{std::move(paragraph)});
            paragraph.clear();
        }
        if (!list.items.empty()) {
            blocks.emplace_back(std::move(list));
            list = {};
        }
    };
    while (true) {
        const auto end = body.find('\n');
        const std::string_view line = body.substr(0, end);
        if (line.find_first_not_of(' ') == std::string_view::npos) {
            close();
        } else if (line.starts_with("- ")) {
            if (!paragraph.empty()) {
                close();
            }
            list.items.emplace_back(line.substr(2));
        } else if (line.starts_with("  ") && !list.items.empty()) {
            list.items.back() += " " + std::string(line.substr(line.find_first_not_of(' ')));
        } else {
            if (!list.items.empty()) {
                close();
            }
            paragraph += (paragraph.empty() ? "" : "\n") + std::string(line);
        }
        if (end == std::string_view::npos) {
            break;
        }
        body.remove_prefix(end + 1);
    }
    close();
    return blocks;
}

std::string signatureOf(const Sender& sender) {
    std::string text;
    for (const std::string* line : {&sender.signatory, &sender.position, &sender.company}) {
        if (!line->empty()) {
            text += (text.empty() ? "" : "\n") + *line;
        }
    }
    return text;
}

std::vector<CaseDocument> enclosed(Portfolio::Shared& shared, const Letter& letter) {
    std::vector<CaseDocument> documents;
    for (const CaseDocumentId id : letter.enclosures) {
        if (auto document = CaseDocumentStore(shared.database).find(id)) {
            documents.push_back(std::move(*document));
        }
    }
    return documents;
}

// "Enclosed: a, b"; empty without enclosures.
std::string enclosureLine(const std::vector<CaseDocument>& documents, const DocumentWords& words) {
    std::string names;
    for (const CaseDocument& document : documents) {
        names += (names.empty() ? "" : ", ") + document.name;
    }
    return names.empty() ? names : words.text("letter.enclosed", {{"names", names}});
}

std::string mediaTypeOf(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 11> kTypes{
        {{"pdf", "application/pdf"},
         {"txt", "text/plain"},
         {"csv", "text/csv"},
         {"html", "text/html"},
         {"json", "application/json"},
         {"zip", "application/zip"},
         {"png", "image/png"},
         {"jpg", "image/jpeg"},
         {"jpeg", "image/jpeg"},
         {"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
         {"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}}};
    const auto dot = name.rfind('.');
    std::string ending(dot == std::string_view::npos ? "" : name.substr(dot + 1));
    std::ranges::transform(ending, ending.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const auto found = std::ranges::find(kTypes, std::string_view(ending),
                                         &std::pair<std::string_view, std::string_view>::first);
    return std::string(found == kTypes.end() ? "application/octet-stream" : found->second);
}

// Noon of the letter's day, so that the same letter gives the same bytes.
Instant writtenAt(const Letter& letter) {
    return {std::int64_t{letter.datedOn.dayNumber()} * 86'400 + 12 * 3600};
}

}  // namespace

Document LetterService::document(const Letter& letter) const {
    Portfolio::Shared& shared = m_portfolio.shared();
    const Sender sender = this->sender();
    const Client* client = shared.client(letter.client);
    const DocumentWords words(letter.language, shared.settings.currency);
    Document document;
    document.language = letter.language;
    document.letter = true;
    document.title = letter.text.subject;
    document.datedOn = letter.datedOn;
    document.sender = {sender.company};
    for (std::string& line : linesOf(sender.address)) {
        document.sender.push_back(std::move(line));
    }
    for (const std::string* line : {&sender.phone, &sender.email}) {
        if (!line->empty()) {
            document.sender.push_back(*line);
        }
    }
    const std::string company = client ? client->name : std::string();
    for (const std::string& line : {company, letter.toName}) {
        if (!line.empty()) {
            document.recipient.push_back(line);
        }
    }
    for (std::string& line : linesOf(letter.toAddress)) {
        if (line != company && line != letter.toName) {
            document.recipient.push_back(std::move(line));
        }
    }
    document.blocks = blocksOf(letter.text.body);
    if (std::string signature = signatureOf(sender); !signature.empty()) {
        document.blocks.emplace_back(ParagraphBlock{std::move(signature)});
    }
    if (std::string line = enclosureLine(enclosed(shared, letter), words); !line.empty()) {
        document.blocks.emplace_back(ParagraphBlock{std::move(line), true});
    }
    document.fileName =
        fileNameOf(letter.datedOn.toIso() + " " + company + " " +
                   words.text("letter_purpose." + std::string(letterPurposeCode(letter.purpose))));
    return document;
}

Result<std::string> LetterService::eml(const Letter& letter, std::string_view pdf) const {
    Portfolio::Shared& shared = m_portfolio.shared();
    const Sender sender = this->sender();
    const DocumentWords words(letter.language, shared.settings.currency);
    MailDraft draft;
    draft.fromName = sender.signatory.empty() ? sender.company : sender.signatory;
    draft.fromEmail = sender.email;
    draft.toName = letter.toName;
    draft.toEmail = letter.toEmail;
    draft.subject = letter.text.subject;
    draft.body = letter.text.body + "\n\n" + signatureOf(sender) + "\n";
    draft.writtenAt = writtenAt(letter);
    draft.id = "winnow-letter-" + letter.datedOn.toIso() + "-" +
               std::to_string(letter.client.value) + "-" + std::to_string(letter.id.value);
    if (!pdf.empty()) {
        draft.attachments.push_back(
            {document(letter).fileName + ".pdf", "application/pdf", std::string(pdf)});
    }
    const std::vector<CaseDocument> documents = enclosed(shared, letter);
    for (const CaseDocument& each : documents) {
        if (auto content = CaseDocumentStore(shared.database).content(each.id)) {
            draft.attachments.push_back({each.name, mediaTypeOf(each.name), std::move(*content)});
        }
    }
    if (const std::string line = enclosureLine(documents, words); !line.empty()) {
        draft.body += "\n" + line + "\n";
    }
    return mailDraft(draft);
}

}  // namespace winnow
