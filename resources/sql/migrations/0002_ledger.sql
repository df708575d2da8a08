-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 2 of a portfolio file: contacts, costs, exchange rates, merged clients, and what an import
-- needs to be taken back. Described in docs/file-format.md. Frozen once shipped.
--
-- A column added to a table of facts may be NULL and enters a batch's checksum only where it is not,
-- so that the checksums of version 1 still hold.

ALTER TABLE clients ADD COLUMN owner TEXT NOT NULL DEFAULT '';
-- The client this one counts as.
ALTER TABLE clients ADD COLUMN merged_into INTEGER REFERENCES clients (id)
    CHECK (merged_into <> id);

CREATE INDEX clients_by_merger ON clients (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE contacts (
    id INTEGER PRIMARY KEY,
    client_id INTEGER NOT NULL REFERENCES clients (id),
    name TEXT NOT NULL CHECK (name <> ''),
    position TEXT NOT NULL,
    email TEXT NOT NULL,
    phone TEXT NOT NULL,
    is_payer INTEGER NOT NULL CHECK (is_payer IN (0, 1)),
    is_decider INTEGER NOT NULL CHECK (is_decider IN (0, 1)),
    is_user INTEGER NOT NULL CHECK (is_user IN (0, 1)),
    note TEXT NOT NULL
) STRICT;

CREATE INDEX contacts_by_client ON contacts (client_id);

-- For files that name projects and no clients.
CREATE TABLE project_clients (
    project TEXT NOT NULL PRIMARY KEY CHECK (project <> ''),
    client_id INTEGER NOT NULL REFERENCES clients (id)
) STRICT, WITHOUT ROWID;

CREATE INDEX project_clients_by_client ON project_clients (client_id);

CREATE TABLE import_mappings (
    name TEXT NOT NULL PRIMARY KEY CHECK (name <> ''),
    json TEXT NOT NULL,
    saved_at TEXT NOT NULL CHECK (saved_at GLOB '????-??-??T??:??:??Z')
) STRICT, WITHOUT ROWID;

-- rows_present: met again. rows_changed: changes to stored facts that were accepted. first_entry and
-- last_entry: between which ids the batch's time entries lie.
ALTER TABLE import_batches ADD COLUMN rows_present INTEGER;
ALTER TABLE import_batches ADD COLUMN rows_changed INTEGER;
ALTER TABLE import_batches ADD COLUMN undone_at TEXT
    CHECK (undone_at GLOB '????-??-??T??:??:??Z');
ALTER TABLE import_batches ADD COLUMN first_entry INTEGER;
ALTER TABLE import_batches ADD COLUMN last_entry INTEGER;

-- What the source said where it is in another currency: minor units of that currency, and millionths
-- of the portfolio's currency for one of it.
ALTER TABLE invoices ADD COLUMN original_currency TEXT CHECK (length(original_currency) = 3);
ALTER TABLE invoices ADD COLUMN original_minor INTEGER;
ALTER TABLE invoices ADD COLUMN original_rate_micros INTEGER;

CREATE INDEX invoices_by_day ON invoices (issued_on);
CREATE INDEX invoices_by_batch ON invoices (batch_id);

-- fingerprint: XXH3-64 by which a payment of a file of payments is known again; its parts have the
-- same where it settles several invoices. NULL: typed in, or brought by a file of invoices.
ALTER TABLE payments ADD COLUMN reference TEXT CHECK (reference <> '');
ALTER TABLE payments ADD COLUMN fingerprint INTEGER;

CREATE INDEX payments_by_day ON payments (paid_on);
CREATE INDEX payments_by_batch ON payments (batch_id);
CREATE INDEX payments_by_fingerprint ON payments (fingerprint) WHERE fingerprint IS NOT NULL;

-- What the entry cost by its source.
ALTER TABLE time_entries ADD COLUMN cost_minor INTEGER;

-- Says whether there is any, which spares the scan of all entries a column.
CREATE INDEX time_entries_with_cost ON time_entries (day) WHERE cost_minor IS NOT NULL;

ALTER TABLE tickets ADD COLUMN priority TEXT CHECK (priority <> '');

CREATE INDEX tickets_by_day ON tickets (opened_on);

-- Seat counts get a number of their own.
ALTER TABLE seat_counts RENAME TO seat_counts_of_version_1;

CREATE TABLE seat_counts (
    id INTEGER PRIMARY KEY,
    client_id INTEGER NOT NULL REFERENCES clients (id),
    month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-01'),
    endpoints INTEGER CHECK (endpoints >= 0),
    seats INTEGER CHECK (seats >= 0),
    batch_id INTEGER NOT NULL REFERENCES import_batches (id),
    source_line INTEGER,
    UNIQUE (client_id, month)
) STRICT;

INSERT INTO seat_counts (client_id, month, endpoints, seats, batch_id)
SELECT client_id, month, endpoints, seats, batch_id FROM seat_counts_of_version_1
ORDER BY client_id, month;

DROP TABLE seat_counts_of_version_1;

CREATE INDEX seat_counts_by_month ON seat_counts (month);

-- fingerprint: XXH3-64 by which a cost is known again.
CREATE TABLE costs (
    id INTEGER PRIMARY KEY,
    client_id INTEGER NOT NULL REFERENCES clients (id),
    day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    kind TEXT NOT NULL CHECK (kind IN
        ('tool', 'licence', 'purchase', 'subcontractor', 'travel', 'other')),
    amount_minor INTEGER NOT NULL,
    supplier TEXT NOT NULL,
    description TEXT NOT NULL,
    number TEXT NOT NULL,
    fingerprint INTEGER NOT NULL,
    batch_id INTEGER NOT NULL REFERENCES import_batches (id),
    source_line INTEGER NOT NULL
) STRICT;

CREATE INDEX costs_by_day ON costs (day);
CREATE INDEX costs_by_client ON costs (client_id, day);
CREATE INDEX costs_by_fingerprint ON costs (fingerprint);

-- What one unit of a currency is worth in the portfolio's from a day on, in millionths.
CREATE TABLE exchange_rates (
    id INTEGER PRIMARY KEY,
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    rate_micros INTEGER NOT NULL CHECK (rate_micros > 0),
    batch_id INTEGER NOT NULL REFERENCES import_batches (id),
    source_line INTEGER NOT NULL,
    UNIQUE (currency, day)
) STRICT;

-- A change to a fact that was there before, by an import or by hand. before: the row's columns as
-- they were, a JSON array. how: 'completed' (it learnt what it lacked), 'accepted' (other values of
-- a file were taken), 'by_hand'. part: the position of a payment, else 0.
CREATE TABLE fact_changes (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN
        ('invoices', 'payments', 'time', 'tickets', 'costs', 'seats', 'rates')),
    fact_id INTEGER NOT NULL,
    part INTEGER NOT NULL,
    batch_id INTEGER NOT NULL REFERENCES import_batches (id),
    how TEXT NOT NULL CHECK (how IN ('completed', 'accepted', 'by_hand')),
    at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??Z'),
    before TEXT NOT NULL
) STRICT;

