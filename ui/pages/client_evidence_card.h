// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/register_service.h>
#include <ui/bridge/portfolio_bridge.h>
#include <ui/widgets/card_frame.h>

class QMenu;

namespace winnow {

class Prompts;

namespace ui {
class Button;
class Label;
class RecordList;
}  // namespace ui

// The registers of a client: what was advised, promised, reported, noted; newest first.
class ClientEvidenceCard : public ui::CardFrame {
    Q_OBJECT

public:
    ClientEvidenceCard(PortfolioBridge& bridge, Prompts& prompts, QWidget* parent = nullptr);

    void show(ClientId client);

public Q_SLOTS:
    void logReaction();
    // Opens the entry with its documents.
    void open(const QString& key);

Q_SIGNALS:
    void notify(const QString& message, bool undoable);
    void redFlagWanted();

private:
    template <typename Form, typename... Arguments>
    void fill(const QString& message, Arguments&&... arguments);
    void fillMenu();
    void edit(const RegisterService::Entry& entry);
    void answerDread(const DreadReport& report);

    PortfolioBridge& m_bridge;
    Prompts& m_prompts;
    ClientId m_client;
    bool m_all = false;
    std::vector<RegisterService::Entry> m_entries;
    ui::Label* m_none;
    ui::RecordList* m_list;
    ui::Button* m_more;
    QMenu* m_menu;
};

// "commitment:12": how a list names an entry.
QString registerKey(RegisterKind kind, std::int64_t id);

}  // namespace winnow
