// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/row_reader.h>

#include <algorithm>

#include <formats/date_parsing.h>
#include <formats/header_names.h>
#include <formats/time_parsing.h>
#include <formats/utf8.h>

namespace winnow::importing {

namespace {

constexpr std::size_t kShownCell = 2000;  // bytes

bool isDigit(char c) { return c >= '0' && c <= '9'; }

// One line of clean text; without the apostrophe that guards a text against being a formula or a
// number.
void assignText(std::string_view text, std::string& value) {
    if (text.size() >= 2 && text[0] == '\'' &&
        (text[1] == '=' || text[1] == '+' || text[1] == '-' || text[1] == '@' ||
         std::all_of(text.begin() + 1, text.end(), isDigit))) {
        text.remove_prefix(1);
    }
    value.assign(text);
    bool hasControls = false;
    for (const char c : text) {
        hasControls |= static_cast<unsigned char>(c) < ' ';
    }
    if (hasControls) {
        std::ranges::replace_if(
            value, [](char c) { return static_cast<unsigned char>(c) < ' '; }, ' ');
    }
}

// How much of a cell is shown, never half a character.
std::size_t cutWithin(std::string_view text) {
    std::size_t end = std::min(text.size(), kShownCell);
    while (end > 0 && end < text.size() &&
           (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    return end;
}

// "17850.0" as programs write a number column with gaps.
std::string_view withoutFraction(std::string_view text) {
    constexpr std::size_t kShortest = 5;
    const bool isFloat = text.size() >= kShortest && text.ends_with(".0") &&
                         std::all_of(text.begin(), text.end() - 2, isDigit);
    return isFloat ? text.substr(0, text.size() - 2) : text;
}

// Where "Parent:Job" divides; npos for "http://..." and "A: b".
std::size_t jobMark(std::string_view name) {
    constexpr std::size_t kShortestParent = 3;
    const std::size_t mark = name.find(':');
    if (mark == std::string_view::npos || mark < kShortestParent || mark + 1 >= name.size() ||
        name[mark + 1] == ' ' || name[mark + 1] == '/' || name[mark - 1] == ' ') {
        return std::string_view::npos;
    }
    return mark;
}

std::int64_t durationUnit(std::string_view header) {
    const std::string folded = foldedWord(header);
    if (folded.find("minute") != std::string::npos || folded.ends_with("min") ||
        folded.ends_with("mins")) {
        return 60;
    }
    const bool seconds = folded.find("second") != std::string::npos || folded.ends_with("secs");
    return seconds ? 1 : 3600;
}

std::optional<Currency> currencyOfText(std::string_view text, const Currency& portfolio) {
    const bool leadsWithCode =
        text.size() == 3 || (text.size() > 3 && (text[3] == ' ' || text[3] == '-'));
    if (leadsWithCode) {
        return Currency::fromCode(text.substr(0, 3));
    }
    // "Euro - EUR", "US Dollar (USD)".
    const std::string_view inside = text.ends_with(')') ? text.substr(0, text.size() - 1) : text;
    if (inside.size() > 4 &&
        (inside[inside.size() - 4] == ' ' || inside[inside.size() - 4] == '(')) {
        if (const auto code = Currency::fromCode(inside.substr(inside.size() - 3))) {
            return code;
        }
    }
    const AmountReading sign = parseAmount(std::string(text) + "0", '.');
    if (sign.currency) {
        return sign.currency;
    }
    if (!sign.sign.empty() && signFits(sign.sign, portfolio)) {
        return portfolio;
    }
    const std::string folded = foldedWord(text);
    return folded == "euro" || folded == "euros" ? Currency::fromCode("EUR") : std::nullopt;
}

constexpr ImportField kMoneyFields[] = {ImportField::AmountGross, ImportField::AmountNet,
                                        ImportField::LineAmount,  ImportField::Amount,
                                        ImportField::UnitPrice,   ImportField::OpenBalance,
                                        ImportField::PaidAmount,  ImportField::LabourCost,
                                        ImportField::Debit,       ImportField::TaxAmount};

}  // namespace

RowReader::RowReader(const ImportAnalysis& analysis, const Currency& currency)
    : m_analysis(analysis), m_portfolioCurrency(currency), m_currency(currency) {
    const ImportMapping& mapping = analysis.mapping;
    m_columns.fill(kNoColumn);
    m_dateOrder.fill(DateOrder::YearMonthDay);  // of constants: ISO
    m_decimalMark.fill('.');
    for (const auto& [field, name] : mapping.columns) {
        if (const auto index = findColumn(header(), name)) {
            m_columns[indexOf(field)] = *index;
            applyFormats(field, header()[*index]);
        }
    }
    for (const auto& [field, constant] : mapping.constants) {
        if (!hasColumn(field)) {
            m_constants[indexOf(field)] = std::string(trimmed(constant));
        }
    }
    static const std::map<std::string, std::string> kNothing;
    for (const ImportField field : importFields(mapping.kind)) {
        if (has(field) && !valueCodes(field).empty()) {
            const auto given = mapping.valueMap.find(field);
            auto& words = m_words[indexOf(field)];
            words = std::make_unique<WordReader>(
                mapping.kind, field, given == mapping.valueMap.end() ? kNothing : given->second);
            if (words->canIgnore()) {
                m_canBeIgnored.push_back(field);
            }
        }
    }
    for (const ImportField field : kMoneyFields) {
        if (const auto index = column(field); index && !m_headerCurrency) {
            if (const auto code = headerCurrency(header()[*index])) {
                m_headerCurrency = Currency::fromCode(*code);
            }
        }
    }
    if (const auto index = column(ImportField::Duration)) {
        m_durationUnit = durationUnit(header()[*index]);
    }
}

void RowReader::applyFormats(ImportField field, const std::string& name) {
    const ValueFormat& formats = m_analysis.values;
    const auto order = formats.dateOrderOf.find(name);
    m_dateOrder[indexOf(field)] = order != formats.dateOrderOf.end()
                                      ? order->second
                                      : formats.dateOrder.value_or(DateOrder::YearMonthDay);
    const auto mark = formats.decimalMarkOf.find(name);
    m_decimalMark[indexOf(field)] =
        mark != formats.decimalMarkOf.end() ? mark->second : formats.decimalMark.value_or('.');
}

void RowReader::take(const Record& record) { m_record = &record; }

std::optional<std::size_t> RowReader::column(ImportField field) const {
    return hasColumn(field) ? std::optional(columnOf(field)) : std::nullopt;
}

std::string_view RowReader::text(ImportField field) const {
    const std::size_t index = columnOf(field);
    if (index == kNoColumn) {
        return m_constants[indexOf(field)];
    }
    if (index >= m_record->cells.size()) {
        return {};
    }
    const std::string_view text = trimmed(m_record->cells[index]);
    return text.size() <= kLongestPlaceholder && isPlaceholder(text) ? std::string_view() : text;
}

CellType RowReader::typeOf(ImportField field) const {
    const std::size_t index = columnOf(field);
    return index == kNoColumn ? CellType::Text : m_record->type(index);
}

std::vector<std::string> RowReader::shownCells() const {
    std::vector<std::string> cells;
    for (const std::string_view cell : m_record->cells) {
        std::string shown = sanitizedUtf8(cell.substr(0, cutWithin(cell)));
        shown.resize(cutWithin(shown));
        cells.push_back(std::move(shown));
    }
    return cells;
}

bool RowReader::fail(ImportField field, Text reason) {
    m_problem = {m_record->line,
                 hasColumn(field) ? header()[columnOf(field)] : std::string(),
                 std::move(reason),
                 "",
                 "",
                 shownCells()};
    return false;
}

bool RowReader::holdsFailedFormula() {
    if (std::ranges::find(m_record->types, CellType::Error) == m_record->types.end()) {
        return false;
    }
    const auto& columns = m_analysis.mapping.columns;
    const auto failed = std::ranges::find_if(
        columns, [&](const auto& column) { return typeOf(column.first) == CellType::Error; });
    if (failed == columns.end()) {
        return false;
    }
    const std::string_view text = m_record->cells[columnOf(failed->first)];
    fail(failed->first, {"import.problem.formula", {{"text", excerpt(text)}}});
    return true;
}

bool RowReader::failEmpty(ImportField field) {
    return fail(field,
                {"import.problem.empty",
                 {{"field", TextId{"import.field." + std::string(importFieldCode(field))}}}});
}

void RowReader::failRow(Text reason) {
    m_problem = {m_record->line, "", std::move(reason), "", "", shownCells()};
}

void RowReader::setInvoice(std::string client, std::string number) {
    m_problem.invoiceClient = std::move(client);
    m_problem.invoiceNumber = std::move(number);
}

bool RowReader::readDate(ImportField field, std::optional<Date>& value) {
    value.reset();
    const std::string_view date = text(field);
    if (date.empty()) {
        return true;
    }
    const DateOrder order = m_dateOrder[indexOf(field)];
    value = typeOf(field) == CellType::Number ? dateFromNumber(date) : parseDate(date, order);
    return value || fail(field, dateProblem(date, order));
}

bool RowReader::readRequiredDate(ImportField field, Date& value) {
    std::optional<Date> date;
    if (!readDate(field, date)) {
        return false;
    }
    if (!date) {
        return failEmpty(field);
    }
    value = *date;
    return true;
}

bool RowReader::readMonth(ImportField field, Date& value) {
    const std::string_view month = text(field);
    if (month.empty()) {
        return failEmpty(field);
    }
    std::optional<Date> first = parseMonth(month, m_dateOrder[indexOf(field)]);
    if (typeOf(field) == CellType::Number && month.substr(0, month.find('.')).size() == 5) {
        const auto date = dateFromNumber(month);
        first = date ? Date::of(date->year(), date->month(), 1) : std::nullopt;
    }
    if (!first) {
        return fail(field, {"import.problem.month", {{"text", excerpt(month)}}});
    }
    value = *first;
    return true;
}

AmountReading RowReader::readAmount(ImportField field, std::string_view text) {
    // What a workbook stores as a number has a point, whatever its language; constants too.
    return typeOf(field) == CellType::Number ? parseAmount(text, '.')
                                             : parseAmount(text, m_decimalMark[indexOf(field)]);
}

bool RowReader::readMoney(ImportField field, std::optional<Money>& value) {
    value.reset();
    std::string_view shown = text(field);
    if (shown.empty()) {
        return true;
    }
    std::string telling;
    if (typeOf(field) == CellType::Number && shown.size() > 15) {
        telling = fifteenDigits(shown);
        shown = telling;
    }
    const AmountReading amount = readAmount(field, shown);
    if (amount.currency && m_currencyIsAssumed) {
        m_currency = *amount.currency;
        m_currencyIsAssumed = false;
    }
    const char mark = m_decimalMark[indexOf(field)];
    const MoneyReading money = moneyOf(amount, mark, m_currency);
    value = money.value;
    return value || fail(field, moneyProblem(shown, money.fault, mark, m_currency));
}

bool RowReader::readPriced(std::optional<Money>& value) {
    value.reset();
    const std::string_view quantity = text(ImportField::Quantity);
    const std::string_view price = text(ImportField::UnitPrice);
    if (quantity.empty() || price.empty()) {
        return true;
    }
    const AmountReading count = readAmount(ImportField::Quantity, quantity);
    const AmountReading each = readAmount(ImportField::UnitPrice, price);
    if (each.currency && m_currencyIsAssumed) {
        m_currency = *each.currency;
        m_currencyIsAssumed = false;
    }
    const MoneyReading money = productOf(count, each, m_currency);
    value = money.value;
    const ImportField wrong = count.number ? ImportField::UnitPrice : ImportField::Quantity;
    return value || fail(wrong, moneyProblem(count.number ? price : quantity, money.fault,
                                             m_decimalMark[indexOf(wrong)], m_currency));
}

bool RowReader::readDecimal(ImportField field, std::optional<Decimal>& value) {
    value.reset();
    const std::string_view number = text(field);
    if (number.empty()) {
        return true;
    }
    const AmountReading amount = readAmount(field, number);
    if (!amount.currency && amount.sign.empty()) {
        value = decimalOf(amount);
    }
    return value || fail(field, {"import.problem.number", {{"text", excerpt(number)}}});
}

bool RowReader::readCount(ImportField field, std::optional<int>& value) {
    constexpr std::int64_t kMost = 10'000'000;
    value.reset();
    std::optional<Decimal> number;
    if (!readDecimal(field, number)) {
        return false;
    }
    if (!number) {
        return true;
    }
    if (number->micros < 0 || number->micros % Decimal::kOne != 0 ||
        number->micros / Decimal::kOne > kMost) {
        return fail(field, {"import.problem.count", {{"text", excerpt(text(field))}}});
    }
    value = static_cast<int>(number->micros / Decimal::kOne);
    return true;
}

bool RowReader::readYesNo(ImportField field, std::optional<bool>& value) {
    value.reset();
    const std::string_view word = text(field);
    if (word.empty()) {
        return true;
    }
    const std::string_view meaning = code(field);
    if (meaning == "yes" || meaning == "no") {
        value = meaning == "yes";
        return true;
    }
    return !meaning.empty() || fail(field, {"import.problem.yes_no", {{"text", excerpt(word)}}});
}

bool RowReader::readDuration(ImportField field, WorkTime& value) {
    const std::string_view written = text(field);
    if (written.empty()) {
        return failEmpty(field);
    }
    const char mark = typeOf(field) == CellType::Number ? '.' : m_decimalMark[indexOf(field)];
    const DurationReading duration = parseDuration(written, mark, m_durationUnit);
    if (!duration.value) {
        return fail(field, durationProblem(written, duration.fault));
    }
    value = *duration.value;
    return true;
}

bool RowReader::readMoment(ImportField field, Date day, std::optional<std::int64_t>& value) {
    value.reset();
    const std::string_view moment = text(field);
    if (moment.empty()) {
        return true;
    }
    if (const auto second = parseTimeOfDay(moment)) {
        value = *second;
        return true;
    }
    const auto date = parseDate(moment, m_dateOrder[indexOf(field)]);
    const auto second = parseTimeOfDay(timeBehindDate(moment));
    if (!date || !second) {
        return fail(field, {"import.problem.time", {{"text", excerpt(moment)}}});
    }
    value = std::int64_t{*date - day} * 86400 + *second;
    return true;
}

bool RowReader::readCurrency() {
    m_currencyIsAssumed = false;
    const std::string_view name = text(ImportField::Currency);
    if (name.empty()) {
        m_currency = m_headerCurrency.value_or(m_portfolioCurrency);
        m_currencyIsAssumed = !m_headerCurrency;
        return true;
    }
    if (name != m_lastCurrencyText) {
        const auto found = currencyOfText(name, m_portfolioCurrency);
        if (!found) {
            return fail(ImportField::Currency,
                        {"import.problem.currency_code", {{"text", excerpt(name)}}});
        }
        m_lastCurrencyText.assign(name);
        m_lastCurrency = *found;
    }
    m_currency = m_lastCurrency;
    return true;
}

void RowReader::readText(ImportField field, std::string& value) const {
    assignText(text(field), value);
}

bool RowReader::readClient(std::string& client, std::string* job) {
    std::string_view name = withoutFraction(text(ImportField::Client));
    if (name.empty()) {
        name = m_groupClient;
    }
    const std::size_t mark = jobMark(name);
    assignText(name.substr(0, mark), client);
    if (job && job->empty() && mark != std::string_view::npos) {
        assignText(name.substr(mark + 1), *job);
    }
    return !client.empty();
}

void RowReader::readId(ImportField field, std::string& value) const {
    assignText(withoutFraction(text(field)), value);
}

void RowReader::readPerson(std::string& value) const {
    readText(ImportField::FirstName, value);
    const std::string_view last = text(ImportField::LastName);
    if (!value.empty() && !last.empty()) {
        value += ' ';
    }
    value += last;
}

std::string_view RowReader::code(ImportField field) {
    const auto& words = m_words[indexOf(field)];
    if (!words) {
        return {};
    }
    const std::string_view word = text(field);
    return word.empty() ? std::string_view() : words->code(word);
}

bool RowReader::isIgnored() {
    return std::ranges::any_of(m_canBeIgnored,
                               [&](ImportField field) { return code(field) == "ignore"; });
}

}  // namespace winnow::importing
