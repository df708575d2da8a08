// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

class QWidget;

namespace winnow {

// Tab goes through what is in the widget in the order of its layouts, whenever it was made. What
// Tab may reach, in that order.
std::vector<QWidget*> orderFocus(QWidget& root);

}  // namespace winnow
