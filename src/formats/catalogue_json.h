// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/catalogue.h>
#include <base/locale.h>

namespace winnow {

// The catalogue of a language: all embedded i18n/*.<code>.json files (flat objects id -> pattern)
// together. Read once and kept. Throws std::logic_error when an embedded file is broken.
const Catalogue& catalogueFor(Language language);

}  // namespace winnow
