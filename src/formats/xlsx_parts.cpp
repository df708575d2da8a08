// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/xlsx_parts.h>

#include <algorithm>
#include <charconv>
#include <utility>

namespace winnow::importing {

namespace {

constexpr std::size_t kMostSheets = 1'024;
constexpr std::size_t kMostStyles = 100'000;
constexpr std::size_t kLongestString = 1'000'000;  // bytes
constexpr std::size_t kMostStrings = 20'000'000;
constexpr std::size_t kMostStringBytes = std::size_t{256} << 20U;

class PartHandler : public XmlHandler {
public:
    void attach(XmlParser& parser) { m_parser = &parser; }
    void start(std::string_view, const XmlAttributes&) override {}
    void end(std::string_view) override {}
    void text(std::string_view) override {}

protected:
    void fail(std::string id) { m_parser->fail(std::move(id)); }

private:
    XmlParser* m_parser = nullptr;
};

int numberOr(const std::optional<std::string_view>& text, int otherwise) {
    int value = otherwise;
    if (text) {
        std::from_chars(text->data(), text->data() + text->size(), value);
    }
    return value;
}

bool isTrue(const std::optional<std::string_view>& text) { return text == "1" || text == "true"; }

// A target is relative to the folder of the part that points to it, or begins at the root.
std::string resolved(std::string_view folder, std::string_view target) {
    std::vector<std::string_view> names;
    const auto walk = [&](std::string_view path) {
        while (!path.empty()) {
            const std::size_t slash = std::min(path.find_first_of("/\\"), path.size());
            const std::string_view name = path.substr(0, slash);
            path.remove_prefix(std::min(slash + 1, path.size()));
            if (name == ".." && !names.empty()) {
                names.pop_back();
            } else if (!name.empty() && name != "." && name != "..") {
                names.push_back(name);
            }
        }
    };
    if (!target.starts_with('/')) {
        walk(folder);
    }
    walk(target);
    std::string part;
    for (const std::string_view name : names) {
        part += part.empty() ? "" : "/";
        part += name;
    }
    return part;
}

class RelationsHandler final : public PartHandler {
public:
    RelationsHandler(std::string_view folder, XlsxRelations& relations)
        : m_folder(folder), m_relations(relations) {}

    void start(std::string_view name, const XmlAttributes& attributes) override {
        const auto id = attributes.find("Id");
        const auto type = attributes.find("Type");
        const auto target = attributes.find("Target");
        if (name != "Relationship" || !id || !type || !target ||
            attributes.find("TargetMode") == "External" || m_relations.size() > 2 * kMostSheets) {
            return;
        }
        std::string word(type->substr(type->rfind('/') + 1));
        std::ranges::transform(word, word.begin(), [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        });
        m_relations.try_emplace(std::string(*id),
                                XlsxRelation{std::move(word), resolved(m_folder, *target)});
    }

private:
    std::string_view m_folder;
    XlsxRelations& m_relations;
};

class SheetsHandler final : public PartHandler {
public:
    explicit SheetsHandler(XlsxSheetList& list) : m_list(list) {}

    void start(std::string_view name, const XmlAttributes& attributes) override {
        if (name == "workbookPr") {
            m_list.from1904 = isTrue(attributes.find("date1904"));
        } else if (name == "sheet") {
            if (m_list.sheets.size() == kMostSheets) {
                fail("import.error.workbook_unsafe");
                return;
            }
            const auto state = attributes.find("state");
            m_list.sheets.push_back({std::string(attributes.find("name").value_or("")),
                                     std::string(attributes.find("id").value_or("")),
                                     !state || state == "visible"});
        }
    }

private:
    XlsxSheetList& m_list;
};

class StringsHandler final : public PartHandler {
public:
    explicit StringsHandler(XlsxShared& shared) : m_shared(shared) {}

