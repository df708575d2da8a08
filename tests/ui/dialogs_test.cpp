// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

#include <app/client_service.h>
#include <app/figures_service.h>
#include <support/catch.h>
#include <ui/dialogs/client_dialog.h>
#include <ui/dialogs/new_portfolio_dialog.h>
#include <ui/dialogs/own_figures_dialog.h>

#include "window_fixture.h"

namespace winnow::test {
namespace {

void set(QDialog& dialog, const char* field, const QString& text) {
    dialog.findChild<QLineEdit*>(QString::fromLatin1(field))->setText(text);
}

void pressDefault(QDialog& dialog) {
    for (auto* button : dialog.findChildren<QPushButton*>()) {
        if (button->isDefault()) {
            QTest::mouseClick(button, Qt::LeftButton);
        }
    }
}

TEST_CASE("A client needs a name of its own", "[ui][dialogs]") {
    WindowFixture f;
    f.openNew();
    for (const int attempt : {1, 2}) {
        ClientDialog dialog(f.bridge, std::nullopt, &f.window);
        dialog.show();
        pressDefault(dialog);
        CHECK_FALSE(dialog.problem().isEmpty());
        set(dialog, "name", QStringLiteral("  Alder   Grove "));
        pressDefault(dialog);
        CHECK((dialog.result() == QDialog::Accepted) == (attempt == 1));
    }
    CHECK(f.bridge.portfolio().clients().all().size() == 1);
    CHECK(f.bridge.portfolio().clients().all().front().name == "Alder Grove");
}

TEST_CASE("Own figures are saved as one step for costs and one for targets", "[ui][dialogs]") {
    WindowFixture f;
    f.openNew();
    OwnFiguresDialog dialog(f.bridge, &f.window);
    dialog.show();
    set(dialog, "hourlyCost", QStringLiteral("€42.50"));
    set(dialog, "minimumFee", QStringLiteral("1,200"));
    set(dialog, "targetRate", QStringLiteral("95"));
    pressDefault(dialog);
    REQUIRE(dialog.result() == QDialog::Accepted);
    CHECK(dialog.changedAnything());
    FiguresService& figures = f.bridge.portfolio().figures();
    REQUIRE(figures.costModel().all().size() == 1);
    CHECK(figures.costModel().all().front().hourlyCost == Money{4'250});
    CHECK(figures.targets(f.bridge.quarter()).minimumMonthlyFee == Money{120'000});
    REQUIRE(f.bridge.portfolio().undo());
    CHECK_FALSE(figures.targets(f.bridge.quarter()).minimumMonthlyFee);
    REQUIRE(f.bridge.portfolio().undo());
    CHECK(figures.costModel().all().empty());
}

TEST_CASE("An unreadable amount is named and nothing is saved", "[ui][dialogs]") {
    WindowFixture f;
    f.openNew();
    OwnFiguresDialog dialog(f.bridge, &f.window);
    dialog.show();
    const std::pair<const char*, QString> wrong[] = {
        {"hourlyCost", QStringLiteral("a lot")},  {"hourlyCost", QStringLiteral("-5")},
        {"afterHours", QStringLiteral("0.5")},    {"afterHours", QStringLiteral("x")},
        {"productMargin", QStringLiteral("140")}, {"minimumFee", QStringLiteral("12.345.6")},
    };
    for (const auto& [field, text] : wrong) {
        auto* line = dialog.findChild<QLineEdit*>(QString::fromLatin1(field));
        const QString before = line->text();
        line->setText(text);
        pressDefault(dialog);
        CHECK_FALSE(dialog.problem().isEmpty());
        CHECK(dialog.result() == QDialog::Rejected);
        CHECK(f.bridge.portfolio().figures().costModel().all().empty());
        line->setText(before);
    }
}

TEST_CASE("A new portfolio says what is missing", "[ui][dialogs]") {
    WindowFixture f;
    NewPortfolioDialog dialog(f.clock, f.bridge.words(), f.prompts,
                              QString::fromStdString(f.folder.path().string()), &f.window);
    dialog.show();
    pressDefault(dialog);
    CHECK_FALSE(dialog.problem().isEmpty());
    set(dialog, "name", QStringLiteral("Alder & Co"));
    dialog.findChild<QComboBox*>(QStringLiteral("currency"))->setEditText(QStringLiteral("XYZ"));
    pressDefault(dialog);
    CHECK(dialog.problem().contains(QStringLiteral("XYZ")));
    dialog.findChild<QComboBox*>(QStringLiteral("currency"))->setEditText(QStringLiteral("chf"));
    pressDefault(dialog);
    CHECK(dialog.result() == QDialog::Accepted);
    const auto made = dialog.takePortfolio();
    REQUIRE(made);
    CHECK(made->currency() == *Currency::fromCode("CHF"));
    CHECK(made->name() == "Alder & Co");
}

}  // namespace
}  // namespace winnow::test
