// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/sample_costs.h>

#include <algorithm>
#include <array>
#include <string>

#include <app/sample_calendar.h>
#include <app/sample_script.h>

namespace winnow::sample {

namespace {

constexpr std::string_view kBegin = "2021-10-01";
constexpr std::string_view kRise = "2024-07-01";  // pay, tools and prices
// From here on the bills of the wholesalers were kept.
constexpr std::string_view kBillsFrom = "2025-01-01";

Money euros(std::int64_t amount) { return {amount * 100}; }

// A year of each role, in euros, so that an hour costs what the firm reckons with.
struct RolePay {
    std::string_view role;
    std::int64_t pay = 0;
    std::int64_t burden = 0;
    std::int64_t hourly = 0;  // cents
};
constexpr std::array<RolePay, 4> kFirstPay{
    RolePay{"Consultant", 67'000, 22'480, 5'850}, RolePay{"Engineer", 53'000, 17'670, 4'620},
    RolePay{"Technician", 43'400, 14'420, 3'780}, RolePay{"Service desk", 38'300, 12'790, 3'340}};
constexpr std::array<RolePay, 4> kLaterPay{
    RolePay{"Consultant", 72'000, 24'060, 6'280}, RolePay{"Engineer", 56'900, 18'970, 4'960},
    RolePay{"Technician", 46'800, 15'610, 4'080}, RolePay{"Service desk", 41'000, 13'760, 3'580}};

const RolePay& payOf(const std::array<RolePay, 4>& pays, std::string_view role) {
    return *std::ranges::find(pays, role, &RolePay::role);
}

CostRates ratesFrom(std::string_view from) {
    const bool risen = from >= kRise;
    const std::array<RolePay, 4>& pays = risen ? kLaterPay : kFirstPay;
    CostRates rates;
    rates.effectiveFrom = dateOf(from);
    rates.hourlyCost = Money{payOf(pays, "Technician").hourly};
    for (const RolePay& each : pays) {
        rates.hourlyCostByRole.emplace(std::string(each.role), Money{each.hourly});
    }
    for (const Colleague& colleague : team()) {
        if (colleague.from <= from) {
            const RolePay& pay = payOf(pays, colleague.role);
            PayGrade person;
            person.name = colleague.name;
            person.role = colleague.role;
            person.yearlyPay = euros(pay.pay);
            person.yearlyBurden = euros(pay.burden);
            rates.people.push_back(std::move(person));
        }
    }
    rates.afterHoursMultiplier = Decimal{1'500'000};
    rates.productMargin = Decimal{200'000};
    rates.overheadPerClientMonth = risen ? euros(52) : euros(45);
    rates.overheadPerInvoice = risen ? euros(5) : euros(6);
    rates.overheadPerTicket = Money{150};
    rates.tools = {{"Remote monitoring", ToolBasis::Endpoint, Money{risen ? 360 : 320}},
                   {"Endpoint protection", ToolBasis::Endpoint, Money{risen ? 340 : 290}},
                   {"Backup", ToolBasis::Endpoint, Money{risen ? 280 : 240}}};
    rates.listRate = risen ? euros(108) : euros(88);
    return rates;
}

bool keepsBills(std::string_view code) {
    constexpr std::array<std::string_view, 4> kWithout{"BRA", "FER", "INK", "TES"};
    return std::ranges::find(kWithout, code) == kWithout.end();
}

struct DirectCost {
    std::string_view code;
    std::string_view day;
    CostKind kind = CostKind::Other;
    std::int64_t cents = 0;
    std::string_view supplier;
    std::string_view description;
};

constexpr std::array<DirectCost, 6> kDirect{
    DirectCost{"PEL", "2026-03-12", CostKind::Travel, 18'460, "", "Drive to the depot and back"},
    DirectCost{"AMB", "2026-05-20", CostKind::Subcontractor, 64'000, "Cable works Hollis",
               "Sockets for the new surgery"},
    DirectCost{"COR", "2026-07-08", CostKind::Licence, 14'400, "Draftwell",
               "Viewer for drawings, three months"},
    DirectCost{"SOL", "2026-07-21", CostKind::Tool, 9'600, "Sealpost",
               "Mail archive, three months"},
    DirectCost{"PEL", "2026-08-27", CostKind::Travel, 12'320, "", "Drive to the depot and back"},
    DirectCost{"AMB", "2026-09-15", CostKind::Subcontractor, 24'000, "Cable works Hollis",
               "Second network cabinet"}};

}  // namespace

std::vector<CostRates> makeCostRates() {
    std::vector<std::string_view> starts{kBegin, kRise};
    for (const Colleague& colleague : team()) {
        starts.push_back(colleague.from);
    }
    std::ranges::sort(starts);
    starts.erase(std::ranges::unique(starts).begin(), starts.end());
    std::vector<CostRates> all;
    for (const std::string_view start : starts) {
        all.push_back(ratesFrom(start));
    }
    return all;
}

std::vector<Cost> makeCosts(const std::vector<ClientId>& ids,
                            const std::vector<Invoice>& invoices) {
    constexpr std::array<std::string_view, 2> kWholesalers{"Halden Distribution",
                                                           "Brightmoor Wholesale"};
    const auto codeOf = [&](ClientId id) {
        return clients()[static_cast<std::size_t>(std::ranges::find(ids, id) - ids.begin())].code;
    };
    std::vector<Cost> costs;
    int bill = 40'118;
    for (const Invoice& invoice : invoices) {
        if (invoice.issuedOn < dateOf(kBillsFrom) || !keepsBills(codeOf(invoice.client))) {
            continue;
        }
        for (const InvoiceLine& line : invoice.lines) {
            if (line.kind != LineKind::Product) {
                continue;
            }
            Cost cost;
            cost.client = invoice.client;
            cost.day = invoice.issuedOn;
            cost.kind = CostKind::Purchase;
            cost.amount = scale(line.net, 80, 100);
            cost.supplier = kWholesalers[static_cast<std::size_t>(bill % 2)];
            cost.description = line.description;
            cost.number = std::to_string(bill);
            bill += 7;
            costs.push_back(std::move(cost));
        }
    }
    for (const DirectCost& each : kDirect) {
        const auto place = std::ranges::find(clients(), each.code, &ClientScript::code);
        Cost cost;
        cost.client = ids[static_cast<std::size_t>(place - clients().begin())];
        cost.day = dateOf(each.day);
        cost.kind = each.kind;
        cost.amount = Money{each.cents};
        cost.supplier = each.supplier;
        cost.description = each.description;
        costs.push_back(std::move(cost));
    }
    std::ranges::stable_sort(costs, {}, &Cost::day);
    return costs;
}

}  // namespace winnow::sample
