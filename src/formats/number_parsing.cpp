// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/number_parsing.h>

#include <algorithm>

#include <formats/utf8.h>

namespace winnow::importing {

namespace {

// A hundred billion major units: beyond it a figure is a slip, and sums of many stay exact.
constexpr std::int64_t kLargestMinor = 10'000'000'000'000;
constexpr int kMostDigits = 18;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Length of the mark that sets groups of digits apart at the front of the text, 0 if none.
std::size_t groupMark(std::string_view text, char decimalMark) {
    const char c = text.front();
    if (c == ' ' || c == '\'' || (c != decimalMark && (c == ',' || c == '.'))) {
        return 1;
    }
    if (text.starts_with("\xC2\xA0")) {
        return 2;
    }
    for (const std::string_view mark : {"\u202F", "\u2009", "\u2019"}) {
        if (text.starts_with(mark)) {
            return mark.size();
        }
    }
    return 0;
}

struct Sign {
    std::string_view text;
    std::string_view code;  // empty when several currencies use it
};
constexpr Sign kSigns[] = {
    {"€", "EUR"},   {"£", "GBP"},  {"₹", "INR"},    {"CA$", "CAD"}, {"C$", "CAD"},  {"US$", "USD"},
    {"AU$", "AUD"}, {"A$", "AUD"}, {"NZ$", "NZD"},  {"R$", "BRL"},  {"HK$", "HKD"}, {"S$", "SGD"},
    {"zł", "PLN"},  {"Kč", "CZK"}, {"SFr.", "CHF"}, {"Fr.", "CHF"}, {"₽", "RUB"}, {"₪", "ILS"},
    {"R", "ZAR"},   {"$", ""},     {"¥", ""},       {"kr.", ""},    {"kr", ""}};

struct SharedSign {
    std::string_view sign;
    std::string_view codes;
};
constexpr SharedSign kSharedSigns[] = {
    {"$",
     "USD CAD AUD NZD SGD HKD MXN TWD ARS CLP COP BBD BSD JMD TTD XCD FJD BZD BMD KYD LRD NAD"},
    {"¥", "JPY CNY"},
    {"kr.", "DKK SEK NOK ISK"},
    {"kr", "SEK NOK DKK ISK"}};

class MoneySplitter {
public:
    explicit MoneySplitter(std::string_view text) : m_rest(trimmed(text)) {}

    // Empty when something stands there that belongs to no amount.
    std::optional<AmountReading> split() {
        if (m_rest.starts_with('\'')) {
            m_rest = trimmed(m_rest.substr(1));  // what makes a spreadsheet keep it as text
        }
        while (!m_rest.empty() && !isDigit(m_rest.front()) && !startsFraction()) {
            if (!takeParentheses() && !takeSignAt(true) && !takeCurrency(true)) {
                return std::nullopt;
            }
            m_rest = trimmed(m_rest);
        }
        while (!m_rest.empty() && !isDigit(m_rest.back()) && m_rest.back() != '.' &&
               m_rest.back() != ',') {
            if (!takeDashForCents() && !takeSignAt(false) && !takeDebitOrCredit() &&
                !takeCurrency(false)) {
                return std::nullopt;
            }
            m_rest = trimmed(m_rest);
        }
        if (m_rest.empty() || m_signs > 1 || m_currencies > 1) {
            return std::nullopt;
        }
        m_parts.digits = m_rest;
        return m_parts;
    }

private:
    bool startsFraction() const {
        return m_rest.size() >= 2 && (m_rest[0] == '.' || m_rest[0] == ',') && isDigit(m_rest[1]);
    }

    void takeSign(bool negative) {
        ++m_signs;
        m_parts.negative = negative;
    }

    // Accountants write (400.00) for -400.00.
    bool takeParentheses() {
        if (!m_rest.starts_with('(') || !m_rest.ends_with(')')) {
            return false;
        }
        m_rest = m_rest.substr(1, m_rest.size() - 2);
        takeSign(true);
        return true;
    }

