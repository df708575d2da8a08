// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/build_beside.h>

#include <storage/database_lock.h>
#include <storage/portfolio_file.h>

namespace winnow {

namespace fs = std::filesystem;

Result<void> buildBeside(const fs::path& path, const Clock& clock,
                         const std::function<Result<void>(const fs::path&)>& build) {
    const Result<fs::path> target = file::canonicalPath(path);
    if (!target) {
        return target.error();
    }
    std::error_code failed;
    if (fs::exists(fs::symlink_status(*target, failed))) {
        return Error{{"storage.error.exists", {{"file", path.string()}}}};
    }
    const Result<LockFile> lock = LockFile::take(*target, clock);
    if (!lock) {
        return lock.error();
    }
    fs::path beside = *target;
    beside += ".new";
    {
        // Under the lock whatever has that name is what a crash left.
        const file::TemporaryFile leftOver(beside);
    }
    file::TemporaryFile temporary(beside);
    if (Result<void> built = build(beside); !built) {
        return built;
    }
    if (Result<void> moved = file::moveIntoPlace(beside, *target); !moved) {
        return moved;
    }
    temporary.release();
    return {};
}

}  // namespace winnow
