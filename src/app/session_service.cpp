// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/session_service.h>

namespace winnow {}
