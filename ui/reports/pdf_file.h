// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSizeF>
#include <QString>
#include <functional>
#include <string>

#include <base/date.h>

class QPainter;

namespace winnow {

// Qt cannot measure or write text without a QGuiApplication and our fonts; the command line may
// have neither. Makes what is missing, without a display, for the rest of the program.
void ensureGui();

// A PDF of A4 pages, each filled by `paintPage`. Needs ensureGui(). The same pages give the same
// bytes with the same Qt: instead of the moment of writing the file says `datedOn`.
std::string pdfOfPages(const QString& title, Date datedOn, int pages,
                       const std::function<void(QPainter&, int page, QSizeF size)>& paintPage);

}  // namespace winnow
