// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/window/findables.h>

#include <QAction>
#include <QActionGroup>

#include <app/client_service.h>
#include <app/grading_service.h>
#include <ui/window/window_actions.h>

namespace winnow {
namespace {

Findable command(QAction* action, const QString& menu = {}) {
    Findable findable;
    findable.text = action->text().remove(u'&').remove(u'…');
    if (!menu.isEmpty()) {
        findable.text = QuickFinder::tr("%1: %2").arg(menu, findable.text);
    }
    findable.note = action->shortcut().toString(QKeySequence::NativeText);
    findable.run = [action] { action->trigger(); };
    return findable;
}

}  // namespace

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
                all.push_back(command(action));
            }
        }
    }
    for (QAction* choice : actions.theme->actions()) {
        all.push_back(command(choice, QuickFinder::tr("Theme")));
    }
    for (QAction* choice : actions.language->actions()) {
        all.push_back(command(choice, QuickFinder::tr("Language")));
    }
    return all;
}

}  // namespace winnow
