// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/import_story.h>

#include <cstdlib>

#include <formats/catalogue_json.h>
#include <support/catch.h>

namespace winnow::test {

Money ImportStory::grossTotal() const {
    Money total;
    for (const InvoiceRow& row : invoices) {
        total += row.gross.value_or(Money{});
    }
    return total;
}

WorkTime ImportStory::timeTotal() const {
    WorkTime total;
    for (const TimeRow& row : times) {
        total += row.duration;
    }
    return total;
}

ImportStory importFile(const std::filesystem::path& file, const ImportWishes& wishes) {
    ImportStory story;
    auto analysis = analyseImport(file, wishes.kind, wishes.mapping, wishes.currency);
    if (!analysis) {
        story.error = analysis.error();
        return story;
    }
    story.analysis = std::move(analysis).value();
    const auto read = readImport(
        file, *story.analysis, wishes.currency,
        [&](const ImportRow& row) {
            if (const auto* invoice = std::get_if<InvoiceRow>(&row)) {
                story.invoices.push_back(*invoice);
            } else {
                story.times.push_back(std::get<TimeRow>(row));
            }
        },
        [&](const ImportProblem& problem) { story.problems.push_back(problem); });
    if (read) {
        story.summary = read.value();
    } else {
        story.error = read.error();
    }
    return story;
}

ImportStory importBytes(std::string_view bytes, const ImportWishes& wishes) {
    const TempDir folder;
    return importFile(folder.write("export.csv", bytes), wishes);
}

std::string shown(const ImportProblem& problem) {
    return std::to_string(problem.line) + " " + problem.column + " " + problem.reason.id;
}

std::string inEnglish(const Text& text) {
    return catalogueFor(Language::English).render(text, Locale(Language::English));
}

std::optional<std::filesystem::path> sharedData(std::string_view name) {
    const char* const given = std::getenv("WINNOW_SHARED_DATA");
    const std::filesystem::path folder =
        given ? std::filesystem::path(given)
              : std::filesystem::path(WINNOW_SOURCE_DIR).parent_path() / "shared" / "data";
    const std::filesystem::path file = folder / name;
    if (!std::filesystem::exists(file)) {
        WARN("skipped: no shared data " << name);
        return std::nullopt;
    }
    return file;
}

}  // namespace winnow::test
