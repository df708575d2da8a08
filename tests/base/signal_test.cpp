// SPDX-License-Identifier: GPL-3.0-or-later
#include <base/signal.h>

#include <optional>
#include <string>

#include <support/catch.h>

using namespace winnow;

TEST_CASE("A signal reaches every subscriber in order", "[signal]") {
    Signal<int, std::string> signal;
    std::string heard;
    const Subscription first =
        signal.subscribe([&](int n, const std::string& s) { heard += s + std::to_string(n); });
    const Subscription second = signal.subscribe([&](int, const std::string&) { heard += "|"; });
    signal.notify(1, "a");
    signal.notify(2, "b");
    CHECK(heard == "a1|b2|");
}

TEST_CASE("A subscriber that is gone hears nothing", "[signal]") {
    Signal<> signal;
    int count = 0;
    {
        const Subscription subscription = signal.subscribe([&] { ++count; });
        signal.notify();
    }
    signal.notify();
    Subscription reset = signal.subscribe([&] { ++count; });
    reset.reset();
    signal.notify();
    CHECK(count == 1);
}

TEST_CASE("A subscription may outlive its signal", "[signal]") {
    Subscription subscription;
    {
        Signal<> signal;
        subscription = signal.subscribe([] {});
    }
    subscription.reset();
    SUCCEED();
}

TEST_CASE("A slot may subscribe another and unsubscribe itself while it runs", "[signal]") {
    Signal<> signal;
    int later = 0;
    int once = 0;
    std::optional<Subscription> added;
    Subscription self;
    self = signal.subscribe([&] {
        ++once;
        added = signal.subscribe([&] { ++later; });
        self.reset();
    });
    signal.notify();
    CHECK(once == 1);
    CHECK(later == 0);  // it hears the next one
    signal.notify();
    CHECK(once == 1);
    CHECK(later == 1);
}
