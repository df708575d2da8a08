// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/owner_lessons.h>

namespace winnow {}