    bool removed(bool front, std::string_view mark) {
        if (front ? !m_rest.starts_with(mark) : !m_rest.ends_with(mark)) {
            return false;
        }
        front ? m_rest.remove_prefix(mark.size()) : m_rest.remove_suffix(mark.size());
        return true;
    }

    // "5.-" and "5,-" are five, without cents.
    bool takeDashForCents() {
        if (!m_rest.ends_with(".-") && !m_rest.ends_with(",-")) {
            return false;
        }
        m_rest.remove_suffix(1);
        return true;
    }

    // "35.00 CR": owed to the client, the reverse of a claim.
    bool takeDebitOrCredit() {
        if (m_rest.size() < 3 || isLetter(m_rest[m_rest.size() - 3])) {
            return false;
        }
        const std::string_view word = m_rest.substr(m_rest.size() - 2);
        const bool credit = word == "CR" || word == "Cr" || word == "cr";
        if (!credit && word != "DR" && word != "Dr" && word != "dr") {
            return false;
        }
        m_rest.remove_suffix(2);
        takeSign(credit);
        return true;
    }

    bool takeSignAt(bool front) {
        if (removed(front, "-") || removed(front, "\u2212")) {
            takeSign(true);
            return true;
        }
        if (removed(front, "+")) {
            takeSign(false);
            return true;
        }
        return false;
    }

    bool takeCurrency(bool front) { return takeCode(front) || takeKnownSign(front); }

    bool takeKnownSign(bool front) {
        for (const Sign& sign : kSigns) {
            if (removed(front, sign.text)) {
                ++m_currencies;
                m_parts.currency = Currency::fromCode(sign.code);
                m_parts.sign = sign.code.empty() ? sign.text : std::string_view();
                return true;
            }
        }
        return false;
    }

    bool takeCode(bool front) {
        if (m_rest.size() < 3) {
            return false;
        }
        const std::string_view word =
            front ? m_rest.substr(0, 3) : m_rest.substr(m_rest.size() - 3);
        const auto currency = Currency::fromCode(word);
        if (!currency || !std::ranges::all_of(word, isLetter)) {
            return false;
        }
        ++m_currencies;
        m_parts.currency = currency;
        return removed(front, word);
    }

