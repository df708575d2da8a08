// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/support/focus_order.h>

#include <QLayout>
#include <QScrollArea>
#include <QWidget>

namespace winnow {

namespace {

void collect(QWidget& widget, std::vector<QWidget*>& found);

void collect(QLayout& layout, std::vector<QWidget*>& found) {
    for (int i = 0; i < layout.count(); ++i) {
        QLayoutItem* item = layout.itemAt(i);
        if (item->widget()) {
            collect(*item->widget(), found);
        } else if (item->layout()) {
            collect(*item->layout(), found);
        }
    }
}

void collect(QWidget& widget, std::vector<QWidget*>& found) {
    if (!widget.focusProxy() && (widget.focusPolicy() & Qt::TabFocus) == Qt::TabFocus) {
        found.push_back(&widget);
    }
    if (auto* scroll = qobject_cast<QScrollArea*>(&widget)) {
        if (scroll->widget()) {
            collect(*scroll->widget(), found);
        }
    } else if (widget.layout()) {
        collect(*widget.layout(), found);
    }
}

}  // namespace

std::vector<QWidget*> orderFocus(QWidget& root) {
    std::vector<QWidget*> found;
    collect(root, found);
    for (std::size_t i = 1; i < found.size(); ++i) {
        QWidget::setTabOrder(found[i - 1], found[i]);
    }
    return found;
}

}  // namespace winnow
