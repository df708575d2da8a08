// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <base/date.h>
#include <base/text.h>
#include <domain/client.h>

namespace winnow {

// What was agreed with a client, as far as parting and the price depend on it.
struct Contract {
    ClientId client;
    std::optional<Date> signedOn;
    std::optional<int> noticeDays;  // either of the two, or both: the longer counts
    std::optional<int> noticeMonths;
    std::optional<Date> renewsOn;  // the next renewal; notice must be given before it
    std::optional<int> renewsEveryMonths;
    bool endsOnlyAtRenewal = false;  // the contract can only end on a renewal day
    std::string noticeAddress;       // where notices are to be sent, lines
    std::string prepaid;             // paid-for work still owed, deposits; in words
    std::string commitments;         // annual licences, leased kit; in words
    std::string country;             // code of a notice rule; empty: the portfolio's first
    std::string note;
    friend bool operator==(const Contract&, const Contract&) = default;
};

// What a country's custom adds to the contract: data that the owner edits; no legal advice. The
// suggested notice is a day count or months per year of relation, between a least and a most.
struct NoticeRule {
    std::string code;  // "FR", "contract"
    LocalText name;
    int daysPerYear = 0;  // of the relation, begun years not counted
    int monthsPerYear = 0;
    int leastDays = 0;
    int leastMonths = 0;
    std::optional<int> mostMonths;
    LocalText basis;  // where it comes from
    friend bool operator==(const NoticeRule&, const NoticeRule&) = default;
};

// "notice.problem...".
std::vector<Text> validate(const NoticeRule& rule);

struct NoticeAdvice {
    Date noticeOn;
    std::optional<Date> byContract;  // the earliest end; empty: nothing is known of a contract
    std::optional<Date> byRule;      // empty: since when the relation lasts is not known
    Date earliestEnd;                // the later of both; noticeOn when neither is known
    int noticeDays = 0;              // earliestEnd - noticeOn
    // How it came about, sentence by sentence; the last says that this is no legal advice.
    std::vector<Text> because;
    bool known = false;  // at least one of both is known
};

// `since`: beginning of the relation. Months are calendar months (Date::plusMonths).
NoticeAdvice noticeAdvice(const Contract& contract, const NoticeRule& rule,
                          std::optional<Date> since, Date noticeOn);

}  // namespace winnow
