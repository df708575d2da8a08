// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/rubric_bands.h>

#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include <domain/grade.h>
#include <ui/charts/grade_scale.h>
#include <ui/pages/rubric_spin.h>
#include <ui/theme/look.h>
#include <ui/widgets/grade_badge.h>
#include <ui/widgets/label.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;
using ui::dpF;

constexpr int kPoint = 100;
constexpr int kFullScore = 10'000;
constexpr double kReach = 7;

ui::GradeScaleData scaleData(const std::array<Points, 3>& cutOffs) {
    ui::GradeScaleData data;
    for (std::size_t i = 0; i < cutOffs.size(); ++i) {
        const Points cut = cutOffs[2 - i];
        data.cuts[i] = std::clamp(cut.hundredths / 100.0, 0.0, 100.0);
        data.cutTexts[i] = hundredthsText(cut.hundredths);
    }
    data.letters = true;
    return data;
}

}  // namespace

RubricBandBar::RubricBandBar(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
}

void RubricBandBar::setCutOffs(const std::array<Points, 3>& cutOffs) {
    m_cutOffs = cutOffs;
    setAccessibleName(tr("A from %1, B from %2, C from %3")
                          .arg(hundredthsText(cutOffs[0].hundredths),
                               hundredthsText(cutOffs[1].hundredths),
                               hundredthsText(cutOffs[2].hundredths)));
    update();
}

double RubricBandBar::placeOf(Points points) const {
    return points.hundredths / static_cast<double>(kFullScore) * width();
}

QSize RubricBandBar::sizeHint() const {
    return {dp(300),
            static_cast<int>(std::ceil(ui::gradeScaleHeight(scaleData(m_cutOffs), ui::fonts())))};
}

QSize RubricBandBar::minimumSizeHint() const { return {dp(180), sizeHint().height()}; }

void RubricBandBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    ui::paintGradeScale(painter, rect(), scaleData(m_cutOffs), ui::theme(), ui::fonts());
    if (m_dragged >= 0) {
        const double x = placeOf(m_cutOffs[static_cast<std::size_t>(m_dragged)]);
        painter.setPen(QPen(ui::theme().ink, dpF(2)));
        painter.drawLine(QPointF(x, 0), QPointF(x, dpF(26)));
    }
}

int RubricBandBar::borderAt(double x) const {
    int best = -1;
    double nearest = dpF(kReach);
    for (std::size_t i = 0; i < m_cutOffs.size(); ++i) {
        const double distance = std::abs(placeOf(m_cutOffs[i]) - x);
        if (distance <= nearest) {
            nearest = distance;
            best = static_cast<int>(i);
        }
    }
    return best;
}

void RubricBandBar::mousePressEvent(QMouseEvent* event) {
    m_dragged =
        m_editable && event->button() == Qt::LeftButton ? borderAt(event->position().x()) : -1;
    update();
}

void RubricBandBar::mouseMoveEvent(QMouseEvent* event) {
    if (m_dragged < 0) {
        setCursor(m_editable && borderAt(event->position().x()) >= 0 ? Qt::SplitHCursor
                                                                     : Qt::ArrowCursor);
        return;
    }
    const auto index = static_cast<std::size_t>(m_dragged);
    const int most = index == 0 ? kFullScore : m_cutOffs[index - 1].hundredths - kPoint;
    const int least = index == 2 ? kPoint : m_cutOffs[index + 1].hundredths + kPoint;
    const double at = event->position().x() / std::max(1, width()) * (kFullScore / kPoint);
    const int points =
        std::clamp(static_cast<int>(std::lround(at)) * kPoint, std::min(least, most), most);
    if (points != m_cutOffs[index].hundredths) {
        Q_EMIT edited(m_dragged, Points{points});
    }
}

void RubricBandBar::mouseReleaseEvent(QMouseEvent*) {
    if (m_dragged >= 0) {
        m_dragged = -1;
        update();
        Q_EMIT settled();
    }
}

RubricBands::RubricBands(QWidget* parent) : QWidget(parent), m_bar(new RubricBandBar(this)) {
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(dp(6));
    lines->addWidget(m_bar);
    auto* figures = new QHBoxLayout;
    figures->setSpacing(dp(6));
    for (std::size_t i = m_spins.size(); i-- > 0;) {
        const QString grade = ui::gradeText(kGrades[i]);
        auto* spin = new HundredthsSpin(this);
        spin->setObjectName(u"cutOff"_s + grade);
        spin->setAccessibleName(tr("%1 from").arg(grade));
        spin->setMinimumWidth(dp(66));
        auto* name = new ui::Label(tr("%1 from").arg(grade), ui::TextRole::Secondary,
                                   ui::ColorRole::Ink2, this);
        name->setElide(false);
        name->setBuddy(spin);
        figures->addWidget(name);
        figures->addWidget(spin, 1);
        m_spins[i] = spin;
        const int index = static_cast<int>(i);
        connect(spin, &HundredthsSpin::edited, this,
                [this, index](int points) { Q_EMIT edited(index, Points{points}); });
        connect(spin, &QAbstractSpinBox::editingFinished, this, &RubricBands::settled);
    }
    lines->addLayout(figures);
    connect(m_bar, &RubricBandBar::edited, this, &RubricBands::edited);
    connect(m_bar, &RubricBandBar::settled, this, &RubricBands::settled);
}

void RubricBands::setCutOffs(const std::array<Points, 3>& cutOffs) {
    m_bar->setCutOffs(cutOffs);
    for (std::size_t i = 0; i < cutOffs.size(); ++i) {
        m_spins[i]->show(cutOffs[i].hundredths);
    }
}

void RubricBands::setEditable(bool editable) {
    m_bar->setEditable(editable);
    for (HundredthsSpin* spin : m_spins) {
        spin->setReadOnly(!editable);
    }
}

void RubricBands::setProblem(bool problem) {
    for (HundredthsSpin* spin : m_spins) {
        spin->setProblem(problem);
    }
}

}  // namespace winnow
