// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct sqlite3;

namespace winnow {

// Gives a connection the function holds_text(column, folded): whether the column's text, folded as
// foldForSearch() does it, holds that one. SQLite's own LIKE knows the case of ASCII letters only.
void addTextSearch(sqlite3* connection);

}  // namespace winnow
