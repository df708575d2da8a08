// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace winnow {

// Fingerprints with a value each, in 16 bytes a slot: a million of them must fit beside an import.
// The fingerprints are hashes already, so they are their own place in the table.
class FingerprintTable {
public:
    void clear() {
        m_slots.clear();
        m_used = 0;
    }

    // The value of a fingerprint; null when it is not there.
    std::uint64_t* find(std::uint64_t fingerprint) {
        if (m_slots.empty()) {
            return nullptr;
        }
        Slot& slot = place(key(fingerprint));
        return slot.key != 0 ? &slot.value : nullptr;
    }

    // Whether any fingerprint has a value that is not 0.
    bool anyValue() const {
        return std::ranges::any_of(
            m_slots, [](const Slot& slot) { return slot.key != 0 && slot.value != 0; });
    }

    // The value, put in as 0 when it was not there.
    std::uint64_t& operator[](std::uint64_t fingerprint) {
        if (m_used * 4 >= m_slots.size() * 3) {
            enlarge();
        }
        Slot& slot = place(key(fingerprint));
        if (slot.key == 0) {
            slot.key = key(fingerprint);
            ++m_used;
        }
        return slot.value;
    }

private:
    struct Slot {
        std::uint64_t key = 0;  // 0: free
        std::uint64_t value = 0;
    };

    static std::uint64_t key(std::uint64_t fingerprint) {
        return fingerprint != 0 ? fingerprint : 1;
    }

    Slot& place(std::uint64_t key) {
        const std::size_t mask = m_slots.size() - 1;
        std::size_t index = key & mask;
        while (m_slots[index].key != 0 && m_slots[index].key != key) {
            index = (index + 1) & mask;
        }
        return m_slots[index];
    }

    void enlarge() {
        const std::vector<Slot> old =
            std::exchange(m_slots, std::vector<Slot>(m_slots.empty() ? 1024 : m_slots.size() * 2));
        for (const Slot& slot : old) {
            if (slot.key != 0) {
                place(slot.key) = slot;
            }
        }
    }

    std::vector<Slot> m_slots;
    std::size_t m_used = 0;
};

}  // namespace winnow
