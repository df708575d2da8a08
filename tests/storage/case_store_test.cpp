// SPDX-License-Identifier: GPL-3.0-or-later
#include <SQLiteCpp/Database.h>

#include <storage/case_store.h>
#include <storage/digest.h>
#include <storage/history_chain.h>
#include <storage/portfolio_fixture.h>
#include <storage/storage_error.h>
#include <support/builders.h>
#include <support/catch.h>

namespace winnow::test {

namespace {

struct Cases {
    FixedClock clock{kMorning};
    Database database = Database::inMemory();
    ClientId client = addClient(database, clock, "Larkfield");
    ClientId other = addClient(database, clock, "Larkfield Ltd");
    TemplateStore playbooks{database, TemplateStore::Kind::Playbooks};
    CaseStore cases{database};
    CaseDocumentStore documents{database};
    LetterStore letters{database};
    ContractStore contracts{database};
    InventoryStore inventory{database};

    template <typename Body>
    void edit(Body body) {
        UnitOfWork work(database, clock, Undoable::Yes);
        body();
        work.commit({"case.edited", "{}", {}});
    }
    void merge() {
        edit([&] {
            ClientStore clients(database);
            Client merged = *clients.find(other);
            merged.mergedInto = client;
            clients.update(merged);
        });
    }
};

StoredTemplate aTemplate(std::string name, std::string json) {
    StoredTemplate text;
    text.name = std::move(name);
    text.json = std::move(json);
    text.own = true;
    text.note = "Shorter";
    text.savedAt = kMorning;
    return text;
}

StoredCase aCase(ClientId client) {
    StoredCase record;
    record.client = client;
    record.playbook = "offboarding";
    record.playbookVersion = 1;
    record.startedOn = day("2026-09-01");
    record.startedAt = kMorning;
    record.startedFrom = "queue";
    record.reason = "Three quarters in D";
    record.forecast = "{}";
    return record;
}

StoredCaseEvent anEvent(int number) {
    return {number, "step_done", "decision", day("2026-09-02"), kMorning, "{\"number\":1}"};
}

CaseDocument aDocument(CaseId id, std::string name) {
    CaseDocument document;
    document.caseId = id;
    document.step = "proof";
    document.kind = CaseDocumentKind::Evidence;
    document.name = std::move(name);
    document.addedOn = day("2026-09-10");
    return document;
}

StoredLetter aLetter(ClientId client, CaseId id) {
    StoredLetter stored;
    stored.letter.client = client;
    stored.letter.caseId = id;
    stored.letter.step = "notice";
    stored.letter.templateId = "notice_of_end";
    stored.letter.templateVersion = 1;
    stored.letter.datedOn = day("2026-09-05");
    stored.json = "{\"subject\":\"End of service\"}";
    return stored;
}

InventoryItem anItem(ClientId client, InventorySection section, std::string name) {
    InventoryItem item;
    item.client = client;
    item.section = section;
    item.name = std::move(name);
    return item;
}

bool same(const StoredCase& one, const StoredCase& other) {
    return one.id == other.id && one.client == other.client && one.playbook == other.playbook &&
           one.playbookVersion == other.playbookVersion && one.startedOn == other.startedOn &&
           one.startedAt == other.startedAt && one.startedFrom == other.startedFrom &&
           one.reason == other.reason && one.forecast == other.forecast;
}

// A case with what belongs to it, each in an action of its own.
template <typename Step>
void playStory(Cases& c, Step step) {
    CaseId id;
    LetterId letter;
    step([&] { c.playbooks.add(aTemplate("offboarding", "{}")); });
    step([&] { id = c.cases.add(aCase(c.client)); });
    step([&] { c.cases.addEvent(id, anEvent(1)); });
    step([&] { c.documents.add(aDocument(id, "receipt.pdf"), "%PDF-1.7"); });
    step([&] { letter = c.letters.add(aLetter(c.client, id)); });
    step([&] {
        StoredLetter sent = *c.letters.find(letter);
        sent.letter.state = LetterState::Sent;
        sent.letter.sentOn = day("2026-09-06");
        sent.letter.channel = LetterChannel::RegisteredPost;
        c.letters.update(sent);
        c.letters.addCopy(letter, {"letter.pdf", "%PDF-1.7 sent"});
    });
    step([&] { c.contracts.set({c.client, "{\"notice_days\":90}"}); });
    step([&] { c.inventory.add(anItem(c.client, InventorySection::Backups, "Nightly")); });
    step([&] { c.inventory.setSaidEmpty(c.client, InventorySection::Domains, true); });
    step([&] {
        TemplateStore(c.database, TemplateStore::Kind::Letters)
            .add(aTemplate("notice_of_end", "{}"));
    });
}

}  // namespace

TEST_CASE("Versions of a template are counted by name", "[storage][cases]") {
    Cases c;
    TemplateStore letters(c.database, TemplateStore::Kind::Letters);
    c.edit([&] {
        CHECK(c.playbooks.add(aTemplate("offboarding", "{\"a\":1}")) == 1);
        CHECK(c.playbooks.add(aTemplate("offboarding", "{\"a\":2}")) == 2);
        CHECK(c.playbooks.add(aTemplate("lift_d_to_c", "{}")) == 1);
        CHECK(letters.add(aTemplate("offboarding", "{}")) == 1);
    });
    REQUIRE(c.playbooks.all().size() == 3);
    CHECK(c.playbooks.all().front().name == "lift_d_to_c");
    CHECK(letters.all().size() == 1);
    const auto latest = c.playbooks.latest("offboarding");
    REQUIRE(latest);
    CHECK(latest->version == 2);
    CHECK(latest->json == "{\"a\":2}");
    CHECK(latest->own);
    CHECK(latest->note == "Shorter");
    CHECK(latest->savedAt == kMorning);
    CHECK(c.playbooks.find("offboarding", 1)->json == "{\"a\":1}");
    CHECK_FALSE(c.playbooks.find("offboarding", 3));
    CHECK_FALSE(c.playbooks.latest("unknown"));
}

TEST_CASE("Cases come back with their events in order", "[storage][cases]") {
    Cases c;
    StoredCase record = aCase(c.client);
    c.edit([&] {
        CHECK_THROWS_AS(c.cases.add(record), StorageError);  // no such playbook
    });
    c.edit([&] {
        c.playbooks.add(aTemplate("offboarding", "{}"));
        record.id = c.cases.add(record);
        c.cases.addEvent(record.id, anEvent(1));
        c.cases.addEvent(record.id, anEvent(2));
        CHECK_THROWS_AS(c.cases.addEvent(record.id, anEvent(2)), StorageError);
        c.cases.add(aCase(c.other));
    });
    REQUIRE(c.cases.all().size() == 2);
    const auto found = c.cases.find(record.id);
    REQUIRE(found);
    CHECK(same(*found, record));
    REQUIRE(found->events.size() == 2);
    CHECK(found->events[1].number == 2);
    CHECK(found->events[0].kind == "step_done");
    CHECK(found->events[0].step == "decision");
    CHECK(found->events[0].happenedOn == day("2026-09-02"));
    CHECK(found->events[0].recordedAt == kMorning);
    CHECK(found->events[0].json == "{\"number\":1}");
    CHECK_FALSE(c.cases.find(CaseId{9}));
    CHECK(c.cases.of(c.client).size() == 1);
    c.merge();
    CHECK(c.cases.of(c.client).size() == 2);
    CHECK(c.cases.of(c.client).back().client == c.client);
    CHECK(failedChecks(c.database).empty());
}

TEST_CASE("What belongs to cases is undone and done again", "[storage][cases]") {
    Cases c;
    std::vector<std::string> states{editedDumpOf(c.database)};
    playStory(c, [&](auto body) {
        c.edit(body);
        states.push_back(editedDumpOf(c.database));
    });
    CHECK(failedChecks(c.database).empty());
    Journal journal(c.database, c.clock);
    for (std::size_t i = states.size() - 1; i > 0; --i) {
        REQUIRE(journal.undo());
        CHECK(editedDumpOf(c.database) == states[i - 1]);
        CHECK(failedChecks(c.database).empty());
    }
    for (std::size_t i = 1; i < states.size(); ++i) {
        REQUIRE(journal.redo());
        CHECK(editedDumpOf(c.database) == states[i]);
    }
    CHECK(failedChecks(c.database).empty());
}

TEST_CASE("Whatever is altered of a case is noticed", "[storage][cases][verify]") {
    struct Altered {
        const char* script;
        std::vector<std::string> checks;
    };
    const auto [script, checks] = GENERATE(values<Altered>({
        {"UPDATE playbooks SET json = '[]'", {"state"}},
        {"UPDATE letter_templates SET json = '[]'", {"state"}},
        {"UPDATE cases SET reason = ''", {"state"}},
        {"UPDATE case_events SET happened_on = '2026-09-01'", {"state"}},
        {"DELETE FROM case_events", {"state"}},
        {"UPDATE case_documents SET name = 'other.pdf'", {"state"}},
        {"UPDATE case_documents SET content = x'00'", {"state", "attachments"}},
        {"UPDATE letters SET sent_on = '2026-09-01'", {"state"}},
        {"UPDATE sent_copies SET content = x'00'", {"state", "attachments"}},
        {"UPDATE contracts SET json = '{}'", {"state"}},
        {"UPDATE inventory_items SET name = 'Weekly'", {"state"}},
        {"DELETE FROM empty_inventory_sections", {"state"}},
    }));
    Cases c;
    playStory(c, [&](auto body) { c.edit(body); });
    CHECK(failedChecks(c.database).empty());
    INFO(script);
    c.database.handle().exec(script);
    CHECK(failedChecks(c.database) == checks);
}

TEST_CASE("Documents of a case are kept with their hash", "[storage][cases]") {
    Cases c;
    const std::string content("a\0b", 3);
    CaseId id;
    CaseDocumentId first;
    c.edit([&] {
        c.playbooks.add(aTemplate("offboarding", "{}"));
        id = c.cases.add(aCase(c.client));
        first = c.documents.add(aDocument(id, "receipt.pdf"), content);
        CaseDocument dossier = aDocument(id, "dossier.pdf");
        dossier.step = "dossier";
        dossier.kind = CaseDocumentKind::Dossier;
        dossier.version = 2;
        c.documents.add(dossier, "");
        CHECK_THROWS_AS(c.documents.add(aDocument(CaseId{9}, "a.txt"), ""), StorageError);
    });
    const auto documents = c.documents.of(id);
    REQUIRE(documents.size() == 2);
    CHECK(documents[0].kind == CaseDocumentKind::Dossier);
    CHECK(documents[0].version == 2);
    CHECK(documents[1].id == first);
    CHECK(documents[1].caseId == id);
    CHECK(documents[1].size == 3);
    CHECK(documents[1].sha256 == toHex(sha256Of(content)));
    CHECK(documents[1].addedOn == day("2026-09-10"));
    CHECK(c.documents.find(first) == documents[1]);
    CHECK_FALSE(c.documents.find(CaseDocumentId{9}));
    CHECK(c.documents.content(first) == content);
    CHECK_FALSE(c.documents.content(CaseDocumentId{9}));
    c.database.handle().exec("UPDATE case_documents SET content = x'610062FF' WHERE id = 1");
    CHECK_THROWS_AS(c.documents.content(first), StorageError);
}

TEST_CASE("A letter changes until it is sent, and never after", "[storage][cases]") {
    Cases c;
    StoredLetter stored = aLetter(c.client, CaseId{});
    c.edit([&] {
        stored.letter.id = c.letters.add(stored);
        CHECK(c.letters.find(stored.letter.id)->letter == stored.letter);
        stored.json = "{}";
        stored.letter.datedOn = day("2026-09-07");
        c.letters.update(stored);
        StoredLetter discarded = aLetter(c.client, CaseId{});
        discarded.letter.id = c.letters.add(discarded);
        CHECK(c.letters.all().size() == 2);
        CHECK(c.letters.of(c.client).front().letter.id == stored.letter.id);  // newest first
        c.letters.remove(discarded.letter.id);
        stored.letter.state = LetterState::Sent;
        stored.letter.sentOn = day("2026-09-08");
        stored.letter.channel = LetterChannel::Email;
        c.letters.update(stored);
        c.letters.addCopy(stored.letter.id, {"letter.pdf", "pdf"});
        c.letters.addCopy(stored.letter.id, {"letter.eml", "mail"});
    });
    const auto found = c.letters.find(stored.letter.id);
    REQUIRE(found);
    CHECK(found->letter == stored.letter);
    CHECK(found->json == "{}");
    c.edit([&] {
        stored.json = "{\"subject\":\"Another\"}";
        CHECK_THROWS_AS(c.letters.update(stored), StorageError);
        CHECK_THROWS_AS(c.letters.remove(stored.letter.id), StorageError);
        CHECK_THROWS_AS(c.letters.addCopy(stored.letter.id, {"letter.pdf", "x"}), StorageError);
    });
    const auto copies = c.letters.copies(stored.letter.id);
    REQUIRE(copies.size() == 2);
    CHECK(copies[0].name == "letter.eml");
    CHECK(copies[1].content == "pdf");
    c.database.handle().exec("UPDATE sent_copies SET content = x'00' WHERE name = 'letter.pdf'");
    CHECK_THROWS_AS(c.letters.copies(stored.letter.id), StorageError);
}

TEST_CASE("A merged client's papers count as the kept one's", "[storage][cases]") {
    Cases c;
    c.edit([&] {
        c.letters.add(aLetter(c.other, CaseId{}));
        c.contracts.set({c.other, "{\"notice_days\":30}"});
        c.inventory.add(anItem(c.other, InventorySection::Network, "Router"));
        c.inventory.setSaidEmpty(c.other, InventorySection::Domains, true);
    });
    CHECK_FALSE(c.contracts.of(c.client));
    c.merge();
    CHECK(c.letters.of(c.client).size() == 1);
    CHECK(c.letters.of(c.client).front().letter.client == c.client);
    REQUIRE(c.contracts.of(c.client));
    CHECK(c.contracts.of(c.client)->json == "{\"notice_days\":30}");
    CHECK(c.inventory.of(c.client).size() == 1);
    CHECK(c.inventory.saidEmpty(c.client) == std::vector{InventorySection::Domains});
    c.edit([&] {
        c.contracts.set({c.client, "{\"notice_days\":90}"});
        c.inventory.setSaidEmpty(c.client, InventorySection::Domains, false);
    });
    REQUIRE(c.contracts.all().size() == 1);
    CHECK(c.contracts.all().front().client == c.client);
    CHECK(c.contracts.of(c.other)->json == "{\"notice_days\":90}");
    CHECK(c.inventory.saidEmpty(c.client).empty());
    CHECK(failedChecks(c.database).empty());
}

TEST_CASE("An inventory keeps its fields in their order", "[storage][cases]") {
    Cases c;
    InventoryItem licence = anItem(c.client, InventorySection::Licences, "Microsoft 365");
    licence.fields = {{"count", "12"}, {"transfer", "\"as is\"\n\\ é"}, {"another", ""}};
    licence.note = "Yearly";
    c.edit([&] {
        c.inventory.add(anItem(c.client, InventorySection::Vendors, "Alpha Telecom"));
        licence.id = c.inventory.add(licence);
        c.inventory.add(anItem(c.client, InventorySection::Licences, "Backup agent"));
    });
    auto items = c.inventory.of(c.client);
    REQUIRE(items.size() == 3);
    CHECK(items[0].name == "Backup agent");
    CHECK(items[1] == licence);
    CHECK(items[2].section == InventorySection::Vendors);
    c.edit([&] {
        licence.fields = {{"count", "13"}};
        c.inventory.update(licence);
        c.inventory.remove(items[0].id);
        InventoryItem unknown = licence;
        unknown.id = InventoryItemId{99};
        CHECK_THROWS_AS(c.inventory.update(unknown), std::logic_error);
    });
    items = c.inventory.of(c.client);
    REQUIRE(items.size() == 2);
    CHECK(items[0] == licence);
    c.database.handle().exec("UPDATE inventory_items SET fields = '[' WHERE name LIKE 'Micro%'");
    CHECK_THROWS_AS(c.inventory.of(c.client), StorageError);
}

}  // namespace winnow::test
