// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <app/portfolio.h>
#include <base/locale.h>
#include <base/result.h>
#include <domain/prospect.h>

namespace winnow {

// Clients of status prospect: checklist, projection, projected grade and the advice it supports.
class ProspectService {
public:
    explicit ProspectService(Portfolio& portfolio) : m_portfolio(portfolio) {}

    struct Listed {
        Client client;
        ProspectFile file;
        ProspectAssessment assessment;
    };
    std::vector<Listed> all() const;  // by name; under the rubric of today's quarter
    std::optional<Listed> find(ClientId client) const;
    // What a file would come to; nothing is stored.
    ProspectAssessment assess(const ProspectFile& prospect) const;
    // Refused for a client that is no prospect, and for figures out of range.
    Result<void> save(const ProspectFile& prospect);
    // The prospect signed: an active client from that day; its file stays.
    Result<void> sign(ClientId client, Date since);

    // {"monthly_fee":"900.00","signs":{"no_budget_talk":"yes"},...}; what is not named stays as it
    // is.
    Result<void> saveJson(ClientId client, std::string_view json);
    std::string json(const Listed& prospect, Language language) const;

private:
    Portfolio& m_portfolio;
};

}  // namespace winnow
