// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/charts/caller_card.h>

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QVariantAnimation>
#include <algorithm>
#include <cmath>

#include <ui/theme/icons.h>
#include <ui/theme/look.h>
#include <ui/theme/paint.h>
#include <ui/widgets/marks.h>

namespace winnow::ui {

namespace {

constexpr int kReactions = 5;
constexpr int kBreath = 900;  // ms
constexpr double kButtonGap = 8;
constexpr double kLabelLine = 15;
constexpr double kCapTop = 9;
constexpr double kCapHeight = 18;

// The card's own colours, the same in both appearances.
constexpr QRgb kGround = 0xFF1E2321;
constexpr QRgb kDisc = 0xFF3A403D;
constexpr QRgb kButton = 0xFF2B302E;
constexpr QRgb kButtonHot = 0xFF363C39;
constexpr QRgb kButtonEdge = 0xFF444B47;
constexpr QRgb kInk = 0xFFFFFFFF;
constexpr QRgb kInk2 = 0xFFC9CDCA;
constexpr QRgb kCall = 0xFF8ED5BD;
constexpr QRgb kRing = 0xFF5DBBA0;

// The grade a reaction speaks for colours the one that was chosen.
Grade gradeOf(int reaction) {
    switch (reaction) {
        case 0:
            return Grade::D;
        case 4:
            return Grade::A;
        case 3:
            return Grade::B;
        default:
            return Grade::C;
    }
}

QString initials(const QString& name) {
    QString letters;
    for (const QString& word : name.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (word.front().isLetterOrNumber()) {
            letters += word.front().toUpper();
        }
    }
    return letters.size() > 2 ? QString(letters.front()) + letters.back() : letters;
}

QString withSmallStart(const QString& text) {
    return text.isEmpty() ? text : text.front().toLower() + text.mid(1);
}

double labelHeight(const QString& label, double width) {
    return drawWrapped(nullptr, QRectF(0, 0, width - dpF(12), 0), label,
                       fonts().font(TextRole::SecondaryStrong), dpF(kLabelLine), {},
                       Qt::AlignHCenter, 3);
}

}  // namespace

// One of the five answers, with its key above.
class CallerCard::ReactionButton : public QPushButton {
public:
    ReactionButton(int reaction, CallerCard* card)
        : QPushButton(card), m_card(card), m_reaction(reaction) {
        setAutoDefault(false);
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
        setCursor(Qt::PointingHandCursor);
    }

protected:
    // The page says which one is chosen, once the answer is stored.
    void nextCheckState() override {}

    void keyPressEvent(QKeyEvent* event) override {
        const int step = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
        if (step != 0 && event->modifiers() == Qt::NoModifier) {
            const int next = std::clamp(m_reaction + step, 0, kReactions - 1);
            m_card->m_buttons[static_cast<std::size_t>(next)]->setFocus(Qt::TabFocusReason);
        } else if (event->key() == Qt::Key_Space) {
            QPushButton::keyPressEvent(event);
        } else {
            event->ignore();  // all other keys are the page's
        }
    }

    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool on = isChecked();
        const QColor grade = lightTheme().of(gradeOf(m_reaction)).fill;
        const bool hot = isEnabled() && (underMouse() || isDown());
        const QColor ground(hot ? kButtonHot : kButton);
        const QColor fill = on ? mixed(grade, QColor(kGround), 0.45) : ground;
        const QColor edge = on ? mixed(grade, QColor(kInk), 0.55) : QColor(kButtonEdge);
        const QColor ink(isEnabled() ? kInk : kInk2);
        panel(painter, rect(), dpF(8), fill, edge, on ? 1.5 : 1.0);
        const QString key = QString::number(m_reaction + 1);
        const QSizeF cap = keyCapSize(key, fonts());
        paintKeyCap(painter,
                    QRectF((width() - cap.width()) / 2, dpF(kCapTop), cap.width(), dpF(kCapHeight)),
                    key, ink, on ? edge : mixed(QColor(kInk2), QColor(kButton), 0.45), fonts());
        const double top = dpF(kCapTop + kCapHeight + 4);
        const double used = labelHeight(text(), width());
        const double room = height() - top - dpF(7);
        drawWrapped(&painter,
                    QRectF(dpF(6), top + std::max(0.0, (room - used) / 2), width() - dpF(12), used),
                    text(), fonts().font(TextRole::SecondaryStrong), dpF(kLabelLine), ink,
                    Qt::AlignHCenter, 3);
    }

private:
    CallerCard* m_card;
    int m_reaction;
};

