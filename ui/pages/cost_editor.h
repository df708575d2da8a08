// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include <QWidget>

#include <domain/cost_model.h>
#include <ui/support/words.h>

class QAbstractItemModel;
class QDateEdit;
class QGridLayout;
class QLineEdit;
class QTableView;

namespace winnow {

class PayGradeModel;
class ToolPriceModel;

namespace ui {
class CardFrame;
}

// The rates of one date on, as a draft: people and roles, what an hour, a month, an invoice and a
// tool cost. Holds what was typed last and could be read; the rest is told through refused().
class CostEditor : public QWidget {
    Q_OBJECT

public:
    explicit CostEditor(const Words& words, QWidget* parent = nullptr);

    void setRates(const CostRates& rates);
    const CostRates& rates() const { return m_rates; }
    // Puts the cursor into the first field.
    void focusFirst();

Q_SIGNALS:
    // The draft changed.
    void edited();
    // What was typed is no figure, or out of range; the draft keeps the former one.
    void refused(const QString& message);
    void accepted();

private:
    // A figure with its field: writes it into the field, and reads the field back.
    struct Field {
        QLineEdit* line;
        std::function<QString(const CostRates&)> show;
        // Empty: taken; else what is wrong.
        std::function<QString(CostRates&, const QString&)> take;
    };

    QTableView* addTable(ui::CardFrame* card, QAbstractItemModel* model,
                         const std::function<void(int)>& remove, const QString& name);
    void addOptional(QGridLayout* form, const QString& label, const QString& name,
                     std::optional<Money> CostRates::*amount, const QString& hint = {});
    void addAmount(QGridLayout* form, const QString& label, const QString& name,
                   Money CostRates::*amount, const QString& hint = {});
    void addFactor(QGridLayout* form, const QString& label, const QString& name,
                   Decimal CostRates::*factor, bool percent, Decimal most, const QString& hint);
    void add(QGridLayout* form, const QString& label, const QString& name, const QString& hint,
             Field field);
    void take(const Field& field);
    void showTables();

    Words m_words;
    CostRates m_rates;
    std::vector<Field> m_fields;
    QDateEdit* m_from;
    PayGradeModel* m_people;
    PayGradeModel* m_roles;
    ToolPriceModel* m_tools;
    QTableView* m_peopleTable = nullptr;
    QTableView* m_rolesTable = nullptr;
    QTableView* m_toolsTable = nullptr;
};

}  // namespace winnow
