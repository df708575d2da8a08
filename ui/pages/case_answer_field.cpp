// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/case_answer_field.h>

#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>
#include <functional>

#include <ui/dialogs/optional_day.h>
#include <ui/pages/case_parting_fields.h>
#include <ui/pages/case_text.h>
#include <ui/support/date_input.h>
#include <ui/support/number_input.h>
#include <ui/theme/look.h>
#include <ui/widgets/label.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;

constexpr int kTextHeight = 62;
constexpr int kMostDays = 3650;

class TextField : public AnswerField {
public:
    using Member = std::string StepAnswers::*;

    TextField(const CaseContext& context, const WantedAnswer& wanted, Member member, bool single,
              QWidget* parent)
        : AnswerField(context, wanted, parent), m_member(member) {
        if (single) {
            m_line = new QLineEdit(this);
            setInput(m_line);
        } else {
            m_text = new QPlainTextEdit(this);
            m_text->setTabChangesFocus(true);
            m_text->setFixedHeight(dp(kTextHeight));
            setInput(m_text);
        }
    }
    void fill(const StepAnswers& answers) override {
        const QString words = toQString(answers.*m_member);
        if (m_line) {
            m_line->setText(words);
        } else {
            m_text->setPlainText(words);
        }
    }
    bool read(StepAnswers& answers) const override {
        answers.*m_member =
            (m_line ? m_line->text() : m_text->toPlainText()).trimmed().toStdString();
        return true;
    }

private:
    Member m_member;
    QLineEdit* m_line = nullptr;
    QPlainTextEdit* m_text = nullptr;
};

class MoneyField : public AnswerField {
public:
    using Member = std::optional<Money> StepAnswers::*;

    MoneyField(const CaseContext& context, const WantedAnswer& wanted, Member member,
               QWidget* parent)
        : AnswerField(context, wanted, parent), m_member(member), m_line(new QLineEdit(this)) {
        m_line->setPlaceholderText(AnswerField::tr("an amount"));
        setInput(m_line);
    }
    void fill(const StepAnswers& answers) override {
        const Locale& locale = context().words().locale();
        const std::optional<Money>& amount = answers.*m_member;
        m_line->setText(amount ? moneyInput(*amount, locale.language(), locale.currency())
                               : QString());
    }
    bool read(StepAnswers& answers) const override {
        const Locale& locale = context().words().locale();
        (answers.*m_member).reset();
        if (typed().isEmpty()) {
            return true;
        }
        answers.*m_member = moneyFromInput(typed(), locale.language(), locale.currency());
        return (answers.*m_member).has_value();
    }

protected:
    QString typed() const override { return m_line->text().trimmed(); }

private:
    Member m_member;
    QLineEdit* m_line;
};

class NumberField : public AnswerField {
public:
    using Member = std::optional<int> StepAnswers::*;

    NumberField(const CaseContext& context, const WantedAnswer& wanted, Member member,
                QWidget* parent)
        : AnswerField(context, wanted, parent), m_member(member), m_line(new QLineEdit(this)) {
        setInput(m_line);
    }
    void fill(const StepAnswers& answers) override {
        const std::optional<int>& number = answers.*m_member;
        m_line->setText(number ? QString::number(*number) : QString());
    }
    bool read(StepAnswers& answers) const override {
        (answers.*m_member).reset();
        if (typed().isEmpty()) {
            return true;
        }
        bool fine = false;
        const int number = typed().toInt(&fine);
        if (fine && number >= 0 && number <= kMostDays) {
            answers.*m_member = number;
        }
        return (answers.*m_member).has_value();
    }

protected:
    QString typed() const override { return m_line->text().trimmed(); }

private:
    Member m_member;
    QLineEdit* m_line;
};

class DayField : public AnswerField {
public:
    using Member = std::optional<Date> StepAnswers::*;

    DayField(const CaseContext& context, const WantedAnswer& wanted, Member member, QWidget* parent)
        : AnswerField(context, wanted, parent), m_member(member) {
        if (wanted.required) {
            m_day = makeDateEdit(context.today(), this);
            setInput(m_day);
        } else {
            m_optional = new OptionalDay({}, {}, context.today(), this);
            setInput(m_optional);
        }
    }
    void fill(const StepAnswers& answers) override {
        if (m_optional) {
            m_optional->setDay(answers.*m_member);
        } else {
            m_day->setDate(toQDate((answers.*m_member).value_or(context().today())));
        }
    }
    bool read(StepAnswers& answers) const override {
        answers.*m_member = m_optional ? m_optional->day() : std::optional(dayIn(*m_day));
        return true;
    }

private:
    Member m_member;
    QDateEdit* m_day = nullptr;
    OptionalDay* m_optional = nullptr;
};

template <typename Value>
class ChoiceField : public AnswerField {
public:
    using Member = std::optional<Value> StepAnswers::*;

