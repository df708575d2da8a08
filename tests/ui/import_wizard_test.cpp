// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QMenu>
#include <QPushButton>

#include <app/client_service.h>
#include <app/import_service.h>
#include <support/catch.h>
#include <ui/dialogs/column_header.h>
#include <ui/dialogs/import_pages.h>
#include <ui/dialogs/import_wizard.h>
#include <ui/pages/import_page.h>
#include <ui/support/paths.h>

#include "page_fixture.h"

using namespace winnow;
using namespace winnow::test;
using namespace Qt::StringLiterals;

namespace {

constexpr const char* kInvoices =
    "Invoice No;Invoice Date;Due Date;Customer;Amount;Paid On\n"
    "1001;03/07/2026;02/08/2026;Harbour Dental;4.660,00;14/07/2026\n"
    "1002;13/07/2026;12/08/2026;Mill Lane School;1.720,50;\n"
    "1003;31/09/2026;02/10/2026;Mill Lane School;99,00;\n"
    "1004;25/08/2026;24/09/2026;Harbour Dental;2.880,00;01/09/2026\n";

struct WizardFixture : PageFixture {
    std::unique_ptr<ImportWizard> wizard;

    WizardFixture() { openNew(); }

    void start(const std::filesystem::path& file) {
        wizard = std::make_unique<ImportWizard>(bridge, prompts);
        wizard->show();
        wizard->setFile(fromPath(file));
        settle();
    }
    void settle() {
        REQUIRE(waitUntil([this] { return !wizard->isBusy(); }));
        QCoreApplication::processEvents();
    }
    QPushButton& next() { return *wizard->findChild<QPushButton*>(u"next"_s); }
    void clickNext() {
        REQUIRE(next().isEnabled());
        next().click();
        settle();
    }
    ImportService& imports() { return bridge.portfolio().imports(); }
};

}  // namespace

TEST_CASE("An export goes in by clicks and a second time adds nothing", "[ui][import]") {
    WizardFixture fixture;
    const auto file = fixture.folder.write("invoices.csv", kInvoices);
    int announced = 0;
    QObject::connect(&fixture.bridge, &PortfolioBridge::changed, &fixture.bridge,
                     [&] { ++announced; });
    fixture.start(file);
    CHECK(fixture.wizard->problem().isEmpty());
    fixture.clickNext();
    // Nothing is stored before the last step.
    CHECK(fixture.imports().batches().empty());
    CHECK(fixture.bridge.portfolio().clients().all().empty());
    fixture.clickNext();
    REQUIRE(fixture.wizard->outcome());
    const ImportOutcome first = *fixture.wizard->outcome();
    CHECK(first.rowsRead == 4);
    CHECK(first.added == 3);
    CHECK(first.leftOut == 1);
    CHECK(first.clientsCreated == 2);
    REQUIRE(first.problems.size() == 1);
    CHECK(first.problems.front().line == 4);
    CHECK(announced > 0);
    CHECK(fixture.bridge.portfolio().clients().all().size() == 2);
    fixture.clickNext();
    CHECK(fixture.wizard->result() == QDialog::Accepted);

    fixture.start(file);
    fixture.clickNext();
    fixture.clickNext();
    REQUIRE(fixture.wizard->outcome());
    CHECK(fixture.wizard->outcome()->added == 0);
    CHECK(fixture.wizard->outcome()->alreadyPresent == 3);
}

TEST_CASE("Cancelling before the last step stores nothing", "[ui][import]") {
    WizardFixture fixture;
    fixture.start(fixture.folder.write("invoices.csv", kInvoices));
    fixture.clickNext();
    fixture.wizard->reject();
    CHECK_FALSE(fixture.wizard->outcome());
    CHECK(fixture.imports().batches().empty());
}

