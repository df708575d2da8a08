// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include <QString>

#include <ui/pages/case_context.h>

class QWidget;

namespace winnow {

// A button of a step that opens one of its papers.
struct CasePaper {
    QString name;  // of the object
    QString text;
    QString icon;
    bool first = false;  // the first thing to do
    std::function<void()> open;
};

// The papers that go with the role and kind of a step. `takeFee` gets the fee settled on.
std::vector<CasePaper> papersOf(const CaseContext& context, const CaseService::View& view,
                                const StepState& state, QWidget* parent,
                                const std::function<void(Money)>& takeFee);

// Papers of the case as a whole, for its menu.
void openInternalBrief(const CaseContext& context, const std::string& step, QWidget* parent);
void openContract(const CaseContext& context, ClientId client, QWidget* parent);
void openLetterOf(const CaseContext& context, LetterId letter, QWidget* parent);

}  // namespace winnow