    std::string_view m_rest;
    AmountReading m_parts;
    int m_signs = 0;
    int m_currencies = 0;
};

std::int64_t powerOfTen(int exponent) {
    std::int64_t power = 1;
    for (int i = 0; i < exponent; ++i) {
        power *= 10;
    }
    return power;
}

}  // namespace

std::optional<ScaledNumber> parseNumber(std::string_view text, char decimalMark) {
    ScaledNumber number;
    int digits = 0;       // significant ones taken into the mantissa
    int zeros = 0;        // of the fraction, held back until another digit follows
    int groupDigits = 0;  // since the last mark between groups
    bool anyDigit = false;
    bool grouped = false;
    bool fraction = false;
    std::string_view mark;
    while (!text.empty()) {
        const char c = text.front();
        if (isDigit(c)) {
            anyDigit = true;
            text.remove_prefix(1);
            if (fraction && c == '0') {
                ++zeros;
                continue;
            }
            for (; zeros > 0; --zeros) {
                ++number.decimals;
                digits += digits > 0 ? 1 : 0;
                if (digits > kMostDigits || number.decimals > kMostDigits) {
                    return std::nullopt;
                }
                number.mantissa *= 10;
            }
            digits += digits > 0 || c != '0' ? 1 : 0;
            number.decimals += fraction ? 1 : 0;
            if (digits > kMostDigits || number.decimals > kMostDigits) {
                return std::nullopt;
            }
            number.mantissa = number.mantissa * 10 + (c - '0');
            groupDigits += fraction ? 0 : 1;
            continue;
        }
        if (fraction) {
            return std::nullopt;
        }
        if (c == decimalMark) {
            fraction = true;
            text.remove_prefix(1);
            continue;
        }
        const std::size_t length = groupMark(text, decimalMark);
        if (length == 0 || (grouped && text.substr(0, length) != mark)) {
            return std::nullopt;
        }
        const bool goodGroup =
            grouped ? groupDigits == 3 || groupDigits == 2 : groupDigits >= 1 && groupDigits <= 3;
        if (!goodGroup) {
            return std::nullopt;
        }
        mark = text.substr(0, length);
        grouped = true;
        groupDigits = 0;
        text.remove_prefix(length);
    }
    if (!anyDigit || (grouped && groupDigits != 3)) {
        return std::nullopt;
    }
    return number;
}

bool signFits(std::string_view sign, const Currency& currency) {
    for (const SharedSign& shared : kSharedSigns) {
        if (shared.sign == sign) {
            return shared.codes.find(currency.code()) != std::string_view::npos;
        }
    }
    return true;
}

AmountReading parseAmount(std::string_view text, char decimalMark) {
    const auto parts = MoneySplitter(text).split();
    if (!parts) {
        return {};
    }
    AmountReading amount = *parts;
    amount.number = parseNumber(amount.digits, decimalMark);
    return amount;
}

MoneyReading parseMoney(std::string_view text, char decimalMark, const Currency& currency) {
    return moneyOf(parseAmount(text, decimalMark), decimalMark, currency);
}

MoneyReading moneyOf(const AmountReading& amount, char decimalMark, const Currency& currency) {
    if (amount.digits.empty()) {
        return {std::nullopt, MoneyFault::NotANumber};
    }
    if ((amount.currency && amount.currency->code() != currency.code()) ||
        !signFits(amount.sign, currency)) {
        return {std::nullopt, MoneyFault::OtherCurrency};
    }
    if (!amount.number) {
        const bool other = parseNumber(amount.digits, decimalMark == '.' ? ',' : '.').has_value();
        return {std::nullopt, other ? MoneyFault::OtherDecimalMark : MoneyFault::NotANumber};
    }
    if (amount.number->decimals > currency.decimals()) {
        return {std::nullopt, MoneyFault::TooManyDecimals};
    }
    Money money;
    if (__builtin_mul_overflow(amount.number->mantissa,
                               powerOfTen(currency.decimals() - amount.number->decimals),
                               &money.minor) ||
        money.minor > kLargestMinor) {
        return {std::nullopt, MoneyFault::TooLarge};
    }
    return {amount.negative ? -money : money, MoneyFault::NotANumber};
}

MoneyReading productOf(const AmountReading& quantity, const AmountReading& price,
                       const Currency& currency) {
    if (!quantity.number || !price.number) {
        return {std::nullopt, MoneyFault::NotANumber};
    }
    if ((price.currency && price.currency->code() != currency.code()) ||
        !signFits(price.sign, currency)) {
        return {std::nullopt, MoneyFault::OtherCurrency};
    }
    const int decimals = quantity.number->decimals + price.number->decimals;
    if (decimals > kMostDigits) {
        return {std::nullopt, MoneyFault::TooManyDecimals};
    }
    const Int128 product = Int128{quantity.number->mantissa} * price.number->mantissa;
    const int shift = currency.decimals() - decimals;
    const Int128 denominator = shift < 0 ? powerOfTen(-shift) : 1;
    if (product / denominator > kLargestMinor) {
        return {std::nullopt, MoneyFault::TooLarge};
    }
    const Money money{divideHalfUp(product * (shift > 0 ? powerOfTen(shift) : 1), denominator)};
    return {quantity.negative != price.negative ? -money : money, MoneyFault::NotANumber};
}

std::optional<Decimal> decimalOf(const AmountReading& amount) {
    if (!amount.number || amount.number->mantissa / powerOfTen(amount.number->decimals) >
                              std::int64_t{1'000'000'000'000}) {
        return std::nullopt;
    }
    const std::int64_t micros = divideHalfUp(Int128{amount.number->mantissa} * Decimal::kOne,
                                             powerOfTen(amount.number->decimals));
    return Decimal{amount.negative ? -micros : micros};
}

std::string fifteenDigits(std::string_view plainDecimal) {
    constexpr int kTelling = 15;
    std::string text(plainDecimal);
    int digits = 0;
    std::size_t cut = 0;  // behind the last telling digit
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (isDigit(text[at]) && (digits > 0 || text[at] != '0')) {
            ++digits;
            cut = digits == kTelling ? at + 1 : cut;
        }
    }
    const std::size_t point = text.find('.');
    if (digits <= kTelling || point == std::string::npos || cut <= point) {
        return text;
    }
    bool up = isDigit(text[cut]) && text[cut] >= '5';
    text.resize(cut);
    for (std::size_t at = text.size(); up && at-- > 0;) {
        if (isDigit(text[at])) {
            up = text[at] == '9';
            text[at] = up ? '0' : static_cast<char>(text[at] + 1);
        }
    }
    if (up) {
        text.insert(text.starts_with('-') ? 1 : 0, "1");
    }
    return text;
}

