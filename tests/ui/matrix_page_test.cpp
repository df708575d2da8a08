// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QCheckBox>
#include <QTableWidget>

#include <app/grading_service.h>
#include <support/catch.h>
#include <ui/charts/matrix_chart.h>
#include <ui/pages/matrix_page.h>
#include <ui/reports/matrix_data.h>

#include "page_fixture.h"

using namespace winnow;
using namespace winnow::test;

TEST_CASE("The matrix places every graded client with two scores", "[ui][matrix]") {
    PageFixture fixture;
    fixture.openSample();
    const GradedQuarter& quarter = fixture.bridge.portfolio().grading().quarter(sampleQuarter());
    const std::set<Grade> all(kGrades.begin(), kGrades.end());
    const ui::MatrixData data =
        matrixData(quarter, nullptr, MatrixSize::Hours, all, fixture.bridge.words());
    CHECK(static_cast<int>(data.points.size()) == quarter.summary.graded);
    for (const ui::MatrixData::Point& point : data.points) {
        CHECK_FALSE(point.label.isEmpty());
        CHECK(point.toolTip.contains(point.label));
    }
    const ui::MatrixData worst =
        matrixData(quarter, nullptr, MatrixSize::Margin, {Grade::D}, fixture.bridge.words());
    CHECK(worst.points.size() < data.points.size());
}

TEST_CASE("Short names stay apart", "[ui][matrix]") {
    std::vector<ClientQuarter> clients(4);
    clients[0].client.name = "Mill Lane School";
    clients[1].client.name = "Mill Street Dental";
    clients[2].client.name = "Harrow & Pike";
    clients[3].client.name = "The Larch";
    CHECK(shortName(clients[0].client.name, clients) == QStringLiteral("Mill Lane"));
    CHECK(shortName(clients[1].client.name, clients) == QStringLiteral("Mill Street"));
    CHECK(shortName(clients[2].client.name, clients) == QStringLiteral("Harrow"));
    CHECK(shortName(clients[3].client.name, clients) == QStringLiteral("The Larch"));
}

TEST_CASE("A selection on the matrix opens its client", "[ui][matrix]") {
    PageFixture fixture;
    fixture.openSample();
    MatrixPage page(fixture.bridge);
    page.resize(1200, 800);
    page.refresh();
    page.show();
    auto* chart = page.findChild<ui::MatrixChart*>();
    const ClientId client =
        fixture.bridge.portfolio().grading().quarter(sampleQuarter()).clients.front().client.id;
    CHECK_FALSE(page.currentClient());
    chart->setSelection({client.value});
    CHECK(page.currentClient() == client);
    qint64 opened = 0;
    QObject::connect(&page, &Page::openClient, &page, [&](qint64 id) { opened = id; });
    Q_EMIT chart->pointActivated(client.value);
    CHECK(opened == client.value);
}

TEST_CASE("The matrix as table has a row for each client shown", "[ui][matrix]") {
    PageFixture fixture;
    fixture.openSample();
    MatrixPage page(fixture.bridge);
    page.refresh();
    page.toggleTable();
    const auto* table = page.findChild<QTableWidget*>();
    const GradedQuarter& quarter = fixture.bridge.portfolio().grading().quarter(sampleQuarter());
    CHECK(table->rowCount() == quarter.summary.graded);
    // Without the D clients.
    page.findChildren<QCheckBox*>().back()->setChecked(false);
    CHECK(table->rowCount() == quarter.summary.graded - quarter.summary.groups[3].clients);
}
