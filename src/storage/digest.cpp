// SPDX-License-Identifier: GPL-3.0-or-later
#include <storage/digest.h>

#include <array>
#include <fstream>

#include <sodium.h>
#include <storage/history_chain.h>
#include <storage/storage_error.h>

namespace winnow {

std::string sha256OfFile(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    std::array<char, 64 * 1024> piece{};
    while (in) {
        in.read(piece.data(), piece.size());
        crypto_hash_sha256_update(&state, reinterpret_cast<const unsigned char*>(piece.data()),
                                  static_cast<unsigned long long>(in.gcount()));
    }
    if (!in.eof()) {
        throw StorageError(StorageFailure::InputOutput, "reading " + file.string());
    }
    Sha256 hash{};
    crypto_hash_sha256_final(&state, hash.data());
    return toHex(hash);
}

Sha256 sha256Of(std::string_view bytes) {
    Sha256 hash{};
    crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(bytes.data()),
                       bytes.size());
    return hash;
}

}  // namespace winnow
