// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/document_text.h>

#include <utf8proc.h>

#include <algorithm>
#include <numeric>

#include <base/catalogue.h>
#include <formats/catalogue_json.h>
#include <formats/utf8.h>

namespace winnow {

namespace {

constexpr std::size_t kWidth = 78;

// Columns on a screen with letters of one width.
std::size_t widthOf(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();) {
        utf8proc_int32_t character = 0;
        const auto length =
            utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at,
                             static_cast<utf8proc_ssize_t>(text.size() - at), &character);
        if (length <= 0) {
            ++width;
            ++at;
            continue;
        }
        width += static_cast<std::size_t>(std::max(0, utf8proc_charwidth(character)));
        at += static_cast<std::size_t>(length);
    }
    return width;
}

// The longest beginning of at most so many columns, at least one character.
std::string_view beginning(std::string_view text, std::size_t columns) {
    std::size_t end = 0;
    while (end < text.size()) {
        const std::size_t length = std::max<std::size_t>(1, importing::utf8Length(text, end));
        if (end > 0 && widthOf(text.substr(0, end + length)) > columns) {
            break;
        }
        end += length;
    }
    return text.substr(0, end);
}

// Lines of at most so many columns; line breaks are kept, words cut only when longer than a line.
std::vector<std::string> wrapped(std::string_view text, std::size_t columns) {
    std::vector<std::string> result;
    const std::string valid = importing::sanitizedUtf8(text);
    std::string_view rest = valid;
    while (true) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        std::string current;
        std::size_t at = 0;
        while (at < line.size()) {
            const std::size_t end = std::min(line.find(' ', at), line.size());
            std::string_view word = line.substr(at, end - at);
            at = end + 1;
            if (!current.empty() && widthOf(current) + 1 + widthOf(word) > columns) {
                result.push_back(std::move(current));
                current.clear();
            }
            while (widthOf(word) > columns) {
                const std::string_view part = beginning(word, columns);
                result.emplace_back(part);
                word.remove_prefix(part.size());
            }
            current += (current.empty() || word.empty() ? "" : " ") + std::string(word);
        }
        result.push_back(std::move(current));
        if (line.size() == rest.size()) {
            return result;
        }
        rest.remove_prefix(line.size() + 1);
    }
}

std::string padded(const std::string& text, std::size_t columns, bool right) {
    const std::size_t width = widthOf(text);
    const std::string blanks(columns > width ? columns - width : 0, ' ');
    return right ? blanks + text : text + blanks;
}

// `first` before the first line, as many blanks before the others.
std::string hanging(std::string_view first, std::string_view text) {
    const std::size_t indent = widthOf(first);
    std::string result;
    for (const std::string& line : wrapped(text, kWidth - indent)) {
        result += (result.empty() ? std::string(first) : std::string(indent, ' ')) + line + "\n";
    }
    return result;
}

std::string withoutTrailingBlanks(std::string line) {
    line.erase(line.find_last_not_of(' ') + 1);
    return line;
}

class Writer {
public:
    explicit Writer(const Document& document)
        : m_locale(document.language), m_catalogue(catalogueFor(document.language)) {}

    std::string of(const HeadingBlock& block) const {
        std::string text;
        std::size_t widest = 0;
        for (const std::string& line : wrapped(block.text, kWidth)) {
            text += line + "\n";
            widest = std::max(widest, widthOf(line));
        }
        return text + std::string(widest, block.level == 1 ? '=' : '-') + "\n";
    }
    std::string of(const ParagraphBlock& block) const { return hanging("", block.text); }
    std::string of(const ListBlock& block) const {
        std::string text;
        for (const std::string& item : block.items) {
            text += hanging("- ", item);
        }
        return text;
    }
    std::string of(const CheckBlock& block) const {
        std::string text;
        for (const CheckBlock::Line& line : block.lines) {
            text += hanging(line.ticked ? "[x] " : "[ ] ",
                            line.right.empty() ? line.text : line.text + " (" + line.right + ")");
        }
        return text;
    }
    std::string of(const TableBlock& block) const;
    std::string of(const FactsBlock& block) const {
        std::string text;
        for (const auto& [label, value] : block.facts) {
            text += hanging(label + (m_locale.language() == Language::French ? "\u00A0: " : ": "),
                            value);
        }
        return text;
    }
    std::string of(const SignatureBlock& block) const {
        std::string text;
        for (const std::string& party : block.parties) {
            text += (text.empty() ? "\n\n" : "\n\n\n") + std::string(40, '_') + "\n" +
                    hanging("", party) +
                    hanging("", m_catalogue.render("document.sign_here", m_locale));
        }
        return text;
    }
    std::string of(const PageBreakBlock&) const { return std::string(kWidth, '-') + "\n"; }

