// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/own_figures_dialog.h>

#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>

#include <ui/bridge/portfolio_bridge.h>
#include <ui/support/number_input.h>
#include <ui/theme/look.h>

namespace winnow {
namespace {

using namespace Qt::StringLiterals;

QDate toQDate(Date date) { return QDate(date.year(), date.month(), date.day()); }

// The rates to begin with: those in force now, else none from the first quarter with facts on, so
// that all figures get a margin.
CostRates ratesToEdit(Portfolio& portfolio) {
    const auto& all = portfolio.figures().costModel().all();
    if (!all.empty()) {
        return all.back();
    }
    CostRates rates;
    rates.effectiveFrom = portfolio.calendar().firstDay(portfolio.figures().quarters().front());
    return rates;
}

}  // namespace

OwnFiguresDialog::OwnFiguresDialog(PortfolioBridge& bridge, QWidget* parent)
    : FormDialog(tr("Your own figures"), tr("Save"), parent),
      m_bridge(bridge),
      m_rates(ratesToEdit(bridge.portfolio())),
      m_hadRates(!bridge.portfolio().figures().costModel().all().empty()),
      m_targets(bridge.portfolio().figures().targets(bridge.quarter())) {
    setIntroduction(
        tr("Winnow measures every client against what serving costs you and what you "
           "aim for. Leave a field empty if you do not know: what depends on it is "
           "then left out, not guessed."));

    addSection(tr("What serving costs"));
    m_hourlyCost =
        amountField(tr("An hour of work"), m_rates.hourlyCost, u"hourlyCost"_s,
                    tr("Pay and charges of a year, divided by the hours really worked."));
    m_afterHours =
        figureField(tr("Factor after hours"), m_rates.afterHoursMultiplier, u"afterHours"_s);
    m_perMonth = amountField(tr("A client a month"), m_rates.overheadPerClientMonth, u"perMonth"_s);
    m_perInvoice = amountField(tr("An invoice"), m_rates.overheadPerInvoice, u"perInvoice"_s);
    m_perTicket = amountField(tr("A ticket"), m_rates.overheadPerTicket, u"perTicket"_s);
    m_perEndpoint = amountField(tr("Tools, an endpoint a month"), m_rates.toolCostPerEndpointMonth,
                                u"perEndpoint"_s,
                                tr("Where endpoints are not counted, margins become unknown."));
    m_productMargin = figureField(tr("Margin on products, %"),
                                  Decimal{m_rates.productMargin.micros * 100}, u"productMargin"_s,
                                  tr("For resold products whose purchase cost is not known."));
    m_listRate = amountField(tr("An hour is sold at"), m_rates.listRate, u"listRate"_s);
    m_from = new QDateEdit(toQDate(m_rates.effectiveFrom), this);
    m_from->setCalendarPopup(true);
    m_from->setDisplayFormat(QLocale().dateFormat(QLocale::ShortFormat));
    addField(tr("Valid from"), m_from, tr("Earlier work keeps the rates it had."));

    beginColumn();
    addSection(tr("What you aim for"));
    m_minimumFee = amountField(tr("Smallest monthly fee"), m_targets.minimumMonthlyFee,
                               u"minimumFee"_s, tr("Clients below it lose a notch."));
    m_targetRate =
        amountField(tr("Hourly rate aimed at"), m_targets.targetHourlyRate, u"targetRate"_s);
    m_fromQuarter = new QComboBox(this);
    const auto quarters = bridge.portfolio().figures().quarters();
    for (const Quarter& quarter : quarters) {
        m_fromQuarter->addItem(bridge.words().quarter(quarter), quarter.index());
    }
    const bool anyTarget = m_targets.minimumMonthlyFee || m_targets.targetHourlyRate;
    const Quarter from = anyTarget ? bridge.quarter() : quarters.front();
    m_fromQuarter->setCurrentIndex(std::max(0, m_fromQuarter->findData(from.index())));
    addField(tr("From quarter"), m_fromQuarter, tr("A new version of the rubric begins there."));
    setMinimumWidth(ui::dp(980));
    m_hourlyCost->setFocus();
}

QLineEdit* OwnFiguresDialog::amountField(const QString& label, std::optional<Money> amount,
                                         const QString& name, const QString& hint) {
    const Locale& locale = m_bridge.words().locale();
    auto* field = new QLineEdit(this);
    field->setObjectName(name);
    if (amount && (amount->minor != 0 || m_hadRates)) {
        field->setText(moneyInput(*amount, locale.language(), locale.currency()));
    }
    addField(tr("%1 (%2)").arg(label, toQString(locale.currency().symbol())), field, hint);
    return field;
}

QLineEdit* OwnFiguresDialog::figureField(const QString& label, Decimal figure, const QString& name,
                                         const QString& hint) {
    auto* field = new QLineEdit(decimalInput(figure, m_bridge.words().locale().language()), this);
    field->setObjectName(name);
    addField(label, field, hint);
    return field;
}

bool OwnFiguresDialog::read(QLineEdit* field, std::optional<Money>& amount) {
    amount.reset();
    if (field->text().trimmed().isEmpty()) {
        return true;
    }
    const Locale& locale = m_bridge.words().locale();
    amount = moneyFromInput(field->text(), locale.language(), locale.currency());
    if (!amount || amount->minor < 0) {
        showProblem(tr("“%1” is not an amount. Write it like %2.")
                        .arg(field->text().trimmed(),
                             moneyInput({123'450}, locale.language(), locale.currency())),
                    field);
        return false;
    }
    return true;
}

bool OwnFiguresDialog::readCost(QLineEdit* field, Money& amount) {
    std::optional<Money> typed;
    if (!read(field, typed)) {
        return false;
    }
    amount = typed.value_or(Money{});
    return true;
}

bool OwnFiguresDialog::readCosts(CostRates& rates) {
    const Language language = m_bridge.words().locale().language();
    if (!read(m_hourlyCost, rates.hourlyCost) ||
        !readCost(m_perMonth, rates.overheadPerClientMonth) ||
        !readCost(m_perInvoice, rates.overheadPerInvoice) ||
        !readCost(m_perTicket, rates.overheadPerTicket) ||
        !readCost(m_perEndpoint, rates.toolCostPerEndpointMonth) ||
        !read(m_listRate, rates.listRate)) {
        return false;
    }
    const auto factor = decimalFromInput(m_afterHours->text(), language);
    if (!factor || *factor < Decimal::whole(1) || *factor > Decimal::whole(10)) {
        showProblem(tr("The factor after hours lies between 1 and 10. 1 means the same cost as in "
                       "working hours."),
                    m_afterHours);
        return false;
    }
    const auto percent = decimalFromInput(m_productMargin->text(), language);
    if (!percent || *percent > Decimal::whole(100)) {
        showProblem(tr("The margin on products lies between 0 and 100 percent."), m_productMargin);
        return false;
    }
    rates.afterHoursMultiplier = *factor;
    rates.productMargin = Decimal{divideHalfUp(percent->micros, 100)};
    const QDate from = m_from->date();
    rates.effectiveFrom = *Date::of(from.year(), from.month(), from.day());
    return true;
}

bool OwnFiguresDialog::save() {
    CostRates rates = m_rates;
    Targets targets;
    if (!readCosts(rates) || !read(m_minimumFee, targets.minimumMonthlyFee) ||
        !read(m_targetRate, targets.targetHourlyRate)) {
        return false;
    }
    FiguresService& figures = m_bridge.portfolio().figures();
    if (rates != m_rates) {
        if (const auto saved = figures.setCostRates(rates); !saved) {
            showProblem(m_bridge.words().error(saved.error()), m_hourlyCost);
            return false;
        }
        m_rates = rates;
        m_changed = true;
    }
    if (targets.minimumMonthlyFee != m_targets.minimumMonthlyFee ||
        targets.targetHourlyRate != m_targets.targetHourlyRate) {
        const Quarter from = Quarter::fromIndex(m_fromQuarter->currentData().toInt());
        if (const auto saved = figures.setTargets(targets, from); !saved) {
            showProblem(m_bridge.words().error(saved.error()), m_minimumFee);
            return false;
        }
        m_targets = targets;
        m_changed = true;
    }
    return true;
}

}  // namespace winnow
