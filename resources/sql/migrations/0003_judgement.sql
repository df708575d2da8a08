-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 3: the registers of relationship evidence, waivers, prospects, grading sessions, and
-- quarters that are locked. Conventions as in 0001.

-- Who logged a red flag; empty is the owner.
ALTER TABLE red_flags ADD COLUMN reporter TEXT NOT NULL DEFAULT '';

-- The quarter in which an override was last confirmed; NULL: not since it was decided.
ALTER TABLE overrides ADD COLUMN confirmed_quarter TEXT
    CHECK (confirmed_quarter GLOB '[0-9][0-9][0-9][0-9]-Q[1-4]');

-- A gate that does not count for a client, from one quarter to another, both included.
CREATE TABLE waivers (
    client_id INTEGER NOT NULL REFERENCES clients (id),
    gate TEXT NOT NULL CHECK (gate <> ''),
    from_quarter TEXT NOT NULL CHECK (from_quarter GLOB '[0-9][0-9][0-9][0-9]-Q[1-4]'),
    until_quarter TEXT NOT NULL CHECK (until_quarter GLOB '[0-9][0-9][0-9][0-9]-Q[1-4]'),
    reason TEXT NOT NULL CHECK (reason <> ''),
    decided_at TEXT NOT NULL CHECK (decided_at GLOB '????-??-??T??:??:??Z'),
    PRIMARY KEY (client_id, gate, from_quarter)
) STRICT, WITHOUT ROWID;

