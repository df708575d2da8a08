// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QLabel>
#include <QTableView>
#include <QTableWidget>

#include <app/mapping_service.h>
#include <ui/dialogs/mappings_dialog.h>
#include <ui/dialogs/reconcile_dialog.h>
#include <ui/dialogs/work_dialog.h>
#include <ui/models/reconciliation_model.h>
#include <ui/pages/files_tab.h>
#include <ui/widgets/removable_chip.h>

#include "data_fixture.h"

namespace winnow::test {
namespace {

using namespace Qt::StringLiterals;

constexpr const char* kInvoices =
    "Invoice No;Invoice Date;Due Date;Customer;Amount;Paid On\n"
    "1001;03/07/2026;02/08/2026;Harbour Dental;4.660,00;14/07/2026\n"
    "1002;13/07/2026;12/08/2026;Mill Lane School;1.720,50;\n"
    "1004;25/08/2026;24/09/2026;Harbour Dental;2.880,00;01/09/2026\n";
constexpr const char* kLater =
    "Invoice No;Invoice Date;Due Date;Customer;Amount;Paid On\n"
    "1002;13/07/2026;12/08/2026;Mill Lane School;1.720,50;20/08/2026\n"
    "1007;02/09/2026;30/10/2026;Mill Lane School;310,00;\n";

struct FilesFixture : DataFixture {
    FilesFixture() { openNew(); }

