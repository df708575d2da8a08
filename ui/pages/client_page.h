// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/metric_catalogue.h>
#include <ui/pages/page.h>

class QBoxLayout;
class QMenu;

namespace winnow {

class ClientEvidenceCard;
class ClientFinanceCard;
class ClientLiftCard;
class ClientMetricsCard;
class ClientPeopleCard;
class ClientRatingsCard;
class ClientScoreCard;
class ClientSurenessCard;
class ClientTimelineCard;
class Prompts;
struct ClientQuarter;
struct GradedQuarter;
struct RedFlagEntry;

namespace ui {
class CentredScroll;
class EmptyState;
class GradeBadge;
class InlineBanner;
class PageHeader;
class PrimaryButton;
}  // namespace ui

// One client in the quarter on screen: why it has its grade, the ratings behind it, its money and
// what happened.
class ClientPage : public Page {
    Q_OBJECT

public:
    ClientPage(PortfolioBridge& bridge, Prompts& prompts, QWidget* parent = nullptr);

    // Which client; refresh() afterwards.
    void setClient(ClientId client);
    ClientId client() const { return m_client; }
    void refresh() override;
    std::optional<ClientId> currentClient() const override;

public Q_SLOTS:
    // All steps of the calculation, in their order.
    void explain();
    void editClient();
    void overrideGrade();
    void addRedFlag();
    void logReaction();
    void waiveGate();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildHeader();
    QWidget* buildContent();
    void arrange();
    void showHeader(const Client& client, const ClientQuarter* quarter);
    void showMetrics();
    void explainMetric(Metric metric, MetricPeriod period);
    void showRatedCriterion(const QRect& rect);
    void removeRedFlag(const RedFlagEntry& flag);
    // What asks for attention: a locked quarter, an override to be confirmed.
    void showNotice(const GradedQuarter& graded, const ClientQuarter* found);
    void answerNotice();
    // A toast with undo, or the error in the banner.
    void told(const Result<void>& result, const QString& message);
    void showStart(const ClientQuarter* quarter);
    void startUpgrade();
    void fillMoreMenu();

    Prompts& m_prompts;
    ClientId m_client;
    ui::PageHeader* m_header = nullptr;
    ui::GradeBadge* m_badge = nullptr;
    QMenu* m_more = nullptr;
    ui::PrimaryButton* m_start = nullptr;
    CaseId m_case;  // the one that runs; 0: none
    ui::InlineBanner* m_banner = nullptr;
    ui::InlineBanner* m_notice = nullptr;
    ui::EmptyState* m_nothing = nullptr;
    ui::CentredScroll* m_scroll;
    QBoxLayout* m_columns = nullptr;
    QWidget* m_left = nullptr;
    QWidget* m_right = nullptr;
    ClientScoreCard* m_score = nullptr;
    ClientSurenessCard* m_sureness = nullptr;
    ClientLiftCard* m_lift = nullptr;
    ClientEvidenceCard* m_evidence = nullptr;
    ClientFinanceCard* m_finance = nullptr;
    ClientMetricsCard* m_metrics = nullptr;
    ClientPeopleCard* m_people = nullptr;
    ClientRatingsCard* m_ratings = nullptr;
    ClientTimelineCard* m_timeline = nullptr;
};

}  // namespace winnow
