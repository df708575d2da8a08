// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include <QAbstractItemView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

#include <app/batch_service.h>
#include <app/client_service.h>
#include <app/fact_service.h>
#include <app/import_service.h>
#include <support/catch.h>
#include <ui/pages/data_page.h>
#include <ui/pages/facts_tab.h>
#include <ui/pages/facts_table.h>
#include <ui/support/paths.h>

#include "window_fixture.h"

namespace winnow::test {

// The window on its data page, over a portfolio that the test fills.
struct DataFixture : WindowFixture {
    explicit DataFixture(Language language = Language::English) : WindowFixture(language) {}

    DataPage& dataPage() { return page<DataPage>(PageId::Data); }
    void show(DataTabId tab) {
        window.goTo(PageId::Data);
        dataPage().setTab(tab);
        settle();
    }
    FactsTab& facts() { return *qobject_cast<FactsTab*>(dataPage().tab(DataTabId::Facts)); }
    FactsTable& table() { return *facts().findChild<FactsTable*>(); }
    const FactTableModel& model() { return *qobject_cast<const FactTableModel*>(table().model()); }
    // Until the list is read.
    void settle() {
        QCoreApplication::processEvents();
        if (window.currentPage() == PageId::Data && dataPage().currentTab() == DataTabId::Facts) {
            REQUIRE(waitUntil([this] { return !model().isReading(); }));
        }
    }

    FactService& service() { return bridge.portfolio().facts(); }
    std::int64_t count(FactKind kind) {
        FactQuery query;
        query.kind = kind;
        return service().totals(query).count;
    }
    ClientId addClient(const std::string& name) {
        Client client;
        client.name = name;
        return *bridge.portfolio().clients().add(client);
    }
    FactKey addInvoice(ClientId client, const std::string& number, Date day, Money amount) {
        Invoice invoice;
        invoice.client = client;
        invoice.number = number;
        invoice.issuedOn = day;
        invoice.dueOn = day.plusDays(30);
        invoice.total = amount;
        invoice.settlement = Settlement::Tracked;
        invoice.lines = {{LineKind::Recurring, amount, "Managed services"}};
        const auto key = service().add(invoice);
        REQUIRE(key);
        return *key;
    }
    // All rows of the file into the portfolio; new clients are made.
    BatchId import(const std::string& name, const std::string& text) {
        ClientDecisions clients;
        clients.createUnknown = true;
        const auto outcome = bridge.portfolio().imports().run(folder.write(name, text), {}, clients,
                                                              /*dryRun=*/false);
        REQUIRE(outcome);
        REQUIRE(outcome->batch);
        bridge.portfolio().imports().announce();
        return *outcome->batch;
    }

    QWidget& child(QWidget& parent, const char* name) {
        auto* found = parent.findChild<QWidget*>(QString::fromLatin1(name));
        INFO(name);
        REQUIRE(found);
        return *found;
    }
    void click(QWidget& widget) {
        QTest::mouseClick(&widget, Qt::LeftButton);
        settle();
    }
    // An entry of a button's menu, as if it was opened and chosen.
    void choose(QWidget& button, const QString& text) {
        QMenu* menu = dynamic_cast<QPushButton&>(button).menu();
        REQUIRE(menu);
        Q_EMIT menu->aboutToShow();
        REQUIRE(trigger(*menu, text));
        settle();
    }
    static QLineEdit& field(QDialog& dialog, const char* name) {
        auto* found = dialog.findChild<QLineEdit*>(QString::fromLatin1(name));
        INFO(name);
        REQUIRE(found);
        return *found;
    }
    static void type(QLineEdit& field, const QString& text) {
        field.setFocus();
        field.selectAll();
        QTest::keyClicks(&field, text);
    }
    // Ends the editing of a cell; the view takes what was typed from the event loop.
    static void enterCell(QLineEdit& editor) {
        QTest::keyClick(&editor, Qt::Key_Return);
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
    }
    using WindowFixture::type;
    // Shows a dialog, lets the test use it, and returns its answer.
    template <typename Use>
    void answer(Use use) {
        prompts.runDialog = [this, use](QDialog& dialog) {
            dialog.show();
            dialog.activateWindow();
            REQUIRE(QTest::qWaitForWindowActive(&dialog));
            use(dialog);
            const int result = dialog.result();
            dialog.hide();
            window.activateWindow();
            REQUIRE(QTest::qWaitForWindowActive(&window));
            return result;
        };
    }

private:
    static bool trigger(QMenu& menu, const QString& text) {
        for (QAction* action : menu.actions()) {
            if (action->menu() && trigger(*action->menu(), text)) {
                return true;
            }
            if (!action->menu() && action->text() == text) {
                action->trigger();
                return true;
            }
        }
        return false;
    }
};

}  // namespace winnow::test
