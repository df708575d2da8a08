// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string>

#include <QApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTest>

#include <app/case_service.h>
#include <app/client_service.h>
#include <support/catch.h>
#include <ui/pages/case_controls.h>
#include <ui/pages/case_drawer.h>
#include <ui/pages/case_step_entry.h>
#include <ui/support/translators.h>
#include <ui/theme/theme_controller.h>
#include <ui/widgets/toast.h>

#include "page_fixture.h"

namespace winnow::test {

// The drawer in a window of its own over the sample, with keys that go where the cursor is.
struct CaseFixture : PageFixture {
    Translators translators;
    ui::ThemeController theme;
    CaseDrawer drawer;
    QStringList notices;
    QList<qint64> clients;
    int closings = 0;

    explicit CaseFixture(Language language = Language::English)
        : PageFixture(language),
          theme(*qApp, ui::Appearance::Light),
          drawer((translators.install(language), bridge), prompts) {
        theme.setScale(1.0);
        theme.setReduceMotion(true);
        QObject::connect(&drawer, &CaseDrawer::notify, &drawer,
                         [this](const QString& message) { notices << message; });
        QObject::connect(&drawer, &CaseDrawer::openClient, &drawer,
                         [this](qint64 id) { clients << id; });
        QObject::connect(&drawer, &CaseDrawer::closed, &drawer, [this] { ++closings; });
        openSample();
    }
    ~CaseFixture() { translators.install(Language::English); }

    CaseService& cases() { return bridge.portfolio().cases(); }
    Date today() { return bridge.portfolio().now().date(); }

    // A case of the playbook for the first client that may have one.
    CaseId start(const std::string& playbook) {
        for (const Client& client : bridge.portfolio().clients().all()) {
            const auto choices = cases().choices(client.id);
            const auto found = std::ranges::find(choices, playbook, &CaseService::Choice::playbook);
            if (found == choices.end() || found->refusal) {
                continue;
            }
            CaseService::StartRequest request;
            request.client = client.id;
            request.playbook = playbook;
            const auto made = cases().start(request);
            INFO((made ? std::string() : made.error().message.id));
            REQUIRE(made);
            return *made;
        }
        throw std::logic_error("no client for " + playbook);
    }
    void show(CaseId id, QSize size = {380, 820}) {
        drawer.resize(size);
        drawer.show(id);
        drawer.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&drawer));
        // What belonged to the case before is gone.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
    }
    CaseService::View view() { return cases().view(*drawer.shown()).value(); }
    StepStatus status(std::string_view step) { return view().state.find(step)->status; }

    CaseStepEntry& entry(const std::string& step) {
        for (auto* each : drawer.findChildren<CaseStepEntry*>()) {
            if (each->step() == step) {
                return *each;
            }
        }
        throw std::logic_error("no step " + step);
    }
    CaseRow& row(const std::string& step) {
        return *entry(step).findChild<CaseRow*>(QStringLiteral("row"));
    }
    template <typename Widget = QWidget>
    Widget& child(QWidget& parent, const char* name) {
        auto* found = parent.findChild<Widget*>(QString::fromLatin1(name));
        INFO(name);
        REQUIRE(found);
        return *found;
    }
    void click(QWidget& widget) {
        REQUIRE(widget.isVisible());
        QTest::mouseClick(&widget, Qt::LeftButton);
        QCoreApplication::processEvents();
    }
    void key(QWidget& widget, Qt::Key key) {
        widget.setFocus();
        QTest::keyClick(&widget, key);
        QCoreApplication::processEvents();
    }
    void write(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    QString refusal(QWidget& parent) {
        auto& banner = child<ui::InlineBanner>(parent, "refusal");
        return banner.isVisible() ? banner.accessibleName() : QString();
    }
};

}  // namespace winnow::test
