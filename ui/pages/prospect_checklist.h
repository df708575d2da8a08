// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <domain/prospect.h>
#include <ui/bridge/portfolio_bridge.h>
#include <ui/widgets/card_frame.h>

namespace winnow {

namespace ui {
class Label;
class SegmentedControl;
}  // namespace ui

// The red flags to look for before signing, each answered with yes, no, or not known yet.
class ProspectChecklist : public ui::CardFrame {
    Q_OBJECT

public:
    ProspectChecklist(PortfolioBridge& bridge, QWidget* parent);

    void show(const ProspectFile& file);
    void read(ProspectFile& file) const;

Q_SIGNALS:
    void edited();

private:
    struct Line {
        ProspectSign sign = ProspectSign::MustJustifyFirst;
        ui::SegmentedControl* answer = nullptr;
    };

    std::vector<Line> m_lines;
};

}  // namespace winnow
