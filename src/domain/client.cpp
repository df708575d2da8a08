// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/client.h>

#include <domain/code_table.h>

namespace winnow {

namespace {

constexpr CodeTable<ServiceModel, 6> kServiceModels{{{{ServiceModel::Unknown, "unknown"},
                                                      {ServiceModel::BreakFix, "break_fix"},
                                                      {ServiceModel::BlockHours, "block_hours"},
                                                      {ServiceModel::Managed, "managed"},
                                                      {ServiceModel::CoManaged, "co_managed"},
                                                      {ServiceModel::Project, "project"}}}};

constexpr CodeTable<ClientStatus, 4> kClientStatuses{{{{ClientStatus::Prospect, "prospect"},
                                                       {ClientStatus::Active, "active"},
                                                       {ClientStatus::Leaving, "leaving"},
                                                       {ClientStatus::Left, "left"}}}};

constexpr CodeTable<PaymentMethod, 7> kPaymentMethods{
    {{{PaymentMethod::Unknown, "unknown"},
      {PaymentMethod::Transfer, "transfer"},
      {PaymentMethod::DirectDebit, "direct_debit"},
      {PaymentMethod::StandingOrder, "standing_order"},
      {PaymentMethod::Card, "card"},
      {PaymentMethod::Cheque, "cheque"},
      {PaymentMethod::Cash, "cash"}}}};

}  // namespace

std::string_view serviceModelCode(ServiceModel model) { return kServiceModels.code(model); }

std::optional<ServiceModel> serviceModelFromCode(std::string_view code) {
    return kServiceModels.value(code);
}

std::string_view clientStatusCode(ClientStatus status) { return kClientStatuses.code(status); }

std::optional<ClientStatus> clientStatusFromCode(std::string_view code) {
    return kClientStatuses.value(code);
}

std::string_view paymentMethodCode(PaymentMethod method) { return kPaymentMethods.code(method); }

std::optional<PaymentMethod> paymentMethodFromCode(std::string_view code) {
    return kPaymentMethods.value(code);
}

}  // namespace winnow
