// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/prospect_form.h>

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <ui/support/criterion_text.h>
#include <ui/support/number_input.h>
#include <ui/support/time_input.h>
#include <ui/theme/look.h>
#include <ui/widgets/label.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;
using ui::Label;

constexpr int kAnchors = 5;
constexpr int kUnknownAnchor = -1;
constexpr int kMostEndpoints = 1'000'000;
constexpr int kMostDaysLate = 3650;

// Reads a field into a value that may be unknown; false when its text cannot be read.
template <typename Value, typename Parse>
bool readInto(const QLineEdit& field, std::optional<Value>& value, Parse parse) {
    const QString text = field.text().trimmed();
    if (text.isEmpty()) {
        value.reset();
        return true;
    }
    const std::optional<Value> parsed = parse(text);
    if (parsed) {
        value = parsed;
    }
    return parsed.has_value();
}

std::optional<int> wholeNumber(const QString& text, int most) {
    bool fine = false;
    const int number = text.toInt(&fine);
    return fine && number >= 0 && number <= most ? std::optional(number) : std::nullopt;
}

}  // namespace

ProspectForm::ProspectForm(PortfolioBridge& bridge, QWidget* parent)
    : CardFrame(tr("What you expect"),
                tr("A month, as a client. Leave empty what you do not know."), parent),
      m_bridge(bridge),
      m_grid(new QGridLayout),
      m_ratingBox(new QWidget(this)) {
    m_grid->setHorizontalSpacing(dp(12));
    m_grid->setVerticalSpacing(dp(8));
    m_grid->setColumnStretch(1, 1);
    body()->addLayout(m_grid);
    m_fee = addField(tr("Monthly fee"), {}, u"fee"_s);
    m_hours = addField(tr("Hours a month"), tr("h"), u"hours"_s);
    m_hourlyCost = addField(tr("Cost of an hour"), {}, u"hourlyCost"_s);
    m_tools = addField(tr("Tools and licences"), {}, u"tools"_s);
    m_endpoints = addField(tr("Endpoints"), {}, u"endpoints"_s);
    m_reactive = addField(tr("Of the hours, reactive"), tr("%"), u"reactive"_s);
    m_daysLate = addField(tr("Pays late by"), tr("days"), u"daysLate"_s);
    m_effort = addField(tr("Effort before any budget"), tr("h"), u"effort"_s);
    body()->addSpacing(dp(8));
    body()->addWidget(new Label(tr("How they will probably behave"), ui::TextRole::CardTitle,
                                ui::ColorRole::Ink, this));
    body()->addWidget(m_ratingBox);
    auto* ratings = new QGridLayout(m_ratingBox);
    ratings->setContentsMargins(0, 0, 0, 0);
    ratings->setHorizontalSpacing(dp(12));
    ratings->setVerticalSpacing(dp(8));
    ratings->setColumnStretch(1, 1);
}

QLineEdit* ProspectForm::addField(const QString& label, const QString& unit, const QString& name) {
    const int row = m_grid->rowCount();
    auto* text = new Label(label, ui::TextRole::Body, ui::ColorRole::Ink2, this);
    text->setElide(false);
    auto* field = new QLineEdit(this);
    field->setObjectName(name);
    field->setAccessibleName(label);
    field->setPlaceholderText(tr("unknown"));
    field->setMinimumWidth(dp(110));
    text->setBuddy(field);
    m_grid->addWidget(text, row, 0);
    m_grid->addWidget(field, row, 1);
    auto* after = new Label(unit, ui::TextRole::Secondary, ui::ColorRole::Ink3, this);
    m_grid->addWidget(after, row, 2);
    connect(field, &QLineEdit::editingFinished, this, &ProspectForm::edited);
    return field;
}

void ProspectForm::show(const ProspectFile& file, const Rubric& rubric) {
    const Locale& locale = m_bridge.words().locale();
    const ProspectProjection& expected = file.projection;
    const auto money = [&](const std::optional<Money>& amount) {
        return amount ? moneyInput(*amount, locale.language(), locale.currency()) : QString();
    };
    m_fee->setText(money(expected.monthlyFee));
    m_hourlyCost->setText(money(expected.hourlyCost));
    m_tools->setText(money(expected.monthlyToolCost));
    m_hours->setText(expected.monthlyHours ? workTimeInput(*expected.monthlyHours) : QString());
    m_endpoints->setText(expected.endpoints ? QString::number(*expected.endpoints) : QString());
    m_reactive->setText(
        expected.reactiveShare
            ? decimalInput(Decimal{expected.reactiveShare->micros * 100}, locale.language())
            : QString());
    m_daysLate->setText(expected.daysLate ? QString::number(*expected.daysLate) : QString());
    m_effort->setText(file.effortSoFar.seconds > 0 ? workTimeInput(file.effortSoFar) : QString());
    showRatings(expected, rubric);
}

