// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/workflow_text.h>

#include <algorithm>

#include <QCoreApplication>
#include <QLocale>

#include <ui/pages/case_text.h>
#include <ui/support/time_input.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using Urgency = CaseService::Urgency;

class WorkflowText {
    Q_DECLARE_TR_FUNCTIONS(winnow::WorkflowText)
};

QString outcomeName(CaseOutcome outcome, const Words& words) {
    return words.text("case_outcome." + std::string(caseOutcomeCode(outcome)));
}

// The next step; what there is to wait for where nothing presses, and how it ended.
QString lineOf(const CaseService::Card& card, const Words& words) {
    const bool waits = card.stage == Stage::LetterSent &&
                       (card.urgency == Urgency::None || card.urgency == Urgency::Later);
    const bool noteSaysMore = card.status != CaseStatus::Open || waits || card.line.empty();
    return !card.note.id.empty() && noteSaysMore ? words.text(card.note)
                                                 : wordsOf(card.line, words);
}

QString endedDue(const CaseService::Card& card, const Words& words) {
    return card.outcome ? outcomeName(*card.outcome, words) : QString();
}

ui::Tone endedTone(const CaseService::Card& card) {
    return card.outcome == CaseOutcome::Won || card.outcome == CaseOutcome::Closed
               ? ui::Tone::Good
               : ui::Tone::Neutral;
}

}  // namespace

QString stageName(Stage stage, const Words& words) {
    return words.text("stage." + std::string(stageCode(stage)));
}

QString shortDueText(Urgency urgency, std::optional<Date> due, std::optional<int> startMinute,
                     int daysLate, Date today, const Words& words) {
    if (!due) {
        return {};
    }
    if (urgency == Urgency::Late) {
        return WorkflowText::tr("%n day(s) late", nullptr, daysLate);
    }
    QString text = *due == today               ? WorkflowText::tr("Today")
                   : *due == today.plusDays(1) ? WorkflowText::tr("Tomorrow")
                                               : dayText(*due, today, words);
    if (startMinute) {
        text += u", "_s + minuteInput(*startMinute);
    }
    return text;
}

std::optional<ui::Tone> shortDueTone(Urgency urgency, std::optional<Date> due, Date today) {
    if (!due) {
        return std::nullopt;
    }
    if (urgency == Urgency::Late) {
        return ui::Tone::Bad;
    }
    return *due - today <= 1 ? std::optional(ui::Tone::Warn) : std::nullopt;
}

ui::CaseCardLook cardLook(const CaseService::Card& card, Date today, const Words& words) {
    ui::CaseCardLook look;
    look.grade = card.grade;
    look.name = toQString(card.name);
    look.line = lineOf(card, words);
    const QString money = words.moneyShort(card.revenue);
    const QString hours = words.hours(card.hours);
    look.facts = WorkflowText::tr("%1 and %2 a quarter").arg(money, hours);
    look.shortFacts = WorkflowText::tr("%1, %2").arg(money, hours);
    look.done = card.done;
    look.of = card.of;
    look.progress = WorkflowText::tr("%1 of %2").arg(card.done).arg(card.of);
    look.who = toQString(card.assignee);
    if (card.status == CaseStatus::Ended) {
        look.due = endedDue(card, words);
        look.chip = endedTone(card);
        look.quiet = true;
    } else if (card.status == CaseStatus::Suspended) {
        look.due = words.text("case_status.suspended");
        look.chip = ui::Tone::Neutral;
        look.quiet = true;
    } else {
        look.due =
            shortDueText(card.urgency, card.due, card.startMinute, card.daysLate, today, words);
        look.chip = shortDueTone(card.urgency, card.due, today);
    }
    if (card.lane == Lane::Lift && card.target) {
        look.target = card.target;
        look.targetWord = WorkflowText::tr("to", "a grade");
    }
    return look;
}

QString withinSentence(const QString& text) {
    if (text.size() < 2 || !text[1].isLower()) {
        return text;
    }
    return QLocale().toLower(text.left(1)) + text.mid(1);
}

QString spokenCard(const CaseService::Card& card, Date today, const Words& words) {
    QStringList parts{toQString(card.name)};
    parts << (card.grade ? WorkflowText::tr("grade %1").arg(toQString(gradeLetter(*card.grade)))
                         : WorkflowText::tr("not graded"));
    parts << withinSentence(lineOf(card, words));
    if (card.status == CaseStatus::Ended) {
        parts << withinSentence(endedDue(card, words));
        parts << WorkflowText::tr("%1 of %2 steps").arg(card.done).arg(card.of);
    } else {
        if (card.status == CaseStatus::Suspended) {
            parts << withinSentence(words.text("case_status.suspended"));
        } else {
            const QString due = withinSentence(shortDueText(
                card.urgency, card.due, card.startMinute, card.daysLate, today, words));
            parts << (card.urgency == Urgency::Late || due.isEmpty()
                          ? due
                          : WorkflowText::tr("due %1").arg(due));
        }
        parts
            << WorkflowText::tr("step %1 of %2").arg(std::min(card.done + 1, card.of)).arg(card.of);
    }
    if (card.target && card.lane == Lane::Lift) {
        parts << WorkflowText::tr("to grade %1").arg(toQString(gradeLetter(*card.target)));
    }
    parts << WorkflowText::tr("in %1", "a column of the board").arg(stageName(card.stage, words));
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QString cardToolTip(const CaseService::Card& card, const Words& words) {
    QStringList lines{toQString(card.name), wordsOf(card.playbook, words),
                      wordsOf(card.line, words)};
    if (!card.note.id.empty()) {
        lines << words.text(card.note);
    }
    if (card.due && card.status == CaseStatus::Open) {
        lines << WorkflowText::tr("Due %1").arg(words.dateShort(card.due));
    }
    if (!card.assignee.empty()) {
        lines << toQString(card.assignee);
    }
    lines.removeAll(QString());
    lines.removeDuplicates();
    return lines.join(u'\n');
}

}  // namespace winnow
