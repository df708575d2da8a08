// SPDX-License-Identifier: GPL-3.0-or-later
// Versions of playbooks and letter templates.
#include <fmt/format.h>
#include <storage/case_store.h>
#include <storage/row.h>
#include <storage/sqlite.h>

namespace winnow {

namespace {

std::string_view tableOf(TemplateStore::Kind kind) {
    return kind == TemplateStore::Kind::Playbooks ? "playbooks" : "letter_templates";
}

std::string_view nameColumn(TemplateStore::Kind kind) {
    return kind == TemplateStore::Kind::Playbooks ? "playbook" : "template";
}

std::string selectOf(TemplateStore::Kind kind, std::string_view rest) {
    return fmt::format("SELECT {0}, version, json, own, note, saved_at FROM {1} {2}",
                       nameColumn(kind), tableOf(kind),
                       fmt::format(fmt::runtime(rest), fmt::arg("name", nameColumn(kind))));
}

StoredTemplate read(const Statement& select) {
    StoredTemplate text;
    text.name = row::text(select, 0);
    text.version = row::smallInteger(select, 1);
    text.json = row::text(select, 2);
    text.own = row::flag(select, 3);
    text.note = row::text(select, 4);
    text.savedAt = row::instant(select, 5);
    return text;
}

}  // namespace

std::vector<StoredTemplate> TemplateStore::all() const {
    Statement select(m_database, selectOf(m_kind, "ORDER BY {name}, version"));
    std::vector<StoredTemplate> texts;
    while (select.step()) {
        texts.push_back(read(select));
    }
    return texts;
}

std::optional<StoredTemplate> TemplateStore::latest(std::string_view name) const {
    Statement select(m_database,
                     selectOf(m_kind, "WHERE {name} = :name ORDER BY version DESC LIMIT 1"));
    row::bindValue(select, ":name", name);
    return select.step() ? std::optional(read(select)) : std::nullopt;
}

std::optional<StoredTemplate> TemplateStore::find(std::string_view name, int version) const {
    Statement select(m_database, selectOf(m_kind, "WHERE {name} = :name AND version = :version"));
    row::bindValue(select, ":name", name);
    row::bindValue(select, ":version", version);
    return select.step() ? std::optional(read(select)) : std::nullopt;
}

int TemplateStore::add(const StoredTemplate& text) {
    const std::optional<StoredTemplate> last = latest(text.name);
    const int version = last ? last->version + 1 : 1;
    Statement insert(m_database,
                     fmt::format("INSERT INTO {} ({}, version, json, own, note, saved_at)"
                                 " VALUES (:name, :version, :json, :own, :note, :saved_at)",
                                 tableOf(m_kind), nameColumn(m_kind)));
    row::bindValue(insert, ":name", text.name);
    row::bindValue(insert, ":version", version);
    row::bindValue(insert, ":json", text.json);
    row::bindValue(insert, ":own", text.own);
    row::bindValue(insert, ":note", text.note);
    row::bindValue(insert, ":saved_at", text.savedAt);
    insert.run();
    return version;
}

}  // namespace winnow
