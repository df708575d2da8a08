// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/prospect_service.h>

namespace winnow {}
