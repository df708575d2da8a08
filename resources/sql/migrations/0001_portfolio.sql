-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 1 of a portfolio file. Described in docs/file-format.md. Frozen once shipped: a change of
-- the schema is a new numbered file.
--
-- Dates are TEXT 'YYYY-MM-DD', quarters 'YYYY-Qn', instants UTC 'YYYY-MM-DDTHH:MM:SSZ'. Money is in
-- minor units of the portfolio's currency. An empty text is "none"; NULL is "unknown".

CREATE TABLE settings (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE clients (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    code TEXT NOT NULL,
    segment TEXT NOT NULL,
    service_model TEXT NOT NULL CHECK (service_model IN
        ('unknown', 'break_fix', 'block_hours', 'managed', 'co_managed', 'project')),
    status TEXT NOT NULL CHECK (status IN ('prospect', 'active', 'leaving', 'left')),
    payment_method TEXT NOT NULL CHECK (payment_method IN
        ('unknown', 'transfer', 'direct_debit', 'standing_order', 'card', 'cheque', 'cash')),
    since TEXT CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    left_on TEXT CHECK (left_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    contact_name TEXT NOT NULL
) STRICT;

-- Other names under which files may speak of a client.
CREATE TABLE client_aliases (
    alias TEXT NOT NULL PRIMARY KEY CHECK (alias <> ''),
    normalised TEXT NOT NULL,
    client_id INTEGER NOT NULL REFERENCES clients (id)
) STRICT, WITHOUT ROWID;

CREATE INDEX client_aliases_by_client ON client_aliases (client_id);

-- One file's rows taken in one go. checksum: sum modulo 2^128 of the XXH3-128 hashes of the batch's
-- rows and of this row, big-endian.
CREATE TABLE import_batches (
    id INTEGER PRIMARY KEY,
    source_name TEXT NOT NULL,
    source_sha256 TEXT NOT NULL,
    kind TEXT NOT NULL,
    mapping TEXT NOT NULL,
    imported_at TEXT NOT NULL CHECK (imported_at GLOB '????-??-??T??:??:??Z'),
    rows_added INTEGER NOT NULL,
    rows_left_out INTEGER NOT NULL,
    checksum BLOB CHECK (length(checksum) = 16)
) STRICT;

CREATE TABLE invoices (
    id INTEGER PRIMARY KEY,
    client_id INTEGER NOT NULL REFERENCES clients (id),
    number TEXT NOT NULL,
    is_credit_note INTEGER NOT NULL CHECK (is_credit_note IN (0, 1)),
    issued_on TEXT NOT NULL CHECK (issued_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    due_on TEXT CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    total_minor INTEGER NOT NULL,
    settlement TEXT NOT NULL CHECK (settlement IN ('unknown', 'tracked', 'paid_undated')),
    disputed INTEGER CHECK (disputed IN (0, 1)),
    batch_id INTEGER NOT NULL REFERENCES import_batches (id),
    source_line INTEGER NOT NULL,
    UNIQUE (client_id, number, is_credit_note)
) STRICT;

CREATE TABLE invoice_lines (
    invoice_id INTEGER NOT NULL REFERENCES invoices (id),
    position INTEGER NOT NULL CHECK (position >= 1),
    kind TEXT NOT NULL CHECK (kind IN
        ('unspecified', 'recurring', 'labour', 'project', 'product')),
    net_minor INTEGER NOT NULL,
    description TEXT NOT NULL,
    PRIMARY KEY (invoice_id, position)
) STRICT, WITHOUT ROWID;

-- A payment has a batch of its own, since a later file may bring it.
CREATE TABLE payments (
    invoice_id INTEGER NOT NULL REFERENCES invoices (id),
    position INTEGER NOT NULL CHECK (position >= 1),
    paid_on TEXT NOT NULL CHECK (paid_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    amount_minor INTEGER NOT NULL,
    batch_id INTEGER NOT NULL REFERENCES import_batches (id),
    source_line INTEGER NOT NULL,
    PRIMARY KEY (invoice_id, position)
) STRICT, WITHOUT ROWID;

-- Technicians in their roles, so that a time entry holds one small number for both.
CREATE TABLE people (
    id INTEGER PRIMARY KEY,
    technician TEXT NOT NULL,
    role TEXT NOT NULL,
    UNIQUE (technician, role)
) STRICT;

-- The one big table: what every scan reads stands first, and its checks call no function.
-- work_type: 0 unspecified, 1 reactive, 2 proactive, 3 project, 4 admin. start_minute: minute of the
-- day. fingerprint: XXH3-64 by which the same entry is known again; not unique, since a file may
-- hold the same entry twice.
CREATE TABLE time_entries (
    id INTEGER PRIMARY KEY,
    client_id INTEGER NOT NULL REFERENCES clients (id),
    day TEXT NOT NULL CHECK (day BETWEEN '1900-01-01' AND '2199-12-31'),
    duration_seconds INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES people (id),
    work_type INTEGER NOT NULL CHECK (work_type BETWEEN 0 AND 4),
    after_hours INTEGER CHECK (after_hours IN (0, 1)),
    billable INTEGER CHECK (billable IN (0, 1)),
    start_minute INTEGER CHECK (start_minute BETWEEN 0 AND 1439),
    fingerprint INTEGER NOT NULL,
    batch_id INTEGER NOT NULL REFERENCES import_batches (id),
    source_line INTEGER NOT NULL,
    ticket TEXT NOT NULL,
    source_id TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;

-- By day alone: files are mostly in order of time, so the index costs little while it grows.
CREATE INDEX time_entries_by_day ON time_entries (day);

CREATE TABLE tickets (
    id INTEGER PRIMARY KEY,
    client_id INTEGER NOT NULL REFERENCES clients (id),
    number TEXT NOT NULL,
    opened_on TEXT NOT NULL CHECK (opened_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    closed_on TEXT CHECK (closed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    channel TEXT NOT NULL CHECK (channel IN
        ('unknown', 'portal', 'email', 'phone', 'chat', 'walkup', 'monitoring')),
    after_hours INTEGER CHECK (after_hours IN (0, 1)),
    emergency INTEGER CHECK (emergency IN (0, 1)),
    third_party INTEGER CHECK (third_party IN (0, 1)),
    subject TEXT NOT NULL,
    batch_id INTEGER NOT NULL REFERENCES import_batches (id),
    source_line INTEGER NOT NULL
) STRICT;

CREATE INDEX tickets_by_number ON tickets (client_id, number, opened_on);

CREATE TABLE seat_counts (
    client_id INTEGER NOT NULL REFERENCES clients (id),
    month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-01'),
    endpoints INTEGER CHECK (endpoints >= 0),
    seats INTEGER CHECK (seats >= 0),
    batch_id INTEGER NOT NULL REFERENCES import_batches (id),
    PRIMARY KEY (client_id, month)
) STRICT, WITHOUT ROWID;

CREATE TABLE rubric_versions (
    version INTEGER PRIMARY KEY,
    effective_from TEXT NOT NULL CHECK (effective_from GLOB '[0-9][0-9][0-9][0-9]-Q[1-4]'),
    json TEXT NOT NULL,
    note TEXT NOT NULL,
    saved_at TEXT NOT NULL CHECK (saved_at GLOB '????-??-??T??:??:??Z')
) STRICT;

CREATE TABLE cost_rates (
    effective_from TEXT NOT NULL PRIMARY KEY
        CHECK (effective_from GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    json TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- anchor: 0 to 4; NULL is "no evidence". rater: empty is the owner.
CREATE TABLE ratings (
    client_id INTEGER NOT NULL REFERENCES clients (id),
    criterion TEXT NOT NULL CHECK (criterion <> ''),
    quarter TEXT NOT NULL CHECK (quarter GLOB '[0-9][0-9][0-9][0-9]-Q[1-4]'),
    rater TEXT NOT NULL,
    anchor INTEGER CHECK (anchor BETWEEN 0 AND 4),
    rated_on TEXT NOT NULL CHECK (rated_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    note TEXT NOT NULL,
    PRIMARY KEY (client_id, criterion, quarter, rater)
) STRICT, WITHOUT ROWID;

CREATE TABLE red_flags (
    id INTEGER PRIMARY KEY,
    client_id INTEGER NOT NULL REFERENCES clients (id),
    kind TEXT NOT NULL CHECK (kind <> ''),
    occurred_on TEXT NOT NULL
        CHECK (occurred_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    note TEXT NOT NULL
) STRICT;

CREATE INDEX red_flags_by_client ON red_flags (client_id);

-- The owner's own grade, counting from one quarter to another, both included.
CREATE TABLE overrides (
    client_id INTEGER NOT NULL REFERENCES clients (id),
    from_quarter TEXT NOT NULL CHECK (from_quarter GLOB '[0-9][0-9][0-9][0-9]-Q[1-4]'),
    until_quarter TEXT NOT NULL CHECK (until_quarter GLOB '[0-9][0-9][0-9][0-9]-Q[1-4]'),
    grade TEXT NOT NULL CHECK (grade IN ('A', 'B', 'C', 'D')),
    reason TEXT NOT NULL,
    decided_at TEXT NOT NULL CHECK (decided_at GLOB '????-??-??T??:??:??Z'),
    PRIMARY KEY (client_id, from_quarter)
) STRICT, WITHOUT ROWID;

-- One row an action, chained: hash covers the row and the hash before it. state: digest of the
-- tables that people edit, as the action left them. client_id has no foreign key, since the history
-- outlives what it speaks of.
CREATE TABLE history (
    seq INTEGER PRIMARY KEY CHECK (seq >= 1),
    at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??Z'),
    action TEXT NOT NULL CHECK (action <> ''),
    client_id INTEGER,
    arguments TEXT NOT NULL,
    state BLOB NOT NULL CHECK (length(state) = 16),
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE INDEX history_by_client ON history (client_id, seq);

CREATE TRIGGER history_is_not_updated BEFORE UPDATE ON history BEGIN
    SELECT RAISE(ABORT, 'the history is only added to');
END;

CREATE TRIGGER history_is_not_deleted BEFORE DELETE ON history BEGIN
    SELECT RAISE(ABORT, 'the history is only added to');
END;

-- What can be undone (done) and redone (undone): the changeset of an action of the history.
-- checksum: XXH3-128 of the changeset, big-endian.
CREATE TABLE journal (
    seq INTEGER PRIMARY KEY REFERENCES history (seq),
    is_undone INTEGER NOT NULL CHECK (is_undone IN (0, 1)),
    changeset BLOB NOT NULL,
    checksum BLOB NOT NULL CHECK (length(checksum) = 16)
) STRICT;
