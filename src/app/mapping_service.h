// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <app/portfolio.h>
#include <base/result.h>

namespace winnow {

// A way to read files: a preset of the program or a mapping a user saved.
struct MappingInfo {
    std::string name;
    std::string kind;  // import kind code
    bool isPreset = false;
    std::optional<Instant> savedAt;
    std::map<std::string, std::string> columns;  // field code -> header text
};

// Presets, the user's own mappings, and which client a project belongs to.
class MappingService {
public:
    explicit MappingService(Portfolio& portfolio) : m_portfolio(portfolio) {}

    std::vector<MappingInfo> all() const;  // the user's own first, then presets; by name
    Result<std::string> json(std::string_view name) const;
    // What a mapping's JSON says; an Error names the place of a mistake.
    Result<MappingInfo> read(std::string_view json) const;
    // Refused: malformed (says where), no name, the name of a preset. Replaces the user's own of
    // that name.
    Result<void> save(std::string_view json);
    Result<void> rename(std::string_view name, std::string_view newName);
    Result<void> remove(std::string_view name);

    std::map<std::string, ClientId> projects() const;
    Result<void> setProject(std::string_view project, ClientId client);
    Result<void> removeProject(std::string_view project);

private:
    Portfolio& m_portfolio;
};

}  // namespace winnow
