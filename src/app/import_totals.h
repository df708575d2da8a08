// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include <app/import_service.h>
#include <storage/batch_store.h>

namespace winnow {

// What one file comes to: by kind for its summary, by kind, client and month for reconciliation.
class ImportTotals {
public:
    struct Figures {
        std::optional<Money> amount = {};
        std::optional<WorkTime> worked = {};
    };

    // A fact of the file that was taken, or is stored already just so.
    void addStored(FactKind kind, ClientId client, Date day, const Figures& figures);
    // A further part of a fact that was counted already.
    void addPart(FactKind kind, ClientId client, Date day, const Figures& figures);
    // A fact that the file has and the portfolio will not: a change that was not accepted.
    void addRefused(FactKind kind, ClientId client, Date day, const Figures& figures);
    // One that was counted as taken turned out to be such a change.
    void takeBack(FactKind kind, const Figures& figures);
    // What is no fact: "clients", "contacts".
    void addOther(const std::string& kind) { ++m_others[kind].count; }

    std::map<std::string, KindTotal> byKind() const;
    // By kind, client and month. Exchange rates belong to no client and are not among them.
    std::vector<BatchTotal> byMonth() const;

private:
    BatchTotal& monthOf(FactKind kind, ClientId client, Date day);

    std::map<FactKind, KindTotal> m_kinds;
    std::map<std::string, KindTotal> m_others;
    std::unordered_map<std::uint64_t, BatchTotal> m_months;
    // Rows of one day follow each other, and telling a day's month takes as long as the rest.
    std::optional<Date> m_lastDay;
    std::uint64_t m_lastMonth = 0;
};

}  // namespace winnow
