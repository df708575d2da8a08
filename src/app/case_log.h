// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <app/case_book.h>
#include <app/case_service.h>

namespace winnow {

// A case's history in words, newest first; its documents by name.
std::vector<CaseService::LogEntry> logOf(const KnownCase& known,
                                         const std::vector<CaseDocument>& documents);

}  // namespace winnow
