// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/import_run.h>

#include <algorithm>
#include <future>
#include <set>

#include <app/import_beside.h>
#include <app/shared.h>
#include <formats/row_cells.h>
#include <formats/text_json.h>
#include <storage/batch_store.h>
#include <storage/digest.h>

namespace winnow {

namespace {

// Rows between two questions whether to go on, in the steps after reading.
constexpr int kRowsBetween = 256;

// Bytes from which a thread of its own for reading is worth it.
constexpr std::uintmax_t kLargeFile = std::uintmax_t{4} << 20U;

}  // namespace

ImportRun::ImportRun(Portfolio& portfolio, std::filesystem::path file, ImportAnalysis analysis,
                     const ClientDecisions& clients, const RowDecisions& rows)
    : m_analysis(std::move(analysis)),
      m_corrections{rows.corrections, rows.leaveOut},
      m_context(portfolio.shared(), std::move(file), m_analysis, clients, rows) {}

Result<ImportOutcome> ImportRun::execute(bool dryRun, const ImportProgressReport& progress) {
    Portfolio::Shared& shared = m_context.shared;
    // A file that is read twice is half done when it has been read once.
    std::int64_t before = 0;
    int passes = 1;
    std::int64_t size = 0;
    const auto report = [&](std::int64_t done, std::int64_t total) {
        size = total;
        return !progress || progress(before + done, passes * total);
    };
    bool isCancelled = false;
    passes = 2;
    Result<Days> days = dayRange(report, isCancelled);
    if (!days) {
        return days.error();
    }
    if (isCancelled) {
        return cancelled();
    }
    passes = *days ? 2 : 1;
    before = *days ? size : 0;

    // Beside the import: hashing a hundred megabytes takes a good part of a second.
    std::future<std::string> digest = std::async(std::launch::async, sha256OfFile, m_context.file);
    UnitOfWork work(shared.database, shared.clock, Undoable::No);
    m_context.batch = m_context.store.beginBatch(newBatch());
    m_clients.emplace(m_context);
    m_invoices.emplace(m_context, *m_clients);
    m_payments.emplace(m_context, *m_clients);
    m_time.emplace(m_context, *m_clients);
    m_facts.emplace(m_context, *m_clients);
    m_clientRows.emplace(m_context, *m_clients);
    if (*days) {
        m_time->expect((*days)->first, (*days)->second);
    }
    std::error_code unknownSize;
    const bool isLarge = std::filesystem::file_size(m_context.file, unknownSize) >= kLargeFile;
    const auto readFile = isLarge && !unknownSize ? readImportBeside : readImport;
    Result<ImportReadSummary> read = readFile(
        m_context.file, m_analysis, shared.settings.currency,
        [&](const ImportRow& row) { take(row); },
        [&](const ImportProblem& each) {
            m_invoices->noteIncomplete(each);
            m_context.problem(each.line, each.column, each.reason, each.cells);
        },
        report, m_corrections);
    if (!read) {
        return read.error();
    }
    int untilReport = kRowsBetween;
    const KeepOn keepOn = [&] {
        if (--untilReport > 0) {
            return true;
        }
        untilReport = kRowsBetween;
        return report(size, size);
    };
    if (read->cancelled || !finish(keepOn)) {
        return cancelled();
    }
    fillIn(*read);

    const ImportOutcome& outcome = m_context.outcome;
    const bool changed =
        outcome.added + outcome.updated + outcome.changed + outcome.clientsCreated > 0 ||
        m_context.remembered;
    if (dryRun || !changed) {
        return outcome;  // the transaction is rolled back: nothing new, no batch
    }
    m_context.store.setSourceDigest(m_context.batch, digest.get());
    BatchStore(shared.database).setTotals(m_context.batch, m_context.totals.byMonth());
    m_context.store.finishBatch(m_context.batch, outcome.added, outcome.leftOut);
    work.commit(
        Portfolio::Shared::actionOf({"action.import.done",
                                     {{"file", sourceName()},
                                      {"count", outcome.added + outcome.updated + outcome.changed},
                                      {"batch", m_context.batch.value}}},
                                    {}));
    m_context.outcome.batch = m_context.batch;
    return outcome;
}

void ImportRun::take(const ImportRow& row) {
    struct Taker {
        ImportRun& run;

        void operator()(const InvoiceRow& each) const { run.m_invoices->take(each); }
        void operator()(const PaymentRow& each) const { run.m_payments->take(each); }
        void operator()(const TimeRow& each) const { run.m_time->take(each); }
        void operator()(const ClientRow& each) const { run.m_clientRows->take(each); }
        void operator()(const ContactRow& each) const { run.m_clientRows->take(each); }
        void operator()(const TicketRow& each) const { run.m_facts->take(each); }
        void operator()(const CostRow& each) const { run.m_facts->take(each); }
        void operator()(const SeatRow& each) const { run.m_facts->take(each); }
        void operator()(const RateRow& each) const { run.m_facts->take(each); }
    };
    std::visit(Taker{*this}, row);
}

bool ImportRun::finish(const KeepOn& keepOn) {
    return m_invoices->finish(keepOn) && m_payments->finish(keepOn) && m_time->finish(keepOn);
}

Result<ImportRun::Days> ImportRun::dayRange(const ImportProgress& progress, bool& cancelled) const {
    Days days;
    // With nothing stored yet there is nothing to be recognised, and the file is read once only.
    if (m_analysis.mapping.kind != ImportKind::Time || m_context.store.countTimeEntries() == 0) {
        return days;
    }
    Result<ImportReadSummary> read = readImport(
        m_context.file, m_analysis, m_context.shared.settings.currency,
        [&](const ImportRow& row) {
            const Date day = std::get<TimeRow>(row).day;
            days = days ? std::pair{std::min(days->first, day), std::max(days->second, day)}
                        : std::pair{day, day};
        },
        [](const ImportProblem&) {}, progress, m_corrections);
    if (!read) {
        return read.error();
    }
    cancelled = read->cancelled;
    return days;
}

void ImportRun::fillIn(const ImportReadSummary& read) {
    ImportOutcome& outcome = m_context.outcome;
    outcome.kind = importKindCode(m_analysis.mapping.kind);
    outcome.sheet = m_analysis.sheets.empty() ? "" : m_analysis.text.sheet.value_or("");
    outcome.header = m_analysis.header;
    outcome.rowsRead = read.rowsRead - m_payments->skipped();
    outcome.rowsSkipped = read.rowsSkipped + m_payments->skipped();
    outcome.totals = m_context.totals.byKind();
    outcome.removedByHand = m_context.store.removedMet();
    std::ranges::stable_sort(outcome.problems, {}, &RowProblem::line);
    std::ranges::stable_sort(outcome.changes, {}, &ImportChange::line);
    if (!outcome.changes.empty()) {
        std::map<ClientId, std::string> names;
        for (const Client& client : ClientStore(m_context.shared.database).all()) {
            names.emplace(client.id, client.name);
        }
        for (ImportChange& change : outcome.changes) {
            change.clientName = names[change.client];
        }
    }
    addCells();
}

void ImportRun::addCells() {
    std::set<std::int64_t> lines;
    for (const RowProblem& each : m_context.outcome.problems) {
        if (each.cells.empty()) {
            lines.insert(each.line);
        }
    }
    const auto rows = cellsOfRows(m_context.file, m_analysis.text, lines);
    if (!rows) {
        return;  // the rows are then listed by line and reason alone
    }
    for (RowProblem& each : m_context.outcome.problems) {
        const auto row = rows->find(each.line);
        if (!each.cells.empty() || row == rows->end()) {
            continue;
        }
        each.cells = row->second;
        const auto corrected = m_corrections.cells.find(each.line);
        if (corrected == m_corrections.cells.end()) {
            continue;
        }
        for (std::size_t column = 0; column < m_analysis.header.size(); ++column) {
            const auto text = corrected->second.find(m_analysis.header[column]);
            if (text != corrected->second.end()) {
                each.cells.resize(std::max(each.cells.size(), column + 1));
                each.cells[column] = text->second;
            }
        }
    }
}

ImportOutcome ImportRun::cancelled() const {
    ImportOutcome outcome;
    outcome.kind = importKindCode(m_analysis.mapping.kind);
    outcome.cancelled = true;
    return outcome;
}

ImportBatch ImportRun::newBatch() const {
    ImportBatch batch;
    batch.sourceName = sourceName();
    batch.kind = importKindCode(m_analysis.mapping.kind);
    batch.mapping = mappingToJson(m_analysis.mapping);
    batch.importedAt = m_context.shared.clock.now();
    return batch;
}

// "book.xlsx (Invoices)" for a sheet, since each is a batch of its own.
std::string ImportRun::sourceName() const {
    std::string name = m_context.file.filename().string();
    if (!m_analysis.sheets.empty() && m_analysis.text.sheet) {
        name += " (" + *m_analysis.text.sheet + ")";
    }
    return name;
}

}  // namespace winnow
