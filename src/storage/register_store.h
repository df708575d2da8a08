// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <domain/evidence.h>
#include <domain/prospect.h>
#include <storage/database.h>

namespace winnow {

// The registers of relationship evidence. Lists are newest first; without a client: everybody's.
// Entries of merged clients count as the kept one's.
class RegisterStore {
public:
    explicit RegisterStore(Database& database) : m_database(database) {}

    std::vector<Recommendation> recommendations(std::optional<ClientId> client = {}) const;
    RecommendationId add(const Recommendation& entry);
    void update(const Recommendation& entry);

    std::vector<Commitment> commitments(std::optional<ClientId> client = {}) const;
    CommitmentId add(const Commitment& entry);
    void update(const Commitment& entry);

    std::vector<DreadReport> dreadReports(std::optional<ClientId> client = {}) const;
    DreadReportId add(const DreadReport& entry);
    void update(const DreadReport& entry);

    std::vector<UncommonPractice> uncommonPractices(std::optional<ClientId> client = {}) const;
    UncommonPracticeId add(const UncommonPractice& entry);
    void update(const UncommonPractice& entry);

    std::vector<RelationshipRisk> risks(std::optional<ClientId> client = {}) const;
    RelationshipRiskId add(const RelationshipRisk& entry);
    void update(const RelationshipRisk& entry);

    std::vector<Sentiment> sentiments(std::optional<ClientId> client = {}) const;
    SentimentId add(const Sentiment& entry);
    void update(const Sentiment& entry);

    std::vector<Review> reviews(std::optional<ClientId> client = {}) const;
    ReviewId add(const Review& entry);
    void update(const Review& entry);

    // With its attachments.
    void remove(RegisterKind kind, std::int64_t id);

private:
    Database& m_database;
};

// Documents inside the file.
class AttachmentStore {
public:
    explicit AttachmentStore(Database& database) : m_database(database) {}
    std::vector<Attachment> of(ClientId client) const;  // by register, entry, name
    std::optional<Attachment> find(AttachmentId id) const;
    // The hash is made here; the client is the entry's. An entry that is not there and content
    // above the limit are a StorageError (Rule): look before.
    AttachmentId add(const Attachment& attachment, std::string_view content);
    void remove(AttachmentId id);
    // Empty when there is none; throws StorageError (Damaged) when the content is not what the hash
    // says.
    std::optional<std::string> content(AttachmentId id) const;

private:
    Database& m_database;
};

// Checklist and projection of prospects, as JSON.
struct StoredProspect {
    ClientId client;
    std::string json;
};

class ProspectStore {
public:
    explicit ProspectStore(Database& database) : m_database(database) {}
    std::vector<StoredProspect> all() const;
    void set(const StoredProspect& prospect);
    void remove(ClientId client);

private:
    Database& m_database;
};

}  // namespace winnow
