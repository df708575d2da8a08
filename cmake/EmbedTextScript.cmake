# SPDX-License-Identifier: GPL-3.0-or-later
# Writes OUTPUT, a C++ file with a table of the text FILES, named relative to BASE.
set(code "// Generated; do not edit.\n#include <base/embedded.h>\n\nnamespace winnow::embedded {\nnamespace {\n")
set(table "")
set(index 0)
foreach(file IN LISTS FILES)
    file(READ "${file}" hex HEX)
    file(RELATIVE_PATH name "${BASE}" "${file}")
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
    string(LENGTH "${hex}" length)
    math(EXPR length "${length} / 2")
    string(APPEND code "constexpr unsigned char kFile${index}[] = {${bytes}0};\n")
    string(APPEND table "    {\"${name}\", kFile${index}, ${length}},\n")
    math(EXPR index "${index} + 1")
endforeach()
string(APPEND code "constexpr File kFiles[] = {\n${table}};\n}  // namespace\n\n"
    "std::span<const File> files() {\n    return kFiles;\n}\n\n}  // namespace winnow::embedded\n")
file(WRITE "${OUTPUT}" "${code}")
