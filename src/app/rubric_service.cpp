// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/rubric_service.h>

namespace winnow {}
