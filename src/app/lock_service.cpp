// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/lock_service.h>

namespace winnow {}
