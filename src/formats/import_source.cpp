// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/import_source.h>

#include <algorithm>
#include <utility>

#include <formats/delimited_reader.h>
#include <formats/delimited_sniffer.h>
#include <formats/file_signature.h>
#include <formats/header_names.h>
#include <formats/text_decoding.h>
#include <formats/utf8.h>
#include <formats/xlsx_workbook.h>

namespace winnow::importing {

namespace {

constexpr std::size_t kSampleSize = std::size_t{256} << 10U;  // bytes
constexpr std::int64_t kWidthRecords = 1000;  // looked at for the width of a table without header

Result<std::optional<Encoding>> encodingOf(const TextFormat& format) {
    if (!format.encoding) {
        return std::optional<Encoding>();
    }
    const auto encoding = encodingFromName(*format.encoding);
    if (!encoding) {
        return Error{{"import.error.unknown_encoding", {{"encoding", *format.encoding}}},
                     ErrorKind::Usage};
    }
    return encoding;
}

// The start of the text, decoded, and whether there is more.
std::pair<std::string, bool> sampleOf(const TextFileInfo& info) {
    FileText source(info);
    std::string sample(kSampleSize, '\0');
    std::size_t length = 0;
    while (sample.size() - length >= 16) {
        const std::size_t more = source.read(sample.data() + length, sample.size() - length);
        if (more == 0) {
            break;
        }
        length += more;
    }
    const bool cut = sample.size() - length < 16;
    sample.resize(length);
    return {std::move(sample), cut};
}

// Cells up to the last filled one of the widest among the first records.
std::size_t tableWidth(RecordReader& reader) {
    std::size_t width = 0;
    while (reader.next() && reader.record().number <= kWidthRecords) {
        const Record& record = reader.record();
        std::size_t cells = record.cells.size();
        while (cells > width && record.cells[cells - 1].empty()) {
            --cells;
        }
        width = std::max(width, cells);
    }
    return width;
}

// The sheet of that name, or of one that differs only in its case and spaces.
Result<std::string> findSheet(const XlsxWorkbook& workbook, const std::string& name) {
    if (std::ranges::find(workbook.sheets(), name) != workbook.sheets().end()) {
        return name;
    }
    const std::string folded = foldedWord(name);
    std::string names;
    for (const std::string& sheet : workbook.sheets()) {
        if (!folded.empty() && foldedWord(sheet) == folded) {
            return sheet;
        }
        names += (names.empty() ? "" : ", ") + sheet;
    }
    return Error{
        {"import.error.no_sheet", {{"sheet", excerpt(name)}, {"sheets", excerpt(names, 300)}}},
        ErrorKind::Usage};
}

}  // namespace

struct ImportSource::State {
    TextFormat wanted;
    std::optional<XlsxWorkbook> workbook;
    TextFileInfo text;  // where there is no workbook
    std::vector<std::string> sheets;

