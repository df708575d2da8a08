// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/case_text.h>

#include <QCoreApplication>
#include <algorithm>

#include <ui/support/time_input.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;

// Context of the translations.
struct CaseText {
    Q_DECLARE_TR_FUNCTIONS(winnow::CaseText)
};

// Without " 2026" at its end when that goes without saying.
QString withoutYear(const QString& text, Date day, Date today) {
    const QString year = u' ' + QString::number(day.year());
    return day.year() == today.year() && text.endsWith(year) ? text.chopped(year.size()) : text;
}

QString code(std::string_view prefix, std::string_view code, const Words& words) {
    return words.text(std::string(prefix) + std::string(code));
}

// Collects the lines of the answers that were given.
class Lines {
public:
    explicit Lines(const Words& words) : m_words(words) {}

    void add(std::string_view field, const QString& value) {
        if (!value.isEmpty()) {
            m_lines.emplace_back(answerName(field, m_words), value);
        }
    }
    void add(std::string_view field, const std::string& value) { add(field, toQString(value)); }
    void add(std::string_view field, const std::optional<Money>& amount) {
        add(field, amount ? m_words.moneyExact(amount) : QString());
    }
    void add(std::string_view field, const std::optional<Date>& day) {
        add(field, day ? m_words.dateShort(day) : QString());
    }
    void add(std::string_view field, const std::optional<int>& number) {
        add(field, number ? m_words.integer(number) : QString());
    }
    std::vector<std::pair<QString, QString>> take() { return std::move(m_lines); }

private:
    const Words& m_words;
    std::vector<std::pair<QString, QString>> m_lines;
};

QString groundsText(const PartingGrounds& grounds, const Words&) {
    QStringList parts{CaseText::tr("%n quarter(s) in D", nullptr, grounds.quartersInD),
                      CaseText::tr("%n attempt(s) to lift", nullptr, grounds.attempts)};
    if (grounds.integrityGate) {
        parts << CaseText::tr("integrity gate");
    }
    if (grounds.uncommon) {
        parts << CaseText::tr("uncommon practice");
    }
    return parts.join(u", "_s);
}

QString selfCheckText(const std::vector<SelfCheckAnswer>& answers, const Words& words) {
    QStringList lines;
    for (const SelfCheckAnswer& each : answers) {
        QString line = code("self_check.", each.question, words) + u' ' +
                       (each.ours ? CaseText::tr("Yes.") : CaseText::tr("No."));
        if (!each.note.empty()) {
            line += u' ' + toQString(each.note);
        }
        lines << line;
    }
    return lines.join(u'\n');
}

}  // namespace

QString wordsOf(const LocalText& text, const Words& words) {
    return toQString(wordsIn(text, words.locale().language()));
}

QString dayText(Date day, Date today, const Words& words) {
    return withoutYear(words.dateShort(day), day, today);
}

QString longDayText(Date day, Date today, const Words& words) {
    return withoutYear(toQString(words.locale().dateLong(day)), day, today);
}

QString dueText(Date day, std::optional<int> startMinute, Date today, const Words& words) {
    const int away = day - today;
    QString text;
    if (away < 0) {
        text = CaseText::tr("Due %1, %2")
                   .arg(dayText(day, today, words), CaseText::tr("%n day(s) late", nullptr, -away));
    } else if (away == 0) {
        text = startMinute ? CaseText::tr("Today") : CaseText::tr("Due today");
    } else if (away == 1) {
        text = startMinute ? CaseText::tr("Tomorrow") : CaseText::tr("Due tomorrow");
    } else if (startMinute) {
        text = dayText(day, today, words);
    } else if (away <= 7) {
        text = CaseText::tr("Due %1, in %2")
                   .arg(dayText(day, today, words), CaseText::tr("%n day(s)", nullptr, away));
    } else {
        text = CaseText::tr("Due %1").arg(dayText(day, today, words));
    }
    return startMinute ? CaseText::tr("%1, %2").arg(text, minuteInput(*startMinute)) : text;
}

ui::Tone dueTone(CaseService::Urgency urgency) {
    switch (urgency) {
        case CaseService::Urgency::Late:
            return ui::Tone::Bad;
        case CaseService::Urgency::Today:
        case CaseService::Urgency::Soon:
            return ui::Tone::Warn;
        case CaseService::Urgency::None:
        case CaseService::Urgency::Later:
            return ui::Tone::Neutral;
    }
    return ui::Tone::Neutral;
}

QString sinceText(const CaseService::View& view, Date today, const Words& words) {
    const QString since = longDayText(view.record.startedOn, today, words);
    QString text =
        view.card.purpose == PlaybookPurpose::Parting
            ? CaseText::tr("Parting ways since %1").arg(since)
            : CaseText::tr("%1, since %2").arg(wordsOf(view.playbook.title, words), since);
    if (!view.state.assignee.empty()) {
        text += u" · "_s + toQString(view.state.assignee);
    }
    return text;
}

