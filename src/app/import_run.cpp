// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/import_run.h>

#include <algorithm>
#include <future>

#include <app/shared.h>
#include <formats/text_json.h>
#include <storage/digest.h>

namespace winnow {

namespace {

// More problems than a person would read are counted, not kept.
constexpr std::size_t kMostProblems = 1000;

// What the row says of payment, turned into payments of an invoice with that total.
void settle(Invoice& invoice, const InvoiceRow& row) {
    if (row.paidOnUnknownDate && !row.paidOn) {
        invoice.settlement = Settlement::PaidUndated;
        return;
    }
    if (!row.paymentsTracked) {
        return;
    }
    const Money open = row.openBalance.value_or(Money{});
    if (row.paidOn) {
        invoice.settlement = Settlement::Tracked;
        invoice.payments = {{*row.paidOn, invoice.total - open}};
    } else if (!row.openBalance || *row.openBalance == invoice.total) {
        invoice.settlement = Settlement::Tracked;
    } else if (open == Money{}) {
        invoice.settlement = Settlement::PaidUndated;
    }
    // Partly paid on an unknown day: its days late cannot be known, so it stays Unknown.
}

Invoice headOf(ClientId client, const InvoiceRow& row) {
    Invoice invoice;
    invoice.client = client;
    invoice.number = row.number;
    invoice.issuedOn = row.issuedOn;
    invoice.dueOn = row.dueOn;
    invoice.isCreditNote = row.isCreditNote;
    invoice.disputed = row.disputed;
    return invoice;
}

}  // namespace

ImportRun::ImportRun(Portfolio& portfolio, std::filesystem::path file, ImportAnalysis analysis,
                     const ClientDecisions& decisions)
    : m_portfolio(portfolio),
      m_file(std::move(file)),
      m_analysis(std::move(analysis)),
      m_decisions(decisions),
      m_matcher(portfolio) {}

Result<ImportOutcome> ImportRun::execute(bool dryRun, const ImportProgressReport& progress) {
    Portfolio::Shared& shared = m_portfolio.shared();
    Result<std::optional<std::pair<Date, Date>>> days = dayRange();
    if (!days) {
        return days.error();
    }
    const std::string kind(importKindCode(m_analysis.mapping.kind));
    m_outcome.kind = kind;

    // Beside the import: hashing a hundred megabytes takes a good part of a second.
    std::future<std::string> digest = std::async(std::launch::async, sha256OfFile, m_file);
    UnitOfWork work(shared.database, shared.clock, Undoable::No);
    FactStore store(shared.database);
    m_batch = store.beginBatch({{},
                                m_file.filename().string(),
                                {},  // the digest follows
                                kind,
                                mappingToJson(m_analysis.mapping),
                                shared.clock.now(),
                                0,
                                0});
    if (*days) {
        store.expectTimeEntries((*days)->first, (*days)->second);
    }
    Result<ImportReadSummary> read = readImport(
        m_file, m_analysis, shared.settings.currency,
        [&](const ImportRow& row) {
            std::visit([&](const auto& each) { take(store, each); }, row);
        },
        [&](const ImportProblem& each) {
            noteIncomplete(each);
            problem(each.line, each.column, each.reason);
        },
        progress);
    if (!read) {
        return read.error();
    }
    m_outcome.rowsRead = read->rowsRead;
    m_outcome.rowsSkipped = read->rowsSkipped;
    if (read->cancelled) {
        m_outcome = ImportOutcome();
        m_outcome.cancelled = true;
        return m_outcome;
    }
    for (const auto& [key, pending] : m_pending) {
        if (const auto bad = incompleteAt(key.first, key.second)) {
            problem(pending.line, columnOf(ImportField::InvoiceNumber),
                    {"app.import_incomplete", {{"number", key.second}, {"line", *bad}}},
                    pending.rows);
        } else {
            finishInvoice(store, pending);
        }
    }
    if (m_invoices.count > 0) {
        m_outcome.totals["invoices"] = m_invoices;
    }
    if (m_time.count > 0) {
        m_outcome.totals["time"] = m_time;
    }
    std::ranges::stable_sort(m_outcome.problems, {}, &RowProblem::line);

    const bool changed = m_outcome.added + m_outcome.updated + m_outcome.clientsCreated > 0 ||
                         !m_decisions.same.empty();
    if (dryRun || !changed) {
        return m_outcome;  // the transaction is rolled back: nothing new, no batch
    }
    store.setSourceDigest(m_batch, digest.get());
    store.finishBatch(m_batch, m_outcome.added, m_outcome.leftOut);
    work.commit(Portfolio::Shared::actionOf({"action.import.done",
                                             {{"file", m_file.filename().string()},
                                              {"count", m_outcome.added},
                                              {"batch", m_batch.value}}},
                                            {}));
    return m_outcome;
}

std::optional<ClientId> ImportRun::clientFor(const std::string& name, const std::string& project,
                                             std::int64_t line) {
    if (name.empty()) {
        problem(line, columnOf(ImportField::Client),
                project.empty() ? Text{"app.import_no_client", {}}
                                : Text{"app.import_no_client_project", {{"project", project}}});
        return std::nullopt;
    }
    if (const auto known = m_matcher.exact(name)) {
        return known;
    }
    ClientStore clients(m_portfolio.shared().database);
    if (const auto same = m_decisions.same.find(name); same != m_decisions.same.end()) {
        clients.addAlias(same->second, name);
        m_matcher.remember(name, same->second);
        return same->second;
    }
    const auto create = m_decisions.create.find(name);
    if (create != m_decisions.create.end() ? create->second : m_decisions.createUnknown) {
        Client client;
        client.name = name;
        const ClientId id = clients.add(client);
        m_matcher.remember(name, id);
        ++m_outcome.clientsCreated;
        return id;
    }
    const std::optional<Client> alike = m_matcher.suggestion(name);
    problem(line, columnOf(ImportField::Client),
            alike ? Text{"app.import_client_alike", {{"name", name}, {"client", alike->name}}}
                  : Text{"app.import_client_unknown", {{"name", name}}});
    return std::nullopt;
}

void ImportRun::take(FactStore& store, const InvoiceRow& row) {
    const std::optional<ClientId> client = clientFor(row.client, {}, row.line);
    if (!client) {
        return;
    }
    if (row.lineAmount) {
        takeLine(*client, row);
        return;
    }
    Pending single;
    single.invoice = headOf(*client, row);
    single.line = row.line;
    single.rows = 1;
    const Money net = row.net ? *row.net : row.gross.value_or(Money{});
    single.invoice.lines = {
        {lineKindFromCode(row.lineKind).value_or(LineKind::Unspecified), net, ""}};
    single.invoice.total = row.gross.value_or(net);
    settle(single.invoice, row);
    finishInvoice(store, single);
}

// Lines of one invoice may stand anywhere in the file, with header figures repeated on each.
void ImportRun::takeLine(ClientId client, const InvoiceRow& row) {
    auto [found, isNew] = m_pending.try_emplace({client, row.number});
    Pending& pending = found->second;
    if (isNew) {
        pending.invoice = headOf(client, row);
        pending.line = row.line;
        pending.headerTotal = row.gross;
    }
    ++pending.rows;
    const Money amount = *row.lineAmount;
    pending.invoice.lines.push_back(
        {lineKindFromCode(row.lineKind).value_or(LineKind::Unspecified), amount, ""});
    pending.linesTotal += amount;
    pending.invoice.total = pending.headerTotal.value_or(pending.linesTotal);
    pending.invoice.payments.clear();
    pending.invoice.settlement = Settlement::Unknown;
    settle(pending.invoice, row);
}

void ImportRun::finishInvoice(FactStore& store, const Pending& pending) {
    const AddOutcome outcome = store.addInvoice(pending.invoice, m_batch, pending.line);
    count(outcome, pending.rows, m_invoices, &pending.invoice, pending.line);
}

void ImportRun::take(FactStore& store, const TimeRow& row) {
    const std::optional<ClientId> client = clientFor(row.client, row.project, row.line);
    if (!client) {
        return;
    }
    TimeEntry entry;
    entry.client = *client;
    entry.day = row.day;
    entry.duration = row.duration;
    entry.technician = row.technician;
    entry.role = row.role;
    entry.workType = workTypeFromCode(row.workType).value_or(WorkType::Unspecified);
    entry.billable = row.billable;
    entry.afterHours = row.afterHours;
    entry.startMinute = row.startMinute;
    entry.ticket = row.ticket;
    entry.note = row.note;
    const AddOutcome outcome = store.addTimeEntry(entry, row.sourceId, m_batch, row.line);
    count(outcome, 1, m_time, nullptr, row.line);
    m_time.worked = m_time.worked.value_or(WorkTime{}) + row.duration;
}

void ImportRun::count(AddOutcome outcome, std::int64_t rows, KindTotal& total,
                      const Invoice* invoice, std::int64_t line) {
    switch (outcome) {
        case AddOutcome::Added:
            m_outcome.added += invoice ? 1 : rows;
            break;
        case AddOutcome::AlreadyPresent:
            m_outcome.alreadyPresent += invoice ? 1 : rows;
            break;
        case AddOutcome::Updated:
            m_outcome.updated += 1;
            break;
        case AddOutcome::Conflict:
            problem(
                line, columnOf(ImportField::InvoiceNumber),
                {"app.import_conflict", {{"number", invoice->number}, {"amount", invoice->total}}},
                rows);
            return;
    }
    if (invoice &&
        !m_counted.emplace(invoice->client, invoice->number, invoice->isCreditNote).second) {
        return;
    }
    ++total.count;
    if (invoice) {
        total.amount = total.amount.value_or(Money{}) + invoice->total;
    }
}

void ImportRun::problem(std::int64_t line, std::string column, Text reason, std::int64_t rows) {
    m_outcome.leftOut += rows;
    if (m_outcome.problems.size() < kMostProblems) {
        m_outcome.problems.push_back({m_file, line, std::move(column), std::move(reason)});
    }
}

void ImportRun::noteIncomplete(const ImportProblem& each) {
    if (!each.invoiceNumber.empty()) {
        m_incomplete[each.invoiceNumber].try_emplace(each.invoiceClient, each.line);
    }
}

std::optional<std::int64_t> ImportRun::incompleteAt(ClientId client,
                                                    const std::string& number) const {
    const auto found = m_incomplete.find(number);
    if (found == m_incomplete.end()) {
        return std::nullopt;
    }
    for (const auto& [name, line] : found->second) {
        // A row without a client may belong to any client's invoice of that number.
        if (name.empty() || m_matcher.exact(name) == client) {
            return line;
        }
    }
    return std::nullopt;
}

Result<std::optional<std::pair<Date, Date>>> ImportRun::dayRange() const {
    std::optional<std::pair<Date, Date>> range;
    Portfolio::Shared& shared = m_portfolio.shared();
    // With nothing stored yet there is nothing to be recognised, and the file is read once only.
    if (m_analysis.mapping.kind != ImportKind::Time ||
        FactStore(shared.database).countTimeEntries() == 0) {
        return range;
    }
    Result<ImportReadSummary> read = readImport(
        m_file, m_analysis, shared.settings.currency,
        [&](const ImportRow& row) {
            const Date day = std::get<TimeRow>(row).day;
            range = range ? std::pair{std::min(range->first, day), std::max(range->second, day)}
                          : std::pair{day, day};
        },
        [](const ImportProblem&) {});
    if (!read) {
        return read.error();
    }
    return range;
}

std::string ImportRun::columnOf(ImportField field) const {
    const auto found = m_analysis.mapping.columns.find(field);
    return found == m_analysis.mapping.columns.end() ? std::string() : found->second;
}

}  // namespace winnow
