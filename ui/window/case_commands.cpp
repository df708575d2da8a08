// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/window/case_commands.h>

#include <QAction>

#include <app/case_service.h>
#include <app/lifting_service.h>
#include <app/report_service.h>
#include <ui/support/file_filters.h>
#include <ui/support/guarded.h>
#include <ui/support/paths.h>
#include <ui/support/prompts.h>
#include <ui/window/window_actions.h>

namespace winnow {

using namespace Qt::StringLiterals;

CaseCommands::CaseCommands(PortfolioBridge& bridge, Prompts& prompts, WindowActions& actions,
                           QWidget& window, std::function<std::optional<ClientId>()> client)
    : QObject(&window),
      m_bridge(bridge),
      m_prompts(prompts),
      m_window(window),
      m_client(std::move(client)) {
    connectClient(actions);
    connectTools(actions);
}

template <typename Dialog>
void CaseCommands::run(Dialog&& dialog) {
    guarded([this](const QString& message) { Q_EMIT problem(message); },
            [&] {
                if (dialog()) {
                    Q_EMIT notify(tr("Saved"), true);
                }
            });
}

void CaseCommands::connectClient(const WindowActions& actions) {
    // Only for the client at hand; the action is disabled without one.
    const auto withClient = [this](QAction* action, auto command) {
        connect(action, &QAction::triggered, this, [this, command] {
            if (const std::optional<ClientId> client = m_client(); client && m_bridge.isOpen()) {
                command(*client);
            }
        });
    };
    withClient(actions.startUpgrade, [this](ClientId client) { lift(client); });
    withClient(actions.partWays, [this](ClientId client) { part(client); });
    withClient(actions.letter, [this](ClientId client) {
        LetterService::DraftRequest request;
        request.client = client;
        run([&] { return writeLetter(m_bridge, m_prompts, request, &m_window); });
    });
    withClient(actions.valueStatement, [this](ClientId client) {
        run([&] { return showValueStatement(m_bridge, m_prompts, client, {}, &m_window); });
    });
    withClient(actions.agenda, [this](ClientId client) {
        run([&] { return showAgenda(m_bridge, m_prompts, client, {}, &m_window); });
    });
    withClient(actions.contract, [this](ClientId client) {
        run([&] { return editContract(m_bridge, m_prompts, client, &m_window); });
    });
    withClient(actions.inventory, [this](ClientId client) {
        run([&] { return editInventory(m_bridge, m_prompts, client, {}, &m_window); });
    });
}

void CaseCommands::connectTools(const WindowActions& actions) {
    using Editor = bool (*)(PortfolioBridge&, Prompts&, QWidget*);
    const auto editor = [this](QAction* action, Editor edit) {
        connect(action, &QAction::triggered, this,
                [this, edit] { run([&] { return edit(m_bridge, m_prompts, &m_window); }); });
    };
    editor(actions.letterTemplates, &editLetterTemplates);
    editor(actions.sender, &editSender);
    editor(actions.noticeRules, &editNoticeRules);
    editor(actions.queueCaps, &editQueueCaps);
    connect(actions.playbooks, &QAction::triggered, this,
            [this] { run([&] { return editPlaybooks(m_bridge, m_prompts, {}, &m_window); }); });
    connect(actions.greatClient, &QAction::triggered, this, [this] {
        run([&] {
            const auto sheet = [this](Language language) {
                return m_bridge.portfolio().lifting().greatClientSheet(language);
            };
            return showDocument(m_bridge, m_prompts, sheet, {}, &m_window);
        });
    });
    connect(actions.saveCalendar, &QAction::triggered, this, &CaseCommands::saveCalendar);
}

void CaseCommands::start(const StartCaseRequest& request) {
    guarded([this](const QString& message) { Q_EMIT problem(message); },
            [&] {
                if (const auto id = startCase(m_bridge, m_prompts, request, &m_window)) {
                    Q_EMIT openCase(id->value);
                    Q_EMIT notify(tr("The case was started"), true);
                }
            });
}

void CaseCommands::lift(ClientId client) {
    for (const CaseService::Card& card : m_bridge.portfolio().cases().cardsOf(client)) {
        if (card.lane == Lane::Lift && card.status != CaseStatus::Ended) {
            Q_EMIT openCase(card.id.value);
            return;
        }
    }
    start({client, {}, "client", {}});
}

void CaseCommands::part(ClientId client) {
    for (const CaseService::Card& card : m_bridge.portfolio().cases().cardsOf(client)) {
        if (card.lane == Lane::Part && card.status != CaseStatus::Ended) {
            Q_EMIT openCase(card.id.value);
            return;
        }
    }
    start({client, "offboarding", "client", {}});
}

void CaseCommands::saveCalendar() {
    guarded([this](const QString& message) { Q_EMIT problem(message); },
            [&] {
                const QString file =
                    m_prompts.fileToSave(&m_window, tr("Save due dates and meetings"),
                                         tr("Winnow due dates.ics"), tr("Calendar (*.ics)"));
                if (file.isEmpty()) {
                    return;
                }
                const Language language = m_bridge.words().locale().language();
                const std::string calendar = m_bridge.portfolio().cases().calendar(language);
                if (const auto saved = writeFileAtomically(toPath(file), calendar); !saved) {
                    Q_EMIT problem(m_bridge.words().error(saved.error()));
                    return;
                }
                Q_EMIT notify(tr("Saved %1").arg(file), false);
            });
}

}  // namespace winnow
