// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/client_people_card.h>

#include <algorithm>

#include <QHBoxLayout>
#include <QStringList>
#include <QVBoxLayout>

#include <app/client_service.h>
#include <ui/dialogs/client_name_dialogs.h>
#include <ui/dialogs/contact_dialog.h>
#include <ui/dialogs/merge_dialog.h>
#include <ui/support/prompts.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/label.h>
#include <ui/widgets/record_list.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;

constexpr QStringView kAlias = u"alias:";
constexpr QStringView kMerged = u"merged:";

QString rolesText(const ContactRoles& roles) {
    QStringList names;
    if (roles.payer) {
        names << ClientPeopleCard::tr("payer");
    }
    if (roles.decider) {
        names << ClientPeopleCard::tr("decider");
    }
    if (roles.user) {
        names << ClientPeopleCard::tr("user");
    }
    return names.join(u", "_s);
}

QString detailOf(const Contact& contact) {
    QStringList parts;
    for (const std::string* part : {&contact.position, &contact.email, &contact.phone}) {
        if (!part->empty()) {
            parts << toQString(*part);
        }
    }
    return parts.join(u" · "_s);
}

}  // namespace

ClientPeopleCard::ClientPeopleCard(PortfolioBridge& bridge, Prompts& prompts, QWidget* parent)
    : CardFrame(tr("Contacts and names"), {}, parent),
      m_bridge(bridge),
      m_prompts(prompts),
      m_contacts(new ui::RecordList(this)),
      m_none(new ui::Label(tr("Nobody yet. Who pays, who decides, and who works with the systems?"),
                           ui::TextRole::Body, ui::ColorRole::Ink2, this)),
      m_namesTitle(new ui::Label(tr("Also called"), ui::TextRole::SecondaryStrong,
                                 ui::ColorRole::Ink2, this)),
      m_names(new ui::RecordList(this)) {
    auto* addContact = new ui::SecondaryButton(tr("Add a contact…"), this);
    auto* addAlias = new ui::SecondaryButton(tr("Add a name…"), this);
    auto* merge = new ui::SecondaryButton(tr("Merge…"), this);
    merge->setToolTip(tr("Another client of this portfolio is the same one"));
    for (ui::Button* button : std::initializer_list<ui::Button*>{addContact, addAlias, merge}) {
        button->setSmall(true);
    }
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(dp(8));
    buttons->addWidget(addContact);
    buttons->addWidget(addAlias);
    buttons->addWidget(merge);
    buttons->addStretch(1);
    addContact->setObjectName(u"addContact"_s);
    addAlias->setObjectName(u"addAlias"_s);
    merge->setObjectName(u"merge"_s);
    m_contacts->setObjectName(u"contacts"_s);
    m_names->setObjectName(u"names"_s);
    m_none->setWordWrap(true);
    m_contacts->setAccessibleName(tr("Contacts"));
    m_names->setAccessibleName(tr("Also called"));
    m_names->setRowHeight(30, 40);
    body()->addWidget(m_none);
    body()->addWidget(m_contacts);
    body()->addSpacing(dp(8));
    body()->addWidget(m_namesTitle);
    body()->addWidget(m_names);
    body()->addSpacing(dp(8));
    body()->addLayout(buttons);
    connect(addContact, &QAbstractButton::clicked, this, &ClientPeopleCard::add);
    connect(addAlias, &QAbstractButton::clicked, this, &ClientPeopleCard::addName);
    connect(merge, &QAbstractButton::clicked, this, &ClientPeopleCard::mergeInto);
    connect(m_contacts, &ui::RecordList::activated, this, &ClientPeopleCard::open);
    connect(m_names, &ui::RecordList::activated, this, &ClientPeopleCard::open);
}