CallerCard::CallerCard(QWidget* parent) : QWidget(parent), m_breath(new QVariantAnimation(this)) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    for (int i = 0; i < kReactions; ++i) {
        auto* button = new ReactionButton(i, this);
        button->setObjectName(QStringLiteral("reaction%1").arg(i + 1));
        m_buttons[static_cast<std::size_t>(i)] = button;
        connect(button, &QAbstractButton::clicked, this, [this, i] { Q_EMIT reacted(i); });
    }
    m_breath->setDuration(kBreath);
    m_breath->setStartValue(0.0);
    m_breath->setKeyValueAt(0.5, 1.0);
    m_breath->setEndValue(0.0);
    m_breath->setEasingCurve(QEasingCurve::InOutSine);
    connect(m_breath, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) {
        m_wide = value.toDouble();
        update();
    });
}

void CallerCard::setCaller(const CallerData& caller) {
    m_data = caller;
    nameButtons();
    updateGeometry();
    arrange();
    update();
}

void CallerCard::setChosen(std::optional<int> reaction) {
    m_data.chosen = reaction;
    nameButtons();
}

void CallerCard::nameButtons() {
    setAccessibleName(tr("Incoming call: %1").arg(m_data.person));
    setAccessibleDescription(m_data.detail + QLatin1Char('\n') + question());
    for (int i = 0; i < kReactions; ++i) {
        ReactionButton* button = m_buttons[static_cast<std::size_t>(i)];
        const QString label = m_data.reactions.value(i);
        const bool chosen = m_data.chosen == i;
        button->setVisible(!label.isEmpty());
        button->setText(label);
        button->setChecked(chosen);
        button->setToolTip(m_data.explanations.value(i));
        button->setAccessibleName(
            (chosen ? tr("Reaction %1 of %2, %3, chosen") : tr("Reaction %1 of %2, %3"))
                .arg(i + 1)
                .arg(kReactions)
                .arg(withSmallStart(label)));
        button->update();
    }
}

void CallerCard::ring() {
    m_breath->stop();
    m_wide = 0;
    if (!reduceMotion()) {
        m_breath->start();
    }
    update();
}

void CallerCard::setCompact(bool compact) {
    if (compact != m_compact) {
        m_compact = compact;
        updateGeometry();
        arrange();
        update();
    }
}

void CallerCard::focusReactions() {
    m_buttons[static_cast<std::size_t>(m_data.chosen.value_or(0))]->setFocus(Qt::OtherFocusReason);
}

bool CallerCard::hasReactionFocus() const {
    return std::ranges::any_of(m_buttons, [](const QWidget* button) { return button->hasFocus(); });
}

QString CallerCard::question() const {
    return tr("Their name shows on your phone. What is your first reaction?");
}

