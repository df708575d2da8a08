// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/workbook_maker.h>

#include <minizip/zip.h>

#include <stdexcept>

namespace winnow::test {

namespace {

constexpr std::string_view kHead = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)";

std::string numbered(std::string_view before, std::size_t number, std::string_view after) {
    return std::string(before) + std::to_string(number) + std::string(after);
}

}  // namespace

WorkbookMaker& WorkbookMaker::sheet(std::string name, std::string rows, std::string state) {
    m_sheets.push_back({std::move(name), std::move(rows), std::move(state)});
    return *this;
}

WorkbookMaker& WorkbookMaker::strings(std::string items) {
    m_strings = std::move(items);
    return *this;
}

WorkbookMaker& WorkbookMaker::formats(std::vector<std::string> codes) {
    std::string customs;
    std::string styles;
    for (std::size_t index = 0; index < codes.size(); ++index) {
        const std::size_t id = codes[index] == "General" ? 0 : 164 + index;
        std::string code;
        for (const char c : codes[index]) {
            code += c == '"'   ? "&quot;"
                    : c == '<' ? "&lt;"
                    : c == '&' ? "&amp;"
                               : std::string(1, c);
        }
        if (id != 0) {
            customs += numbered("<numFmt numFmtId=\"", id, "\" formatCode=\"") + code + "\"/>";
        }
        styles += numbered("<xf numFmtId=\"", id, "\" fontId=\"0\"/>");
    }
    m_styles = "<numFmts>" + customs +
               "</numFmts><cellStyleXfs><xf numFmtId=\"0\"/></cellStyleXfs>" + "<cellXfs>" +
               styles + "</cellXfs>";
    return *this;
}

WorkbookMaker& WorkbookMaker::builtinFormats(std::vector<int> ids) {
    std::string styles;
    for (const int id : ids) {
        styles += "<xf numFmtId=\"" + std::to_string(id) + "\" applyNumberFormat=\"1\"/>";
    }
    m_styles = "<cellXfs>" + styles + "</cellXfs>";
    return *this;
}

WorkbookMaker& WorkbookMaker::from1904() {
    m_from1904 = true;
    return *this;
}

WorkbookMaker& WorkbookMaker::strict() {
    m_strict = true;
    return *this;
}

WorkbookMaker& WorkbookMaker::prefixed() {
    m_prefixed = true;
    return *this;
}

WorkbookMaker& WorkbookMaker::part(std::string name, std::string content) {
    m_parts[std::move(name)] = std::move(content);
    return *this;
}

std::string WorkbookMaker::sheetXml(const Sheet& sheet) const {
    const std::string space = m_strict
                                  ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
                                  : "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const std::string body = "<worksheet xmlns=\"" + space +
                             "\"><dimension ref=\"A1:XFD1048576\"/><cols><col min=\"1\"/></cols>"
                             "<sheetData>" +
                             sheet.rows +
                             "</sheetData><mergeCells><mergeCell ref=\"A1:D1\"/></mergeCells>"
                             "</worksheet>";
    if (!m_prefixed) {
        return std::string(kHead) + body;
    }
    std::string prefixed(kHead);
    for (std::size_t at = 0; at < body.size(); ++at) {
        prefixed += body[at];
        if (body[at] == '<' && body[at + 1] == '/') {
            prefixed += "/x:";
            ++at;
        } else if (body[at] == '<') {
            prefixed += "x:";
        }
    }
    prefixed.replace(prefixed.find("xmlns="), 6, "xmlns:x=");
    return prefixed;
}

std::filesystem::path WorkbookMaker::write(const TempDir& folder, std::string_view name) const {
    const std::string relations =
        m_strict ? "http://purl.oclc.org/ooxml/officeDocument/relationships/"
                 : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    const auto relation = [&](const std::string& id, std::string_view type,
                              const std::string& target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + relations + std::string(type) +
               "\" Target=\"" + target + "\"/>";
    };
    std::map<std::string, std::string> parts;
    parts["[Content_Types].xml"] = std::string(kHead) + "<Types/>";
    parts["_rels/.rels"] = std::string(kHead) + "<Relationships>" +
                           relation("rId1", "officeDocument", "xl/workbook.xml") +
                           "</Relationships>";
    std::string sheets;
    std::string targets;
    for (std::size_t index = 0; index < m_sheets.size(); ++index) {
        const Sheet& sheet = m_sheets[index];
        const std::string file = numbered("worksheets/sheet", index + 1, ".xml");
        sheets += "<sheet name=\"" + sheet.name + "\"" +
                  (sheet.state.empty() ? "" : " state=\"" + sheet.state + "\"") +
                  numbered(" sheetId=\"", index + 1, "\"") + numbered(" r:id=\"s", index, "\"/>");
        targets += relation(numbered("s", index, ""), "worksheet", file);
        parts["xl/" + file] = sheetXml(sheet);
    }
    parts["xl/workbook.xml"] = std::string(kHead) + "<workbook xmlns:r=\"" + relations +
                               "\"><workbookPr" + (m_from1904 ? " date1904=\"1\"" : "") +
                               "/><sheets>" + sheets + "</sheets></workbook>";
    if (!m_strings.empty()) {
        targets += relation("strings", "sharedStrings", "/xl/sharedStrings.xml");
        parts["xl/sharedStrings.xml"] = std::string(kHead) + "<sst>" + m_strings + "</sst>";
    }
    if (!m_styles.empty()) {
        targets += relation("styles", "styles", "styles.xml");
        parts["xl/styles.xml"] = std::string(kHead) + "<styleSheet>" + m_styles + "</styleSheet>";
    }
    parts["xl/_rels/workbook.xml.rels"] =
        std::string(kHead) + "<Relationships>" + targets + "</Relationships>";
    for (const auto& [part, content] : m_parts) {
        parts[part] = content;
    }
    const std::filesystem::path file = folder / name;
    writeZip(file, parts);
    return file;
}

void WorkbookMaker::writeZip(const std::filesystem::path& file,
                             const std::map<std::string, std::string>& parts) {
    const zipFile zip = zipOpen64(file.c_str(), APPEND_STATUS_CREATE);
    for (const auto& [name, content] : parts) {
        if (content.empty()) {
            continue;
        }
        const zip_fileinfo info{};
        if (zipOpenNewFileInZip64(zip, name.c_str(), &info, nullptr, 0, nullptr, 0, nullptr,
                                  Z_DEFLATED, Z_DEFAULT_COMPRESSION, 0) != ZIP_OK ||
            zipWriteInFileInZip(zip, content.data(), static_cast<unsigned>(content.size())) !=
                ZIP_OK ||
            zipCloseFileInZip(zip) != ZIP_OK) {
            throw std::runtime_error("cannot write " + file.string());
        }
    }
    if (zipClose(zip, nullptr) != ZIP_OK) {
        throw std::runtime_error("cannot write " + file.string());
    }
}

std::string inlineRows(const std::vector<std::vector<std::string>>& rows) {
    std::string xml;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        xml += numbered("<row r=\"", row + 1, "\">");
        for (std::size_t column = 0; column < rows[row].size(); ++column) {
            xml += "<c r=\"" + std::string(1, static_cast<char>('A' + column)) +
                   numbered("", row + 1, "\" t=\"inlineStr\"><is><t>") + rows[row][column] +
                   "</t></is></c>";
        }
        xml += "</row>";
    }
    return xml;
}

}  // namespace winnow::test
