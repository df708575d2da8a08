// SPDX-License-Identifier: GPL-3.0-or-later
// The owner's judgement as grades use it, by client.
#include <stdexcept>

#include <app/computed.h>
#include <storage/register_store.h>

namespace winnow {

namespace {

void noteRated(ClientJudgement& judgement, const std::vector<Rating>& ratings) {
    judgement.firstRated.reset();
    for (const Rating& rating : ratings) {
        if (!judgement.firstRated || rating.quarter < *judgement.firstRated) {
            judgement.firstRated = rating.quarter;
        }
    }
}

void note(ClientJudgement& judgement, const Commitment& commitment) {
    if (commitment.state == CommitmentState::Broken && commitment.signedOn &&
        commitment.settledOn) {
        judgement.signedBroken.push_back(*commitment.settledOn);
    }
}

void note(ClientJudgement& judgement, const UncommonPractice& practice) {
    if (!practice.excused.empty()) {
        judgement.excusing.push_back(practice);
    }
}

}  // namespace

const std::map<ClientId, std::vector<Rating>>& Computed::ratings() {
    if (!m_ratings) {
        m_ratings = JudgementStore(database).ratings();
    }
    return *m_ratings;
}

const std::vector<RedFlag>& Computed::redFlags() {
    if (!m_redFlags) {
        m_redFlags = JudgementStore(database).redFlags();
    }
    return *m_redFlags;
}

const std::vector<StoredOverride>& Computed::overrides() {
    if (!m_overrides) {
        m_overrides = JudgementStore(database).overrides();
    }
    return *m_overrides;
}

const std::vector<std::string>& Computed::countingRaters() {
    if (!m_countingRaters) {
        const std::optional<std::string> json = SettingStore(database).value(kCountingRatersKey);
        Result<std::vector<std::string>> raters =
            json ? countingRatersFromJson(*json) : std::vector<std::string>{""};
        if (!raters) {
            throw std::runtime_error("the raters that count cannot be read (" +
                                     raters.error().message.id + ")");
        }
        m_countingRaters = std::move(raters).value();
    }
    return *m_countingRaters;
}

const ClientJudgement& Computed::judgement(ClientId client) {
    static const ClientJudgement kNone;
    if (!m_judgement) {
        loadJudgement();
    }
    const auto found = m_judgement->find(client);
    return found == m_judgement->end() ? kNone : found->second;
}

void Computed::loadJudgement() {
    std::unordered_map<ClientId, ClientJudgement> all;
    for (const auto& [client, rated] : ratings()) {
        noteRated(all[client], rated);
    }
    for (const RedFlag& flag : redFlags()) {
        all[flag.client].flags.push_back(flag);
    }
    for (const StoredOverride& stored : overrides()) {
        all[stored.client].overrides.push_back(stored);
    }
    for (StoredWaiver& waiver : WaiverStore(database).all()) {
        all[waiver.client].waivers.push_back(std::move(waiver));
    }
    const RegisterStore registers(database);
    for (const Commitment& commitment : registers.commitments()) {
        note(all[commitment.client], commitment);
    }
    for (const UncommonPractice& practice : registers.uncommonPractices()) {
        note(all[practice.client], practice);
    }
    m_judgement = std::move(all);
}

void Computed::reloadJudgement(const std::set<ClientId>& touched) {
    m_redFlags.reset();
    m_overrides.reset();
    if (!m_ratings || !m_judgement) {
        m_ratings.reset();
        m_judgement.reset();
        return;
    }
    const RegisterStore registers(database);
    for (const ClientId client : touched) {
        ClientJudgement& judgement = (*m_judgement)[client] = {};
        std::vector<Rating>& rated = (*m_ratings)[client] =
            JudgementStore(database).ratings(client);
        noteRated(judgement, rated);
        for (const Commitment& commitment : registers.commitments(client)) {
            note(judgement, commitment);
        }
        for (const UncommonPractice& practice : registers.uncommonPractices(client)) {
            note(judgement, practice);
        }
        if (rated.empty()) {
            m_ratings->erase(client);
        }
    }
    for (const RedFlag& flag : redFlags()) {
        if (touched.contains(flag.client)) {
            (*m_judgement)[flag.client].flags.push_back(flag);
        }
    }
    for (const StoredOverride& stored : overrides()) {
        if (touched.contains(stored.client)) {
            (*m_judgement)[stored.client].overrides.push_back(stored);
        }
    }
    for (StoredWaiver& waiver : WaiverStore(database).all()) {
        if (touched.contains(waiver.client)) {
            (*m_judgement)[waiver.client].waivers.push_back(std::move(waiver));
        }
    }
}

}  // namespace winnow
