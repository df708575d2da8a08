// SPDX-License-Identifier: GPL-3.0-or-later
#include <storage/assessment_store.h>

namespace winnow {}
