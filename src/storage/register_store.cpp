// SPDX-License-Identifier: GPL-3.0-or-later
#include <storage/register_store.h>

namespace winnow {}
