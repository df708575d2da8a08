// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/delimited_reader.h>

#include <string>
#include <vector>

#include <support/catch.h>

namespace winnow::importing {

namespace {

using Table = std::vector<std::vector<std::string>>;

// A source that gives a few bytes at a time, as the worst of disks would.
class SlowText final : public TextSource {
public:
    SlowText(std::string_view text, std::size_t step) : m_text(text), m_step(step) {}
    std::size_t read(char* out, std::size_t capacity) override {
        return m_text.read(out, std::min(capacity, m_step));
    }
    std::int64_t position() const override { return m_text.position(); }
    std::int64_t size() const override { return m_text.size(); }

private:
    MemoryText m_text;
    std::size_t m_step;
};

struct Cut {
    Table rows;
    std::vector<std::int64_t> lines;
    std::vector<RecordFault> faults;
    std::optional<Error> error;
};

Cut cutFrom(TextSource& source, char delimiter) {
    DelimitedReader reader(source, delimiter);
    Cut cut;
    while (reader.next()) {
        const Record& record = reader.record();
        cut.rows.emplace_back(record.cells.begin(), record.cells.end());
        cut.lines.push_back(record.line);
        cut.faults.push_back(record.fault);
    }
    cut.error = reader.error();
    return cut;
}

// Cuts the text whole and byte by byte; both must agree.
Cut cut(std::string_view text, char delimiter = ',') {
    MemoryText whole(text);
    Cut result = cutFrom(whole, delimiter);
    SlowText slow(text, 1);
    const Cut again = cutFrom(slow, delimiter);
    CHECK(result.rows == again.rows);
    CHECK(result.lines == again.lines);
    CHECK(result.faults == again.faults);
    return result;
}

}  // namespace

TEST_CASE("Rows end with LF or CRLF or CR or CR CR LF", "[import][text]") {
    const Table expected{{"a", "b"}, {"c", "d"}};
    for (const std::string end : {"\n", "\r\n", "\r", "\r\r\n"}) {
        CAPTURE(end);
        CHECK(cut("a,b" + end + "c,d" + end).rows == expected);
        CHECK(cut("a,b" + end + "c,d").rows == expected);
        CHECK(cut("a,b" + end + "c,d" + end).lines == std::vector<std::int64_t>{1, 2});
    }
}

TEST_CASE("A quoted cell keeps delimiters and line ends and doubled marks", "[import][text]") {
    const Cut result = cut("x,\"one, two\nthree \"\"four\"\"\",y\r\nz,1,2\n");
    CHECK(result.rows == Table{{"x", "one, two\nthree \"four\"", "y"}, {"z", "1", "2"}});
    CHECK(result.lines == std::vector<std::int64_t>{1, 3});
}

TEST_CASE("Rows may be ragged or blank or end in an empty cell", "[import][text]") {
    CHECK(cut("a,b,c\nd\n\n,\nlast,").rows ==
          Table{{"a", "b", "c"}, {"d"}, {""}, {"", ""}, {"last", ""}});
    MemoryText text("a\n \n\"\",\"\"\n");
    DelimitedReader reader(text, ',');
    std::vector<bool> blank;
    while (reader.next()) {
        blank.push_back(reader.record().isBlank());
    }
    CHECK(blank == std::vector<bool>{false, true, true});
}

TEST_CASE("A quotation mark inside a cell is text", "[import][text]") {
    CHECK(cut("5\" screen,2\n").rows == Table{{"5\" screen", "2"}});
    CHECK(cut("\"5\" screen\",2\n").rows == Table{{"\"5\" screen\"", "2"}});
    CHECK(cut("a, \"b, c\" ,d\n").rows == Table{{"a", "b, c", "d"}});
}

TEST_CASE("A mark that is never closed costs only its own line", "[import][text]") {
    const Cut result = cut("a,b\nc,\"oops\ne,f\ng,h\n");
    CHECK(result.rows == Table{{"a", "b"}, {"c,\"oops"}, {"e", "f"}, {"g", "h"}});
    CHECK(result.faults == std::vector{RecordFault::None, RecordFault::OpenQuote, RecordFault::None,
                                       RecordFault::None});
    CHECK(result.lines == std::vector<std::int64_t>{1, 2, 3, 4});
}

TEST_CASE("A lone mark does not swallow rows up to the next quoted cell", "[import][text]") {
    const Cut result = cut("c,\"oops\ne,\"fine, really\"\ng,h\n");
    CHECK(result.rows == Table{{"c,\"oops"}, {"e", "fine, really"}, {"g", "h"}});
    CHECK(result.faults[0] == RecordFault::OpenQuote);
}

TEST_CASE("A zero byte and wrong UTF-8 are faults of their row alone", "[import][text]") {
    using namespace std::string_literals;
    const Cut result = cut("a,b\nc\0d,e\nf,\xE9t\xE9\ng,été\n"s);
    CHECK(result.faults == std::vector{RecordFault::None, RecordFault::ZeroByte,
                                       RecordFault::BadEncoding, RecordFault::None});
}

TEST_CASE("A record longer than a block is read whole", "[import][text]") {
    std::string row;
    for (int i = 0; i < 9; ++i) {
        row += std::string(900'000, static_cast<char>('a' + i)) + ";";
    }
    const std::string text = "first;row\n" + row + "\nlast;row\n";
    MemoryText source(text);
    const Cut result = cutFrom(source, ';');
    REQUIRE(result.rows.size() == 3);
    REQUIRE(result.rows[1].size() == 10);
    CHECK(result.rows[1][8] == std::string(900'000, 'i'));
    CHECK(result.rows[2] == std::vector<std::string>{"last", "row"});
}

TEST_CASE("A cell over one megabyte is refused with its line", "[import][text][limits]") {
    const std::string text = "a,b\nc," + std::string(40'000'000, 'x');
    MemoryText source(text);
    const Cut result = cutFrom(source, ',');
    REQUIRE(result.error);
    CHECK(result.error->message == Text{"import.error.cell_too_long", {{"line", std::int64_t{2}}}});
    CHECK(result.rows.size() == 1);
}

TEST_CASE("A quoted cell over one megabyte is an open mark when lines follow",
          "[import][text][limits]") {
    std::string text = "a,\"b\n";
    for (int i = 0; i < 200'000; ++i) {
        text += "c,dddddd\n";
    }
    MemoryText source(text);
    const Cut result = cutFrom(source, ',');
    REQUIRE(result.rows.size() == 200'001);
    CHECK(result.faults[0] == RecordFault::OpenQuote);
    CHECK(result.rows[1] == std::vector<std::string>{"c", "dddddd"});
    CHECK(result.lines.back() == 200'001);
}

TEST_CASE("More than ten thousand cells in a row are refused", "[import][text][limits]") {
    const std::string enough(9'999, ',');
    CHECK(cut(enough + "\n").rows.front().size() == 10'000);
    CHECK(cut("a\n," + enough + "\n").error->message.id == "import.error.too_many_columns");
}

TEST_CASE("A row over sixteen megabytes is refused", "[import][text][limits]") {
    std::string text;
    for (int i = 0; i < 25; ++i) {
        text += std::string(900'000, 'x') + ",";
    }
    MemoryText source(text);
    CHECK(cutFrom(source, ',').error->message.id == "import.error.row_too_long");
}

}  // namespace winnow::importing
