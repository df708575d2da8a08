// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>

#include <app/mapping_service.h>
#include <support/catch.h>
#include <ui/widgets/table_roles.h>

#include "import_wizard_fixture.h"
#include "small_workbook.h"

using namespace winnow;
using namespace winnow::test;
using namespace Qt::StringLiterals;

namespace {

constexpr const char* kInvoices =
    "Invoice No;Invoice Date;Due Date;Customer;Amount;Paid On\n"
    "1001;03/07/2026;02/08/2026;Harbour Dental;4.660,00;14/07/2026\n"
    "1002;13/07/2026;12/08/2026;Mill Lane School;1.720,50;\n"
    "1003;31/09/2026;02/10/2026;Mill Lane School;99,00;\n"
    "1004;25/08/2026;24/09/2026;Harbour Dental;2.880,00;31/09/2026\n";

}  // namespace

TEST_CASE("An export goes in by the Enter key and a second time adds nothing", "[ui][import]") {
    WizardFixture f;
    const auto file = f.folder.write("invoices.csv", kInvoices);
    int announced = 0;
    QObject::connect(&f.bridge, &PortfolioBridge::changed, &f.bridge, [&] { ++announced; });
    f.start(file);
    CHECK(f.wizard->problem().isEmpty());
    f.enter();
    f.click("allNew");
    // Nothing is stored before the last step.
    CHECK(f.batches().empty());
    CHECK(f.clientCount() == 0);
    CHECK(announced == 0);
    f.next().setFocus();
    f.enter();
    const ImportOutcome first = f.outcome();
    CHECK(first.rowsRead == 4);
    CHECK(first.added == 2);
    CHECK(first.leftOut == 2);
    CHECK(first.clientsCreated == 2);
    REQUIRE(first.problems.size() == 2);
    CHECK(first.problems.front().line == 4);
    CHECK(announced > 0);
    CHECK(f.clientCount() == 2);
    f.enter();
    CHECK(f.wizard->result() == QDialog::Accepted);
    CHECK(f.wizard->added() == 2);

    f.start(file);
    f.enter();
    f.enter();
    CHECK(f.outcome().added == 0);
    CHECK(f.outcome().alreadyPresent == 2);
}

TEST_CASE("Bad dates are corrected in the grid, checked again and taken", "[ui][import]") {
    WizardFixture f;
    f.start(f.folder.write("invoices.csv", kInvoices));
    f.enter();
    ImportTable& grid = f.table("grid");
    ImportTable& reasons = f.table("reasons");
    REQUIRE(reasons.rowCount() == 2);
    CHECK(reasons.item(0, 1)->text().contains(u"September"_s));
    // The wrong cell is marked with the text of the file.
    CHECK(grid.item(0, 2)->text() == u"31/09/2026"_s);
    CHECK(grid.item(0, 2)->data(CellTintRole).toBool());

    f.press(reasons, 0, u"Type a date"_s);
    f.typeIntoCell(grid, u"30/09/2026"_s);
    CHECK(grid.item(0, 2)->text() == u"30/09/2026"_s);
    // An unreadable payment date of an invoice: it may stay unpaid.
    f.press(reasons, 1, u"Leave unpaid"_s);
    CHECK(f.next().text() == u"Check again"_s);
    f.next().setFocus();
    f.enter();
    CHECK(f.batches().empty());
    CHECK(reasons.rowCount() == 0);
    f.enter();
    CHECK(f.outcome().added == 4);
    CHECK(f.outcome().leftOut == 0);
}

