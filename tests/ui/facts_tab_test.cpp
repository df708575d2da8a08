// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <atomic>
#include <map>

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QCompleter>
#include <QElapsedTimer>
#include <QFile>
#include <QScrollBar>
#include <QTableWidget>

#include <ui/dialogs/fact_dialog.h>
#include <ui/dialogs/work_dialog.h>
#include <ui/support/time_input.h>
#include <ui/widgets/segmented_control.h>
#include <ui/widgets/toast.h>

#include "data_fixture.h"

namespace winnow::test {
namespace {

using namespace Qt::StringLiterals;

struct FactsFixture : DataFixture {
    ClientId harbour;
    ClientId mill;

    FactsFixture() {
        openNew();
        harbour = addClient("Harbour Dental");
        mill = addClient("Mill Lane School");
        addInvoice(harbour, "1001", *Date::of(2026, 7, 3), {4660'00});
        addInvoice(mill, "1002", *Date::of(2026, 7, 13), {1720'50});
        addInvoice(harbour, "1003", *Date::of(2026, 9, 30), {2880'00});
        show(DataTabId::Facts);
    }

    void chooseKind(FactKind kind) {
        const auto& kinds = allFactKinds();
        const auto index = std::find(kinds.begin(), kinds.end(), kind) - kinds.begin();
        const auto buttons =
            facts().findChild<ui::SegmentedControl*>()->findChildren<QAbstractButton*>();
        click(*buttons[index]);
    }
    QString cell(int row, FactColumn column) {
        const auto& columns = model().columns();
        const auto at = std::find(columns.begin(), columns.end(), column) - columns.begin();
        return model().index(row, static_cast<int>(at)).data().toString();
    }
    static void enter(QDialog& dialog) {
        for (QPushButton* button : dialog.findChildren<QPushButton*>()) {
            if (button->isDefault()) {
                QTest::keyClick(&dialog, Qt::Key_Return);
                return;
            }
        }
        FAIL("no default button");
    }
};

TEST_CASE("Facts are listed newest first with their sum", "[ui][facts]") {
    FactsFixture f;
    QAbstractItemModelTester tester(f.table().model(),
                                    QAbstractItemModelTester::FailureReportingMode::Fatal);
    REQUIRE(f.model().rowCount() == 3);
    CHECK(f.cell(0, FactColumn::Number) == u"1003"_s);
    CHECK(f.cell(2, FactColumn::Client) == u"Harbour Dental"_s);
    CHECK(f.cell(2, FactColumn::Source) == u"typed in"_s);
    CHECK(f.cell(0, FactColumn::State) == u"Open"_s);
    CHECK(f.cell(2, FactColumn::State).startsWith(u"68 "_s));
    CHECK(f.facts().statusText().contains(f.bridge.words().moneyExact(Money{9260'50})));
}

TEST_CASE("Slash leads into the search, and Enter to what was found", "[ui][facts]") {
    FactsFixture f;
    f.table().setFocus();
    f.type(Qt::Key_Slash);
    auto& search = f.child(f.facts(), "factSearch");
    REQUIRE(QApplication::focusWidget() == &search);
    f.write(u"1002"_s);
    f.type(Qt::Key_Return);
    f.settle();
    CHECK(f.model().rowCount() == 1);
    CHECK(f.table().hasFocus());
    f.click(f.child(f.facts(), "clearFilters"));
    CHECK(f.model().rowCount() == 3);
}

TEST_CASE("A client typed in narrows the list", "[ui][facts]") {
    FactsFixture f;
    auto& client = dynamic_cast<QLineEdit&>(f.child(f.facts(), "factClient"));
    DataFixture::type(client, u"mill"_s);
    QTest::keyClick(client.completer()->popup(), Qt::Key_Down);
    QTest::keyClick(client.completer()->popup(), Qt::Key_Return);
    f.settle();
    CHECK(client.text() == u"Mill Lane School"_s);
    CHECK(f.model().rowCount() == 1);
}

TEST_CASE("Overdue invoices and a period are a menu away", "[ui][facts]") {
    FactsFixture f;
    f.choose(f.child(f.facts(), "moreFilters"), u"Open and overdue"_s);
    CHECK(f.model().rowCount() == 2);
    f.choose(f.child(f.facts(), "moreFilters"), u"Open and overdue"_s);
    CHECK(f.model().rowCount() == 3);
    f.choose(f.child(f.facts(), "period"), u"Four quarters to Q3 2026"_s);
    CHECK(f.facts().query().from == Date::of(2025, 10, 1));
    CHECK(f.facts().query().to == Date::of(2026, 9, 30));
}

TEST_CASE("Time is typed in by keys alone, and the step is taken back", "[ui][facts]") {
    FactsFixture f;
    f.chooseKind(FactKind::TimeEntry);
    f.answer([&](QDialog& dialog) {
        auto& fact = dynamic_cast<FactDialog&>(dialog);
        REQUIRE(dialog.focusWidget() == &DataFixture::field(dialog, "client"));
        REQUIRE(waitUntil([&] { return dialog.focusWidget()->hasFocus(); }));
        QTest::keyClicks(QApplication::focusWidget(), u"harb"_s);
        DataFixture::type(DataFixture::field(dialog, "technician"), u"Ana"_s);
        FactsFixture::enter(dialog);
        CHECK(fact.problem() == u"Say how long the work took."_s);
        CHECK(QApplication::focusWidget() == &DataFixture::field(dialog, "duration"));
        QTest::keyClicks(QApplication::focusWidget(), u"1:3O"_s);
        FactsFixture::enter(dialog);
        CHECK(fact.problem().contains(u"1:3O"_s));
        DataFixture::type(DataFixture::field(dialog, "duration"), u"1:30"_s);
        FactsFixture::enter(dialog);
        CHECK(fact.problem().isEmpty());
    });
    f.type(Qt::Key_Insert);
    f.settle();
    REQUIRE(f.count(FactKind::TimeEntry) == 1);
    CHECK(f.model().row(0)->source.byHand);
    CHECK(f.cell(0, FactColumn::Technician) == u"Ana"_s);
    CHECK(workedOf(f.model().row(0)->fact) == WorkTime::minutes(90));
    CHECK(f.window.findChild<ui::Toast*>()->isVisible());
    f.table().setFocus();
    f.type(Qt::Key_Z, Qt::ControlModifier);
    f.settle();
    CHECK(f.count(FactKind::TimeEntry) == 0);
}

TEST_CASE("An invoice is corrected with its lines and payments", "[ui][facts]") {
    FactsFixture f;
    f.table().setFocus();
    f.answer([&](QDialog& dialog) {
        DataFixture::type(DataFixture::field(dialog, "number"), u"1003-B"_s);
        auto& lines = dynamic_cast<QTableWidget&>(f.child(dialog, "lines"));
        REQUIRE(lines.rowCount() == 2);
        lines.setFocus();
        lines.setCurrentCell(0, 2);
        QTest::keyClick(&lines, Qt::Key_F2);
        auto* editor = lines.viewport()->findChild<QLineEdit*>();
        REQUIRE(editor);
        DataFixture::type(*editor, u"3000"_s);
        DataFixture::enterCell(*editor);
        DataFixture::type(DataFixture::field(dialog, "total"), u"3000"_s);
        FactsFixture::enter(dialog);
        CHECK(dynamic_cast<FactDialog&>(dialog).problem().isEmpty());
    });
    f.type(Qt::Key_Return);
    f.settle();
    const auto& invoice = std::get<Invoice>(f.model().row(0)->fact);
    CHECK(invoice.number == "1003-B");
    CHECK(netOf(invoice) == Money{3000'00});
    CHECK(invoice.total == Money{3000'00});
}

TEST_CASE("What the service refuses is said in the dialog", "[ui][facts]") {
    FactsFixture f;
    f.table().setFocus();
    f.answer([&](QDialog& dialog) {
        auto& fact = dynamic_cast<FactDialog&>(dialog);
        DataFixture::type(DataFixture::field(dialog, "client"), u"Harbour Dental"_s);
        DataFixture::type(DataFixture::field(dialog, "number"), u"1001"_s);
        DataFixture::type(DataFixture::field(dialog, "total"), u"50"_s);
        FactsFixture::enter(dialog);
        CHECK_FALSE(fact.problem().isEmpty());
        CHECK(dialog.result() != QDialog::Accepted);
        DataFixture::type(DataFixture::field(dialog, "number"), u"1010"_s);
        FactsFixture::enter(dialog);
        CHECK(fact.problem().isEmpty());
    });
    f.type(Qt::Key_Insert);
    CHECK(f.count(FactKind::Invoice) == 4);
}

TEST_CASE("A payment settles the oldest open invoice first", "[ui][facts]") {
    FactsFixture f;
    f.chooseKind(FactKind::Payment);
    f.answer([&](QDialog& dialog) {
        DataFixture::type(DataFixture::field(dialog, "client"), u"Harbour Dental"_s);
        DataFixture::type(DataFixture::field(dialog, "amount"), u"4700"_s);
        FactsFixture::enter(dialog);
        CHECK(dynamic_cast<FactDialog&>(dialog).problem().isEmpty());
    });
    f.click(f.child(f.facts(), "addFact"));
    REQUIRE(f.model().rowCount() == 2);
    FactQuery query;
    query.text = "1001";
    CHECK(openAmount(std::get<Invoice>(f.service().rows(query, 0, 1)[0].fact)) == Money{});
}

TEST_CASE("Several facts are removed by Delete and come back by undo", "[ui][facts]") {
    FactsFixture f;
    f.table().setFocus();
    f.type(Qt::Key_Down, Qt::ShiftModifier);
    CHECK(f.facts().statusText().contains(u"2 selected"_s));
    f.type(Qt::Key_Delete);
    f.settle();
    CHECK(f.count(FactKind::Invoice) == 1);
    f.type(Qt::Key_Z, Qt::ControlModifier);
    f.settle();
    CHECK(f.count(FactKind::Invoice) == 3);
    CHECK(f.model().rowCount() == 3);
}

TEST_CASE("Every kind of fact can be typed in", "[ui][facts]") {
    FactsFixture f;
    const std::map<FactKind, std::vector<std::pair<const char*, QString>>> inputs{
        {FactKind::Ticket, {{"client", u"Mill Lane School"_s}, {"number", u"T-1"_s}}},
        {FactKind::Cost, {{"client", u"Mill Lane School"_s}, {"amount", u"12.50"_s}}},
        {FactKind::SeatCount, {{"client", u"Mill Lane School"_s}, {"endpoints", u"42"_s}}},
        {FactKind::ExchangeRate, {{"currency", u"usd"_s}, {"rate", u"0.9215"_s}}}};
    for (const auto& [kind, fields] : inputs) {
        INFO(std::string(factKindCode(kind)));
        f.chooseKind(kind);
        f.answer([&](QDialog& dialog) {
            for (const auto& [name, text] : fields) {
                DataFixture::type(DataFixture::field(dialog, name), text);
            }
            FactsFixture::enter(dialog);
            CHECK(dynamic_cast<FactDialog&>(dialog).problem().toStdString() == "");
        });
        f.type(Qt::Key_Insert);
        f.settle();
        CHECK(f.count(kind) == 1);
        CHECK(f.model().rowCount() == 1);
    }
}

TEST_CASE("The list is exported as it is narrowed", "[ui][facts]") {
    FactsFixture f;
    f.choose(f.child(f.facts(), "moreFilters"), u"Open and overdue"_s);
    f.prompts.file = fromPath(f.folder / "list.csv");
    f.answer([](QDialog& dialog) {
        auto& work = dynamic_cast<WorkDialog&>(dialog);
        REQUIRE(waitUntil([&] { return !work.isBusy(); }));
    });
    f.click(f.child(f.facts(), "exportFacts"));
    QFile file(f.prompts.file);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    CHECK(text.contains("1001"));
    CHECK_FALSE(text.contains("1003"));
}

TEST_CASE("Ten million facts scroll without being read", "[ui][facts]") {
    WindowFixture f;
    constexpr std::int64_t kRows = 10'000'000;
    std::atomic<int> pages{0};
    FactTableModel model({[&](const FactQuery&, std::int64_t skip, std::int64_t most) {
                              ++pages;
                              std::vector<FactRow> rows;
                              for (std::int64_t i = skip; i < std::min(skip + most, kRows); ++i) {
                                  TimeEntry entry;
                                  entry.id = {i + 1};
                                  entry.note = std::to_string(i);
                                  rows.push_back({{FactKind::TimeEntry, i + 1, 0}, entry, {}});
                              }
                              return rows;
                          },
                          [&](const FactQuery&) {
                              return FactTotals{kRows, {}, WorkTime::hours(1)};
                          }});
    model.setWords(f.bridge.words(), Date{}, [](ClientId) { return QString(); });
    FactsTable table(model);
    table.resize(900, 600);
    table.show();
    FactQuery query;
    query.kind = FactKind::TimeEntry;
    QElapsedTimer timer;
    timer.start();
    table.reload(query);
    REQUIRE(waitUntil([&] { return model.rowCount() == kRows; }));
    table.verticalScrollBar()->setValue(table.verticalScrollBar()->maximum());
    REQUIRE(waitUntil([&] { return model.row(kRows - 1) != nullptr; }));
    CHECK(std::get<TimeEntry>(model.row(kRows - 1)->fact).note == std::to_string(kRows - 1));
    for (int step = 0; step <= 200; ++step) {
        table.verticalScrollBar()->setValue(table.verticalScrollBar()->maximum() / 200 * step);
        QCoreApplication::processEvents();
    }
    CHECK(pages < 500);
    CHECK(timer.elapsed() < 8000);
    CHECK_FALSE(table.grab().isNull());
}

TEST_CASE("Times are read as people type them", "[ui][facts]") {
    const auto seconds = [](const char* text, Language language) {
        const auto time = workTimeFromInput(QString::fromLatin1(text), language);
        return time ? time->seconds : -1;
    };
    CHECK(seconds("1:30", Language::English) == 5400);
    CHECK(seconds("1h30", Language::French) == 5400);
    CHECK(seconds("0:00:45", Language::English) == 45);
    CHECK(seconds("45 min", Language::English) == 2700);
    CHECK(seconds("1,5", Language::French) == 5400);
    CHECK(seconds("2.97", Language::English) == 10'692);
    CHECK(seconds("1:75", Language::English) == -1);
    CHECK(seconds("soon", Language::English) == -1);
    CHECK(minuteFromInput(u"8:15"_s) == 495);
    CHECK(minuteFromInput(u"24:00"_s) == std::nullopt);
}

}  // namespace
}  // namespace winnow::test
