// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <app/portfolio.h>
#include <domain/case_machine.h>
#include <storage/case_store.h>

namespace winnow {

// A case as stored, and the state its history leads to.
struct KnownCase {
    CaseRecord record;
    std::shared_ptr<const Playbook> playbook;  // null: it cannot be read
    std::optional<CaseState> state;            // points into `playbook`; empty: see `problem`
    std::optional<Error> problem;              // why there is no state

    bool running() const { return state && state->status != CaseStatus::Ended; }
};

// All cases of the open portfolio, replayed once and kept until cases, clients or the file change;
// then only those that differ are replayed again.
class CaseBook {
public:
    explicit CaseBook(Portfolio::Shared& shared) : m_shared(shared) {}

    // By id. References hold until the next change.
    const std::vector<KnownCase>& all();
    const KnownCase* find(CaseId id);
    // Of a client, by id; of one merged into another: the kept one's.
    std::vector<const KnownCase*> of(ClientId client);
    // The playbook in that version; null: there is none, or it cannot be read.
    std::shared_ptr<const Playbook> playbook(const std::string& name, int version);

private:
    KnownCase read(const StoredCase& stored);

    Portfolio::Shared& m_shared;
    std::optional<std::uint64_t> m_state;  // of the cases, when they were read
    std::vector<StoredCase> m_stored;      // side by side with m_known
    std::vector<KnownCase> m_known;
    struct ReadPlaybook {
        std::string json;
        std::shared_ptr<const Playbook> playbook;
    };
    std::map<std::pair<std::string, int>, ReadPlaybook> m_playbooks;
};

}  // namespace winnow