Text moneyProblem(std::string_view text, MoneyFault fault, char decimalMark,
                  const Currency& currency) {
    const std::string shown = excerpt(text);
    const std::string code(currency.code());
    switch (fault) {
        case MoneyFault::NotANumber:
            break;
        case MoneyFault::OtherDecimalMark:
            return {"import.problem.decimal_mark",
                    {{"text", shown},
                     {"mark", TextId{decimalMark == '.' ? "import.decimal.point"
                                                        : "import.decimal.comma"}}}};
        case MoneyFault::TooManyDecimals:
            return {"import.problem.amount_decimals",
                    {{"text", shown},
                     {"currency", code},
                     {"decimals", std::int64_t{currency.decimals()}}}};
        case MoneyFault::OtherCurrency:
            return {"import.problem.currency", {{"text", shown}, {"currency", code}}};
        case MoneyFault::TooLarge:
            return {"import.problem.amount_too_large", {{"text", shown}}};
    }
    return {"import.problem.amount", {{"text", shown}}};
}

void DecimalMarkEvidence::add(const DecimalMarkEvidence& other) {
    m_point += other.m_point;
    m_comma += other.m_comma;
    m_pointBeforeThree += other.m_pointBeforeThree;
    m_commaBeforeThree += other.m_commaBeforeThree;
}

void DecimalMarkEvidence::add(std::string_view text, bool maybeThousands) {
    const std::size_t lastPoint = text.rfind('.');
    const std::size_t lastComma = text.rfind(',');
    constexpr std::size_t kNone = std::string_view::npos;
    if (lastPoint == kNone && lastComma == kNone) {
        return;
    }
    // Only digits count; a note that slipped into the column has no say.
    if (std::ranges::none_of(text, isDigit) || text.find(':') != kNone) {
        return;
    }
    if (lastPoint != kNone && lastComma != kNone) {
        ++(lastPoint > lastComma ? m_point : m_comma);
        return;
    }
    const bool isPoint = lastPoint != kNone;
    const std::size_t last = isPoint ? lastPoint : lastComma;
    if (text.find(isPoint ? '.' : ',') != last) {
        ++(isPoint ? m_comma : m_point);  // a mark that repeats sets thousands apart
        return;
    }
    const auto digitsFrom = [&](std::size_t from) {
        std::size_t at = from;
        while (at < text.size() && isDigit(text[at])) {
            ++at;
        }
        return at - from;
    };
    std::size_t begin = last;
    while (begin > 0 && isDigit(text[begin - 1])) {
        --begin;
    }
    const std::size_t before = last - begin;
    const bool couldBeThousands =
        digitsFrom(last + 1) == 3 && before >= 1 && before <= 3 && text[begin] != '0';
    if (!couldBeThousands) {
        ++(isPoint ? m_point : m_comma);
    } else if (maybeThousands) {
        ++(isPoint ? m_pointBeforeThree : m_commaBeforeThree);
    }
}

char DecimalMarkEvidence::verdict() const {
    if (m_point != m_comma) {
        return m_point > m_comma ? '.' : ',';
    }
    // "1.234" in every amount there is: the currency has no such cents, so these are thousands.
    return m_pointBeforeThree > m_commaBeforeThree ? ',' : '.';
}

}  // namespace winnow::importing