    std::string date(Date date) const { return m_locale.dateLong(date); }

private:
    Locale m_locale;
    const Catalogue& m_catalogue;
};

// Each column as wide as its longest cell where there is room, else by weight.
std::vector<std::size_t> columnWidths(const TableBlock& block) {
    constexpr std::size_t kLeast = 4;
    const std::size_t gaps = 2 * (block.columns.size() - 1);
    const std::size_t room = kWidth > gaps ? kWidth - gaps : 0;
    std::vector<std::size_t> widths;
    for (std::size_t i = 0; i < block.columns.size(); ++i) {
        std::size_t widest = widthOf(block.columns[i].title);
        for (const std::vector<std::string>& row : block.rows) {
            widest = std::max(widest, i < row.size() ? widthOf(row[i]) : 0);
        }
        widths.push_back(widest);
    }
    if (std::accumulate(widths.begin(), widths.end(), std::size_t{0}) <= room) {
        return widths;
    }
    std::size_t weights = 0;
    for (const TableBlock::Column& column : block.columns) {
        weights += static_cast<std::size_t>(std::max(1, column.weight));
    }
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const auto weight = static_cast<std::size_t>(std::max(1, block.columns[i].weight));
        widths[i] = std::max(kLeast, room * weight / weights);
    }
    return widths;
}

std::string rowText(const std::vector<std::string>& cells, const TableBlock& block,
                    const std::vector<std::size_t>& widths) {
    std::vector<std::vector<std::string>> columns;
    std::size_t height = 1;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        columns.push_back(wrapped(i < cells.size() ? cells[i] : "", widths[i]));
        height = std::max(height, columns.back().size());
    }
    std::string text;
    for (std::size_t line = 0; line < height; ++line) {
        std::string row;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const std::string cell = line < columns[i].size() ? columns[i][line] : "";
            row += (i == 0 ? "" : "  ") + padded(cell, widths[i], block.columns[i].right);
        }
        text += withoutTrailingBlanks(row) + "\n";
    }
    return text;
}

std::string Writer::of(const TableBlock& block) const {
    if (block.columns.empty()) {
        return {};
    }
    const std::vector<std::size_t> widths = columnWidths(block);
    const std::size_t whole =
        std::accumulate(widths.begin(), widths.end(), 2 * (widths.size() - 1));
    const std::string rule = std::string(std::min(whole, kWidth), '-') + "\n";
    std::vector<std::string> titles;
    for (const TableBlock::Column& column : block.columns) {
        titles.push_back(column.title);
    }
    std::string text = rowText(titles, block, widths) + rule;
    for (std::size_t i = 0; i < block.rows.size(); ++i) {
        text += block.sumRow && i + 1 == block.rows.size() ? rule : "";
        text += rowText(block.rows[i], block, widths);
    }
    return text;
}

std::string head(const Document& document, const Writer& writer) {
    std::string text;
    const auto add = [&](const std::vector<std::string>& lines) {
        for (const std::string& line : lines) {
            text += hanging("", line);
        }
        text += lines.empty() ? "" : "\n";
    };
    add(document.sender);
    add(document.recipient);
    std::string day = writer.date(document.datedOn);
    if (!document.place.empty()) {
        day = document.place + ", " + day;
    }
    if (document.letter) {
        add({day});
        text += writer.of(HeadingBlock{document.title, 2});
    } else {
        text += writer.of(HeadingBlock{document.title, 1});
        if (!document.subtitle.empty()) {
            text += hanging("", document.subtitle);
        }
        text += day + "\n";
    }
    return text;
}

}  // namespace

std::string documentText(const Document& document) {
    const Writer writer(document);
    std::string text = head(document, writer);
    for (const DocumentBlock& block : document.blocks) {
        text += "\n" + std::visit([&](const auto& each) { return writer.of(each); }, block);
    }
    if (!document.footer.empty()) {
        text += "\n" + hanging("", document.footer);
    }
    return text;
}

}  // namespace winnow
