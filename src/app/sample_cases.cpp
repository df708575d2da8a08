// SPDX-License-Identifier: GPL-3.0-or-later
// Lifts and partings of the sample, told through the services that a user calls.
#include <app/sample_cases.h>

#include <array>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <app/case_book.h>
#include <app/case_service.h>
#include <app/client_service.h>
#include <app/handover_service.h>
#include <app/letter_service.h>
#include <app/parting_service.h>
#include <app/sample_calendar.h>
#include <app/sample_inventory.h>
#include <app/sample_script.h>
#include <app/shared.h>
#include <formats/catalogue_json.h>

namespace winnow {

namespace {

using namespace sample;

constexpr std::int64_t kSecondsADay = 86'400;
constexpr std::int64_t kMorning = 9 * 3'600;  // when things are written down

template <typename Value>
Value require(const Result<Value>& done, std::string_view what) {
    if (!done) {
        throw std::logic_error("a case of the sample, " + std::string(what) + ": " +
                               done.error().message.id);
    }
    return done.value();
}

void require(const Result<void>& done, std::string_view what) {
    if (!done) {
        throw std::logic_error("a case of the sample, " + std::string(what) + ": " +
                               done.error().message.id);
    }
}

Money euros(std::int64_t amount) { return {amount * 100}; }

// One case after the other, each at its own days.
class Story {
public:
    Story(Portfolio& portfolio, FixedClock& clock, Language language)
        : m_portfolio(portfolio), m_clock(clock), m_language(language) {}

    void begin(std::string_view on, std::string_view code, std::string_view playbook,
               std::string_view from, std::string_view reason, std::string_view assignee) {
        at(on);
        m_client = idOf(code);
        CaseService::StartRequest request;
        request.client = m_client;
        request.playbook = playbook;
        request.from = from;
        request.reason = words("reason." + std::string(reason));
        request.assignee = assignee;
        m_case = require(cases().start(request), playbook);
    }

    // With its checklist, as far as there is one.
    void done(std::string_view on, std::string_view step, StepAnswers answers = {}) {
        at(on);
        tick(on, step);
        require(cases().complete(m_case, step, answers, m_clock.today()), step);
    }
    void done(std::string_view on, std::string_view step, std::string_view outcome) {
        StepAnswers answers;
        answers.outcome = outcome;
        done(on, step, std::move(answers));
    }
    // At most so many of the step's lines.
    void tick(std::string_view on, std::string_view step, std::size_t most = 99) {
        at(on);
        const StepState* state = m_portfolio.cases().book().find(m_case)->state->find(step);
        std::vector<std::string> open;
        for (const ItemState& item : state->items) {
            if (!item.settled() && open.size() < most) {
                open.push_back(item.item.id);
            }
        }
        for (const std::string& item : open) {
            require(cases().tick(m_case, step, item, true, m_clock.today()), item);
        }
    }
    void skip(std::string_view on, std::string_view step, std::string_view reason) {
        at(on);
        require(cases().skip(m_case, step, words("reason." + std::string(reason)), m_clock.today()),
                step);
    }
    // Drafted and sent on one day.
    void send(std::string_view on, std::string_view step, LetterChannel channel) {
        at(on);
        const KnownCase& known = *m_portfolio.cases().book().find(m_case);
        LetterService::DraftRequest request;
        request.client = m_client;
        request.templateId = known.playbook->find(step)->letter;
        request.caseId = m_case;
        request.step = step;
        request.language = m_language;
        const LetterId letter = require(m_portfolio.letters().draft(request), step);
        require(m_portfolio.letters().recordSent(letter, m_clock.today(), channel, {}), step);
    }
    void meet(std::string_view on, std::string_view step, std::string_view day, int minute) {
        at(on);
        require(cases().postpone(m_case, step, dateOf(day), {}, false, minute), step);
    }
    void postpone(std::string_view on, std::string_view step, std::string_view until,
                  std::string_view reason) {
        at(on);
        require(cases().postpone(m_case, step, dateOf(until),
                                 words("reason." + std::string(reason)), false),
                step);
    }
    void note(std::string_view on, std::string_view what) {
        at(on);
        require(cases().note(m_case, words("note." + std::string(what))), what);
    }
    void suspend(std::string_view on, std::string_view words) {
        at(on);
        require(cases().suspend(m_case, SuspensionReason::Negotiation,
                                this->words("reason." + std::string(words)), true),
                words);
    }

