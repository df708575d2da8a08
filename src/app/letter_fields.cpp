// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/letter_fields.h>

#include <algorithm>

#include <app/client_service.h>
#include <app/document_words.h>
#include <app/fact_service.h>
#include <app/lifting_service.h>
#include <app/parting_service.h>
#include <app/shared.h>
#include <fmt/format.h>
#include <storage/case_store.h>
#include <storage/register_store.h>

namespace winnow {

namespace {

constexpr int kReplyDays = 14;
constexpr int kMeetingDays = 7;
constexpr int kSecondMeetingDays = 2;
constexpr int kLeastDays = 7;  // a client is never asked for anything sooner
constexpr int kSuccessorDaysBefore = 30;
constexpr int kHandoverDaysBefore = 14;
constexpr int kFeeDays = 14;
constexpr int kPriceDays = 60;  // a price rise is announced 60 to 90 days ahead (DOMAIN 5c)
constexpr int kInstalments = 3;

// The day itself, or the Monday after it.
Date workday(Date day) {
    const int weekday = (day.dayNumber() % 7 + 10) % 7;  // 0: Monday; 1970-01-01 was a Thursday
    return weekday < 5 ? day : day.plusDays(7 - weekday);
}

// The first of a month that is not before the day.
Date monthFrom(Date day) {
    const Date first = *Date::of(day.year(), day.month(), 1);
    return first == day ? day : first.plusMonths(1);
}

class FieldMaker {
public:
    FieldMaker(Portfolio::Shared& shared, const Client& client, const KnownCase* known,
               const LetterService::DraftRequest& request)
        : m_shared(shared),
          m_client(client),
          m_state(known && known->state ? &*known->state : nullptr),
          m_known(known),
          m_request(request),
          m_on(request.datedOn.value_or(shared.clock.today())),
          m_words(request.language, shared.settings.currency) {}

    LetterFields make() {
        addPeople();
        addDays();
        addMoney();
        addOwed();
        addCase();
        addUncommon();
        return std::move(m_fields);
    }

private:
    const Locale& locale() const { return m_words.locale(); }

    void set(std::string_view name, std::string value) {
        if (!value.empty()) {
            m_fields.insert_or_assign(std::string(name), std::move(value));
        }
    }
    void set(std::string_view name, std::optional<Date> day) {
        if (day) {
            set(name, locale().dateLong(*day));
        }
    }
    void set(std::string_view name, std::optional<Money> amount) {
        if (amount) {
            set(name, money(*amount));
        }
    }

    // Cents only where there are any.
    std::string money(Money amount) const {
        std::int64_t unit = 1;
        for (int i = 0; i < locale().currency().decimals(); ++i) {
            unit *= 10;
        }
        return amount.minor % unit == 0 ? locale().moneyWhole(amount) : locale().moneyExact(amount);
    }

    const StepState* stepOf(StepRole role) const {
        if (!m_state) {
            return nullptr;
        }
        const auto found = std::ranges::find_if(
            m_state->steps, [&](const StepState& each) { return each.step->role == role; });
        return found == m_state->steps.end() ? nullptr : &*found;
    }

    void addPeople();
    void addDays();
    void addMeeting();
    void addMoney();
    std::optional<Money> fee() const;
    std::optional<Date> announcedOn() const;
    void addOwed();
    void addPlan(Money overdue);
    void addCase();
    void addUncommon();

