// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

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

// An amount that must be there.
Money readNeededCost(JsonObjectReader& json, std::string_view key, const Currency& currency) {
    const std::optional<Money> amount = readCost(json, key, currency);
    if (!amount) {
        json.refuse(key, "json.error.missing_key");
    }
    return amount.value_or(Money{});
}

// A share above 0 and up to 1.
Decimal readCapacity(JsonObjectReader& json, std::string_view key, Decimal fallback) {
    const Decimal capacity{json.scaled(key, Decimal::kDecimals, fallback.micros)};
    if (capacity <= Decimal{} || capacity > Decimal::whole(1)) {
        json.refuse(key, "json.error.number_range");
    }
    return capacity;
}

// The objects of a list, each with a reader of its own; their names must differ.
template <typename Item, typename Read>
std::vector<Item> readNamed(JsonObjectReader& json, std::string_view key,
                            std::optional<Error>& problem, Read read) {
    std::vector<Item> items;
    const JsonValue* list = json.array(key, /*optional=*/true);
    std::set<std::string> names;
    for (std::size_t i = 0; list && i < list->items.size(); ++i) {
        JsonObjectReader reader(list->items[i], itemPlace(key, i), problem);
        items.push_back(read(list->items[i], reader));
        reader.refuseOthers();
        if (items.back().name.empty()) {
            reader.refuse("name", "json.error.missing_key");
        } else if (!names.insert(items.back().name).second) {
            reader.refuse("name", "json.error.duplicate_key");
        }
    }
    return items;
}

std::vector<PayGrade> readGrades(JsonObjectReader& json, std::string_view key, bool ofPeople,
                                 const Currency& currency, std::optional<Error>& problem) {
    constexpr int kHoursOfAYear = 8'784;
    return readNamed<PayGrade>(
        json, key, problem, [&](const JsonValue& item, JsonObjectReader& reader) {
            PayGrade grade;
            grade.name = reader.string("name");
            grade.role = ofPeople ? reader.string("role", "") : "";
            grade.yearlyPay = readNeededCost(reader, "pay", currency);
            grade.yearlyBurden = readCost(reader, "burden", currency).value_or(Money{});
            grade.theoreticalHours = reader.integer("hours", PayGrade().theoreticalHours);
            if (grade.theoreticalHours <= 0 || grade.theoreticalHours > kHoursOfAYear) {
                reader.refuse("hours", "json.error.number_range");
            }
            if (item.find("capacity")) {
                grade.practicalCapacity = readCapacity(reader, "capacity", Decimal{});
            }
            return grade;
        });
}

std::vector<ToolPrice> readTools(JsonObjectReader& json, const Currency& currency,
                                 std::optional<Error>& problem) {
    return readNamed<ToolPrice>(json, "tools", problem,
                                [&](const JsonValue&, JsonObjectReader& reader) {
                                    ToolPrice tool;
                                    tool.name = reader.string("name");
                                    const auto basis = toolBasisFromCode(reader.string("basis"));
                                    if (!basis) {
                                        reader.refuse("basis", "json.error.unknown_word");
                                    }
                                    tool.basis = basis.value_or(ToolBasis::Endpoint);
                                    tool.perMonth = readNeededCost(reader, "per_month", currency);
                                    return tool;
                                });
}

JsonValue gradesValue(const std::vector<PayGrade>& grades, const Currency& currency) {
    JsonValue list = JsonValue::array();
    for (const PayGrade& grade : grades) {
        JsonValue json =
            JsonValue::object({{"name", JsonValue::of(grade.name)},
                               {"pay", JsonValue::of(toPlainText(grade.yearlyPay, currency))},
                               {"burden", JsonValue::of(toPlainText(grade.yearlyBurden, currency))},
                               {"hours", JsonValue::of(grade.theoreticalHours)}});
        if (!grade.role.empty()) {
            json.add("role", JsonValue::of(grade.role));
        }
        if (grade.practicalCapacity) {
            json.add("capacity", JsonValue::of(*grade.practicalCapacity));
        }
        list.items.push_back(std::move(json));
    }
    return list;
}

JsonValue toolsValue(const std::vector<ToolPrice>& tools, const Currency& currency) {
    JsonValue list = JsonValue::array();
    for (const ToolPrice& tool : tools) {
        list.items.push_back(JsonValue::object(
            {{"name", JsonValue::of(tool.name)},
             {"basis", JsonValue::of(toolBasisCode(tool.basis))},
             {"per_month", JsonValue::of(toPlainText(tool.perMonth, currency))}}));
    }
    return list;
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
    rates.people = readGrades(json, "people", true, currency, problem);
    rates.roles = readGrades(json, "roles", false, currency, problem);
    rates.practicalCapacity =
        readCapacity(json, "practical_capacity", CostRates().practicalCapacity);
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
    rates.overheadPerReminder = cost("overhead_per_reminder");
    rates.toolCostPerEndpointMonth = cost("tool_cost_per_endpoint_month");
    rates.tools = readTools(json, currency, problem);
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
    JsonValue json = JsonValue::object(
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
         {"list_rate", moneyValue(rates.listRate, currency)}});
    // What is not set is left out, so that older versions of the program read the rest.
    if (!rates.people.empty()) {
        json.add("people", gradesValue(rates.people, currency));
    }
    if (!rates.roles.empty()) {
        json.add("roles", gradesValue(rates.roles, currency));
    }
    if (rates.practicalCapacity != CostRates().practicalCapacity) {
        json.add("practical_capacity", JsonValue::of(rates.practicalCapacity));
    }
    if (rates.overheadPerReminder != Money{}) {
        json.add("overhead_per_reminder", money(rates.overheadPerReminder));
    }
    if (!rates.tools.empty()) {
        json.add("tools", toolsValue(rates.tools, currency));
    }
    return prettyJson(json);
}

}  // namespace winnow
