// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <formats/xlsx_workbook.h>
#include <formats/xlsx_xml.h>

namespace winnow::importing {

// What a part points to, by the id of the relationship.
struct XlsxRelation {
    std::string type;  // the last word of its URI, in lower case: "worksheet"
    std::string part;  // the name of the part it points to
};
using XlsxRelations = std::map<std::string, XlsxRelation, std::less<>>;

struct XlsxSheetEntry {
    std::string name;
    std::string relation;
    bool visible = true;
};

struct XlsxSheetList {
    std::vector<XlsxSheetEntry> sheets;
    bool from1904 = false;
};

// Reads the small parts of a workbook. After a failure every further part is empty.
class XlsxParts {
public:
    explicit XlsxParts(const ZipArchive& archive) : m_archive(archive) {}

    // Of a part; of the whole package for an empty name.
    XlsxRelations relations(std::string_view part);
    XlsxSheetList sheets(std::string_view part);
    void readStrings(std::string_view part, XlsxShared& shared);
    void readStyles(std::string_view part, XlsxShared& shared);

    // The catalogue id of what went wrong first, or what the archive said; empty while all is well.
    const std::optional<Error>& archiveError() const { return m_archiveError; }
    const std::string& failure() const { return m_failure; }

private:
    template <typename Handler>
    void parse(std::string_view part, Handler& handler);

    const ZipArchive& m_archive;
    std::optional<Error> m_archiveError;
    std::string m_failure;
};

}  // namespace winnow::importing
