// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/portfolio_view.h>

namespace winnow {}
