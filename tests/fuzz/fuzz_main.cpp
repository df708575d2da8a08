// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer's way into one target: WINNOW_FUZZ_TARGET names it.
#include <cstddef>
#include <cstdint>

#include <fuzz/fuzz_targets.h>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    winnow::fuzz::WINNOW_FUZZ_TARGET({reinterpret_cast<const char*>(data), size});
    return 0;
}
