// SPDX-License-Identifier: GPL-3.0-or-later
// What is printed while parting with a client: brief, access list, certificate, acceptance. None of
// them makes anything depend on a payment (DOMAIN 5a-7).
#include <algorithm>
#include <map>

#include <app/case_book.h>
#include <app/document_maker.h>
#include <app/parting_service.h>
#include <app/shared.h>
#include <storage/case_store.h>

namespace winnow {

namespace {

// The case a document is about; `state` is null when there is no such case or it cannot be read.
struct CaseForPaper {
    ClientId client;
    std::string clientName;
    const Playbook* playbook = nullptr;
    const CaseState* state = nullptr;

    const StepState* step(StepRole role) const {
        if (!state) {
            return nullptr;
        }
        const auto found = std::ranges::find_if(
            state->steps, [&](const StepState& each) { return each.step->role == role; });
        return found == state->steps.end() ? nullptr : &*found;
    }
    // The answers of a step that was done; empty ones when it was not.
    StepAnswers answers(StepRole role) const {
        const StepState* found = step(role);
        return found && found->status == StepStatus::Done ? found->answers : StepAnswers{};
    }
};

CaseForPaper caseOf(Portfolio::Shared& shared, CaseId id) {
    CaseForPaper paper;
    const KnownCase* known = shared.caseService.book().find(id);
    if (!known) {
        return paper;
    }
    paper.client = known->record.client;
    if (const Client* client = shared.client(paper.client)) {
        paper.clientName = client->name;
    }
    if (known->state) {
        paper.playbook = known->playbook.get();
        paper.state = &*known->state;
    }
    return paper;
}

// Whom at the client one speaks with: the decider, else the payer, else the first.
std::string contactOf(Portfolio::Shared& shared, ClientId id) {
    const std::vector<Contact> contacts = shared.clientService.contacts(id);
    for (const auto role : {&ContactRoles::decider, &ContactRoles::payer}) {
        for (const Contact& contact : contacts) {
            if (contact.roles.*role) {
                return contact.name;
            }
        }
    }
    if (!contacts.empty()) {
        return contacts.front().name;
    }
    const Client* client = shared.client(id);
    return client ? client->contactName : std::string();
}

std::string dateOr(const DocumentMaker& maker, const std::optional<Date>& date,
                   std::string_view unknownId) {
    return date ? maker.locale().dateLong(*date) : maker.text(unknownId);
}

// Who answers for the case before the client: the one it is assigned to, else who signs, else "the
// owner".
std::string ownerOf(Portfolio::Shared& shared, const CaseForPaper& paper,
                    const DocumentMaker& maker) {
    if (paper.state && !paper.state->assignee.empty()) {
        return paper.state->assignee;
    }
    const std::string signatory = shared.letterService.sender().signatory;
    return signatory.empty() ? maker.text("parting.the_owner") : signatory;
}

void addPhase(DocumentMaker& maker, int number, const std::vector<const ItemState*>& items) {
    maker.heading("parting.access.phase", {{"number", std::int64_t{number}}});
    CheckBlock lines;
    for (const ItemState* each : items) {
        CheckBlock::Line line;
        line.text = wordsIn(each->item.text, maker.locale().language());
        line.ticked = each->state == ItemState::State::Ticked;
        if (each->state == ItemState::State::NotHeld) {
            line.text = maker.text("parting.access.not_held",
                                   {{"item", line.text}, {"reason", each->reason}});
        }
        if (each->settled() && each->on) {
            line.right = maker.locale().dateShort(*each->on);
        }
        lines.lines.push_back(std::move(line));
    }
    maker.add(std::move(lines));
}

std::string fieldOf(const InventoryItem& item, std::string_view code) {
    const auto found =
        std::ranges::find(item.fields, code, &std::pair<std::string, std::string>::first);
    return found == item.fields.end() ? std::string() : found->second;
}

// A section of the inventory with those of its fields, as a table; nothing without items.
bool addInventory(DocumentMaker& maker, const std::vector<InventoryItem>& items,
                  InventorySection section, std::initializer_list<const char*> fields) {
    TableBlock table;
    table.columns.push_back({maker.text("inventory.name"), 3, false});
    for (const char* field : fields) {
        table.columns.push_back({maker.text(std::string("inventory_field.") + field), 2, false});
    }
    for (const InventoryItem& item : items) {
        if (item.section != section) {
            continue;
        }
        std::vector<std::string> row{item.name};
        for (const char* field : fields) {
            row.push_back(fieldOf(item, field));
        }
        table.rows.push_back(std::move(row));
    }
    if (table.rows.empty()) {
        return false;
    }
    maker.add(std::move(table));
    return true;
}

void addDataChoice(DocumentMaker& maker, DataChoice choice, Date settledOn) {
    const std::string on = maker.locale().dateLong(settledOn);
    ListBlock done;
    if (choice == DataChoice::Returned || choice == DataChoice::ReturnedAndDeleted) {
        done.items.push_back(maker.text("parting.data.returned", {{"date", on}}));
    }
    if (choice == DataChoice::Deleted || choice == DataChoice::ReturnedAndDeleted) {
        done.items.push_back(maker.text("parting.data.deleted", {{"date", on}}));
    }
    if (choice == DataChoice::NoneHeld) {
        done.items.push_back(maker.text("parting.data.none_held"));
    }
    maker.add(std::move(done));
}

}  // namespace

Document PartingService::internalBrief(CaseId id, Language language) const {
    Portfolio::Shared& shared = m_portfolio.shared();
    const CaseForPaper paper = caseOf(shared, id);
    DocumentMaker maker(m_portfolio, language, "parting.brief.title", paper.clientName);
    const std::string owner = ownerOf(shared, paper, maker);
    const std::optional<Date> end = paper.state ? paper.state->endDate : std::nullopt;
    const std::optional<Date> sent = paper.state ? paper.state->noticeSentOn : std::nullopt;
    const std::string contact = contactOf(shared, paper.client);
    const DocumentMaker::Arguments arguments{{"client", paper.clientName}, {"owner", owner}};

    maker.paragraph("parting.brief.intro", arguments);
    maker.add(FactsBlock{
        {{maker.text("parting.brief.end"), dateOr(maker, end, "parting.brief.no_end")},
         {maker.text("parting.brief.notice"), dateOr(maker, sent, "parting.brief.no_notice")},
         {maker.text("parting.brief.owner"), owner},
         {maker.text("parting.brief.contact"),
          contact.empty() ? maker.text("parting.unknown") : contact}}});

    maker.heading("parting.brief.who");
    TableBlock who;
    who.columns = {{maker.text("parting.brief.who.person"), 1, false},
                   {maker.text("parting.brief.who.says"), 3, false}};
    who.rows.push_back({owner, maker.text("parting.brief.who.owner", arguments)});
    for (const char* each : {"technicians", "accounts", "everyone"}) {
        const std::string key = std::string("parting.brief.who.") + each;
        who.rows.push_back({maker.text(key + ".name"), maker.text(key, arguments)});
    }
    maker.add(std::move(who));

    maker.heading("parting.brief.phone");
    DocumentMaker::Arguments script = arguments;
    // Nobody tells the end before the owner has.
    const bool told = end && sent;
    if (told) {
        script.emplace_back("date", maker.locale().dateLong(*end));
    }
    maker.list(told ? "parting.brief.phone" : "parting.brief.phone_no_date", script);
    maker.heading("parting.brief.tone");
    maker.list("parting.brief.tone", arguments);
    maker.heading("parting.brief.abuse");
    maker.list("parting.brief.abuse", arguments);
    maker.note("parting.brief.internal");
    return std::move(maker).finish();
}

Document PartingService::accessList(CaseId id, Language language) const {
    Portfolio::Shared& shared = m_portfolio.shared();
    const CaseForPaper paper = caseOf(shared, id);
    DocumentMaker maker(m_portfolio, language, "parting.access.title", paper.clientName);
    maker.paragraph("parting.access.intro");
    std::map<int, std::vector<const ItemState*>> phases;
    int settled = 0;
    int count = 0;
    if (const StepState* step = paper.step(StepRole::AccessRemoval)) {
        for (const ItemState& item : step->items) {
            phases[item.item.phase].push_back(&item);
            settled += item.settled() ? 1 : 0;
            ++count;
        }
    }
    const std::optional<Date> end = paper.state ? paper.state->endDate : std::nullopt;
    maker.add(FactsBlock{
        {{maker.text("parting.access.from"), dateOr(maker, end, "parting.brief.no_end")},
         {maker.text("parting.access.settled"),
          maker.text("parting.access.settled.figure",
                     {{"settled", std::int64_t{settled}}, {"all", std::int64_t{count}}})}}});
    int number = 0;
    for (const auto& [phase, items] : phases) {
        addPhase(maker, ++number, items);
    }
    maker.heading("parting.access.theirs");
    maker.paragraph("parting.access.theirs.why");
    if (!addInventory(maker, InventoryStore(shared.database).of(paper.client),
                      InventorySection::AdminAccounts, {"system", "held_by"})) {
        maker.note("parting.access.theirs.none");
    }
    maker.add(SignatureBlock{{maker.company()}});
    return std::move(maker).finish();
}

Document PartingService::dataCertificate(CaseId id, Language language) const {
    Portfolio::Shared& shared = m_portfolio.shared();
    const CaseForPaper paper = caseOf(shared, id);
    const StepState* step = paper.step(StepRole::DataSettlement);
    const StepAnswers answers = paper.answers(StepRole::DataSettlement);
    DocumentMaker maker(m_portfolio, language, "parting.data.title", paper.clientName);
    const DocumentMaker::Arguments arguments{{"client", paper.clientName},
                                             {"company", maker.company()}};
    if (answers.dataChoice && step->settledOn) {
        maker.datedOn(*step->settledOn);
        maker.paragraph("parting.data.confirms", arguments);
        addDataChoice(maker, *answers.dataChoice, *step->settledOn);
    } else {
        maker.markDraft("parting.data.draft");
        maker.paragraph("parting.data.choose", arguments);
        CheckBlock choices;
        for (const char* each : {"return", "delete", "both", "none"}) {
            choices.lines.push_back(
                {maker.text(std::string("parting.data.choose.") + each), false, ""});
        }
        maker.add(std::move(choices));
    }
    if (answers.dataChoice != DataChoice::NoneHeld) {
        maker.heading("parting.data.where");
        if (!addInventory(maker, InventoryStore(shared.database).of(paper.client),
                          InventorySection::DataLocations, {"what", "location", "personal_data"})) {
            maker.note("parting.data.where.none");
        }
        maker.heading("parting.data.copies");
        maker.list("parting.data.copies");
    }
    if (!answers.certificate.empty()) {
        maker.add(FactsBlock{{{maker.text("parting.data.reference"), answers.certificate}}});
    }
    maker.note("parting.data.basis");
    maker.add(SignatureBlock{{maker.company(), paper.clientName}});
    return std::move(maker).finish();
}

Document PartingService::acceptance(CaseId id, Language language) const {
    const CaseForPaper paper = caseOf(m_portfolio.shared(), id);
    DocumentMaker maker(m_portfolio, language, "parting.acceptance.title", paper.clientName);
    maker.paragraph("parting.acceptance.intro",
                    {{"client", paper.clientName}, {"company", maker.company()}});
    const std::optional<Date> end = paper.state ? paper.state->endDate : std::nullopt;
    maker.add(FactsBlock{
        {{maker.text("parting.brief.end"), dateOr(maker, end, "parting.brief.no_end")}}});
    maker.heading("parting.acceptance.proofs");
    CheckBlock proofs;
    if (paper.state) {
        for (const ClosingProof& proof : closingProofs(*paper.playbook, *paper.state)) {
            const std::string name = maker.text("proof." + proof.id);
            proofs.lines.push_back(
                {proof.detail.id.empty()
                     ? name
                     : maker.text("parting.acceptance.proof",
                                  {{"proof", name}, {"detail", maker.words().text(proof.detail)}}),
                 proof.given, ""});
        }
    }
    maker.add(std::move(proofs));
    maker.heading("parting.acceptance.exceptions");
    const StepAnswers closing = paper.answers(StepRole::Closing);
    if (closing.exceptions.empty()) {
        maker.paragraph("parting.acceptance.no_exceptions");
        maker.addBlankRows({"parting.acceptance.exception", "parting.acceptance.exception.until"});
    } else {
        maker.add(ParagraphBlock{closing.exceptions, false});
    }
    maker.note("parting.acceptance.apart");
    maker.add(SignatureBlock{{paper.clientName, maker.company()}});
    return std::move(maker).finish();
}

}  // namespace winnow
