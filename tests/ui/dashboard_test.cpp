// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/figures_service.h>
#include <app/grading_service.h>
#include <support/catch.h>
#include <ui/charts/migration_grid.h>
#include <ui/pages/clients_page.h>
#include <ui/pages/dashboard_figures.h>
#include <ui/pages/dashboard_page.h>
#include <ui/widgets/record_list.h>
#include <ui/widgets/toast.h>

#include "window_fixture.h"

namespace winnow::test {
namespace {

TEST_CASE("The tiles show the quarter and how it differs from the last", "[ui][dashboard]") {
    WindowFixture f;
    f.openSample();
    const auto trend = f.bridge.portfolio().grading().summaries(f.bridge.quarter(), 8);
    const auto tiles = kpiData(trend, f.bridge.words());
    CHECK(tiles[0].figure == f.bridge.words().moneyShort(trend.back().now.revenue));
    CHECK(tiles[0].history.size() == trend.size());
    for (const auto& tile : tiles) {
        CHECK_FALSE(tile.label.isEmpty());
        CHECK_FALSE(tile.accessible.isEmpty());
    }
}

TEST_CASE("What is unknown is a dash on the tiles", "[ui][dashboard]") {
    PortfolioSummary summary;
    summary.quarter = summary.now.quarter = {2026, 3};
    const auto tiles = kpiData({summary}, Words(Locale(Language::English)));
    for (const auto& tile : tiles) {
        CHECK(tile.figure == kUnknownDash);
        CHECK(tile.change.isEmpty());
    }
}

TEST_CASE("A falling figure is shown by its direction and not by a sign", "[ui][dashboard]") {
    PortfolioSummary summary;
    summary.quarter = summary.now.quarter = {2026, 3};
    summary.now.revenue = Money{90'000};
    summary.before = PortfolioMetrics{};
    summary.before->revenue = Money{100'000};
    const auto tile = kpiData({summary}, Words(Locale(Language::English)))[0];
    CHECK(tile.direction == -1);
    CHECK(tile.tone == ui::Tone::Bad);
    CHECK(tile.change == QStringLiteral("10.0%"));
    CHECK(tile.against == QStringLiteral("vs Q2"));
}

TEST_CASE("A cell of the migration grid leads to its clients", "[ui][dashboard]") {
    WindowFixture f;
    f.openSample();
    const PortfolioSummary summary =
        f.bridge.portfolio().grading().quarter(f.bridge.quarter()).summary;
    REQUIRE_FALSE(summary.moves.empty());
    const GradeMove move = summary.moves.front();
    Q_EMIT f.window.findChild<ui::MigrationGrid*>()->cellActivated(move.before, move.now);
    REQUIRE(f.window.currentPage() == PageId::Clients);
    const auto& clients = f.page<ClientsPage>(PageId::Clients);
    const auto* model = clients.findChild<ClientTableModel*>();
    const auto before = static_cast<std::size_t>(move.before);
    const auto now = static_cast<std::size_t>(move.now);
    CHECK(model->rowCount() == summary.migration[before][now]);
}

TEST_CASE("Someone who moved is one click away", "[ui][dashboard]") {
    WindowFixture f;
    f.openSample();
    const ClientId client =
        f.bridge.portfolio().grading().quarter(f.bridge.quarter()).summary.moves.front().client;
    const auto lists = f.window.findChildren<ui::RecordList*>();
    REQUIRE(lists.size() == 2);
    Q_EMIT lists.front()->activated(QString::number(client.value));
    CHECK(f.window.currentPage() == PageId::Client);
    CHECK(f.window.currentClient() == client);
}

TEST_CASE("A quarter with nothing in it is shown honestly", "[ui][dashboard]") {
    WindowFixture f;
    f.openSample();
    const Quarter first = f.bridge.portfolio().figures().quarters().front();
    f.bridge.setQuarter(first);
    f.window.goTo(PageId::Dashboard);
    CHECK_FALSE(f.window.grab().isNull());
}

}  // namespace
}  // namespace winnow::test
