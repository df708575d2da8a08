// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QLineEdit>

#include <domain/client.h>

class QStringListModel;

namespace winnow {

// A client chosen by typing a part of its name or code; what fits drops down.
class ClientField : public QLineEdit {
    Q_OBJECT

public:
    explicit ClientField(std::vector<Client> clients, QWidget* parent = nullptr);

    void setClients(std::vector<Client> clients);
    // Empty while what is typed names no client, or several.
    std::optional<ClientId> client() const;
    // Does not signal.
    void setClient(std::optional<ClientId> client);

Q_SIGNALS:
    // The user settled on a client, or on none by emptying the field.
    void chosen(std::optional<winnow::ClientId> client);

private:
    std::optional<ClientId> meant() const;
    void settle();

    QStringListModel* m_names;
    std::vector<Client> m_clients;
    std::optional<ClientId> m_client;
};

}  // namespace winnow
