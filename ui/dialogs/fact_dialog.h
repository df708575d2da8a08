// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <optional>
#include <string>

#include <QComboBox>

#include <domain/fact_query.h>
#include <ui/bridge/portfolio_bridge.h>
#include <ui/dialogs/form_dialog.h>
#include <ui/dialogs/optional_day.h>

class QCheckBox;
class QDateEdit;
class QLineEdit;

namespace winnow {

class ClientField;

// Types one fact in or corrects it. What the service refuses is said in place.
class FactDialog : public FormDialog {
    Q_OBJECT

public:
    // Without a row a new fact.
    FactDialog(PortfolioBridge& bridge, const QString& title, std::optional<FactRow> row,
               QWidget* parent);

    // Of what was stored; only after the dialog was accepted.
    const FactKey& key() const { return m_key; }
    bool changedAnything() const { return m_changed; }

protected:
    // The fact as typed; empty when something cannot be read, which was said.
    virtual std::optional<Fact> read() = 0;
    bool save() override;
    // After all fields: where the fact came from.
    void addSource();

    ClientField* addClient(ClientId client);
    QDateEdit* addDay(const QString& label, Date day, const QString& name);
    OptionalDay* addOptionalDay(const QString& label, std::optional<Date> day, Date suggestion,
                                const QString& name);
    QLineEdit* addText(const QString& label, const std::string& text, const QString& name,
                       const QString& hint = {});
    QLineEdit* addAmount(const QString& label, std::optional<Money> amount, const QString& name,
                         const QString& hint = {});
    // Not said, yes, no.
    QComboBox* addAnswer(const QString& label, std::optional<bool> answer, const QString& name);
    template <typename Value>
    QComboBox* addChoice(const QString& label, std::initializer_list<Value> values,
                         std::string_view (*code)(Value), const char* prefix, Value now,
                         const QString& name) {
        auto* box = new QComboBox(this);
        box->setObjectName(name);
        for (const Value value : values) {
            box->addItem(words().text(prefix + std::string(code(value))), static_cast<int>(value));
        }
        box->setCurrentIndex(box->findData(static_cast<int>(now)));
        addField(label, box);
        return box;
    }

    // These say what is wrong and return false.
    bool readClient(const ClientField* field, ClientId& client);
    bool readAmount(QLineEdit* field, std::optional<Money>& amount);
    bool needAmount(QLineEdit* field, Money& amount);
    static std::optional<bool> answer(const QComboBox* box);
    template <typename Value>
    static Value chosen(const QComboBox* box) {
        return static_cast<Value>(box->currentData().toInt());
    }
    static std::string text(const QLineEdit* field);
    static Date day(const QDateEdit* field);

    const Words& words() const { return m_bridge.words(); }
    Date today() const { return m_bridge.portfolio().now().date(); }
    const std::optional<FactRow>& row() const { return m_row; }
    void setStored(const FactKey& key) {
        m_key = key;
        m_changed = true;
    }

    PortfolioBridge& m_bridge;

private:
    std::optional<FactRow> m_row;
    FactKey m_key;
    bool m_changed = false;
};

}  // namespace winnow
