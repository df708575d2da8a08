// SPDX-License-Identifier: GPL-3.0-or-later
#include <storage/text_search.h>

#include <memory>
#include <new>
#include <string>
#include <string_view>

#include <domain/client.h>
#include <storage/sqlite.h>
#include <storage/storage_error.h>

namespace winnow {

namespace {

std::string_view textIn(sqlite3_value* value) {
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
    return text == nullptr
               ? std::string_view()
               : std::string_view(text, static_cast<std::size_t>(sqlite3_value_bytes(value)));
}

void holdsText(sqlite3_context* context, int, sqlite3_value** values) {
    try {
        // Kept from row to row for its memory.
        auto& folded = *static_cast<std::string*>(sqlite3_user_data(context));
        folded.clear();
        foldForSearch(textIn(values[0]), folded);
        const bool holds = folded.find(textIn(values[1])) != std::string::npos;
        sqlite3_result_int(context, holds ? 1 : 0);
    } catch (const std::bad_alloc&) {
        sqlite3_result_error_nomem(context);
    }
}

}  // namespace

void addTextSearch(sqlite3* connection) {
    auto folded = std::make_unique<std::string>();
    // SQLite deletes it, also when it refuses the function.
    const int code = sqlite3_create_function_v2(
        connection, "holds_text", 2, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY,
        folded.release(), holdsText, nullptr, nullptr,
        [](void* text) { delete static_cast<std::string*>(text); });
    if (code != SQLITE_OK) {
        throwStorageError(connection, code, "adding the search for text");
    }
}

}  // namespace winnow