CREATE INDEX fact_changes_by_fact ON fact_changes (kind, fact_id, part);
CREATE INDEX fact_changes_by_batch ON fact_changes (batch_id);

-- A fact of a file that a person removed, as it was (`before`, as above) and as it was before each
-- correction that changed what it is known by, so that its file does not bring it back. batch_id: the
-- batch it came with.
CREATE TABLE removed_facts (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN
        ('invoices', 'payments', 'time', 'tickets', 'costs', 'seats', 'rates')),
    batch_id INTEGER NOT NULL REFERENCES import_batches (id),
    at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??Z'),
    before TEXT NOT NULL
) STRICT;

CREATE INDEX removed_facts_by_kind ON removed_facts (kind);
CREATE INDEX removed_facts_by_batch ON removed_facts (batch_id);

-- What a file said of one kind, client and month, for comparison with what is stored.
CREATE TABLE batch_totals (
    batch_id INTEGER NOT NULL REFERENCES import_batches (id),
    kind TEXT NOT NULL CHECK (kind IN
        ('invoices', 'payments', 'time', 'tickets', 'costs', 'seats', 'rates')),
    client_id INTEGER NOT NULL,
    month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-01'),
    rows INTEGER NOT NULL,
    amount_minor INTEGER,
    worked_seconds INTEGER,
    PRIMARY KEY (batch_id, kind, client_id, month)
) STRICT, WITHOUT ROWID;

-- Clients and aliases that an import made.
CREATE TABLE batch_clients (
    batch_id INTEGER NOT NULL REFERENCES import_batches (id),
    client_id INTEGER NOT NULL,
    PRIMARY KEY (batch_id, client_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE batch_aliases (
    batch_id INTEGER NOT NULL REFERENCES import_batches (id),
    alias TEXT NOT NULL,
    PRIMARY KEY (batch_id, alias)
) STRICT, WITHOUT ROWID;

-- What an import changed of a client or contact, field by field, so that undoing it brings the old
-- value back where the new one still stands. before NULL for a field of a contact: the import made
-- the contact.
CREATE TABLE batch_edits (
    id INTEGER PRIMARY KEY,
    batch_id INTEGER NOT NULL REFERENCES import_batches (id),
    kind TEXT NOT NULL CHECK (kind IN ('client', 'contact')),
    row_id INTEGER NOT NULL,
    field TEXT NOT NULL,
    before ANY,
    after ANY
) STRICT;

CREATE INDEX batch_edits_by_batch ON batch_edits (batch_id);
CREATE INDEX batch_edits_by_row ON batch_edits (kind, row_id);

-- Time entries added up by month, made again whenever needed: time_sums holds what the entries with
-- a number up to last_entry come to at the cost rates that `rates` is a hash of. data NULL: not
-- known, to be added up again. A month without a row has no such entries. The triggers keep that
-- true; new entries have a greater number than all there are.
CREATE TABLE time_sums (
    month TEXT NOT NULL PRIMARY KEY CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-01'),
    data BLOB
) STRICT, WITHOUT ROWID;

CREATE TABLE time_sums_state (
    one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    last_entry INTEGER NOT NULL,
    rates BLOB NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO time_sums_state (one, last_entry, rates) VALUES (1, 0, x'');

CREATE TRIGGER time_entry_changed
AFTER UPDATE OF client_id, day, duration_seconds, person_id, work_type, after_hours, cost_minor
ON time_entries
BEGIN
    INSERT INTO time_sums (month, data)
    VALUES (substr(old.day, 1, 7) || '-01', NULL), (substr(new.day, 1, 7) || '-01', NULL)
    ON CONFLICT (month) DO UPDATE SET data = NULL;
END;

CREATE TRIGGER time_entry_removed AFTER DELETE ON time_entries
BEGIN
    UPDATE time_sums SET data = NULL
    WHERE month = substr(old.day, 1, 7) || '-01' AND data IS NOT NULL;
END;

-- So that its number can be given again.
CREATE TRIGGER last_time_entry_removed AFTER DELETE ON time_entries
WHEN old.id = (SELECT last_entry FROM time_sums_state)
BEGIN
    UPDATE time_sums_state SET last_entry = (SELECT coalesce(max(id), 0) FROM time_entries);
END;

CREATE TRIGGER person_changed AFTER UPDATE ON people
BEGIN
    UPDATE time_sums SET data = NULL;
END;