TEST_CASE("The buttons of a row work by the keyboard", "[ui][import]") {
    WizardFixture f;
    f.start(f.folder.write("invoices.csv", kInvoices));
    f.enter();
    ImportTable& reasons = f.table("reasons");
    reasons.setFocus();
    reasons.setCurrentCell(1, 1);
    QTest::keyClick(&reasons, Qt::Key_Right);
    QTest::keyClick(&reasons, Qt::Key_Space);
    CHECK(static_cast<CellButton>(reasons.item(1, 2)->data(CellButtonRole).toInt()) ==
          CellButton::Chosen);
    CHECK(reasons.item(1, 2)->data(Qt::AccessibleTextRole).toString().contains(u"chosen"_s));
    CHECK(f.next().text() == u"Check again"_s);
    // Escape asks, since a decision would be lost.
    f.prompts.answer = 1;
    QTest::keyClick(&reasons, Qt::Key_Escape);
    CHECK(f.prompts.questions == 1);
    CHECK(f.wizard->isVisible());
    f.prompts.answer = 0;
    QTest::keyClick(&reasons, Qt::Key_Escape);
    CHECK_FALSE(f.wizard->isVisible());
    CHECK(f.batches().empty());
}

TEST_CASE("Leaving before anything was decided asks nothing and stores nothing", "[ui][import]") {
    WizardFixture f;
    f.start(f.folder.write("invoices.csv", kInvoices));
    f.enter();
    f.wizard->reject();
    CHECK(f.prompts.questions == 0);
    CHECK_FALSE(f.wizard->isVisible());
    CHECK_FALSE(f.wizard->outcome());
    CHECK(f.batches().empty());
}

TEST_CASE("Dates that fit two orders are asked for with their readings", "[ui][import]") {
    WizardFixture f;
    f.start(f.folder.write("dates.csv",
                           "Invoice No,Invoice Date,Due Date,Customer,Amount\n"
                           "1,03/04/2026,05/06/2026,Harbour Dental,100.00\n"
                           "2,05/04/2026,07/06/2026,Harbour Dental,50.00\n"));
    CHECK_FALSE(f.next().isEnabled());
    CHECK(f.button("dayFirst").isVisible());
    CHECK(f.button("dayFirst").text() == u"3 April 2026"_s);
    f.click("dayFirst");
    CHECK_FALSE(f.button("dayFirst").isVisible());
    CHECK(f.next().isEnabled());
    f.enter();
    f.enter();
    CHECK(f.outcome().added == 2);
    CHECK(f.bridge.portfolio().batches().find(*f.outcome().batch)->first == Date::of(2026, 4, 3));
}

TEST_CASE("A column that is needed and not known is asked for", "[ui][import]") {
    WizardFixture f;
    f.start(f.folder.write("odd.csv",
                           "Zyx,Invoice Date,Due Date,Customer,Amount\n"
                           "A-1,2026-04-03,2026-05-03,Harbour Dental,100.00\n"));
    CHECK_FALSE(f.next().isEnabled());
    f.setColumn(0, u"invoice_number"_s);
    CHECK(f.next().isEnabled());
    f.next().setFocus();
    f.enter();
    f.enter();
    CHECK(f.outcome().added == 1);
}

TEST_CASE("Words of the file are given a meaning", "[ui][import]") {
    WizardFixture f;
    f.start(f.folder.write("types.csv",
                           "Invoice No,Invoice Date,Due Date,Customer,Amount,Type\n"
                           "1,2026-04-03,2026-05-03,Harbour Dental,100.00,Invoice\n"
                           "2,2026-04-04,2026-05-04,Harbour Dental,40.00,Zurueck\n"));
    f.setColumn(5, u"document_type"_s);
    ImportTable& values = f.table("values");
    REQUIRE(values.isVisible());
    REQUIRE(values.rowCount() == 2);
    // What is not understood comes first.
    CHECK(values.item(0, 0)->text() == u"Zurueck"_s);
    f.clickCell(values, 0, 3);
    f.chooseFromPopup(f.bridge.words().text("import.code.document_type.credit_note"));
    CHECK(values.item(0, 3)->data(ui::ToneRole).toInt() == 0);
    f.next().setFocus();
    f.enter();
    f.enter();
    CHECK(f.outcome().added == 2);
    CHECK(f.outcome().totals.at("invoices").amount == Money{6000});
}