QString settledText(const StepState& state, Date today, const Words& words) {
    QStringList parts;
    if (state.status == StepStatus::Skipped) {
        parts << CaseText::tr("Skipped");
    } else if (state.status == StepStatus::PassedOver) {
        parts << CaseText::tr("Passed over");
    }
    if (state.settledOn) {
        parts << dayText(*state.settledOn, today, words);
    }
    if (!state.by.empty()) {
        parts << toQString(state.by);
    }
    QString text = parts.join(u", "_s);
    if (state.status == StepStatus::Skipped && !state.reason.empty()) {
        text += (text.isEmpty() ? QString() : u" · "_s) + toQString(state.reason);
    }
    return text;
}

QString letterStateText(const Letter& letter, Date today, const Words& words) {
    if (letter.state == LetterState::Draft || !letter.sentOn) {
        return CaseText::tr("Draft of %1").arg(dayText(letter.datedOn, today, words));
    }
    const QString sent = CaseText::tr("Sent %1").arg(dayText(*letter.sentOn, today, words));
    return letter.channel
               ? sent + u", "_s + code("letter_channel.", letterChannelCode(*letter.channel), words)
               : sent;
}

QString firstWords(const std::string& text, int letters) {
    const QString plain = toQString(text).simplified();
    if (plain.size() <= letters) {
        return plain;
    }
    const qsizetype blank = plain.lastIndexOf(u' ', letters);
    return plain.left(blank > 0 ? blank : letters) + u'…';
}

QString answerName(std::string_view field, const Words& words) {
    return code("answer.", field, words);
}

std::vector<std::pair<QString, QString>> answerLines(const StepAnswers& answers,
                                                     const PlaybookStep& step, const Words& words) {
    Lines lines(words);
    const auto outcome = std::ranges::find(step.outcomes, answers.outcome, &StepOutcome::id);
    if (outcome != step.outcomes.end()) {
        lines.add("outcome", wordsOf(outcome->text, words));
    }
    lines.add("fee", answers.fee);
    if (answers.reaction) {
        lines.add("reaction", code("reaction.", reactionCode(*answers.reaction), words));
    }
    lines.add("words", answers.words);
    lines.add("decision", answers.decision);
    lines.add("follow_up", answers.followUp);
    lines.add("promise", answers.promise);
    lines.add("signed_on", answers.signedOn);
    if (answers.paymentMethod) {
        lines.add("payment_method",
                  code("payment_method.", paymentMethodCode(*answers.paymentMethod), words));
    }
    if (answers.measuredIn) {
        lines.add("measured_in", words.quarter(*answers.measuredIn));
    }
    if (answers.measuredGrade) {
        lines.add("measured_grade", toQString(gradeLetter(*answers.measuredGrade)));
    }
    if (answers.measuredScore) {
        lines.add("measured_score", words.points(answers.measuredScore));
    }
    lines.add("measured_revenue", answers.measuredRevenue);
    if (answers.measuredHours) {
        lines.add("measured_hours", words.hours(answers.measuredHours));
    }
    lines.add("reason", answers.reason);
    if (answers.grounds) {
        lines.add("grounds", groundsText(*answers.grounds, words));
    }
    lines.add("self_check", selfCheckText(answers.selfCheck, words));
    if (answers.effectSeen) {
        lines.add("effect_seen", CaseText::tr("Yes."));
    }
    lines.add("without_attempt", answers.withoutAttempt);
    lines.add("notice_days", answers.noticeDays);
    lines.add("end_date", answers.endDate);
    lines.add("shorter_notice_reason", answers.shorterNoticeReason);
    if (answers.deliveredBy) {
        lines.add("delivered_by",
                  code("delivery.", deliveryMethodCode(*answers.deliveredBy), words));
    }
    lines.add("delivered_on", answers.deliveredOn);
    lines.add("delivery_reference", answers.deliveryReference);
    lines.add("received_by", answers.receivedBy);
    if (answers.dataChoice) {
        lines.add("data_choice", code("data_choice.", dataChoiceCode(*answers.dataChoice), words));
    }
    lines.add("certificate", answers.certificate);
    lines.add("balance", answers.balance);
    lines.add("accepted_by", answers.acceptedBy);
    lines.add("silent_since", answers.silentSince);
    lines.add("exceptions", answers.exceptions);
    lines.add("relief", answers.relief);
    lines.add("left_over", answers.leftOver);
    lines.add("note", answers.note);
    return lines.take();
}

}  // namespace winnow