    void start(std::string_view name, const XmlAttributes&) override {
        if (name == "si") {
            m_string.clear();
        } else if (name == "rPh") {
            m_phonetic = true;
        } else if (name == "t") {
            m_inText = !m_phonetic;
        }
    }
    void end(std::string_view name) override {
        if (name == "t") {
            m_inText = false;
        } else if (name == "rPh") {
            m_phonetic = false;
        } else if (name == "si" && !m_shared.addString(unescaped(m_string))) {
            fail("import.error.workbook_too_large");
        }
    }
    void text(std::string_view part) override {
        if (!m_inText) {
            return;
        }
        m_string += part;
        if (m_string.size() > kLongestString) {
            fail("import.error.workbook_unsafe");
        }
    }

private:
    XlsxShared& m_shared;
    std::string m_string;
    bool m_inText = false;
    bool m_phonetic = false;
};

class StylesHandler final : public PartHandler {
public:
    explicit StylesHandler(XlsxShared& shared) : m_shared(shared) {}

    void start(std::string_view name, const XmlAttributes& attributes) override {
        if (name == "numFmt") {
            // Dialects of formats for parts of cells (dxfs) come later and use other ids.
            if (m_custom.size() < kMostStyles) {
                m_custom.try_emplace(numberOr(attributes.find("numFmtId"), -1),
                                     formatLook(attributes.find("formatCode").value_or("")));
            }
        } else if (name == "cellStyleXfs" || name == "cellXfs") {
            m_list = name == "cellXfs" ? &m_shared.looks : &m_base;
        } else if (name == "xf" && m_list) {
            if (m_list->size() == kMostStyles) {
                fail("import.error.workbook_unsafe");
                return;
            }
            m_list->push_back(lookOf(attributes));
        }
    }
    void end(std::string_view name) override {
        if (name == "cellStyleXfs" || name == "cellXfs") {
            m_list = nullptr;
        }
    }

private:
    NumberLook lookOf(const XmlAttributes& attributes) const {
        const int format = numberOr(attributes.find("numFmtId"), -1);
        if (const auto custom = m_custom.find(format); custom != m_custom.end()) {
            return custom->second;
        }
        if (format >= 0) {
            return builtinLook(format);
        }
        const auto base = static_cast<std::size_t>(numberOr(attributes.find("xfId"), -1));
        return base < m_base.size() ? m_base[base] : NumberLook::Number;
    }

    XlsxShared& m_shared;
    std::map<int, NumberLook> m_custom;
    std::vector<NumberLook> m_base;
    std::vector<NumberLook>* m_list = nullptr;
};

}  // namespace

bool XlsxShared::addString(std::string_view text) {
    if (m_ends.size() == kMostStrings || m_text.size() + text.size() > kMostStringBytes) {
        return false;
    }
    m_text += text;
    m_ends.push_back(m_text.size());
    return true;
}

std::string_view XlsxShared::string(std::size_t index) const {
    const std::size_t begin = index == 0 ? 0 : m_ends[index - 1];
    return std::string_view(m_text).substr(begin, m_ends[index] - begin);
}

template <typename Handler>
void XlsxParts::parse(std::string_view part, Handler& handler) {
    if (m_archiveError || !m_failure.empty() || !m_archive.has(part)) {
        return;
    }
    auto stream = m_archive.stream(part);
    if (!stream) {
        m_archiveError = stream.error();
        return;
    }
    XmlParser parser(std::move(stream).value(), handler);
    handler.attach(parser);
    parser.run();
    m_failure = parser.failure();
}

XlsxRelations XlsxParts::relations(std::string_view part) {
    const std::size_t slash = part.rfind('/');
    const std::string_view folder =
        slash == std::string_view::npos ? std::string_view() : part.substr(0, slash);
    const std::string_view name = part.substr(folder.empty() ? 0 : slash + 1);
    XlsxRelations found;
    RelationsHandler handler(folder, found);
    parse(std::string(folder) + "/_rels/" + std::string(name) + ".rels", handler);
    return found;
}

XlsxSheetList XlsxParts::sheets(std::string_view part) {
    XlsxSheetList list;
    SheetsHandler handler(list);
    parse(part, handler);
    return list;
}

void XlsxParts::readStrings(std::string_view part, XlsxShared& shared) {
    StringsHandler handler(shared);
    parse(part, handler);
}

void XlsxParts::readStyles(std::string_view part, XlsxShared& shared) {
    StylesHandler handler(shared);
    parse(part, handler);
}

}  // namespace winnow::importing
