// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include <app/import_service.h>
#include <app/portfolio.h>
#include <formats/import_reader.h>

namespace winnow {

// A file looked at, after what a person asked for.
struct WantedImport {
    ImportAnalysis analysis;
    std::string savedName;  // of the user's own mapping that was taken by itself
    // What the person gave of text and values, without what was found out.
    TextFormat text;
    ValueFormat values;
};

// Looks at a file. When neither mapping nor columns are given, a mapping the user saved goes before
// the presets: the one with the most columns of those whose columns are all in the header.
Result<WantedImport> lookAt(const std::filesystem::path& file, const ImportOptions& options,
                            Portfolio::Shared& shared);
// The same, and an Error when something is missing to read rows.
Result<WantedImport> lookAtComplete(const std::filesystem::path& file, const ImportOptions& options,
                                    Portfolio::Shared& shared);

}  // namespace winnow
