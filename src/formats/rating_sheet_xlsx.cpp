// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <type_traits>
#include <utility>

#include <unistd.h>
#include <xlsxwriter.h>

#include <formats/catalogue_json.h>
#include <formats/rating_sheet.h>
#include <formats/rating_sheet_layout.h>
#include <formats/utf8.h>

namespace winnow {

namespace {

using rating_sheet::Column;

// The date that zip archives begin with: the workbook's own, so that it does not tell when it was
// made and is the same every time.
constexpr time_t kCreated = 315'532'800;  // 1980-01-01
// What a cell holds at most is 32,767 characters.
constexpr std::size_t kLongestText = 30'000;  // bytes
constexpr lxw_row_t kHeaderRow = 4;           // below the title and three lines of instructions
constexpr lxw_col_t kAnswerColumn = 8;
constexpr lxw_col_t kLastColumn = 11;
constexpr std::array<double, kLastColumn + 1> kWidths{24, 9, 24, 26, 26, 26, 26, 26, 10, 36, 9, 20};

Error notWritten(const std::filesystem::path& folder, lxw_error code) {
    return {{"rating_sheet.error.not_written",
             {{"folder", folder.string()}, {"reason", std::string(lxw_strerror(code))}}}};
}

// A file of a name of its own in the folder, removed at the end.
class ScratchFile {
public:
    explicit ScratchFile(const std::filesystem::path& folder)
        : m_path((folder / ".winnow-sheet-XXXXXX").string()) {
        const int descriptor = mkstemp(m_path.data());
        m_made = descriptor >= 0;
        if (m_made) {
            close(descriptor);
        }
    }
    ~ScratchFile() {
        std::error_code ignored;  // left behind it harms nobody
        std::filesystem::remove(m_path, ignored);
    }
    ScratchFile(const ScratchFile&) = delete;
    ScratchFile& operator=(const ScratchFile&) = delete;

    bool made() const { return m_made; }
    const std::string& path() const { return m_path; }

private:
    std::string m_path;
    bool m_made = false;
};

class Workbook {
public:
    Workbook(const RatingSheet& sheet, const std::string& path, std::string scratch)
        : m_sheet(sheet) {
        lxw_workbook_options options{};
        options.tmpdir = scratch.data();
        m_book = workbook_new_opt(path.c_str(), &options);
        lxw_doc_properties properties{};
        properties.created = kCreated;
        workbook_set_properties(m_book, &properties);
    }
    // A workbook that is not closed loses its memory.
    ~Workbook() {
        if (m_book) {
            lxw_workbook_free(m_book);
        }
    }
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;

    lxw_error write() {
        makeFormats();
        lxw_worksheet* table = addSheet("rating_sheet.sheet.ratings");
        writeHead(table);
        writeRows(table);
        offerAnswers(table);
        layOut(table);
        writeIdentity(table);
        return workbook_close(std::exchange(m_book, nullptr));
    }

private:
    std::string word(std::string_view id) const { return rating_sheet::word(id, m_sheet.language); }
    lxw_worksheet* addSheet(std::string_view id) {
        return workbook_add_worksheet(m_book, word(id).c_str());
    }

    lxw_format* wrapped() {
        lxw_format* format = workbook_add_format(m_book);
        format_set_text_wrap(format);
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        format_set_border(format, LXW_BORDER_THIN);
        format_set_border_color(format, 0xD9D9D9);
        return format;
    }

    void makeFormats() {
        m_title = workbook_add_format(m_book);
        format_set_bold(m_title);
        format_set_font_size(m_title, 14);
        m_head = wrapped();
        format_set_bold(m_head);
        format_set_bg_color(m_head, 0xE4EEF7);
        m_text = wrapped();
        m_client = wrapped();
        format_set_bold(m_client);
        m_id = wrapped();
        format_set_font_color(m_id, 0x8C8C8C);
        m_answer = wrapped();
        format_set_unlocked(m_answer);
        format_set_bg_color(m_answer, 0xFFF8E1);
        format_set_align(m_answer, LXW_ALIGN_CENTER);
        m_note = wrapped();
        format_set_unlocked(m_note);
        format_set_bg_color(m_note, 0xFFF8E1);
    }

    // Always as a text, whatever it begins with: it never becomes a formula.
    static void text(lxw_worksheet* page, lxw_row_t row, lxw_col_t column, std::string_view value,
                     lxw_format* format) {
        if (value.empty()) {
            worksheet_write_blank(page, row, column, format);
        } else {
            worksheet_write_string(page, row, column,
                                   importing::excerpt(value, kLongestText).c_str(), format);
        }
    }

    void writeHead(lxw_worksheet* page) {
        const Locale locale(m_sheet.language);
        const Text title{"rating_sheet.title",
                         {{"portfolio", m_sheet.portfolio},
                          {"quarter", m_sheet.quarter},
                          {"rater", m_sheet.rater}}};
        text(page, 0, 0, catalogueFor(m_sheet.language).render(title, locale), m_title);
        lxw_row_t row = 1;
        for (const std::string& line : rating_sheet::instructions(m_sheet.language)) {
            text(page, row++, 0, line, nullptr);
        }
        lxw_col_t column = 0;
        const auto head = [&](std::string_view words) {
            text(page, kHeaderRow, column++, words, m_head);
        };
        for (const Column each : {Column::Client, Column::Code, Column::Question}) {
            head(word(columnId(each)));
        }
        for (int anchor = 0; anchor <= 4; ++anchor) {
            head(std::to_string(anchor));
        }
        for (const Column each :
             {Column::Answer, Column::Note, Column::ClientId, Column::Criterion}) {
            head(word(columnId(each)));
        }
    }

