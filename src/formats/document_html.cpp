// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <base/catalogue.h>
#include <formats/catalogue_json.h>
#include <formats/document_text.h>
#include <formats/utf8.h>

namespace winnow {

namespace {

constexpr std::string_view kStyle = R"(
body { font: 16px/1.5 system-ui, sans-serif; color: #26241f; background: #fff; margin: 0 auto;
  max-width: 46rem; padding: 2rem 1.5rem; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .3rem; }
h2 { font-size: 1.2rem; margin: 1.8rem 0 .5rem; }
h3 { font-size: 1rem; margin: 1.4rem 0 .4rem; }
header { margin-bottom: 1.6rem; }
header p, footer, .quiet { color: #5d5a52; }
header p { margin: 0; }
.recipient { margin: 2rem 0; color: #26241f; }
.quiet, footer { font-size: .875rem; }
p { margin: 0 0 .8rem; }
ul.checks { list-style: none; padding-left: 0; }
ul.checks li { display: flex; gap: .6rem; margin: .2rem 0; }
ul.checks .right { margin-left: auto; color: #5d5a52; }
table { border-collapse: collapse; width: 100%; margin: 0 0 1rem; }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0;
  border-bottom: 1px solid #ddd9cf; }
.figure { text-align: right; }
tr.sum td { font-weight: 600; border-top: 2px solid #26241f; }
dl { display: grid; grid-template-columns: minmax(9rem, auto) 1fr; gap: .2rem 1.2rem; }
dt { color: #5d5a52; }
dd { margin: 0; }
.signatures { display: flex; gap: 2rem; margin: 3rem 0 1rem; }
.signatures div { flex: 1; border-top: 1px solid #26241f; padding-top: .3rem; }
footer { margin-top: 2.5rem; border-top: 1px solid #ddd9cf; padding-top: .6rem; }
@media print { body { max-width: none; padding: 0; } .break { break-after: page; } }
)";

std::string escaped(std::string_view text) {
    std::string html;
    for (const char c : importing::sanitizedUtf8(text)) {
        switch (c) {
            case '&':
                html += "&amp;";
                break;
            case '<':
                html += "&lt;";
                break;
            case '>':
                html += "&gt;";
                break;
            case '"':
                html += "&quot;";
                break;
            case '\'':
                html += "&#39;";
                break;
            case '\n':
                html += "<br>\n";
                break;
            default:
                // Other control characters may not stand in HTML.
                if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F) {
                    html += c;
                }
        }
    }
    return html;
}

std::string lines(const std::vector<std::string>& all) {
    std::string html;
    for (const std::string& line : all) {
        html += (html.empty() ? "" : "<br>\n") + escaped(line);
    }
    return html;
}

std::string element(std::string_view tag, std::string_view text, std::string_view kind = {}) {
    std::string html = "<" + std::string(tag);
    if (!kind.empty()) {
        html += " class=\"" + std::string(kind) + "\"";
    }
    return html + ">" + escaped(text) + "</" + std::string(tag) + ">\n";
}

class Writer {
public:
    explicit Writer(const Document& document)
        : m_locale(document.language), m_catalogue(catalogueFor(document.language)) {}

    std::string of(const HeadingBlock& block) const {
        return element(block.level == 1 ? "h2" : "h3", block.text);
    }
    std::string of(const ParagraphBlock& block) const {
        return element("p", block.text, block.quiet ? "quiet" : "");
    }
    std::string of(const ListBlock& block) const {
        std::string html = "<ul>\n";
        for (const std::string& item : block.items) {
            html += element("li", item);
        }
        return html + "</ul>\n";
    }
    std::string of(const CheckBlock& block) const {
        std::string html = "<ul class=\"checks\">\n";
        for (const CheckBlock::Line& line : block.lines) {
            html += std::string("<li><span>") + (line.ticked ? "\u2611" : "\u2610") + "</span>" +
                    element("span", line.text) + element("span", line.right, "right") + "</li>\n";
        }
        return html + "</ul>\n";
    }
    std::string of(const TableBlock& block) const {
        std::string html = "<table>\n<thead><tr>";
        for (const TableBlock::Column& column : block.columns) {
            html += element("th", column.title, column.right ? "figure" : "");
        }
        html += "</tr></thead>\n<tbody>\n";
        for (std::size_t row = 0; row < block.rows.size(); ++row) {
            html += block.sumRow && row + 1 == block.rows.size() ? "<tr class=\"sum\">" : "<tr>";
            for (std::size_t i = 0; i < block.rows[row].size() && i < block.columns.size(); ++i) {
                html += element("td", block.rows[row][i], block.columns[i].right ? "figure" : "");
            }
            html += "</tr>\n";
        }
        return html + "</tbody>\n</table>\n";
    }
    std::string of(const FactsBlock& block) const {
        std::string html = "<dl>\n";
        for (const auto& [label, value] : block.facts) {
            html += element("dt", label) + element("dd", value);
        }
        return html + "</dl>\n";
    }
    std::string of(const SignatureBlock& block) const {
        std::string html = "<div class=\"signatures\">\n";
        for (const std::string& party : block.parties) {
            html += "<div>" + escaped(party) + "<br>\n<span class=\"quiet\">" +
                    escaped(m_catalogue.render("document.sign_here", m_locale)) + "</span></div>\n";
        }
        return html + "</div>\n";
    }
    std::string of(const PageBreakBlock&) const { return "<div class=\"break\"></div>\n"; }

    std::string date(Date date) const { return m_locale.dateLong(date); }

private:
    Locale m_locale;
    const Catalogue& m_catalogue;
};

std::string head(const Document& document, const Writer& writer) {
    std::string day = writer.date(document.datedOn);
    if (!document.place.empty()) {
        day = document.place + ", " + day;
    }
    std::string html = "<header>\n";
    if (!document.sender.empty()) {
        html += "<p>" + lines(document.sender) + "</p>\n";
    }
    if (!document.recipient.empty()) {
        html += "<p class=\"recipient\">" + lines(document.recipient) + "</p>\n";
    }
    if (document.letter) {
        html += element("p", day);
    }
    html += element("h1", document.title);
    if (!document.subtitle.empty()) {
        html += element("p", document.subtitle);
    }
    if (!document.letter) {
        html += element("p", day);
    }
    return html + "</header>\n";
}

}  // namespace

std::string documentHtml(const Document& document) {
    const Writer writer(document);
    std::string html = "<!doctype html>\n<html lang=\"";
    html += languageCode(document.language);
    html +=
        "\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" "
        "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n";
    html += element("title", document.title);
    html += "<style>";
    html += kStyle;
    html += "</style>\n</head>\n<body>\n" + head(document, writer) + "<main>\n";
    for (const DocumentBlock& block : document.blocks) {
        html += std::visit([&](const auto& each) { return writer.of(each); }, block);
    }
    html += "</main>\n";
    if (!document.footer.empty()) {
        html += element("footer", document.footer);
    }
    return html + "</body>\n</html>\n";
}

}  // namespace winnow
