// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <stdexcept>
#include <string>

#include <storage/batch_checksums.h>
#include <storage/connection.h>
#include <storage/database.h>
#include <storage/database_schema.h>
#include <storage/digest.h>
#include <storage/history_chain.h>
#include <storage/journal_entries.h>
#include <storage/row.h>
#include <storage/sqlite.h>
#include <storage/state_digest.h>
#include <storage/statement.h>
#include <storage/storage_error.h>

namespace winnow {

namespace {

VerifyFinding passed(std::string check, std::vector<std::pair<std::string, TextArgument>> facts) {
    Text detail{"verify." + check + ".ok", std::move(facts)};
    return {std::move(check), true, std::move(detail)};
}

VerifyFinding failed(std::string check, std::string_view how,
                     std::vector<std::pair<std::string, TextArgument>> facts) {
    Text detail{"verify." + check + "." + std::string(how), std::move(facts)};
    return {std::move(check), false, std::move(detail)};
}

VerifyFinding checkIntegrity(const Database& database) {
    const std::string found = textOf(database.sqlite(), "PRAGMA integrity_check(1)");
    return found == "ok" ? passed("integrity", {})
                         : failed("integrity", "broken", {{"detail", found}});
}

VerifyFinding checkForeignKeys(const Database& database) {
    Statement violations(database, "PRAGMA foreign_key_check");
    if (violations.step()) {
        return failed("foreign_keys", "broken", {{"table", row::text(violations, 0)}});
    }
    return passed("foreign_keys", {});
}

VerifyFinding checkSchema(const Database& database) {
    const auto difference = firstDifference(
        readSchema(database.sqlite()),
        schemaOfVersion(database.schemaVersion(), database.connection().migrations));
    if (difference) {
        return failed("schema", "differs", {{"object", *difference}});
    }
    return passed("schema", {{"version", std::int64_t{database.schemaVersion()}}});
}

VerifyFinding checkHistory(const Database& database) {
    const ChainCheck chain = checkChain(database.sqlite());
    if (chain.brokenAt) {
        return failed("chain", "broken", {{"entry", *chain.brokenAt}});
    }
    return passed("chain", {{"count", chain.entries}});
}

VerifyFinding checkState(const Database& database) {
    sqlite3* const connection = database.sqlite();
    if (!(stateDigest(connection) == lastState(connection))) {
        return failed("state", "differs", {});
    }
    if (const auto entry = firstDamagedJournalEntry(connection); entry != 0) {
        return failed("state", "journal", {{"entry", entry}});
    }
    return passed("state", {});
}

// Everything that is kept with its hash: attachments, documents of cases, what was sent.
VerifyFinding checkAttachments(const Database& database) {
    Statement documents(database,
                        "SELECT name, sha256, content FROM attachments"
                        " UNION ALL SELECT name, sha256, content FROM case_documents"
                        " UNION ALL SELECT name, sha256, content FROM sent_copies");
    std::int64_t count = 0;
    while (documents.step()) {
        const auto content = documents.blob(2);
        const Sha256 hash =
            sha256Of({reinterpret_cast<const char*>(content.data()), content.size()});
        if (!std::ranges::equal(hash, documents.blob(1))) {
            return failed("attachments", "differ", {{"name", row::text(documents, 0)}});
        }
        ++count;
    }
    return passed("attachments", {{"count", count}});
}

VerifyFinding checkBatches(const Database& database) {
    BatchSums sums = computeBatchSums(database.sqlite());
    Statement batches(database, "SELECT id, source_name, checksum FROM import_batches ORDER BY id");
    std::int64_t count = 0;
    while (batches.step()) {
        const std::int64_t id = batches.integer(0);
        if (!std::ranges::equal(sums[id].bytes(), batches.blob(2))) {
            return failed("batches", "differs", {{"batch", id}, {"source", row::text(batches, 1)}});
        }
        sums.erase(id);
        ++count;
    }
    if (!sums.empty()) {
        return failed("batches", "unknown", {{"batch", sums.begin()->first}});
    }
    return passed("batches", {{"count", count}});
}

}  // namespace

std::vector<VerifyFinding> verifyDatabase(Database& database) {
    struct Check {
        const char* name;
        VerifyFinding (*run)(const Database&);
    };
    constexpr std::array<Check, 7> kChecks{{{"integrity", checkIntegrity},
                                            {"foreign_keys", checkForeignKeys},
                                            {"schema", checkSchema},
                                            {"chain", checkHistory},
                                            {"state", checkState},
                                            {"attachments", checkAttachments},
                                            {"batches", checkBatches}}};
    std::vector<VerifyFinding> findings;
    for (const Check& check : kChecks) {
        try {
            findings.push_back(check.run(database));
        } catch (const StorageError& failure) {
            findings.push_back(
                failed(check.name, "unreadable", {{"detail", std::string(failure.what())}}));
        } catch (const std::logic_error& failure) {
            // SQLite reports some broken schemas as a mistake in the statement that met them.
            findings.push_back(
                failed(check.name, "unreadable", {{"detail", std::string(failure.what())}}));
        }
    }
    return findings;
}

}  // namespace winnow
