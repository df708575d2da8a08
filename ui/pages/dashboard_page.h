// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include <ui/pages/page.h>

class QVBoxLayout;

namespace winnow {

struct PortfolioSummary;
struct GradedQuarter;

namespace ui {
class CardFrame;
class PrimaryButton;
class GradeColumns;
class InlineBanner;
class KpiTile;
class MigrationGrid;
class PageHeader;
class RecordList;
class ShareBars;
}  // namespace ui

// The quarter at a glance: figures, how the grades share revenue and hours, what moved, what calls
// for a decision.
class DashboardPage : public Page {
    Q_OBJECT

public:
    explicit DashboardPage(PortfolioBridge& bridge, QWidget* parent = nullptr);

    void refresh() override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildCards(QWidget* content);
    void arrange();
    void showHeader(const GradedQuarter& graded);
    void showBanner(const GradedQuarter& graded);
    void showShares(const PortfolioSummary& summary);
    void showMoves(const GradedQuarter& graded);
    void showComingUp(const GradedQuarter& graded);
    void showGrading(const GradedQuarter& graded);
    void showMix(const std::vector<PortfolioSummary>& trend);

    ui::PageHeader* m_header;
    ui::PrimaryButton* m_grade;
    ui::InlineBanner* m_banner;
    QVBoxLayout* m_rows;
    std::array<ui::KpiTile*, 5> m_tiles{};
    ui::CardFrame* m_sharesCard;
    ui::ShareBars* m_shares;
    ui::CardFrame* m_migrationCard;
    ui::MigrationGrid* m_migration;
    ui::CardFrame* m_decisionsCard;
    ui::RecordList* m_decisions;
    ui::CardFrame* m_moversCard;
    ui::RecordList* m_movers;
    ui::CardFrame* m_mixCard;
    ui::GradeColumns* m_mix;
    int m_arrangement = -1;
};

}  // namespace winnow
