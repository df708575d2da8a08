// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

class QKeyEvent;
class QWidget;

namespace winnow {

// Neither Ctrl nor Alt: a key that may answer. Shift is allowed, as it makes the digits of the top
// row on French keyboards.
bool isAnswerKey(const QKeyEvent& key);

// The digit of a key, also of the top row of a French keyboard without Shift.
std::optional<int> digitOf(const QKeyEvent& key);

// Whether the widget takes letters for itself.
bool isTextField(const QWidget* widget);

}  // namespace winnow
