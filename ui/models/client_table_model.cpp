// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/models/client_table_model.h>

#include <algorithm>

#include <QCollator>
#include <QLocale>

#include <base/unreachable.h>
#include <ui/support/search_text.h>
#include <ui/theme/theme.h>
#include <ui/widgets/table_roles.h>

namespace winnow {
namespace {

bool inView(const ClientRow& row, ClientView view) {
    switch (view) {
        case ClientView::All:
            return true;
        case ClientView::WorstFirst:
            return row.grade == Grade::D;
        case ClientView::BreakFix:
            return row.serviceModel == ServiceModel::BreakFix;
        case ClientView::Moved:
            return row.moved();
        case ClientView::VerySmall:
            return row.verySmall;
    }
    unreachable();
}

int gradeNumber(std::optional<Grade> grade) {
    return grade ? static_cast<int>(*grade) : ui::kNoGrade;
}

template <typename T, typename Convert>
std::optional<std::int64_t> key(const std::optional<T>& value, Convert convert) {
    return value ? std::optional<std::int64_t>(convert(*value)) : std::nullopt;
}

// What a column of figures sorts by; empty when unknown, and such rows come last either way.
std::optional<std::int64_t> sortKey(const ClientRow& row, ClientColumn column) {
    const auto minor = [](Money money) { return money.minor; };
    const auto millionths = [](const Fraction& share) { return share.scaled(6); };
    switch (column) {
        case ClientColumn::Grade:
            // Within a grade the better score comes first.
            return key(row.grade, [&](Grade grade) {
                return std::int64_t{static_cast<int>(grade)} * 100'000 -
                       (row.score ? row.score->hundredths : 0);
            });
        case ClientColumn::Revenue:
            return key(row.revenue, minor);
        case ClientColumn::Trend: {
            const auto first = std::find_if(row.trend.begin(), row.trend.end(),
                                            [](const auto& value) { return value.has_value(); });
            if (first == row.trend.end() || !row.trend.back()) {
                return std::nullopt;
            }
            return row.trend.back()->minor - (*first)->minor;
        }
        case ClientColumn::Margin:
            return key(row.margin, millionths);
        case ClientColumn::Hours:
            return key(row.worked, [](WorkTime time) { return time.seconds; });
        case ClientColumn::Rate:
            return key(row.rate, minor);
        case ClientColumn::DaysLate:
            return key(row.daysLate, millionths);
        case ClientColumn::Relationship:
            return key(row.relationship, [](Points points) { return points.hundredths; });
        case ClientColumn::CallerId:
            return key(row.callerId, [](int dots) { return dots; });
        case ClientColumn::Name:
            return row.nameRank;
        case ClientColumn::Contract:
        case ClientColumn::Why:
            return std::nullopt;  // sorted as text
    }
    unreachable();
}

QVariantList trendValues(const ClientRow& row) {
    QVariantList values;
    for (const auto& value : row.trend) {
        values.append(value ? QVariant(static_cast<double>(value->minor)) : QVariant());
    }
    return values;
}

}  // namespace

bool ClientQuery::narrows() const {
    ClientQuery open;
    open.view = view;
    return *this != open;
}

void ClientTableModel::setRows(std::vector<ClientRow> rows, const Words& words) {
    beginResetModel();
    m_rows = std::move(rows);
    m_words = words;
    m_shown = matching();
    sortRows(m_shown);
    endResetModel();
}

void ClientTableModel::setQuery(const ClientQuery& query) {
    if (query != m_query) {
        m_query = query;
        showRows();
    }
}

void ClientTableModel::setShortMoney(bool shortMoney) {
    if (shortMoney != m_shortMoney) {
        m_shortMoney = shortMoney;
        if (!m_shown.empty()) {
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kClientColumns - 1));
        }
    }
}

int ClientTableModel::rowOf(ClientId client) const {
    const auto found = std::find_if(m_shown.begin(), m_shown.end(),
                                    [&](std::size_t place) { return m_rows[place].id == client; });
    return found == m_shown.end() ? -1 : static_cast<int>(found - m_shown.begin());
}

int ClientTableModel::countOf(ClientView view) const {
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(),
                                          [&](const auto& row) { return inView(row, view); }));
}

int ClientTableModel::countOf(Grade grade) const {
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(), [&](const auto& row) {
        return row.grade == grade && inView(row, m_query.view);
    }));
}

QString ClientTableModel::columnTitle(ClientColumn column) {
    switch (column) {
        case ClientColumn::Grade:
            return tr("Grade");
        case ClientColumn::Name:
            return tr("Client");
        case ClientColumn::Contract:
            return tr("Contract");
        case ClientColumn::Revenue:
            return tr("Revenue");
        case ClientColumn::Trend:
            return tr("8 quarters");
        case ClientColumn::Margin:
            return tr("Margin");
        case ClientColumn::Hours:
            return tr("Hours");
        case ClientColumn::Rate:
            return tr("Per hour");
        case ClientColumn::DaysLate:
            return tr("Days late");
        case ClientColumn::Relationship:
            return tr("Relationship");
        case ClientColumn::CallerId:
            return tr("Caller ID");
        case ClientColumn::Why:
            return tr("Why");
    }
    unreachable();
}

int ClientTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int ClientTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kClientColumns;
}

QString ClientTableModel::money(std::optional<Money> amount) const {
    return m_shortMoney ? m_words.moneyShort(amount) : m_words.moneyWhole(amount);
}

QString ClientTableModel::text(const ClientRow& row, ClientColumn column) const {
    switch (column) {
        case ClientColumn::Name:
            return row.name;
        case ClientColumn::Contract:
            return row.contract;
        case ClientColumn::Revenue:
            return money(row.revenue);
        case ClientColumn::Margin:
            return m_words.percent(row.margin);
        case ClientColumn::Hours:
            return m_words.hoursFigure(row.worked);
        case ClientColumn::Rate:
            return m_words.moneyWhole(row.rate);
        case ClientColumn::DaysLate:
            return m_words.days(row.daysLate);
        case ClientColumn::Relationship:
            // Whole points: the bar beside it is not finer.
            return row.relationship
                       ? QString::number(divideHalfUp(row.relationship->hundredths, 100))
                       : kUnknownDash;
        case ClientColumn::Why:
            return row.why;
        case ClientColumn::Grade:
        case ClientColumn::Trend:
        case ClientColumn::CallerId:
            return {};
    }
    unreachable();
}

QString ClientTableModel::accessibleText(const ClientRow& row, ClientColumn column) const {
    switch (column) {
        case ClientColumn::Grade: {
            if (!row.grade) {
                return tr("Not graded");
            }
            const QString grade = toQString(gradeLetter(*row.grade));
            return row.moved()
                       ? tr("Grade %1, was %2").arg(grade, toQString(gradeLetter(*row.before)))
                       : tr("Grade %1").arg(grade);
        }
        case ClientColumn::Relationship:
            return row.relationship ? tr("Relationship %1 of 100").arg(text(row, column))
                                    : tr("Relationship not known");
        case ClientColumn::CallerId:
            return row.callerId ? tr("Caller ID %1 of 5").arg(*row.callerId)
                                : tr("Caller ID not known");
        case ClientColumn::Trend:
            return tr("Revenue of eight quarters, now %1").arg(m_words.moneyWhole(row.revenue));
        default:
            return columnTitle(column) + QStringLiteral(": ") + text(row, column);
    }
}

QVariant ClientTableModel::mark(const ClientRow& row, ClientColumn column, int role) const {
    using ui::TableRole;
    switch (role) {
        case TableRole::GradeRole:
            if (column == ClientColumn::Grade) {
                return gradeNumber(row.grade);
            }
            if (column == ClientColumn::Relationship) {
                return gradeNumber(row.relationshipGrade);
            }
            return column == ClientColumn::CallerId ? QVariant(gradeNumber(row.callerIdGrade))
                                                    : QVariant();
        case TableRole::OverriddenRole:
            return row.overridden;
        case TableRole::SecondLineRole:
            return column == ClientColumn::Name ? QVariant(row.secondLine) : QVariant();
        case TableRole::MoveRole:
            return column == ClientColumn::Name && row.moved()
                       ? QVariant(*row.grade < *row.before ? 1 : -1)
                       : QVariant();
        case TableRole::ValuesRole:
            return column == ClientColumn::Trend ? QVariant(trendValues(row)) : QVariant();
        case TableRole::BarRole:
            if (column == ClientColumn::Margin && row.margin) {
                return row.margin->toDouble();
            }
            if (column == ClientColumn::Relationship && row.relationship) {
                return row.relationship->hundredths / 100.0;
            }
            return column == ClientColumn::CallerId && row.callerId
                       ? QVariant(double(*row.callerId))
                       : QVariant();
        case TableRole::ToneRole: {
            const bool bad =
                (column == ClientColumn::Margin && row.margin && row.margin->numerator < 0) ||
                (column == ClientColumn::DaysLate && row.paysBadly);
            return bad ? QVariant(static_cast<int>(ui::Tone::Bad)) : QVariant();
        }
        case TableRole::QuietRole:
            return column == ClientColumn::Why ||
                   (column == ClientColumn::Contract && row.serviceModel != ServiceModel::BreakFix);
        case TableRole::SortRole: {
            const auto value = sortKey(row, column);
            return value ? QVariant(static_cast<qlonglong>(*value)) : QVariant(text(row, column));
        }
        default:
            return {};
    }
}

QVariant ClientTableModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const ClientRow& shown = row(index.row());
    const auto column = static_cast<ClientColumn>(index.column());
    switch (role) {
        case Qt::DisplayRole:
            return text(shown, column);
        case Qt::ToolTipRole:
            if (column == ClientColumn::Grade && shown.overridden) {
                return tr("Set by hand");
            }
            return column == ClientColumn::Why ? shown.why : QString();
        case Qt::TextAlignmentRole:
            return headerData(index.column(), Qt::Horizontal, role);
        case Qt::AccessibleTextRole:
            return accessibleText(shown, column);
        default:
            return mark(shown, column, role);
    }
}

