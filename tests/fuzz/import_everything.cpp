// SPDX-License-Identifier: GPL-3.0-or-later
#include <fuzz/import_everything.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include <formats/utf8.h>

namespace winnow::fuzz {

namespace {

constexpr std::array kKinds{ImportKind::Invoices, ImportKind::Time,     ImportKind::Clients,
                            ImportKind::Contacts, ImportKind::Payments, ImportKind::Tickets,
                            ImportKind::Costs,    ImportKind::Seats,    ImportKind::Rates,
                            ImportKind::Ledger};

bool isText(const std::string& text) { return importing::isValidUtf8(text); }

void requireTexts(const std::vector<std::string>& texts) {
    require(std::ranges::all_of(texts, isText), "what is shown is UTF-8");
}

// Every field of the kind gets a column, so that all readers of values run.
void completeMapping(ImportAnalysis& analysis) {
    std::size_t next = 0;
    for (const ImportField field : importFields(analysis.mapping.kind)) {
        if (!analysis.mapping.constants.contains(field)) {
            analysis.mapping.columns.try_emplace(field,
                                                 analysis.header[next++ % analysis.header.size()]);
        }
    }
    analysis.values.dateOrder = analysis.values.dateOrder.value_or(DateOrder::DayMonthYear);
}

void readRows(const std::filesystem::path& file, const ImportAnalysis& analysis,
              const RowCorrections& corrections) {
    std::int64_t rows = 0;
    std::int64_t lastPosition = 0;
    const auto summary = readImport(
        file, analysis, *Currency::fromCode("EUR"), [&](const ImportRow&) { ++rows; },
        [&](const ImportProblem& problem) {
            requireTexts(problem.cells);
            require(isText(problem.column) && isText(problem.invoiceClient) &&
                        isText(problem.invoiceNumber) && !problem.reason.id.empty(),
                    "a problem is told in texts");
        },
        [&](std::int64_t done, std::int64_t total) {
            require(done >= lastPosition && done <= total, "progress goes on to the end");
            lastPosition = done;
            return true;
        },
        corrections);
    require(!summary || summary->rowsRead + summary->rowsSkipped >= 0, "rows are counted");
}

}  // namespace

void require(bool kept, std::string_view promise) {
    if (!kept) {
        throw std::logic_error(std::string(promise));
    }
}

std::filesystem::path fileOf(std::string_view bytes) {
    static const test::TempDir folder;
    return folder.write("file", bytes);
}

void importFile(const std::filesystem::path& file, const std::optional<ImportKind>& kind) {
    auto analysis = analyseImport(file, kind);
    if (!analysis) {
        require(!analysis.error().message.id.empty(), "an error has a text");
        return;
    }
    requireTexts(analysis->header);
    for (const auto& cells : analysis->preview) {
        requireTexts(cells);
    }
    completeMapping(analysis.value());
    readRows(file, analysis.value(), {});
    RowCorrections corrections;
    for (const std::int64_t line : analysis->previewLines) {
        corrections.cells[line][analysis->header.front()] = "12/03/2026";
    }
    readRows(file, analysis.value(), corrections);
}

void importFile(const std::filesystem::path& file, std::size_t size) {
    importFile(file, std::nullopt);
    importFile(file, kKinds[size % kKinds.size()]);
}

}  // namespace winnow::fuzz