CallerCard::Places CallerCard::placesFor(int width) const {
    Places places;
    const double side = dpF(width < dp(560) ? 18 : 26);
    const double top = dpF(m_compact ? 18 : 24);
    const double disc = dpF(m_compact ? 52 : 64);
    const double left = side + disc + dpF(18);
    const double room = width - left - side;
    places.avatar = QRectF(side, top, disc, disc);
    const double block = dpF(18 + 30 + 18);
    double y = top + (disc - block) / 2;
    places.call = QRectF(left, y, room, dpF(18));
    places.person = QRectF(left, y + dpF(18), room, dpF(30));
    places.detail = QRectF(left, y + dpF(48), room, dpF(18));
    y = top + disc + dpF(m_compact ? 11 : 18);
    const double line = fonts().lineHeight(TextRole::Name);
    const double asked = drawWrapped(nullptr, QRectF(0, 0, width - 2 * side, 0), question(),
                                     fonts().font(TextRole::Name), line, {});
    places.question = QRectF(side, y, width - 2 * side, asked);
    places.buttonsTop = std::round(y + asked + dpF(10));
    places.buttonWidth = (width - 2 * side - (kReactions - 1) * dpF(kButtonGap)) / kReactions;
    double label = dpF(kLabelLine);
    for (const QString& reaction : m_data.reactions) {
        label = std::max(label, labelHeight(reaction, places.buttonWidth));
    }
    places.buttonHeight = std::ceil(dpF(kCapTop + kCapHeight + 4) + label + dpF(11));
    places.height = static_cast<int>(
        std::ceil(places.buttonsTop + places.buttonHeight + dpF(m_compact ? 14 : 18)));
    return places;
}

QSize CallerCard::sizeHint() const { return {dp(640), heightForWidth(dp(640))}; }

QSize CallerCard::minimumSizeHint() const {
    return {dp(320), heightForWidth(std::max(width(), dp(320)))};
}

int CallerCard::heightForWidth(int width) const { return placesFor(width).height; }

void CallerCard::arrange() {
    const Places places = placesFor(width());
    double x = places.question.left();
    for (ReactionButton* button : m_buttons) {
        const int left = qRound(x);
        const int right = qRound(x + places.buttonWidth);
        button->setGeometry(left, qRound(places.buttonsTop), right - left,
                            qRound(places.buttonHeight));
        x += places.buttonWidth + dpF(kButtonGap);
    }
}

void CallerCard::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void CallerCard::changeEvent(QEvent* event) {
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
        arrange();
    }
    QWidget::changeEvent(event);
}

void CallerCard::paintRings(QPainter& painter) const {
    const QPointF centre(width() - dpF(30), dpF(60));
    for (int i = 0; i < kReactions; ++i) {
        const double radius = dpF(40 + 29 * i) * (1 + 0.09 * m_wide);
        QColor color(kRing);
        color.setAlphaF(static_cast<float>(std::max(0.06, 0.5 - 0.11 * i) + 0.18 * m_wide));
        painter.setPen(QPen(color, dpF(1.2)));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(centre, radius, radius);
    }
}

void CallerCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const FontSet& f = fonts();
    const Places places = placesFor(width());
    // On the dark canvas an edge keeps the card apart.
    panel(painter, rect(), dpF(12), QColor(kGround),
          theme().dark ? QColor(kButtonEdge) : QColor(kGround));
    painter.save();
    QPainterPath shape;
    shape.addRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), dpF(12), dpF(12));
    painter.setClipPath(shape);
    paintRings(painter);
    painter.restore();

    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(kDisc));
    painter.drawEllipse(places.avatar);
    drawLine(painter, places.avatar, initials(m_data.person),
             f.sans(places.avatar.height() * 0.33 / f.scale(), QFont::DemiBold), QColor(kInk),
             Qt::AlignHCenter);
    const double icon = dpF(13);
    paintIcon(painter, QRectF(places.call.left(), places.call.center().y() - icon / 2, icon, icon),
              QStringLiteral("phone"), QColor(kCall));
    drawLine(painter, places.call.adjusted(dpF(19), 0, 0, 0), tr("Incoming call"),
             f.font(TextRole::Body), QColor(kCall));
    drawLine(painter, places.person, m_data.person, f.display(24), QColor(kInk));
    drawLine(painter, places.detail, m_data.detail, f.font(TextRole::Body), QColor(kInk2));
    drawWrapped(&painter, places.question, question(), f.font(TextRole::Name),
                f.lineHeight(TextRole::Name), QColor(kInk));
}

}  // namespace winnow::ui
