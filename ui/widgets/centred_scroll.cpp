// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/widgets/centred_scroll.h>

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace winnow::ui {

CentredScroll::CentredScroll(QWidget* page) : QScrollArea(page) {
    auto* outer = new QVBoxLayout(page);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    outer->addWidget(this);
}

void CentredScroll::setContent(QWidget* content) {
    auto* frame = new QWidget(this);
    auto* centred = new QHBoxLayout(frame);
    centred->setContentsMargins(0, 0, 0, 0);
    centred->setSpacing(0);
    centred->addStretch(1);
    centred->addWidget(content, 1000);
    centred->addStretch(1);
    setWidget(frame);
}

}  // namespace winnow::ui
