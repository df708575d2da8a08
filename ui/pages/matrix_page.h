// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <set>

#include <ui/pages/page.h>

class QBoxLayout;
class QCheckBox;
class QStackedWidget;
class QTableWidget;

namespace winnow {

struct GradedQuarter;

namespace ui {
class Button;
class CardFrame;
class Label;
class MatrixChart;
class PageHeader;
class RecordList;
class SegmentedControl;
}  // namespace ui

// Clients between their financial and their relationship score.
class MatrixPage : public Page {
    Q_OBJECT

public:
    explicit MatrixPage(PortfolioBridge& bridge, QWidget* parent = nullptr);

    void refresh() override;
    // The one selected.
    std::optional<ClientId> currentClient() const override;
    std::set<ClientId> selection() const;

public Q_SLOTS:
    // The same figures as rows instead of marks, and back.
    void toggleTable();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildSide();
    void showSelection();
    void showGrades(const GradedQuarter& quarter);
    void showTable(const GradedQuarter& quarter, const std::set<Grade>& shown);
    void showNote(const GradedQuarter& quarter);

    ui::PageHeader* m_header;
    ui::SegmentedControl* m_size;
    ui::Button* m_compare;
    ui::Button* m_asTable;
    QBoxLayout* m_body;
    QStackedWidget* m_stack;
    ui::MatrixChart* m_chart;
    QTableWidget* m_table;
    QWidget* m_side = nullptr;
    ui::CardFrame* m_selectionCard = nullptr;
    QWidget* m_sumBox = nullptr;
    std::array<ui::Label*, 6> m_sums{};  // figures, then their shares
    ui::RecordList* m_list = nullptr;
    ui::Button* m_open = nullptr;
    ui::Button* m_clear = nullptr;
    std::array<QCheckBox*, 4> m_grades{};
    std::array<ui::Label*, 4> m_counts{};
    ui::Label* m_note = nullptr;
};

}  // namespace winnow
