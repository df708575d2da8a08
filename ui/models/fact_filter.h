// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include <domain/fact_query.h>
#include <ui/support/words.h>

namespace winnow {

// A filter of a kind of facts as a menu and a chip show it.
struct FactFilter {
    QString group;  // of the menu; empty: on its own
    QString text;   // in the menu
    QString chip;   // where it is in force
    std::function<bool(const FactQuery&)> isSet;
    std::function<void(FactQuery&, bool on)> set;
};

// Filters that make sense for a kind, beside client, period and text. `today` counts for what is
// overdue.
std::vector<FactFilter> factFilters(FactKind kind, Date today, const Words& words);

// The query without anything that makes sense for its own kind only.
FactQuery commonPart(const FactQuery& query, FactKind kind);

}  // namespace winnow
