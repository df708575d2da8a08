// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <base/currency.h>
#include <base/quarter.h>
#include <domain/client.h>
#include <domain/facts.h>
#include <domain/grading.h>
#include <domain/metrics.h>
#include <storage/database.h>

// The tables of a portfolio. Writing calls belong inside a UnitOfWork.
namespace winnow {

struct PortfolioSettings {
    std::string name;
    Currency currency;
    int fiscalStartMonth = 1;
};

class SettingStore {
public:
    explicit SettingStore(Database& database) : m_database(database) {}
    PortfolioSettings portfolio() const;
    void setPortfolio(const PortfolioSettings& settings);
    // Free-form settings by key ("sample", "report.language").
    std::optional<std::string> value(std::string_view key) const;
    void setValue(std::string_view key, std::string_view value);

private:
    Database& m_database;
};

class ClientStore {
public:
    explicit ClientStore(Database& database) : m_database(database) {}
    std::vector<Client> all() const;  // by name
    std::optional<Client> find(ClientId id) const;
    // Two clients of one name, and a client without a name, are a StorageError (Rule) here and in
    // update(): look before.
    ClientId add(const Client& client);
    void update(const Client& client);
    // A name a file may use for the client; kept in exact and normalised form.
    void addAlias(ClientId id, std::string_view alias);
    // Every exact name, code and alias -> client; a name goes before a code, a code before an
    // alias.
    std::unordered_map<std::string, ClientId> exactNames() const;
    // normalisedClientName() of the same -> client; ambiguous ones are left out.
    std::unordered_map<std::string, ClientId> normalisedNames() const;
    // Of the client itself, without those of clients merged into it.
    std::vector<std::string> aliases(ClientId id) const;
    void removeAlias(ClientId id, std::string_view alias);
    // The client an id counts as: itself, or the one it was merged into.
    std::unordered_map<ClientId, ClientId> mergedInto() const;

private:
    Database& m_database;
};

// An import: one file's rows taken in one go.
struct ImportBatch {
    BatchId id;
    std::string sourceName;    // file name without folder
    std::string sourceSha256;  // of the file's bytes; hex
    std::string kind;          // "invoices", "time", "sample", "manual"
    std::string mapping;       // JSON
    Instant importedAt;
    std::int64_t rowsAdded = 0;
    std::int64_t rowsLeftOut = 0;
    std::optional<std::int64_t> rowsPresent;  // met again; unknown for old batches
    std::optional<std::int64_t> rowsChanged;  // changes accepted
    std::optional<Instant> undoneAt;
};

enum class AddOutcome { Added, AlreadyPresent, Updated, Conflict };
// What to do with a row whose fact is there with other values: report it as a Conflict and leave
// it, or take the row's values (the old ones are kept for the undo of the batch).
enum class OnChange { Report, Replace };

// Facts with the batch and line they came from.
class FactStore {
public:
    explicit FactStore(Database& database);
    ~FactStore();
    FactStore(const FactStore&) = delete;
    FactStore& operator=(const FactStore&) = delete;

    // Between beginBatch and finishBatch facts can be added, to that batch. A unit of work with an
    // unfinished batch cannot be committed. Reading sees all of a batch's facts once it is
    // finished.
    BatchId beginBatch(const ImportBatch& batch);
    // For a source whose hash is found while its rows are read: it takes a tenth of an import.
    void setSourceDigest(BatchId id, std::string_view sha256);
    // Stores the counts and the checksum over the batch's rows.
    void finishBatch(BatchId id, std::int64_t rowsAdded, std::int64_t rowsLeftOut);
    std::vector<ImportBatch> batches() const;  // newest first

    // An invoice is known again by client, number and credit-note flag. Updated: it was there and
    // the row brought a payment (or dispute, due date) it did not have yet. Conflict: it is there
    // with another total or date.
    AddOutcome addInvoice(const Invoice& invoice, BatchId batch, std::int64_t line,
                          OnChange onChange = OnChange::Report);
    // The invoice as stored, known again as addInvoice does; to show a change beside it.
    std::optional<Invoice> storedInvoice(const Invoice& invoice) const;

    // Call before adding time entries: remembers what is already stored within the dates, so that a
    // row met again is recognised in memory. Within one file, n equal rows are n entries; stored
    // equal rows count against them. Days outside are looked up when they come, more slowly.
    void expectTimeEntries(Date first, Date last);
    // sourceId: the exporting program's identity of the row, empty when it has none. Of rows with
    // the same one, the first is taken.
    // Conflict: the same source id with other values.
    AddOutcome addTimeEntry(const TimeEntry& entry, std::string_view sourceId, BatchId batch,
                            std::int64_t line, OnChange onChange = OnChange::Report);
    std::optional<TimeEntry> storedTimeEntry(ClientId client, std::string_view sourceId) const;

