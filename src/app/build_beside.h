// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>

#include <base/result.h>

namespace winnow {

// Makes a new portfolio under a temporary name in the same folder and gives it its own name only
// when `build` has finished and closed it: a crash leaves nothing half-made under that name.
// Errors: something is there already, the folder is not there, and those of `build`.
Result<void> buildBeside(const std::filesystem::path& path,
                         const std::function<Result<void>(const std::filesystem::path&)>& build);

}  // namespace winnow
