// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/sample_portfolio.h>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <utility>

#include <app/build_beside.h>
#include <app/prospect_json.h>
#include <app/sample_calendar.h>
#include <app/sample_cases.h>
#include <app/sample_contacts.h>
#include <app/sample_costs.h>
#include <app/sample_invoices.h>
#include <app/sample_ratings.h>
#include <app/sample_registers.h>
#include <app/sample_script.h>
#include <app/sample_work.h>
#include <app/shared.h>
#include <formats/catalogue_json.h>
#include <formats/rubric_json.h>
#include <storage/assessment_store.h>
#include <storage/contact_store.h>
#include <storage/register_store.h>

namespace winnow {

namespace {

using namespace sample;

// The sample was written down on this morning, whenever it is made.
constexpr std::string_view kWrittenAt = "2026-10-06T09:12:00Z";
constexpr std::string_view kFirm = "Tamarisk IT";
// The latest; all before it are locked.
constexpr int kOpenQuarters = 1;

Money euros(std::int64_t amount) { return {amount * 100}; }

struct RubricStep {
    Quarter from;
    std::int64_t minimumFee = 0;  // euros a month
    std::int64_t targetRate = 0;  // euros an hour
    std::string_view note;
};

// Writes everything into an empty portfolio.
class SampleWriter {
public:
    SampleWriter(Portfolio::Shared& shared, const Clock& clock, Language language)
        : m_database(shared.database),
          m_currency(shared.settings.currency),
          m_clock(clock),
          m_words([&catalogue = catalogueFor(language),
                   locale = Locale(language, m_currency)](std::string_view id) {
              const std::string whole = "sample." + std::string(id);
              if (!catalogue.contains(whole)) {
                  throw std::logic_error("no text in the sample: " + whole);
              }
              return catalogue.render(whole, locale);
          }) {}

