// SPDX-License-Identifier: GPL-3.0-or-later
// Evidence, letters, dossiers and certificates kept with cases.
#include <algorithm>

#include <storage/case_store.h>
#include <storage/digest.h>
#include <storage/history_chain.h>
#include <storage/row.h>
#include <storage/sqlite.h>

namespace winnow {

namespace {

constexpr const char* kColumns =
    "SELECT id, case_id, step, kind, version, name, length(content), sha256, added_on"
    " FROM case_documents";

CaseDocument read(const Statement& select) {
    CaseDocument document;
    document.id = row::id<CaseDocumentId>(select, 0);
    document.caseId = row::id<CaseId>(select, 1);
    document.step = row::text(select, 2);
    document.kind = row::code(select, 3, caseDocumentKindFromCode);
    document.version = row::smallInteger(select, 4);
    document.name = row::text(select, 5);
    document.size = select.integer(6);
    document.sha256 = toHex(select.blob(7));
    document.addedOn = row::date(select, 8);
    return document;
}

}  // namespace

std::vector<CaseDocument> CaseDocumentStore::of(CaseId id) const {
    Statement select(m_database, std::string(kColumns) +
                                     " WHERE case_id = :case_id"
                                     " ORDER BY step, kind, version, name, id");
    row::bindValue(select, ":case_id", id);
    std::vector<CaseDocument> documents;
    while (select.step()) {
        documents.push_back(read(select));
    }
    return documents;
}

std::optional<CaseDocument> CaseDocumentStore::find(CaseDocumentId id) const {
    Statement select(m_database, std::string(kColumns) + " WHERE id = :id");
    row::bindValue(select, ":id", id);
    return select.step() ? std::optional(read(select)) : std::nullopt;
}

CaseDocumentId CaseDocumentStore::add(const CaseDocument& document, std::string_view content) {
    Statement insert(m_database,
                     "INSERT INTO case_documents (case_id, step, kind, version, name, added_on,"
                     " sha256, content) VALUES (:case_id, :step, :kind, :version, :name,"
                     " :added_on, :sha256, :content)");
    row::bindValue(insert, ":case_id", document.caseId);
    row::bindValue(insert, ":step", document.step);
    row::bindValue(insert, ":kind", caseDocumentKindCode(document.kind));
    row::bindValue(insert, ":version", document.version);
    row::bindValue(insert, ":name", document.name);
    row::bindValue(insert, ":added_on", document.addedOn);
    insert.bindBlob(insert.parameter(":sha256"), sha256Of(content));
    insert.bindBlob(insert.parameter(":content"),
                    {reinterpret_cast<const unsigned char*>(content.data()), content.size()});
    insert.run();
    return {sqlite3_last_insert_rowid(m_database.sqlite())};
}

std::optional<std::string> CaseDocumentStore::content(CaseDocumentId id) const {
    Statement select(m_database, "SELECT sha256, content, name FROM case_documents WHERE id = :id");
    row::bindValue(select, ":id", id);
    if (!select.step()) {
        return std::nullopt;
    }
    const auto bytes = select.blob(1);
    std::string content(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    if (!std::ranges::equal(sha256Of(content), select.blob(0))) {
        row::unreadable("document", select.text(2));
    }
    return content;
}

}  // namespace winnow
