// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>

#include <app/batch_service.h>
#include <app/client_service.h>
#include <app/import_service.h>
#include <support/catch.h>
#include <ui/dialogs/column_header.h>
#include <ui/dialogs/import_cells.h>
#include <ui/dialogs/import_wizard.h>
#include <ui/support/paths.h>

#include "page_fixture.h"

namespace winnow::test {

// The wizard over a new portfolio, shown and active, driven by keys and clicks.
struct WizardFixture : PageFixture {
    std::unique_ptr<ImportWizard> wizard;

    explicit WizardFixture(Language language = Language::English) : PageFixture(language) {
        openNew();
    }

    void start(const std::filesystem::path& file) { startWith({fromPath(file)}); }
    void startWith(const QStringList& files) {
        wizard = std::make_unique<ImportWizard>(bridge, prompts);
        wizard->show();
        wizard->activateWindow();
        wizard->setFiles(files);
        settle();
    }
    void settle() {
        REQUIRE(waitUntil([this] { return !wizard->isBusy(); }));
        QCoreApplication::processEvents();
        REQUIRE(waitUntil([this] { return !wizard->isBusy(); }));
    }

    QPushButton& button(const char* name) {
        auto* found = wizard->findChild<QPushButton*>(QString::fromLatin1(name));
        REQUIRE(found);
        return *found;
    }
    QPushButton& next() { return button("next"); }
    // Enter, wherever the keyboard is: the way on as it is drawn.
    void enter() {
        REQUIRE(next().isEnabled());
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : wizard.get(),
                        Qt::Key_Return);
        settle();
    }
    void click(const char* name) {
        QTest::mouseClick(&button(name), Qt::LeftButton);
        settle();
    }
    void chooseFromMenu(const char* name, const QString& text) {
        chooseFrom(button(name).menu(), text);
    }
    void chooseFrom(QMenu* menu, const QString& text) {
        REQUIRE(menu);
        for (QAction* action : menu->actions()) {
            if (action->text() == text) {
                action->trigger();
                menu->close();
                settle();
                return;
            }
        }
        FAIL("no such choice: " + text.toStdString());
    }
    // The menu that a cell opened.
    void chooseFromPopup(const QString& text) {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        chooseFrom(menu, text);
    }

    ImportTable& table(const char* name) {
        auto* found = wizard->findChild<ImportTable*>(QString::fromLatin1(name));
        REQUIRE(found);
        return *found;
    }
    void clickCell(ImportTable& table, int row, int column) {
        const QModelIndex index = table.model()->index(row, column);
        table.scrollTo(index);
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(index).center());
        settle();
    }
    // Presses the button of that text in a row.
    void press(ImportTable& table, int row, const QString& text) {
        for (int column = 0; column < table.columnCount(); ++column) {
            const QTableWidgetItem* item = table.item(row, column);
            if (item && item->text() == text) {
                clickCell(table, row, column);
                return;
            }
        }
        FAIL("no such button: " + text.toStdString());
    }
    // Types into the cell editor that is open, and Enter.
    void typeIntoCell(ImportTable& table, const QString& text) {
        auto* editor = table.viewport()->findChild<QLineEdit*>();
        REQUIRE(editor);
        editor->selectAll();
        QTest::keyClicks(editor, text);
        QTest::keyClick(editor, Qt::Key_Return);
        QCoreApplication::processEvents();
    }
    // What a column of the preview means.
    void setColumn(int column, const QString& field) {
        QComboBox* combo = wizard->findChild<ColumnHeader*>()->combo(column);
        const int at = combo->findData(field);
        REQUIRE(at >= 0);
        combo->setCurrentIndex(at);
        Q_EMIT combo->activated(at);
        settle();
    }

    ImportService& imports() { return bridge.portfolio().imports(); }
    std::vector<BatchInfo> batches() { return bridge.portfolio().batches().all(); }
    ClientId addClient(const std::string& name) {
        Client client;
        client.name = name;
        return *bridge.portfolio().clients().add(client);
    }
    std::size_t clientCount() { return bridge.portfolio().clients().all().size(); }
    const ImportOutcome& outcome() {
        REQUIRE(wizard->outcome());
        return *wizard->outcome();
    }
};

}  // namespace winnow::test
