// SPDX-License-Identifier: GPL-3.0-or-later
// Templates, drafts, and what was sent.
#include <app/letter_service.h>

#include <algorithm>
#include <stdexcept>

#include <app/case_actions.h>
#include <app/letter_fields.h>
#include <app/parting_service.h>
#include <app/shared.h>
#include <app/stored_templates.h>
#include <domain/letter_text.h>
#include <formats/case_json.h>
#include <formats/document_text.h>
#include <formats/mail_draft.h>
#include <formats/playbook_json.h>
#include <storage/case_store.h>

namespace winnow {

namespace {

using Templates = StoredTemplates<LetterTexts>;

constexpr std::string_view kSenderKey = "letters.sender";
constexpr std::size_t kLargestCopy = 16 * 1024 * 1024;  // bytes, as the file allows

Error gone() { return {{"app.letter.gone", {}}}; }

Letter letterOf(const StoredLetter& stored) {
    Result<Letter> read = letterFromJson(stored.json);
    if (!read) {
        throw std::runtime_error("letter " + std::to_string(stored.letter.id.value) +
                                 " cannot be read (" + read.error().message.id + ")");
    }
    Letter letter = std::move(read).value();
    letter.id = stored.letter.id;
    letter.client = stored.letter.client;
    letter.caseId = stored.letter.caseId;
    letter.step = stored.letter.step;
    letter.templateId = stored.letter.templateId;
    letter.templateVersion = stored.letter.templateVersion;
    letter.datedOn = stored.letter.datedOn;
    letter.state = stored.letter.state;
    letter.sentOn = stored.letter.sentOn;
    letter.channel = stored.letter.channel;
    return letter;
}

StoredLetter storedOf(const Letter& letter) { return {letter, letterToJson(letter)}; }

std::string oneLine(std::string_view text) {
    std::string line = cleanLetterValue(text);
    std::ranges::replace(line, '\n', ' ');
    return trimmed(line);
}

Text actionText(Portfolio::Shared& shared, std::string_view what, const Letter& letter) {
    const Client* client = shared.client(letter.client);
    return {"action.letter." + std::string(what),
            {{"client", client ? client->name : std::string()}, {"what", letter.text.subject}}};
}

Result<void> addressFits(const std::string& email) {
    if (email.empty()) {
        return {};
    }
    MailDraft trial;
    trial.fromEmail = email;
    const Result<std::string> draft = mailDraft(trial);
    return draft ? Result<void>() : Result<void>(draft.error());
}

// The case asked for, of that client; null where none is.
Result<const KnownCase*> caseOf(Portfolio::Shared& shared, ClientId client, CaseId id) {
    if (!id) {
        return nullptr;
    }
    const KnownCase* known = shared.caseService.book().find(id);
    if (!known || known->record.client != client) {
        return Error{{"app.letter.other_case", {}}};
    }
    if (!known->state) {
        return known->problem.value_or(gone());
    }
    return known;
}

// The step asked for, else the first that is not settled among those that send this letter.
std::string stepFor(const KnownCase& known, const LetterService::DraftRequest& request) {
    if (!request.step.empty()) {
        return request.step;
    }
    std::string last;
    for (const StepState& each : known.state->steps) {
        if (each.step->letter == request.templateId) {
            last = each.step->id;
            if (!each.settled()) {
                return last;
            }
        }
    }
    return last;
}

// A notice belongs to the step of a case that gives notice, and says the end date of that case.
Result<void> noticeFits(const KnownCase* known, std::string_view step, const std::string* body) {
    if (!known) {
        return Error{{"app.letter.notice_without_case", {}}};
    }
    const StepState* found = known->state->find(step);
    if (!found || found->step->role != StepRole::NoticeLetter) {
        return Error{{"app.letter.notice_step", {}}};
    }
    const std::optional<Date> end = known->state->endDate;
    if (!end) {
        return Error{{"case.guard.no_end_date", {}}};
    }
    if (body && !saysDay(*body, *end)) {
        return Error{{"app.letter.end_date", {{"date", *end}}}};
    }
    return {};
}

Result<void> enclosuresFit(Portfolio::Shared& shared, const Letter& letter) {
    const CaseDocumentStore documents(shared.database);
    for (const CaseDocumentId id : letter.enclosures) {
        const std::optional<CaseDocument> document = documents.find(id);
        if (!document || !letter.caseId || document->caseId != letter.caseId) {
            return Error{{"app.letter.enclosure", {}}};
        }
    }
    return {};
}

}  // namespace

std::vector<LetterService::Template> LetterService::templates() const {
    std::vector<Template> templates;
    for (Templates::InUse& each : Templates(m_portfolio.shared()).all()) {
        templates.push_back({std::move(each.value), each.own, each.shipped});
    }
    std::ranges::sort(templates, {}, [](const Template& each) {
        return std::pair(static_cast<int>(each.letter.purpose), each.letter.id);
    });
    return templates;
}

std::optional<LetterTemplate> LetterService::find(std::string_view id) const {
    std::optional<Templates::InUse> found = Templates(m_portfolio.shared()).inUse(id);
    return found ? std::optional(std::move(found->value)) : std::nullopt;
}

Result<int> LetterService::saveTemplate(const LetterTemplate& letter, std::string_view note) {
    return Templates(m_portfolio.shared()).save(letter, note);
}

Result<int> LetterService::restoreShipped(std::string_view id) {
    return Templates(m_portfolio.shared()).restoreShipped(id);
}

std::string LetterService::exportJson(const LetterTemplate& letter) const {
    return letterTemplateToJson(letter);
}

Result<LetterTemplate> LetterService::importJson(std::string_view json) const {
    Result<LetterTemplate> letter = letterTemplateFromJson(json);
    if (letter) {
        letter->version = 0;
    }
    return letter;
}

Sender LetterService::sender() const {
    Portfolio::Shared& shared = m_portfolio.shared();
    Sender sender;
    if (const auto stored = SettingStore(shared.database).value(kSenderKey)) {
        const Result<Sender> read = senderFromJson(*stored);
        if (!read) {
            throw std::runtime_error("the sender cannot be read (" + read.error().message.id + ")");
        }
        sender = *read;
    }
    if (sender.company.empty()) {
        sender.company = shared.settings.name;
    }
    return sender;
}

Result<void> LetterService::setSender(const Sender& sender) {
    Portfolio::Shared& shared = m_portfolio.shared();
    Sender clean = sender;
    for (std::string* line :
         {&clean.company, &clean.signatory, &clean.position, &clean.email, &clean.phone}) {
        *line = oneLine(*line);
    }
    clean.address = trimmed(cleanLetterValue(clean.address));
    if (const Result<void> fits = addressFits(clean.email); !fits) {
        return fits;
    }
    return shared.act({"action.letter.sender", {}}, {}, {.cases = true, .touched = {}}, [&] {
        SettingStore(shared.database).setValue(kSenderKey, senderToJson(clean));
    });
}

LetterFields LetterService::fields(const DraftRequest& request) const {
    Portfolio::Shared& shared = m_portfolio.shared();
    const Client* client = shared.client(request.client);
    const Result<const KnownCase*> known = caseOf(shared, request.client, request.caseId);
    if (!client) {
        return {};
    }
    return letterFieldsOf(shared, *client, known ? *known : nullptr, request);
}

Result<Letter> LetterService::preview(const DraftRequest& request) const {
    Portfolio::Shared& shared = m_portfolio.shared();
    const Client* client = shared.client(request.client);
    if (!client || client->mergedInto) {
        return Error{{"app.client_gone", {}}};
    }
    const std::optional<LetterTemplate> used = find(request.templateId);
    if (!used) {
        return Error{{"app.letter.no_template", {{"template", request.templateId}}}};
    }
    const Result<const KnownCase*> found = caseOf(shared, request.client, request.caseId);
    if (!found) {
        return found.error();
    }
    const KnownCase* const known = *found;
    Letter letter;
    letter.step = known ? stepFor(*known, request) : std::string();
    if (!letter.step.empty() && !known->state->find(letter.step)) {
        return Error{{"app.letter.no_step", {{"step", letter.step}}}};
    }
    if (used->purpose == LetterPurpose::Notice) {
        if (const Result<void> fits = noticeFits(known, letter.step, nullptr); !fits) {
            return fits.error();
        }
    }
    Result<LetterText> text =
        mergeLetter(*used, request.language, letterFieldsOf(shared, *client, known, request));
    if (!text) {
        return text.error();
    }
    const Contact contact = letterRecipient(shared, *client, request.to);
    letter.client = request.client;
    letter.caseId = request.caseId;
    letter.templateId = used->id;
    letter.templateVersion = used->version;
    letter.purpose = used->purpose;
    letter.language = request.language;
    letter.toName = contact.name;
    letter.toEmail = contact.email;
    if (used->purpose == LetterPurpose::Notice) {
        if (const auto contract = shared.partingService.contract(request.client)) {
            letter.toAddress = contract->noticeAddress;
        }
    }
    letter.datedOn = request.datedOn.value_or(shared.clock.today());
    letter.text = std::move(text).value();
    letter.enclosures = request.enclosures;
    if (const Result<void> fits = enclosuresFit(shared, letter); !fits) {
        return fits.error();
    }
    return letter;
}

Result<LetterId> LetterService::draft(const DraftRequest& request) {
    Portfolio::Shared& shared = m_portfolio.shared();
    Result<Letter> letter = preview(request);
    if (!letter) {
        return letter.error();
    }
    const Result<void> done =
        shared.act(actionText(shared, "drafted", *letter), request.client,
                   {.cases = true, .touched = {request.client}}, [&] {
                       letter->templateVersion = Templates(shared).versionInUse(letter->templateId);
                       letter->id = LetterStore(shared.database).add(storedOf(*letter));
                   });
    return done ? Result<LetterId>(letter->id) : done.error();
}

Result<void> LetterService::edit(const Letter& edited) {
    Portfolio::Shared& shared = m_portfolio.shared();
    std::optional<Letter> letter = this->letter(edited.id);
    if (!letter) {
        return gone();
    }
    if (letter->state == LetterState::Sent) {
        return Error{{"app.letter.sent", {}}};
    }
    letter->text.subject = oneLine(edited.text.subject);
    letter->text.body = trimmed(cleanLetterValue(edited.text.body));
    letter->toName = oneLine(edited.toName);
    letter->toEmail = trimmed(edited.toEmail);
    letter->toAddress = trimmed(cleanLetterValue(edited.toAddress));
    letter->datedOn = edited.datedOn;
    letter->language = edited.language;
    letter->enclosures = edited.enclosures;
    if (letter->text.subject.empty() || letter->text.body.empty()) {
        return Error{{"app.letter.empty", {}}};
    }
    if (const Result<void> fits = addressFits(letter->toEmail); !fits) {
        return fits;
    }
    if (const Result<void> fits = enclosuresFit(shared, *letter); !fits) {
        return fits;
    }
    if (letter->purpose == LetterPurpose::Notice) {
        const Result<const KnownCase*> known = caseOf(shared, letter->client, letter->caseId);
        if (!known) {
            return known.error();
        }
        if (const Result<void> fits = noticeFits(*known, letter->step, &letter->text.body); !fits) {
            return fits;
        }
    }
    return shared.act(actionText(shared, "edited", *letter), letter->client,
                      {.cases = true, .touched = {letter->client}},
                      [&] { LetterStore(shared.database).update(storedOf(*letter)); });
}

Result<void> LetterService::discard(LetterId id) {
    Portfolio::Shared& shared = m_portfolio.shared();
    const std::optional<Letter> letter = this->letter(id);
    if (!letter) {
        return gone();
    }
    if (letter->state == LetterState::Sent) {
        return Error{{"app.letter.sent", {}}};
    }
    return shared.act(actionText(shared, "discarded", *letter), letter->client,
                      {.cases = true, .touched = {letter->client}},
                      [&] { LetterStore(shared.database).remove(id); });
}

std::optional<Letter> LetterService::letter(LetterId id) const {
    const auto stored = LetterStore(m_portfolio.shared().database).find(id);
    return stored ? std::optional(letterOf(*stored)) : std::nullopt;
}

std::vector<Letter> LetterService::of(ClientId client) const {
    std::vector<Letter> letters;
    for (const StoredLetter& stored : LetterStore(m_portfolio.shared().database).of(client)) {
        letters.push_back(letterOf(stored));
    }
    return letters;
}

std::vector<Letter> LetterService::ofCase(CaseId id) const {
    Portfolio::Shared& shared = m_portfolio.shared();
    const KnownCase* known = shared.caseService.book().find(id);
    if (!known) {
        return {};
    }
    std::vector<Letter> letters = of(known->record.client);
    std::erase_if(letters, [&](const Letter& letter) { return letter.caseId != id; });
    return letters;
}

Result<void> LetterService::recordSent(LetterId id, Date on, LetterChannel channel,
                                       std::string_view pdf) {
    Portfolio::Shared& shared = m_portfolio.shared();
    std::optional<Letter> letter = this->letter(id);
    if (!letter) {
        return gone();
    }
    if (letter->state == LetterState::Sent) {
        return Error{{"app.letter.sent", {}}};
    }
    if (on > shared.clock.today()) {
        return Error{{"app.date_in_future", {{"date", on}}}};
    }
    if (pdf.size() > kLargestCopy) {
        return Error{{"app.letter.too_large", {}}};
    }
    if (letter->purpose == LetterPurpose::Notice) {
        const Result<const KnownCase*> known = caseOf(shared, letter->client, letter->caseId);
        if (!known) {
            return known.error();
        }
        // The end date may have changed since the draft was written.
        if (const Result<void> fits = noticeFits(*known, letter->step, &letter->text.body); !fits) {
            return fits;
        }
    }
    letter->state = LetterState::Sent;
    letter->sentOn = on;
    letter->channel = channel;
    const Document page = document(*letter);
    std::vector<SentCopy> copies;
    if (!pdf.empty()) {
        copies.push_back({page.fileName + ".pdf", std::string(pdf)});
    }
    if (channel == LetterChannel::Email) {
        Result<std::string> message = eml(*letter, pdf);
        if (message && message->size() <= kLargestCopy) {
            copies.push_back({page.fileName + ".eml", std::move(message).value()});
        }
    }
    // Without a page, and without a message that could be made: at least the words.
    if (copies.empty()) {
        copies.push_back({page.fileName + ".txt", documentText(page)});
    }
    return recordLetterSent(shared, *letter, on, [&] {
        LetterStore store(shared.database);
        store.update(storedOf(*letter));
        for (const SentCopy& copy : copies) {
            store.addCopy(id, copy);
        }
    });
}

std::vector<LetterService::Copy> LetterService::copies(LetterId id) const {
    std::vector<Copy> copies;
    for (SentCopy& copy : LetterStore(m_portfolio.shared().database).copies(id)) {
        copies.push_back({std::move(copy.name), std::move(copy.content)});
    }
    return copies;
}

}  // namespace winnow
