// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QWidget>

#include <base/date.h>

class QCheckBox;
class QDateEdit;

namespace winnow {

// A day that may be unknown: a check box before the date field.
class OptionalDay : public QWidget {
    Q_OBJECT

public:
    // `text` says what checking it means ("in writing, on"), empty: only that the day is known;
    // `suggested` is shown once it becomes known.
    OptionalDay(const QString& text, std::optional<Date> day, Date suggested,
                QWidget* parent = nullptr);

    std::optional<Date> day() const;
    void setDay(std::optional<Date> day);
    void setKnown(bool known);

Q_SIGNALS:
    void changed();

private:
    QCheckBox* m_known;
    QDateEdit* m_day;
};

// The day in a field that always has one.
Date dayIn(const QDateEdit& field);

}  // namespace winnow
