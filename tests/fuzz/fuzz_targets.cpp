// SPDX-License-Identifier: GPL-3.0-or-later
#include <fuzz/fuzz_targets.h>

#include <algorithm>
#include <map>
#include <string>

#include <formats/rating_sheet.h>
#include <formats/rubric_json.h>
#include <formats/utf8.h>
#include <formats/workbook_maker.h>
#include <fuzz/import_everything.h>

namespace winnow::fuzz {

namespace {

constexpr std::string_view kLedgerHeader =
    "JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|"
    "PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|"
    "Idevise";

// The bytes cut at lines that begin with "@" and name a part.
std::map<std::string, std::string> partsOf(std::string_view bytes) {
    std::map<std::string, std::string> parts;
    while (bytes.starts_with('@')) {
        const std::size_t line = std::min(bytes.find('\n'), bytes.size());
        const std::string name(bytes.substr(1, line - 1));
        bytes.remove_prefix(std::min(line + 1, bytes.size()));
        const std::size_t next = bytes.find("\n@");
        parts[name] = bytes.substr(0, next);
        bytes.remove_prefix(next == std::string_view::npos ? bytes.size() : next + 1);
    }
    return parts;
}

}  // namespace

void text(std::string_view bytes) { importFile(fileOf(bytes), bytes.size()); }

void ledger(std::string_view bytes) {
    std::string file(kLedgerHeader);
    const bool isTab = !bytes.empty() && bytes.front() % 2 == 1;
    if (isTab) {
        std::ranges::replace(file, '|', '\t');
    }
    file += "\n";
    file += bytes.substr(std::min(bytes.size(), std::size_t{1}));
    importFile(fileOf(file), ImportKind::Ledger);
}

void mapping(std::string_view bytes) {
    const auto read = mappingFromJson(bytes);
    if (!read) {
        return;
    }
    const std::string written = mappingToJson(read.value());
    const auto again = mappingFromJson(written);
    require(again.hasValue(), "a mapping that was written can be read");
    require(mappingToJson(again.value()) == written, "a mapping comes back as it was");
}

void sheet(std::string_view bytes) {
    test::WorkbookMaker maker;
    auto parts = partsOf(bytes);
    maker.sheet("Sheet", parts.empty() ? std::string(bytes) : std::string());
    maker.strings("<si><t>Client</t></si><si><t>Amount</t></si><si><t>Date</t></si>");
    maker.formats({"General", "dd/mm/yyyy", "[h]:mm", "h:mm", "0.00"});
    for (auto& [name, content] : parts) {
        if (!name.empty() && name.size() < 1000) {
            maker.part(name, std::move(content));
        }
    }
    static const test::TempDir folder;
    importFile(maker.write(folder), bytes.size());
}

void workbook(std::string_view bytes) { importFile(fileOf(bytes), bytes.size()); }

void ratings(std::string_view bytes) {
    const auto sheet = readRatingSheet(fileOf(bytes));
    if (!sheet) {
        return;
    }
    for (const RatingSheetAnswer& answer : sheet->answers) {
        require(answer.anchor.value_or(0) >= 0 && answer.anchor.value_or(0) <= 4,
                "an answer is an anchor or none");
        require(importing::isValidUtf8(answer.clientName) && importing::isValidUtf8(answer.note),
                "the texts of an answer are UTF-8");
    }
}

void rubric(std::string_view bytes) {
    const auto read = rubricFromJson(bytes, Currency());
    if (!read) {
        return;
    }
    require(validate(read.value()).empty(), "a rubric that was read can grade");
    const std::string written = rubricToJson(read.value(), Currency());
    const auto again = rubricFromJson(written, Currency());
    require(again.hasValue(), "a rubric that was written can be read");
    require(again.value() == read.value(), "a rubric comes back as it was");
}

}  // namespace winnow::fuzz
