// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/case_checklist.h>

#include <QAction>
#include <QLineEdit>
#include <QVBoxLayout>
#include <algorithm>
#include <set>

#include <ui/pages/case_controls.h>
#include <ui/pages/case_focus.h>
#include <ui/pages/case_text.h>
#include <ui/theme/look.h>
#include <ui/widgets/label.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;

}  // namespace

CaseChecklist::CaseChecklist(const CaseContext& context, const std::string& step, Ask ask,
                             std::function<void(const QString&)> refused, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_step(step),
      m_ask(std::move(ask)),
      m_refused(std::move(refused)),
      m_list(new QWidget(this)),
      m_hint(new ui::Label(tr("A line that does not apply: its menu settles it with a reason."),
                           ui::TextRole::Secondary, ui::ColorRole::Ink3, this)),
      m_add(new QLineEdit(this)) {
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(dp(6));
    auto* list = new QVBoxLayout(m_list);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(dp(2));
    m_hint->setWordWrap(true);
    m_add->setObjectName(u"addLine"_s);
    m_add->setPlaceholderText(tr("Add a line"));
    m_add->setAccessibleName(tr("Add a line to the checklist"));
    lines->addWidget(m_list);
    lines->addWidget(m_hint);
    lines->addWidget(m_add);
    connect(m_add, &QLineEdit::returnPressed, this, &CaseChecklist::addLine);
}

bool CaseChecklist::isEdited() const { return !m_add->text().trimmed().isEmpty(); }

void CaseChecklist::rebuild(const StepState& state) {
    const Refilled refilled(*m_list);
    m_boxes.clear();
    std::set<int> phases;
    for (const ItemState& item : state.items) {
        phases.insert(item.item.phase);
    }
    std::optional<int> phase;
    for (const ItemState& item : state.items) {
        if (phases.size() > 1 && phase != item.item.phase) {
            phase = item.item.phase;
            const auto number = std::distance(phases.begin(), phases.find(*phase)) + 1;
            auto* head = new ui::Label(tr("Phase %1 of %2").arg(number).arg(phases.size()),
                                       ui::TextRole::Label, ui::ColorRole::Ink3, m_list);
            m_list->layout()->addWidget(head);
            head->show();
        }
        auto* box = new WrappedCheck(wordsOf(item.item.text, m_context.words()), m_list);
        box->setObjectName(toQString("item-" + item.item.id));
        box->setContextMenuPolicy(Qt::ActionsContextMenu);
        const std::string id = item.item.id;
        auto* notHeld = new QAction(tr("Not held, with a reason…"), box);
        box->addAction(notHeld);
        connect(notHeld, &QAction::triggered, this,
                [this, id, box] { askNotHeld(id, box->text()); });
        // `clicked` comes from the user alone.
        connect(box, &QAbstractButton::clicked, this, [this, id, box] { toggle(id, *box); });
        m_list->layout()->addWidget(box);
        box->show();
        m_boxes.push_back({id, box, false});
    }
}

void CaseChecklist::refresh(const StepState& state) {
    std::vector<std::pair<std::string, int>> order;
    for (const ItemState& item : state.items) {
        order.emplace_back(item.item.id, item.item.phase);
    }
    if (order != m_order) {
        rebuild(state);
        m_order = std::move(order);
    }
    const bool open = state.status == StepStatus::Open && m_context.writable();
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        Line& line = m_boxes[i];
        const ItemState& item = state.items[i];
        line.notHeld = item.state == ItemState::State::NotHeld;
        const bool settled = item.settled();
        line.box->setTristate(line.notHeld);
        line.box->setCheckState(line.notHeld ? Qt::PartiallyChecked
                                : settled    ? Qt::Checked
                                             : Qt::Unchecked);
        QString detail;
        if (line.notHeld) {
            detail = tr("not held: %1").arg(toQString(item.reason));
        } else if (!item.reason.empty()) {
            detail = toQString(item.reason);
        }
        line.box->setDetail(detail);
        line.box->setEnabled(open);
    }
    m_list->setVisible(!m_boxes.empty());
    m_hint->setVisible(open && state.step->role == StepRole::AccessRemoval && !m_boxes.empty());
    m_add->setVisible(open && (m_writing || !m_boxes.empty()));
}

void CaseChecklist::writeLine() {
    m_writing = true;
    m_add->setVisible(true);
    m_add->setFocus(Qt::OtherFocusReason);
}

void CaseChecklist::toggle(const std::string& item, WrappedCheck& box) {
    const auto line = std::ranges::find(m_boxes, item, &Line::item);
    const bool notHeld = line != m_boxes.end() && line->notHeld;
    const bool ticked = !notHeld && box.isChecked();
    const QString text = box.text();
    const QString refusal = m_context.act(
        ticked ? tr("Ticked: %1").arg(text) : tr("Not ticked any more: %1").arg(text), [&] {
            return m_context.cases().tick(m_context.id, m_step, item, ticked, m_context.today());
        });
    m_refused(refusal);
    if (!refusal.isEmpty()) {
        box.setCheckState(notHeld ? Qt::PartiallyChecked : ticked ? Qt::Unchecked : Qt::Checked);
    }
}

void CaseChecklist::askNotHeld(const std::string& item, const QString& text) {
    CaseAsk::Question question;
    question.title = tr("Not held: %1").arg(text);
    question.words = tr("Why is there nothing to do?");
    question.accept = tr("Settle the line");
    m_ask(question, [this, item, text](const CaseAsk::Answer& answer) {
        return m_context.act(tr("Not held: %1").arg(text), [&] {
            return m_context.cases().notHeld(m_context.id, m_step, item, answer.words);
        });
    });
}

void CaseChecklist::addLine() {
    const QString words = m_add->text().trimmed();
    if (words.isEmpty()) {
        return;
    }
    const int phase = m_order.empty() ? 0 : m_order.back().second;
    m_refused(m_context.act(
        tr("Line added: %1").arg(words),
        [&] { return m_context.cases().addItem(m_context.id, m_step, words.toStdString(), phase); },
        [this] { m_add->clear(); }));
}

}  // namespace winnow
