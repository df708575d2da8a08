// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/models/cost_table_models.h>

#include <algorithm>

#include <ui/support/number_input.h>
#include <ui/widgets/table_roles.h>

namespace winnow {

namespace {

constexpr int kMostHours = 8784;  // of a leap year

QString notAnAmount(const QString& text, const Locale& locale) {
    return PayGradeModel::tr("“%1” is not an amount. Write it like %2.")
        .arg(text, moneyInput({123'450}, locale.language(), locale.currency()));
}

// Not negative; empty text is nothing.
std::optional<Money> amountOf(const QString& text, const Locale& locale) {
    if (text.isEmpty()) {
        return Money{};
    }
    const auto amount = moneyFromInput(text, locale.language(), locale.currency());
    return amount && amount->minor >= 0 ? amount : std::nullopt;
}

}  // namespace

PayGradeModel::PayGradeModel(What what, const Words& words, QObject* parent)
    : QAbstractTableModel(parent), m_what(what), m_words(words) {}

void PayGradeModel::setGrades(std::vector<PayGrade> grades, const CostRates& rates) {
    beginResetModel();
    m_grades = std::move(grades);
    m_rates = rates;
    endResetModel();
}

void PayGradeModel::remove(int row) {
    if (row < 0 || row >= static_cast<int>(m_grades.size())) {
        return;
    }
    beginRemoveRows({}, row, row);
    m_grades.erase(m_grades.begin() + row);
    endRemoveRows();
    Q_EMIT edited();
}

int PayGradeModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_grades.size()) + 1;
}

int PayGradeModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QString PayGradeModel::input(const PayGrade& grade, int column) const {
    const Locale& locale = m_words.locale();
    switch (column) {
        case kPay:
            return moneyInput(grade.yearlyPay, locale.language(), locale.currency());
        case kBurden:
            return moneyInput(grade.yearlyBurden, locale.language(), locale.currency());
        case kHours:
            return QString::number(grade.theoreticalHours);
        default:
            return text(grade, column);
    }
}

QString PayGradeModel::text(const PayGrade& grade, int column) const {
    switch (column) {
        case kName:
            return toQString(grade.name);
        case kRole:
            return toQString(grade.role);
        case kPay:
            return m_words.moneyWhole(grade.yearlyPay);
        case kBurden:
            return m_words.moneyWhole(grade.yearlyBurden);
        case kHours:
            return m_words.integer(grade.theoreticalHours);
        case kCapacity:
            return m_words.percent(Fraction{
                grade.practicalCapacity.value_or(m_rates.practicalCapacity).micros, Decimal::kOne});
        default:
            return m_words.moneyExact(loadedHourlyCost(grade, m_rates));
    }
}

QVariant PayGradeModel::data(const QModelIndex& index, int role) const {
    const auto row = static_cast<std::size_t>(index.row());
    if (role == Qt::TextAlignmentRole) {
        return QVariant(Qt::AlignVCenter |
                        (index.column() <= kRole ? Qt::AlignLeft : Qt::AlignRight));
    }
    if (row >= m_grades.size()) {
        if (index.column() == kName && role == Qt::DisplayRole) {
            return m_what == What::People ? tr("Add a person…") : tr("Add a role…");
        }
        return role == ui::QuietRole ? QVariant(true) : QVariant();
    }
    const PayGrade& grade = m_grades[row];
    switch (role) {
        case Qt::DisplayRole:
            return text(grade, index.column());
        case Qt::EditRole:
            return input(grade, index.column());
        case ui::EmphasisRole:
            return index.column() == kName;
        case ui::QuietRole:
            return index.column() == kHourlyCost ||
                   (index.column() == kCapacity && !grade.practicalCapacity);
        case Qt::AccessibleTextRole:
            return tr("%1: %2").arg(
                headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                text(grade, index.column()));
        default:
            return {};
    }
}

QVariant PayGradeModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant(Qt::AlignVCenter | (section <= kRole ? Qt::AlignLeft : Qt::AlignRight));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case kName:
            return m_what == What::People ? tr("Person") : tr("Role");
        case kRole:
            return tr("Role");
        case kPay:
            return tr("Pay a year");
        case kBurden:
            return tr("Charges a year");
        case kHours:
            return tr("Hours a year");
        case kCapacity:
            return tr("Practical");
        default:
            return tr("An hour costs");
    }
}

Qt::ItemFlags PayGradeModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags usual = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    const bool isNew = index.row() >= static_cast<int>(m_grades.size());
    const bool editable = index.column() == kName || (!isNew && index.column() != kHourlyCost);
    return editable ? usual | Qt::ItemIsEditable : usual;
}

bool PayGradeModel::take(PayGrade& grade, int column, const QString& text) {
    const Locale& locale = m_words.locale();
    switch (column) {
        case kName:
            grade.name = text.toStdString();
            return true;
        case kRole:
            grade.role = text.toStdString();
            return true;
        case kPay:
        case kBurden: {
            const auto amount = amountOf(text, locale);
            if (!amount) {
                Q_EMIT refused(notAnAmount(text, locale));
                return false;
            }
            (column == kPay ? grade.yearlyPay : grade.yearlyBurden) = *amount;
            return true;
        }
        case kHours: {
            const auto hours = decimalFromInput(text, locale.language());
            if (!hours || *hours <= Decimal{} || *hours > Decimal::whole(kMostHours)) {
                Q_EMIT refused(
                    tr("A year has between 1 and %1 hours.").arg(m_words.integer(kMostHours)));
                return false;
            }
            grade.theoreticalHours = static_cast<int>(hours->micros / Decimal::kOne);
            return true;
        }
        case kCapacity: {
            QString figure = text;
            figure.remove(u'%');
            if (figure.trimmed().isEmpty()) {
                grade.practicalCapacity.reset();
                return true;
            }
            const auto percent = decimalFromInput(figure.trimmed(), locale.language());
            if (!percent || *percent <= Decimal{} || *percent > Decimal::whole(100)) {
                Q_EMIT refused(tr("Practical capacity lies between 1 and 100 percent."));
                return false;
            }
            grade.practicalCapacity = Decimal{divideHalfUp(percent->micros, 100)};
            return true;
        }
        default:
            return false;
    }
}