TEST_CASE("Dates that fit two orders are asked for", "[ui][import]") {
    WizardFixture fixture;
    fixture.start(fixture.folder.write("dates.csv",
                                       "Invoice No,Invoice Date,Due Date,Customer,Amount\n"
                                       "1,03/04/2026,05/06/2026,Harbour Dental,100.00\n"
                                       "2,05/04/2026,07/06/2026,Harbour Dental,50.00\n"));
    CHECK_FALSE(fixture.next().isEnabled());
    auto* dates = fixture.wizard->findChild<QPushButton*>(u"dates"_s);
    REQUIRE(dates->menu());
    dates->menu()->actions().front()->trigger();  // day first
    fixture.settle();
    CHECK(dates->text().contains(u"31/12/2026"_s));
    CHECK(fixture.next().isEnabled());
}

TEST_CASE("A column that is needed and not known is asked for", "[ui][import]") {
    WizardFixture fixture;
    fixture.start(fixture.folder.write("odd.csv",
                                       "Zyx,Invoice Date,Due Date,Customer,Amount\n"
                                       "A-1,2026-04-03,2026-05-03,Harbour Dental,100.00\n"));
    CHECK_FALSE(fixture.next().isEnabled());
    QComboBox* combo = fixture.wizard->findChild<ColumnHeader*>()->combo(0);
    const int at = combo->findData(u"invoice_number"_s);
    REQUIRE(at >= 0);
    combo->setCurrentIndex(at);
    Q_EMIT combo->activated(at);
    fixture.settle();
    CHECK(fixture.next().isEnabled());
    fixture.clickNext();
    fixture.clickNext();
    REQUIRE(fixture.wizard->outcome());
    CHECK(fixture.wizard->outcome()->added == 1);
}

TEST_CASE("Files that cannot be imported say why and change nothing", "[ui][import]") {
    WizardFixture fixture;
    std::filesystem::create_directory(fixture.folder / "folder.csv");
    const std::filesystem::path files[] = {
        fixture.folder.write("empty.csv", ""),
        fixture.folder.write("really.csv", "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n"),
        fixture.folder / "folder.csv", fixture.folder / "missing.csv"};
    for (const auto& file : files) {
        fixture.start(file);
        INFO(file.filename().string());
        CHECK_FALSE(fixture.wizard->problem().isEmpty());
        CHECK_FALSE(fixture.wizard->problem().contains(u"import.error"_s));
        CHECK_FALSE(fixture.wizard->outcome());
    }
    CHECK(fixture.imports().batches().empty());
}

TEST_CASE("The import page takes the file it is given through the wizard", "[ui][import]") {
    WizardFixture fixture;
    ImportPage page(fixture.bridge, fixture.prompts);
    page.refresh();
    QStringList notices;
    QObject::connect(&page, &Page::notify, &page,
                     [&](const QString& message) { notices << message; });
    fixture.prompts.file = fromPath(fixture.folder.write("invoices.csv", kInvoices));
    fixture.prompts.runDialog = [](QDialog& dialog) {
        auto& wizard = dynamic_cast<ImportWizard&>(dialog);
        auto* next = wizard.findChild<QPushButton*>(u"next"_s);
        for (int i = 0; i < 3; ++i) {
            REQUIRE(waitUntil([&] { return !wizard.isBusy(); }));
            next->click();
        }
        return wizard.result();
    };
    page.chooseFile();
    CHECK(notices.size() == 1);
    CHECK(fixture.imports().batches().size() == 1);
}

TEST_CASE("The list of rows left out is a CSV that no spreadsheet runs", "[ui][import]") {
    RowProblem problem;
    problem.line = 7;
    problem.column = "=1+1";
    problem.reason = Text{"import.problem.date", {{"text", std::string("a \"quoted\" day")}}};
    const QByteArray csv = ImportResultPage::problemsCsv({problem}, Words());
    CHECK(csv.startsWith("line,column,reason\r\n7,\"'=1+1\","));
    CHECK(csv.contains("a \"\"quoted\"\" day"));
}
