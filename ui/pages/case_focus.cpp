// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/case_focus.h>

#include <QLayout>

namespace winnow {

Refilled::Refilled(QWidget& box) : m_box(box) {
    for (QWidget* old : box.findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
        if (old->hasFocus()) {
            m_focused = old->objectName();
        }
        old->setObjectName({});
        box.layout()->removeWidget(old);
        old->hide();
        old->deleteLater();
    }
}

Refilled::~Refilled() {
    if (m_focused.isEmpty()) {
        return;
    }
    if (auto* again = m_box.findChild<QWidget*>(m_focused)) {
        again->setFocus(Qt::OtherFocusReason);
    }
}

}  // namespace winnow
