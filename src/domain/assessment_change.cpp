// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/assessment_change.h>

namespace winnow {}
