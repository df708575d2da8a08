// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/document_text.h>

#include <utility>

#include <support/catch.h>

namespace winnow::test {

namespace {

using Catch::Matchers::ContainsSubstring;

Document everything() {
    Document document;
    document.language = Language::French;
    document.title = "Dossier de transmission";
    document.subtitle = "Delacourt Motors";
    document.datedOn = Date::fromIso("2026-11-22").value();
    document.sender = {"Larkfield IT", "1 rue Haute"};
    document.blocks = {
        HeadingBlock{"Matériel", 1},
        ParagraphBlock{"Un paragraphe assez long pour ne pas tenir sur une seule ligne de texte "
                       "simple, donc plié.\nEt une autre ligne."},
        ListBlock{{"un", "deux"}},
        CheckBlock{{{"Agents retirés", true, "12 nov."}, {"VPN", false, ""}}},
        TableBlock{{{"Libellé", 3, false}, {"Montant", 1, true}},
                   {{"Licences", "120,00\u202F€"}, {"Total", "120,00\u202F€"}},
                   true},
        FactsBlock{{{"Fin", "30 novembre 2026"}}},
        PageBreakBlock{},
        SignatureBlock{{"Larkfield IT", "Delacourt Motors"}}};
    document.footer = "Confidentiel";
    return document;
}

}  // namespace

TEST_CASE("A document as plain text keeps to its width", "[document]") {
    const std::string text = documentText(everything());
    for (const char* const part :
         {"Larkfield IT\n1 rue Haute\n", "Dossier de transmission\n=======", "22 novembre 2026\n",
          "- un\n- deux\n", "[x] Agents retirés (12 nov.)\n[ ] VPN\n",
          "Fin\u00A0: 30 novembre 2026\n", "Libellé    Montant\n", "Licences  120,00\u202F€\n",
          "Confidentiel\n", "Et une autre ligne.\n"}) {
        CHECK_THAT(text, ContainsSubstring(part));
    }
    std::size_t width = 0;
    for (const char c : text) {
        width = c == '\n' ? 0 : width + ((static_cast<unsigned char>(c) & 0xC0) == 0x80 ? 0 : 1);
        CHECK(width <= 78);
    }
}

TEST_CASE("Words longer than a line are cut between characters", "[document]") {
    Document document;
    document.title = "T";
    std::string word;
    for (int i = 0; i < 100; ++i) {
        word += "é";
    }
    document.blocks = {ParagraphBlock{word}};
    std::string cut;
    for (int i = 0; i < 78; ++i) {
        cut += "é";
    }
    CHECK_THAT(documentText(document), ContainsSubstring("\n" + cut + "\n"));
}

TEST_CASE("A document as HTML is one page with all text escaped", "[document]") {
    Document document = everything();
    document.title = "<script>alert('x')</script> & \"more\"";
    document.subtitle = "a\x01<img src=x>";
    document.blocks.emplace_back(
        TableBlock{{{"<b>", 1, true}}, {{"<td>", "more cells than columns"}}, false});
    document.footer = "</body>";
    const std::string html = documentHtml(document);
    CHECK(html.starts_with("<!doctype html>\n<html lang=\"fr\">"));
    CHECK(html.ends_with("</body>\n</html>\n"));
    CHECK(html.find("<script") == std::string::npos);
    CHECK(html.find("<img") == std::string::npos);
    CHECK(html.find("<b>") == std::string::npos);
    CHECK(html.find("http") == html.find("http-equiv"));
    CHECK(html.find("http", html.find("http-equiv") + 4) == std::string::npos);
    CHECK(html.find("</body>") == html.rfind("</body>"));
    for (const char* const part :
         {"&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;more&quot;", "a&lt;img",
          "<tr class=\"sum\">", "class=\"figure\"", "☑", "☐", "default-src 'none'"}) {
        CHECK_THAT(html, ContainsSubstring(part));
    }
}

TEST_CASE("A letter stands between its addresses and its signature", "[document]") {
    Document document = everything();
    document.letter = true;
    document.recipient = {"Delacourt Motors", "M. Délacourt"};
    document.place = "Lyon";
    const std::string text = documentText(document);
    CHECK(text.find("Larkfield IT") < text.find("M. Délacourt"));
    CHECK(text.find("M. Délacourt") < text.find("Lyon, 22 novembre 2026"));
    CHECK(text.find("Lyon, 22") < text.find("Dossier de transmission"));
    const std::string html = documentHtml(document);
    CHECK(html.find("M. Délacourt") < html.find("<h1>"));
    CHECK(html.find("Lyon, 22") < html.find("<h1>"));
}

}  // namespace winnow::test
