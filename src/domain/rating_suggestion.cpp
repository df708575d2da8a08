// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/rating_suggestion.h>

namespace winnow {}
