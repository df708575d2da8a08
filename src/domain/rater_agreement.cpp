// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/rater_agreement.h>

namespace winnow {}
