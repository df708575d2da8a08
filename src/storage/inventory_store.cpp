// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <tuple>

#include <storage/case_store.h>
#include <storage/register_rows.h>

namespace winnow {

namespace {

// The fields as a JSON object in their order; SQLite reads and writes it.
std::string fieldsText(const Database& database, const InventoryItem& item) {
    Statement quote(database, "SELECT json_quote(:text)");
    const auto quoted = [&](const std::string& text) {
        row::bindValue(quote, ":text", text);
        quote.step();
        std::string result = row::text(quote, 0);
        quote.reset();
        return result;
    };
    std::string json = "{";
    for (const auto& [code, value] : item.fields) {
        json += json.size() > 1 ? "," : "";
        json += quoted(code) + ":" + quoted(value);
    }
    return json + "}";
}

std::vector<std::pair<std::string, std::string>> readFields(Statement& valid, Statement& each,
                                                            const std::string& json) {
    row::bindValue(valid, ":json", json);
    const bool readable = valid.step() && row::flag(valid, 0);
    valid.reset();
    if (!readable) {
        row::unreadable("inventory", json);
    }
    std::vector<std::pair<std::string, std::string>> fields;
    row::bindValue(each, ":json", json);
    while (each.step()) {
        fields.emplace_back(row::text(each, 0), row::text(each, 1));
    }
    return fields;
}

void bind(Statement& statement, const Database& database, const InventoryItem& item) {
    row::bindValue(statement, ":section", inventorySectionCode(item.section));
    row::bindValue(statement, ":name", item.name);
    row::bindValue(statement, ":fields", fieldsText(database, item));
    row::bindValue(statement, ":note", item.note);
}

}  // namespace

std::vector<InventoryItem> InventoryStore::of(ClientId client) const {
    Statement valid(m_database, "SELECT json_valid(:json)");
    Statement each(m_database, "SELECT key, value FROM json_each(:json) ORDER BY id");
    std::vector<InventoryItem> items = registers::entries<InventoryItem>(
        m_database, "inventory_items", "section, name, fields, note", "id", client,
        [&](const Statement& select, InventoryItem& item) {
            item.section = row::code(select, 2, inventorySectionFromCode);
            item.name = row::text(select, 3);
            item.fields = readFields(valid, each, row::text(select, 4));
            item.note = row::text(select, 5);
        });
    std::ranges::stable_sort(
        items, {}, [](const InventoryItem& item) { return std::tie(item.section, item.name); });
    return items;
}

InventoryItemId InventoryStore::add(const InventoryItem& item) {
    Statement insert(m_database,
                     "INSERT INTO inventory_items (client_id, section, name, fields, note)"
                     " VALUES (:client_id, :section, :name, :fields, :note)");
    bind(insert, m_database, item);
    return registers::insert<InventoryItemId>(m_database, insert, item.client);
}

void InventoryStore::update(const InventoryItem& item) {
    Statement update(m_database,
                     "UPDATE inventory_items SET section = :section, name = :name,"
                     " fields = :fields, note = :note WHERE id = :id");
    bind(update, m_database, item);
    registers::update(m_database, update, item.id.value);
}

void InventoryStore::remove(InventoryItemId id) {
    Statement remove(m_database, "DELETE FROM inventory_items WHERE id = :id");
    row::bindValue(remove, ":id", id);
    remove.run();
}

std::vector<InventorySection> InventoryStore::saidEmpty(ClientId client) const {
    const ClientGroups groups(m_database.sqlite());
    Statement select(m_database, fmt::format("SELECT DISTINCT section FROM empty_inventory_sections"
                                             " WHERE client_id IN ({})",
                                             idList(groups.sameAs(client))));
    std::vector<InventorySection> sections;
    while (select.step()) {
        sections.push_back(row::code(select, 0, inventorySectionFromCode));
    }
    std::ranges::sort(sections);
    return sections;
}

void InventoryStore::setSaidEmpty(ClientId client, InventorySection section, bool empty) {
    const ClientGroups groups(m_database.sqlite());
    Statement change(
        m_database,
        empty ? std::string("INSERT OR IGNORE INTO empty_inventory_sections (client_id, section)"
                            " VALUES (:client_id, :section)")
              : fmt::format("DELETE FROM empty_inventory_sections WHERE section = :section"
                            " AND client_id IN ({})",
                            idList(groups.sameAs(client))));
    if (empty) {
        row::bindValue(change, ":client_id", client);
    }
    row::bindValue(change, ":section", inventorySectionCode(section));
    change.run();
}

}  // namespace winnow
