// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <base/date.h>
#include <base/id.h>

namespace winnow {

using ClientId = Id<struct ClientTag>;

enum class ServiceModel { Unknown, BreakFix, BlockHours, Managed, CoManaged, Project };
enum class ClientStatus { Prospect, Active, Leaving, Left };
enum class PaymentMethod { Unknown, Transfer, DirectDebit, StandingOrder, Card, Cheque, Cash };

// Stable codes for the file and for exchange ("break_fix"); catalogue ids are
// "service_model.<code>", "client_status.<code>" and "payment_method.<code>".
std::string_view serviceModelCode(ServiceModel model);
std::optional<ServiceModel> serviceModelFromCode(std::string_view code);
std::string_view clientStatusCode(ClientStatus status);
std::optional<ClientStatus> clientStatusFromCode(std::string_view code);
std::string_view paymentMethodCode(PaymentMethod method);
std::optional<PaymentMethod> paymentMethodFromCode(std::string_view code);

// A company the MSP works for.
struct Client {
    ClientId id;
    std::string name;
    std::string code;     // the accounts' or the PSA's own code; may be empty
    std::string segment;  // sector in the owner's words; may be empty
    ServiceModel serviceModel = ServiceModel::Unknown;
    ClientStatus status = ClientStatus::Active;
    PaymentMethod paymentMethod = PaymentMethod::Unknown;
    std::optional<Date> since;
    std::optional<Date> leftOn;
    std::string contactName;  // whom to call; may be empty
    std::string owner;        // who of the MSP looks after the client; may be empty
    // Another client this one was merged into. It keeps its facts and names, which count as that
    // client's; taking the merge back empties this again.
    std::optional<ClientId> mergedInto = std::nullopt;

    friend bool operator==(const Client&, const Client&) = default;
};

using ContactId = Id<struct ContactTag>;

// What a person at a client does; one person may have several roles.
struct ContactRoles {
    bool payer = false;    // pays the invoices
    bool decider = false;  // signs and renews
    bool user = false;     // works with the systems every day

    friend bool operator==(const ContactRoles&, const ContactRoles&) = default;
};

struct Contact {
    ContactId id;
    ClientId client;
    std::string name;
    std::string position;  // in the client's words; may be empty
    std::string email;
    std::string phone;
    ContactRoles roles;
    std::string note;

    friend bool operator==(const Contact&, const Contact&) = default;
};

// How alike two client names are, 0 to 100: 100 when their normalised names are equal, else by the
// words they share and the letters that differ (Jaro-Winkler of the sorted words). Symmetric.
int nameLikeness(std::string_view one, std::string_view other);

// A name reduced for matching: lower case, accents and punctuation dropped, legal forms (Ltd, LLC,
// GmbH, SARL, SAS...) removed, spaces collapsed. "Société Générale, S.A." becomes "societe
// generale".
std::string normalisedClientName(std::string_view name);

// Appends the text as a search compares it: lower case and without accents, all else as it is.
// "Émile, 3 %" becomes "emile, 3 %".
void foldForSearch(std::string_view text, std::string& folded);

}  // namespace winnow
