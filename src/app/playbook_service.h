// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <app/portfolio.h>
#include <base/result.h>
#include <domain/playbook.h>

namespace winnow {

// Playbooks as the owner uses them: shipped ones, or the owner's own version in their place.
class PlaybookService {
public:
    explicit PlaybookService(Portfolio& portfolio) : m_portfolio(portfolio) {}

    struct Entry {
        Playbook playbook;
        bool own = false;      // edited here
        bool shipped = false;  // there is a shipped one of that id
        int openCases = 0;
    };
    std::vector<Entry> all() const;  // upgrades first, parting last
    std::optional<Playbook> find(std::string_view id) const;

    struct Version {
        int version = 0;
        bool own = false;
        std::string note;
        Instant savedAt;
    };
    std::vector<Version> versions(std::string_view id) const;  // newest first
    std::optional<Playbook> version(std::string_view id, int version) const;

    // Saves a new version; open cases go on with theirs. Refused with the first problem of
    // validate(), and when it is the same as the one in use.
    Result<int> save(const Playbook& playbook, std::string_view note);
    // Back to the shipped one, as a new version.
    Result<int> restoreShipped(std::string_view id);
    std::string exportJson(const Playbook& playbook) const;
    Result<Playbook> importJson(std::string_view json) const;  // nothing is stored

    // For starting a case, inside its unit of work: the version it runs, stored if it was not yet.
    int versionInUse(std::string_view id);

private:
    Portfolio& m_portfolio;
};

}  // namespace winnow
