// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/grading_advice.h>

#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>

#include <ui/theme/look.h>
#include <ui/theme/paint.h>
#include <ui/widgets/button.h>
#include <ui/widgets/grade_badge.h>
#include <ui/widgets/label.h>

namespace winnow {

namespace {

using ui::dp;
using ui::dpF;

constexpr double kRow = 33;
constexpr std::size_t kMostRows = 6;

// The ladder of reactions is the ladder of grades.
std::optional<Grade> gradeOf(const std::optional<Reaction>& reaction) {
    if (!reaction) {
        return std::nullopt;
    }
    switch (*reaction) {
        case Reaction::AsksForProposal:
            return Grade::A;
        case Reaction::Challenges:
            return Grade::B;
        case Reaction::Cheapest:
            return Grade::C;
        case Reaction::NotInterested:
            return Grade::D;
    }
    return std::nullopt;
}

}  // namespace

AdviceList::AdviceList(QWidget* parent) : ItemsWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Reaction log"));
}

void AdviceList::setRows(std::vector<Row> rows) {
    m_rows = std::move(rows);
    itemsChanged();
    setFocusPolicy(m_rows.empty() ? Qt::NoFocus : Qt::TabFocus);
}

QSize AdviceList::sizeHint() const {
    return {dp(320), static_cast<int>(std::ceil(dpF(kRow) * double(m_rows.size())))};
}

QSize AdviceList::minimumSizeHint() const { return {dp(200), sizeHint().height()}; }

std::vector<ui::PaintedItem> AdviceList::layOutItems() const {
    std::vector<ui::PaintedItem> items;
    double y = 0;
    for (const Row& row : m_rows) {
        QStringList spoken{row.date, row.advice, row.answer};
        if (row.reaction != row.answer) {
            spoken << row.reaction;
        }
        spoken.removeAll(QString());
        items.push_back({QRectF(0, y, width(), dpF(kRow)), spoken.join(QStringLiteral(", ")),
                         row.reaction, true});
        y += dpF(kRow);
    }
    return items;
}

void AdviceList::itemActivated(int index) {
    Q_EMIT activated(m_rows[static_cast<std::size_t>(index)].id);
}

void AdviceList::paintEvent(QPaintEvent*) {
    const ui::Theme& theme = ui::theme();
    const ui::FontSet& fonts = ui::fonts();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    double dates = 0;
    for (const Row& row : m_rows) {
        dates = std::max(dates, ui::textWidth(row.date, fonts.font(ui::TextRole::Body)));
    }
    const double badge = dpF(20);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Row& row = m_rows[i];
        const QRectF rect = items()[i].rect;
        if (hoveredItem() == static_cast<int>(i)) {
            ui::panel(painter, rect.adjusted(-dpF(6), 1, dpF(6), -1), dpF(6), theme.surface2,
                      QColor());
        }
        const double start = rect.left() + dates + dpF(18);
        const double middle = start + (rect.width() - start) * 0.47;
        const double end = rect.right() - badge - dpF(10);
        const auto cell = [&](double left, double right) {
            return QRectF(left, rect.top(), std::max(0.0, right - left), rect.height());
        };
        ui::drawLine(painter, cell(rect.left(), start), row.date, fonts.font(ui::TextRole::Body),
                     theme.ink2);
        ui::drawLine(painter, cell(start, middle - dpF(10)), row.advice,
                     fonts.font(ui::TextRole::Name), theme.ink);
        ui::drawLine(painter, cell(middle, end), row.answer, fonts.font(ui::TextRole::Body),
                     theme.ink2);
        if (row.grade) {
            ui::paintGrade(
                painter, QRectF(rect.right() - badge, rect.center().y() - badge / 2, badge, badge),
                row.grade, theme);
        }
        if (showsCurrent(static_cast<int>(i))) {
            ui::paintFocusRing(painter, rect.adjusted(0, 2, 0, -2), dpF(6), theme.acc, dpF(2));
        }
        if (i + 1 < m_rows.size()) {
            ui::hairline(painter, rect.bottomLeft() - QPointF(0, 0.5),
                         rect.bottomRight() - QPointF(0, 0.5), theme.line);
        }
    }
}

GradingAdvice::GradingAdvice(QWidget* parent)
    : CardFrame(tr("How they took our advice"), {}, parent),
      m_log(new ui::SecondaryButton(tr("Log a reaction…"), this)),
      m_list(new AdviceList(this)),
      m_nothing(new ui::Label({}, ui::TextRole::Body, ui::ColorRole::Ink3, this)) {
    setSubtitleInline(true);
    m_log->setSmall(true);
    m_log->setKeyCap(QStringLiteral("R"));
    addCorner(m_log);
    m_nothing->setWordWrap(true);
    body()->addWidget(m_list);
    body()->addWidget(m_nothing);
    connect(m_log, &QAbstractButton::clicked, this, &GradingAdvice::logWanted);
    connect(m_list, &AdviceList::activated, this, &GradingAdvice::editWanted);
}

void GradingAdvice::show(const std::vector<Recommendation>& advice, const Words& words) {
    std::vector<AdviceList::Row> rows;
    for (const Recommendation& each : advice) {
        if (rows.size() == kMostRows) {
            break;
        }
        AdviceList::Row row;
        row.id = each.id.value;
        row.date = words.dateShort(each.advisedOn);
        row.advice = toQString(each.advice);
        row.grade = gradeOf(each.reaction);
        row.reaction = each.reaction
                           ? words.text("reaction." + std::string(reactionCode(*each.reaction)))
                           : tr("no reaction yet");
        row.answer = each.words.empty() ? row.reaction : tr("“%1”").arg(toQString(each.words));
        rows.push_back(std::move(row));
    }
    m_log->show();
    setSubtitle(rows.empty() ? QString() : tr("The reaction log, newest first"));
    m_nothing->setText(tr("Nothing is on record yet. Note what you advised and how they took it."));
    m_nothing->setVisible(rows.empty());
    m_list->setVisible(!rows.empty());
    m_list->setRows(std::move(rows));
}

void GradingAdvice::conceal() {
    setSubtitle({});
    m_log->hide();
    m_list->setRows({});
    m_list->hide();
    m_nothing->setText(tr("Shown after your first reaction."));
    m_nothing->show();
}

}  // namespace winnow
