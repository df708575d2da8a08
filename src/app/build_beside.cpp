// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/build_beside.h>

#include <string>

#include <unistd.h>

#include <storage/portfolio_file.h>

namespace winnow {

Result<void> buildBeside(const std::filesystem::path& path,
                         const std::function<Result<void>(const std::filesystem::path&)>& build) {
    const Result<std::filesystem::path> target = file::canonicalPath(path);
    if (!target) {
        return target.error();
    }
    std::error_code failed;
    if (std::filesystem::exists(std::filesystem::symlink_status(*target, failed))) {
        return Error{{"storage.error.exists", {{"file", path.string()}}}};
    }
    std::filesystem::path name = *target;
    name += ".new-" + std::to_string(::getpid());
    // What a crashed process of the same number left is of no use to anyone.
    std::filesystem::remove(name, failed);
    file::TemporaryFile temporary(name);
    if (Result<void> built = build(temporary.path()); !built) {
        return built;
    }
    if (Result<void> moved = file::moveIntoPlace(temporary.path(), *target); !moved) {
        return moved;
    }
    temporary.release();
    return {};
}

}  // namespace winnow
