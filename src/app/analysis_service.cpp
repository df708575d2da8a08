// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/analysis_service.h>

namespace winnow {}
