# SPDX-License-Identifier: GPL-3.0-or-later
# The flags every Winnow target shares, in one interface target.
add_library(winnow_flags INTERFACE)
target_compile_features(winnow_flags INTERFACE cxx_std_20)
target_compile_options(winnow_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wshadow
    # g++ 12 sees overlaps in "text" + std::string that are not there (GCC bug 105651).
    $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
    # The same figures on every machine: no fused multiply-add.
    -ffp-contract=off
    $<$<BOOL:${WINNOW_WERROR}>:-Werror>)
if(WINNOW_SANITIZE)
    target_compile_options(winnow_flags INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer)
    target_link_options(winnow_flags INTERFACE -fsanitize=address,undefined)
endif()
if(WINNOW_FUZZ)
    if(NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
        message(FATAL_ERROR "WINNOW_FUZZ needs clang: see scripts/fuzz")
    endif()
    target_compile_options(winnow_flags INTERFACE
        -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(winnow_flags INTERFACE -fsanitize=address,undefined)
endif()

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "Build type" FORCE)
endif()

find_program(WINNOW_CCACHE ccache)
if(WINNOW_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${WINNOW_CCACHE}")
endif()

# Adds the shared flags and the include root (src/) to a target.
function(winnow_target target)
    target_link_libraries(${target} PRIVATE winnow_flags)
    target_compile_features(${target} PUBLIC cxx_std_20)
    target_include_directories(${target} PUBLIC "${PROJECT_SOURCE_DIR}/src")
endfunction()
