// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/fee_dialog.h>

#include <QLabel>
#include <QLineEdit>

#include <app/client_service.h>
#include <app/lifting_service.h>
#include <ui/support/number_input.h>
#include <ui/support/prompts.h>
#include <ui/support/time_input.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/label.h>

namespace winnow {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostSeats = 100'000;

QString clientName(const PortfolioBridge& bridge, ClientId id) {
    const auto client = bridge.portfolio().clients().find(id);
    return client ? toQString(client->name) : QString();
}

}  // namespace

FeeDialog::FeeDialog(PortfolioBridge& bridge, Prompts& prompts, ClientId client,
                     std::optional<KeepInCase> keep, QWidget* parent)
    : FormDialog(tr("Monthly fee for %1").arg(clientName(bridge, client)), tr("Take this fee"),
                 parent),
      m_bridge(bridge),
      m_prompts(prompts),
      m_client(client),
      m_keep(std::move(keep)),
      m_bill(bridge.portfolio().lifting().averageBill(client, bridge.portfolio().now().date())),
      m_choice(bridge.portfolio().lifting().suggestedChoice(client, bridge.quarter())) {
    setIntroduction(
        tr("From the average bill to a fee that stays the same every month. The cost "
           "side comes from your cost model and the last four quarters; put right "
           "what will change."));
    addBill();
    addCosts();
    setMinimumWidth(ui::dp(860));
    recompute();
    m_fee->setFocus();
}

void FeeDialog::addBill() {
    const Words& words = m_bridge.words();
    addSection(tr("What the client pays now"),
               m_bill.months > 0 ? tr("Service lines of the last %n month(s), without tax", nullptr,
                                      m_bill.months)
                                 : tr("There is no invoice before this month."));
    const auto line = [&](const QString& label, const QString& figure) {
        auto* value = new ui::Label(figure, ui::TextRole::Strong, ui::ColorRole::Ink, this);
        addField(label, value);
    };
    line(tr("Average a month"), words.moneyExact(m_bill.mean));
    line(tr("Middle month"), words.moneyExact(m_bill.median));
    line(tr("Lowest and highest"),
         tr("%1 to %2").arg(words.moneyWhole(m_bill.least), words.moneyWhole(m_bill.most)));
    line(tr("Usual spread"), words.moneyWhole(m_bill.spread));
    line(tr("Invoices"), QString::number(m_bill.bills));
}

void FeeDialog::addCosts() {
    const Language language = m_bridge.words().locale().language();
    addSection(tr("What it costs a month"));
    m_toolsPerSeat =
        amountField(tr("Tools, a seat or endpoint"), m_choice.toolsPerSeat, u"toolsPerSeat"_s);
    m_seats = textField(tr("Seats or endpoints"),
                        m_choice.seats ? QString::number(*m_choice.seats) : QString(), u"seats"_s);
    m_fixed = amountField(tr("Other costs and overhead"), m_choice.toolsPerMonth, u"fixed"_s);
    m_hours = textField(tr("Hours of work expected"),
                        m_choice.expectedHours ? workTimeInput(*m_choice.expectedHours) : QString(),
                        u"hours"_s);
    m_hourly = amountField(tr("Cost of an hour"), m_choice.loadedHourlyCost, u"hourly"_s);
    beginColumn();
    addSection(tr("What you aim for"));
    m_margin =
        textField(tr("Margin on the fee, %"),
                  decimalInput(Decimal{m_choice.targetMargin.micros * 100}, language), u"margin"_s);
    m_floor = amountField(tr("Your minimum monthly fee"), m_choice.floorFee, u"floor"_s);
    m_fee = amountField(tr("The fee you offer"), std::nullopt, u"fee"_s,
                        tr("Empty: as reckoned below."));
    addSection(tr("What follows"));
    m_result = new QLabel(this);
    m_result->setObjectName(u"feeResult"_s);
    m_result->setWordWrap(true);
    m_result->setTextFormat(Qt::PlainText);
    m_result->setMinimumHeight(ui::dp(150));
    m_result->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    addWide(m_result);
    auto* preview = new ui::SecondaryButton(tr("Sheet for the client…"), this);
    preview->setObjectName(u"previewFee"_s);
    connect(preview, &QAbstractButton::clicked, this, &FeeDialog::preview);
    addWide(preview);
    for (QLineEdit* field :
         {m_toolsPerSeat, m_seats, m_fixed, m_hours, m_hourly, m_margin, m_floor, m_fee}) {
        connect(field, &QLineEdit::textChanged, this, &FeeDialog::recompute);
    }
}

