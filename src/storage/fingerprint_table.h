// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
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
        Slot& slot = place(fingerprint);
        return slot.taken != 0 ? &slot.value : nullptr;
    }

    // The value, put in as 0 when it was not there. Values take 63 bits.
    std::uint64_t& operator[](std::uint64_t fingerprint) {
        if (m_used * 5 >= m_slots.size() * 3) {
            enlarge();
        }
        Slot& slot = place(fingerprint);
        if (slot.taken == 0) {
            slot = {fingerprint, 1, 0};
            ++m_used;
        }
        return slot.value;
    }

private:
    struct Slot {
        std::uint64_t fingerprint = 0;
        std::uint64_t taken = 0;
        std::uint64_t value = 0;
    };

    Slot& place(std::uint64_t fingerprint) {
        const std::size_t mask = m_slots.size() - 1;
        std::size_t index = fingerprint & mask;
        while (m_slots[index].taken != 0 && m_slots[index].fingerprint != fingerprint) {
            index = (index + 1) & mask;
        }
        return m_slots[index];
    }

    void enlarge() {
        const std::vector<Slot> old =
            std::exchange(m_slots, std::vector<Slot>(m_slots.empty() ? 1024 : m_slots.size() * 2));
        for (const Slot& slot : old) {
            if (slot.taken != 0) {
                place(slot.fingerprint) = slot;
            }
        }
    }

    std::vector<Slot> m_slots;
    std::size_t m_used = 0;
};

}  // namespace winnow