QVariant ClientTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= kClientColumns) {
        return {};
    }
    const auto column = static_cast<ClientColumn>(section);
    switch (role) {
        case Qt::DisplayRole:
            // The badge needs no head.
            if (column == ClientColumn::Grade) {
                return QString();
            }
            return column == ClientColumn::Rate
                       ? tr("%1 / hour").arg(toQString(m_words.locale().currency().symbol()))
                       : columnTitle(column);
        case Qt::AccessibleTextRole:
            return columnTitle(column);
        case Qt::ToolTipRole:
            return column == ClientColumn::Rate
                       ? tr("Service revenue less direct costs, divided by the hours worked")
                       : QString();
        case Qt::TextAlignmentRole: {
            const bool figure = column == ClientColumn::Revenue || column == ClientColumn::Margin ||
                                column == ClientColumn::Hours || column == ClientColumn::Rate ||
                                column == ClientColumn::DaysLate;
            return QVariant::fromValue(Qt::Alignment(figure ? Qt::AlignRight : Qt::AlignLeft) |
                                       Qt::AlignVCenter);
        }
        default:
            return {};
    }
}

void ClientTableModel::sort(int column, Qt::SortOrder order) {
    if (column < 0 || column >= kClientColumns) {
        return;
    }
    m_sortColumn = static_cast<ClientColumn>(column);
    m_sortOrder = order;
    showRows();
}

// A reset, since single row moves and removals cost a view far more than showing anew; the page
// selects the same clients again.
void ClientTableModel::showRows() {
    beginResetModel();
    m_shown = matching();
    sortRows(m_shown);
    endResetModel();
}

std::vector<std::size_t> ClientTableModel::matching() const {
    const QStringList words = searchKey(m_query.text).split(u' ', Qt::SkipEmptyParts);
    const bool anyGrade = std::none_of(m_query.grades.begin(), m_query.grades.end(),
                                       [](bool chosen) { return chosen; });
    std::vector<std::size_t> places;
    places.reserve(m_rows.size());
    for (std::size_t place = 0; place < m_rows.size(); ++place) {
        const ClientRow& row = m_rows[place];
        const bool fits =
            inView(row, m_query.view) &&
            (anyGrade || (row.grade && m_query.grades[static_cast<std::size_t>(*row.grade)])) &&
            (!m_query.contract || row.serviceModel == *m_query.contract) &&
            (m_query.segment.isEmpty() || row.segment == m_query.segment) &&
            (!m_query.before || row.before == m_query.before) &&
            std::all_of(words.begin(), words.end(),
                        [&](const QString& word) { return row.haystack.contains(word); });
        if (fits) {
            places.push_back(place);
        }
    }
    return places;
}

void ClientTableModel::sortRows(std::vector<std::size_t>& rows) const {
    const bool descending = m_sortOrder == Qt::DescendingOrder;
    const auto byName = [this](std::size_t a, std::size_t b) {
        return m_rows[a].nameRank < m_rows[b].nameRank;
    };
    std::sort(rows.begin(), rows.end(), byName);
    if (m_query.view == ClientView::WorstFirst && m_sortColumn == ClientColumn::Grade) {
        // The lowest score at the top, whichever way the arrow points.
        std::stable_sort(rows.begin(), rows.end(), [this](std::size_t a, std::size_t b) {
            return m_rows[a].score < m_rows[b].score;
        });
        return;
    }
    if (m_sortColumn == ClientColumn::Contract || m_sortColumn == ClientColumn::Why) {
        QCollator collator{QLocale()};
        std::stable_sort(rows.begin(), rows.end(), [&](std::size_t a, std::size_t b) {
            const QString left = text(m_rows[a], m_sortColumn);
            const QString right = text(m_rows[b], m_sortColumn);
            const bool leftKnown = !left.isEmpty() && left != kUnknownDash;
            const bool rightKnown = !right.isEmpty() && right != kUnknownDash;
            if (leftKnown != rightKnown) {
                return leftKnown;
            }
            const int order = collator.compare(left, right);
            return descending ? order > 0 : order < 0;
        });
        return;
    }
    std::vector<std::optional<std::int64_t>> keys(m_rows.size());
    for (const std::size_t place : rows) {
        keys[place] = sortKey(m_rows[place], m_sortColumn);
    }
    std::stable_sort(rows.begin(), rows.end(), [&](std::size_t a, std::size_t b) {
        if (keys[a].has_value() != keys[b].has_value()) {
            return keys[a].has_value();
        }
        return keys[a] && (descending ? *keys[b] < *keys[a] : *keys[a] < *keys[b]);
    });
}

}  // namespace winnow
