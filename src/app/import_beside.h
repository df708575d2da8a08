// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>

#include <formats/import_reader.h>

namespace winnow {

// readImport() with the reading on a thread of its own, so that storing a row does not wait for the
// next one to be read. The callbacks are called on the caller's thread and in the order of the
// file; memory stays flat. What the callbacks throw ends the reading and reaches the caller.
Result<ImportReadSummary> readImportBeside(
    const std::filesystem::path& file, const ImportAnalysis& analysis, const Currency& currency,
    const std::function<void(const ImportRow&)>& onRow,
    const std::function<void(const ImportProblem&)>& onProblem, const ImportProgress& progress,
    const RowCorrections& corrections);

}  // namespace winnow
