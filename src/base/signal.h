// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace winnow {

// Keeps a slot connected for as long as it lives.
class [[nodiscard]] Subscription {
public:
    Subscription() = default;
    explicit Subscription(std::shared_ptr<void> slot) : m_slot(std::move(slot)) {}
    void reset() { m_slot.reset(); }

private:
    std::shared_ptr<void> m_slot;
};

// A synchronous notification without Qt. Not thread-safe: emit and subscribe on one thread.
template <typename... Args>
class Signal {
public:
    using Slot = std::function<void(const Args&...)>;

    Subscription subscribe(Slot slot) {
        auto kept = std::make_shared<Slot>(std::move(slot));
        m_slots.push_back(kept);
        return Subscription(kept);
    }

    void notify(const Args&... args) {
        std::erase_if(m_slots, [](const auto& slot) { return slot.expired(); });
        // A copy, since a slot may subscribe others while it runs.
        for (const auto& weak : std::vector(m_slots)) {
            if (const auto slot = weak.lock()) {
                (*slot)(args...);
            }
        }
    }

private:
    std::vector<std::weak_ptr<Slot>> m_slots;
};

}  // namespace winnow
