// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <ui/pages/page.h>

class QMenu;

namespace winnow {

namespace ui {
class Sidebar;
}

// Keys of the sidebar's entries.
QString navKey(PageId page);
PageId pageOfNavKey(const QString& key);

// Fills the sidebar from the open portfolio: entries and their counts, quarters, how fresh the data
// are.
class SidebarFeed : public QObject {
    Q_OBJECT

public:
    SidebarFeed(PortfolioBridge& bridge, ui::Sidebar& sidebar, QMenu& quarters, QObject* parent);

    void refresh();

private:
    void fillQuarters();
    void showFreshness();
    QString stateOf(Quarter quarter) const;

    PortfolioBridge& m_bridge;
    ui::Sidebar& m_sidebar;
    QMenu& m_quarters;
};

}  // namespace winnow