    ChoiceField(const CaseContext& context, const WantedAnswer& wanted, Member member,
                const std::vector<std::pair<Value, QString>>& choices, QWidget* parent)
        : AnswerField(context, wanted, parent), m_member(member), m_box(new QComboBox(this)) {
        m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_box->setMinimumContentsLength(8);
        m_box->addItem(AnswerField::tr("Choose…"));
        for (const auto& [value, words] : choices) {
            m_values.push_back(value);
            m_box->addItem(words);
        }
        setInput(m_box);
    }
    void fill(const StepAnswers& answers) override {
        const auto found = std::ranges::find_if(
            m_values, [&](const Value& value) { return answers.*m_member == value; });
        m_box->setCurrentIndex(
            found == m_values.end() ? 0 : static_cast<int>(found - m_values.begin()) + 1);
    }
    bool read(StepAnswers& answers) const override {
        const int chosen = m_box->currentIndex();
        (answers.*m_member).reset();
        if (chosen > 0) {
            answers.*m_member = m_values[static_cast<std::size_t>(chosen - 1)];
        }
        return true;
    }

private:
    Member m_member;
    QComboBox* m_box;
    std::vector<Value> m_values;
};

// What was measured: shown, not typed.
class MeasuredField : public AnswerField {
public:
    using Copy = std::function<void(const StepAnswers& from, StepAnswers& to)>;

    MeasuredField(const CaseContext& context, const WantedAnswer& wanted, const PlaybookStep& step,
                  Copy copy, QWidget* parent)
        : AnswerField(context, wanted, parent),
          m_step(step),
          m_copy(std::move(copy)),
          m_text(new ui::Label({}, ui::TextRole::Name, ui::ColorRole::Ink, this)) {
        m_text->setWordWrap(true);
        setInput(m_text);
    }
    void fill(const StepAnswers& answers) override {
        m_known = {};
        m_copy(answers, m_known);
        const auto lines = answerLines(m_known, m_step, context().words());
        m_text->setText(lines.empty() ? AnswerField::tr("not measured yet") : lines.front().second);
    }
    bool read(StepAnswers& answers) const override {
        m_copy(m_known, answers);
        return true;
    }

private:
    PlaybookStep m_step;
    Copy m_copy;
    StepAnswers m_known;
    ui::Label* m_text;
};

template <typename Value>
using Choices = std::vector<std::pair<Value, QString>>;

template <typename Value, typename Code>
Choices<Value> choicesOf(std::initializer_list<Value> values, const std::string& prefix, Code code,
                         const Words& words) {
    Choices<Value> choices;
    for (const Value value : values) {
        choices.emplace_back(value, words.text(prefix + std::string(code(value))));
    }
    return choices;
}

AnswerField* makeText(const CaseContext& context, const WantedAnswer& wanted, QWidget* parent) {
    struct Known {
        std::string_view name;
        TextField::Member member;
        bool single;
    };
    static const Known kTexts[] = {
        {"note", &StepAnswers::note, false},
        {"words", &StepAnswers::words, false},
        {"decision", &StepAnswers::decision, false},
        {"promise", &StepAnswers::promise, false},
        {"reason", &StepAnswers::reason, false},
        {"without_attempt", &StepAnswers::withoutAttempt, false},
        {"shorter_notice_reason", &StepAnswers::shorterNoticeReason, false},
        {"delivery_reference", &StepAnswers::deliveryReference, true},
        {"received_by", &StepAnswers::receivedBy, true},
        {"certificate", &StepAnswers::certificate, true},
        {"accepted_by", &StepAnswers::acceptedBy, true},
        {"exceptions", &StepAnswers::exceptions, false},
        {"left_over", &StepAnswers::leftOver, false},
    };
    for (const Known& known : kTexts) {
        if (known.name == wanted.field) {
            return new TextField(context, wanted, known.member, known.single, parent);
        }
    }
    return nullptr;
}

AnswerField* makeFigureOrDay(const CaseContext& context, const WantedAnswer& wanted,
                             QWidget* parent) {
    const std::string& name = wanted.field;
    if (name == "fee" || name == "balance") {
        return new MoneyField(context, wanted,
                              name == "fee" ? &StepAnswers::fee : &StepAnswers::balance, parent);
    }
    if (name == "notice_days") {
        return new NumberField(context, wanted, &StepAnswers::noticeDays, parent);
    }
    struct Known {
        std::string_view name;
        DayField::Member member;
    };
    static const Known kDays[] = {{"follow_up", &StepAnswers::followUp},
                                  {"signed_on", &StepAnswers::signedOn},
                                  {"delivered_on", &StepAnswers::deliveredOn},
                                  {"silent_since", &StepAnswers::silentSince}};
    for (const Known& known : kDays) {
        if (known.name == name) {
            return new DayField(context, wanted, known.member, parent);
        }
    }
    return nullptr;
}

