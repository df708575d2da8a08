// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/weight_list.h>

#include <algorithm>

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>

#include <ui/pages/rubric_spin.h>
#include <ui/pages/weight_row.h>
#include <ui/theme/look.h>
#include <ui/theme/paint.h>
#include <ui/widgets/label.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;
using ui::dpF;

constexpr int kRow = 36;
constexpr int kHeading = 34;
constexpr int kSlider = 56;
constexpr int kBefore = 52;
constexpr int kReach = 2500;  // of the sliders, if no weight is larger
constexpr int kStep = 50;     // half a point by slider

}  // namespace

WeightRow::WeightRow(const WeightList::Row& row, QWidget* parent)
    : QWidget(parent),
      m_row(row),
      m_name(new ui::Label({}, ui::TextRole::Name, ui::ColorRole::Ink, this)) {
    auto* line = new QHBoxLayout(this);
    line->setSpacing(dp(5));
    line->addWidget(m_name, 1);
    if (isHeading()) {
        setFixedHeight(dp(kHeading));
        line->setContentsMargins(0, dp(10), 0, dp(4));
        m_name->setRole(ui::TextRole::SecondaryStrong);
        m_name->setColor(ui::ColorRole::Ink2);
        m_figure = new ui::Label({}, ui::TextRole::Strong, ui::ColorRole::Ink, this);
        m_figure->setElide(false);
        line->addWidget(m_figure);
        return;
    }
    setFixedHeight(dp(kRow));
    line->setContentsMargins(dp(8), 0, dp(2), 0);
    m_slider = new QSlider(Qt::Horizontal, this);
    m_slider->setFixedWidth(dp(kSlider));
    // Tab goes from figure to figure; the slider is for the mouse and for arrows after a click.
    m_slider->setFocusPolicy(Qt::ClickFocus);
    m_slider->setSingleStep(kStep);
    m_slider->setPageStep(5 * kStep);
    m_spin = new HundredthsSpin(this);
    m_spin->setFlat();
    m_spin->setObjectName(u"weight_"_s + row.key);
    m_slider->setObjectName(u"slider_"_s + row.key);
    m_before = new ui::Label({}, ui::TextRole::Secondary, ui::ColorRole::Ink3, this);
    m_before->setFixedWidth(dp(kBefore));
    line->addWidget(m_slider);
    line->addWidget(m_spin);
    line->addWidget(m_before);
    m_spin->installEventFilter(this);
    m_slider->installEventFilter(this);
    connect(m_slider, &QSlider::valueChanged, this, [this](int value) {
        Q_EMIT weightEdited(m_row.key, (value + kStep / 2) / kStep * kStep);
    });
    connect(m_slider, &QSlider::sliderReleased, this, &WeightRow::settled);
    connect(m_spin, &HundredthsSpin::edited, this,
            [this](int weight) { Q_EMIT weightEdited(m_row.key, weight); });
}

void WeightRow::setRow(const WeightList::Row& row, int most) {
    m_row = row;
    m_name->setText(row.name);
    if (isHeading()) {
        m_figure->setText(hundredthsText(row.weight));
        return;
    }
    const bool isNew = row.before < 0;
    const bool changed = isNew || row.before != row.weight;
    m_name->setColor(row.problem ? ui::ColorRole::Bad : ui::ColorRole::Ink);
    {
        const QSignalBlocker quiet(m_slider);
        if (!m_slider->isSliderDown()) {
            m_slider->setRange(0, most);
        }
        m_slider->setValue(row.weight);
    }
    m_spin->show(row.weight);
    m_before->setText(isNew     ? WeightList::tr("new")
                      : changed ? WeightList::tr("was %1").arg(hundredthsText(row.before))
                                : QString());
    const QString name = changed ? WeightList::tr("%1, weight, %2").arg(row.name, m_before->text())
                                 : WeightList::tr("%1, weight").arg(row.name);
    m_spin->setAccessibleName(name);
    m_slider->setAccessibleName(name);
}

void WeightRow::setChosen(bool isChosen) {
    if (m_chosen != isChosen) {
        m_chosen = isChosen;
        update();
    }
}

void WeightRow::setEditable(bool editable) {
    if (!isHeading()) {
        m_slider->setEnabled(editable);
        m_spin->setReadOnly(!editable);
    }
}

void WeightRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ui::Theme& theme = ui::theme();
    if (isHeading()) {
        ui::hairline(painter, QPointF(0, height() - 1.5), QPointF(width(), height() - 1.5),
                     theme.line2);
    } else if (m_chosen || underMouse()) {
        ui::panel(painter, QRectF(rect()).adjusted(0, dpF(1), 0, -dpF(1)), dpF(7),
                  m_chosen ? theme.sel : theme.hover, QColor());
    }
}

void WeightRow::mousePressEvent(QMouseEvent* event) {
    if (!isHeading() && event->button() == Qt::LeftButton) {
        Q_EMIT chosen(m_row.key);
        m_spin->setFocus(Qt::MouseFocusReason);
    }
}

bool WeightRow::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn) {
        Q_EMIT chosen(m_row.key);
    } else if (event->type() == QEvent::FocusOut) {
        Q_EMIT settled();
    } else if (event->type() == QEvent::Wheel && watched == m_slider && !m_slider->hasFocus()) {
        event->ignore();  // the page scrolls
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

WeightList::WeightList(QWidget* parent) : QWidget(parent), m_lines(new QVBoxLayout(this)) {
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(0);
}

void WeightList::rebuild(const std::vector<Row>& rows) {
    for (WeightRow* row : m_rows) {
        m_lines->removeWidget(row);
        row->deleteLater();
        row->hide();
    }
    m_rows.clear();
    for (const Row& each : rows) {
        auto* row = new WeightRow(each, this);
        row->setEditable(m_editable);
        m_lines->addWidget(row);
        connect(row, &WeightRow::chosen, this, [this](const QString& key) {
            if (key != m_chosen) {
                Q_EMIT chosen(key);
            }
        });
        connect(row, &WeightRow::weightEdited, this, &WeightList::weightEdited);
        connect(row, &WeightRow::settled, this, &WeightList::settled);
        m_rows.push_back(row);
    }
}

void WeightList::setRows(const std::vector<Row>& rows) {
    if (!std::ranges::equal(rows, m_rows, {}, &Row::key, &WeightRow::key)) {
        rebuild(rows);
    }
    int most = kReach;
    for (const Row& row : rows) {
        most = row.key.isEmpty() ? most : std::max(most, row.weight);
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        m_rows[i]->setRow(rows[i], most);
        m_rows[i]->setChosen(!rows[i].key.isEmpty() && rows[i].key == m_chosen);
    }
}

void WeightList::setChosen(const QString& key) {
    m_chosen = key;
    for (WeightRow* row : m_rows) {
        row->setChosen(!key.isEmpty() && row->key() == key);
    }
}

void WeightList::setEditable(bool editable) {
    m_editable = editable;
    for (WeightRow* row : m_rows) {
        row->setEditable(editable);
    }
}

}  // namespace winnow
