// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/least_change.h>

namespace winnow {}