    static StepAnswers fee(std::int64_t amount) {
        StepAnswers answers;
        answers.fee = euros(amount);
        return answers;
    }
    StepAnswers review(Reaction reaction, std::string_view outcome, std::string_view about) const {
        StepAnswers answers;
        answers.outcome = outcome;
        answers.reaction = reaction;
        answers.words = words("said." + std::string(about));
        answers.decision = words("decision." + std::string(about));
        return answers;
    }
    StepAnswers promise(std::string_view id, std::string_view signedOn) const {
        StepAnswers answers;
        answers.promise = text("promise." + std::string(id));
        answers.signedOn = dateOf(signedOn);
        return answers;
    }
    static StepAnswers payment(PaymentMethod method) {
        StepAnswers answers;
        answers.paymentMethod = method;
        return answers;
    }
    StepAnswers measured(Quarter quarter, std::string_view outcome) const {
        StepAnswers answers = cases().suggestedAnswers(m_case, "regrade", m_clock.today());
        answers.outcome = outcome;
        answers.measuredIn = quarter;
        return answers;
    }
    StepAnswers decision(std::string_view outcome, std::string_view reason) const {
        StepAnswers answers;
        answers.outcome = outcome;
        answers.reason = words("reason." + std::string(reason));
        answers.effectSeen = true;
        for (const std::string_view question : kSelfCheck) {
            answers.selfCheck.push_back({std::string(question), false, {}});
        }
        return answers;
    }
    static StepAnswers notice(int days, std::string_view end) {
        StepAnswers answers;
        answers.noticeDays = days;
        answers.endDate = dateOf(end);
        return answers;
    }
    static StepAnswers delivered(std::string_view on, std::string_view reference) {
        StepAnswers answers;
        answers.deliveredBy = DeliveryMethod::RegisteredLetter;
        answers.deliveredOn = dateOf(on);
        answers.deliveryReference = reference;
        return answers;
    }

    std::string words(const std::string& id) const { return text("case." + id); }
    void at(std::string_view day) {
        m_clock.set(Instant{std::int64_t{dateOf(day).dayNumber()} * kSecondsADay + kMorning});
    }
    ClientId idOf(std::string_view code) const {
        for (const Client& client : m_portfolio.clients().all()) {
            if (client.code == code) {
                return client.id;
            }
        }
        throw std::logic_error("no client in the sample: " + std::string(code));
    }

private:
    CaseService& cases() const { return m_portfolio.cases(); }
    std::string text(const std::string& id) const {
        const Catalogue& catalogue = catalogueFor(m_language);
        const std::string whole = "sample." + id;
        if (!catalogue.contains(whole)) {
            throw std::logic_error("no text in the sample: " + whole);
        }
        return catalogue.render(whole, Locale(m_language, m_portfolio.currency()));
    }

