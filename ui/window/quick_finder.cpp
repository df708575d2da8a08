// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/window/quick_finder.h>

#include <algorithm>

#include <QApplication>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <ui/support/search_text.h>
#include <ui/support/words.h>
#include <ui/theme/look.h>
#include <ui/widgets/grade_badge.h>
#include <ui/widgets/label.h>
#include <ui/widgets/marks.h>
#include <ui/widgets/search_field.h>
#include <ui/widgets/table_roles.h>

namespace winnow {
namespace {

using ui::dp;
using ui::dpF;

constexpr int kMostShown = 12;
constexpr int kRowHeight = 34;
constexpr int kNoteRole = Qt::UserRole + 100;

class FindableDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {dp(200), dp(kRowHeight)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const ui::Theme& theme = ui::theme();
        const QRectF row = option.rect;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state & QStyle::State_Selected) {
            ui::panel(*painter, row.adjusted(dpF(6), 1, -dpF(6), -1), dpF(6), theme.sel, theme.sel);
        }
        QRectF text = row.adjusted(dpF(18), 0, -dpF(18), 0);
        const QVariant grade = index.data(ui::GradeRole);
        if (grade.isValid()) {
            const double size = dpF(20);
            const QRectF badge(text.left(), row.center().y() - size / 2, size, size);
            ui::paintGrade(*painter, badge,
                           grade.toInt() == ui::kNoGrade
                               ? std::nullopt
                               : std::optional(static_cast<Grade>(grade.toInt())),
                           theme);
        }
        text.setLeft(text.left() + dpF(32));
        const QString note = index.data(kNoteRole).toString();
        const QFont small = ui::fonts().font(ui::TextRole::Secondary);
        ui::drawLine(*painter, text, note, small, theme.ink3, Qt::AlignRight);
        text.setRight(text.right() - ui::textWidth(note, small) - dpF(12));
        ui::drawLine(*painter, text, index.data().toString(), ui::fonts().font(ui::TextRole::Body),
                     theme.ink);
        painter->restore();
    }
};

}  // namespace

void FindableModel::setFindables(std::vector<Findable> findables) {
    m_all = std::move(findables);
    for (Findable& findable : m_all) {
        findable.searchKey = searchKey(findable.text);
    }
    setText({});
}

void FindableModel::setText(const QString& text) {
    const QStringList words = searchKey(text).split(u' ', Qt::SkipEmptyParts);
    beginResetModel();
    m_shown.clear();
    // What begins with the text comes before what merely holds it.
    for (const bool wantsStart : {true, false}) {
        for (std::size_t place = 0; place < m_all.size() && m_shown.size() < kMostShown; ++place) {
            const QString& key = m_all[place].searchKey;
            const bool fits = std::all_of(words.begin(), words.end(),
                                          [&](const QString& word) { return key.contains(word); });
            const bool starts = words.isEmpty() || key.startsWith(words.front());
            if (fits && starts == wantsStart) {
                m_shown.push_back(place);
            }
        }
    }
    endResetModel();
}

int FindableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant FindableModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Findable& findable = at(index.row());
    switch (role) {
        case Qt::DisplayRole:
            return findable.text;
        case kNoteRole:
            return findable.note;
        case Qt::AccessibleTextRole:
            return findable.note.isEmpty() ? findable.text
                                           : findable.text + QStringLiteral(", ") + findable.note;
        case ui::GradeRole:
            if (findable.isClient) {
                return findable.grade ? static_cast<int>(*findable.grade) : ui::kNoGrade;
            }
            return {};
        default:
            return {};
    }
}

QuickFinder::QuickFinder(QWidget* host)
    : QFrame(host),
      m_field(new ui::SearchField(tr("Find a client or a command"), this)),
      m_model(new FindableModel(this)),
      m_list(new QListView(this)),
      m_nothing(new ui::Label(tr("Nothing fits"), ui::TextRole::Body, ui::ColorRole::Ink3, this)) {
    setAccessibleName(tr("Find"));
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(dp(14), dp(14), dp(14), dp(14));
    lines->setSpacing(dp(8));
    lines->addWidget(m_field);
    lines->addWidget(m_list);
    lines->addWidget(m_nothing);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new FindableDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setAccessibleName(tr("Found"));
    m_field->installEventFilter(this);
    host->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_model->setText(text);
        place();
        step(0);
    });
    connect(m_list, &QListView::clicked, this, &QuickFinder::runCurrent);
    hide();
}

void QuickFinder::open(std::vector<Findable> findables) {
    m_cameFrom = QApplication::focusWidget();
    m_model->setFindables(std::move(findables));
    m_field->clear();
    place();
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
    step(0);
}

void QuickFinder::place() {
    const int rows = m_model->rowCount();
    m_list->setVisible(rows > 0);
    m_list->setFixedHeight(rows * dp(kRowHeight) + 2);
    m_nothing->setVisible(rows == 0);
    const QWidget* host = parentWidget();
    const int width = std::min(dp(560), host->width() - dp(40));
    layout()->invalidate();
    const int height = layout()->totalMinimumSize().height();
    setGeometry((host->width() - width) / 2, dp(90), width,
                std::min(height, host->height() - dp(110)));
}

void QuickFinder::step(int rows) {
    const int count = m_model->rowCount();
    if (count > 0) {
        const int from = rows == 0 ? 0 : m_list->currentIndex().row();
        m_list->setCurrentIndex(m_model->index((from + rows + count) % count, 0));
    }
}

void QuickFinder::runCurrent() {
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid()) {
        return;
    }
    // A copy: what it does may open the finder again.
    const auto run = m_model->at(current.row()).run;
    dismiss();
    run();
}

void QuickFinder::dismiss() {
    hide();
    if (m_cameFrom) {
        m_cameFrom->setFocus(Qt::OtherFocusReason);
    }
}

void QuickFinder::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ui::Theme& theme = ui::theme();
    ui::panel(painter, QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), dpF(10), theme.surface,
              theme.line2);
}

bool QuickFinder::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) {
        place();
    }
    if (watched == m_field && isVisible()) {
        if (event->type() == QEvent::FocusOut) {
            hide();
        } else if (event->type() == QEvent::KeyPress) {
            switch (static_cast<QKeyEvent*>(event)->key()) {
                case Qt::Key_Down:
                    step(1);
                    return true;
                case Qt::Key_Up:
                    step(-1);
                    return true;
                case Qt::Key_Return:
                case Qt::Key_Enter:
                    runCurrent();
                    return true;
                case Qt::Key_Escape:
                    dismiss();
                    return true;
                default:
                    break;
            }
        }
    }
    return QFrame::eventFilter(watched, event);
}

}  // namespace winnow
