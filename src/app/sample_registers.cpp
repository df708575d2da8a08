// SPDX-License-Identifier: GPL-3.0-or-later
// The entries that tell a story of their own.
#include <app/sample_registers.h>

#include <optional>

#include <app/sample_calendar.h>

namespace winnow::sample {

namespace {

std::optional<Date> optionalDate(std::string_view iso) {
    return iso.empty() ? std::nullopt : std::optional(dateOf(iso));
}

struct AdviceEvent {
    std::string_view code;
    std::string_view advisedOn;
    std::string_view advice;
    std::string_view assetSince;
    Reaction reaction = Reaction::Challenges;
    std::string_view reactedOn;
    std::string_view words;
    RecommendationOutcome outcome = RecommendationOutcome::Open;
    std::optional<bool> proposalSent{};
    std::optional<int> budgetYear{};
};

const std::vector<AdviceEvent>& adviceEvents() {
    static const std::vector<AdviceEvent> kEvents{
        {"GAR", "2021-10-19", "backup", "2015-06-01", Reaction::NotInterested, "2021-10-19",
         "not_interested", RecommendationOutcome::Declined},
        {"HAR", "2022-11-15", "managed", "", Reaction::AsksForProposal, "2022-12-02",
         "after_neighbour", RecommendationOutcome::Accepted, true},
        {"FER", "2026-01-18", "direct_debit", "", Reaction::Cheapest, "2026-01-18", "cheapest",
         RecommendationOutcome::Declined},
        {"FER", "2026-05-03", "antivirus", "", Reaction::NotInterested, "2026-05-03", "free_one",
         RecommendationOutcome::Declined},
        {"FER", "2026-08-12", "backup", "2021-03-01", Reaction::NotInterested, "2026-08-12",
         "not_interested", RecommendationOutcome::Declined},
        {"PEL", "2026-07-21", "backup", "2020-09-01", Reaction::AsksForProposal, "2026-09-08",
         "budget", RecommendationOutcome::Accepted, true, 2027},
        {"WHI", "2026-07-09", "mfa", "", Reaction::Cheapest, "2026-07-30", "price_list",
         RecommendationOutcome::Postponed, true},
        {"SIL", "2026-08-04", "antivirus", "", Reaction::Cheapest, "2026-08-25", "free_back",
         RecommendationOutcome::Declined},
    };
    return kEvents;
}

struct CommitmentEvent {
    std::string_view code;
    std::string_view promise;
    std::string_view signedOn;
    std::string_view dueOn;
    CommitmentState state = CommitmentState::Open;
    std::string_view settledOn{};
    std::string_view evidence{};
};

const std::vector<CommitmentEvent>& commitmentEvents() {
    static const std::vector<CommitmentEvent> kEvents{
        {"GAR", "call_out", "2021-09-14", "", CommitmentState::Broken, "2021-11-30",
         "call_out_refused"},
        {"HAR", "standing_debit", "2023-01-09", "2023-02-01", CommitmentState::Kept, "2023-02-01",
         "first_debit"},
        {"BRA", "agreement_trial", "2025-09-22", "2026-09-30", CommitmentState::Kept, "2026-09-30",
         "renewed"},
        {"PEL", "depot_hardware", "2026-04-14", "2026-06-30", CommitmentState::Kept, "2026-06-26",
         "paid_in_advance"},
        {"LOW", "fee_rise", "2026-06-18", "2027-01-01"},
        {"DRA", "instalments", "2026-08-17", "2026-10-31"},
        {"SIL", "august_in_full", "", "2026-09-15"},
        {"FER", "call_out", "2026-02-09", "", CommitmentState::Broken, "2026-09-22",
         "call_out_again"},
    };
    return kEvents;
}

struct DreadEvent {
    std::string_view code;
    std::string_view reporter;
    std::string_view reportedOn;
    std::string_view note;
    std::string_view decideBy;
    std::string_view acknowledgedOn{};
    std::string_view decidedOn{};
    std::string_view decision{};
};

const std::vector<DreadEvent>& dreadEvents() {
    static const std::vector<DreadEvent> kEvents{
        {"GAR", "Leo Castan", "2021-10-28", "shouted", "2021-11-11", "2021-10-29", "2021-12-03",
         "parting"},
        {"QUA", "Maya Holt", "2024-07-15", "night_porter", "2024-07-29", "2024-07-16", "2024-07-24",
         "on_call_rule"},
        {"SIL", "Elin Sorby", "2026-09-17", "every_line", "2026-10-08", "2026-09-18"},
        {"FER", "Leo Castan", "2026-09-24", "nobody", "2026-10-08"},
    };
    return kEvents;
}

struct RiskEvent {
    std::string_view code;
    RiskKind kind = RiskKind::Other;
    std::string_view notedOn;
    std::string_view note;
    std::string_view endedOn{};
};

const std::vector<RiskEvent>& riskEvents() {
    static const std::vector<RiskEvent> kEvents{
        {"TAN", RiskKind::SoleContact, "2024-01-22", "sole_owner"},
        {"OAK", RiskKind::SoleContact, "2025-04-08", "sole_vet"},
        {"COR", RiskKind::KeyPersonLeaving, "2025-02-11", "production_head", "2025-07-01"},
        {"DRA", RiskKind::CompetitorTie, "2025-10-02", "brother_in_law"},
        {"WHI", RiskKind::KeyPersonLeaving, "2026-06-15", "old_partner"},
        {"ARD", RiskKind::Takeover, "2026-09-03", "merger_talks"},
    };
    return kEvents;
}

Client prospectClient(std::string_view name, std::string_view code, const std::string& segment,
                      std::string_view contact) {
    Client client;
    client.name = name;
    client.code = code;
    client.segment = segment;
    client.status = ClientStatus::Prospect;
    client.contactName = contact;
    client.owner = "Ines Marlow";
    return client;
}

Contact deciding(std::string_view name, std::string_view email) {
    Contact contact;
    contact.name = name;
    contact.email = email;
    contact.roles.payer = contact.roles.decider = true;
    return contact;
}

Prospect goodProspect(const Words& words) {
    Prospect prospect{
        prospectClient("Wexcombe Orchards", "WEX", words("segment.orchards"), "Lena Pruett"),
        deciding("Lena Pruett", "pruett@wex.example"),
        {}};
    ProspectProjection& projection = prospect.file.projection;
    projection.monthlyFee = Money{265'000};
    projection.monthlyHours = WorkTime::hours(18);
    projection.monthlyToolCost = Money{38'000};
    projection.endpoints = 34;
    projection.reactiveShare = Decimal{350'000};
    projection.daysLate = 2;
    projection.ratings = {{"pays_without_arguing", 4},
                          {"takes_advice", 4},
                          {"values_service", 3},
                          {"follows_procedure", 3},
                          {"reports_early", 3},
                          {"leaves_setup_alone", 4},
                          {"caller_id", 4}};
    for (const ProspectSign sign : allProspectSigns()) {
        prospect.file.signs[sign] = SignAnswer::No;
    }
    prospect.file.signs.erase(ProspectSign::LatePayerByRepute);
    prospect.file.notes[ProspectSign::ManyProvidersBefore] = words("prospect.one_before");
    prospect.file.effortSoFar = WorkTime::hours(5);
    return prospect;
}

Prospect badProspect(const Words& words) {
    Prospect prospect{
        prospectClient("Bluntwick Auctions", "BLU", words("segment.auctions"), "Gordon Slate"),
        deciding("Gordon Slate", "slate@blu.example"),
        {}};
    ProspectProjection& projection = prospect.file.projection;
    projection.monthlyFee = Money{60'000};
    projection.monthlyHours = WorkTime::hours(26);
    projection.monthlyToolCost = Money{16'000};
    projection.endpoints = 14;
    projection.reactiveShare = Decimal{800'000};
    projection.daysLate = 45;
    projection.ratings = {{"pays_without_arguing", 1}, {"takes_advice", 0}, {"caller_id", 0}};
    using enum ProspectSign;
    for (const ProspectSign sign : {MustJustifyFirst, EndlessDiscovery, NoBudgetTalk, CheapestOnly,
                                    BadMouthsPredecessor, UrgentFromTheStart}) {
        prospect.file.signs[sign] = SignAnswer::Yes;
    }
    for (const ProspectSign sign : {NoDecider, HoldsUpTheQueue, ThirdPartyTampers}) {
        prospect.file.signs[sign] = SignAnswer::No;
    }
    prospect.file.notes[MustJustifyFirst] = words("prospect.lots_want_us");
    prospect.file.notes[NoBudgetTalk] = words("prospect.just_a_price");
    prospect.file.effortSoFar = WorkTime::hours(14);
    return prospect;
}

}  // namespace

std::vector<Recommendation> scriptedRecommendations(const IdOf& idOf, const Words& words) {
    std::vector<Recommendation> entries;
    for (const AdviceEvent& event : adviceEvents()) {
        Recommendation entry;
        entry.client = idOf(event.code);
        entry.advisedOn = dateOf(event.advisedOn);
        entry.advice = words("advice." + std::string(event.advice));
        entry.assetSince = optionalDate(event.assetSince);
        entry.reaction = event.reaction;
        entry.reactedOn = dateOf(event.reactedOn);
        entry.words = words("words." + std::string(event.words));
        entry.proposalSent = event.proposalSent;
        entry.budgetYear = event.budgetYear;
        entry.outcome = event.outcome;
        entries.push_back(std::move(entry));
    }
    return entries;
}

std::vector<Commitment> makeCommitments(const IdOf& idOf, const Words& words) {
    std::vector<Commitment> entries;
    for (const CommitmentEvent& event : commitmentEvents()) {
        Commitment entry;
        entry.client = idOf(event.code);
        entry.promise = words("promise." + std::string(event.promise));
        entry.signedOn = optionalDate(event.signedOn);
        entry.dueOn = optionalDate(event.dueOn);
        entry.state = event.state;
        entry.settledOn = optionalDate(event.settledOn);
        if (!event.evidence.empty()) {
            entry.evidence = words("evidence." + std::string(event.evidence));
        }
        entries.push_back(std::move(entry));
    }
    return entries;
}

std::vector<DreadReport> makeDreadReports(const IdOf& idOf, const Words& words) {
    std::vector<DreadReport> entries;
    for (const DreadEvent& event : dreadEvents()) {
        DreadReport entry;
        entry.client = idOf(event.code);
        entry.reporter = event.reporter;
        entry.reportedOn = dateOf(event.reportedOn);
        entry.note = words("dread." + std::string(event.note));
        entry.decideBy = dateOf(event.decideBy);
        entry.acknowledgedOn = optionalDate(event.acknowledgedOn);
        entry.decidedOn = optionalDate(event.decidedOn);
        if (!event.decision.empty()) {
            entry.decision = words("decision." + std::string(event.decision));
        }
        entries.push_back(std::move(entry));
    }
    return entries;
}

std::vector<UncommonPractice> makeUncommonPractices(const IdOf& idOf, const Words& words) {
    UncommonPractice entry;
    entry.client = idOf("SOL");
    entry.practice = words("uncommon.instruments");
    entry.justification = words("uncommon.instruments.why");
    entry.since = dateOf("2025-03-03");
    entry.excused = {"leaves_setup_alone"};
    entry.toldOn = dateOf("2025-03-10");
    return {entry};
}

std::vector<RelationshipRisk> makeRisks(const IdOf& idOf, const Words& words) {
    std::vector<RelationshipRisk> entries;
    for (const RiskEvent& event : riskEvents()) {
        RelationshipRisk entry;
        entry.client = idOf(event.code);
        entry.kind = event.kind;
        entry.notedOn = dateOf(event.notedOn);
        entry.endedOn = optionalDate(event.endedOn);
        entry.note = words("risk." + std::string(event.note));
        entries.push_back(std::move(entry));
    }
    return entries;
}

std::vector<SignedPaper> makeDocuments(const IdOf& idOf, const Words& words) {
    std::vector<SignedPaper> documents;
    for (const auto& [code, signedOn] :
         {std::pair("GAR", "2021-09-14"), std::pair("FER", "2026-02-09")}) {
        documents.push_back({idOf(code), dateOf(signedOn),
                             words("document.call_out.name") + " " + signedOn + ".txt",
                             words("document.call_out")});
    }
    return documents;
}

std::vector<Prospect> makeProspects(const Words& words) {
    return {goodProspect(words), badProspect(words)};
}

}  // namespace winnow::sample
