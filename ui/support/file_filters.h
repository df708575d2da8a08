// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

namespace winnow {

// Names of the kinds of files the program reads and writes, for file dialogs.

inline QString importFileFilter() {
    return QCoreApplication::translate(
        "winnow::FileFilters",
        "Tables and workbooks (*.csv *.tsv *.txt *.tab *.asc *.xlsx *.xlsm);;All files (*)");
}

inline QString csvFileFilter() {
    return QCoreApplication::translate("winnow::FileFilters", "CSV (*.csv)");
}

inline QString jsonFileFilter() {
    return QCoreApplication::translate("winnow::FileFilters", "JSON (*.json)");
}

}  // namespace winnow
