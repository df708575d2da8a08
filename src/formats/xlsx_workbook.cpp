// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/xlsx_workbook.h>

#include <algorithm>
#include <utility>

#include <formats/file_signature.h>
#include <formats/xlsx_parts.h>
#include <formats/xlsx_sheet_reader.h>

namespace winnow::importing {

namespace {

// What an archive that holds no workbook is.
std::string otherArchive(const ZipArchive& archive) {
    const std::string mimeType = archive.text("mimetype", 200);
    if (mimeType.find("opendocument") != std::string::npos) {
        return "import.error.is_opendocument";
    }
    if (archive.hasEnding(".iwa") || archive.has("index.zip")) {
        return "import.error.is_numbers";
    }
    if (archive.has("xl/workbook.bin")) {
        return "import.error.is_xlsb";
    }
    if (archive.has("word/document.xml") || archive.has("ppt/presentation.xml")) {
        return "import.error.is_office_document";
    }
    return "import.error.is_archive";
}

std::string partOfType(const XlsxRelations& relations, std::string_view type,
                       std::string_view usual) {
    for (const auto& [id, relation] : relations) {
        if (relation.type == type) {
            return relation.part;
        }
    }
    return std::string(usual);
}

}  // namespace

XlsxWorkbook::XlsxWorkbook(std::filesystem::path file, ZipArchive archive)
    : m_file(std::move(file)), m_archive(std::move(archive)) {}

Result<XlsxWorkbook> XlsxWorkbook::open(const std::filesystem::path& file) {
    auto archive = ZipArchive::open(file);
    if (!archive) {
        return archive.error();
    }
    XlsxWorkbook workbook(file, std::move(archive).value());
    XlsxParts parts(workbook.m_archive);
    const std::string main = partOfType(parts.relations({}), "officedocument", "xl/workbook.xml");
    if (!workbook.m_archive.has(main) || !main.ends_with(".xml")) {
        return fileError(otherArchive(workbook.m_archive), file);
    }
    const XlsxSheetList list = parts.sheets(main);
    const XlsxRelations relations = parts.relations(main);
    auto shared = std::make_shared<XlsxShared>();
    shared->from1904 = list.from1904;
    parts.readStrings(partOfType(relations, "sharedstrings", "xl/sharedStrings.xml"), *shared);
    parts.readStyles(partOfType(relations, "styles", "xl/styles.xml"), *shared);
    if (parts.archiveError()) {
        return *parts.archiveError();
    }
    if (!parts.failure().empty()) {
        return fileError(parts.failure(), file, ErrorKind::Damaged);
    }
    workbook.m_shared = std::move(shared);

    for (const XlsxSheetEntry& entry : list.sheets) {
        const auto relation = relations.find(entry.relation);
        if (!entry.visible || relation == relations.end() || relation->second.type != "worksheet") {
            continue;
        }
        workbook.m_names.push_back(entry.name);
        workbook.m_parts.push_back(relation->second.part);
        auto reader = workbook.sheet(entry.name);
        // A sheet that cannot be read is shown, so that its error is told when it is chosen.
        if (reader && !(*reader)->next() && !(*reader)->error()) {
            workbook.m_names.pop_back();
            workbook.m_parts.pop_back();
        }
    }
    if (workbook.m_names.empty()) {
        return fileError("import.error.workbook_empty", file);
    }
    return workbook;
}

Result<std::unique_ptr<RecordReader>> XlsxWorkbook::sheet(std::string_view name) const {
    const auto place = std::ranges::find(m_names, name) - m_names.begin();
    auto stream = m_archive.stream(m_parts[static_cast<std::size_t>(place)]);
    if (!stream) {
        return stream.error();
    }
    return std::unique_ptr<RecordReader>(
        std::make_unique<XlsxSheetReader>(std::move(stream).value(), m_shared, m_file));
}

}  // namespace winnow::importing
