// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/text_decoding.h>

#include <unistd.h>

#include <filesystem>

#include <formats/import_story.h>
#include <formats/utf8.h>
#include <support/catch.h>

namespace winnow::test {

using namespace importing;  // NOLINT(google-build-using-namespace)
using namespace std::string_literals;

namespace {

std::string utf16(std::u16string_view text, bool littleEndian, bool withMark) {
    std::string bytes;
    const auto put = [&](char16_t unit) {
        const char low = static_cast<char>(unit & 0xFF);
        const char high = static_cast<char>(unit >> 8);
        bytes += littleEndian ? low : high;
        bytes += littleEndian ? high : low;
    };
    if (withMark) {
        put(0xFEFF);
    }
    for (const char16_t unit : text) {
        put(unit);
    }
    return bytes;
}

struct Decoded {
    Encoding encoding = Encoding::Utf8;
    std::string text;
};

Decoded decode(const std::string& bytes, std::size_t block = 64) {
    const TempDir folder;
    const auto info = inspectTextFile(folder.write("text.csv", bytes), {}).value();
    FileText source(info);
    Decoded decoded{info.encoding, {}};
    std::string buffer(block, '\0');
    while (const std::size_t length = source.read(buffer.data(), buffer.size())) {
        decoded.text.append(buffer, 0, length);
    }
    CHECK_FALSE(source.failed());
    return decoded;
}

std::string refusal(const std::filesystem::path& file) {
    const auto info = inspectTextFile(file, {});
    return info ? std::string("accepted") : info.error().message.id;
}

}  // namespace

TEST_CASE("UTF-8 is read with and without a byte order mark", "[import][encoding]") {
    CHECK(decode("Prénom;Société\nZoë;Ça\n").text == "Prénom;Société\nZoë;Ça\n");
    CHECK(decode("\xEF\xBB\xBFPrénom;Société\n").text == "Prénom;Société\n");
    CHECK(decode("plain;ascii\n").encoding == Encoding::Utf8);
}

TEST_CASE("UTF-16 is read in both byte orders with or without a mark", "[import][encoding]") {
    const std::u16string text = u"Client;Société\nZoë 🔥;12,50 €\n";
    for (const bool little : {true, false}) {
        for (const bool mark : {true, false}) {
            CAPTURE(little, mark);
            const Decoded decoded = decode(utf16(text, little, mark), 16);
            CHECK(decoded.text == "Client;Société\nZoë 🔥;12,50 €\n");
            CHECK(decoded.encoding ==
                  (little ? Encoding::Utf16LittleEndian : Encoding::Utf16BigEndian));
        }
    }
}

TEST_CASE("Half a character at the end of UTF-16 is shown as lost", "[import][encoding]") {
    CHECK(decode(utf16(u"a;b\ncd;ef\n", true, true) + "x").text == "a;b\ncd;ef\n\uFFFD");
    CHECK(decode(utf16(u"a;b\nlone \xD83D!\n", true, true)).text == "a;b\nlone \uFFFD!\n");
}

TEST_CASE("What is not UTF-8 is read as Windows-1252", "[import][encoding]") {
    const Decoded decoded = decode("Soci\xE9t\xE9;12,50 \x80\n");
    CHECK(decoded.encoding == Encoding::Windows1252);
    CHECK(decoded.text == "Société;12,50 €\n");
}

TEST_CASE("An accent far behind the first block still decides the encoding", "[import][encoding]") {
    std::string bytes;
    for (int i = 0; i < 100'000; ++i) {
        bytes += "plain;row;of;ascii\n";
    }
    CHECK(decode(bytes + "\xE9t\xE9\n", 4096).encoding == Encoding::Windows1252);
    CHECK(decode(bytes + "été\n", 4096).encoding == Encoding::Utf8);
}

TEST_CASE("One stray byte among good accents does not change the encoding", "[import][encoding]") {
    CHECK(decode("é;è;ê\nà;ç;\xE9\n").encoding == Encoding::Utf8);
}

TEST_CASE("A character cut by the block of the census is still one", "[import][encoding]") {
    for (std::size_t before = (1U << 20U) - 5; before <= (1U << 20U) + 1; ++before) {
        CHECK(decode(std::string(before, 'a') + "é🔥€\n", 4096).encoding == Encoding::Utf8);
    }
}

TEST_CASE("Files that are no text are refused by what they are", "[import][refused]") {
    const TempDir folder;
    CHECK(refusal(folder.write("a.csv", "%PDF-1.7\n%\xE2\xE3\n")) == "import.error.is_pdf");
    CHECK(refusal(folder.write("b.csv", "PK\x03\x04rest")) == "import.error.is_archive");
    CHECK(refusal(folder.write("c.csv", "\xD0\xCF\x11\xE0\xA1\xB1")) ==
          "import.error.is_office_document");
    CHECK(refusal(folder.write("d.csv", "\x1F\x8B\x08")) == "import.error.is_archive");
    CHECK(refusal(folder.write("e.csv", "SQLite format 3\0"s)) == "import.error.is_database");
    CHECK(refusal(folder.write("f.csv", "\n <!DOCTYPE html><html>")) == "import.error.is_web_page");
    CHECK(refusal(folder.write("g.csv", "a,b\n\0\0\0\0"s)) == "import.error.not_text");
    std::string noise;
    for (int i = 0; i < 4096; ++i) {
        noise += static_cast<char>((i * 7919) >> 3);
    }
    CHECK(refusal(folder.write("h.csv", noise)) == "import.error.not_text");
}

TEST_CASE("A folder or missing or empty or unreadable file is refused", "[import][refused]") {
    const TempDir folder;
    CHECK(refusal(folder.path()) == "import.error.is_folder");
    CHECK(refusal(folder / "none.csv") == "import.error.no_file");
    CHECK(refusal(folder.write("empty.csv", "")) == "import.error.empty_file");
    CHECK(refusal(folder.write("mark.csv", "\xEF\xBB\xBF")) == "import.error.empty_file");
    CHECK(refusal("/dev/null") == "import.error.not_a_file");
    if (geteuid() != 0) {  // the superuser may read everything
        const auto locked = folder.write("locked.csv", "a,b\n");
        std::filesystem::permissions(locked, std::filesystem::perms::none);
        CHECK(refusal(locked) == "import.error.unreadable");
    }
}

TEST_CASE("A file over two gigabytes is refused at once", "[import][refused][limits]") {
    const TempDir folder;
    const auto huge = folder.write("huge.csv", "a,b\n");
    std::filesystem::resize_file(huge, (std::uintmax_t{2} << 30U) + 1);  // sparse
    CHECK(refusal(huge) == "import.error.too_large");
}

TEST_CASE("Encodings are known by their usual names", "[import][encoding]") {
    CHECK(encodingFromName("UTF8") == Encoding::Utf8);
    CHECK(encodingFromName("utf-16LE") == Encoding::Utf16LittleEndian);
    CHECK(encodingFromName("latin-1") == Encoding::Windows1252);
    CHECK_FALSE(encodingFromName("ebcdic"));
}

TEST_CASE("Spaces of every kind are trimmed", "[import][text]") {
    CHECK(trimmed(" \t\u00A0a b\u202F\u2009 \r\n") == "a b");
    CHECK(trimmed("é\u00A0") == "é");
    CHECK(trimmed(" \u00A0 ").empty());
}

TEST_CASE("An excerpt is short and clean and on one line", "[import][text]") {
    CHECK(excerpt("abc\ndef\x01", 60) == "abc def ");
    CHECK(excerpt("ééééé", 3) == "ééé…");
    CHECK(excerpt("\xE9t\xE9", 60) == "\uFFFDt\uFFFD");
    CHECK(isValidUtf8(excerpt(std::string(300, '\xE9'), 60)));
    CHECK_FALSE(isValidUtf8("\xC0\x80"));
    CHECK_FALSE(isValidUtf8("\xED\xA0\x80"));
    CHECK_FALSE(isValidUtf8("\xF4\x90\x80\x80"));
}

}  // namespace winnow::test
