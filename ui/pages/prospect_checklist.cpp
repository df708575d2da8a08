// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/prospect_checklist.h>

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <ui/theme/look.h>
#include <ui/widgets/label.h>
#include <ui/widgets/segmented_control.h>

namespace winnow {

namespace {

using ui::dp;
using ui::Label;

}  // namespace

ProspectChecklist::ProspectChecklist(PortfolioBridge& bridge, QWidget* parent)
    : CardFrame(tr("Red flags before signing"), tr("Answer as you learn."), parent) {
    const Words& words = bridge.words();
    for (const ProspectSign sign : allProspectSigns()) {
        if (!m_lines.empty()) {
            body()->addWidget(new ui::Hairline(this));
        }
        const std::string id = "prospect.sign." + std::string(prospectSignCode(sign));
        auto* row = new QHBoxLayout;
        row->setSpacing(dp(12));
        auto* texts = new QVBoxLayout;
        texts->setSpacing(dp(1));
        auto* name = new Label(words.text(id), ui::TextRole::Body, ui::ColorRole::Ink, this);
        auto* detail = new Label(words.text(id + ".detail"), ui::TextRole::Secondary,
                                 ui::ColorRole::Ink2, this);
        name->setWordWrap(true);
        detail->setWordWrap(true);
        texts->addWidget(name);
        texts->addWidget(detail);
        row->addLayout(texts, 1);
        auto* answer = new ui::SegmentedControl(words.text(id), this);
        answer->setObjectName(toQString(prospectSignCode(sign)));
        // In the order of SignAnswer.
        answer->addSegment(tr("?"));
        answer->addSegment(tr("No"));
        answer->addSegment(tr("Yes"));
        row->addWidget(answer, 0, Qt::AlignVCenter);
        body()->addLayout(row);
        m_lines.push_back({sign, answer});
        connect(answer, &ui::SegmentedControl::chosen, this, &ProspectChecklist::edited);
    }
}

void ProspectChecklist::show(const ProspectFile& file) {
    for (const Line& line : m_lines) {
        const auto found = file.signs.find(line.sign);
        line.answer->setCurrentIndex(
            static_cast<int>(found == file.signs.end() ? SignAnswer::Unknown : found->second));
    }
}

void ProspectChecklist::read(ProspectFile& file) const {
    for (const Line& line : m_lines) {
        const auto answer = static_cast<SignAnswer>(line.answer->currentIndex());
        if (answer == SignAnswer::Unknown) {
            file.signs.erase(line.sign);
        } else {
            file.signs[line.sign] = answer;
        }
    }
}

}  // namespace winnow