AnswerField* makeChoice(const CaseContext& context, const WantedAnswer& wanted, QWidget* parent) {
    const Words& words = context.words();
    const std::string& name = wanted.field;
    if (name == "reaction") {
        return new ChoiceField<Reaction>(context, wanted, &StepAnswers::reaction,
                                         choicesOf({Reaction::AsksForProposal, Reaction::Challenges,
                                                    Reaction::Cheapest, Reaction::NotInterested},
                                                   "reaction.", reactionCode, words),
                                         parent);
    }
    if (name == "payment_method") {
        return new ChoiceField<PaymentMethod>(
            context, wanted, &StepAnswers::paymentMethod,
            choicesOf(
                {PaymentMethod::DirectDebit, PaymentMethod::StandingOrder, PaymentMethod::Transfer,
                 PaymentMethod::Card, PaymentMethod::Cheque, PaymentMethod::Cash},
                "payment_method.", paymentMethodCode, words),
            parent);
    }
    if (name == "delivered_by") {
        return new ChoiceField<DeliveryMethod>(
            context, wanted, &StepAnswers::deliveredBy,
            choicesOf({DeliveryMethod::RegisteredLetter, DeliveryMethod::Courier,
                       DeliveryMethod::HandedOver, DeliveryMethod::EmailAcknowledged,
                       DeliveryMethod::Portal},
                      "delivery.", deliveryMethodCode, words),
            parent);
    }
    if (name == "data_choice") {
        return new ChoiceField<DataChoice>(
            context, wanted, &StepAnswers::dataChoice,
            choicesOf({DataChoice::Returned, DataChoice::Deleted, DataChoice::ReturnedAndDeleted,
                       DataChoice::NoneHeld},
                      "data_choice.", dataChoiceCode, words),
            parent);
    }
    if (name == "relief") {
        const Choices<int> levels{{0, AnswerField::tr("none")},
                                  {1, AnswerField::tr("little")},
                                  {2, AnswerField::tr("some")},
                                  {3, AnswerField::tr("much")},
                                  {4, AnswerField::tr("great")}};
        return new ChoiceField<int>(context, wanted, &StepAnswers::relief, levels, parent);
    }
    return nullptr;
}

AnswerField* makeMeasured(const CaseContext& context, const WantedAnswer& wanted,
                          const PlaybookStep& step, QWidget* parent) {
    const auto field = [&](auto member) {
        return new MeasuredField(
            context, wanted, step,
            [member](const StepAnswers& from, StepAnswers& to) { to.*member = from.*member; },
            parent);
    };
    const std::string& name = wanted.field;
    return name == "measured_in"        ? field(&StepAnswers::measuredIn)
           : name == "measured_grade"   ? field(&StepAnswers::measuredGrade)
           : name == "measured_score"   ? field(&StepAnswers::measuredScore)
           : name == "measured_revenue" ? field(&StepAnswers::measuredRevenue)
           : name == "measured_hours"   ? field(&StepAnswers::measuredHours)
                                        : nullptr;
}

AnswerField* makeParting(const CaseContext& context, const WantedAnswer& wanted, QWidget* parent) {
    if (wanted.field == "self_check") {
        return new SelfCheckField(context, wanted, parent);
    }
    if (wanted.field == "grounds") {
        return new GroundsField(context, wanted, parent);
    }
    if (wanted.field == "effect_seen") {
        return new EffectField(context, wanted, parent);
    }
    if (wanted.field == "end_date") {
        return new EndDateField(context, wanted, parent);
    }
    return nullptr;
}

}  // namespace

AnswerField::AnswerField(const CaseContext& context, const WantedAnswer& wanted, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_name(wanted.field),
      m_label(answerName(wanted.field, context.words())),
      m_lines(new QVBoxLayout(this)) {
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(dp(4));
    setObjectName(toQString("field-" + wanted.field));
    auto* text = new ui::Label(wanted.required ? m_label : tr("%1 (optional)").arg(m_label),
                               ui::TextRole::Secondary, ui::ColorRole::Ink2, this);
    text->setObjectName(u"label"_s);
    text->setWordWrap(true);
    m_lines->addWidget(text);
}

void AnswerField::setInput(QWidget* input) {
    m_input = input;
    input->setAccessibleName(m_label);
    if (input->objectName().isEmpty()) {
        input->setObjectName(toQString(m_name));
    }
    findChild<ui::Label*>(u"label"_s)->setBuddy(input);
    m_lines->addWidget(input);
}

QString AnswerField::unreadable() const {
    return tr("%1: “%2” cannot be read.").arg(m_label, typed());
}

void AnswerField::takeCursor() {
    if (!m_input) {
        return;
    }
    m_input->setFocus(Qt::OtherFocusReason);
    if (auto* line = qobject_cast<QLineEdit*>(m_input)) {
        line->selectAll();
    }
}

AnswerField* makeAnswerField(const CaseContext& context, const WantedAnswer& wanted,
                             const PlaybookStep& step, QWidget* parent) {
    AnswerField* field = makeText(context, wanted, parent);
    field = field ? field : makeFigureOrDay(context, wanted, parent);
    field = field ? field : makeChoice(context, wanted, parent);
    field = field ? field : makeMeasured(context, wanted, step, parent);
    return field ? field : makeParting(context, wanted, parent);
}

}  // namespace winnow
