// SPDX-License-Identifier: GPL-3.0-or-later
// Catch2 2.13 compiles its runner where this macro is; version 3 brings it as a library.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
