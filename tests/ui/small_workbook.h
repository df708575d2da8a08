// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace winnow::test {

// One sheet: its name and its rows of texts.
struct SmallSheet {
    std::string name;
    std::vector<std::vector<std::string>> rows;
};

namespace detail {

inline std::uint32_t crc32(const std::string& bytes) {
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit) {
            crc = (crc >> 1) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
        }
    }
    return ~crc;
}

inline std::string number(std::uint32_t value, int bytes) {
    std::string text;
    for (int i = 0; i < bytes; ++i) {
        text += static_cast<char>((value >> (8 * i)) & 0xFFU);
    }
    return text;
}

// A zip archive without compression (APPNOTE.TXT 4.3).
inline std::string zipOf(const std::vector<std::pair<std::string, std::string>>& files) {
    std::string out;
    std::string directory;
    for (const auto& [name, content] : files) {
        const auto size = static_cast<std::uint32_t>(content.size());
        // version, flags, method, time, date, crc, sizes, name length, extra length
        const std::string common =
            number(20, 2) + number(0, 2) + number(0, 2) + number(0, 2) + number(0x21, 2) +
            number(crc32(content), 4) + number(size, 4) + number(size, 4) +
            number(static_cast<std::uint32_t>(name.size()), 2) + number(0, 2);
        directory += "PK\x01\x02" + number(20, 2) + common + number(0, 2) + number(0, 2) +
                     number(0, 2) + number(0, 4) +
                     number(static_cast<std::uint32_t>(out.size()), 4) + name;
        out += "PK\x03\x04" + common + name + content;
    }
    const auto count = static_cast<std::uint32_t>(files.size());
    const auto start = static_cast<std::uint32_t>(out.size());
    return out + directory + "PK\x05\x06" + number(0, 4) + number(count, 2) + number(count, 2) +
           number(static_cast<std::uint32_t>(directory.size()), 4) + number(start, 4) +
           number(0, 2);
}

}  // namespace detail

// The bytes of a workbook with inline texts (ECMA-376 part 1).
inline std::string smallWorkbook(const std::vector<SmallSheet>& sheets) {
    const std::string head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    const std::string ns = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const std::string office =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const std::string package = "http://schemas.openxmlformats.org/package/2006/";
    std::string types = head + "<Types xmlns=\"" + package +
                        "content-types\"><Default Extension=\"rels\" "
                        "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override "
                        "PartName=\"/xl/workbook.xml\" ContentType=\"application/"
                        "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>";
    std::string book = head + "<workbook xmlns=\"" + ns + "\" xmlns:r=\"" + office + "\"><sheets>";
    std::string links = head + "<Relationships xmlns=\"" + package + "relationships\">";
    std::vector<std::pair<std::string, std::string>> files;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        const std::string id = std::to_string(i + 1);
        types += "<Override PartName=\"/xl/worksheets/sheet" + id +
                 ".xml\" ContentType=\"application/"
                 "vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>";
        book += "<sheet name=\"" + sheets[i].name + "\" sheetId=\"" + id + "\" r:id=\"rId" + id +
                "\"/>";
        links += "<Relationship Id=\"rId" + id + "\" Type=\"" + office +
                 "/worksheet\" Target=\"worksheets/sheet" + id + ".xml\"/>";
        std::string sheet = head + "<worksheet xmlns=\"" + ns + "\"><sheetData>";
        for (std::size_t row = 0; row < sheets[i].rows.size(); ++row) {
            const std::string line = std::to_string(row + 1);
            sheet += "<row r=\"" + line + "\">";
            for (std::size_t column = 0; column < sheets[i].rows[row].size(); ++column) {
                sheet += "<c r=\"" + std::string(1, static_cast<char>('A' + column)) + line +
                         "\" t=\"inlineStr\"><is><t>" + sheets[i].rows[row][column] +
                         "</t></is></c>";
            }
            sheet += "</row>";
        }
        files.emplace_back("xl/worksheets/sheet" + id + ".xml", sheet + "</sheetData></worksheet>");
    }
    files.emplace_back("[Content_Types].xml", types + "</Types>");
    files.emplace_back("_rels/.rels", head + "<Relationships xmlns=\"" + package +
                                          "relationships\"><Relationship Id=\"rId1\" Type=\"" +
                                          office +
                                          "/officeDocument\" Target=\"xl/workbook.xml\"/>"
                                          "</Relationships>");
    files.emplace_back("xl/workbook.xml", book + "</sheets></workbook>");
    files.emplace_back("xl/_rels/workbook.xml.rels", links + "</Relationships>");
    return detail::zipOf(files);
}

}  // namespace winnow::test
