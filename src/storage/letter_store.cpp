// SPDX-License-Identifier: GPL-3.0-or-later
// Letters, what was sent of them, and contracts.
#include <algorithm>

#include <fmt/format.h>
#include <storage/case_store.h>
#include <storage/client_groups.h>
#include <storage/digest.h>
#include <storage/row.h>
#include <storage/sqlite.h>

namespace winnow {

namespace {

std::string_view stateCode(LetterState state) {
    return state == LetterState::Sent ? "sent" : "draft";
}

std::optional<LetterState> stateFromCode(std::string_view code) {
    for (const LetterState state : {LetterState::Draft, LetterState::Sent}) {
        if (stateCode(state) == code) {
            return state;
        }
    }
    return std::nullopt;
}

std::vector<StoredLetter> readLetters(const Database& database, const std::string& condition) {
    const ClientGroups groups(database.sqlite());
    Statement select(database,
                     "SELECT id, client_id, case_id, step, template, template_version, dated_on,"
                     " state, sent_on, channel, json FROM letters " +
                         condition + " ORDER BY dated_on DESC, id DESC");
    std::vector<StoredLetter> letters;
    while (select.step()) {
        StoredLetter stored;
        Letter& letter = stored.letter;
        letter.id = row::id<LetterId>(select, 0);
        letter.client = groups.countsAs(row::id<ClientId>(select, 1));
        letter.caseId = row::maybe(select, 2, row::id<CaseId>).value_or(CaseId{});
        letter.step = row::text(select, 3);
        letter.templateId = row::text(select, 4);
        letter.templateVersion = row::smallInteger(select, 5);
        letter.datedOn = row::date(select, 6);
        letter.state = row::code(select, 7, stateFromCode);
        letter.sentOn = row::maybe(select, 8, row::date);
        if (!select.isNull(9)) {
            letter.channel = row::code(select, 9, letterChannelFromCode);
        }
        stored.json = row::text(select, 10);
        letters.push_back(std::move(stored));
    }
    return letters;
}

void bind(Statement& statement, const StoredLetter& stored) {
    const Letter& letter = stored.letter;
    row::bindValue(statement, ":case_id",
                   letter.caseId.value != 0 ? std::optional(letter.caseId) : std::nullopt);
    row::bindValue(statement, ":step", letter.step);
    row::bindValue(statement, ":template", letter.templateId);
    row::bindValue(statement, ":template_version", letter.templateVersion);
    row::bindValue(statement, ":dated_on", letter.datedOn);
    row::bindValue(statement, ":state", stateCode(letter.state));
    row::bindValue(statement, ":sent_on", letter.sentOn);
    row::bindValue(
        statement, ":channel",
        letter.channel ? std::optional(letterChannelCode(*letter.channel)) : std::nullopt);
    row::bindValue(statement, ":json", stored.json);
}

void requireDraft(const Database& database, LetterId id) {
    Statement select(database, "SELECT state FROM letters WHERE id = :id");
    row::bindValue(select, ":id", id);
    if (!select.step()) {
        throw std::logic_error("no letter with this id");
    }
    if (row::code(select, 0, stateFromCode) == LetterState::Sent) {
        throw StorageError(StorageFailure::Rule, "a sent letter is not changed");
    }
}

}  // namespace

std::vector<StoredLetter> LetterStore::of(ClientId client) const {
    const ClientGroups groups(m_database.sqlite());
    return readLetters(m_database,
                       fmt::format("WHERE client_id IN ({})", idList(groups.sameAs(client))));
}

std::vector<StoredLetter> LetterStore::all() const { return readLetters(m_database, ""); }

std::optional<StoredLetter> LetterStore::find(LetterId id) const {
    std::vector<StoredLetter> found =
        readLetters(m_database, fmt::format("WHERE id = {}", id.value));
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

LetterId LetterStore::add(const StoredLetter& letter) {
    Statement insert(m_database,
                     "INSERT INTO letters (client_id, case_id, step, template, template_version,"
                     " dated_on, state, sent_on, channel, json) VALUES (:client_id, :case_id,"
                     " :step, :template, :template_version, :dated_on, :state, :sent_on, :channel,"
                     " :json)");
    row::bindValue(insert, ":client_id", letter.letter.client);
    bind(insert, letter);
    insert.run();
    return {sqlite3_last_insert_rowid(m_database.sqlite())};
}

void LetterStore::update(const StoredLetter& letter) {
    requireDraft(m_database, letter.letter.id);
    // The client stays the one it was written to, so that a merge can be taken back.
    Statement update(m_database,
                     "UPDATE letters SET case_id = :case_id, step = :step, template = :template,"
                     " template_version = :template_version, dated_on = :dated_on, state = :state,"
                     " sent_on = :sent_on, channel = :channel, json = :json WHERE id = :id");
    bind(update, letter);
    row::bindValue(update, ":id", letter.letter.id);
    update.run();
}

void LetterStore::remove(LetterId id) {
    requireDraft(m_database, id);
    for (const char* sql :
         {"DELETE FROM sent_copies WHERE letter_id = :id", "DELETE FROM letters WHERE id = :id"}) {
        Statement remove(m_database, sql);
        row::bindValue(remove, ":id", id);
        remove.run();
    }
}

void LetterStore::addCopy(LetterId id, const SentCopy& copy) {
    Statement insert(m_database,
                     "INSERT INTO sent_copies (letter_id, name, sha256, content)"
                     " VALUES (:letter_id, :name, :sha256, :content)");
    row::bindValue(insert, ":letter_id", id);
    row::bindValue(insert, ":name", copy.name);
    insert.bindBlob(insert.parameter(":sha256"), sha256Of(copy.content));
    insert.bindBlob(
        insert.parameter(":content"),
        {reinterpret_cast<const unsigned char*>(copy.content.data()), copy.content.size()});
    insert.run();
}

std::vector<SentCopy> LetterStore::copies(LetterId id) const {
    Statement select(m_database,
                     "SELECT name, sha256, content FROM sent_copies WHERE letter_id = :letter_id"
                     " ORDER BY name");
    row::bindValue(select, ":letter_id", id);
    std::vector<SentCopy> copies;
    while (select.step()) {
        const auto bytes = select.blob(2);
        SentCopy copy{row::text(select, 0),
                      std::string(reinterpret_cast<const char*>(bytes.data()), bytes.size())};
        if (!std::ranges::equal(sha256Of(copy.content), select.blob(1))) {
            row::unreadable("sent copy", copy.name);
        }
        copies.push_back(std::move(copy));
    }
    return copies;
}

std::vector<StoredContract> ContractStore::all() const {
    const ClientGroups groups(m_database.sqlite());
    Statement select(m_database, "SELECT client_id, json FROM contracts ORDER BY client_id");
    std::vector<StoredContract> contracts;
    while (select.step()) {
        const auto client = row::id<ClientId>(select, 0);
        const ClientId kept = groups.countsAs(client);
        // Of several merged clients the kept one's contract counts, else the one entered first.
        const auto known = std::ranges::find(contracts, kept, &StoredContract::client);
        if (known == contracts.end()) {
            contracts.push_back({kept, row::text(select, 1)});
        } else if (client == kept) {
            known->json = row::text(select, 1);
        }
    }
    std::ranges::sort(contracts, {}, [](const StoredContract& one) { return one.client.value; });
    return contracts;
}

std::optional<StoredContract> ContractStore::of(ClientId client) const {
    const ClientGroups groups(m_database.sqlite());
    const std::vector<StoredContract> contracts = all();
    const auto found =
        std::ranges::find(contracts, groups.countsAs(client), &StoredContract::client);
    return found == contracts.end() ? std::nullopt : std::optional(*found);
}

void ContractStore::set(const StoredContract& contract) {
    Statement upsert(m_database,
                     "INSERT INTO contracts (client_id, json) VALUES (:client_id, :json)"
                     " ON CONFLICT (client_id) DO UPDATE SET json = excluded.json");
    row::bindValue(upsert, ":client_id", contract.client);
    row::bindValue(upsert, ":json", contract.json);
    upsert.run();
}

}  // namespace winnow
