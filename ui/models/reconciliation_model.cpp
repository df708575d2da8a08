// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/models/reconciliation_model.h>

#include <algorithm>

#include <QLocale>

#include <ui/support/moments.h>
#include <ui/theme/theme.h>
#include <ui/widgets/table_roles.h>

namespace winnow {

using namespace Qt::StringLiterals;

void ReconciliationModel::setLines(std::vector<ReconciliationLine> lines) {
    beginResetModel();
    m_lines = std::move(lines);
    const auto end =
        std::stable_partition(m_lines.begin(), m_lines.end(),
                              [](const ReconciliationLine& line) { return !line.agrees(); });
    m_differences = static_cast<int>(end - m_lines.begin());
    endResetModel();
}

void ReconciliationModel::setOnlyDifferences(bool only) {
    beginResetModel();
    m_onlyDifferences = only;
    endResetModel();
}

const ReconciliationLine& ReconciliationModel::line(int row) const {
    return m_lines[static_cast<std::size_t>(row)];
}

int ReconciliationModel::rowCount(const QModelIndex& parent) const {
    if (parent.isValid()) {
        return 0;
    }
    return m_onlyDifferences ? m_differences : static_cast<int>(m_lines.size());
}

int ReconciliationModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QString ReconciliationModel::sumText(std::optional<Money> amount, std::optional<WorkTime> worked,
                                     const Words& words) {
    if (amount) {
        return words.moneyExact(amount);
    }
    return worked ? toQString(words.locale().hours(*worked, 2)) : kUnknownDash;
}

QString ReconciliationModel::text(const ReconciliationLine& line, int column) const {
    switch (column) {
        case kState:
            return line.agrees() ? tr("Agrees") : line.fallsShort() ? tr("Missing") : tr("More");
        case kKind:
            return m_words.text("fact_kind." + std::string(factKindCode(line.kind)));
        case kMonth:
            return QLocale().toString(toQDate(line.month), u"MMM yyyy"_s);
        case kClient:
            return line.clientName.empty() ? kUnknownDash : toQString(line.clientName);
        case kCountRead:
            return toQString(m_words.locale().integer(line.countRead));
        case kCountStored:
            return toQString(m_words.locale().integer(line.countStored));
        case kSumRead:
            return sumText(line.amountRead, line.workedRead, m_words);
        case kSumStored:
            return sumText(line.amountStored, line.workedStored, m_words);
        default:
            return {};
    }
}

QVariant ReconciliationModel::data(const QModelIndex& index, int role) const {
    const ReconciliationLine& shown = line(index.row());
    const int column = index.column();
    switch (role) {
        case Qt::DisplayRole:
            return text(shown, column);
        case Qt::ToolTipRole:
            return column == kClient ? QVariant(text(shown, column)) : QVariant();
        case Qt::TextAlignmentRole:
            return int((column >= kCountRead ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        case ui::ToneRole:
            if (column == kState) {
                return int(shown.agrees()       ? ui::Tone::Good
                           : shown.fallsShort() ? ui::Tone::Bad
                                                : ui::Tone::Warn);
            }
            if ((column == kCountStored && shown.countStored != shown.countRead) ||
                (column == kSumStored && (shown.amountStored != shown.amountRead ||
                                          shown.workedStored != shown.workedRead))) {
                return int(shown.fallsShort() ? ui::Tone::Bad : ui::Tone::Warn);
            }
            return int(ui::Tone::Neutral);
        default:
            return {};
    }
}

QVariant ReconciliationModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return int((section >= kCountRead ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case kKind:
            return tr("What");
        case kMonth:
            return tr("Month");
        case kClient:
            return tr("Client");
        case kCountRead:
            return tr("Rows read");
        case kCountStored:
            return tr("Stored");
        case kSumRead:
            return tr("Sum read");
        case kSumStored:
            return tr("Sum stored");
        default:
            return QString();
    }
}

}  // namespace winnow