    // The given sheet, or the wanted or first one.
    Result<std::string> sheetOr(const std::string& sheet) const {
        if (!sheet.empty()) {
            return findSheet(*workbook, sheet);
        }
        return wanted.sheet && !wanted.sheet->empty() ? findSheet(*workbook, *wanted.sheet)
                                                      : Result(sheets.front());
    }
    Result<TextFormat> findInText(const std::set<std::string>& knownHeaders) const;
    Result<TextFormat> findInSheet(const std::set<std::string>& knownHeaders,
                                   const std::string& sheet) const;
    // Opens the file anew at its beginning.
    Result<std::unique_ptr<RecordReader>> records(const TextFormat& format) const;
};

ImportSource::ImportSource(std::unique_ptr<State> state) : m_state(std::move(state)) {}
ImportSource::ImportSource(ImportSource&&) noexcept = default;
ImportSource& ImportSource::operator=(ImportSource&&) noexcept = default;
ImportSource::~ImportSource() = default;

Result<ImportSource> ImportSource::open(const std::filesystem::path& file,
                                        const TextFormat& wanted) {
    auto state = std::make_unique<State>();
    state->wanted = wanted;
    const auto head = readFileHead(file);
    if (!head) {
        return head.error();
    }
    if (isZip(head->bytes)) {
        auto workbook = XlsxWorkbook::open(file);
        if (!workbook) {
            return workbook.error();
        }
        state->sheets = workbook->sheets();
        state->workbook = std::move(workbook).value();
        if (const auto sheet = state->sheetOr({}); !sheet) {
            return sheet.error();
        }
        return ImportSource(std::move(state));
    }
    const auto encoding = encodingOf(wanted);
    if (!encoding) {
        return encoding.error();
    }
    auto info = inspectTextFile(file, encoding.value());
    if (!info) {
        return info.error();
    }
    state->text = std::move(info).value();
    return ImportSource(std::move(state));
}

bool ImportSource::isWorkbook() const { return m_state->workbook.has_value(); }

const std::vector<std::string>& ImportSource::sheets() const { return m_state->sheets; }

Result<TextFormat> ImportSource::State::findInText(
    const std::set<std::string>& knownHeaders) const {
    const auto [sample, cut] = sampleOf(text);
    const auto table = sniffTable(sample, cut, knownHeaders, wanted.delimiter, wanted.headerRow);
    if (!table) {
        return Error{{"import.error.no_table", {}}, ErrorKind::Refused};
    }
    TextFormat format;
    format.encoding = encodingName(text.encoding);
    format.delimiter = table->delimiter;
    format.headerRow = table->headerRow;
    return format;
}

Result<TextFormat> ImportSource::State::findInSheet(const std::set<std::string>& knownHeaders,
                                                    const std::string& sheet) const {
    const auto name = sheetOr(sheet);
    if (!name) {
        return name.error();
    }
    TextFormat format;
    format.sheet = name.value();
    // The wanted header row is that of the wanted sheet, or of whichever is looked at.
    if (wanted.headerRow && (!wanted.sheet || sheetOr({}).value() == *format.sheet)) {
        format.headerRow = wanted.headerRow;
        return format;
    }
    const auto reader = workbook->sheet(*format.sheet);
    if (!reader) {
        return reader.error();
    }
    format.headerRow = findHeaderRow(**reader, knownHeaders);
    if ((*reader)->error()) {
        return *(*reader)->error();
    }
    if (!format.headerRow) {
        return Error{{"import.error.no_table_in_sheet", {{"sheet", excerpt(*format.sheet)}}},
                     ErrorKind::Refused};
    }
    return format;
}

Result<std::unique_ptr<RecordReader>> ImportSource::State::records(const TextFormat& format) const {
    if (workbook) {
        const auto name = sheetOr(format.sheet.value_or(""));
        return name ? workbook->sheet(name.value()) : name.error();
    }
    const auto encoding = encodingOf(format);
    if (!encoding) {
        return encoding.error();
    }
    TextFileInfo info = text;
    if (encoding.value() && *encoding.value() != info.encoding) {
        auto again = inspectTextFile(info.path, encoding.value());
        if (!again) {
            return again.error();
        }
        info = std::move(again).value();
    }
    return std::unique_ptr<RecordReader>(std::make_unique<DelimitedReader>(
        std::make_unique<FileText>(info), format.delimiter.value_or(',')));
}

Result<TextFormat> ImportSource::findTable(const std::set<std::string>& knownHeaders,
                                           const std::string& sheet) const {
    return isWorkbook() ? m_state->findInSheet(knownHeaders, sheet)
                        : m_state->findInText(knownHeaders);
}

Result<ImportTable> ImportSource::table(const TextFormat& format) const {
    auto reader = m_state->records(format);
    if (!reader) {
        return reader.error();
    }
    if (const int headerRow = format.headerRow.value_or(1); headerRow > 0) {
        return ImportTable::behindHeader(std::move(reader).value(), headerRow);
    }
    const std::size_t width = tableWidth(**reader);
    if ((*reader)->error()) {
        return *(*reader)->error();
    }
    reader = m_state->records(format);
    return reader ? ImportTable::withoutHeader(std::move(reader).value(), width)
                  : Result<ImportTable>(reader.error());
}

}  // namespace winnow::importing
