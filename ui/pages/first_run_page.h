// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/pages/page.h>

namespace winnow {

// Three ways in, shown while there is no client yet.
class FirstRunPage : public Page {
    Q_OBJECT

public:
    explicit FirstRunPage(PortfolioBridge& bridge, QWidget* parent = nullptr);

    void refresh() override {}

Q_SIGNALS:
    void sampleRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace winnow