    void writeRows(lxw_worksheet* page) {
        lxw_row_t at = kHeaderRow;
        for (const RatingSheetRow& row : m_sheet.rows) {
            ++at;
            text(page, at, 0, row.clientName, m_client);
            text(page, at, 1, row.clientCode, m_text);
            text(page, at, 2, row.question, m_text);
            lxw_col_t column = 3;
            for (const std::string& anchor : row.anchors) {
                text(page, at, column++, anchor, m_text);
            }
            if (row.answer.size() == 1 && row.answer[0] >= '0' && row.answer[0] <= '4') {
                worksheet_write_number(page, at, kAnswerColumn, row.answer[0] - '0', m_answer);
            } else {
                text(page, at, kAnswerColumn, row.answer, m_answer);
            }
            text(page, at, kAnswerColumn + 1, row.note, m_note);
            worksheet_write_number(page, at, kAnswerColumn + 2,
                                   static_cast<double>(row.client.value), m_id);
            text(page, at, kLastColumn, row.criterion, m_id);
        }
    }

    void offerAnswers(lxw_worksheet* page) {
        if (m_sheet.rows.empty()) {
            return;
        }
        std::array<std::string, 6> words{"0", "1", "2",
                                         "3", "4", std::string(rating_sheet::kNoEvidence)};
        std::string title = word("rating_sheet.column.answer");
        std::string message = word("rating_sheet.only_these");
        lxw_data_validation validation{};
        // Constant characters or not: that differs between versions of the library.
        std::array<std::remove_pointer_t<decltype(validation.value_list)>, words.size() + 1>
            choices{};
        std::ranges::transform(words, choices.begin(),
                               [](std::string& each) { return each.data(); });
        validation.validate = LXW_VALIDATION_TYPE_LIST;
        validation.value_list = choices.data();
        validation.error_title = title.data();
        validation.error_message = message.data();
        worksheet_data_validation_range(page, kHeaderRow + 1, kAnswerColumn, lastRow(),
                                        kAnswerColumn, &validation);
    }

    void layOut(lxw_worksheet* page) {
        for (lxw_col_t column = 0; column <= kLastColumn; ++column) {
            worksheet_set_column(page, column, column, kWidths[column], nullptr);
        }
        worksheet_freeze_panes(page, kHeaderRow + 1, 3);
        worksheet_autofilter(page, kHeaderRow, 0, lastRow(), kLastColumn);
        worksheet_set_landscape(page);
        worksheet_set_paper(page, 9);  // A4
        worksheet_fit_to_pages(page, 1, 0);
        worksheet_repeat_rows(page, kHeaderRow, kHeaderRow);
        protect(page);
        worksheet_set_selection(page, kHeaderRow + 1, kAnswerColumn, kHeaderRow + 1, kAnswerColumn);
    }

    // Below the rows, where it takes no room from them.
    void writeIdentity(lxw_worksheet* page) {
        lxw_row_t row = lastRow() + 1;
        for (const auto& [label, value] : rating_sheet::identity(m_sheet)) {
            text(page, ++row, 0, label, m_id);
            text(page, row, 2, value, m_id);
        }
    }

    // Against slips, not against people: there is no password.
    static void protect(lxw_worksheet* page) {
        lxw_protection allowed{};
        allowed.format_columns = LXW_TRUE;
        allowed.format_rows = LXW_TRUE;
        allowed.autofilter = LXW_TRUE;
        worksheet_protect(page, nullptr, &allowed);
    }

    lxw_row_t lastRow() const { return kHeaderRow + static_cast<lxw_row_t>(m_sheet.rows.size()); }

    const RatingSheet& m_sheet;
    lxw_workbook* m_book = nullptr;
    lxw_format* m_title = nullptr;
    lxw_format* m_head = nullptr;
    lxw_format* m_text = nullptr;
    lxw_format* m_client = nullptr;
    lxw_format* m_id = nullptr;
    lxw_format* m_answer = nullptr;
    lxw_format* m_note = nullptr;
};

}  // namespace

Result<std::string> ratingSheetXlsx(const RatingSheet& sheet,
                                    const std::filesystem::path& scratch) {
    const ScratchFile file(scratch);
    if (!file.made()) {
        return notWritten(scratch, LXW_ERROR_CREATING_XLSX_FILE);
    }
    Workbook workbook(sheet, file.path(), scratch.string());
    if (const lxw_error code = workbook.write(); code != LXW_NO_ERROR) {
        return notWritten(scratch, code);
    }
    std::ifstream in(file.path(), std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    if (in.bad() || bytes.empty()) {
        return notWritten(scratch, LXW_ERROR_CREATING_XLSX_FILE);
    }
    return bytes;
}

}  // namespace winnow