    Portfolio::Shared& m_shared;
    const Client& m_client;
    const CaseState* m_state;
    const KnownCase* m_known;
    const LetterService::DraftRequest& m_request;
    Date m_on;
    DocumentWords m_words;
    LetterFields m_fields;
};

void FieldMaker::addPeople() {
    const Contact contact = letterRecipient(m_shared, m_client, m_request.to);
    const Sender sender = m_shared.letterService.sender();
    set("client_name", m_client.name);
    set("client_since", m_client.since);
    set("account_manager", m_client.owner);
    set("contact_name", contact.name);
    set("contact_position", contact.position);
    set("company", sender.company);
    set("signatory", sender.signatory);
    set("signatory_position", sender.position);
    set("sender_address", sender.address);
    set("sender_email", sender.email);
    set("sender_phone", sender.phone);
}

void FieldMaker::addDays() {
    set("letter_date", m_on);
    set("reply_by", workday(m_on.plusDays(kReplyDays)));
    set("pause_date", workday(m_on.plusDays(kReplyDays)));
    set("fee_from", monthFrom(m_on.plusDays(kFeeDays)));
    set("price_from", monthFrom(announcedOn().value_or(m_on).plusDays(kPriceDays)));
    addMeeting();
}

void FieldMaker::addMeeting() {
    const bool parting =
        m_known && m_known->playbook && m_known->playbook->purpose == PlaybookPurpose::Parting;
    const StepState* step = stepOf(parting ? StepRole::SuccessorMeeting : StepRole::ReviewMeeting);
    Date day = workday(m_on.plusDays(kMeetingDays));
    if (step && !step->settled() && step->postponedTo && *step->postponedTo >= m_on) {
        day = *step->postponedTo;
        if (step->startMinute) {
            const bool french = m_request.language == Language::French;
            set("meeting_time",
                fmt::format("{}{}{:02}", *step->startMinute / 60, french ? "\u202Fh\u202F" : ":",
                            *step->startMinute % 60));
        }
    }
    set("meeting_date", day);
    set("other_meeting_date", workday(day.plusDays(kSecondMeetingDays)));
}

// What the owner decided in this case. Only a letter of parting, or of no case, takes what was last
// proposed or what the figures suggest.
std::optional<Money> FieldMaker::fee() const {
    if (const StepState* step = stepOf(StepRole::FeeProposal)) {
        return step->status == StepStatus::Done ? step->answers.fee : std::nullopt;
    }
    std::optional<Money> proposed;
    for (const KnownCase* known : m_shared.caseService.book().of(m_client.id)) {
        if (!known->state) {
            continue;
        }
        for (const StepState& step : known->state->steps) {
            if (step.step->role == StepRole::FeeProposal && step.status == StepStatus::Done &&
                step.answers.fee) {
                proposed = step.answers.fee;
            }
        }
    }
    if (proposed) {
        return proposed;
    }
    const LiftingService& lifting = m_shared.liftingService;
    const Quarter quarter = m_shared.activeSpan().second;
    return feeProposal(lifting.averageBill(m_client.id, m_on),
                       lifting.suggestedChoice(m_client.id, quarter))
        .fee;
}

// The day of the letter that announced a rise in this case: what follows speaks of the same day.
std::optional<Date> FieldMaker::announcedOn() const {
    if (!m_known) {
        return std::nullopt;
    }
    for (const Letter& letter : m_shared.letterService.ofCase(m_known->record.id)) {
        if (letter.purpose == LetterPurpose::PriceRise && letter.state == LetterState::Sent) {
            return letter.datedOn;
        }
    }
    return std::nullopt;
}

void FieldMaker::addMoney() {
    const std::optional<Money> bill = m_shared.liftingService.averageBill(m_client.id, m_on).mean;
    const std::optional<Money> proposed = fee();
    set("average_bill", bill);
    set("fee", proposed);
    if (bill && proposed) {
        set("fee_gap", *proposed - *bill);
    }
}

void FieldMaker::addOwed() {
    constexpr std::int64_t kMost = 200;
    FactQuery query;
    query.kind = FactKind::Invoice;
    query.clients = {m_client.id};
    query.overdueOn = m_on;
    std::vector<Invoice> overdue;
    for (FactRow& row : m_shared.factService.rows(query, 0, kMost)) {
        auto& invoice = std::get<Invoice>(row.fact);
        if (invoice.dueOn && openAmount(invoice).value_or(Money{}) > Money{}) {
            overdue.push_back(std::move(invoice));
        }
    }
    std::ranges::sort(overdue, {}, [](const Invoice& invoice) {
        return std::pair(*invoice.dueOn, invoice.number);
    });
    std::string lines;
    Money sum;
    for (const Invoice& invoice : overdue) {
        const Money open = *openAmount(invoice);
        sum += open;
        lines += (lines.empty() ? "" : "\n") +
                 m_words.text("letter.invoice_line", {{"number", invoice.number},
                                                      {"issued", invoice.issuedOn},
                                                      {"due", *invoice.dueOn},
                                                      {"open", money(open)}});
    }
    if (!overdue.empty()) {
        set("open_invoices", lines);
        set("overdue_balance", sum);
        set("oldest_arrears", overdue.front().dueOn);
        addPlan(sum);
    }
    set("open_balance", m_shared.partingService.openBalance(m_client.id, m_on));
}

// Equal instalments a month apart; what does not divide comes with the last.
void FieldMaker::addPlan(Money overdue) {
    const Money part{overdue.minor / kInstalments};
    const Date first = workday(m_on.plusDays(kReplyDays));
    std::string lines;
    Money left = overdue;
    for (int i = 0; i < kInstalments; ++i) {
        const Money amount = i + 1 == kInstalments ? left : part;
        left -= amount;
        lines += (lines.empty() ? "" : "\n") +
                 m_words.text("letter.plan_line",
                              {{"day", first.plusMonths(i)}, {"amount", money(amount)}});
    }
    set("payment_plan", lines);
}

void FieldMaker::addCase() {
    if (!m_state) {
        return;
    }
    if (const StepState* review = stepOf(StepRole::ReviewMeeting)) {
        set("agreed_terms", review->answers.decision);
        set("follow_up", review->answers.followUp);
    }
    if (const StepState* agreement = stepOf(StepRole::Agreement)) {
        set("agreed_terms", agreement->answers.promise);
    }
    if (m_state->noticeDays) {
        set("notice_days", locale().integer(*m_state->noticeDays));
    }
    if (const std::optional<Date> end = m_state->endDate) {
        const auto before = [&](int days) {
            const Date soonest = m_on.plusDays(kLeastDays);
            return std::min(*end, std::max(soonest, end->plusDays(-days)));
        };
        set("end_date", end);
        set("successor_by", before(kSuccessorDaysBefore));
        set("handover_by", before(kHandoverDaysBefore));
    }
    int version = 0;
    for (const CaseDocument& document :
         CaseDocumentStore(m_shared.database).of(m_known->record.id)) {
        if (document.kind == CaseDocumentKind::Dossier) {
            version = std::max(version, document.version);
        }
    }
    if (version > 0) {
        set("dossier_version", locale().integer(version));
    }
}

// The practice that runs; one the client was not told of yet goes before the others.
void FieldMaker::addUncommon() {
    std::optional<UncommonPractice> chosen;
    for (UncommonPractice& practice :
         RegisterStore(m_shared.database).uncommonPractices(m_client.id)) {
        const bool runs = practice.since <= m_on && (!practice.until || *practice.until >= m_on);
        if (runs && (!chosen || (chosen->toldOn && !practice.toldOn))) {
            chosen = std::move(practice);
        }
    }
    if (chosen) {
        set("uncommon_practice", chosen->practice);
        set("uncommon_reason", chosen->justification);
    }
}

}  // namespace

Contact letterRecipient(Portfolio::Shared& shared, const Client& client,
                        std::optional<ContactId> asked) {
    const std::vector<Contact> contacts = shared.clientService.contacts(client.id);
    const auto find = [&](auto fits) -> const Contact* {
        const auto found = std::ranges::find_if(contacts, fits);
        return found == contacts.end() ? nullptr : &*found;
    };
    const Contact* contact =
        asked ? find([&](const Contact& each) { return each.id == *asked; }) : nullptr;
    if (!contact) {
        contact = find([](const Contact& each) { return each.roles.decider; });
    }
    if (!contact) {
        contact = find([](const Contact& each) { return each.roles.payer; });
    }
    if (contact) {
        return *contact;
    }
    if (!contacts.empty()) {
        return contacts.front();
    }
    Contact nobody;
    nobody.client = client.id;
    nobody.name = client.contactName;
    return nobody;
}

LetterFields letterFieldsOf(Portfolio::Shared& shared, const Client& client, const KnownCase* known,
                            const LetterService::DraftRequest& request) {
    return FieldMaker(shared, client, known, request).make();
}

bool saysDay(std::string_view text, Date day) {
    std::vector<std::string> ways{day.toIso()};
    for (const Language language : {Language::English, Language::French}) {
        const Locale locale(language);
        ways.push_back(locale.dateLong(day));
        ways.push_back(locale.dateShort(day));
    }
    for (const char* const pattern : {"{:02}/{:02}/{}", "{:02}.{:02}.{}"}) {
        ways.push_back(fmt::format(fmt::runtime(pattern), day.day(), day.month(), day.year()));
    }
    return std::ranges::any_of(
        ways, [&](const std::string& way) { return text.find(way) != std::string_view::npos; });
}

}  // namespace winnow