    // An entry of the open batch that says otherwise what a stored one said.
    struct TimeEntryChange {
        TimeEntry stored;
        TimeEntry read;
        std::int64_t line = 0;  // of the read one
    };
    // Client, technician and day are the same, and so is the start, or else the note. ByDay: also
    // entries without a start and a note.
    enum class TimeEntryPairing { ByStartOrNote, ByDay };
    // Pairs entries without a source id that the open batch brought with those that files stored
    // before within the expected days and that were not met again, where each is the only one of
    // its kind. In the order of the file.
    std::vector<TimeEntryChange> changedTimeEntries(BatchId batch, TimeEntryPairing pairing);
    // Takes the read entry out again; when accepted, the stored one says from now on what it said
    // (the old values are kept for the undo of the batch).
    void settleTimeEntryChange(const TimeEntryChange& change, BatchId batch, bool accepted);
    // A ticket is known again by client and number, without a number by client, date and subject.
    // Updated and Conflict as for invoices.
    AddOutcome addTicket(const Ticket& ticket, BatchId batch, std::int64_t line,
                         OnChange onChange = OnChange::Report);
    std::optional<Ticket> storedTicket(const Ticket& ticket) const;
    // Replaces the count of that client and month.
    void setSeatCount(const SeatCount& count, BatchId batch);
    // The same with an outcome; Conflict: there is another count.
    AddOutcome addSeatCount(const SeatCount& count, BatchId batch, std::int64_t line,
                            OnChange onChange = OnChange::Report);
    // Known again by client, day, supplier, number, kind and description; n equal rows in one file
    // are n costs. Conflict (with a number): another amount.
    AddOutcome addCost(const Cost& cost, BatchId batch, std::int64_t line,
                       OnChange onChange = OnChange::Report);
    // Known again by currency and day.
    AddOutcome addExchangeRate(const ExchangeRate& rate, BatchId batch, std::int64_t line,
                               OnChange onChange = OnChange::Report);
    // Sets the payment against the invoice it names, or against the client's oldest open invoices.
    // Known again by client, day, amount, invoice and reference, and by a payment of that day and
    // amount that an invoice file brought; n equal rows in one file are n payments. NoInvoice: no
    // such invoice, or nothing open for (a part of) it; then nothing is stored.
    enum class PaymentOutcome { Added, AlreadyPresent, NoInvoice };
    PaymentOutcome addPayment(const PaymentReceipt& payment, BatchId batch, std::int64_t line);
    // How many rows of the last batch were already there only in that a person had removed their
    // fact: what was removed by hand does not come back with its file.
    std::int64_t removedMet() const;
    // Marks a client, an alias or a contact as made by the batch, for its undo.
    void noteCreated(BatchId batch, ClientId client);
    void noteAlias(BatchId batch, std::string_view alias);

    // Every fact into the ledger, which the database must outlive: time as the sums that the file
    // keeps, as far as they are of the ledger's rates. Keep: sums that had to be made are stored
    // for the next time, unless inside a unit of work.
    enum class TimeSumsMade { Keep, Drop };
    void load(MetricsLedger& ledger, TimeSumsMade made = TimeSumsMade::Keep) const;
    // The first month, "2026-03-01", of which kept sums that these rates would use are not what the
    // entries come to.
    std::optional<std::string> wrongTimeSums(const RateTable& rates) const;
    // A client's own, newest first, for its page.
    std::vector<Invoice> invoices(ClientId client, int most) const;
    std::int64_t countTimeEntries() const;
    std::int64_t countInvoices() const;

    // What adding keeps between two rows; see fact_writers.h.
    struct Statements;

private:
    Statements& statements() const;

    Database& m_database;
    mutable std::unique_ptr<Statements> m_statements;
};

// Rubrics and cost rates as the JSON they were given in; read and written by formats.
struct StoredRubric {
    int version = 0;
    Quarter effectiveFrom;  // used for this quarter and later ones
    std::string json;
    std::string note;
    Instant savedAt;
};

class RubricStore {
public:
    explicit RubricStore(Database& database) : m_database(database) {}
    std::vector<StoredRubric> all() const;  // by version
    int add(const StoredRubric& rubric);    // returns its version, one more than the last

private:
    Database& m_database;
};

struct StoredCostRates {
    Date effectiveFrom;
    std::string json;
};

class CostRateStore {
public:
    explicit CostRateStore(Database& database) : m_database(database) {}
    std::vector<StoredCostRates> all() const;  // by date
    void set(const StoredCostRates& rates);    // replaces the one of the same date
    void remove(Date effectiveFrom);

private:
    Database& m_database;
};

struct RedFlag {
    Id<struct RedFlagTag> id;
    ClientId client;
    RedFlagKind kind = RedFlagKind::Other;
    Date occurredOn;
    std::string note;
    std::string reporter = {};  // empty: the owner
};

struct StoredOverride {
    ClientId client;
    Quarter from;  // first quarter in which it counts
    Override override;
    Instant decidedAt;
    std::optional<Quarter> confirmed =
        std::nullopt;  // the last quarter in which the owner said it still holds
};

// The owner's judgement: ratings, red flags, overrides. Each is kept; a later rating of the same
// criterion, quarter and rater replaces the earlier one (which stays in the history).
class JudgementStore {
public:
    explicit JudgementStore(Database& database) : m_database(database) {}
    std::map<ClientId, std::vector<Rating>> ratings() const;
    std::vector<Rating> ratings(ClientId client) const;  // in the same order
    void setRating(ClientId client, const Rating& rating);
    void removeRating(ClientId client, std::string_view criterion, Quarter quarter,
                      std::string_view rater);
    std::vector<RedFlag> redFlags() const;  // by date
    Id<RedFlagTag> addRedFlag(const RedFlag& flag);
    void removeRedFlag(Id<RedFlagTag> id);
    std::vector<StoredOverride> overrides() const;     // by client and quarter
    void setOverride(const StoredOverride& override);  // replaces the one of the same quarter
    void removeOverride(ClientId client, Quarter from);

private:
    Database& m_database;
};

}  // namespace winnow
