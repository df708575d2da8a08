// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/import_context.h>
#include <app/import_resolver.h>

namespace winnow {

// Time entries, the road of a million rows: nothing here allocates for a row once the longest texts
// have been met.
class TimeTaker {
public:
    TimeTaker(ImportContext& context, ClientResolver& clients)
        : m_context(context), m_clients(clients) {}

    // The days of the file, so that what is stored of them is recognised in memory.
    void expect(Date first, Date last);
    void take(const TimeRow& row);
    // Shows entries that differ from a stored one, which the file does not have any more, in one
    // thing as a change of it instead of doubling it. False when cancelled.
    bool finish(const KeepOn& keepOn);

private:
    void storeChanged(const TimeRow& row);
    void noteChange(const TimeEntry& stored, const TimeEntry& read, std::int64_t line);

    ImportContext& m_context;
    ClientResolver& m_clients;
    TimeEntry m_entry;
    bool m_expected = false;
    bool m_metAgain = false;
};

}  // namespace winnow
