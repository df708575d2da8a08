// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

#include <QObject>

#include <ui/dialogs/case_dialogs.h>

namespace winnow {

class WindowActions;

// The menu's commands about lifting and parting, for the client at hand or for the portfolio.
class CaseCommands : public QObject {
    Q_OBJECT

public:
    // All of them must outlive it; `client`: whom the commands are about.
    CaseCommands(PortfolioBridge& bridge, Prompts& prompts, WindowActions& actions, QWidget& window,
                 std::function<std::optional<ClientId>()> client);

    void start(const StartCaseRequest& request);

Q_SIGNALS:
    void openCase(qint64 caseId);
    void notify(const QString& message, bool undoable);
    void problem(const QString& message);

private:
    void connectClient(const WindowActions& actions);
    void connectTools(const WindowActions& actions);
    // Runs the dialog; tells when it stored something.
    template <typename Dialog>
    void run(Dialog&& dialog);
    // The client's open case of the kind, or a new one.
    void lift(ClientId client);
    void part(ClientId client);
    void saveCalendar();

    PortfolioBridge& m_bridge;
    Prompts& m_prompts;
    QWidget& m_window;
    std::function<std::optional<ClientId>()> m_client;
};

}  // namespace winnow
