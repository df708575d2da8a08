// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include <app/portfolio.h>
#include <base/result.h>
#include <domain/evidence.h>
#include <domain/grading.h>

namespace winnow {

// Puts an entry of a register in order before it is stored (white space, dates that follow from
// others) and says what a person has to mend first.
class RegisterRules {
public:
    explicit RegisterRules(Portfolio::Shared& shared) : m_shared(shared) {}

    std::optional<Error> settle(Recommendation& entry) const;
    std::optional<Error> settle(Commitment& entry) const;
    std::optional<Error> settle(DreadReport& entry) const;
    std::optional<Error> settle(UncommonPractice& entry) const;
    std::optional<Error> settle(RelationshipRisk& entry) const;
    std::optional<Error> settle(Sentiment& entry) const;
    std::optional<Error> settle(Review& entry) const;

private:
    std::optional<Error> unknownClient(ClientId client) const;
    // A text that must not be empty; trimmed.
    static std::optional<Error> emptyText(std::string& text, const char* what);
    std::optional<Error> inFuture(std::optional<Date> date) const;
    static std::optional<Error> before(std::optional<Date> date, std::optional<Date> first);

    Portfolio::Shared& m_shared;
};

}  // namespace winnow
