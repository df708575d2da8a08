// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/file_signature.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <fstream>
#include <utility>

#include <formats/utf8.h>

namespace winnow::importing {

namespace {

using namespace std::string_view_literals;

constexpr std::int64_t kLargestFile = std::int64_t{2} << 30U;
constexpr std::size_t kHeadSize = std::size_t{64} << 10U;

std::string lowerCase(std::string_view text) {
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return lower;
}

std::string utf16(std::string_view ascii) {
    std::string wide;
    for (const char c : ascii) {
        wide += c;
        wide += '\0';
    }
    return wide;
}

// The directory of an OLE compound file names what is inside: [MS-CFB] 2.2 has the sector size at
// 30 (as a power of two) and the first sector of the directory at 48.
std::string oleDirectory(std::string_view head, const std::filesystem::path& path) {
    if (head.size() < 52) {
        return {};
    }
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(head[at]); };
    const unsigned shift = byte(30) == 12 ? 12 : 9;
    const std::uint32_t sector = byte(48) | (std::uint32_t{byte(49)} << 8U) |
                                 (std::uint32_t{byte(50)} << 16U) |
                                 (std::uint32_t{byte(51)} << 24U);
    std::ifstream stream(path, std::ios::binary);
    stream.seekg((static_cast<std::streamoff>(sector) + 1) << shift);
    std::string directory(4096, '\0');
    stream.read(directory.data(), static_cast<std::streamsize>(directory.size()));
    directory.resize(static_cast<std::size_t>(std::max(stream.gcount(), std::streamsize{0})));
    return directory;
}

std::string_view oleContent(std::string_view head, const std::filesystem::path& path) {
    const std::string directory = oleDirectory(head, path);
    const auto holds = [&](std::string_view name) {
        return directory.find(utf16(name)) != std::string::npos;
    };
    if (holds("EncryptedPackage")) {
        return "import.error.is_encrypted";
    }
    return holds("Workbook") || holds("Book") ? "import.error.is_old_excel"
                                              : "import.error.is_office_document";
}

std::string_view markupContent(std::string_view head, const std::filesystem::path& path) {
    const std::string lower = lowerCase(head);
    const std::string_view text = trimmed(lower);
    const bool isMail = text.starts_with("mime-version:");
    if (!isMail && !text.starts_with("<!doctype") && !text.starts_with("<html") &&
        !text.starts_with("<?xml") && !text.starts_with("<table") && !text.starts_with("<meta") &&
        !text.starts_with("<head")) {
        return {};
    }
    if (text.find("urn:schemas-microsoft-com:office:spreadsheet") != std::string_view::npos) {
        return "import.error.is_xml_spreadsheet";
    }
    if (text.find("opendocument") != std::string_view::npos) {
        return "import.error.is_opendocument";
    }
    const std::string extension = lowerCase(path.extension().string());
    if (extension.starts_with(".xl") || (isMail && text.find("<table") != std::string_view::npos)) {
        return "import.error.is_web_table";
    }
    return isMail ? ""sv : "import.error.is_web_page"sv;
}

}  // namespace

Error fileError(std::string id, const std::filesystem::path& path, ErrorKind kind) {
    // "folder/" means the folder.
    const std::u8string name =
        (path.has_filename() ? path : path.parent_path()).filename().u8string();
    return {{std::move(id), {{"file", std::string(name.begin(), name.end())}}}, kind};
}

Result<FileHead> readFileHead(const std::filesystem::path& path) {
    std::error_code failure;
    const auto status = std::filesystem::status(path, failure);
    if (status.type() == std::filesystem::file_type::not_found) {
        return fileError("import.error.no_file", path);
    }
    if (std::filesystem::is_directory(status)) {
        return fileError("import.error.is_folder", path);
    }
    if (failure) {
        return fileError("import.error.unreadable", path, ErrorKind::Damaged);
    }
    if (!std::filesystem::is_regular_file(status)) {
        return fileError("import.error.not_a_file", path);
    }
    FileHead head;
    head.size = static_cast<std::int64_t>(std::filesystem::file_size(path, failure));
    std::ifstream stream(path, std::ios::binary);
    if (failure || !stream) {
        return fileError("import.error.unreadable", path, ErrorKind::Damaged);
    }
    if (head.size == 0) {
        return fileError("import.error.empty_file", path);
    }
    if (head.size > kLargestFile) {
        return fileError("import.error.too_large", path);
    }
    head.bytes.resize(kHeadSize);
    stream.read(head.bytes.data(), static_cast<std::streamsize>(head.bytes.size()));
    head.bytes.resize(static_cast<std::size_t>(stream.gcount()));
    if (head.bytes.empty()) {
        return fileError("import.error.unreadable", path, ErrorKind::Damaged);
    }
    return head;
}

bool isZip(std::string_view head) {
    return head.starts_with("PK\x03\x04"sv) || head.starts_with("PK\x05\x06"sv);
}

std::string_view foreignContent(std::string_view head, const std::filesystem::path& path) {
    static constexpr std::array kSignatures{
        std::pair{"%PDF"sv, "import.error.is_pdf"sv},
        std::pair{"\x1F\x8B"sv, "import.error.is_archive"sv},
        std::pair{"BZh"sv, "import.error.is_archive"sv},
        std::pair{"7z\xBC\xAF"sv, "import.error.is_archive"sv},
        std::pair{"\xFD"
                  "7zXZ"sv,
                  "import.error.is_archive"sv},
        std::pair{"Rar!\x1A"sv, "import.error.is_archive"sv},
        std::pair{"SQLite format 3"sv, "import.error.is_database"sv},
        std::pair{"{\\rtf"sv, "import.error.is_office_document"sv},
        std::pair{"ID;P"sv, "import.error.is_xml_spreadsheet"sv},  // SYLK
        // Excel 2 to 4, before there were compound files.
        std::pair{"\x09\x00\x04\x00"sv, "import.error.is_old_excel"sv},
        std::pair{"\x09\x02\x06\x00"sv, "import.error.is_old_excel"sv},
        std::pair{"\x09\x04\x06\x00"sv, "import.error.is_old_excel"sv},
    };
    for (const auto& [start, id] : kSignatures) {
        if (head.starts_with(start)) {
            return id;
        }
    }
    if (isZip(head)) {
        return "import.error.is_archive";
    }
    if (head.starts_with("\xD0\xCF\x11\xE0"sv)) {
        return oleContent(head, path);
    }
    return markupContent(head, path);
}

}  // namespace winnow::importing
