// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <app/portfolio.h>
#include <base/result.h>
#include <domain/evidence.h>

namespace winnow {

// The registers of relationship evidence. Each edit is one undoable action; a refusal says what to
// mend ("app.register...": empty text, a date in the future or before the entry it answers, no such
// client, contact or entry, a decision without words).
class RegisterService {
public:
    explicit RegisterService(Portfolio& portfolio) : m_portfolio(portfolio) {}

    ClientEvidence of(ClientId client) const;
    // Not yet decided, of all clients, oldest first: the owner's dashboard.
    std::vector<DreadReport> openDreadReports() const;

    Result<RecommendationId> add(const Recommendation& entry);
    Result<void> update(const Recommendation& entry);
    Result<CommitmentId> add(const Commitment& entry);
    Result<void> update(const Commitment& entry);
    Result<DreadReportId> add(const DreadReport& entry);
    Result<void> acknowledge(DreadReportId id, Date on);
    Result<void> decide(DreadReportId id, Date on, std::string_view decision);
    Result<UncommonPracticeId> add(const UncommonPractice& entry);
    Result<void> update(const UncommonPractice& entry);
    Result<RelationshipRiskId> add(const RelationshipRisk& entry);
    Result<void> update(const RelationshipRisk& entry);
    Result<SentimentId> add(const Sentiment& entry);
    Result<ReviewId> add(const Review& entry);
    Result<void> remove(RegisterKind kind, std::int64_t id);

    // Every entry in one form, for lists and the command line; newest first.
    struct Entry {
        RegisterKind kind = RegisterKind::Review;
        std::int64_t id = 0;
        ClientId client;
        Date on;
        Text title;
        Text detail;  // id empty: none
        int attachments = 0;
    };
    // Red flags are among them.
    std::vector<Entry> entries(ClientId client) const;
    // One entry as JSON, and from it: {"register":"recommendation","on":"2026-08-12",...}
    // (docs/cli.md).
    Result<std::int64_t> addJson(ClientId client, std::string_view json);
    std::string json(ClientId client) const;

    std::vector<Attachment> attachments(ClientId client) const;
    // Reads the file and stores its content; at most kLargestAttachment. The name is made safe.
    Result<AttachmentId> attach(ClientId client, RegisterKind kind, std::int64_t entry,
                                const std::filesystem::path& file);
    Result<void> removeAttachment(AttachmentId id);
    // Writes the content where the user says, after checking its hash; refuses what is there
    // already unless `replace`.
    Result<void> saveAttachment(AttachmentId id, const std::filesystem::path& target,
                                bool replace = false) const;

private:
    Portfolio& m_portfolio;
};

}  // namespace winnow
