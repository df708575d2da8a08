// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace winnow::ui {

// A page's scroll area: no frame, scrolls up and down only, and its content grows to its maximum
// width and is centred beyond that.
class CentredScroll : public QScrollArea {
    Q_OBJECT

public:
    // Fills the page.
    explicit CentredScroll(QWidget* page);

    // Takes the content over.
    void setContent(QWidget* content);
};

}  // namespace winnow::ui