    FilesTab& files() { return *qobject_cast<FilesTab*>(dataPage().tab(DataTabId::Files)); }
    QTableWidget& imports() { return dynamic_cast<QTableWidget&>(child(files(), "imports")); }
    QString text(int row, int column) { return imports().item(row, column)->text(); }
    // Long work shows itself in a dialog; the test waits for its end.
    void letWorkRun() {
        answer([](QDialog& dialog) {
            auto& work = dynamic_cast<WorkDialog&>(dialog);
            REQUIRE(waitUntil([&] { return !work.isBusy(); }));
        });
    }
};

TEST_CASE("Imports are listed with what they brought, the latest first", "[ui][files]") {
    FilesFixture f;
    f.import("first.csv", kInvoices);
    f.import("later.csv", kLater);
    f.show(DataTabId::Files);
    REQUIRE(f.imports().rowCount() >= 2);
    CHECK(f.text(0, 0) == u"later.csv"_s);
    CHECK(f.text(1, 0) == u"first.csv"_s);
    CHECK(f.text(1, 4) == u"3"_s);
    f.imports().setFocus();
    f.type(Qt::Key_Down);
    CHECK(f.imports().currentRow() == 1);
    bool hash = false;
    for (const QLabel* label : f.files().findChildren<QLabel*>()) {
        hash = hash || label->text().startsWith(u"SHA-256"_s);
    }
    CHECK(hash);
}

TEST_CASE("The rows of an import are one click away", "[ui][files]") {
    FilesFixture f;
    const BatchId batch = f.import("first.csv", kInvoices);
    f.addInvoice(f.addClient("Elsewhere"), "9001", *Date::of(2026, 8, 1), {100'00});
    f.show(DataTabId::Files);
    f.files().selectBatch(batch);
    f.click(f.child(f.files(), "showRows"));
    CHECK(f.dataPage().currentTab() == DataTabId::Facts);
    f.settle();
    CHECK(f.model().totals()->count == 3);
    const auto chips = f.facts().findChildren<ui::RemovableChip*>();
    REQUIRE(chips.size() == 1);
    CHECK(chips[0]->text() == u"Import: first.csv"_s);
    f.click(*chips[0]);
    CHECK(f.model().totals()->count == 4);
}

TEST_CASE("An import is undone whole, and stays in the list as undone", "[ui][files]") {
    FilesFixture f;
    f.import("first.csv", kInvoices);
    f.show(DataTabId::Files);
    f.letWorkRun();
    f.click(f.child(f.files(), "undoImport"));
    CHECK(f.prompts.questions == 1);
    CHECK(f.count(FactKind::Invoice) == 0);
    CHECK(f.text(0, 0) == u"first.csv (undone)"_s);
    CHECK_FALSE(f.child(f.files(), "undoImport").isEnabled());
}

TEST_CASE("Thinking better of it keeps the import", "[ui][files]") {
    FilesFixture f;
    f.import("first.csv", kInvoices);
    f.show(DataTabId::Files);
    f.prompts.answer = 1;
    f.click(f.child(f.files(), "undoImport"));
    CHECK(f.count(FactKind::Invoice) == 3);
}

TEST_CASE("An import that a later one builds on says so instead of going", "[ui][files]") {
    FilesFixture f;
    const BatchId first = f.import("first.csv", kInvoices);
    f.import("later.csv", kLater);
    const auto detail = f.bridge.portfolio().batches().find(first);
    REQUIRE(detail);
    f.show(DataTabId::Files);
    f.files().selectBatch(first);
    CHECK(f.child(f.files(), "undoImport").isEnabled() == detail->info.canUndo);
    if (!detail->info.canUndo) {
        bool told = false;
        for (const QLabel* label : f.files().findChildren<QLabel*>()) {
            told = told || (label->isVisible() && label->text().contains(u"later.csv"_s));
        }
        CHECK(told);
    }
}

TEST_CASE("Reconciling shows what is missing first", "[ui][files]") {
    FilesFixture f;
    f.import("first.csv", kInvoices);
    FactQuery query;
    query.text = "1004";
    const auto rows = f.service().rows(query, 0, 1);
    REQUIRE(rows.size() == 1);
    REQUIRE(f.service().remove({rows[0].key}));
    f.show(DataTabId::Files);
    f.answer([&f](QDialog& dialog) {
        auto& reconcile = dynamic_cast<ReconcileDialog&>(dialog);
        REQUIRE(waitUntil([&] { return !reconcile.isBusy(); }));
        auto& table = dynamic_cast<QTableView&>(f.child(dialog, "reconciliation"));
        const auto& model = dynamic_cast<const ReconciliationModel&>(*table.model());
        const int all = model.rowCount();
        CHECK(all > 1);
        CHECK(model.differences() >= 1);
        CHECK(model.line(0).fallsShort());
        CHECK(model.index(0, ReconciliationModel::kState).data().toString() == u"Missing"_s);
        QTest::mouseClick(&f.child(dialog, "onlyDifferences"), Qt::LeftButton);
        CHECK(model.rowCount() == model.differences());
        QTest::mouseClick(&f.child(dialog, "showRows"), Qt::LeftButton);
    });
    f.click(f.child(f.files(), "reconcile"));
    CHECK(f.dataPage().currentTab() == DataTabId::Facts);
    CHECK(f.facts().query().from == Date::of(2026, 8, 1));
}

TEST_CASE("A mapping is renamed, exported, imported and removed", "[ui][files]") {
    FilesFixture f;
    f.import("first.csv", kInvoices);
    MappingService& mappings = f.bridge.portfolio().mappings();
    REQUIRE(mappings.save(R"({"name": "Ours", "kind": "invoices", "columns":
        {"client": "Customer", "invoice_number": "Invoice No", "issued_on": "Invoice Date",
         "amount_gross": "Amount"}})"));
    f.show(DataTabId::Files);
    const QString file = fromPath(f.folder / "mapping.json");
    f.answer([&](QDialog& dialog) {
        auto& table = dynamic_cast<QTableWidget&>(f.child(dialog, "mappings"));
        REQUIRE(table.item(0, 0)->text() == u"Ours"_s);
        table.setFocus();
        table.setCurrentCell(0, 0);
        QTest::keyClick(&table, Qt::Key_F2);
        auto* editor = table.viewport()->findChild<QLineEdit*>();
        REQUIRE(editor);
        DataFixture::type(*editor, u"Sage, ours"_s);
        DataFixture::enterCell(*editor);
        CHECK(mappings.json("Sage, ours"));
        CHECK(table.item(table.currentRow(), 0)->text() == u"Sage, ours"_s);
        f.prompts.file = file;
        QTest::mouseClick(&f.child(dialog, "export"), Qt::LeftButton);
        INFO(dynamic_cast<MappingsDialog&>(dialog).problem().toStdString());
        CHECK(f.child(dialog, "export").isEnabled());
        CHECK(QFile::exists(file));
        table.setFocus();
        QTest::keyClick(&table, Qt::Key_Delete);
        CHECK_FALSE(mappings.json("Sage, ours"));
        QTest::mouseClick(&f.child(dialog, "importMapping"), Qt::LeftButton);
        CHECK(mappings.json("Sage, ours"));
        f.prompts.file = fromPath(f.folder.write("broken.json", "{"));
        QTest::mouseClick(&f.child(dialog, "importMapping"), Qt::LeftButton);
        CHECK_FALSE(dynamic_cast<MappingsDialog&>(dialog).problem().isEmpty());
    });
    f.click(f.child(f.files(), "mappings"));
}

TEST_CASE("A project is given to a client by typing", "[ui][files]") {
    FilesFixture f;
    f.import("first.csv", kInvoices);
    f.show(DataTabId::Files);
    f.answer([&](QDialog& dialog) {
        DataFixture::type(DataFixture::field(dialog, "project"), u"HD rollout"_s);
        DataFixture::type(DataFixture::field(dialog, "projectClient"), u"harbour"_s);
        QTest::mouseClick(&f.child(dialog, "setProject"), Qt::LeftButton);
    });
    f.click(f.child(f.files(), "mappings"));
    const auto projects = f.bridge.portfolio().mappings().projects();
    REQUIRE(projects.count("HD rollout") == 1);
    CHECK(f.bridge.portfolio().clients().find(projects.at("HD rollout"))->name == "Harbour Dental");
}

}  // namespace
}  // namespace winnow::test
