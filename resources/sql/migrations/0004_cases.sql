-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 4: playbooks, cases with their history and documents, letters, contracts, and what is
-- known of clients' systems. Conventions as in 0001.

-- Playbooks and letter templates as they were used or edited; the shipped ones are in the program.
-- JSON as in resources/schemas.
CREATE TABLE playbooks (
    playbook TEXT NOT NULL CHECK (playbook <> ''),
    version INTEGER NOT NULL CHECK (version >= 1),
    json TEXT NOT NULL,
    own INTEGER NOT NULL CHECK (own IN (0, 1)),
    note TEXT NOT NULL,
    saved_at TEXT NOT NULL CHECK (saved_at GLOB '????-??-??T??:??:??Z'),
    PRIMARY KEY (playbook, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE letter_templates (
    template TEXT NOT NULL CHECK (template <> ''),
    version INTEGER NOT NULL CHECK (version >= 1),
    json TEXT NOT NULL,
    own INTEGER NOT NULL CHECK (own IN (0, 1)),
    note TEXT NOT NULL,
    saved_at TEXT NOT NULL CHECK (saved_at GLOB '????-??-??T??:??:??Z'),
    PRIMARY KEY (template, version)
) STRICT, WITHOUT ROWID;

-- A playbook running for a client. Its state is what its events make of its playbook.
CREATE TABLE cases (
    id INTEGER PRIMARY KEY,
    client_id INTEGER NOT NULL REFERENCES clients (id),
    playbook TEXT NOT NULL,
    playbook_version INTEGER NOT NULL,
    started_on TEXT NOT NULL CHECK (started_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    started_at TEXT NOT NULL CHECK (started_at GLOB '????-??-??T??:??:??Z'),
    started_from TEXT NOT NULL CHECK (started_from IN ('client', 'least_change', 'queue', 'case')),
    reason TEXT NOT NULL,
    forecast TEXT NOT NULL,
    FOREIGN KEY (playbook, playbook_version) REFERENCES playbooks (playbook, version)
) STRICT;

CREATE INDEX cases_by_client ON cases (client_id);

-- json: the event as in docs/file-format.md.
CREATE TABLE case_events (
    case_id INTEGER NOT NULL REFERENCES cases (id),
    number INTEGER NOT NULL CHECK (number >= 1),
    kind TEXT NOT NULL CHECK (kind <> ''),
    step TEXT NOT NULL,
    happened_on TEXT NOT NULL
        CHECK (happened_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '????-??-??T??:??:??Z'),
    json TEXT NOT NULL,
    PRIMARY KEY (case_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE case_documents (
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES cases (id),
    step TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN
        ('evidence', 'letter', 'dossier', 'certificate', 'statement', 'other')),
    version INTEGER NOT NULL CHECK (version >= 1),
    name TEXT NOT NULL CHECK (name <> ''),
    added_on TEXT NOT NULL CHECK (added_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    content BLOB NOT NULL CHECK (length(content) <= 16777216)
) STRICT;

CREATE INDEX case_documents_by_case ON case_documents (case_id);

-- case_id NULL: a letter of no case. json: recipient, language, subject, body, enclosures.
CREATE TABLE letters (
    id INTEGER PRIMARY KEY,
    client_id INTEGER NOT NULL REFERENCES clients (id),
    case_id INTEGER REFERENCES cases (id),
    step TEXT NOT NULL,
    template TEXT NOT NULL,
    template_version INTEGER NOT NULL,
    dated_on TEXT NOT NULL CHECK (dated_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    state TEXT NOT NULL CHECK (state IN ('draft', 'sent')),
    sent_on TEXT CHECK (sent_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    channel TEXT CHECK (channel IN ('email', 'post', 'registered_post', 'handed_over', 'portal')),
    json TEXT NOT NULL,
    CHECK ((state = 'sent') = (sent_on IS NOT NULL)),
    CHECK ((state = 'sent') = (channel IS NOT NULL))
) STRICT;

CREATE INDEX letters_by_client ON letters (client_id);

-- Exactly what was sent: the page and the message, byte for byte.
CREATE TABLE sent_copies (
    letter_id INTEGER NOT NULL REFERENCES letters (id),
    name TEXT NOT NULL CHECK (name <> ''),
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    content BLOB NOT NULL CHECK (length(content) <= 16777216),
    PRIMARY KEY (letter_id, name)
) STRICT;

-- json: contract terms as in docs/file-format.md.
CREATE TABLE contracts (
    client_id INTEGER PRIMARY KEY REFERENCES clients (id),
    json TEXT NOT NULL
) STRICT;

-- What is known of a client's systems, by section of the handover dossier. fields: JSON object.
CREATE TABLE inventory_items (
    id INTEGER PRIMARY KEY,
    client_id INTEGER NOT NULL REFERENCES clients (id),
    section TEXT NOT NULL CHECK (section IN ('assets', 'licences', 'domains', 'cloud_tenants',
        'admin_accounts', 'network', 'backups', 'vendors', 'applications', 'known_issues',
        'data_locations')),
    name TEXT NOT NULL CHECK (name <> ''),
    fields TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE INDEX inventory_items_by_client ON inventory_items (client_id);

-- Sections of which somebody said that there is nothing in them.
CREATE TABLE empty_inventory_sections (
    client_id INTEGER NOT NULL REFERENCES clients (id),
    section TEXT NOT NULL CHECK (section <> ''),
    PRIMARY KEY (client_id, section)
) STRICT, WITHOUT ROWID;
