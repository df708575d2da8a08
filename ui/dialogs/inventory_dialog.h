// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QDialog>

#include <base/locale.h>
#include <domain/case.h>
#include <domain/inventory.h>

class QCheckBox;
class QComboBox;
class QListWidget;
class QTableWidget;

namespace winnow {

namespace ui {
class Button;
class InlineBanner;
class Label;
}  // namespace ui

class PortfolioBridge;
class Prompts;

// What is known of a client's systems, section by section, with what a dossier still lacks. Each
// edit is stored at once. With a case the dossier can be issued: kept there as PDF with the next
// version number; the step itself is left to the user.
class InventoryDialog : public QDialog {
    Q_OBJECT

public:
    InventoryDialog(PortfolioBridge& bridge, Prompts& prompts, ClientId client,
                    std::optional<CaseId> issueFor, QWidget* parent);

    bool hasStored() const { return m_stored; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* buildSection();
    QWidget* buildButtons();
    InventorySection section() const;
    std::optional<InventoryItem> chosen() const;
    Language documentLanguage() const;

    void reload();
    void showSection();
    void fillTable();
    void fillGaps();
    void addItem();
    void editItem();
    void removeItem();
    void sayEmpty(bool empty);
    void preview();
    void issue();
    void fail(const QString& message);
    // Tells an error, else notes that something was stored and shows it.
    template <typename Outcome>
    void settle(const Outcome& outcome);

    PortfolioBridge& m_bridge;
    Prompts& m_prompts;
    ClientId m_client;
    std::optional<CaseId> m_case;
    std::vector<InventoryItem> m_items;
    std::vector<DossierGap> m_gaps;
    bool m_stored = false;
    QListWidget* m_sections;
    ui::Label* m_title;
    QTableWidget* m_table;
    QCheckBox* m_empty;
    ui::Button* m_add;
    ui::Button* m_edit;
    ui::Button* m_remove;
    ui::Label* m_missing;
    QComboBox* m_language;
    ui::Button* m_issue = nullptr;
    ui::InlineBanner* m_banner;
};

}  // namespace winnow