TEST_CASE("A file without a header is read by its columns' places", "[ui][import]") {
    WizardFixture f;
    f.start(f.folder.write("bare.csv",
                           "A-1,2026-04-03,Harbour Dental,100.00\n"
                           "A-2,2026-04-13,Harbour Dental,50.00\n"));
    auto* header = f.wizard->findChild<QCheckBox*>(u"hasHeader"_s);
    if (header->isChecked()) {
        QTest::mouseClick(header, Qt::LeftButton, {}, QPoint(8, header->height() / 2));
        f.settle();
    }
    CHECK_FALSE(header->isChecked());
    f.chooseFromMenu("kind", f.bridge.words().text("import.kind.invoices"));
    const char* fields[] = {"invoice_number", "issued_on", "client", "amount_net"};
    for (int column = 0; column < 4; ++column) {
        f.setColumn(column, QString::fromLatin1(fields[column]));
    }
    f.next().setFocus();
    f.enter();
    f.enter();
    CHECK(f.outcome().added == 2);
}

TEST_CASE("Changed rows are shown as changes and taken when accepted", "[ui][import]") {
    WizardFixture f;
    const std::string head = "Invoice No,Invoice Date,Due Date,Customer,Amount\n";
    f.start(f.folder.write("first.csv", head + "1,2026-04-03,2026-05-03,Harbour Dental,100.00\n"
                                               "2,2026-04-04,2026-05-04,Harbour Dental,50.00\n"));
    f.enter();
    f.enter();
    CHECK(f.outcome().added == 2);
    f.start(f.folder.write("second.csv", head + "1,2026-04-03,2026-05-03,Harbour Dental,120.00\n"
                                                "2,2026-04-04,2026-05-04,Harbour Dental,60.00\n"));
    f.enter();
    ImportTable& changes = f.table("changes");
    REQUIRE(changes.isVisible());
    REQUIRE(changes.rowCount() == 2);
    CHECK(changes.item(0, 3)->text().contains(u"→"_s));
    f.clickCell(changes, 0, 0);
    CHECK(changes.item(0, 0)->checkState() == Qt::Checked);
    f.next().setFocus();
    f.enter();
    CHECK(f.outcome().added == 0);
    CHECK(f.outcome().changed == 1);
    CHECK(f.outcome().notAccepted == 1);
}

TEST_CASE("An import is taken back from its result", "[ui][import]") {
    WizardFixture f;
    f.start(f.folder.write("invoices.csv", kInvoices));
    f.enter();
    f.enter();
    REQUIRE(f.outcome().added == 2);
    REQUIRE(f.button("undoImport").isVisible());
    f.click("undoImport");
    CHECK(f.wizard->problem().isEmpty());
    CHECK_FALSE(f.wizard->outcome());
    CHECK(f.wizard->added() == 0);
    REQUIRE(f.batches().size() == 1);
    CHECK(f.batches().front().undoneAt);
    CHECK(f.clientCount() == 0);
    f.enter();
    CHECK(f.wizard->result() == QDialog::Accepted);
}

TEST_CASE("A workbook's sheets are listed, and taken in order", "[ui][import]") {
    WizardFixture f;
    const std::string book =
        smallWorkbook({{"Invoices",
                        {{"Invoice No", "Invoice Date", "Due Date", "Customer", "Amount"},
                         {"1", "2026-04-03", "2026-05-03", "Harbour Dental", "100.00"},
                         {"2", "2026-04-13", "2026-05-13", "Mill Lane School", "50.00"}}},
                       {"Notes", {{"Zyx", "Abc"}, {"one", "two"}, {"three", "four"}}},
                       {"Time",
                        {{"Date", "Client", "Hours", "Technician"},
                         {"2026-04-03", "Harbour Dental", "1.5", "Ada"},
                         {"2026-04-14", "Mill Lane School", "2", "Ada"}}}});
    f.start(f.folder.write("book.xlsx", book));
    ImportTable& items = f.table("items");
    REQUIRE(items.isVisible());
    REQUIRE(items.rowCount() == 3);
    CHECK(items.item(0, 0)->checkState() == Qt::Checked);
    if (items.item(1, 0)->checkState() == Qt::Checked) {
        f.clickCell(items, 1, 0);
    }
    CHECK(items.item(1, 0)->checkState() == Qt::Unchecked);
    f.next().setFocus();
    f.enter();
    CHECK_FALSE(f.button("separator").isVisible());
    f.enter();
    f.enter();
    CHECK(f.outcome().kind == "invoices");
    CHECK(f.outcome().added == 2);
    CHECK(f.next().text().contains(u"Time"_s));
    f.enter();
    f.enter();
    f.enter();
    CHECK(f.outcome().kind == "time");
    CHECK(f.outcome().added == 2);
    CHECK(f.wizard->added() == 4);
    f.enter();
    CHECK(f.wizard->result() == QDialog::Accepted);
    CHECK(f.batches().size() == 2);
}

