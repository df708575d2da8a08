// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QDialog>

#include <app/mapping_service.h>

class QLineEdit;
class QStackedWidget;
class QTableWidget;

namespace winnow {

class ClientField;
class PortfolioBridge;
class Prompts;

namespace ui {
class Button;
class InlineBanner;
class Label;
class RecordList;
class ViewTabs;
}  // namespace ui

// The ways to read files, the user's own and the program's; and which client a project belongs to.
class MappingsDialog : public QDialog {
    Q_OBJECT

public:
    MappingsDialog(PortfolioBridge& bridge, Prompts& prompts, QWidget* parent = nullptr);

    // What is shown as wrong at present; empty: nothing.
    QString problem() const { return m_problem; }

private:
    QWidget* buildMappings();
    QWidget* buildProjects();
    void fillMappings(const std::string& select);
    void fillProjects();
    void showColumns();
    const MappingInfo* selected() const;
    void rename(int row, const QString& name);
    void remove();
    void exportFile();
    void importFile();
    void setProject();
    void removeProject();
    void showProblem(const QString& message);
    // Whether it went well; else says why.
    bool check(const Result<void>& result);

    PortfolioBridge& m_bridge;
    Prompts& m_prompts;
    std::vector<MappingInfo> m_mappings;
    QString m_problem;
    bool m_filling = false;  // rows are being set, not edited

    ui::ViewTabs* m_tabs;
    QStackedWidget* m_pages;
    ui::InlineBanner* m_banner;
    QTableWidget* m_table = nullptr;
    ui::Label* m_columnsTitle = nullptr;
    ui::RecordList* m_columns = nullptr;
    ui::Button* m_rename = nullptr;
    ui::Button* m_remove = nullptr;
    ui::Button* m_export = nullptr;
    QTableWidget* m_projects = nullptr;
    QLineEdit* m_project = nullptr;
    ClientField* m_client = nullptr;
};

}  // namespace winnow
