// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <base/text.h>
#include <domain/client.h>
#include <domain/fact_query.h>
#include <domain/grading.h>
#include <domain/metrics.h>
#include <domain/rubric.h>

namespace winnow {

// A kind of gap in a quarter's data. code: "clients_without_hours"; catalogue ids
// "quality.<code>" (what it is), "quality.<code>.effect" and "quality.<code>.mend".
enum class GapKind {
    ClientsWithoutInvoices,
    ClientsWithoutHours,
    HoursWithoutRate,  // no cost rate for the technician, role or day
    HoursWithoutWorkType,
    InvoicesWithoutDueDate,
    InvoicesWithoutPayment,  // the source says nothing about payment
    ClientsWithoutEndpoints,
    MonthsWithoutFacts,  // a hole between the first and the last month of a kind
    LinesWithoutKind,
    TicketsWithoutChannel,
    ClientsWithoutTargets,    // no minimum fee or target rate set
    ClientsWithoutRatings,    // rated criteria without a rating
    ClientsAlike,             // two clients that may be one
    ProductsWithoutPurchase,  // resold products at the default margin
    ContactsWithoutPayer,
};
std::string_view gapKindCode(GapKind kind);

// Where a gap is mended.
enum class GapMending {
    ImportFile,
    OpenFacts,
    EditCosts,
    EditClient,
    MergeClients,
    RateClient,
    SetTargets
};

struct Gap {
    GapKind kind = GapKind::ClientsWithoutHours;
    std::int64_t count = 0;  // of what the kind counts: clients, hours, invoices...
    // Whom it concerns, largest first; for ClientsAlike pair by pair.
    std::vector<ClientId> clients;
    Text what;    // with its count
    Text effect;  // what it does to the grades
    // Points of 100 that clients concerned cannot be graded on because of it, on average; 0: none.
    Decimal weightLost;
    GapMending mending = GapMending::ImportFile;
    std::optional<FactQuery> rows;  // the facts concerned, where there are any
};

// What one client's figures and grade rest on, counted by whoever has the facts.
struct ClientFactCounts {
    std::int64_t invoicesWithoutDueDate = 0;
    std::int64_t invoicesUnsettled = 0;  // settlement unknown
    std::int64_t linesWithoutKind = 0;
    std::int64_t ticketsWithoutChannel = 0;
    std::int64_t productLines = 0;
    bool hasPurchaseCosts = false;
    bool hasPayer = false;
};

struct QualityInput {
    Client client;
    ClientMetrics metrics;
    ClientFactCounts counts;
    std::vector<std::string> unknownCriteria;  // ids
};

// Months (first days) in which a kind of fact has any, of all time.
using MonthsWithFacts = std::map<FactKind, std::vector<Date>>;

// The gaps of a quarter, the one that costs the grades most first; kinds without a gap are left
// out. So are prospects, and clients that left and have no facts.
std::vector<Gap> findGaps(const std::vector<QualityInput>& clients, const Rubric& rubric,
                          Quarter quarter, const FiscalCalendar& calendar,
                          const MonthsWithFacts& months = {});

}  // namespace winnow
