// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/failure.h>

#include <string>

#include <storage/storage_error.h>

namespace winnow {

Error errorOf(const std::exception& failure) {
    const auto* const storage = dynamic_cast<const StorageError*>(&failure);
    if (!storage) {
        return {{"app.failure", {{"detail", std::string(failure.what())}}}, ErrorKind::Damaged};
    }
    switch (storage->failure()) {
        case StorageFailure::DiskFull:
        case StorageFailure::NotWritable:
        case StorageFailure::Busy:
            return {storage->reason(), ErrorKind::Refused};
        case StorageFailure::InputOutput:
        case StorageFailure::Damaged:
        case StorageFailure::Rule:
        case StorageFailure::Other:
            break;
    }
    return {storage->reason(), ErrorKind::Damaged};
}

}  // namespace winnow
