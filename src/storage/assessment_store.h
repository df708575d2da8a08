// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <base/clock.h>
#include <base/quarter.h>
#include <domain/client.h>
#include <storage/database.h>

namespace winnow {

// A gate that does not count for a client.
struct StoredWaiver {
    ClientId client;
    std::string gate;
    Quarter from;
    Quarter until;  // both included
    std::string reason;
    Instant decidedAt;
};

class WaiverStore {
public:
    explicit WaiverStore(Database& database) : m_database(database) {}
    std::vector<StoredWaiver> all() const;  // by client, gate, quarter
    void set(const StoredWaiver& waiver);   // replaces the one of the same client, gate, quarter
    void remove(ClientId client, std::string_view gate, Quarter from);

private:
    Database& m_database;
};

enum class SessionState { Open, Done, Skipped };
struct SessionMark {
    Quarter quarter;
    ClientId client;
    SessionState state = SessionState::Done;
    std::string note;
    Instant markedAt;
};

class SessionStore {
public:
    explicit SessionStore(Database& database) : m_database(database) {}
    std::vector<SessionMark> marks(Quarter quarter) const;  // oldest first
    void set(const SessionMark& mark);
    void remove(Quarter quarter, ClientId client);

private:
    Database& m_database;
};

struct LockedQuarter {
    Quarter quarter;
    int rubricVersion = 0;
    Date cutOff;
    Instant lockedAt;
    std::string note;
};

// One client in a locked quarter. inputs and result are canonical JSON (docs/file-format.md); both
// empty: out of the quarter.
struct StoredAssessment {
    Quarter quarter;
    ClientId client;
    int revision = 1;
    int rubricVersion = 0;
    std::optional<std::string> inputs;
    std::optional<std::string> result;
    std::string reason;
    Instant recordedAt;
};

// Only added to.
class AssessmentStore {
public:
    explicit AssessmentStore(Database& database) : m_database(database) {}
    std::vector<LockedQuarter> locked() const;  // oldest first
    void lock(const LockedQuarter& quarter);
    // The revision in force of each client.
    std::vector<StoredAssessment> current(Quarter quarter) const;
    // Every revision; of one client where asked. By quarter, client, revision.
    std::vector<StoredAssessment> all(std::optional<ClientId> client = {}) const;
    // The same one by one: there may be more than memory should hold.
    void each(const std::function<void(StoredAssessment)>& take) const;
    // One more than the last revision; returned.
    int add(const StoredAssessment& assessment);

private:
    void readInto(const std::function<void(StoredAssessment)>& take, std::string_view where,
                  std::optional<ClientId> client) const;

    Database& m_database;
};

}  // namespace winnow
