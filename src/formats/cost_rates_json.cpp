// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/json_object_reader.h>
#include <formats/rubric_json.h>
#include <formats/strict_json.h>

namespace winnow {

namespace {

std::map<std::string, Money> readRates(JsonObjectReader& json, std::string_view key,
                                       const Currency& currency, std::optional<Error>& problem) {
    std::map<std::string, Money> rates;
    if (const JsonValue* found = json.object(key, /*optional=*/true)) {
        JsonObjectReader reader(*found, std::string(key), problem);
        for (const auto& [name, value] : found->members) {
            const std::optional<Money> rate = reader.money(name, currency);
            if (!rate || *rate < Money{}) {
                reader.refuse(name, "json.error.not_money");
            }
            rates.emplace(name, rate.value_or(Money{}));
        }
    }
    return rates;
}

// An amount that cannot be negative; absent is empty.
std::optional<Money> readCost(JsonObjectReader& json, std::string_view key,
                              const Currency& currency) {
    const std::optional<Money> amount = json.money(key, currency);
    if (amount && *amount < Money{}) {
        json.refuse(key, "json.error.negative");
    }
    return amount;
}

JsonValue ratesValue(const std::map<std::string, Money>& rates, const Currency& currency) {
    JsonValue json = JsonValue::object();
    for (const auto& [name, rate] : rates) {
        json.add(name, JsonValue::of(toPlainText(rate, currency)));
    }
    return json;
}

JsonValue moneyValue(const std::optional<Money>& amount, const Currency& currency) {
    return amount ? JsonValue::of(toPlainText(*amount, currency)) : JsonValue::null();
}

}  // namespace

Result<CostRates> costRatesFromJson(std::string_view text, const Currency& currency) {
    Result<JsonValue> document = parseJson(text);
    if (!document) {
        return document.error();
    }
    std::optional<Error> problem;
    JsonObjectReader json(*document, "", problem);
    CostRates rates;
    if (const auto from = Date::fromIso(json.string("effective_from"))) {
        rates.effectiveFrom = *from;
    } else {
        json.refuse("effective_from", "json.error.not_date");
    }
    rates.hourlyCost = readCost(json, "hourly_cost", currency);
    rates.hourlyCostByTechnician = readRates(json, "hourly_cost_by_technician", currency, problem);
    rates.hourlyCostByRole = readRates(json, "hourly_cost_by_role", currency, problem);
    rates.afterHoursMultiplier =
        Decimal{json.scaled("after_hours_multiplier", Decimal::kDecimals, Decimal::kOne)};
    if (rates.afterHoursMultiplier <= Decimal{} ||
        rates.afterHoursMultiplier > Decimal::whole(100)) {
        json.refuse("after_hours_multiplier", "json.error.number_range");
    }
    const auto cost = [&](std::string_view key) {
        return readCost(json, key, currency).value_or(Money{});
    };
    rates.overheadPerClientMonth = cost("overhead_per_client_month");
    rates.overheadPerInvoice = cost("overhead_per_invoice");
    rates.overheadPerTicket = cost("overhead_per_ticket");
    rates.toolCostPerEndpointMonth = cost("tool_cost_per_endpoint_month");
    rates.productMargin = Decimal{
        json.scaled("product_margin", Decimal::kDecimals, CostRates().productMargin.micros)};
    if (rates.productMargin < Decimal{} || rates.productMargin > Decimal::whole(1)) {
        json.refuse("product_margin", "json.error.number_range");
    }
    rates.listRate = readCost(json, "list_rate", currency);
    json.refuseOthers();
    if (problem) {
        return *problem;
    }
    return rates;
}

std::string costRatesToJson(const CostRates& rates, const Currency& currency) {
    const auto money = [&](Money amount) { return JsonValue::of(toPlainText(amount, currency)); };
    return prettyJson(JsonValue::object(
        {{"effective_from", JsonValue::of(rates.effectiveFrom.toIso())},
         {"hourly_cost", moneyValue(rates.hourlyCost, currency)},
         {"hourly_cost_by_technician", ratesValue(rates.hourlyCostByTechnician, currency)},
         {"hourly_cost_by_role", ratesValue(rates.hourlyCostByRole, currency)},
         {"after_hours_multiplier", JsonValue::of(rates.afterHoursMultiplier)},
         {"overhead_per_client_month", money(rates.overheadPerClientMonth)},
         {"overhead_per_invoice", money(rates.overheadPerInvoice)},
         {"overhead_per_ticket", money(rates.overheadPerTicket)},
         {"tool_cost_per_endpoint_month", money(rates.toolCostPerEndpointMonth)},
         {"product_margin", JsonValue::of(rates.productMargin)},
         {"list_rate", moneyValue(rates.listRate, currency)}}));
}

}  // namespace winnow
