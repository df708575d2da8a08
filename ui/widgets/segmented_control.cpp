// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/widgets/segmented_control.h>

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <cmath>

#include <ui/theme/look.h>
#include <ui/theme/paint.h>
#include <ui/widgets/grade_badge.h>

namespace winnow::ui {

namespace {

class SegmentButton : public QAbstractButton {
public:
    SegmentButton(const QString& text, QWidget* parent) : QAbstractButton(parent) {
        setText(text);
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override {
        const double width = textWidth(text(), fonts().font(TextRole::Name)) + dpF(26);
        return {static_cast<int>(std::ceil(width)), dp(32)};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override {
        const Theme& t = theme();
        QPainter painter(this);
        // Every segment paints its part of one common outline.
        const QRect whole(-x(), 0, parentWidget()->width(), height());
        const QColor fill = isChecked() ? t.accT : underMouse() ? t.hover : t.surface;
        panel(painter, whole, dpF(7), fill, t.line2);
        if (x() > 0) hairline(painter, {0, 1}, {0, height() - 1.0}, t.line2);
        drawLine(painter, rect(), text(), fonts().font(TextRole::Name),
                 !isEnabled()  ? mixed(t.ink3, t.surface, 0.6)
                 : isChecked() ? t.acc
                               : t.ink2,
                 Qt::AlignHCenter);
    }
};

}  // namespace

SegmentedControl::SegmentedControl(const QString& accessibleName, QWidget* parent)
    : QWidget(parent), m_group(new QButtonGroup(this)), m_layout(new QHBoxLayout(this)) {
    setAccessibleName(accessibleName);
    m_group->setExclusive(true);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idClicked, this, &SegmentedControl::chosen);
}

int SegmentedControl::addSegment(const QString& text) {
    auto* button = new SegmentButton(text, this);
    const int index = static_cast<int>(m_group->buttons().size());
    m_group->addButton(button, index);
    m_layout->addWidget(button);
    if (index == 0) button->setChecked(true);
    return index;
}

void SegmentedControl::setSegmentText(int index, const QString& text) {
    if (QAbstractButton* button = m_group->button(index); button && button->text() != text) {
        button->setText(text);
        button->updateGeometry();
    }
}

void SegmentedControl::setSegmentVisible(int index, bool visible) {
    if (QAbstractButton* button = m_group->button(index)) button->setVisible(visible);
}

int SegmentedControl::currentIndex() const { return m_group->checkedId(); }

void SegmentedControl::setCurrentIndex(int index) {
    if (QAbstractButton* button = m_group->button(index)) button->setChecked(true);
}

FilterToggle::FilterToggle(Grade grade, QWidget* parent) : QAbstractButton(parent), m_grade(grade) {
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCount(0);
}

void FilterToggle::setCount(int count) {
    m_count = count;
    setAccessibleName(tr("Grade %1, %n client(s)", nullptr, count).arg(gradeText(m_grade)));
    setToolTip(tr("Show only grade %1").arg(gradeText(m_grade)));
    updateGeometry();
    update();
}

QSize FilterToggle::sizeHint() const {
    const double width =
        textWidth(QLocale().toString(m_count), fonts().font(TextRole::Body)) + dpF(40);
    return {static_cast<int>(std::ceil(width)), dp(28)};
}

void FilterToggle::paintEvent(QPaintEvent*) {
    const Theme& t = theme();
    QPainter painter(this);
    const QColor fill = isChecked()    ? t.accT
                        : isDown()     ? t.grid
                        : underMouse() ? t.hover
                                       : t.surface;
    panel(painter, rect(), dpF(7), fill, isChecked() ? t.acc : t.line2);
    const double side = dpF(20);
    paintGrade(painter, QRectF(dpF(6), (height() - side) / 2, side, side), m_grade, t);
    const QRectF text(dpF(30), 0, width() - dpF(30) - dpF(9), height());
    drawLine(painter, text, QLocale().toString(m_count), fonts().font(TextRole::Body),
             isChecked() ? t.acc : t.ink2, Qt::AlignRight);
}

Switch::Switch(const QString& accessibleName, QWidget* parent) : QAbstractButton(parent) {
    setAccessibleName(accessibleName);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize Switch::sizeHint() const { return {dp(30), dp(18)}; }

void Switch::paintEvent(QPaintEvent*) {
    const Theme& t = theme();
    QPainter painter(this);
    const QRectF area = rect();
    const double radius = area.height() / 2;
    const QColor fill = !isEnabled() ? t.line : isChecked() ? t.acc : t.line3;
    panel(painter, area, radius, fill, QColor());
    const double knob = area.height() - dpF(4);
    const double x = isChecked() ? area.right() - dpF(2) - knob : area.left() + dpF(2);
    panel(painter, QRectF(x, area.top() + dpF(2), knob, knob), knob / 2,
          isChecked() && isEnabled() ? t.accOn : t.surface, QColor());
}

}  // namespace winnow::ui
