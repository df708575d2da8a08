// SPDX-License-Identifier: GPL-3.0-or-later
#include <storage/history_chain.h>

#include <algorithm>
#include <string_view>

#include <fmt/format.h>
#include <sodium.h>
#include <storage/row.h>
#include <storage/sqlite.h>
#include <storage/statement.h>

namespace winnow {

namespace {

// Each field as its length in decimal, a colon and its bytes, so that no two rows read the same.
void addField(crypto_hash_sha256_state& state, std::string_view field) {
    const std::string length = fmt::format("{}:", field.size());
    crypto_hash_sha256_update(&state, reinterpret_cast<const unsigned char*>(length.data()),
                              length.size());
    crypto_hash_sha256_update(&state, reinterpret_cast<const unsigned char*>(field.data()),
                              field.size());
}

struct HashedFields {
    std::int64_t seq = 0;
    std::string_view at;
    std::string_view action;
    std::optional<std::int64_t> client;
    std::string_view arguments;
    std::span<const unsigned char> state;
};

Sha256 hashOf(const Sha256& previous, const HashedFields& fields) {
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    addField(state, toHex(previous));
    addField(state, std::to_string(fields.seq));
    addField(state, fields.at);
    addField(state, fields.action);
    addField(state, fields.client ? std::to_string(*fields.client) : std::string());
    addField(state, fields.arguments);
    addField(state, toHex(fields.state));
    Sha256 hash{};
    crypto_hash_sha256_final(&state, hash.data());
    return hash;
}

}  // namespace

std::string toHex(std::span<const unsigned char> bytes) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const unsigned char byte : bytes) {
        text += kDigits[byte >> 4];
        text += kDigits[byte & 0xf];
    }
    return text;
}

std::int64_t appendHistory(sqlite3* connection, Instant at, const Action& action,
                           const ChecksumSum& state) {
    Sha256 previous{};
    std::int64_t seq = 1;
    {
        Statement last(connection, "SELECT seq, hash FROM history ORDER BY seq DESC LIMIT 1");
        if (last.step()) {
            seq = last.integer(0) + 1;
            const auto hash = last.blob(1);
            std::copy_n(hash.begin(), std::min(hash.size(), previous.size()), previous.begin());
        }
    }
    const std::string atText = at.toIso();
    const auto stateBytes = state.bytes();
    HashedFields fields{seq, atText, action.id, std::nullopt, action.arguments, stateBytes};
    if (action.client) {
        fields.client = action.client->value;
    }
    const Sha256 hash = hashOf(previous, fields);

    Statement insert(connection,
                     "INSERT INTO history (seq, at, action, client_id, arguments, state, hash)"
                     " VALUES (:seq, :at, :action, :client_id, :arguments, :state, :hash)");
    row::bindValue(insert, ":seq", seq);
    row::bindValue(insert, ":at", atText);
    row::bindValue(insert, ":action", action.id);
    row::bindValue(insert, ":client_id", action.client);
    row::bindValue(insert, ":arguments", action.arguments);
    insert.bindBlob(insert.parameter(":state"), stateBytes);
    insert.bindBlob(insert.parameter(":hash"), hash);
    insert.run();
    return seq;
}

ChecksumSum lastState(sqlite3* connection) {
    Statement last(connection, "SELECT state FROM history ORDER BY seq DESC LIMIT 1");
    return last.step() ? ChecksumSum::fromBytes(last.blob(0)) : ChecksumSum();
}

ChainCheck checkChain(sqlite3* connection) {
    ChainCheck check;
    Sha256 previous{};
    Statement entries(connection,
                      "SELECT seq, at, action, client_id, arguments, state, hash FROM history"
                      " ORDER BY seq");
    while (entries.step()) {
        const HashedFields fields{
            entries.integer(0),
            entries.text(1),
            entries.text(2),
            entries.isNull(3) ? std::optional<std::int64_t>() : std::optional(entries.integer(3)),
            entries.text(4),
            entries.blob(5)};
        const Sha256 expected = hashOf(previous, fields);
        ++check.entries;
        if (fields.seq != check.entries || !std::ranges::equal(expected, entries.blob(6))) {
            check.brokenAt = fields.seq;
            return check;
        }
        previous = expected;
    }
    return check;
}

}  // namespace winnow