void ClientPeopleCard::show(ClientId client) {
    m_client = client;
    const ClientService& clients = m_bridge.portfolio().clients();
    std::vector<ui::Record> people;
    for (const Contact& contact : clients.contacts(client)) {
        ui::Record record;
        record.key = QString::number(contact.id.value);
        record.graded = false;
        record.iconName = u"user"_s;
        record.title = toQString(contact.name);
        record.detail = detailOf(contact);
        record.right = rolesText(contact.roles);
        record.rightIsChip = !record.right.isEmpty();
        people.push_back(std::move(record));
    }
    m_none->setVisible(people.empty());
    m_contacts->setVisible(!people.empty());
    m_contacts->setRecords(std::move(people));

    std::vector<ui::Record> names;
    for (const std::string& alias : clients.aliases(client)) {
        ui::Record record;
        record.key = kAlias.toString() + toQString(alias);
        record.graded = false;
        record.title = toQString(alias);
        record.quiet = true;
        names.push_back(std::move(record));
    }
    for (const Client& merged : clients.mergedInto(client)) {
        ui::Record record;
        record.key = kMerged.toString() + QString::number(merged.id.value);
        record.graded = false;
        record.title = toQString(merged.name);
        record.right = tr("merged");
        record.rightIsChip = true;
        record.quiet = true;
        names.push_back(std::move(record));
    }
    m_namesTitle->setVisible(!names.empty());
    m_names->setVisible(!names.empty());
    m_names->setRecords(std::move(names));
}

void ClientPeopleCard::tell(const Result<void>& result, const QString& message) {
    if (result) {
        Q_EMIT notify(message, true);
    } else {
        Q_EMIT problem(m_bridge.words().error(result.error()));
    }
}

void ClientPeopleCard::add() {
    Contact contact;
    contact.client = m_client;
    ContactDialog dialog(m_bridge, contact, window());
    if (m_prompts.run(dialog) == QDialog::Accepted) {
        Q_EMIT notify(tr("Contact added"), true);
    }
}

void ClientPeopleCard::addName() {
    AliasDialog dialog(m_bridge, m_client, window());
    if (m_prompts.run(dialog) == QDialog::Accepted) {
        Q_EMIT notify(tr("Name added"), true);
    }
}

void ClientPeopleCard::mergeInto() {
    ChooseClientDialog choice(m_bridge, tr("Which other client is the same one?"), m_client,
                              window());
    if (m_prompts.run(choice) != QDialog::Accepted) {
        return;
    }
    const auto own = m_bridge.portfolio().clients().find(m_client);
    if (!own) {
        return;
    }
    MergeDialog dialog(m_bridge, *own, choice.client(), window());
    if (m_prompts.run(dialog) == QDialog::Accepted) {
        Q_EMIT notify(dialog.message(), true);
    }
}

void ClientPeopleCard::removeContact(const Contact& contact) {
    tell(m_bridge.portfolio().clients().removeContact(contact.id),
         tr("%1 removed").arg(toQString(contact.name)));
}

void ClientPeopleCard::open(const QString& key) {
    ClientService& clients = m_bridge.portfolio().clients();
    if (key.startsWith(kAlias)) {
        const QString alias = key.mid(kAlias.size());
        if (m_prompts.ask(window(), {alias,
                                     tr("Files that use this name will no longer be "
                                        "recognised as this client’s."),
                                     {tr("Keep it"), tr("Remove the name")}}) == 1) {
            tell(clients.removeAlias(m_client, alias.toStdString()), tr("Name removed"));
        }
        return;
    }
    if (key.startsWith(kMerged)) {
        const ClientId other{key.mid(kMerged.size()).toLongLong()};
        const auto merged = clients.find(other);
        const QString name = merged ? toQString(merged->name) : QString();
        if (m_prompts.ask(window(),
                          {name,
                           tr("It becomes a client of its own again, with its own facts."),
                           {tr("Keep merged"), tr("Part them again")}}) == 1) {
            tell(clients.unmerge(other), tr("%1 is a client of its own again").arg(name));
        }
        return;
    }
    const std::vector<Contact> contacts = clients.contacts(m_client);
    const auto found = std::ranges::find(contacts, ContactId{key.toLongLong()}, &Contact::id);
    if (found == contacts.end()) {
        return;
    }
    const int answer = m_prompts.ask(
        window(), {toQString(found->name), detailOf(*found), {tr("Edit…"), tr("Remove")}});
    if (answer == 1) {
        removeContact(*found);
    } else if (answer == 0) {
        ContactDialog dialog(m_bridge, *found, window());
        if (m_prompts.run(dialog) == QDialog::Accepted) {
            Q_EMIT notify(tr("Contact changed"), true);
        }
    }
}

}  // namespace winnow
