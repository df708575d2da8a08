// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <formats/xlsx_zip.h>

namespace winnow::importing {

// The attributes of an element, by their names without prefix.
class XmlAttributes {
public:
    explicit XmlAttributes(const char* const* pairs) : m_pairs(pairs) {}
    std::optional<std::string_view> find(std::string_view name) const;
    // Calls take(name, value) for each.
    template <typename Take>
    void forEach(Take take) const {
        for (const char* const* pair = m_pairs; *pair != nullptr; pair += 2) {
            take(localName(pair[0]), std::string_view(pair[1]));
        }
    }

    static std::string_view localName(std::string_view name);

private:
    const char* const* m_pairs;
};

// What is told of an XML document; names come without their prefix.
class XmlHandler {
public:
    virtual ~XmlHandler() = default;
    virtual void start(std::string_view name, const XmlAttributes& attributes) = 0;
    virtual void end(std::string_view name) = 0;
    // Part of the text of the innermost element.
    virtual void text(std::string_view part) = 0;
};

// Reads a part of a workbook as XML in bounded memory. Whatever office programs never write and
// attackers do is a failure: document types (and with them entities), deep nesting, endless names.
class XmlParser {
public:
    // The handler must outlive the parser.
    XmlParser(ZipStream stream, XmlHandler& handler);
    XmlParser(const XmlParser&) = delete;
    XmlParser& operator=(const XmlParser&) = delete;
    ~XmlParser();

    // Goes on until the handler pauses or the document ends; whether it was paused.
    bool run();
    // For the handler: makes run() return behind the element that is being told.
    void pause();
    // For the handler: ends the reading with the catalogue id of an error.
    void fail(std::string id);
    // The catalogue id of what went wrong, or empty.
    const std::string& failure() const;
    const ZipStream& stream() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace winnow::importing
