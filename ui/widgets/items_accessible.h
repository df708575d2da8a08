// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace winnow::ui {

// Lets assistive technology see the data of every ItemsWidget. May be called often.
void installItemsAccessibility();

}  // namespace winnow::ui
