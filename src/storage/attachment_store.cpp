// SPDX-License-Identifier: GPL-3.0-or-later
// Documents inside the file, and what is kept of prospects.
#include <algorithm>

#include <storage/digest.h>
#include <storage/history_chain.h>
#include <storage/register_rows.h>
#include <storage/register_store.h>

namespace winnow {

std::vector<Attachment> AttachmentStore::of(ClientId client) const {
    return registers::entries<Attachment>(
        m_database, "attachments", "register, entry_id, name, length(content), sha256, added_on",
        "register, entry_id, name, id", client, [](const Statement& select, Attachment& entry) {
            entry.kind = row::code(select, 2, registerKindFromCode);
            entry.entry = select.integer(3);
            entry.name = row::text(select, 4);
            entry.size = select.integer(5);
            entry.sha256 = toHex(select.blob(6));
            entry.addedOn = row::date(select, 7);
        });
}

std::optional<Attachment> AttachmentStore::find(AttachmentId id) const {
    Statement select(m_database, "SELECT client_id FROM attachments WHERE id = :id");
    row::bindValue(select, ":id", id);
    if (!select.step()) {
        return std::nullopt;
    }
    const std::vector<Attachment> all = of(row::id<ClientId>(select, 0));
    const auto found = std::ranges::find(all, id, &Attachment::id);
    return found == all.end() ? std::nullopt : std::optional(*found);
}

AttachmentId AttachmentStore::add(const Attachment& attachment, std::string_view content) {
    // Under the name under which the entry was made, so that a merge can be taken back.
    Statement insert(
        m_database,
        fmt::format("INSERT INTO attachments (client_id, register, entry_id, name, added_on,"
                    " sha256, content) VALUES ((SELECT client_id FROM {} WHERE id = :entry_id),"
                    " :register, :entry_id, :name, :added_on, :sha256, :content)",
                    registers::tableOf(attachment.kind)));
    row::bindValue(insert, ":register", registerKindCode(attachment.kind));
    row::bindValue(insert, ":entry_id", attachment.entry);
    row::bindValue(insert, ":name", attachment.name);
    row::bindValue(insert, ":added_on", attachment.addedOn);
    insert.bindBlob(insert.parameter(":sha256"), sha256Of(content));
    insert.bindBlob(insert.parameter(":content"),
                    {reinterpret_cast<const unsigned char*>(content.data()), content.size()});
    insert.run();
    return {sqlite3_last_insert_rowid(m_database.sqlite())};
}

void AttachmentStore::remove(AttachmentId id) {
    Statement remove(m_database, "DELETE FROM attachments WHERE id = :id");
    row::bindValue(remove, ":id", id);
    remove.run();
}

std::optional<std::string> AttachmentStore::content(AttachmentId id) const {
    Statement select(m_database, "SELECT sha256, content, name FROM attachments WHERE id = :id");
    row::bindValue(select, ":id", id);
    if (!select.step()) {
        return std::nullopt;
    }
    const auto bytes = select.blob(1);
    std::string content(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    if (!std::ranges::equal(sha256Of(content), select.blob(0))) {
        row::unreadable("attachment", select.text(2));
    }
    return content;
}

std::vector<StoredProspect> ProspectStore::all() const {
    Statement select(m_database, "SELECT client_id, json FROM prospects ORDER BY client_id");
    std::vector<StoredProspect> prospects;
    while (select.step()) {
        prospects.push_back({row::id<ClientId>(select, 0), row::text(select, 1)});
    }
    return prospects;
}

void ProspectStore::set(const StoredProspect& prospect) {
    Statement upsert(m_database,
                     "INSERT INTO prospects (client_id, json) VALUES (:client_id, :json)"
                     " ON CONFLICT (client_id) DO UPDATE SET json = excluded.json");
    row::bindValue(upsert, ":client_id", prospect.client);
    row::bindValue(upsert, ":json", prospect.json);
    upsert.run();
}

void ProspectStore::remove(ClientId client) {
    Statement remove(m_database, "DELETE FROM prospects WHERE client_id = :client_id");
    row::bindValue(remove, ":client_id", client);
    remove.run();
}

}  // namespace winnow