QLineEdit* FeeDialog::amountField(const QString& label, std::optional<Money> amount,
                                  const QString& name, const QString& hint) {
    const Locale& locale = m_bridge.words().locale();
    return textField(tr("%1 (%2)").arg(label, toQString(locale.currency().symbol())),
                     amount ? moneyInput(*amount, locale.language(), locale.currency()) : QString(),
                     name, hint);
}

QLineEdit* FeeDialog::textField(const QString& label, const QString& text, const QString& name,
                                const QString& hint) {
    auto* field = new QLineEdit(text, this);
    field->setObjectName(name);
    addField(label, field, hint);
    return field;
}

bool FeeDialog::read(FeeChoice& choice, QLineEdit*& wrong) const {
    const Locale& locale = m_bridge.words().locale();
    const auto isEmpty = [](const QLineEdit* field) { return field->text().trimmed().isEmpty(); };
    const auto money = [&](QLineEdit* field, std::optional<Money>& amount) {
        amount.reset();
        if (!isEmpty(field)) {
            amount = moneyFromInput(field->text(), locale.language(), locale.currency());
            if (!amount || amount->minor < 0) {
                wrong = field;
                return false;
            }
        }
        return true;
    };
    if (!money(m_toolsPerSeat, choice.toolsPerSeat) || !money(m_fixed, choice.toolsPerMonth) ||
        !money(m_hourly, choice.loadedHourlyCost) || !money(m_floor, choice.floorFee) ||
        !money(m_fee, choice.fee)) {
        return false;
    }
    choice.seats.reset();
    if (!isEmpty(m_seats)) {
        bool number = false;
        const int seats = m_seats->text().trimmed().toInt(&number);
        if (!number || seats < 0 || seats > kMostSeats) {
            wrong = m_seats;
            return false;
        }
        choice.seats = seats;
    }
    choice.expectedHours.reset();
    if (!isEmpty(m_hours)) {
        choice.expectedHours = workTimeFromInput(m_hours->text(), locale.language());
        if (!choice.expectedHours) {
            wrong = m_hours;
            return false;
        }
    }
    const auto percent = decimalFromInput(m_margin->text(), locale.language());
    if (!percent || *percent >= Decimal::whole(100)) {
        wrong = m_margin;
        return false;
    }
    choice.targetMargin = Decimal{divideHalfUp(percent->micros, 100)};
    return true;
}

void FeeDialog::recompute() {
    QLineEdit* wrong = nullptr;
    FeeChoice choice = m_choice;
    if (!read(choice, wrong)) {
        m_result->setText(tr("“%1” is not a figure that fits here.").arg(wrong->text().trimmed()));
        m_proposal = {};
        return;
    }
    m_choice = choice;
    m_proposal = feeProposal(m_bill, choice);
    const Words& words = m_bridge.words();
    QStringList lines{m_proposal.fee
                          ? tr("Monthly fee: %1").arg(words.moneyExact(m_proposal.fee))
                          : tr("There is nothing to reckon a fee from: fill in the costs or the "
                               "fee.")};
    if (m_proposal.margin) {
        lines << tr("Margin: %1").arg(words.percent(m_proposal.margin));
    }
    for (const Text& sentence : m_proposal.because) {
        lines << words.text(sentence);
    }
    m_result->setText(lines.join(u'\n'));
}

void FeeDialog::preview() {
    const auto sheet = [this](Language language) {
        return m_bridge.portfolio().lifting().feeDocument(m_client, m_bill, m_proposal, language);
    };
    showDocument(m_bridge, m_prompts, sheet, m_keep, this);
}

bool FeeDialog::save() {
    QLineEdit* wrong = nullptr;
    FeeChoice choice = m_choice;
    if (!read(choice, wrong)) {
        showProblem(tr("“%1” is not a figure that fits here.").arg(wrong->text().trimmed()), wrong);
        return false;
    }
    if (!m_proposal.fee || m_proposal.fee->minor <= 0) {
        showProblem(tr("Say what the fee is to be."), m_fee);
        return false;
    }
    return true;
}

std::optional<FeeProposal> calculateFee(PortfolioBridge& bridge, Prompts& prompts, ClientId client,
                                        const std::optional<KeepInCase>& keep, QWidget* parent) {
    FeeDialog dialog(bridge, prompts, client, keep, parent);
    if (prompts.run(dialog) != QDialog::Accepted) {
        return std::nullopt;
    }
    return dialog.proposal();
}

}  // namespace winnow
