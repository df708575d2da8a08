// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <vector>

#include <QDialog>

#include <app/letter_service.h>
#include <ui/bridge/portfolio_bridge.h>

class QComboBox;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QTabWidget;

namespace winnow {

class Prompts;

namespace ui {
class Button;
class InlineBanner;
class Label;
}  // namespace ui

// The texts of letters in both languages, with the fields that are filled in. Each save is a new
// version; letters written keep theirs.
class LetterTemplatesDialog : public QDialog {
    Q_OBJECT

public:
    LetterTemplatesDialog(PortfolioBridge& bridge, Prompts& prompts, QWidget* parent);

    bool storedAnything() const { return m_stored; }
    // The template as it is edited at present.
    LetterTemplate draft() const;

public Q_SLOTS:
    void save();
    void restore();
    void importFile();
    void exportFile();
    void duplicate();
    void reject() override;

private:
    // One language's side.
    struct Side {
        QLineEdit* title = nullptr;
        QLineEdit* subject = nullptr;
        QPlainTextEdit* body = nullptr;
    };

    QWidget* buildEditor();
    QWidget* buildFields();
    void fillList(const std::string& chosen);
    void showTemplate(const LetterTemplate& letter);
    // Another template is chosen; unsaved changes are asked about first.
    void choose(int row);
    bool mayLeave();
    void check();
    void insertField(const QString& name);
    void say(bool well, const QString& message);
    bool isChanged() const;

    PortfolioBridge& m_bridge;
    Prompts& m_prompts;
    std::vector<LetterService::Template> m_templates;
    LetterTemplate m_saved;  // as stored, or as imported or duplicated
    bool m_isNew = false;    // not stored under its id yet
    bool m_stored = false;
    bool m_quiet = false;
    QListWidget* m_list;
    QTabWidget* m_tabs = nullptr;
    QComboBox* m_purpose = nullptr;
    std::array<Side, 2> m_sides;
    QListWidget* m_fields = nullptr;
    ui::Label* m_problems = nullptr;
    ui::InlineBanner* m_banner;
    ui::Button* m_save = nullptr;
    ui::Button* m_restore = nullptr;
};

}  // namespace winnow
