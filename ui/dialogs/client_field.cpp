// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/client_field.h>

#include <QAbstractItemView>
#include <QCompleter>
#include <QStringListModel>

#include <ui/support/search_text.h>
#include <ui/support/words.h>

namespace winnow {

ClientField::ClientField(std::vector<Client> clients, QWidget* parent)
    : QLineEdit(parent), m_names(new QStringListModel(this)) {
    auto* completer = new QCompleter(m_names, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    completer->setMaxVisibleItems(10);
    setCompleter(completer);
    setPlaceholderText(tr("Type a name"));
    setClients(std::move(clients));
    connect(completer, qOverload<const QString&>(&QCompleter::activated), this,
            [this](const QString& name) {
                setText(name);
                settle();
            });
    connect(this, &QLineEdit::editingFinished, this, [this] {
        // The list is still open while the user walks through it.
        if (!this->completer()->popup()->isVisible()) {
            settle();
        }
    });
}

void ClientField::setClients(std::vector<Client> clients) {
    m_clients = std::move(clients);
    QStringList names;
    for (const Client& client : m_clients) {
        names << toQString(client.name);
    }
    m_names->setStringList(names);
}

std::optional<ClientId> ClientField::meant() const {
    const QString key = searchKey(text().simplified());
    if (key.isEmpty()) {
        return std::nullopt;
    }
    const Client* only = nullptr;
    int fitting = 0;
    for (const Client& client : m_clients) {
        const QString name = searchKey(toQString(client.name));
        if (name == key || searchKey(toQString(client.code)) == key) {
            return client.id;
        }
        if (name.contains(key)) {
            only = &client;
            ++fitting;
        }
    }
    return fitting == 1 ? std::optional(only->id) : std::nullopt;
}

std::optional<ClientId> ClientField::client() const { return meant(); }

void ClientField::setClient(std::optional<ClientId> client) {
    m_client = client;
    clear();
    for (const Client& known : m_clients) {
        if (client && known.id == *client) {
            setText(toQString(known.name));
        }
    }
}

void ClientField::settle() {
    const auto now = meant();
    if (!now && !text().trimmed().isEmpty()) {
        return;
    }
    const bool changed = now != m_client;
    setClient(now);
    if (changed) {
        Q_EMIT chosen(now);
    }
}

}  // namespace winnow
