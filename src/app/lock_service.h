// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <app/portfolio.h>
#include <base/clock.h>
#include <base/result.h>
#include <domain/grading.h>

namespace winnow {

// Locked quarters: assessments that stand as they were, with the rubric and the inputs they used. A
// lock is not undone; a correction supersedes and says why.
class LockService {
public:
    explicit LockService(Portfolio& portfolio) : m_portfolio(portfolio) {}

    bool isLocked(Quarter quarter) const;
    std::vector<Quarter> lockedQuarters() const;  // oldest first
    // Of `quarter` or a later locked one; ratings, overrides, waivers and flags dated in a locked
    // quarter are refused with "app.lock.locked".
    Result<void> mayChange(Quarter quarter) const;

    // Stores every client's assessment. Earlier quarters with facts must be locked first unless
    // there is no locked one at all (then they are locked along, each by itself). Refused for a
    // quarter that is not over at the clock's date, and for one already locked.
    Result<void> lock(Quarter quarter, std::string_view note);

    // Clients whose assessment would be another one with today's facts and judgement.
    struct Drift {
        ClientId client;
        std::optional<Assessment> stored;
        std::optional<Assessment> now;  // under the lock's rubric version
        Text what;                      // "lock.drift.score", ".grade", ".came", ".went"
    };
    std::vector<Drift> drift(Quarter quarter) const;
    // Supersedes the stored assessment by what today's facts say, with a reason (required). Later
    // locked quarters stay as they are.
    Result<void> correct(Quarter quarter, ClientId client, std::string_view reason);

    struct Revision {
        Quarter quarter;
        int revision = 1;
        int rubricVersion = 0;
        std::optional<Assessment> assessment;
        std::string reason;
        Instant recordedAt;
    };
    // Oldest first.
    std::vector<Revision> revisions(ClientId client) const;

    // Recomputes every stored assessment from its inputs under its rubric version; those that
    // differ, by quarter and client.
    struct Mismatch {
        Quarter quarter;
        ClientId client;
        int revision = 1;
    };
    std::vector<Mismatch> verifyStored() const;

private:
    Portfolio& m_portfolio;
};

}  // namespace winnow
