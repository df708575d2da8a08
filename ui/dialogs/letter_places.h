// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <string_view>

namespace winnow {

// Where the value of a merge field is filled in: "Contacts of the client".
QString placeOfLetterField(std::string_view field);

}  // namespace winnow
