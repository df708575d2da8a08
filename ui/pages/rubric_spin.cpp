// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/rubric_spin.h>

#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QSignalBlocker>
#include <QWheelEvent>

#include <ui/theme/look.h>
#include <ui/theme/paint.h>

namespace winnow {

namespace {

constexpr int kUnit = 100;

}  // namespace

QString hundredthsText(int hundredths) {
    const QLocale locale;
    const int fraction = hundredths % kUnit;
    const QString whole = locale.toString(hundredths / kUnit);
    if (fraction == 0) {
        return whole;
    }
    return whole + locale.decimalPoint() +
           (fraction % 10 == 0 ? QString::number(fraction / 10)
                               : QString::number(fraction).rightJustified(2, u'0'));
}

DraftSpin::DraftSpin(QWidget* parent) : QSpinBox(parent) {
    setAlignment(Qt::AlignRight);
    setKeyboardTracking(false);
}

void DraftSpin::setProblem(bool problem) {
    m_problem = problem;
    update();
}

bool DraftSpin::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return false;
        }
    }
    return QSpinBox::event(event);
}

void DraftSpin::wheelEvent(QWheelEvent* event) {
    if (hasFocus()) {
        QSpinBox::wheelEvent(event);
    } else {
        event->ignore();
    }
}

void DraftSpin::paintEvent(QPaintEvent* event) {
    QSpinBox::paintEvent(event);
    if (m_problem) {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        ui::panel(painter, rect(), ui::dpF(7), QColor(), ui::theme().bad, 2);
    }
}

HundredthsSpin::HundredthsSpin(QWidget* parent) : DraftSpin(parent) {
    setSingleStep(kUnit);
    setRange(0, 100 * kUnit);
    connect(this, &QSpinBox::valueChanged, this, &HundredthsSpin::edited);
}

void HundredthsSpin::setFlat() {
    m_flat = true;
    setButtonSymbols(QAbstractSpinBox::NoButtons);
    setFrame(false);
    setMinimumSize(ui::dp(57), ui::dp(26));
    setMaximumSize(ui::dp(57), ui::dp(26));
    setFont(ui::fonts().font(ui::TextRole::Strong));
}

void HundredthsSpin::show(int hundredths) {
    if (hundredths != value()) {
        const QSignalBlocker quiet(this);
        setValue(hundredths);
    }
}

QString HundredthsSpin::textFromValue(int hundredths) const { return hundredthsText(hundredths); }

std::optional<int> HundredthsSpin::parsed(const QString& text) const {
    QString plain = text;
    if (!suffix().isEmpty() && plain.endsWith(suffix())) {
        plain.chop(suffix().size());
    }
    const QStringList parts = plain.trimmed().replace(u',', u'.').split(u'.', Qt::KeepEmptyParts);
    if (parts.size() > 2 || (parts.size() == 2 && parts[1].size() > 2)) {
        return std::nullopt;
    }
    bool ok = false;
    const int whole = parts[0].toInt(&ok);
    if (!ok || whole < 0 || whole > 1000) {
        return std::nullopt;
    }
    if (parts.size() == 1 || parts[1].isEmpty()) {
        return whole * kUnit;
    }
    const int fraction = parts[1].leftJustified(2, u'0').toInt(&ok);
    return ok && fraction >= 0 ? std::optional(whole * kUnit + fraction) : std::nullopt;
}

int HundredthsSpin::valueFromText(const QString& text) const {
    return parsed(text).value_or(value());
}

QValidator::State HundredthsSpin::validate(QString& text, int&) const {
    if (text.trimmed().isEmpty()) {
        return QValidator::Intermediate;
    }
    const auto value = parsed(text);
    if (!value || *value > maximum()) {
        return QValidator::Invalid;
    }
    return *value >= minimum() ? QValidator::Acceptable : QValidator::Intermediate;
}

// The style keeps room for buttons that are not there.
void HundredthsSpin::resizeEvent(QResizeEvent* event) {
    QSpinBox::resizeEvent(event);
    if (m_flat) {
        lineEdit()->setGeometry(rect().adjusted(0, 1, 0, -1));
    }
}

void HundredthsSpin::paintEvent(QPaintEvent* event) {
    if (!m_flat) {
        DraftSpin::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (hasFocus()) {
        ui::panel(painter, rect(), ui::dpF(6), ui::theme().surface, ui::theme().acc, 2);
    } else if (underMouse()) {
        ui::panel(painter, rect(), ui::dpF(6), ui::theme().surface, ui::theme().line3);
    }
}

}  // namespace winnow
