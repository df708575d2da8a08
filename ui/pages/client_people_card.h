// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/bridge/portfolio_bridge.h>
#include <ui/widgets/card_frame.h>

namespace winnow {

class Prompts;

namespace ui {
class Label;
class RecordList;
}  // namespace ui

// Who is who at a client, under which other names files speak of it, and which clients were merged
// into it.
class ClientPeopleCard : public ui::CardFrame {
    Q_OBJECT

public:
    ClientPeopleCard(PortfolioBridge& bridge, Prompts& prompts, QWidget* parent = nullptr);

    void show(ClientId client);

Q_SIGNALS:
    void notify(const QString& message, bool undoable);
    void problem(const QString& message);

private:
    void add();
    void open(const QString& key);
    void removeContact(const Contact& contact);
    void addName();
    void mergeInto();
    void tell(const Result<void>& result, const QString& message);

    PortfolioBridge& m_bridge;
    Prompts& m_prompts;
    ClientId m_client;
    ui::RecordList* m_contacts;
    ui::Label* m_none;
    ui::Label* m_namesTitle;
    ui::RecordList* m_names;
};

}  // namespace winnow
