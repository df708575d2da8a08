// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/case_ask.h>

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include <ui/dialogs/optional_day.h>
#include <ui/pages/case_controls.h>
#include <ui/support/date_input.h>
#include <ui/support/time_input.h>
#include <ui/theme/look.h>
#include <ui/theme/paint.h>
#include <ui/widgets/button.h>
#include <ui/widgets/flow_layout.h>
#include <ui/widgets/label.h>
#include <ui/widgets/toast.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;

constexpr int kTextHeight = 62;

ui::Label* addLabel(QVBoxLayout& lines, const QString& text, QWidget* buddy, QWidget* parent) {
    auto* label = new ui::Label(text, ui::TextRole::Secondary, ui::ColorRole::Ink2, parent);
    label->setWordWrap(true);
    label->setBuddy(buddy);
    buddy->setAccessibleName(text);
    lines.addWidget(label);
    lines.addWidget(buddy);
    return label;
}

}  // namespace

CaseAsk::CaseAsk(QWidget* parent) : QFrame(parent) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(dp(12), dp(10), dp(12), dp(12));
    setVisible(false);
}

void CaseAsk::ask(const Question& question, Handler handler) {
    build(question);
    m_handler = std::move(handler);
    setVisible(true);
    QWidget* first = m_choice ? static_cast<QWidget*>(m_choice)
                     : m_day  ? static_cast<QWidget*>(m_day)
                     : m_line ? static_cast<QWidget*>(m_line)
                     : m_text ? static_cast<QWidget*>(m_text)
                              : m_body->findChild<QWidget*>(u"accept"_s);
    first->setFocus(Qt::OtherFocusReason);
    // It stands below a form that may be long; its place is known once it is laid out.
    QTimer::singleShot(0, this, [this] { showWhole(); });
}

void CaseAsk::showWhole() {
    for (QWidget* around = parentWidget(); around; around = around->parentWidget()) {
        if (auto* scroll = qobject_cast<QScrollArea*>(around)) {
            scroll->ensureWidgetVisible(this, 0, dp(12));
        }
    }
}

void CaseAsk::build(const Question& question) {
    delete m_body;
    m_choice = nullptr;
    m_day = nullptr;
    m_hour = nullptr;
    m_line = nullptr;
    m_text = nullptr;
    m_box = nullptr;
    m_body = new QWidget(this);
    layout()->addWidget(m_body);
    auto* lines = new QVBoxLayout(m_body);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(dp(6));
    auto* title =
        new ui::Label(question.title, ui::TextRole::CardTitle, ui::ColorRole::Ink, m_body);
    title->setWordWrap(true);
    lines->addWidget(title);
    if (!question.explanation.isEmpty()) {
        auto* text = new ui::Label(question.explanation, ui::TextRole::Secondary,
                                   ui::ColorRole::Ink2, m_body);
        text->setWordWrap(true);
        lines->addWidget(text);
    }
    if (!question.choices.empty()) {
        m_choice = new QComboBox(m_body);
        m_choice->setObjectName(u"choice"_s);
        m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        for (const auto& [code, words] : question.choices) {
            m_choice->addItem(words, code);
        }
        addLabel(*lines, question.choice, m_choice, m_body);
    }
    if (question.day) {
        m_day = makeDateEdit(*question.day, m_body);
        m_day->setObjectName(u"day"_s);
        addLabel(*lines, tr("Day"), m_day, m_body);
    }
    if (question.hour) {
        m_hour = new QLineEdit(m_body);
        m_hour->setObjectName(u"hour"_s);
        m_hour->setPlaceholderText(tr("10:00, or empty"));
        if (question.startMinute) {
            m_hour->setText(minuteInput(*question.startMinute));
        }
        addLabel(*lines, tr("Hour"), m_hour, m_body);
    }
    if (!question.words.isEmpty() && question.single) {
        m_line = new QLineEdit(question.prefill, m_body);
        m_line->setObjectName(u"words"_s);
        addLabel(*lines, question.words, m_line, m_body);
        connect(m_line, &QLineEdit::returnPressed, this, &CaseAsk::accept);
    } else if (!question.words.isEmpty()) {
        m_text = new QPlainTextEdit(question.prefill, m_body);
        m_text->setObjectName(u"words"_s);
        m_text->setTabChangesFocus(true);
        m_text->setFixedHeight(dp(kTextHeight));
        addLabel(*lines, question.words, m_text, m_body);
    }
    if (!question.box.isEmpty()) {
        m_box = new WrappedCheck(question.box, m_body);
        m_box->setObjectName(u"box"_s);
        lines->addWidget(m_box);
    }
    m_banner = new ui::InlineBanner(ui::Tone::Bad, {}, m_body);
    m_banner->setObjectName(u"refusal"_s);
    m_banner->setVisible(false);
    lines->addWidget(m_banner);
    auto* buttons = new QWidget(m_body);
    auto* flow = new ui::FlowLayout(buttons, dp(8), dp(6));
    auto* yes = new ui::PrimaryButton(question.accept, buttons);
    yes->setObjectName(u"accept"_s);
    yes->setSmall(true);
    auto* no = new ui::SecondaryButton(tr("Cancel"), buttons);
    no->setObjectName(u"cancel"_s);
    no->setSmall(true);
    flow->addWidget(yes);
    flow->addWidget(no);
    lines->addWidget(buttons);
    connect(yes, &QAbstractButton::clicked, this, &CaseAsk::accept);
    connect(no, &QAbstractButton::clicked, this, &CaseAsk::dismiss);
    m_body->show();
}

void CaseAsk::accept() {
    if (!m_handler) {
        return;
    }
    Answer answer;
    if (m_choice) {
        answer.choice = m_choice->currentData().toString().toStdString();
    }
    if (m_day) {
        answer.day = dayIn(*m_day);
    }
    const auto refuse = [this](const QString& message, QWidget* field) {
        m_banner->setMessage(ui::Tone::Bad, message);
        m_banner->setVisible(true);
        QTimer::singleShot(0, this, [this] { showWhole(); });
        if (field) {
            field->setFocus(Qt::OtherFocusReason);
        }
    };
    if (m_hour && !m_hour->text().trimmed().isEmpty()) {
        answer.startMinute = minuteFromInput(m_hour->text());
        if (!answer.startMinute) {
            return refuse(
                tr("“%1” is not an hour. Write it like 10:00.").arg(m_hour->text().trimmed()),
                m_hour);
        }
    }
    if (m_line || m_text) {
        answer.words = (m_line ? m_line->text() : m_text->toPlainText()).trimmed().toStdString();
    }
    answer.box = m_box && m_box->isChecked();
    // A refresh on the way may dismiss the question.
    const Handler handler = m_handler;
    const QString refusal = handler(answer);
    if (refusal.isEmpty()) {
        return dismiss();
    }
    refuse(refusal, m_line ? static_cast<QWidget*>(m_line) : m_text);
}

void CaseAsk::dismiss() {
    if (!m_handler) {
        return;
    }
    m_handler = nullptr;
    setVisible(false);
    Q_EMIT dismissed();
}

void CaseAsk::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    ui::panel(painter, rect(), ui::dpF(8), ui::theme().surface, ui::theme().line2);
}

void CaseAsk::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        dismiss();
    } else {
        QFrame::keyPressEvent(event);
    }
}

}  // namespace winnow