TEST_CASE("Names that no client has are given to a client, and remembered", "[ui][import]") {
    WizardFixture f;
    const ClientId dental = f.addClient("Harbour Dental Practice");
    f.addClient("Mill Lane");
    f.start(f.folder.write("names.csv",
                           "Invoice No,Invoice Date,Due Date,Customer,Amount\n"
                           "1,2026-04-03,2026-05-03,Harbor Dental Practice,100.00\n"
                           "2,2026-04-04,2026-05-04,HDP,50.00\n"
                           "3,2026-04-05,2026-05-05,Quite Another,70.00\n"));
    f.enter();
    ImportTable& clients = f.table("clients");
    REQUIRE(clients.rowCount() == 3);
    const auto rowOf = [&](const QString& name) {
        for (int row = 0; row < clients.rowCount(); ++row) {
            if (clients.item(row, 0)->text() == name) {
                return row;
            }
        }
        return -1;
    };
    const auto looks = [&](const QString& name) {
        return clients.item(rowOf(name), 0)->data(ui::SecondLineRole).toString();
    };
    CHECK(looks(u"Harbor Dental Practice"_s).contains(u"% alike"_s));
    f.prompts.runDialog = [](QDialog& chooser) {
        auto* search = chooser.findChild<QLineEdit*>();
        QTest::keyClicks(search, u"harbour"_s);
        return int(QDialog::Accepted);
    };
    f.press(clients, rowOf(u"HDP"_s), u"Other client…"_s);
    CHECK(looks(u"HDP"_s) == u"Is Harbour Dental Practice"_s);
    f.press(clients, rowOf(u"Quite Another"_s), u"Leave out"_s);
    f.next().setFocus();
    f.enter();
    CHECK(f.outcome().added == 2);
    CHECK(f.outcome().leftOut == 1);
    CHECK(f.clientCount() == 2);
    CHECK(f.bridge.portfolio().clients().aliases(dental).size() == 2);
}

TEST_CASE("A mapping made in the window is remembered under its name", "[ui][import]") {
    WizardFixture f;
    const char* rows =
        "Zyx,Invoice Date,Due Date,Customer,Amount\n"
        "A-1,2026-04-03,2026-05-03,Harbour Dental,100.00\n";
    f.start(f.folder.write("odd.csv", rows));
    f.setColumn(0, u"invoice_number"_s);
    auto* remember = f.wizard->findChild<QCheckBox*>(u"remember"_s);
    auto* name = f.wizard->findChild<QLineEdit*>(u"mappingName"_s);
    CHECK(remember->isChecked());
    name->selectAll();
    QTest::keyClicks(name, u"Odd ones"_s);
    f.next().setFocus();
    f.enter();
    CHECK(f.bridge.portfolio().mappings().all().front().isPreset);
    f.enter();
    REQUIRE_FALSE(f.bridge.portfolio().mappings().all().front().isPreset);
    CHECK(f.bridge.portfolio().mappings().all().front().name == "Odd ones");
    // It fits the next file by itself.
    f.start(f.folder.write("more.csv", rows));
    CHECK(f.next().isEnabled());
    CHECK_FALSE(remember == f.wizard->findChild<QCheckBox*>(u"remember"_s));
}