void ProspectForm::showRatings(const ProspectProjection& projection, const Rubric& rubric) {
    const Words& words = m_bridge.words();
    qDeleteAll(m_ratingBox->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    m_ratings.clear();
    auto* grid = static_cast<QGridLayout*>(m_ratingBox->layout());
    int row = 0;
    for (const Criterion& criterion : rubric.criteria) {
        if (criterion.source != CriterionSource::Rating) {
            continue;
        }
        const QString name = criterionName(criterion, words);
        auto* label = new Label(name, ui::TextRole::Body, ui::ColorRole::Ink2, m_ratingBox);
        label->setElide(false);
        auto* box = new QComboBox(m_ratingBox);
        box->setObjectName(toQString(criterion.id));
        box->setAccessibleName(name);
        box->addItem(tr("unknown"), kUnknownAnchor);
        for (int anchor = kAnchors - 1; anchor >= 0; --anchor) {
            box->addItem(anchorLabel(criterion, anchor, words), anchor);
            box->setItemData(box->count() - 1, anchorDetail(criterion, anchor, words),
                             Qt::ToolTipRole);
        }
        const auto found = projection.ratings.find(criterion.id);
        box->setCurrentIndex(found == projection.ratings.end() ? 0 : box->findData(found->second));
        grid->addWidget(label, row, 0);
        grid->addWidget(box, row++, 1);
        label->show();
        box->show();
        m_ratings.push_back({criterion.id, box});
        connect(box, &QComboBox::activated, this, &ProspectForm::edited);
    }
}

void ProspectForm::read(ProspectFile& file, QString& problem) const {
    const Locale& locale = m_bridge.words().locale();
    ProspectProjection& expected = file.projection;
    const auto money = [&](const QString& text) {
        const auto amount = moneyFromInput(text, locale.language(), locale.currency());
        return amount && amount->minor >= 0 ? amount : std::nullopt;
    };
    const auto time = [&](const QString& text) {
        return workTimeFromInput(text, locale.language());
    };
    const auto share = [&](const QString& text) {
        const auto percent = decimalFromInput(text, locale.language());
        return percent && percent->micros <= 100 * Decimal::kOne
                   ? std::optional(Decimal{percent->micros / 100})
                   : std::nullopt;
    };
    const auto check = [&](bool fine, const QLineEdit& field) {
        if (!fine) {
            problem = tr("%1: “%2” cannot be read. It stays as it was.")
                          .arg(field.accessibleName(), field.text());
        }
    };
    check(readInto(*m_fee, expected.monthlyFee, money), *m_fee);
    check(readInto(*m_hourlyCost, expected.hourlyCost, money), *m_hourlyCost);
    check(readInto(*m_tools, expected.monthlyToolCost, money), *m_tools);
    check(readInto(*m_hours, expected.monthlyHours, time), *m_hours);
    check(readInto(*m_reactive, expected.reactiveShare, share), *m_reactive);
    check(readInto(*m_endpoints, expected.endpoints,
                   [](const QString& text) { return wholeNumber(text, kMostEndpoints); }),
          *m_endpoints);
    check(readInto(*m_daysLate, expected.daysLate,
                   [](const QString& text) { return wholeNumber(text, kMostDaysLate); }),
          *m_daysLate);
    std::optional<WorkTime> effort;
    const bool fine = readInto(*m_effort, effort, time);
    check(fine, *m_effort);
    if (fine) {
        file.effortSoFar = effort.value_or(WorkTime{});
    }
    for (const RatingField& each : m_ratings) {
        const int anchor = each.box->currentData().toInt();
        if (anchor == kUnknownAnchor) {
            expected.ratings.erase(each.criterion);
        } else {
            expected.ratings[each.criterion] = anchor;
        }
    }
}

}  // namespace winnow
