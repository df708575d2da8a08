// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

// Pages of the kit gallery: the layouts of the product with made-up figures.
namespace winnow::ui {

QWidget* makeDashboard();
QWidget* makeClients();
QWidget* makeClient();
QWidget* makeMatrix();
QWidget* makeFirstRun();
QWidget* makeWidgetSheet();
QWidget* makeChartSheet();
QWidget* makeMenu();
QWidget* makeQuestion();

// A window with menu bar and sidebar around a page.
QWidget* makeWindow(QWidget* page, const QString& entry);

inline QString say(const char* text) { return QString::fromUtf8(text); }

}  // namespace winnow::ui