TEST_CASE("One value counts for every row where a file has no such column", "[ui][import]") {
    WizardFixture f;
    f.start(f.folder.write("one.csv",
                           "Invoice No,Invoice Date,Amount\n"
                           "1,2026-04-03,100.00\n"
                           "2,2026-04-13,50.00\n"));
    CHECK_FALSE(f.next().isEnabled());
    f.prompts.runDialog = [](QDialog& dialog) {
        auto* field = dialog.findChild<QComboBox*>(u"field"_s);
        CHECK(field->currentData().toString() == u"client"_s);
        QTest::keyClicks(dialog.findChild<QLineEdit*>(u"value"_s), u"Harbour Dental"_s);
        return int(QDialog::Accepted);
    };
    auto* more = f.button("more").menu();
    f.chooseFrom(more, u"One value for every row…"_s);
    CHECK(f.next().isEnabled());
    f.next().setFocus();
    f.enter();
    f.enter();
    CHECK(f.outcome().added == 2);
    CHECK(f.outcome().clientsCreated == 1);
}

TEST_CASE("Rows left out are saved as a file that goes in when mended", "[ui][import]") {
    WizardFixture f;
    f.start(f.folder.write("invoices.csv", kInvoices));
    f.enter();
    const auto rejects = f.folder / "rejects.csv";
    f.prompts.file = fromPath(rejects);
    f.click("saveRows");
    CHECK(f.wizard->problem().isEmpty());
    QFile file(f.prompts.file);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    CHECK(text.contains("Invoice No"));
    CHECK(text.contains("1003"));
    CHECK(text.contains("1004"));
    CHECK_FALSE(text.contains("1001"));
}

TEST_CASE("Files that cannot be imported say why and change nothing", "[ui][import]") {
    WizardFixture f;
    std::filesystem::create_directory(f.folder / "folder.csv");
    const std::filesystem::path files[] = {
        f.folder.write("empty.csv", ""),
        f.folder.write("really.csv", "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n"), f.folder / "folder.csv",
        f.folder / "missing.csv"};
    for (const auto& file : files) {
        f.start(file);
        INFO(file.filename().string());
        CHECK_FALSE(f.wizard->problem().isEmpty());
        CHECK_FALSE(f.wizard->problem().contains(u"import.error"_s));
        CHECK_FALSE(f.wizard->outcome());
    }
    CHECK(f.batches().empty());
}

TEST_CASE("Several files are listed, and one that cannot be read says so", "[ui][import]") {
    WizardFixture f;
    f.startWith({fromPath(f.folder.write("invoices.csv", kInvoices)),
                 fromPath(f.folder.write("empty.csv", ""))});
    ImportTable& items = f.table("items");
    REQUIRE(items.rowCount() == 2);
    CHECK(items.item(1, 0)->checkState() == Qt::Unchecked);
    CHECK_FALSE(items.item(1, 1)->text().isEmpty());
    f.enter();
    f.enter();
    f.enter();
    CHECK(f.outcome().added == 2);
    CHECK(f.next().text() == u"Done"_s);
}

TEST_CASE("An import that is stopped leaves nothing behind", "[ui][import]") {
    WizardFixture f;
    std::string rows = "Date,Client,Hours,Technician,Notes\n";
    for (int i = 0; i < 40'000; ++i) {
        rows += "2026-04-" + std::to_string(10 + i % 20) + ",Harbour Dental,1.5,Ada,call " +
                std::to_string(i) + "\n";
    }
    f.start(f.folder.write("time.csv", rows));
    f.enter();
    REQUIRE(f.table("clients").isVisible());
    QTest::keyClick(&f.next(), Qt::Key_Return);
    REQUIRE(f.wizard->isBusy());
    CHECK(f.button("cancel").text() == u"Stop"_s);
    QTest::mouseClick(&f.button("cancel"), Qt::LeftButton);
    f.settle();
    CHECK(f.wizard->isVisible());
    CHECK_FALSE(f.wizard->outcome());
    CHECK(f.batches().empty());
    CHECK(f.clientCount() == 0);
    // It can be started again from where it was.
    f.next().setFocus();
    f.enter();
    CHECK(f.outcome().added == 40'000);
}
