// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/rubric_gate_dialog.h>

#include <array>
#include <optional>

#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>

#include <app/report_service.h>
#include <ui/pages/rubric_spin.h>
#include <ui/pages/rubric_text.h>
#include <ui/support/criterion_text.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;

constexpr int kLeastDays = 1;
constexpr int kMostDays = 365;
constexpr int kMostQuarters = 8;
constexpr int kMostPercent = 100'000;  // hundredths: 1000 %
// Hundredths of a per cent in millionths.
constexpr std::int64_t kPercentMicros = 100;

// The name of the catalogue; empty where it has none.
QString shippedName(const Gate& gate, Language language) {
    const std::string id = "gate." + gate.id;
    return catalogue(language).contains(id) ? Words(Locale(language)).text(id) : QString();
}

// What a gate can do, in the order of the list.
struct Effect {
    std::optional<Grade> cap;
    int notches = 0;
};
constexpr std::array<Effect, 6> kEffects{{{Grade::B, 0},
                                          {Grade::C, 0},
                                          {Grade::D, 0},
                                          {std::nullopt, 1},
                                          {std::nullopt, 2},
                                          {std::nullopt, 3}}};

}  // namespace

Gate RubricGateDialog::suggested(GateKind kind) {
    Gate gate;
    gate.kind = kind;
    gate.cap = Grade::C;
    gate.days = kLeastDays;
    gate.materialShare = Decimal{50'000};
    gate.quarters = 2;
    gate.minimum = Points{5'000};
    gate.feeShare = Decimal::whole(1);
    if (kind == GateKind::SmallClient) {
        gate.cap.reset();
        gate.notches = 1;
    }
    return gate;
}

RubricGateDialog::RubricGateDialog(const Gate& gate, bool isNew, const Words& words,
                                   QWidget* parent)
    : FormDialog(isNew ? words.text("gate_kind." + std::string(gateKindCode(gate.kind)))
                       : gateTitle(gate, words),
                 isNew ? tr("Add the gate") : tr("Set"), parent),
      m_gate(gate),
      m_english(addName(tr("Name, English"), u"nameEn"_s, Language::English)),
      m_french(addName(tr("Name, French"), u"nameFr"_s, Language::French)),
      m_effect(new QComboBox(this)) {
    addFigures();
    for (std::size_t i = 0; i < kEffects.size(); ++i) {
        Gate shown;
        shown.cap = kEffects[i].cap;
        shown.notches = kEffects[i].notches;
        m_effect->addItem(gateEffect(shown, words));
        if (gate.cap == shown.cap && gate.notches == shown.notches) {
            m_effect->setCurrentIndex(static_cast<int>(i));
        }
    }
    m_effect->setObjectName(u"effect"_s);
    addField(tr("What it does"), m_effect);
    if (!isNew) {
        auto* remove = new ui::GhostButton(tr("Remove this gate"), this);
        remove->setObjectName(u"removeGate"_s);
        remove->setAutoDefault(false);
        addField({}, remove);
        remove->setAccessibleName(remove->text());
        connect(remove, &QAbstractButton::clicked, this, [this] {
            m_remove = true;
            accept();
        });
    }
    setMinimumWidth(dp(480));
}

QLineEdit* RubricGateDialog::addName(const QString& label, const QString& name, Language language) {
    auto* field = new QLineEdit(this);
    field->setObjectName(name);
    field->setMaxLength(60);
    const std::string& own = language == Language::English ? m_gate.name.en : m_gate.name.fr;
    field->setText(own.empty() ? shippedName(m_gate, language) : toQString(own));
    addField(label, field);
    return field;
}

void RubricGateDialog::addFigures() {
    const auto hundredths = [this](int value, int least, int most, const QString& suffix) {
        m_share = new HundredthsSpin(this);
        m_share->setRange(least, most);
        m_share->setSuffix(suffix);
        m_share->setValue(value);
        m_share->setObjectName(u"share"_s);
        return m_share;
    };
    const auto percent = [](Decimal share) {
        return static_cast<int>(divideHalfUp(share.micros, kPercentMicros));
    };
    switch (m_gate.kind) {
        case GateKind::ArrearsOverDays:
            m_days = new QSpinBox(this);
            m_days->setRange(kLeastDays, kMostDays);
            m_days->setValue(m_gate.days);
            m_days->setAlignment(Qt::AlignRight);
            m_days->setObjectName(u"days"_s);
            addField(tr("Days unpaid, more than"), m_days, tr("Days past the due date."));
            addField(tr("Share of a year’s revenue"),
                     hundredths(percent(m_gate.materialShare), 0, kMostPercent, u" %"_s),
                     tr("Less than this does not matter."));
            return;
        case GateKind::NegativeContribution:
            m_quarters = new QSpinBox(this);
            m_quarters->setRange(1, kMostQuarters);
            m_quarters->setValue(m_gate.quarters);
            m_quarters->setAlignment(Qt::AlignRight);
            m_quarters->setObjectName(u"quarters"_s);
            addField(tr("Quarters running"), m_quarters);
            return;
        case GateKind::AxisMinimum:
            addField(tr("Both scores at least"),
                     hundredths(m_gate.minimum.hundredths, 1, 10'000, {}));
            return;
        case GateKind::SmallClient:
            addField(tr("Share of the smallest monthly fee"),
                     hundredths(percent(m_gate.feeShare), 1, kMostPercent, u" %"_s),
                     tr("A client who brings less is small."));
            return;
        case GateKind::BrokenCommitment:
        case GateKind::StaffAbuse:
            return;
    }
}

bool RubricGateDialog::save() {
    // Own words of one language also stand for the other: both are kept, or none.
    const QString en = m_english->text().simplified();
    const QString fr = m_french->text().simplified();
    const auto isShipped = [&](const QString& text, Language language) {
        return text.isEmpty() || text == shippedName(m_gate, language);
    };
    m_gate.name = isShipped(en, Language::English) && isShipped(fr, Language::French)
                      ? LocalText{}
                      : LocalText{en.toStdString(), fr.toStdString()};
    if (m_gate.name.empty() && shippedName(m_gate, Language::English).isEmpty()) {
        showProblem(tr("Give the gate a name: explanations use it."), m_english);
        return false;
    }
    const Effect& effect = kEffects[static_cast<std::size_t>(m_effect->currentIndex())];
    m_gate.cap = effect.cap;
    m_gate.notches = effect.notches;
    if (m_days) {
        m_gate.days = m_days->value();
    }
    if (m_quarters) {
        m_gate.quarters = m_quarters->value();
    }
    if (m_share) {
        const Decimal share{m_share->value() * kPercentMicros};
        if (m_gate.kind == GateKind::AxisMinimum) {
            m_gate.minimum = Points{m_share->value()};
        } else if (m_gate.kind == GateKind::SmallClient) {
            m_gate.feeShare = share;
        } else {
            m_gate.materialShare = share;
        }
    }
    return true;
}

}  // namespace winnow