    Portfolio& m_portfolio;
    FixedClock& m_clock;
    Language m_language;
    ClientId m_client;
    CaseId m_case;
};

// Planned: the first step is still to be done.
void tellPlanned(Story& story) {
    story.begin("2026-10-05", "QUA", "lift_c_to_b", "least_change", "quayholm", "Ines Marlow");
    story.begin("2026-10-01", "LUM", "lift_c_to_b", "client", "lumenca", "Tobias Renn");
    story.postpone("2026-10-05", "value_statement", "2026-10-26", "lumenca_later");
}

// Talking: one at the fee, one with a meeting next week.
void tellTalking(Story& story) {
    story.begin("2026-09-24", "TES", "lift_c_to_b", "least_change", "tessel", "Tobias Renn");
    story.done("2026-09-28", "value_statement");
    story.skip("2026-09-30", "itemised_invoices", "tessel_itemised");
    story.meet("2026-10-02", "review_meeting", "2026-10-15", 14 * 60);
    story.send("2026-10-02", "invitation", LetterChannel::Email);
    story.begin("2026-09-21", "OAK", "lift_b_to_a", "client", "oakhythe", "Ines Marlow");
    story.done("2026-09-25", "value_statement");
    story.done("2026-09-30", "year_plan");
    story.meet("2026-10-02", "review_meeting", "2026-10-12", 10 * 60);
    story.send("2026-10-02", "invitation", LetterChannel::Email);
    story.note("2026-10-05", "oakhythe");
}

void tellAgreed(Story& story) {
    story.begin("2026-09-07", "HAR", "lift_b_to_a", "least_change", "hartmoor", "Ines Marlow");
    story.done("2026-09-11", "value_statement");
    story.done("2026-09-16", "year_plan");
    story.meet("2026-09-18", "review_meeting", "2026-09-29", 9 * 60 + 30);
    story.send("2026-09-18", "invitation", LetterChannel::Email);
    story.done("2026-09-29", "review_meeting",
               story.review(Reaction::AsksForProposal, "agreed", "hartmoor"));
    story.begin("2026-09-14", "FAI", "lift_b_to_a", "client", "fairmead", "Tobias Renn");
    story.done("2026-09-18", "value_statement");
    story.done("2026-09-22", "year_plan");
    story.meet("2026-09-23", "review_meeting", "2026-10-01", 11 * 60);
    story.send("2026-09-23", "invitation", LetterChannel::Email);
    story.done("2026-10-01", "review_meeting",
               story.review(Reaction::Challenges, "agreed", "fairmead"));
    story.done("2026-10-02", "next_budget");
}

// Watching: what was agreed is on its way.
void tellWatching(Story& story) {
    story.begin("2026-08-05", "DRA", "late_payer", "client", "drayford", "Marek Sole");
    story.done("2026-08-06", "check_claim");
    story.send("2026-08-07", "first_reminder", LetterChannel::Email);
    story.done("2026-08-13", "call", "plan");
    story.note("2026-08-13", "drayford");
    story.skip("2026-08-14", "plan_letter", "drayford_plan");
    story.done("2026-08-17", "agreement", story.promise("instalments", "2026-08-17"));
    story.postpone("2026-08-17", "paid", "2026-10-31", "drayford_instalments");
}

// Lifted: agreed in May, a B by the third quarter.
void tellLifted(Story& story) {
    story.begin("2026-04-13", "BRA", "lift_c_to_b", "least_change", "brackenby", "Tobias Renn");
    story.done("2026-04-17", "value_statement");
    story.done("2026-04-30", "itemised_invoices");
    story.meet("2026-05-04", "review_meeting", "2026-05-12", 15 * 60);
    story.send("2026-05-04", "invitation", LetterChannel::Email);
    story.done("2026-05-06", "monthly_fee", Story::fee(2'150));
    story.done("2026-05-12", "review_meeting",
               story.review(Reaction::Challenges, "agreed", "brackenby"));
    story.send("2026-05-13", "confirmation", LetterChannel::Email);
    story.done("2026-05-22", "agreement", story.promise("ticket_procedure", "2026-05-22"));
    story.done("2026-05-29", "direct_debit", Story::payment(PaymentMethod::DirectDebit));
    story.done("2026-06-18", "tool_coverage");
    story.at("2026-10-05");
    story.done("2026-10-05", "regrade", story.measured({2026, 3}, "lifted"));
}

// Decided after a bad quarter, held up since the next one was better.
void tellDecided(Story& story) {
    story.begin("2026-07-13", "INK", "offboarding", "queue", "inkstone", "Ines Marlow");
    StepAnswers decision = story.decision("part", "inkstone_decision");
    decision.withoutAttempt = story.words("reason.inkstone_attempt");
    story.done("2026-07-14", "decision", std::move(decision));
    story.done("2026-07-20", "contract", Story::notice(30, "2027-02-26"));
    story.suspend("2026-09-21", "inkstone_suspended");
}

// The D client: a lift was tried and refused, now the handover is being prepared.
void tellParting(Story& story, Portfolio& portfolio, Language language) {
    story.begin("2025-11-10", "FER", "lift_d_to_c", "client", "ferrowgate_lift", "Ines Marlow");
    story.done("2025-11-13", "our_part");
    story.done("2025-11-20", "value_statement");
    story.done("2025-11-21", "least_change");
    story.skip("2025-11-21", "monthly_fee", "ferrowgate_fee");
    story.meet("2025-11-24", "review_meeting", "2025-12-04", 10 * 60);
    story.send("2025-11-24", "invitation", LetterChannel::Email);
    story.done("2025-12-04", "review_meeting",
               story.review(Reaction::NotInterested, "refuses", "ferrowgate"));

    story.begin("2026-08-17", "FER", "offboarding", "queue", "ferrowgate", "Ines Marlow");
    story.done("2026-08-18", "decision", story.decision("part", "ferrowgate_decision"));
    Contract contract;
    contract.client = story.idOf("FER");
    contract.signedOn = dateOf("2025-02-03");
    contract.noticeMonths = 3;
    contract.country = "generic";
    contract.note = story.words("contract.ferrowgate");
    require(portfolio.parting().setContract(contract), "contract");
    story.done("2026-08-20", "contract", Story::notice(91, "2026-11-30"));
    story.done("2026-08-21", "slot", "notice");
    story.send("2026-08-28", "notice_letter", LetterChannel::RegisteredPost);
    story.done("2026-09-01", "delivery_proof", Story::delivered("2026-08-31", "RR 482 117 905"));
    story.done("2026-09-01", "internal_brief");
    story.at("2026-09-15");
    for (const InventoryItem& item : sampleInventory(contract.client, language)) {
        require(portfolio.handover().add(item), item.name);
    }
    story.tick("2026-09-29", "dossier", 5);
}

}  // namespace

void addSampleCases(Portfolio& portfolio, FixedClock& clock, Language language) {
    const Instant now = clock.now();
    Story story(portfolio, clock, language);
    story.at("2025-11-03");
    require(portfolio.letters().setSender({portfolio.name(),
                                           "Ines Marlow",
                                           {},
                                           "4 Quay Street\nTamar Bridge",
                                           "office@tamarisk.example",
                                           {}}),
            "sender");
    tellParting(story, portfolio, language);
    tellDecided(story);
    tellLifted(story);
    tellWatching(story);
    tellAgreed(story);
    tellTalking(story);
    tellPlanned(story);
    clock.set(now);
}

}  // namespace winnow
