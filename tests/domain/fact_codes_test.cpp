// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

#include <domain/facts.h>
#include <support/catch.h>

using namespace winnow;

namespace {

// Each of the values 0..last has a code of its own, and the code leads back to it.
template <typename Enum>
void checkCodes(Enum last, std::string_view (*toCode)(Enum),
                std::optional<Enum> (*fromCode)(std::string_view)) {
    std::set<std::string_view> seen;
    for (int value = 0; value <= static_cast<int>(last); ++value) {
        const auto entry = static_cast<Enum>(value);
        const std::string_view code = toCode(entry);
        INFO(code);
        CHECK(seen.insert(code).second);
        CHECK(fromCode(code) == entry);
    }
    CHECK(fromCode("") == std::nullopt);
    CHECK(fromCode("no such code") == std::nullopt);
}

}  // namespace

TEST_CASE("Every enumerated value has one code that leads back to it", "[facts]") {
    checkCodes(ServiceModel::Project, serviceModelCode, serviceModelFromCode);
    checkCodes(ClientStatus::Left, clientStatusCode, clientStatusFromCode);
    checkCodes(PaymentMethod::Cash, paymentMethodCode, paymentMethodFromCode);
    checkCodes(LineKind::Product, lineKindCode, lineKindFromCode);
    checkCodes(WorkType::Admin, workTypeCode, workTypeFromCode);
    checkCodes(TicketChannel::Monitoring, ticketChannelCode, ticketChannelFromCode);
}

TEST_CASE("The codes in the file never change", "[facts]") {
    CHECK(serviceModelCode(ServiceModel::BreakFix) == "break_fix");
    CHECK(clientStatusCode(ClientStatus::Leaving) == "leaving");
    CHECK(paymentMethodCode(PaymentMethod::DirectDebit) == "direct_debit");
    CHECK(lineKindCode(LineKind::Unspecified) == "unspecified");
    CHECK(workTypeCode(WorkType::Proactive) == "proactive");
    CHECK(ticketChannelCode(TicketChannel::Walkup) == "walkup");
}

TEST_CASE("What is still owed is known where payments are", "[facts]") {
    Invoice invoice;
    invoice.total = Money{100};
    CHECK(openAmount(invoice) == std::nullopt);
    invoice.settlement = Settlement::Tracked;
    CHECK(openAmount(invoice) == Money{100});
    invoice.payments = {{Date(), Money{30}}, {Date(), Money{-10}}};
    CHECK(openAmount(invoice) == Money{80});
    invoice.isCreditNote = true;
    invoice.total = Money{-100};
    CHECK(openAmount(invoice) == Money{-120});
    invoice.settlement = Settlement::PaidUndated;
    CHECK(openAmount(invoice) == Money{});
}
