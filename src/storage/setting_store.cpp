// SPDX-License-Identifier: GPL-3.0-or-later
#include <charconv>

#include <storage/row.h>
#include <storage/stores.h>

namespace winnow {

namespace {

constexpr std::string_view kName = "portfolio.name";
constexpr std::string_view kCurrency = "portfolio.currency";
constexpr std::string_view kFiscalStartMonth = "portfolio.fiscal_start_month";

}  // namespace

PortfolioSettings SettingStore::portfolio() const {
    PortfolioSettings settings;
    settings.name = value(kName).value_or("");
    if (const auto code = value(kCurrency)) {
        const auto currency = Currency::fromCode(*code);
        if (!currency) {
            row::unreadable("currency", *code);
        }
        settings.currency = *currency;
    }
    if (const auto month = value(kFiscalStartMonth)) {
        int number = 0;
        std::from_chars(month->data(), month->data() + month->size(), number);
        if (number < 1 || number > 12) {
            row::unreadable("month", *month);
        }
        settings.fiscalStartMonth = number;
    }
    return settings;
}

void SettingStore::setPortfolio(const PortfolioSettings& settings) {
    setValue(kName, settings.name);
    setValue(kCurrency, settings.currency.code());
    setValue(kFiscalStartMonth, std::to_string(settings.fiscalStartMonth));
}

std::optional<std::string> SettingStore::value(std::string_view key) const {
    Statement select(m_database, "SELECT value FROM settings WHERE key = :key");
    row::bindValue(select, ":key", key);
    if (!select.step()) {
        return std::nullopt;
    }
    return row::text(select, 0);
}

void SettingStore::setValue(std::string_view key, std::string_view value) {
    Statement upsert(m_database,
                     "INSERT INTO settings (key, value) VALUES (:key, :value)"
                     " ON CONFLICT (key) DO UPDATE SET value = excluded.value");
    row::bindValue(upsert, ":key", key);
    row::bindValue(upsert, ":value", value);
    upsert.run();
}

}  // namespace winnow
