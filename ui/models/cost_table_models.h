// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QAbstractTableModel>

#include <domain/cost_model.h>
#include <ui/support/words.h>

namespace winnow {

// People or roles with their pay, editable cell by cell. The last, empty row makes a new one once
// its name is typed; a name that is emptied takes its row away.
class PayGradeModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class What { People, Roles };
    enum Column { kName, kRole, kPay, kBurden, kHours, kCapacity, kHourlyCost, kColumns };

    PayGradeModel(What what, const Words& words, QObject* parent = nullptr);

    // `rates` gives the capacity where a row has none of its own.
    void setGrades(std::vector<PayGrade> grades, const CostRates& rates);
    const std::vector<PayGrade>& grades() const { return m_grades; }
    void remove(int row);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    void edited();
    // What was typed cannot be taken; the cell keeps what it had.
    void refused(const QString& message);

private:
    QString text(const PayGrade& grade, int column) const;
    // The same as it is typed.
    QString input(const PayGrade& grade, int column) const;
    bool take(PayGrade& grade, int column, const QString& text);

    What m_what;
    Words m_words;
    CostRates m_rates;
    std::vector<PayGrade> m_grades;
};

// Tools and licences paid for by the month; edited as above.
class ToolPriceModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { kName, kBasis, kPerMonth, kColumns };

    explicit ToolPriceModel(const Words& words, QObject* parent = nullptr);

    void setTools(std::vector<ToolPrice> tools);
    const std::vector<ToolPrice>& tools() const { return m_tools; }
    void remove(int row);
    static QString basisText(ToolBasis basis);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    void edited();
    void refused(const QString& message);

private:
    Words m_words;
    std::vector<ToolPrice> m_tools;
};

}  // namespace winnow
