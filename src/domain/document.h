// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <base/date.h>
#include <base/locale.h>

namespace winnow {

// A document for people outside: letter, dossier, statement, agenda... Words only, already in one
// language; drawn as PDF by ui/reports, written as HTML or plain text by formats.

struct HeadingBlock {
    std::string text;
    int level = 1;  // 1 or 2
};
struct ParagraphBlock {
    std::string text;
    bool quiet = false;  // small and grey: notes
};
struct ListBlock {
    std::vector<std::string> items;
};
struct CheckBlock {  // boxes to tick on paper, ticked ones with a mark
    struct Line {
        std::string text;
        bool ticked = false;
        std::string right;  // day, name
    };
    std::vector<Line> lines;
};
struct TableBlock {
    struct Column {
        std::string title;
        int weight = 1;      // share of the width
        bool right = false;  // figures
    };
    std::vector<Column> columns;
    std::vector<std::vector<std::string>> rows;
    bool sumRow = false;  // the last row is a sum
};
struct FactsBlock {  // label and value, one under the other
    std::vector<std::pair<std::string, std::string>> facts;
};
struct SignatureBlock {  // lines to sign on: "Date, name, signature"
    std::vector<std::string> parties;
};
struct PageBreakBlock {};

using DocumentBlock = std::variant<HeadingBlock, ParagraphBlock, ListBlock, CheckBlock, TableBlock,
                                   FactsBlock, SignatureBlock, PageBreakBlock>;

struct Document {
    Language language = Language::English;
    std::string title;
    std::string subtitle;  // client, period
    Date datedOn;
    // A letter has a letterhead, a recipient and a subject in place of the title bar.
    bool letter = false;
    std::vector<std::string> sender;     // lines; the first is the company
    std::vector<std::string> recipient;  // lines
    std::string place;
    std::vector<DocumentBlock> blocks;
    std::string footer;    // on each page, beside "page n of m"
    std::string fileName;  // without extension, safe: "2026-11-22 Delacourt Motors notice"
};

}  // namespace winnow
