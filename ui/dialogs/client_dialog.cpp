// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/client_dialog.h>

#include <set>

#include <QComboBox>
#include <QCompleter>
#include <QDate>
#include <QLineEdit>
#include <QLocale>

#include <app/client_service.h>
#include <ui/bridge/portfolio_bridge.h>
#include <ui/theme/look.h>

namespace winnow {
namespace {

using namespace Qt::StringLiterals;

template <typename Enum>
QComboBox* choice(std::initializer_list<Enum> values, std::string_view (*code)(Enum),
                  const char* prefix, const Words& words, Enum current, QWidget* parent) {
    auto* box = new QComboBox(parent);
    for (const Enum value : values) {
        box->addItem(words.text(prefix + std::string(code(value))), static_cast<int>(value));
    }
    box->setCurrentIndex(box->findData(static_cast<int>(current)));
    return box;
}

std::string trimmed(const QLineEdit* field) { return field->text().simplified().toStdString(); }

// As the system writes dates, with all four figures of the year.
QString dateFormat() {
    QString format = QLocale().dateFormat(QLocale::ShortFormat);
    return format.contains(u"yyyy"_s) ? format : format.replace(u"yy"_s, u"yyyy"_s);
}

QString dateInput(std::optional<Date> date) {
    return date ? QLocale().toString(QDate(date->year(), date->month(), date->day()), dateFormat())
                : QString();
}

std::optional<Date> dateFromInput(const QString& text) {
    QDate date = QLocale().toDate(text, dateFormat());
    if (!date.isValid()) {
        date = QDate::fromString(text, Qt::ISODate);
    }
    return date.isValid() ? Date::of(date.year(), date.month(), date.day()) : std::nullopt;
}

}  // namespace

ClientDialog::ClientDialog(PortfolioBridge& bridge, const std::optional<Client>& client,
                           QWidget* parent)
    : FormDialog(client && client->id ? tr("Edit client") : tr("Add a client"),
                 client && client->id ? tr("Save") : tr("Add client"), parent),
      m_bridge(bridge),
      m_client(client.value_or(Client{})),
      m_name(new QLineEdit(toQString(m_client.name), this)),
      m_code(new QLineEdit(toQString(m_client.code), this)),
      m_segment(new QLineEdit(toQString(m_client.segment), this)),
      m_contact(new QLineEdit(toQString(m_client.contactName), this)),
      m_owner(new QLineEdit(toQString(m_client.owner), this)),
      m_since(new QLineEdit(dateInput(m_client.since), this)),
      m_leftOn(new QLineEdit(dateInput(m_client.leftOn), this)) {
    const Words& words = bridge.words();
    m_model = choice({ServiceModel::Unknown, ServiceModel::BreakFix, ServiceModel::BlockHours,
                      ServiceModel::Managed, ServiceModel::CoManaged, ServiceModel::Project},
                     serviceModelCode, "service_model.", words, m_client.serviceModel, this);
    m_payment = choice({PaymentMethod::Unknown, PaymentMethod::Transfer, PaymentMethod::DirectDebit,
                        PaymentMethod::StandingOrder, PaymentMethod::Card, PaymentMethod::Cheque,
                        PaymentMethod::Cash},
                       paymentMethodCode, "payment_method.", words, m_client.paymentMethod, this);
    m_status = choice(
        {ClientStatus::Prospect, ClientStatus::Active, ClientStatus::Leaving, ClientStatus::Left},
        clientStatusCode, "client_status.", words, m_client.status, this);

    m_name->setObjectName(u"name"_s);
    m_name->setMaxLength(200);
    m_code->setPlaceholderText(tr("As in your accounts or ticketing"));
    std::set<QString> segments;
    for (const Client& other : bridge.portfolio().clients().all()) {
        if (!other.segment.empty()) {
            segments.insert(toQString(other.segment));
        }
    }
    auto* completer = new QCompleter(QStringList(segments.begin(), segments.end()), this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_segment->setCompleter(completer);

    addField(tr("Name"), m_name);
    addField(tr("Code"), m_code);
    addField(tr("Sector"), m_segment);
    addField(tr("Contract"), m_model);
    addField(tr("Pays by"), m_payment);
    addField(tr("Contact"), m_contact, tr("Whom you call, and who calls you."));
    beginColumn();
    addField(tr("Status"), m_status);
    addField(tr("Looked after by"), m_owner, tr("Who of your people owns the relationship."));
    const QString example = QLocale().toString(QDate(2019, 3, 31), dateFormat());
    for (QLineEdit* field : {m_since, m_leftOn}) {
        field->setPlaceholderText(example);
    }
    m_since->setObjectName(u"since"_s);
    m_leftOn->setObjectName(u"leftOn"_s);
    addField(tr("Client since"), m_since);
    addField(tr("Left on"), m_leftOn, tr("From the month after, no overhead is charged."));
    m_name->setFocus();
    setMinimumWidth(ui::dp(820));
}

bool ClientDialog::readDate(QLineEdit* field, std::optional<Date>& date) {
    date.reset();
    const QString text = field->text().trimmed();
    if (text.isEmpty()) {
        return true;
    }
    date = dateFromInput(text);
    if (!date) {
        showProblem(tr("“%1” is not a date. Write it like %2.").arg(text, field->placeholderText()),
                    field);
    }
    return date.has_value();
}

bool ClientDialog::save() {
    Client client = m_client;
    if (!readDate(m_since, client.since) || !readDate(m_leftOn, client.leftOn)) {
        return false;
    }
    client.owner = trimmed(m_owner);
    client.name = trimmed(m_name);
    client.code = trimmed(m_code);
    client.segment = trimmed(m_segment);
    client.contactName = trimmed(m_contact);
    client.serviceModel = static_cast<ServiceModel>(m_model->currentData().toInt());
    client.paymentMethod = static_cast<PaymentMethod>(m_payment->currentData().toInt());
    client.status = static_cast<ClientStatus>(m_status->currentData().toInt());

    ClientService& clients = m_bridge.portfolio().clients();
    if (client.id) {
        if (const auto updated = clients.update(client); !updated) {
            showProblem(m_bridge.words().error(updated.error()), m_name);
            return false;
        }
    } else {
        const auto added = clients.add(client);
        if (!added) {
            showProblem(m_bridge.words().error(added.error()), m_name);
            return false;
        }
        client.id = *added;
    }
    m_client = client;
    return true;
}

}  // namespace winnow
