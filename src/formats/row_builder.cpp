// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/row_builder.h>

#include <algorithm>

#include <formats/date_parsing.h>
#include <formats/header_names.h>
#include <formats/number_parsing.h>
#include <formats/time_parsing.h>
#include <formats/utf8.h>
#include <formats/word_parsing.h>

namespace winnow::importing {

namespace {

// What accountants and exports write for "nothing".
bool isPlaceholder(std::string_view text) {
    return text == "-" || text == "\u2013" || text == "\u2014" || text == "?" || text == "N/A" ||
           text == "n/a";
}

// One line of clean text; without the apostrophe that guards a text against being a formula.
void assignText(std::string_view text, std::string& value) {
    if (text.size() >= 2 && text[0] == '\'' &&
        (text[1] == '=' || text[1] == '+' || text[1] == '-' || text[1] == '@')) {
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

Text faultReason(RecordFault fault) {
    switch (fault) {
        case RecordFault::None:
            break;
        case RecordFault::ZeroByte:
            return {"import.problem.zero_byte", {}};
        case RecordFault::BadEncoding:
            return {"import.problem.bad_encoding", {}};
        case RecordFault::OpenQuote:
            return {"import.problem.open_quote", {}};
    }
    return {};
}

}  // namespace

RowBuilder::RowBuilder(const ImportMapping& mapping, const std::vector<std::string>& header,
                       DateOrder dateOrder, char decimalMark, const Currency& currency,
                       int headerRow)
    : m_header(header),
      m_kind(mapping.kind),
      m_dateOrder(dateOrder),
      m_decimalMark(decimalMark),
      m_currency(currency),
      m_isReport(headerRow > 1) {
    m_columns.fill(kNoColumn);
    for (const auto& [field, name] : mapping.columns) {
        if (const auto index = findColumn(header, name)) {
            m_columns[static_cast<std::size_t>(field)] = *index;
        }
    }
    if (m_kind == ImportKind::Time) {
        m_row.emplace<TimeRow>();
    }
}

std::string_view RowBuilder::cell(ImportField field) const {
    const std::size_t index = column(field);
    return index < m_record->cells.size() ? trimmed(m_record->cells[index]) : std::string_view();
}

bool RowBuilder::fail(ImportField field, Text reason) {
    m_problem = {m_record->line, isMapped(field) ? m_header[column(field)] : std::string(),
                 std::move(reason), "", ""};
    return false;
}

bool RowBuilder::failEmpty(ImportField field) {
    return fail(field,
                {"import.problem.empty",
                 {{"field", TextId{"import.field." + std::string(importFieldCode(field))}}}});
}

RowBuilder::Outcome RowBuilder::build(const Record& record) {
    m_record = &record;
    const Outcome outcome = buildRow(record);
    if (outcome == Outcome::Problem && m_kind == ImportKind::Invoices &&
        isMapped(ImportField::LineAmount) && record.fault != RecordFault::OpenQuote) {
        readText(ImportField::Client, m_problem.invoiceClient);
        readText(ImportField::InvoiceNumber, m_problem.invoiceNumber);
    }
    return outcome;
}

RowBuilder::Outcome RowBuilder::buildRow(const Record& record) {
    const auto failRow = [&](Text reason) {
        m_problem = {record.line, "", std::move(reason), "", ""};
        return Outcome::Problem;
    };
    if (record.fault != RecordFault::None) {
        return failRow(faultReason(record.fault));
    }
    if (isNoData(record)) {
        return Outcome::Skipped;
    }
    if (hasSurplusCells(record)) {
        return failRow({"import.problem.surplus_cells",
                        {{"cells", static_cast<std::int64_t>(record.cells.size())},
                         {"columns", static_cast<std::int64_t>(m_header.size())}}});
    }
    switch (m_kind) {
        case ImportKind::Invoices:
            return buildInvoice(std::get<InvoiceRow>(m_row));
        case ImportKind::Time:
            break;
    }
    return buildTime(std::get<TimeRow>(m_row));
}

bool RowBuilder::isNoData(const Record& record) const {
    const ImportField dateField =
        m_kind == ImportKind::Invoices ? ImportField::IssuedOn : ImportField::Day;
    const std::string_view date = cell(dateField);
    // Most rows have a date: only a header that is repeated may stand there as well.
    if (!date.empty() && date != m_header[column(dateField)]) {
        return false;
    }
    const auto text = std::ranges::find_if(
        record.cells, [](std::string_view value) { return !trimmed(value).empty(); });
    if (text == record.cells.end() || startsWithTotal(*text)) {
        return true;
    }
    if (m_isReport && record.filledCells() == 1) {
        return true;
    }
    std::size_t equal = 0;
    for (std::size_t index = 0; index < std::min(record.cells.size(), m_header.size()); ++index) {
        equal += trimmed(record.cells[index]) == m_header[index] ? 1 : 0;
    }
    return equal >= 2 && equal * 2 > m_header.size();
}

bool RowBuilder::hasSurplusCells(const Record& record) const {
    const auto& cells = record.cells;
    return cells.size() > m_header.size() &&
           std::any_of(cells.begin() + static_cast<std::ptrdiff_t>(m_header.size()), cells.end(),
                       [](std::string_view value) { return !trimmed(value).empty(); });
}

bool RowBuilder::readDate(ImportField field, std::optional<Date>& value) {
    value.reset();
    const std::string_view text = cell(field);
    if (text.empty() || isPlaceholder(text)) {
        return true;
    }
    value = parseDate(text, m_dateOrder);
    return value || fail(field, dateProblem(text, m_dateOrder));
}

bool RowBuilder::readRequiredDate(ImportField field, Date& value) {
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

bool RowBuilder::readMoney(ImportField field, std::optional<Money>& value) {
    value.reset();
    const std::string_view text = cell(field);
    if (text.empty() || isPlaceholder(text)) {
        return true;
    }
    const MoneyReading reading = parseMoney(text, m_decimalMark, m_currency);
    value = reading.value;
    return value || fail(field, moneyProblem(text, reading.fault, m_decimalMark, m_currency));
}

bool RowBuilder::readYesNo(ImportField field, std::optional<bool>& value) {
    value.reset();
    const std::string_view text = cell(field);
    if (text.empty() || isPlaceholder(text)) {
        return true;
    }
    value = parseYesNo(text);
    return value || fail(field, {"import.problem.yes_no", {{"text", excerpt(text)}}});
}

bool RowBuilder::readCurrency() {
    const std::string_view text = cell(ImportField::Currency);
    if (text.empty()) {
        return true;
    }
    const auto currency = Currency::fromCode(text);
    if (currency && currency->code() == m_currency.code()) {
        return true;
    }
    return fail(ImportField::Currency,
                {"import.problem.currency",
                 {{"text", excerpt(text)}, {"currency", std::string(m_currency.code())}}});
}

void RowBuilder::readText(ImportField field, std::string& value) const {
    assignText(cell(field), value);
}

RowBuilder::Outcome RowBuilder::buildInvoice(InvoiceRow& row) {
    using enum ImportField;
    row.line = m_record->line;
    std::optional<DocumentKind> document = DocumentKind::Invoice;
    if (const std::string_view text = cell(DocumentType); !text.empty()) {
        document = parseDocumentKind(text);
        if (!document) {
            fail(DocumentType, {"import.problem.document_type", {{"text", excerpt(text)}}});
            return Outcome::Problem;
        }
    }
    const StatusKind status = parseStatus(cell(Status));
    if (document == DocumentKind::Other || status == StatusKind::NotIssued) {
        return Outcome::Skipped;
    }
    readText(Client, row.client);
    readText(InvoiceNumber, row.number);
    row.isCreditNote = document == DocumentKind::CreditNote;
    const bool good = (!row.client.empty() || failEmpty(Client)) &&
                      (!row.number.empty() || failEmpty(InvoiceNumber)) &&
                      readRequiredDate(IssuedOn, row.issuedOn) && readDate(DueOn, row.dueOn) &&
                      readDate(PaidOn, row.paidOn) && readCurrency() && readAmounts(row) &&
                      readYesNo(Disputed, row.disputed);
    if (!good) {
        return Outcome::Problem;
    }
    readSettlement(row, status == StatusKind::Paid);
    row.lineKind.assign(parseLineKind(cell(LineKind)));
    return Outcome::Row;
}

bool RowBuilder::readAmounts(InvoiceRow& row) {
    using enum ImportField;
    std::optional<Money> tax;
    if (!readMoney(AmountNet, row.net) || !readMoney(AmountGross, row.gross) ||
        !readMoney(TaxAmount, tax) || !readMoney(LineAmount, row.lineAmount) ||
        !readMoney(OpenBalance, row.openBalance)) {
        return false;
    }
    if (tax && !row.net && row.gross) {
        row.net = *row.gross - *tax;
    } else if (tax && row.net && !row.gross) {
        row.gross = *row.net + *tax;
    }
    if (!row.net && !row.gross && !row.lineAmount) {
        return failEmpty(isMapped(AmountNet)     ? AmountNet
                         : isMapped(AmountGross) ? AmountGross
                                                 : LineAmount);
    }
    const std::optional<Money>& whole = row.gross ? row.gross : row.net;
    row.isCreditNote = row.isCreditNote || (whole && whole->minor < 0);
    // Some programs write credit notes as positive figures of another type.
    const bool isPositive = (whole ? whole : row.lineAmount)->minor > 0;
    if (row.isCreditNote && isPositive) {
        for (std::optional<Money>* amount :
             {&row.net, &row.gross, &row.lineAmount, &row.openBalance}) {
            if (*amount) {
                **amount = -**amount;
            }
        }
    }
    return true;
}

void RowBuilder::readSettlement(InvoiceRow& row, bool saidPaid) {
    row.paymentsTracked = isMapped(ImportField::PaidOn) || isMapped(ImportField::OpenBalance);
    if (row.openBalance && row.openBalance->minor != 0) {
        row.paidOn.reset();  // the date of a part payment settles nothing
    }
    const bool settled = saidPaid || (row.openBalance && row.openBalance->minor == 0);
    row.paidOnUnknownDate = settled && !row.paidOn;
}

RowBuilder::Outcome RowBuilder::buildTime(TimeRow& row) {
    using enum ImportField;
    row.line = m_record->line;
    readText(Client, row.client);
    readText(Project, row.project);
    const bool good = (!row.client.empty() || !row.project.empty() ||
                       failEmpty(isMapped(Client) ? Client : Project)) &&
                      readRequiredDate(Day, row.day) && readStartAndDuration(row) &&
                      readYesNo(Billable, row.billable) && readYesNo(AfterHours, row.afterHours);
    if (!good) {
        return Outcome::Problem;
    }
    readPerson(row);
    readText(Role, row.role);
    row.workType.assign(parseWorkType(cell(WorkType)));
    readText(Ticket, row.ticket);
    readText(Note, row.note);
    readText(SourceId, row.sourceId);
    return Outcome::Row;
}

bool RowBuilder::readStartAndDuration(TimeRow& row) {
    using enum ImportField;
    // Seconds since the start of the day of the entry, for start and end.
    const auto readMoment = [&](ImportField field, std::optional<std::int64_t>& value) {
        value.reset();
        const std::string_view text = cell(field);
        if (text.empty()) {
            return true;
        }
        if (const auto second = parseTimeOfDay(text)) {
            value = *second;
            return true;
        }
        const auto date = parseDate(text, m_dateOrder);
        const auto second = parseTimeOfDay(timeBehindDate(text));
        if (!date || !second) {
            return fail(field, {"import.problem.time", {{"text", excerpt(text)}}});
        }
        value = std::int64_t{*date - row.day} * 86400 + *second;
        return true;
    };
    std::optional<std::int64_t> start;
    if (!readMoment(StartTime, start)) {
        return false;
    }
    if (!isMapped(StartTime)) {
        if (const auto second = parseTimeOfDay(timeBehindDate(cell(Day)))) {
            start = *second;
        }
    }
    row.startMinute.reset();
    if (start && *start >= 0 && *start < 86400) {
        row.startMinute = static_cast<int>(*start / 60);
    }
    const std::string_view text = cell(Duration);
    if (!text.empty() || !isMapped(EndTime)) {
        if (text.empty()) {
            return failEmpty(Duration);
        }
        const DurationReading reading = parseDuration(text, m_decimalMark);
        if (!reading.value) {
            return fail(Duration, durationProblem(text, reading.fault));
        }
        row.duration = *reading.value;
        return true;
    }
    std::optional<std::int64_t> end;
    if (!readMoment(EndTime, end)) {
        return false;
    }
    if (!start || !end) {
        return failEmpty(start ? EndTime : StartTime);
    }
    std::int64_t seconds = *end - *start;
    if (seconds < 0 && parseTimeOfDay(cell(EndTime))) {
        seconds += 86400;  // past midnight
    }
    if (seconds < 0 || seconds > kLongestEntry.seconds) {
        return fail(EndTime, durationProblem(cell(EndTime), seconds < 0 ? DurationFault::Negative
                                                                        : DurationFault::TooLong));
    }
    row.duration = {seconds};
    return true;
}

void RowBuilder::readPerson(TimeRow& row) {
    using enum ImportField;
    readText(Technician, row.technician);
    if (!row.technician.empty()) {
        return;
    }
    readText(FirstName, row.technician);
    const std::string_view last = cell(LastName);
    if (!row.technician.empty() && !last.empty()) {
        row.technician += ' ';
    }
    row.technician += last;
}

}  // namespace winnow::importing
