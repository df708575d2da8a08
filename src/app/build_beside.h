// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>

#include <base/clock.h>
#include <base/result.h>

namespace winnow {

// Makes a new portfolio under another name in the same folder, NAME.winnow.new, and gives it its
// own name only when `build` has finished and closed it: a crash leaves nothing half-made under
// that name. Errors: something is there already, somebody else is making it, the folder is not
// there or not writable, and those of `build`.
Result<void> buildBeside(const std::filesystem::path& path, const Clock& clock,
                         const std::function<Result<void>(const std::filesystem::path&)>& build);

}  // namespace winnow
