// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <domain/case.h>
#include <domain/inventory.h>
#include <domain/letter.h>
#include <storage/database.h>

namespace winnow {

// The tables of cases and what belongs to them. JSON members are read and written by formats.
// Entries of merged clients count as the kept one's.

// Playbooks or letter templates: versions of a text by name.
struct StoredTemplate {
    std::string name;
    int version = 0;
    std::string json;
    bool own = false;  // edited by the owner; else a shipped one as it was when first used
    std::string note;
    Instant savedAt;
};

class TemplateStore {
public:
    enum class Kind { Playbooks, Letters };
    TemplateStore(Database& database, Kind kind) : m_database(database), m_kind(kind) {}
    std::vector<StoredTemplate> all() const;  // by name and version
    std::optional<StoredTemplate> latest(std::string_view name) const;
    std::optional<StoredTemplate> find(std::string_view name, int version) const;
    int add(const StoredTemplate& text);  // returns its version, one more than the last

private:
    Database& m_database;
    Kind m_kind;
};

struct StoredCaseEvent {
    int number = 0;
    std::string kind;
    std::string step;
    Date happenedOn;
    Instant recordedAt;
    std::string json;
};
struct StoredCase {
    CaseId id;
    ClientId client;
    std::string playbook;
    int playbookVersion = 0;
    Date startedOn;
    Instant startedAt;
    std::string startedFrom;
    std::string reason;
    std::string forecast;                 // JSON
    std::vector<StoredCaseEvent> events;  // by number
};

class CaseStore {
public:
    explicit CaseStore(Database& database) : m_database(database) {}
    std::vector<StoredCase> all() const;  // by id, with events
    std::vector<StoredCase> of(ClientId client) const;
    std::optional<StoredCase> find(CaseId id) const;
    CaseId add(const StoredCase& record);  // without events
    void addEvent(CaseId id, const StoredCaseEvent& event);

private:
    Database& m_database;
};

class CaseDocumentStore {
public:
    explicit CaseDocumentStore(Database& database) : m_database(database) {}
    std::vector<CaseDocument> of(CaseId id) const;  // by step, kind, version, name
    std::optional<CaseDocument> find(CaseDocumentId id) const;
    CaseDocumentId add(const CaseDocument& document, std::string_view content);
    // Throws StorageError (Damaged) when the content is not what the hash says.
    std::optional<std::string> content(CaseDocumentId id) const;

private:
    Database& m_database;
};

struct StoredLetter {
    Letter letter;     // but what is in `json`
    std::string json;  // recipient, language, purpose, subject, body, enclosures
};
struct SentCopy {
    std::string name;
    std::string content;
};

class LetterStore {
public:
    explicit LetterStore(Database& database) : m_database(database) {}
    std::vector<StoredLetter> of(ClientId client) const;  // newest first
    std::vector<StoredLetter> all() const;
    std::optional<StoredLetter> find(LetterId id) const;
    LetterId add(const StoredLetter& letter);
    // A sent letter is not changed: StorageError (Rule).
    void update(const StoredLetter& letter);
    void remove(LetterId id);  // a draft
    void addCopy(LetterId id, const SentCopy& copy);
    std::vector<SentCopy> copies(LetterId id) const;  // hashes checked

private:
    Database& m_database;
};

struct StoredContract {
    ClientId client;
    std::string json;
};

class ContractStore {
public:
    explicit ContractStore(Database& database) : m_database(database) {}
    std::vector<StoredContract> all() const;
    std::optional<StoredContract> of(ClientId client) const;
    void set(const StoredContract& contract);

private:
    Database& m_database;
};

class InventoryStore {
public:
    explicit InventoryStore(Database& database) : m_database(database) {}
    std::vector<InventoryItem> of(ClientId client) const;  // by section, name
    InventoryItemId add(const InventoryItem& item);
    void update(const InventoryItem& item);
    void remove(InventoryItemId id);
    std::vector<InventorySection> saidEmpty(ClientId client) const;
    void setSaidEmpty(ClientId client, InventorySection section, bool empty);

private:
    Database& m_database;
};

}  // namespace winnow
