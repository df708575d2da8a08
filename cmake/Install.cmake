# SPDX-License-Identifier: GPL-3.0-or-later
# cmake --install: the programs and what a desktop needs to know about them. Everything the programs
# read at run time is compiled in, so they work from any folder.
include(GNUInstallDirs)

set(WINNOW_APP_ID "org.winnow_portfolio.Winnow")
set(desktop_dir "${CMAKE_CURRENT_LIST_DIR}/../resources/desktop")
set(icons_dir "${CMAKE_CURRENT_LIST_DIR}/../resources/icons")
set(fonts_dir "${CMAKE_CURRENT_LIST_DIR}/../resources/fonts")

foreach(program IN ITEMS winnow winnow-cli)
    if(TARGET ${program})
        install(TARGETS ${program} RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
    endif()
endforeach()

install(FILES "${CMAKE_CURRENT_LIST_DIR}/../LICENSE" DESTINATION "${CMAKE_INSTALL_DATAROOTDIR}/doc/winnow")
# For editors of exported rubrics, playbooks and letters.
install(FILES "${CMAKE_CURRENT_LIST_DIR}/../resources/schemas/rubric.schema.json"
              "${CMAKE_CURRENT_LIST_DIR}/../resources/schemas/playbook.schema.json"
              "${CMAKE_CURRENT_LIST_DIR}/../resources/schemas/letter.schema.json"
        DESTINATION "${CMAKE_INSTALL_DATADIR}/winnow/schemas")
install(FILES "${desktop_dir}/${WINNOW_APP_ID}.mime.xml"
        DESTINATION "${CMAKE_INSTALL_DATADIR}/mime/packages" RENAME "${WINNOW_APP_ID}.xml")

if(WINNOW_UI)
    install(FILES "${desktop_dir}/${WINNOW_APP_ID}.desktop"
            DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
    install(FILES "${desktop_dir}/${WINNOW_APP_ID}.metainfo.xml"
            DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
    install(FILES "${icons_dir}/winnow.svg"
            DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps"
            RENAME "${WINNOW_APP_ID}.svg")
    install(FILES "${icons_dir}/winnow-file.svg"
            DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/mimetypes"
            RENAME "application-vnd.winnow+sqlite3.svg")
    # The licences of what is compiled into the window.
    install(FILES "${icons_dir}/LICENSE" DESTINATION "${CMAKE_INSTALL_DATAROOTDIR}/doc/winnow"
            RENAME "LICENSE.icons")
    install(FILES "${fonts_dir}/LICENSE" DESTINATION "${CMAKE_INSTALL_DATAROOTDIR}/doc/winnow"
            RENAME "LICENSE.fonts")
endif()
