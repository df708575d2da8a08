// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>

#include <formats/strict_json.h>

namespace winnow::test {

// A validator for the JSON Schema keywords that Winnow's schemas use (draft 2020-12). A keyword
// that it does not know throws std::logic_error, so that no rule is passed over.
class JsonSchema {
public:
    explicit JsonSchema(const JsonValue& root) : m_root(root) {}

    bool accepts(const JsonValue& value) const;

private:
    using Names = std::set<std::string>;

    // Collects into `evaluated` the members that some rule has looked at.
    bool accepts(const JsonValue& schema, const JsonValue& value, Names& evaluated) const;
    bool keyword(const JsonValue& schema, const std::string& name, const JsonValue& rule,
                 const JsonValue& value, Names& evaluated) const;
    bool combined(const JsonValue& schema, const std::string& name, const JsonValue& rule,
                  const JsonValue& value, Names& evaluated) const;
    bool objectRule(const JsonValue& schema, const std::string& name, const JsonValue& rule,
                    const JsonValue& value, Names& evaluated) const;
    const JsonValue& target(const std::string& reference) const;

    const JsonValue& m_root;
};

}  // namespace winnow::test
