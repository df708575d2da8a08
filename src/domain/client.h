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

    friend bool operator==(const Client&, const Client&) = default;
};

// A name reduced for matching: lower case, accents and punctuation dropped, legal forms (Ltd, LLC,
// GmbH, SARL, SAS...) removed, spaces collapsed. "Société Générale, S.A." becomes "societe
// generale".
std::string normalisedClientName(std::string_view name);

}  // namespace winnow
