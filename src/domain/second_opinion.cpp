// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/second_opinion.h>

namespace winnow {}
