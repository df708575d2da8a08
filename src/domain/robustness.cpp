// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/robustness.h>

namespace winnow {}