CREATE TABLE recommendations (
    id INTEGER PRIMARY KEY,
    client_id INTEGER NOT NULL REFERENCES clients (id),
    advised_on TEXT NOT NULL CHECK (advised_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    advice TEXT NOT NULL CHECK (advice <> ''),
    asset_since TEXT CHECK (asset_since GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    reaction TEXT CHECK (reaction IN
        ('not_interested', 'cheapest', 'challenges', 'asks_for_proposal')),
    reacted_on TEXT CHECK (reacted_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    words TEXT NOT NULL,
    proposal_sent INTEGER CHECK (proposal_sent IN (0, 1)),
    budget_year INTEGER CHECK (budget_year BETWEEN 1900 AND 2199),
    outcome TEXT NOT NULL CHECK (outcome IN ('open', 'accepted', 'postponed', 'declined'))
) STRICT;

CREATE INDEX recommendations_by_client ON recommendations (client_id);

-- What a client promised. signed_on NULL: not in writing.
CREATE TABLE commitments (
    id INTEGER PRIMARY KEY,
    client_id INTEGER NOT NULL REFERENCES clients (id),
    promise TEXT NOT NULL CHECK (promise <> ''),
    signed_on TEXT CHECK (signed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    due_on TEXT CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    state TEXT NOT NULL CHECK (state IN ('open', 'kept', 'broken')),
    settled_on TEXT CHECK (settled_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    evidence TEXT NOT NULL,
    CHECK ((state = 'open') = (settled_on IS NULL))
) STRICT;

CREATE INDEX commitments_by_client ON commitments (client_id);

CREATE TABLE dread_reports (
    id INTEGER PRIMARY KEY,
    client_id INTEGER NOT NULL REFERENCES clients (id),
    reporter TEXT NOT NULL CHECK (reporter <> ''),
    reported_on TEXT NOT NULL
        CHECK (reported_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    note TEXT NOT NULL,
    decide_by TEXT CHECK (decide_by GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    acknowledged_on TEXT
        CHECK (acknowledged_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    decided_on TEXT CHECK (decided_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    decision TEXT NOT NULL,
    CHECK ((decision <> '') = (decided_on IS NOT NULL))
) STRICT;

CREATE INDEX dread_reports_by_client ON dread_reports (client_id);

-- A deliberate, justified departure from common practice, and the criteria it excuses.
CREATE TABLE uncommon_practices (
    id INTEGER PRIMARY KEY,
    client_id INTEGER NOT NULL REFERENCES clients (id),
    practice TEXT NOT NULL CHECK (practice <> ''),
    justification TEXT NOT NULL CHECK (justification <> ''),
    since TEXT NOT NULL CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    until TEXT CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    told_on TEXT CHECK (told_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
) STRICT;

CREATE INDEX uncommon_practices_by_client ON uncommon_practices (client_id);

CREATE TABLE excused_criteria (
    practice_id INTEGER NOT NULL REFERENCES uncommon_practices (id),
    criterion TEXT NOT NULL CHECK (criterion <> ''),
    PRIMARY KEY (practice_id, criterion)
) STRICT, WITHOUT ROWID;

-- Shown, never scored.
CREATE TABLE relationship_risks (
    id INTEGER PRIMARY KEY,
    client_id INTEGER NOT NULL REFERENCES clients (id),
    kind TEXT NOT NULL CHECK (kind IN
        ('competitor_tie', 'sole_contact', 'key_person_leaving', 'takeover', 'other')),
    noted_on TEXT NOT NULL CHECK (noted_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    ended_on TEXT CHECK (ended_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    note TEXT NOT NULL
) STRICT;

CREATE INDEX relationship_risks_by_client ON relationship_risks (client_id);

-- level: 0 angry to 4 enthusiastic. No foreign key to contacts: the entry outlives the contact.
CREATE TABLE sentiments (
    id INTEGER PRIMARY KEY,
    client_id INTEGER NOT NULL REFERENCES clients (id),
    contact_id INTEGER NOT NULL,
    felt_on TEXT NOT NULL CHECK (felt_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 4),
    rater TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE INDEX sentiments_by_client ON sentiments (client_id);

CREATE TABLE reviews (
    id INTEGER PRIMARY KEY,
    client_id INTEGER NOT NULL REFERENCES clients (id),
    held_on TEXT NOT NULL CHECK (held_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    note TEXT NOT NULL
) STRICT;

CREATE INDEX reviews_by_client ON reviews (client_id);

-- A document that belongs to an entry of a register; removed with it.
CREATE TABLE attachments (
    id INTEGER PRIMARY KEY,
    client_id INTEGER NOT NULL REFERENCES clients (id),
    register TEXT NOT NULL CHECK (register IN ('recommendation', 'commitment', 'red_flag',
        'dread_report', 'uncommon_practice', 'risk', 'sentiment', 'review')),
    entry_id INTEGER NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    added_on TEXT NOT NULL CHECK (added_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    content BLOB NOT NULL CHECK (length(content) <= 16777216)
) STRICT;

CREATE INDEX attachments_by_entry ON attachments (register, entry_id);
CREATE INDEX attachments_by_client ON attachments (client_id);

-- Checklist and projection of a prospect, as JSON (docs/file-format.md).
CREATE TABLE prospects (
    client_id INTEGER PRIMARY KEY REFERENCES clients (id),
    json TEXT NOT NULL
) STRICT;

-- How far the grading session of a quarter is. An open client is here only for its note.
CREATE TABLE session_marks (
    quarter TEXT NOT NULL CHECK (quarter GLOB '[0-9][0-9][0-9][0-9]-Q[1-4]'),
    client_id INTEGER NOT NULL REFERENCES clients (id),
    state TEXT NOT NULL CHECK (state IN ('open', 'done', 'skipped')),
    note TEXT NOT NULL,
    marked_at TEXT NOT NULL CHECK (marked_at GLOB '????-??-??T??:??:??Z'),
    PRIMARY KEY (quarter, client_id)
) STRICT, WITHOUT ROWID;

-- A quarter that is locked: its assessments stand as they were.
CREATE TABLE locked_quarters (
    quarter TEXT NOT NULL PRIMARY KEY CHECK (quarter GLOB '[0-9][0-9][0-9][0-9]-Q[1-4]'),
    rubric_version INTEGER NOT NULL REFERENCES rubric_versions (version),
    cut_off TEXT NOT NULL CHECK (cut_off GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    locked_at TEXT NOT NULL CHECK (locked_at GLOB '????-??-??T??:??:??Z'),
    note TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Revision 1 comes with the lock; a correction adds a revision with its reason. inputs: all that the
-- grade rests on; result: what came of them under the rubric version, to be met again by verify.
-- inputs NULL: the correction takes the client out of the quarter.
CREATE TABLE assessments (
    quarter TEXT NOT NULL REFERENCES locked_quarters (quarter),
    client_id INTEGER NOT NULL REFERENCES clients (id),
    revision INTEGER NOT NULL CHECK (revision >= 1),
    rubric_version INTEGER NOT NULL REFERENCES rubric_versions (version),
    inputs TEXT,
    result TEXT,
    reason TEXT NOT NULL,
    recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '????-??-??T??:??:??Z'),
    PRIMARY KEY (quarter, client_id, revision),
    CHECK ((inputs IS NULL) = (result IS NULL)),
    CHECK (revision = 1 OR reason <> '')
) STRICT;

CREATE INDEX assessments_by_client ON assessments (client_id);

CREATE TRIGGER locked_quarters_are_not_updated BEFORE UPDATE ON locked_quarters BEGIN
    SELECT RAISE(ABORT, 'a locked quarter is not changed');
END;

CREATE TRIGGER locked_quarters_are_not_deleted BEFORE DELETE ON locked_quarters BEGIN
    SELECT RAISE(ABORT, 'a locked quarter is not changed');
END;

CREATE TRIGGER assessments_are_not_updated BEFORE UPDATE ON assessments BEGIN
    SELECT RAISE(ABORT, 'an assessment is only superseded');
END;

CREATE TRIGGER assessments_are_not_deleted BEFORE DELETE ON assessments BEGIN
    SELECT RAISE(ABORT, 'an assessment is only superseded');
END;
