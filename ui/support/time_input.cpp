// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/support/time_input.h>

#include <QRegularExpression>

#include <ui/support/number_input.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t kHour = 3600;
constexpr std::int64_t kMinute = 60;
constexpr int kMinutesOfDay = 24 * 60;

}  // namespace

std::optional<WorkTime> workTimeFromInput(const QString& text, Language language) {
    const QString plain = text.simplified().toLower().remove(u' ');
    static const QRegularExpression kClock(
        u"^(\\d{1,4})(?::|h)(\\d{1,2})(?:(?::|m|min)(\\d{1,2})?s?)?$"_s);
    if (const auto match = kClock.match(plain); match.hasMatch()) {
        const int minutes = match.captured(2).toInt();
        const int seconds = match.captured(3).toInt();
        if (minutes >= 60 || seconds >= 60) {
            return std::nullopt;
        }
        return WorkTime{match.captured(1).toInt() * kHour + minutes * kMinute + seconds};
    }
    static const QRegularExpression kMinutes(u"^(\\d{1,5})(?:m|min)$"_s);
    if (const auto match = kMinutes.match(plain); match.hasMatch()) {
        return WorkTime{match.captured(1).toInt() * kMinute};
    }
    QString figure = plain;
    if (figure.endsWith(u'h')) {
        figure.chop(1);
    }
    const auto hours = decimalFromInput(figure, language);
    if (!hours) {
        return std::nullopt;
    }
    return WorkTime{divideHalfUp(Int128{hours->micros} * kHour, Decimal::kOne)};
}

QString workTimeInput(WorkTime time) {
    const std::int64_t rest = time.seconds % kHour;
    QString text = u"%1:%2"_s.arg(time.seconds / kHour).arg(rest / kMinute, 2, 10, QChar(u'0'));
    if (rest % kMinute != 0) {
        text += u":%1"_s.arg(rest % kMinute, 2, 10, QChar(u'0'));
    }
    return text;
}

std::optional<int> minuteFromInput(const QString& text) {
    static const QRegularExpression kTime(u"^(\\d{1,2})\\s*(?::|h|\\.)\\s*(\\d{2})$"_s);
    const auto match = kTime.match(text.simplified().toLower());
    if (!match.hasMatch() || match.captured(2).toInt() >= 60) {
        return std::nullopt;
    }
    const int minute = match.captured(1).toInt() * 60 + match.captured(2).toInt();
    return minute < kMinutesOfDay ? std::optional(minute) : std::nullopt;
}

QString minuteInput(int minute) {
    return u"%1:%2"_s.arg(minute / 60, 2, 10, QChar(u'0')).arg(minute % 60, 2, 10, QChar(u'0'));
}

}  // namespace winnow
