// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/register_service.h>

namespace winnow {}
