// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <base/money.h>
#include <base/quarter.h>
#include <domain/client.h>
#include <domain/facts.h>
#include <domain/grade.h>
#include <domain/grading.h>

// The script of the sample portfolio: who the clients are and how they do over five years. The
// generator (sample_work, sample_invoices, sample_ratings) turns it into facts.
namespace winnow::sample {

inline constexpr Quarter kFirstQuarter{2021, 4};
inline constexpr int kQuarters = 20;

Date firstDay();  // 2021-10-01
Date lastDay();   // 2026-09-30

// A quarter by its place in the sample: 0 is 2021-Q4, 19 is 2026-Q3.
inline Quarter quarterAt(int place) { return kFirstQuarter.plus(place); }

struct Key {
    int quarter = 0;
    int value = 0;
};

// A figure over time: straight between its keys, flat outside them. Without keys it is 0.
class Profile {
public:
    Profile() = default;
    Profile(std::initializer_list<Key> keys) : m_keys(keys) {}
    int at(int quarter) const;

private:
    std::vector<Key> m_keys;
};

// Rated criteria, in the order of ClientScript::leaning.
inline constexpr std::array<std::string_view, 8> kRated{
    "pays_without_arguing", "takes_advice",       "values_service", "follows_procedure",
    "reports_early",        "leaves_setup_alone", "keeps_word",     "caller_id"};

struct ClientScript {
    std::string_view name;
    std::string_view code;
    std::string_view segment;
    std::string_view contact;
    ServiceModel model = ServiceModel::Managed;          // today's
    PaymentMethod payment = PaymentMethod::DirectDebit;  // today's
    ClientStatus status = ClientStatus::Active;
    std::string_view since;     // first day as a client
    std::string_view leftOn{};  // empty: still served
    Profile fee{};              // agreement, in euros a month
    Profile project{};          // project work invoiced, in euros a quarter
    Profile product{};          // hardware and licences resold, in euros a quarter
    Profile endpoints{};
    Profile hours{};               // worked in a quarter
    Profile reactive{};            // percent of the hours
    Profile projectHours{};        // percent of the hours
    Profile billed{};              // percent of the reactive hours invoiced by the hour
    Profile rate{};                // euros for such an hour
    Profile daysLate{};            // after the due date, on average
    Profile relationship{};        // mean of the ratings, in tenths of an anchor
    std::array<int, 8> leaning{};  // what each rated criterion adds to it
    Profile afterHours{};          // percent of the tickets
    Profile procedure{};           // percent of the tickets through portal or mail
    int disputes = 0;              // percent of the invoices
    int thirdParty = 0;            // percent of the tickets
    int partialFrom = kQuarters;   // pays by instalments from that quarter on

    Date sinceDate() const;
    std::optional<Date> leftDate() const;
    // The first and last day with facts.
    Date firstServed() const;
    Date lastServed() const;
};

const std::vector<ClientScript>& clients();

// A rating that departs from the profile, or one worth a note.
struct RatingEvent {
    std::string_view code;
    int quarter = 0;
    std::string_view criterion;
    std::optional<int> anchor;  // empty: no evidence
    std::string_view note;
};

// An invoice or credit note that the profiles do not make.
struct InvoiceEvent {
    std::string_view code;
    std::string_view issuedOn;
    std::string_view dueOn;
    LineKind kind = LineKind::Project;
    int euros = 0;  // negative: a credit note
    std::string_view description;
    bool disputed = false;
    std::string_view paidOn{};  // empty: not paid yet
    int paidEuros = 0;
};

struct RedFlagEvent {
    std::string_view code;
    RedFlagKind kind = RedFlagKind::Other;
    std::string_view occurredOn;
    std::string_view note;
};

struct OverrideEvent {
    std::string_view code;
    int from = 0;
    int until = 0;
    Grade grade = Grade::B;
    std::string_view reason;
};

const std::vector<RatingEvent>& ratingEvents();
// Without any rating of that quarter: the owner has not come round to it, or the client is new.
bool isUnrated(std::string_view code, int quarter);
const std::vector<InvoiceEvent>& invoiceEvents();
const std::vector<RedFlagEvent>& redFlagEvents();
const std::vector<OverrideEvent>& overrideEvents();

// Someone of the eight.
struct Colleague {
    std::string_view name;
    std::string_view role;
    std::string_view from;
    std::array<int, 4> share;  // of reactive, proactive, project, admin work
};
const std::vector<Colleague>& team();

}  // namespace winnow::sample
