// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <app/portfolio.h>
#include <base/result.h>
#include <domain/document.h>
#include <domain/letter.h>

namespace winnow {

// Letters: templates, drafts, and exactly what was sent.
class LetterService {
public:
    explicit LetterService(Portfolio& portfolio) : m_portfolio(portfolio) {}

    struct Template {
        LetterTemplate letter;
        bool own = false;
        bool shipped = false;
    };
    std::vector<Template> templates() const;  // by purpose
    std::optional<LetterTemplate> find(std::string_view id) const;
    Result<int> saveTemplate(const LetterTemplate& letter, std::string_view note);
    Result<int> restoreShipped(std::string_view id);
    std::string exportJson(const LetterTemplate& letter) const;
    Result<LetterTemplate> importJson(std::string_view json) const;

    // The MSP's own details; the company is the portfolio's name until it is set.
    Sender sender() const;
    Result<void> setSender(const Sender& sender);

    struct DraftRequest {
        ClientId client;
        std::string templateId;
        CaseId caseId;  // 0: none
        std::string step;
        Language language = Language::English;
        std::optional<Date> datedOn;  // today
        std::optional<ContactId> to;  // decider, else payer, else the first
        std::vector<CaseDocumentId> enclosures;
    };
    // What each merge field stands for now; the unknown ones are not there.
    LetterFields fields(const DraftRequest& request) const;
    // Merged, not stored. Refused for fields without a value, all named; a notice without an end
    // date is refused by its case ("case.guard.no_end_date").
    Result<Letter> preview(const DraftRequest& request) const;
    Result<LetterId> draft(const DraftRequest& request);
    // Text, recipient and enclosures of a draft. A notice that no longer says its case's end date
    // is refused.
    Result<void> edit(const Letter& letter);
    Result<void> discard(LetterId id);
    std::optional<Letter> letter(LetterId id) const;
    std::vector<Letter> of(ClientId client) const;  // newest first
    std::vector<Letter> ofCase(CaseId id) const;

    // For PDF (ui/reports), HTML and text.
    Document document(const Letter& letter) const;
    // RFC 5322 draft; the page as PDF (may be empty: none) and the enclosures are attached.
    Result<std::string> eml(const Letter& letter, std::string_view pdf) const;

    // Records that the draft was sent, with the page and the message as they went out, and tells
    // its case; all in one action. Guards of the case hold ("case.guard...").
    Result<void> recordSent(LetterId id, Date on, LetterChannel channel, std::string_view pdf);
    struct Copy {
        std::string name;
        std::string content;
    };
    std::vector<Copy> copies(LetterId id) const;

private:
    Portfolio& m_portfolio;
};

}  // namespace winnow
