// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/inventory_item_dialog.h>

#include <QLineEdit>
#include <QPlainTextEdit>
#include <algorithm>

#include <app/handover_service.h>
#include <ui/bridge/portfolio_bridge.h>
#include <ui/dialogs/optional_day.h>
#include <ui/support/plain_text.h>
#include <ui/theme/look.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;

constexpr int kWidth = 500;

bool isDay(std::string_view field) { return field.ends_with("_on") || field.ends_with("_until"); }

std::string valueOf(const InventoryItem& item, std::string_view code) {
    const auto found =
        std::ranges::find(item.fields, code, &std::pair<std::string, std::string>::first);
    return found == item.fields.end() ? std::string() : found->second;
}

}  // namespace

InventoryItemDialog::InventoryItemDialog(PortfolioBridge& bridge, const InventoryItem& item,
                                         QWidget* parent)
    : FormDialog(bridge.words().text("inventory_section." +
                                     std::string(inventorySectionCode(item.section))),
                 item.id ? tr("Save") : tr("Add"), parent),
      m_bridge(bridge),
      m_item(item),
      m_name(new QLineEdit(toQString(item.name), this)),
      m_note(new QPlainTextEdit(toQString(item.note), this)) {
    const Words& words = bridge.words();
    m_name->setObjectName(u"name"_s);
    addField(words.text("inventory.name"), m_name);
    for (const std::string_view code : inventoryFields(item.section)) {
        const std::string id = "inventory_field." + std::string(code);
        const std::string value = valueOf(item, code);
        if (isDay(code)) {
            auto* field =
                new OptionalDay({}, Date::fromIso(value), bridge.portfolio().now().date(), this);
            field->setObjectName(toQString(code));
            addField(words.text(id), field);
            m_days.emplace_back(code, field);
            continue;
        }
        auto* field = new QLineEdit(toQString(value), this);
        field->setObjectName(toQString(code));
        QString hint;
        if (code == "secret_kept_in") {
            hint = tr("Where it is kept and who hands it over; never the secret itself.");
        } else if (code == "held_by") {
            hint = tr("Who at the client can sign in with it. Empty: nobody.");
        }
        addField(words.text(id), field, hint);
        m_texts.emplace_back(code, field);
    }
    m_note->setObjectName(u"note"_s);
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(dp(72));
    addField(words.text("inventory.note"), m_note);
    setMinimumWidth(dp(kWidth));
    m_name->setFocus();
}

bool InventoryItemDialog::save() {
    m_item.name = m_name->text().simplified().toStdString();
    m_item.note = plainTextOf(*m_note);
    m_item.fields.clear();
    for (const auto& [code, field] : m_texts) {
        m_item.fields.emplace_back(code, field->text().simplified().toStdString());
    }
    for (const auto& [code, field] : m_days) {
        if (const std::optional<Date> day = field->day()) {
            m_item.fields.emplace_back(code, day->toIso());
        }
    }
    HandoverService& handover = m_bridge.portfolio().handover();
    std::optional<Error> problem;
    if (m_item.id) {
        if (const auto changed = handover.update(m_item); !changed) {
            problem = changed.error();
        }
    } else if (const auto added = handover.add(m_item); !added) {
        problem = added.error();
    }
    if (!problem) {
        return true;
    }
    // A number that is none is the one text that can be wrong beside the name.
    QWidget* field = m_name;
    for (const auto& [code, text] : m_texts) {
        if (code == "count" && problem->message.id == "app.inventory.no_count") {
            field = text;
        }
    }
    showProblem(m_bridge.words().error(*problem), field);
    return false;
}

}  // namespace winnow
