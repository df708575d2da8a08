// SPDX-License-Identifier: GPL-3.0-or-later
#include <base/locale.h>

#include <array>

#include <base/unreachable.h>
#include <fmt/format.h>

namespace winnow {

namespace {

constexpr std::string_view kMinus = "\u2212";
constexpr std::string_view kNarrowSpace = "\u202F";

constexpr std::array<std::string_view, 12> kMonthsEn{
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};
constexpr std::array<std::string_view, 12> kMonthsFr{
    "janvier", "février", "mars",      "avril",   "mai",      "juin",
    "juillet", "août",    "septembre", "octobre", "novembre", "décembre"};
constexpr std::array<std::string_view, 12> kShortEn{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                    "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr std::array<std::string_view, 12> kShortFr{"janv.", "févr.", "mars",  "avr.",
                                                    "mai",   "juin",  "juil.", "août",
                                                    "sept.", "oct.",  "nov.",  "déc."};
constexpr std::array<std::string_view, 4> kOrdinalEn{"First", "Second", "Third", "Fourth"};
constexpr std::array<std::string_view, 4> kOrdinalFr{"Premier", "Deuxième", "Troisième",
                                                     "Quatrième"};

std::size_t monthIndex(Date date) { return static_cast<std::size_t>(date.month() - 1); }

}  // namespace

std::optional<Language> languageFromCode(std::string_view code) {
    if (code.starts_with("en") || code == "C" || code.starts_with("C.") || code == "POSIX") {
        return Language::English;
    }
    if (code.starts_with("fr")) {
        return Language::French;
    }
    return std::nullopt;
}

std::string_view languageCode(Language language) {
    switch (language) {
        case Language::English:
            return "en";
        case Language::French:
            return "fr";
    }
    unreachable();
}

const std::string& wordsIn(const LocalText& words, Language language) {
    const bool french = language == Language::French;
    const std::string& wanted = french ? words.fr : words.en;
    return wanted.empty() ? (french ? words.en : words.fr) : wanted;
}

std::string Locale::integer(std::int64_t value) const { return number(value, 0); }

std::string Locale::number(std::int64_t scaled, int decimals) const {
    std::string plain = decimalText(scaled, decimals);
    const bool negative = plain.front() == '-';
    if (negative) {
        plain.erase(0, 1);
    }
    const bool french = m_language == Language::French;
    const std::size_t point = plain.find('.');
    const std::string whole = plain.substr(0, point);
    std::string text(negative ? kMinus : "");
    for (std::size_t i = 0; i < whole.size(); ++i) {
        if (i > 0 && (whole.size() - i) % 3 == 0) {
            text += french ? kNarrowSpace : ",";
        }
        text += whole[i];
    }
    if (point != std::string::npos) {
        text += french ? ',' : '.';
        text += plain.substr(point + 1);
    }
    return text;
}

std::string Locale::decimal(Decimal value, int mostDecimals) const {
    std::int64_t scaled = Fraction{value.micros, Decimal::kOne}.scaled(mostDecimals);
    while (mostDecimals > 0 && scaled % 10 == 0) {
        scaled /= 10;
        --mostDecimals;
    }
    return number(scaled, mostDecimals);
}

namespace {

std::string withSign(const Locale& locale, std::string figure, std::string_view suffix) {
    const std::string symbol = locale.currency().symbol();
    if (locale.language() == Language::French) {
        return figure + std::string(kNarrowSpace) + std::string(suffix) + symbol;
    }
    // English puts the sign in front, a code with a space.
    const bool negative = figure.starts_with(kMinus);
    if (negative) {
        figure.erase(0, kMinus.size());
    }
    const bool isCode = symbol.size() == 3 && symbol == locale.currency().code();
    return std::string(negative ? kMinus : "") + symbol + (isCode ? "\u00A0" : "") + figure +
           std::string(suffix);
}

Fraction inMajorUnits(Money amount, const Currency& currency) {
    std::int64_t unit = 1;
    for (int i = 0; i < currency.decimals(); ++i) {
        unit *= 10;
    }
    return {amount.minor, unit};
}

}  // namespace

std::string Locale::moneyWhole(Money amount) const {
    return withSign(*this, number(inMajorUnits(amount, m_currency).scaled(0), 0), "");
}

std::string Locale::moneyExact(Money amount) const {
    return withSign(*this, number(amount.minor, m_currency.decimals()), "");
}

std::string Locale::moneyShort(Money amount) const {
    Fraction major = inMajorUnits(amount, m_currency);
    const std::int64_t whole = major.scaled(0);
    if (whole > -10'000 && whole < 10'000) {
        return moneyWhole(amount);
    }
    if (whole > -10'000'000 && whole < 10'000'000) {
        major.denominator *= 1'000;
        return withSign(*this, number(major.scaled(1), 1), "k");
    }
    major.denominator *= 1'000'000;
    return withSign(*this, number(major.scaled(1), 1), "M");
}

std::string Locale::percent(const Fraction& share, int decimals) const {
    const std::string figure =
        number(Fraction{share.numerator, share.denominator}.scaled(decimals + 2), decimals);
    return m_language == Language::French ? figure + std::string(kNarrowSpace) + "%" : figure + "%";
}

std::string Locale::hours(WorkTime time, int decimals) const {
    return number(time.inHours().scaled(decimals), decimals) +
           std::string(m_language == Language::French ? kNarrowSpace : "\u00A0") + "h";
}

std::string Locale::points(Points points) const {
    return number(Fraction{points.hundredths, 100}.scaled(1), 1);
}

std::string Locale::dateLong(Date date) const {
    if (m_language == Language::French) {
        return fmt::format("{} {} {}", date.day() == 1 ? "1er" : std::to_string(date.day()),
                           kMonthsFr[monthIndex(date)], date.year());
    }
    return fmt::format("{} {} {}", date.day(), kMonthsEn[monthIndex(date)], date.year());
}

std::string Locale::dateShort(Date date) const {
    if (m_language == Language::French) {
        return fmt::format("{} {} {}", date.day() == 1 ? "1er" : std::to_string(date.day()),
                           kShortFr[monthIndex(date)], date.year());
    }
    return fmt::format("{} {} {}", date.day(), kShortEn[monthIndex(date)], date.year());
}

std::string Locale::quarter(Quarter quarter) const {
    return fmt::format("{} {}", quarterNumber(quarter), quarter.year);
}

std::string Locale::quarterLong(Quarter quarter) const {
    const auto at = static_cast<std::size_t>(quarter.number - 1);
    return m_language == Language::French
               ? fmt::format("{} trimestre {}", kOrdinalFr[at], quarter.year)
               : fmt::format("{} quarter {}", kOrdinalEn[at], quarter.year);
}

std::string Locale::quarterNumber(Quarter quarter) const {
    return fmt::format("{}{}", m_language == Language::French ? "T" : "Q", quarter.number);
}

}  // namespace winnow
