// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <support/temp_dir.h>

namespace winnow::test {

// Writes XLSX workbooks of every shape, also wrong ones, from the XML of their parts.
class WorkbookMaker {
public:
    // `rows`: what stands within <sheetData>. `state`: "hidden", "veryHidden" or empty.
    WorkbookMaker& sheet(std::string name, std::string rows, std::string state = "");
    // What stands within <sst>: "<si><t>Acme</t></si>".
    WorkbookMaker& strings(std::string items);
    // Cell styles 0, 1, 2... with these format codes; style 0 should be "General".
    WorkbookMaker& formats(std::vector<std::string> codes);
    WorkbookMaker& builtinFormats(std::vector<int> ids);
    WorkbookMaker& from1904();
    // The namespaces and types of "Strict Open XML".
    WorkbookMaker& strict();
    // Every element of a sheet is "x:row" and so on.
    WorkbookMaker& prefixed();
    // A part as it is, in place of one made here; an empty text leaves the part out.
    WorkbookMaker& part(std::string name, std::string content);

    std::filesystem::path write(const TempDir& folder, std::string_view name = "book.xlsx") const;

    // A zip archive of these parts, deflated.
    static void writeZip(const std::filesystem::path& file,
                         const std::map<std::string, std::string>& parts);

private:
    struct Sheet {
        std::string name;
        std::string rows;
        std::string state;
    };

    std::string sheetXml(const Sheet& sheet) const;

    std::vector<Sheet> m_sheets;
    std::string m_strings;
    std::string m_styles;
    std::map<std::string, std::string> m_parts;
    bool m_from1904 = false;
    bool m_strict = false;
    bool m_prefixed = false;
};

// Rows of text cells as XML, with references, as inline strings.
std::string inlineRows(const std::vector<std::vector<std::string>>& rows);

}  // namespace winnow::test
