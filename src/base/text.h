// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <base/date.h>
#include <base/fraction.h>
#include <base/money.h>
#include <base/quarter.h>
#include <base/work_time.h>

namespace winnow {

// Another catalogue entry used as an argument, e.g. the name of a criterion.
struct TextId {
    std::string id;
    friend bool operator==(const TextId&, const TextId&) = default;
};

// A share shown as a percentage.
struct Percent {
    Fraction share;
    friend bool operator==(const Percent&, const Percent&) = default;
};

// Points of a score, in hundredths: 7610 is shown as "76.1".
struct Points {
    int hundredths = 0;
    friend auto operator<=>(const Points&, const Points&) = default;
};

// Words of the owner's own in the users' languages. Where one language is empty the other is shown.
struct LocalText {
    std::string en;
    std::string fr;

    bool empty() const { return en.empty() && fr.empty(); }
    friend bool operator==(const LocalText&, const LocalText&) = default;
};

// Such words as an argument: alone, or as {words} of the catalogue entry `frame`.
struct OwnWords {
    LocalText words;
    std::string frame;
    friend bool operator==(const OwnWords&, const OwnWords&) = default;
};

using TextArgument = std::variant<std::string, std::int64_t, Money, Date, Quarter, Percent, Decimal,
                                  WorkTime, Points, TextId, OwnWords>;

// A sentence that waits for its language: a catalogue id with named, typed arguments. An integer
// argument called "count" chooses the singular or plural form.
struct Text {
    std::string id;
    std::vector<std::pair<std::string, TextArgument>> arguments;

    const TextArgument* find(std::string_view name) const;
    friend bool operator==(const Text&, const Text&) = default;
};

}  // namespace winnow
