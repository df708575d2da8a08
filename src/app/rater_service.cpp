// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/rater_service.h>

namespace winnow {}