bool PayGradeModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole) {
        return false;
    }
    const QString typed = value.toString().trimmed();
    const auto row = static_cast<std::size_t>(index.row());
    if (index.column() == kName) {
        const auto same = std::ranges::find(m_grades, typed.toStdString(), &PayGrade::name);
        if (!typed.isEmpty() && same != m_grades.end() &&
            static_cast<std::size_t>(same - m_grades.begin()) != row) {
            Q_EMIT refused(tr("“%1” is in the list already.").arg(typed));
            return false;
        }
        if (typed.isEmpty()) {
            remove(index.row());
            return true;
        }
    }
    if (row >= m_grades.size()) {
        beginInsertRows({}, index.row() + 1, index.row() + 1);
        m_grades.emplace_back().name = typed.toStdString();
        endInsertRows();
    } else {
        PayGrade changed = m_grades[row];
        if (!take(changed, index.column(), typed)) {
            return false;
        }
        if (changed == m_grades[row]) {
            return true;
        }
        m_grades[row] = changed;
    }
    Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), kColumns - 1));
    Q_EMIT edited();
    return true;
}

ToolPriceModel::ToolPriceModel(const Words& words, QObject* parent)
    : QAbstractTableModel(parent), m_words(words) {}

void ToolPriceModel::setTools(std::vector<ToolPrice> tools) {
    beginResetModel();
    m_tools = std::move(tools);
    endResetModel();
}

void ToolPriceModel::remove(int row) {
    if (row < 0 || row >= static_cast<int>(m_tools.size())) {
        return;
    }
    beginRemoveRows({}, row, row);
    m_tools.erase(m_tools.begin() + row);
    endRemoveRows();
    Q_EMIT edited();
}

QString ToolPriceModel::basisText(ToolBasis basis) {
    switch (basis) {
        case ToolBasis::Endpoint:
            return tr("an endpoint");
        case ToolBasis::Seat:
            return tr("a seat");
        case ToolBasis::Client:
            return tr("a client");
    }
    return {};
}

int ToolPriceModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_tools.size()) + 1;
}

int ToolPriceModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QVariant ToolPriceModel::data(const QModelIndex& index, int role) const {
    const auto row = static_cast<std::size_t>(index.row());
    if (role == Qt::TextAlignmentRole) {
        return QVariant(Qt::AlignVCenter |
                        (index.column() == kPerMonth ? Qt::AlignRight : Qt::AlignLeft));
    }
    if (row >= m_tools.size()) {
        if (index.column() == kName && role == Qt::DisplayRole) {
            return tr("Add a tool…");
        }
        return role == ui::QuietRole ? QVariant(true) : QVariant();
    }
    const ToolPrice& tool = m_tools[row];
    if (role == ui::EmphasisRole) {
        return index.column() == kName;
    }
    if (role != Qt::DisplayRole && role != Qt::EditRole) {
        return {};
    }
    switch (index.column()) {
        case kName:
            return toQString(tool.name);
        case kBasis:
            return role == Qt::EditRole ? QVariant(static_cast<int>(tool.basis))
                                        : QVariant(basisText(tool.basis));
        default:
            return role == Qt::EditRole ? moneyInput(tool.perMonth, m_words.locale().language(),
                                                     m_words.locale().currency())
                                        : m_words.moneyExact(tool.perMonth);
    }
}

QVariant ToolPriceModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant(Qt::AlignVCenter | (section == kPerMonth ? Qt::AlignRight : Qt::AlignLeft));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    return section == kName    ? tr("Tool or licence")
           : section == kBasis ? tr("Paid for")
                               : tr("A month");
}

Qt::ItemFlags ToolPriceModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags usual = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    const bool isNew = index.row() >= static_cast<int>(m_tools.size());
    return index.column() == kName || !isNew ? usual | Qt::ItemIsEditable : usual;
}

bool ToolPriceModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole) {
        return false;
    }
    const QString typed = value.toString().trimmed();
    const auto row = static_cast<std::size_t>(index.row());
    if (index.column() == kName && typed.isEmpty()) {
        remove(index.row());
        return true;
    }
    if (row >= m_tools.size()) {
        beginInsertRows({}, index.row() + 1, index.row() + 1);
        m_tools.emplace_back().name = typed.toStdString();
        endInsertRows();
    } else if (index.column() == kName) {
        m_tools[row].name = typed.toStdString();
    } else if (index.column() == kBasis) {
        m_tools[row].basis = static_cast<ToolBasis>(value.toInt());
    } else {
        const auto amount = amountOf(typed, m_words.locale());
        if (!amount) {
            Q_EMIT refused(notAnAmount(typed, m_words.locale()));
            return false;
        }
        m_tools[row].perMonth = *amount;
    }
    Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), kColumns - 1));
    Q_EMIT edited();
    return true;
}

}  // namespace winnow
