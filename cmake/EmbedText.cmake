# SPDX-License-Identifier: GPL-3.0-or-later
# winnow_embed_text(<target> <base dir> <file>...): compiles text files into <target> so that the
# program never has to find them on disk. They are read through <base/embedded.h> by the path
# relative to <base dir>. Files are embedded as raw strings in chunks, since compilers limit the
# length of one literal.
function(winnow_embed_text target base)
    set(output "${CMAKE_CURRENT_BINARY_DIR}/${target}_embedded.cpp")
    set(files ${ARGN})
    add_custom_command(
        OUTPUT "${output}"
        COMMAND ${CMAKE_COMMAND} "-DOUTPUT=${output}" "-DBASE=${base}" "-DFILES=${files}"
                -P "${PROJECT_SOURCE_DIR}/cmake/EmbedTextScript.cmake"
        DEPENDS ${files} "${PROJECT_SOURCE_DIR}/cmake/EmbedTextScript.cmake"
        VERBATIM)
    target_sources(${target} PRIVATE "${output}")
endfunction()
