// SPDX-License-Identifier: GPL-3.0-or-later
#include <base/currency.h>

#include <algorithm>

namespace winnow {

namespace {

// ISO 4217, active codes, grouped by the decimals of the minor unit.
constexpr std::string_view kTwoDecimals =
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD "
    "CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD "
    "GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD "
    "MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP "
    "PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS "
    "TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD YER ZAR ZMW ZWG";
constexpr std::string_view kNoDecimals =
    "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF";
constexpr std::string_view kThreeDecimals = "BHD IQD JOD KWD LYD OMR TND";

bool lists(std::string_view codes, std::string_view code) {
    for (std::size_t at = 0; at + 3 <= codes.size(); at += 4) {
        if (codes.substr(at, 3) == code) {
            return true;
        }
    }
    return false;
}

}  // namespace

std::optional<Currency> Currency::fromCode(std::string_view code) {
    if (code.size() != 3) {
        return std::nullopt;
    }
    Currency currency;
    std::ranges::transform(code, currency.m_code.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    if (lists(kTwoDecimals, currency.code())) {
        currency.m_decimals = 2;
    } else if (lists(kNoDecimals, currency.code())) {
        currency.m_decimals = 0;
    } else if (lists(kThreeDecimals, currency.code())) {
        currency.m_decimals = 3;
    } else {
        return std::nullopt;
    }
    return currency;
}

std::string Currency::symbol() const {
    struct Sign {
        std::string_view code;
        std::string_view sign;
    };
    static constexpr Sign kSigns[] = {{"EUR", "€"}, {"USD", "$"},   {"GBP", "£"},  {"JPY", "¥"},
                                      {"INR", "₹"}, {"CAD", "CA$"}, {"AUD", "A$"}, {"NZD", "NZ$"}};
    for (const Sign& sign : kSigns) {
        if (sign.code == code()) {
            return std::string(sign.sign);
        }
    }
    return std::string(code());
}

}  // namespace winnow
