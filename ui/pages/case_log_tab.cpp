// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/case_log_tab.h>

#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <ui/pages/case_controls.h>
#include <ui/pages/case_focus.h>
#include <ui/pages/case_text.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/label.h>
#include <ui/widgets/toast.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;

constexpr int kNoteHeight = 62;

QString iconOf(CaseEventKind kind) {
    switch (kind) {
        case CaseEventKind::StepDone:
        case CaseEventKind::ItemTicked:
            return u"check"_s;
        case CaseEventKind::StepSkipped:
        case CaseEventKind::ItemNotHeld:
        case CaseEventKind::ItemCleared:
            return u"minus"_s;
        case CaseEventKind::StepPostponed:
            return u"clock"_s;
        case CaseEventKind::StepReopened:
        case CaseEventKind::Resumed:
        case CaseEventKind::Reversed:
            return u"undo"_s;
        case CaseEventKind::ItemAdded:
            return u"plus"_s;
        case CaseEventKind::LetterSent:
            return u"mail"_s;
        case CaseEventKind::DocumentAdded:
            return u"report"_s;
        case CaseEventKind::Noted:
            return u"note"_s;
        case CaseEventKind::Assigned:
            return u"user"_s;
        case CaseEventKind::Suspended:
            return u"lock"_s;
        case CaseEventKind::Ended:
            return u"flag"_s;
    }
    return {};
}

}  // namespace

CaseLogTab::CaseLogTab(const CaseContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_note(new QPlainTextEdit(this)),
      m_add(new ui::SecondaryButton(tr("Add the note"), this)),
      m_banner(new ui::InlineBanner(ui::Tone::Bad, {}, this)),
      m_list(new QWidget(this)) {
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(dp(20), dp(12), dp(20), dp(20));
    lines->setSpacing(dp(8));
    m_note->setObjectName(u"note"_s);
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(dp(kNoteHeight));
    m_note->setPlaceholderText(tr("What happened, what was said"));
    m_note->setAccessibleName(tr("Note"));
    m_note->installEventFilter(this);
    m_add->setObjectName(u"addNote"_s);
    m_add->setSmall(true);
    m_add->setKeyCap(tr("Ctrl Enter"));
    m_banner->setObjectName(u"noteRefusal"_s);
    m_banner->setVisible(false);
    auto* list = new QVBoxLayout(m_list);
    list->setContentsMargins(0, dp(6), 0, 0);
    list->setSpacing(0);
    lines->addWidget(m_note);
    lines->addWidget(m_add, 0, Qt::AlignLeft);
    lines->addWidget(m_banner);
    lines->addWidget(m_list);
    lines->addStretch(1);
    connect(m_add, &QAbstractButton::clicked, this, &CaseLogTab::addNote);
    const auto enable = [this] {
        m_add->setEnabled(m_context.writable() && !m_note->toPlainText().trimmed().isEmpty());
    };
    connect(m_note, &QPlainTextEdit::textChanged, this, enable);
    enable();
}

void CaseLogTab::refresh(const CaseService::View& view) {
    const Words& words = m_context.words();
    m_note->setEnabled(m_context.writable());
    const Refilled refilled(*m_list);
    for (std::size_t i = 0; i < view.log.size(); ++i) {
        const CaseService::LogEntry& entry = view.log[i];
        auto* row = new CaseRow(m_list);
        row->setReadOnly();
        row->setMark(CaseRow::Mark::Icon, iconOf(entry.kind));
        row->setRail(i + 1 < view.log.size());
        const QString title = words.text(entry.what);
        QStringList parts{dayText(entry.on, m_context.today(), words)};
        if (!entry.by.empty()) {
            parts << toQString(entry.by);
        }
        QString detail = parts.join(u", "_s);
        if (!entry.detail.id.empty()) {
            detail += u'\n' + words.text(entry.detail);
        }
        row->setTexts(title, detail);
        row->setAccessibleName(title + u", "_s + detail);
        m_list->layout()->addWidget(row);
        row->show();
    }
}

void CaseLogTab::writeNote() { m_note->setFocus(Qt::OtherFocusReason); }

bool CaseLogTab::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_note && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && (key->modifiers() & Qt::ControlModifier)) {
            addNote();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void CaseLogTab::addNote() {
    const std::string words = m_note->toPlainText().trimmed().toStdString();
    if (words.empty()) {
        return;
    }
    const QString refusal = m_context.act(
        tr("Note added"), [&] { return m_context.cases().note(m_context.id, words); },
        [this] { m_note->clear(); });
    m_banner->setMessage(ui::Tone::Bad, refusal);
    m_banner->setVisible(!refusal.isEmpty());
}

}  // namespace winnow
