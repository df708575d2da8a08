// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/window/findables.h>

#include <QAction>

#include <app/client_service.h>
#include <app/grading_service.h>
#include <ui/window/window_actions.h>

namespace winnow {

std::vector<Findable> findables(const PortfolioBridge& bridge, const WindowActions& actions,
                                const std::function<void(ClientId)>& openClient) {
    std::vector<Findable> all;
    if (bridge.isOpen()) {
        const GradedQuarter& graded = bridge.portfolio().grading().quarter(bridge.quarter());
        for (const Client& client : bridge.portfolio().clients().all()) {
            Findable findable;
            findable.text = toQString(client.name);
            findable.note = toQString(client.segment);
            findable.isClient = true;
            if (const ClientQuarter* found = graded.find(client.id)) {
                findable.grade = found->assessment.finalGrade;
            }
            findable.run = [openClient, id = client.id] { openClient(id); };
            all.push_back(std::move(findable));
        }
    }
    for (const auto& menu : actions.menus()) {
        for (QAction* action : menu.actions) {
            if (action->isEnabled() && action != actions.find) {
                Findable findable;
                findable.text = action->text().remove(u'&').remove(u'…');
                findable.note = action->shortcut().toString(QKeySequence::NativeText);
                findable.run = [action] { action->trigger(); };
                all.push_back(std::move(findable));
            }
        }
    }
    return all;
}

}  // namespace winnow
