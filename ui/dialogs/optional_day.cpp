// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/optional_day.h>

#include <QCheckBox>
#include <QHBoxLayout>

#include <ui/support/date_input.h>
#include <ui/theme/look.h>

namespace winnow {

OptionalDay::OptionalDay(const QString& text, std::optional<Date> day, Date suggested,
                         QWidget* parent)
    : QWidget(parent),
      m_known(new QCheckBox(text, this)),
      m_day(makeDateEdit(day.value_or(suggested), this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(ui::dp(8));
    row->addWidget(m_known);
    row->addWidget(m_day, 1);
    m_known->setChecked(day.has_value());
    m_day->setEnabled(day.has_value());
    if (text.isEmpty()) {
        m_known->setAccessibleName(tr("Known"));
        m_known->setToolTip(tr("Known"));
    } else {
        m_day->setAccessibleName(text);
    }
    m_day->setMinimumWidth(ui::dp(136));  // a whole date beside the arrow
    setFocusProxy(m_known);
    connect(m_known, &QCheckBox::toggled, m_day, &QWidget::setEnabled);
    connect(m_known, &QCheckBox::toggled, this, &OptionalDay::changed);
    connect(m_day, &QDateEdit::dateChanged, this, &OptionalDay::changed);
}

std::optional<Date> OptionalDay::day() const {
    return m_known->isChecked() ? std::optional(dayIn(*m_day)) : std::nullopt;
}

void OptionalDay::setDay(std::optional<Date> day) {
    if (day) {
        m_day->setDate(toQDate(*day));
    }
    m_known->setChecked(day.has_value());
}

void OptionalDay::setKnown(bool known) { m_known->setChecked(known); }

Date dayIn(const QDateEdit& field) {
    const QDate day = field.date();
    // The field's range lies within the years that Date knows.
    return Date::of(day.year(), day.month(), day.day()).value();
}

}  // namespace winnow
