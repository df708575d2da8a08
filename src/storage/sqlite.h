// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// SQLite with its session extension. Every file of storage includes it through this header, so that
// the declarations are the same everywhere.
#ifndef SQLITE_ENABLE_SESSION
#define SQLITE_ENABLE_SESSION
#endif
#ifndef SQLITE_ENABLE_PREUPDATE_HOOK
#define SQLITE_ENABLE_PREUPDATE_HOOK
#endif
#include <sqlite3.h>