    void write() {
        addFigures();
        addClients();
        const Work work = makeWork(m_ids);
        const std::vector<Invoice> invoices = makeInvoices(m_ids, work.entries);
        addFacts(work, invoices);
        const std::vector<ClientRating> ratings = makeRatings(m_ids);
        addJudgement(ratings);
        addRegisters(ratings);
        addProspects();
        addSession(ratings);
        SettingStore(m_database).setValue("sample", "1");
    }

private:
    void addFigures() {
        for (const RubricStep& step :
             {RubricStep{kFirstQuarter, 850, 85, "Our own minimum fee and target rate"},
              RubricStep{{2025, 1}, 1'200, 95, "Minimum fee and target rate raised"}}) {
            Rubric rubric = defaultRubric(m_currency);
            rubric.minimumMonthlyFee = euros(step.minimumFee);
            rubric.targetHourlyRate = euros(step.targetRate);
            rubric.note = step.note;
            RubricStore(m_database)
                .add({0, step.from, rubricToJson(rubric, m_currency), rubric.note, m_clock.now()});
        }
        for (const CostRates& rates : makeCostRates()) {
            CostRateStore(m_database)
                .set({rates.effectiveFrom, costRatesToJson(rates, m_currency)});
        }
    }

    void addClients() {
        ClientStore store(m_database);
        for (const ClientScript& script : clients()) {
            Client client;
            client.name = script.name;
            client.code = script.code;
            client.segment = script.segment;
            client.serviceModel = script.model;
            client.status = script.status;
            client.paymentMethod = script.payment;
            client.since = script.sinceDate();
            client.leftOn = script.leftDate();
            client.contactName = script.contact;
            client.owner = script.model == ServiceModel::Managed ? "Ines Marlow" : "Tobias Renn";
            m_ids.push_back(store.add(client));
        }
        ContactStore contacts(m_database);
        for (Contact& contact : makeContacts(m_ids)) {
            contact.id = contacts.add(contact);
            m_contacts.push_back(std::move(contact));
        }
    }

    template <typename Rows, typename AddRow>
    static void addBatch(FactStore& facts, std::string_view source, const Clock& clock,
                         const Rows& rows, AddRow&& addRow) {
        ImportBatch batch;
        batch.sourceName = source;
        batch.kind = "sample";
        batch.mapping = "{}";
        batch.importedAt = clock.now();
        const BatchId id = facts.beginBatch(batch);
        std::int64_t line = 0;
        for (const auto& row : rows) {
            addRow(row, id, ++line);
        }
        facts.finishBatch(id, line, 0);
    }

    void addFacts(const Work& work, const std::vector<Invoice>& invoices) {
        FactStore facts(m_database);
        const auto expectAdded = [](AddOutcome outcome) {
            if (outcome != AddOutcome::Added) {
                throw std::logic_error("the sample holds the same fact twice");
            }
        };
        addBatch(facts, "invoices", m_clock, invoices,
                 [&](const Invoice& invoice, BatchId batch, std::int64_t line) {
                     expectAdded(facts.addInvoice(invoice, batch, line));
                 });
        facts.expectTimeEntries(firstDay(), lastDay());
        addBatch(facts, "time", m_clock, work.entries,
                 [&](const TimeEntry& entry, BatchId batch, std::int64_t line) {
                     expectAdded(facts.addTimeEntry(entry, "", batch, line));
                 });
        addBatch(facts, "tickets", m_clock, work.tickets,
                 [&](const Ticket& ticket, BatchId batch, std::int64_t line) {
                     expectAdded(facts.addTicket(ticket, batch, line));
                 });
        addBatch(facts, "endpoints", m_clock, makeSeatCounts(m_ids),
                 [&](const SeatCount& count, BatchId batch, std::int64_t line) {
                     expectAdded(facts.addSeatCount(count, batch, line));
                 });
        addBatch(facts, "costs", m_clock, makeCosts(m_ids, invoices),
                 [&](const Cost& cost, BatchId batch, std::int64_t line) {
                     expectAdded(facts.addCost(cost, batch, line));
                 });
    }

    ClientId idOf(std::string_view code) const {
        const auto found = std::ranges::find(clients(), code, &ClientScript::code);
        if (found == clients().end()) {
            throw std::logic_error("no client in the sample: " + std::string(code));
        }
        return m_ids[static_cast<std::size_t>(found - clients().begin())];
    }

    void addJudgement(const std::vector<ClientRating>& ratings) {
        JudgementStore store(m_database);
        for (const ClientRating& each : ratings) {
            store.setRating(each.client, each.rating);
        }
        for (const ClientRating& each : makeColleagueRatings(m_ids, ratings, m_words)) {
            store.setRating(each.client, each.rating);
        }
        for (const RedFlagEvent& event : redFlagEvents()) {
            store.addRedFlag({{},
                              idOf(event.code),
                              event.kind,
                              dateOf(event.occurredOn),
                              std::string(event.note)});
        }
        for (const OverrideEvent& event : overrideEvents()) {
            const Quarter from = quarterAt(event.from);
            // Decided at the sitting after the quarter.
            const Instant decided{(std::int64_t{FiscalCalendar().lastDay(from).dayNumber()} + 9) *
                                      86'400 +
                                  9 * 3'600};
            store.setOverride({idOf(event.code),
                               from,
                               {event.grade, std::string(event.reason), quarterAt(event.until)},
                               decided});
        }
    }

    void addRegisters(const std::vector<ClientRating>& ratings) {
        RegisterStore store(m_database);
        const auto addAll = [&](const auto& entries) {
            for (const auto& entry : entries) {
                store.add(entry);
            }
        };
        const IdOf id = [this](std::string_view code) { return idOf(code); };
        addAll(makeRecommendations(m_ids, ratings, m_words));
        addAll(scriptedRecommendations(id, m_words));
        addAll(makeDreadReports(id, m_words));
        addAll(makeUncommonPractices(id, m_words));
        addAll(makeRisks(id, m_words));
        addAll(makeSentiments(m_ids, m_contacts, m_words));
        addAll(makeReviews(m_ids, m_words));
        const std::vector<SignedPaper> documents = makeDocuments(id, m_words);
        for (const Commitment& entry : makeCommitments(id, m_words)) {
            const CommitmentId stored = store.add(entry);
            for (const SignedPaper& document : documents) {
                if (document.client == entry.client && document.signedOn == entry.signedOn) {
                    attach(stored, document);
                }
            }
        }
    }

    void attach(CommitmentId entry, const SignedPaper& document) {
        Attachment attachment;
        attachment.client = document.client;
        attachment.kind = RegisterKind::Commitment;
        attachment.entry = entry.value;
        attachment.name = safeFileName(document.name);
        attachment.size = static_cast<std::int64_t>(document.content.size());
        attachment.addedOn = document.signedOn;
        AttachmentStore(m_database).add(attachment, document.content);
    }

    void addProspects() {
        ClientStore store(m_database);
        ContactStore contacts(m_database);
        for (Prospect& prospect : makeProspects(m_words)) {
            prospect.file.client = prospect.contact.client = store.add(prospect.client);
            contacts.add(prospect.contact);
            ProspectStore(m_database)
                .set({prospect.file.client, compactJson(prospectValue(prospect.file, m_currency))});
        }
    }

    // Whoever reacted to a client's name in the last quarter has been through all its questions.
    void addSession(const std::vector<ClientRating>& ratings) {
        SessionStore store(m_database);
        for (const auto& [client, rating] : ratings) {
            if (rating.quarter == sampleQuarter() && rating.criterion == kRated.back()) {
                const Instant at{std::int64_t{rating.ratedOn.dayNumber()} * 86'400 + 9 * 3'600 +
                                 client.value * 240};
                store.set({rating.quarter, client, SessionState::Done, "", at});
            }
        }
    }

    Database& m_database;
    Currency m_currency;
    const Clock& m_clock;
    Words m_words;
    std::vector<ClientId> m_ids;
    std::vector<Contact> m_contacts;
};

}  // namespace

Quarter sampleQuarter() { return quarterAt(kQuarters - 1); }

Result<std::unique_ptr<Portfolio>> createSample(const std::filesystem::path& path,
                                                const Clock& clock, Language language) {
    FixedClock written(Instant::fromIso(kWrittenAt).value());
    const Result<void> built = buildBeside(path, clock, [&](const std::filesystem::path& beside) {
        Result<std::unique_ptr<Portfolio>> made = Portfolio::create(
            beside, {std::string(kFirm), Currency::fromCode("EUR").value()}, written);
        if (!made) {
            return Result<void>(made.error());
        }
        Portfolio::Shared& shared = (*made)->shared();
        UnitOfWork work(shared.database, written, Undoable::No);
        SampleWriter(shared, written, language).write();
        work.commit(Portfolio::Shared::actionOf(
            {"action.sample.created", {{"name", std::string(kFirm)}}}, {}));
        if (Result<void> locked =
                (*made)->locks().lock(quarterAt(kQuarters - 1 - kOpenQuarters), "");
            !locked) {
            return locked;
        }
        UnitOfWork told(shared.database, written, Undoable::No);
        shared.withinAction = true;
        addSampleCases(**made, written, language);
        shared.withinAction = false;
        told.commit(Portfolio::Shared::actionOf({"action.sample.cases", {}}, {}));
        return Result<void>();
    });
    if (!built) {
        return built.error();
    }
    return Portfolio::open(path, clock);
}

}  // namespace winnow
