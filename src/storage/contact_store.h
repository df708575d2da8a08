// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <domain/client.h>
#include <storage/database.h>

namespace winnow {

// Contacts of clients.
class ContactStore {
public:
    explicit ContactStore(Database& database) : m_database(database) {}
    std::vector<Contact> all() const;                // by client, then name
    std::vector<Contact> of(ClientId client) const;  // merged clients' included
    ContactId add(const Contact& contact);
    void update(const Contact& contact);
    void remove(ContactId id);

private:
    Database& m_database;
};

// Which client a project belongs to, for files that name projects only.
class ProjectStore {
public:
    explicit ProjectStore(Database& database) : m_database(database) {}
    std::map<std::string, ClientId> all() const;
    void set(std::string_view project, ClientId client);
    void remove(std::string_view project);

private:
    Database& m_database;
};

// Mappings that users saved, as the JSON of formats/import_mapping.h.
struct StoredMapping {
    std::string name;
    std::string json;
    Instant savedAt;
};

class MappingStore {
public:
    explicit MappingStore(Database& database) : m_database(database) {}
    std::vector<StoredMapping> all() const;  // by name
    void set(const StoredMapping& mapping);  // replaces the one of that name
    void remove(std::string_view name);

private:
    Database& m_database;
};

}  // namespace winnow
