// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include <ui/dialogs/fact_dialog.h>

namespace winnow {

// For a new fact of the kind, with the client filled in where one is known.
std::unique_ptr<FactDialog> makeFactDialog(PortfolioBridge& bridge, FactKind kind,
                                           std::optional<ClientId> client, QWidget* parent);
// For a fact there is.
std::unique_ptr<FactDialog> makeFactDialog(PortfolioBridge& bridge, const FactRow& row,
                                           QWidget* parent);
// For a payment of an invoice: what is still open, today.
std::unique_ptr<FactDialog> makePaymentDialog(PortfolioBridge& bridge, const Invoice& invoice,
                                              QWidget* parent);

}  // namespace winnow
