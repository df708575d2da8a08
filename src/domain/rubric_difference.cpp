// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/rubric_difference.h>

namespace winnow {}
