// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <domain/inventory.h>
#include <ui/dialogs/form_dialog.h>

class QLineEdit;
class QPlainTextEdit;

namespace winnow {

class OptionalDay;
class PortfolioBridge;

// One item of an inventory with the fields of its section. Adds it, or changes the one whose id is
// set.
class InventoryItemDialog : public FormDialog {
    Q_OBJECT

public:
    InventoryItemDialog(PortfolioBridge& bridge, const InventoryItem& item, QWidget* parent);

protected:
    bool save() override;

private:
    PortfolioBridge& m_bridge;
    InventoryItem m_item;
    QLineEdit* m_name;
    std::vector<std::pair<std::string, QLineEdit*>> m_texts;
    std::vector<std::pair<std::string, OptionalDay*>> m_days;
    QPlainTextEdit* m_note;
};

}  // namespace winnow
