// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/fact_dialog.h>

#include <QCheckBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>

#include <app/client_service.h>
#include <app/fact_service.h>
#include <ui/dialogs/client_field.h>
#include <ui/support/date_input.h>
#include <ui/support/number_input.h>
#include <ui/theme/look.h>
#include <ui/widgets/label.h>

namespace winnow {

using namespace Qt::StringLiterals;

FactDialog::FactDialog(PortfolioBridge& bridge, const QString& title, std::optional<FactRow> row,
                       QWidget* parent)
    : FormDialog(title, row ? tr("Save") : tr("Add"), parent),
      m_bridge(bridge),
      m_row(std::move(row)) {
    setMinimumWidth(ui::dp(480));
    if (m_row) {
        m_key = m_row->key;
    }
}

bool FactDialog::save() {
    const std::optional<Fact> fact = read();
    if (!fact) {
        return false;
    }
    FactService& facts = m_bridge.portfolio().facts();
    if (m_row) {
        if (const auto updated = facts.update(m_key, *fact); !updated) {
            showProblem(words().error(updated.error()));
            return false;
        }
        m_changed = true;
        return true;
    }
    const auto added = facts.add(*fact);
    if (!added) {
        showProblem(words().error(added.error()));
        return false;
    }
    setStored(*added);
    return true;
}

void FactDialog::addSource() {
    if (!m_row) {
        return;
    }
    const FactSource& source = m_row->source;
    QString text = source.byHand || source.name.empty() ? tr("Typed in by hand")
                   : source.line > 0
                       ? tr("From %1, line %2").arg(toQString(source.name)).arg(source.line)
                       : tr("From %1").arg(toQString(source.name));
    if (source.corrected) {
        text = tr("%1; corrected since").arg(text);
    }
    auto* label = new ui::Label(text, ui::TextRole::Body, ui::ColorRole::Ink2, this);
    label->setObjectName(u"source"_s);
    label->setWordWrap(true);
    addField(tr("Source"), label);
}

ClientField* FactDialog::addClient(ClientId client) {
    auto clients = m_bridge.portfolio().clients().all();
    auto own = client ? m_bridge.portfolio().clients().find(client) : std::nullopt;
    if (own && own->mergedInto) {
        clients.push_back(*own);
    }
    auto* field = new ClientField(std::move(clients), this);
    field->setObjectName(u"client"_s);
    field->setClient(client ? std::optional(client) : std::nullopt);
    addField(tr("Client"), field);
    return field;
}

QDateEdit* FactDialog::addDay(const QString& label, Date day, const QString& name) {
    QDateEdit* field = makeDateEdit(day, this);
    field->setObjectName(name);
    addField(label, field);
    return field;
}

OptionalDay* FactDialog::addOptionalDay(const QString& label, std::optional<Date> day,
                                        Date suggestion, const QString& name) {
    auto* field = new OptionalDay({}, day, suggestion, this);
    field->setObjectName(name);
    addField(label, field);
    return field;
}

QLineEdit* FactDialog::addText(const QString& label, const std::string& text, const QString& name,
                               const QString& hint) {
    auto* field = new QLineEdit(toQString(text), this);
    field->setObjectName(name);
    field->setCursorPosition(0);
    addField(label, field, hint);
    return field;
}

QLineEdit* FactDialog::addAmount(const QString& label, std::optional<Money> amount,
                                 const QString& name, const QString& hint) {
    const Locale& locale = words().locale();
    auto* field = new QLineEdit(this);
    field->setObjectName(name);
    if (amount) {
        field->setText(moneyInput(*amount, locale.language(), locale.currency()));
    }
    addField(tr("%1 (%2)").arg(label, toQString(locale.currency().symbol())), field, hint);
    return field;
}

QComboBox* FactDialog::addAnswer(const QString& label, std::optional<bool> answer,
                                 const QString& name) {
    auto* box = new QComboBox(this);
    box->setObjectName(name);
    box->addItem(tr("Not known"));
    box->addItem(tr("Yes"), true);
    box->addItem(tr("No"), false);
    box->setCurrentIndex(!answer ? 0 : *answer ? 1 : 2);
    addField(label, box);
    return box;
}

std::optional<bool> FactDialog::answer(const QComboBox* box) {
    const QVariant data = box->currentData();
    return data.isValid() ? std::optional(data.toBool()) : std::nullopt;
}

std::string FactDialog::text(const QLineEdit* field) {
    return field->text().simplified().toStdString();
}

Date FactDialog::day(const QDateEdit* field) { return toDate(field->date()).value_or(Date{}); }

bool FactDialog::readClient(const ClientField* field, ClientId& client) {
    const auto chosen = field->client();
    if (!chosen) {
        showProblem(field->text().trimmed().isEmpty()
                        ? tr("Say which client it belongs to.")
                        : tr("“%1” is not the name of one client. Type more of it, or choose from "
                             "the list.")
                              .arg(field->text().trimmed()),
                    const_cast<ClientField*>(field));
        return false;
    }
    client = *chosen;
    return true;
}

bool FactDialog::readAmount(QLineEdit* field, std::optional<Money>& amount) {
    amount.reset();
    if (field->text().trimmed().isEmpty()) {
        return true;
    }
    const Locale& locale = words().locale();
    amount = moneyFromInput(field->text(), locale.language(), locale.currency());
    if (!amount) {
        showProblem(tr("“%1” is not an amount. Write it like %2.")
                        .arg(field->text().trimmed(),
                             moneyInput({123'450}, locale.language(), locale.currency())),
                    field);
        return false;
    }
    return true;
}

bool FactDialog::needAmount(QLineEdit* field, Money& amount) {
    std::optional<Money> typed;
    if (!readAmount(field, typed)) {
        return false;
    }
    if (!typed) {
        showProblem(tr("The amount is missing."), field);
        return false;
    }
    amount = *typed;
    return true;
}

}  // namespace winnow
