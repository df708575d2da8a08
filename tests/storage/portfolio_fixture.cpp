// SPDX-License-Identifier: GPL-3.0-or-later
#include <storage/portfolio_fixture.h>

#include <algorithm>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <storage/batch_store.h>
#include <storage/contact_store.h>
#include <support/builders.h>

namespace winnow::test {

namespace {

std::string dumpOfTables(Database& database, bool editedOnly) {
    SQLite::Statement tables(database.handle(),
                             "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
    std::string dump;
    while (tables.executeStep()) {
        const std::string table = tables.getColumn(0).getString();
        const bool isRecord = table == "history" || table == "journal";
        const bool isFact = table == "import_batches" || table == "invoices" ||
                            table == "invoice_lines" || table == "payments" || table == "people" ||
                            table == "time_entries" || table == "tickets" ||
                            table == "seat_counts" || table == "costs" ||
                            table == "exchange_rates" || table == "fact_changes" ||
                            table == "removed_facts" || table.starts_with("batch_");
        if (editedOnly && (isRecord || isFact)) {
            continue;
        }
        dump += "== " + table + "\n";
        SQLite::Statement rows(database.handle(), "SELECT * FROM " + table + " ORDER BY 1, 2");
        while (rows.executeStep()) {
            for (int column = 0; column < rows.getColumnCount(); ++column) {
                const SQLite::Column value = rows.getColumn(column);
                dump += value.isNull() ? std::string("NULL")
                                       : std::to_string(value.getType()) + ":" + value.getString();
                dump += '|';
            }
            dump += '\n';
        }
    }
    return dump;
}

}  // namespace

Database PortfolioFixture::create() const {
    return std::move(Database::create(file, clock)).value();
}

Database PortfolioFixture::open(OpenMode mode) const {
    return std::move(Database::open(file, mode, clock)).value();
}

std::string PortfolioFixture::openingError(OpenMode mode) const {
    const auto opened = Database::open(file, mode, clock);
    return opened ? "" : opened.error().message.id;
}

void PortfolioFixture::tamper(const std::string& script) const {
    SQLite::Database(file.string(), SQLite::OPEN_READWRITE).exec(script);
}

Client clientNamed(std::string name) {
    Client client;
    client.name = std::move(name);
    return client;
}

ClientId addClient(Database& database, const Clock& clock, std::string name) {
    UnitOfWork work(database, clock, Undoable::Yes);
    const ClientId id = ClientStore(database).add(clientNamed(std::move(name)));
    work.commit({"client.added", "{}", id});
    return id;
}

Invoice invoiceOf(ClientId client, std::string number, Money total) {
    Invoice invoice = anInvoice("2026-01-10").of(total).numbered(std::move(number)).build();
    invoice.settlement = Settlement::Unknown;
    invoice.client = client;
    return invoice;
}

TimeEntry timeEntryOf(ClientId client, std::string_view date, int minutes) {
    TimeEntry entry;
    entry.client = client;
    entry.day = day(date);
    entry.duration = WorkTime::minutes(minutes);
    entry.technician = "Ana";
    entry.role = "Engineer";
    entry.note = "Replaced the switch";
    return entry;
}

Ticket ticketOf(ClientId client, std::string number) {
    Ticket ticket;
    ticket.client = client;
    ticket.number = std::move(number);
    ticket.openedOn = day("2026-01-11");
    ticket.subject = "Printer is on fire";
    return ticket;
}

Cost costOf(ClientId client, std::string number, Money amount) {
    Cost cost;
    cost.client = client;
    cost.day = day("2026-01-20");
    cost.kind = CostKind::Licence;
    cost.amount = amount;
    cost.supplier = "Cloudy";
    cost.description = "Mail protection";
    cost.number = std::move(number);
    return cost;
}

ImportBatch batchNamed(std::string name) {
    ImportBatch batch;
    batch.sourceName = std::move(name);
    batch.sourceSha256 = std::string(64, 'a');
    batch.kind = "time";
    batch.mapping = "{}";
    batch.importedAt = kMorning;
    return batch;
}

void fillPortfolio(Database& database, const Clock& clock) {
    UnitOfWork work(database, clock, Undoable::No);
    SettingStore(database).setPortfolio({"Northside IT", *Currency::fromCode("USD"), 4});
    ClientStore clients(database);
    FactStore facts(database);
    const BatchId batch = facts.beginBatch(batchNamed("accounts.csv"));
    std::int64_t line = 1;
    for (int number = 1; number <= 5; ++number) {
        Client client = clientNamed("Client " + std::to_string(number));
        client.code = "C" + std::to_string(number);
        client.since = day("2021-04-01");
        client.id = clients.add(client);
        clients.addAlias(client.id, "Also known as " + std::to_string(number));
        JudgementStore(database).setRating(
            client.id, {"takes_advice", quarter("2026-Q3"), number % 5, day("2026-09-30"), "",
                        "Asked for a proposal"});
        for (int month = 1; month <= 6; ++month) {
            Invoice invoice = invoiceOf(client.id, "INV-" + std::to_string(++line), {120'000});
            invoice.lines.push_back({LineKind::Product, {20'000}, "Switch"});
            invoice.settlement = Settlement::Tracked;
            invoice.dueOn = day("2026-02-09");
            invoice.payments.push_back({day("2026-02-01"), {60'000}});
            facts.addInvoice(invoice, batch, line);
            facts.addTimeEntry(timeEntryOf(client.id, "2026-01-12", 15 * month), "", batch, line);
        }
        Ticket ticket = ticketOf(client.id, "T-" + std::to_string(number));
        ticket.channel = TicketChannel::Email;
        ticket.afterHours = true;
        ticket.priority = "High";
        facts.addTicket(ticket, batch, line);
        facts.addCost(costOf(client.id, "SUP-" + std::to_string(number), {9'900}), batch, line);
        facts.addPayment({client.id, "", day("2026-03-01"), {30'000}, "Transfer"}, batch, ++line);
        facts.setSeatCount({client.id, day("2026-01-01"), 12 + number, {}}, batch);
    }
    facts.addExchangeRate({*Currency::fromCode("EUR"), day("2026-01-01"), Decimal{1'080'000}},
                          batch, line);
    ContactStore(database).add(
        {{}, clients.all().front().id, "Ana Payer", "Owner", "", "", {true, true, false}, ""});
    ProjectStore(database).set("Migration", clients.all().front().id);
    MappingStore(database).set({"Ours", "{}", clock.now()});
    facts.noteCreated(batch, clients.all().front().id);
    facts.noteAlias(batch, "Also known as 1");
    BatchStore(database).setTotals(
        batch,
        {{FactKind::Cost, clients.all().front().id, day("2026-01-01"), 1, Money{9'900}, {}}});
    facts.finishBatch(batch, line - 1, 0);
    RubricStore(database).add({0, quarter("2026-Q1"), "{\"criteria\":[]}", "First", clock.now()});
    CostRateStore(database).set({day("2026-01-01"), "{\"hourly\":4500}"});
    work.commit({"import.done", "{\"file\":\"accounts.csv\"}", {}});
}

std::string dumpOf(Database& database) { return dumpOfTables(database, false); }

std::string editedDumpOf(Database& database) { return dumpOfTables(database, true); }

std::vector<std::string> filesIn(const std::filesystem::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        names.push_back(entry.path().filename().string());
    }
    std::ranges::sort(names);
    return names;
}

std::vector<std::string> failedChecks(Database& database) {
    std::vector<std::string> failed;
    for (const VerifyFinding& finding : verifyDatabase(database)) {
        if (!finding.passed) {
            failed.push_back(finding.check);
        }
    }
    return failed;
}

}  // namespace winnow::test
