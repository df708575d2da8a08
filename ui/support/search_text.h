// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace winnow {

// Text as searches compare it: without case and accents. "Hélène" becomes "helene".
QString searchKey(const QString& text);

}  // namespace winnow
