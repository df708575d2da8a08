// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <formats/import_reader.h>
#include <support/temp_dir.h>

namespace winnow::test {

// What became of a file: found out, read, refused.
struct ImportStory {
    std::optional<ImportAnalysis> analysis;
    std::optional<Error> error;  // of the analysis, or else of the reading
    ImportReadSummary summary;
    std::vector<InvoiceRow> invoices;
    std::vector<TimeRow> times;
    std::vector<ClientRow> clients;
    std::vector<ContactRow> contacts;
    std::vector<PaymentRow> payments;
    std::vector<TicketRow> tickets;
    std::vector<CostRow> costs;
    std::vector<SeatRow> seats;
    std::vector<RateRow> rates;
    std::vector<ImportProblem> problems;

    // "" when there is none.
    std::string errorId() const { return error ? error->message.id : std::string(); }
    std::vector<std::string> shownProblems() const;
    Money grossTotal() const;
    WorkTime timeTotal() const;
};

inline Currency dollars() { return *Currency::fromCode("USD"); }
inline Currency euros() { return {}; }

struct ImportWishes {
    std::optional<ImportKind> kind;
    std::optional<ImportMapping> mapping;
    Currency currency = dollars();
    RowCorrections corrections = {};
};

ImportStory importFile(const std::filesystem::path& file, const ImportWishes& wishes = {});
// The same of a file with these bytes.
ImportStory importBytes(std::string_view bytes, const ImportWishes& wishes = {});

// "3 Amount import.problem.amount": line, column and reason, as a list would show them.
std::string shown(const ImportProblem& problem);
// The sentence in English.
std::string inEnglish(const Text& text);

// A file of the shared sample data; empty when this machine does not have it.
std::optional<std::filesystem::path> sharedData(std::string_view name);

}  // namespace winnow::test
