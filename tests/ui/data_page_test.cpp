// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>

#include <ui/dialogs/import_wizard.h>
#include <ui/pages/client_page.h>
#include <ui/pages/files_tab.h>
#include <ui/widgets/removable_chip.h>
#include <ui/widgets/view_tabs.h>

#include "data_fixture.h"

namespace winnow::test {
namespace {

using namespace Qt::StringLiterals;

constexpr const char* kInvoices =
    "Invoice No;Invoice Date;Due Date;Customer;Amount;Paid On\n"
    "1001;03/07/2026;02/08/2026;Harbour Dental;4.660,00;14/07/2026\n"
    "1002;13/07/2026;12/08/2026;Mill Lane School;1.720,50;\n"
    "1004;25/08/2026;24/09/2026;Harbour Dental;2.880,00;01/09/2026\n";

// Walks the wizard to its end by its main button.
void finishWizard(QDialog& dialog) {
    auto& wizard = dynamic_cast<ImportWizard&>(dialog);
    auto* next = wizard.findChild<QPushButton*>(u"next"_s);
    for (int step = 0; step < 8 && wizard.result() != QDialog::Accepted; ++step) {
        REQUIRE(waitUntil([&] { return !wizard.isBusy(); }));
        QCoreApplication::processEvents();
        next->click();
    }
}

TEST_CASE("The tabs of the data page are reached by the arrow keys", "[ui][data]") {
    DataFixture f;
    f.openSample();
    f.type(Qt::Key_7, Qt::ControlModifier);
    REQUIRE(f.window.currentPage() == PageId::Data);
    auto* tabs = f.dataPage().findChild<ui::ViewTabs*>();
    CHECK(tabs->tabText(0) == u"Files"_s);
    tabs->setFocus();
    f.type(Qt::Key_Right);
    f.settle();
    CHECK(f.dataPage().currentTab() == DataTabId::Facts);
    CHECK(f.model().rowCount() > 0);
    f.type(Qt::Key_Left);
    CHECK(f.dataPage().currentTab() == DataTabId::Files);
}

TEST_CASE("A file chosen on the data page goes through the wizard", "[ui][data]") {
    DataFixture f;
    f.openNew();
    f.window.goTo(PageId::Data);
    f.prompts.file = fromPath(f.folder.write("invoices.csv", kInvoices));
    f.answer(finishWizard);
    QStringList notices;
    QObject::connect(&f.dataPage(), &Page::notify, &f.dataPage(),
                     [&](const QString& message) { notices << message; });
    f.type(Qt::Key_I, Qt::ControlModifier);
    CHECK(f.bridge.portfolio().batches().all().size() == 1);
    CHECK(f.count(FactKind::Invoice) == 3);
    REQUIRE(notices.size() == 1);
    CHECK(notices[0].endsWith(u"imported from invoices.csv"_s));
}

TEST_CASE("A file dropped on any tab is offered to the wizard", "[ui][data]") {
    DataFixture f;
    f.openSample();
    f.show(DataTabId::Facts);
    QStringList asked;
    f.answer(
        [&](QDialog& dialog) { asked << QString::fromLatin1(dialog.metaObject()->className()); });
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(fromPath(f.folder.write("invoices.csv", kInvoices)))});
    QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&f.dataPage(), &enter);
    CHECK(enter.isAccepted());
    CHECK(f.dataPage().currentTab() == DataTabId::Files);
    QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&f.dataPage(), &drop);
    QCoreApplication::processEvents();
    CHECK(asked == QStringList{u"winnow::ImportWizard"_s});
}

TEST_CASE("Rows asked for by another page are shown with what narrows them", "[ui][data]") {
    DataFixture f;
    f.openSample();
    const Client client = f.bridge.portfolio().clients().all().front();
    f.window.openClient(client.id);
    FactQuery query;
    query.kind = FactKind::TimeEntry;
    query.clients = {client.id};
    query.workType = WorkType::Reactive;
    query.from = f.bridge.portfolio().calendar().firstDay(f.bridge.quarter());
    query.to = f.bridge.portfolio().calendar().lastDay(f.bridge.quarter());
    Q_EMIT f.page<ClientPage>(PageId::Client).showFacts(query);
    f.settle();
    CHECK(f.window.currentPage() == PageId::Data);
    CHECK(f.facts().query() == query);
    CHECK(f.model().totals()->count == f.service().totals(query).count);
    const auto chips = f.facts().findChildren<ui::RemovableChip*>();
    REQUIRE(chips.size() == 1);
    CHECK(chips[0]->text() == u"Work: Reactive"_s);
    chips[0]->setFocus();
    f.type(Qt::Key_Delete);
    f.settle();
    CHECK_FALSE(f.facts().query().workType);
    f.type(Qt::Key_Backspace);
    CHECK(f.window.currentPage() == PageId::Client);
}

}  // namespace
}  // namespace winnow::test
