// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/case_letters_tab.h>

#include <QMenu>
#include <QVBoxLayout>

#include <ui/dialogs/case_dialogs.h>
#include <ui/pages/case_controls.h>
#include <ui/pages/case_focus.h>
#include <ui/pages/case_text.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/label.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;

constexpr int kDraftLetters = 120;

}  // namespace

CaseLettersTab::CaseLettersTab(const CaseContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_none(new ui::Label(tr("No letter yet. A letter step writes its own; another one is written "
                              "from a template."),
                           ui::TextRole::Body, ui::ColorRole::Ink2, this)),
      m_list(new QWidget(this)),
      m_write(new ui::SecondaryButton(tr("Write a letter"), this)),
      m_menu(new QMenu(this)) {
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(dp(20), dp(12), dp(20), dp(20));
    lines->setSpacing(dp(10));
    m_none->setWordWrap(true);
    auto* list = new QVBoxLayout(m_list);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(dp(6));
    m_write->setObjectName(u"writeLetter"_s);
    m_write->setIconName(u"mail"_s);
    m_write->setMenu(m_menu);
    lines->addWidget(m_none);
    lines->addWidget(m_list);
    lines->addWidget(m_write, 0, Qt::AlignLeft);
    lines->addStretch(1);
    connect(m_menu, &QMenu::aboutToShow, this, &CaseLettersTab::fillMenu);
}

void CaseLettersTab::refresh(const CaseService::View& view, const std::vector<Letter>& letters) {
    m_client = view.record.client;
    m_step = view.card.step;
    const Refilled refilled(*m_list);
    const Words& words = m_context.words();
    for (const Letter& letter : letters) {
        auto* row = new CaseRow(m_list);
        row->setObjectName(u"letter-%1"_s.arg(letter.id.value));
        const bool draft = letter.state == LetterState::Draft;
        row->setMark(CaseRow::Mark::Icon, draft ? u"edit"_s : u"mail"_s);
        const QString subject = toQString(letter.text.subject);
        QString detail = letterStateText(letter, m_context.today(), words);
        if (!letter.toName.empty()) {
            detail = tr("%1, to %2").arg(detail, toQString(letter.toName));
        }
        if (draft) {
            detail += u'\n' + firstWords(letter.text.body, kDraftLetters);
        }
        row->setTexts(subject, detail);
        row->setAccessibleName(subject + u", "_s + detail);
        m_list->layout()->addWidget(row);
        row->show();
        connect(row, &QAbstractButton::clicked, this,
                [this, id = letter.id.value] { Q_EMIT openLetter(id); });
    }
    m_none->setVisible(letters.empty());
    m_list->setVisible(!letters.empty());
    m_write->setEnabled(m_context.writable() && view.card.status != CaseStatus::Ended);
}

void CaseLettersTab::fillMenu() {
    m_menu->clear();
    const Words& words = m_context.words();
    for (const LetterService::Template& each : m_context.bridge.portfolio().letters().templates()) {
        QAction* action = m_menu->addAction(wordsOf(each.letter.title, words));
        connect(action, &QAction::triggered, this, [this, id = each.letter.id] {
            LetterService::DraftRequest request;
            request.client = m_client;
            request.templateId = id;
            request.caseId = m_context.id;
            request.step = m_step;
            request.language = m_context.words().locale().language();
            guarded([this](const QString& fault) { m_context.notify(fault, false); },
                    [&] {
                        if (writeLetter(m_context.bridge, m_context.prompts, request, window())) {
                            m_context.notify(tr("Letter kept"), true);
                            m_context.refresh();
                        }
                    });
        });
    }
}

}  // namespace winnow
