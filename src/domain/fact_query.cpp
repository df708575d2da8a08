// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/fact_query.h>

#include <domain/code_table.h>

namespace winnow {

namespace {

constexpr CodeTable<FactKind, 7> kFactKinds{{{{FactKind::Invoice, "invoices"},
                                              {FactKind::Payment, "payments"},
                                              {FactKind::TimeEntry, "time"},
                                              {FactKind::Ticket, "tickets"},
                                              {FactKind::Cost, "costs"},
                                              {FactKind::SeatCount, "seats"},
                                              {FactKind::ExchangeRate, "rates"}}}};

}  // namespace

std::string_view factKindCode(FactKind kind) { return kFactKinds.code(kind); }

std::optional<FactKind> factKindFromCode(std::string_view code) { return kFactKinds.value(code); }

const std::vector<FactKind>& allFactKinds() {
    static const std::vector<FactKind> kAll = [] {
        std::vector<FactKind> kinds;
        for (const auto& [kind, code] : kFactKinds.entries) {
            kinds.push_back(kind);
        }
        return kinds;
    }();
    return kAll;
}

}  // namespace winnow
