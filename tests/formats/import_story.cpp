// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/import_story.h>

#include <cstdlib>

#include <formats/catalogue_json.h>
#include <support/catch.h>

namespace winnow::test {

namespace {

struct Sorter {
    ImportStory& story;

    void operator()(const InvoiceRow& row) const { story.invoices.push_back(row); }
    void operator()(const TimeRow& row) const { story.times.push_back(row); }
    void operator()(const ClientRow& row) const { story.clients.push_back(row); }
    void operator()(const ContactRow& row) const { story.contacts.push_back(row); }
    void operator()(const PaymentRow& row) const { story.payments.push_back(row); }
    void operator()(const TicketRow& row) const { story.tickets.push_back(row); }
    void operator()(const CostRow& row) const { story.costs.push_back(row); }
    void operator()(const SeatRow& row) const { story.seats.push_back(row); }
    void operator()(const RateRow& row) const { story.rates.push_back(row); }
};

}  // namespace

std::vector<std::string> ImportStory::shownProblems() const {
    std::vector<std::string> list;
    for (const ImportProblem& problem : problems) {
        list.push_back(shown(problem));
    }
    return list;
}

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
        [&](const ImportRow& row) { std::visit(Sorter{story}, row); },
        [&](const ImportProblem& problem) { story.problems.push_back(problem); }, {},
        wishes.corrections);
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
