// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <span>
#include <string_view>

#include <storage/row_checksum.h>

struct sqlite3;

namespace winnow {

// The tables that people edit: they can be undone, and their digest stands in the history.
constexpr std::array<const char*, 35> kEditedTables{"settings",
                                                    "clients",
                                                    "client_aliases",
                                                    "contacts",
                                                    "project_clients",
                                                    "import_mappings",
                                                    "rubric_versions",
                                                    "cost_rates",
                                                    "ratings",
                                                    "red_flags",
                                                    "overrides",
                                                    "waivers",
                                                    "recommendations",
                                                    "commitments",
                                                    "dread_reports",
                                                    "uncommon_practices",
                                                    "excused_criteria",
                                                    "relationship_risks",
                                                    "sentiments",
                                                    "reviews",
                                                    "attachments",
                                                    "prospects",
                                                    "session_marks",
                                                    "locked_quarters",
                                                    "assessments",
                                                    "playbooks",
                                                    "letter_templates",
                                                    "cases",
                                                    "case_events",
                                                    "case_documents",
                                                    "letters",
                                                    "sent_copies",
                                                    "contracts",
                                                    "inventory_items",
                                                    "empty_inventory_sections"};

// Of them those that are only added to. What adds to them cannot be undone.
constexpr std::array<const char*, 2> kKeptTables{"locked_quarters", "assessments"};

// The tables of facts, as far as facts are edited by hand: they can be undone as well, but are
// guarded by the checksums of their batches, which stand in the first of them.
constexpr std::array<const char*, 11> kFactTables{
    "import_batches", "invoices",    "invoice_lines",  "payments",     "time_entries", "tickets",
    "costs",          "seat_counts", "exchange_rates", "fact_changes", "removed_facts"};

bool isEditedTable(std::string_view name);
bool isFactTable(std::string_view name);
bool isKeptTable(std::string_view name);

// The sum over every cell of those tables: hash of table, primary key, column number and value.
ChecksumSum stateDigest(sqlite3* connection);

// What a changeset of the session extension adds to it; changes of facts add nothing. Throws
// StorageError when it is malformed or holds another table.
ChecksumSum digestChange(std::span<const unsigned char> changeset);

// The same over the changes of facts as well, to compare two changesets.
ChecksumSum digestWholeChange(std::span<const unsigned char> changeset);

// Whether a changeset holds a row of a table that is only added to.
bool changesKeptTables(std::span<const unsigned char> changeset);

}  // namespace winnow
