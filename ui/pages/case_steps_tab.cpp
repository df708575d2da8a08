// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/case_steps_tab.h>

#include <QVBoxLayout>
#include <algorithm>

#include <ui/pages/case_focus.h>
#include <ui/pages/case_step_entry.h>
#include <ui/pages/case_text.h>
#include <ui/support/focus_order.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/label.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;

constexpr int kDraftLetters = 200;

}  // namespace

CaseStepsTab::CaseStepsTab(const CaseContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_lines(new QVBoxLayout(this)),
      m_draft(new QWidget(this)),
      m_draftText(new ui::Label({}, ui::TextRole::Secondary, ui::ColorRole::Ink2, m_draft)) {
    m_lines->setContentsMargins(dp(8), dp(8), dp(8), dp(20));
    m_lines->setSpacing(dp(2));
    auto* draft = new QVBoxLayout(m_draft);
    draft->setContentsMargins(dp(12), dp(10), dp(12), 0);
    draft->setSpacing(dp(6));
    draft->addWidget(new ui::Hairline(m_draft));
    draft->addWidget(
        new ui::Label(tr("Letter, draft"), ui::TextRole::Secondary, ui::ColorRole::Ink3, m_draft));
    m_draftText->setWordWrap(true);
    m_draftText->setObjectName(u"draftText"_s);
    draft->addWidget(m_draftText);
    auto* open = new ui::SecondaryButton(tr("Go on writing"), m_draft);
    open->setObjectName(u"openDraft"_s);
    open->setSmall(true);
    draft->addWidget(open, 0, Qt::AlignLeft);
    m_lines->addWidget(m_draft);
    m_lines->addStretch(1);
    connect(open, &QAbstractButton::clicked, this,
            [this] { Q_EMIT openLetter(m_draftLetter.value); });
}

void CaseStepsTab::rebuild(const CaseService::View& view) {
    for (CaseStepEntry* old : m_entries) {
        m_lines->removeWidget(old);
        old->hide();
        old->deleteLater();
    }
    m_entries.clear();
    for (std::size_t i = 0; i < view.playbook.steps.size(); ++i) {
        auto* entry = new CaseStepEntry(m_context, view.playbook.steps[i], this);
        m_lines->insertWidget(static_cast<int>(i), entry);
        entry->show();
        m_entries.push_back(entry);
        connect(entry, &CaseStepEntry::toggled, this, [this, i, entry] {
            refreshEntry(i);
            orderFocus(*entry);
            Q_EMIT shown(entry);
        });
        connect(entry, &CaseStepEntry::evidenceWanted, this, &CaseStepsTab::evidenceWanted);
    }
    m_next.reset();
}

void CaseStepsTab::refresh(const CaseService::View& view, const std::vector<Letter>& letters) {
    m_view = &view;
    m_due = m_context.cases().due();
    const bool fresh = m_case != view.record.id || m_entries.size() != view.playbook.steps.size();
    if (fresh) {
        m_case = view.record.id;
        rebuild(view);
    }
    const std::optional<std::string> next =
        view.state.next ? std::optional(view.playbook.steps[*view.state.next].id) : std::nullopt;
    const bool moved = next != m_next;
    CaseStepEntry* left = nullptr;  // what was closed with the cursor in it
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        CaseStepEntry& entry = *m_entries[i];
        const bool isNext = next && entry.step() == *next;
        const bool wasNext = m_next && entry.step() == *m_next;
        const bool settles = entry.isOpen() && view.state.steps[i].settled();
        if (moved && isNext) {
            entry.setOpened(true);
        } else if (settles || (moved && wasNext && !entry.isEdited())) {
            left = entry.isAncestorOf(focusWidget()) ? &entry : left;
            entry.setOpened(false);
        }
        refreshEntry(i);
    }
    m_next = next;
    if (left && moved && !fresh) {
        takeCursor();
    } else if (left) {
        left->takeCursor();
    }
    showDraft(letters);
}

void CaseStepsTab::refreshEntry(std::size_t index) {
    CaseStepEntry& entry = *m_entries[index];
    const auto due = std::ranges::find_if(m_due, [&](const CaseService::Due& each) {
        return each.id == m_case && each.step == entry.step();
    });
    entry.refresh(*m_view, index, due == m_due.end() ? CaseService::Urgency::None : due->urgency);
}

QWidget* CaseStepsTab::nextEntry() const {
    const auto next = std::ranges::find_if(m_entries, [this](const CaseStepEntry* entry) {
        return m_next && entry->step() == *m_next;
    });
    return next == m_entries.end() ? nullptr : *next;
}

void CaseStepsTab::takeCursor() {
    for (CaseStepEntry* entry : m_entries) {
        if (m_next && entry->step() == *m_next) {
            entry->takeCursor();
            Q_EMIT shown(entry);
        }
    }
}

void CaseStepsTab::showDraft(const std::vector<Letter>& letters) {
    const auto draft = std::ranges::find(letters, LetterState::Draft, &Letter::state);
    m_draft->setVisible(draft != letters.end());
    if (draft != letters.end()) {
        m_draftLetter = draft->id;
        m_draftText->setText(firstWords(draft->text.body, kDraftLetters));
    }
}

}  // namespace winnow
