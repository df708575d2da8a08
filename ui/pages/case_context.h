// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <app/case_service.h>
#include <ui/bridge/portfolio_bridge.h>
#include <ui/support/guarded.h>

namespace winnow {

class Prompts;

// What the parts of the drawer share: the case shown, and the ways to tell and to read anew.
struct CaseContext {
    PortfolioBridge& bridge;
    Prompts& prompts;
    CaseId id;
    std::function<void(const QString& message, bool undoable)> notify;
    // Reads the case anew, whoever changed it.
    std::function<void()> refresh;

    const Words& words() const { return bridge.words(); }
    CaseService& cases() const { return bridge.portfolio().cases(); }
    Date today() const { return bridge.portfolio().now().date(); }
    bool writable() const { return bridge.isOpen() && !bridge.portfolio().readOnly(); }

    // Runs an action of the library and tells its success. What was refused, in the library's
    // words; empty: done. `done` comes before the case is read anew.
    template <typename Action>
    QString act(const QString& message, Action&& action,
                const std::function<void()>& done = {}) const {
        QString refusal;
        guarded([&](const QString& fault) { refusal = fault; },
                [&] {
                    const auto outcome = action();
                    if (!outcome) {
                        refusal = words().error(outcome.error());
                        return;
                    }
                    if (done) {
                        done();
                    }
                    notify(message, true);
                    refresh();
                });
        return refusal;
    }
};

}  // namespace winnow
