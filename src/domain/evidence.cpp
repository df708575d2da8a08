// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/evidence.h>

namespace winnow {}
