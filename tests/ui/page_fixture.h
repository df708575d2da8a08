// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <stdexcept>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QWidget>

#include <app/portfolio.h>
#include <app/sample_portfolio.h>
#include <base/clock.h>
#include <support/temp_dir.h>
#include <ui/bridge/portfolio_bridge.h>
#include <ui/support/prompts.h>
#include <ui/support/settings.h>

namespace winnow::test {

// Prompts answered by the test.
class AnsweredPrompts final : public Prompts {
public:
    QString file;                            // for the next file asked for
    int answer = 0;                          // to questions
    int questions = 0;                       // asked so far
    std::function<int(QDialog&)> runDialog;  // instead of showing it

    QString fileToOpen(QWidget*, const QString&, const QString&) override { return file; }
    QString fileToSave(QWidget*, const QString&, const QString&, const QString&) override {
        return file;
    }
    int ask(QWidget*, const Question&) override {
        ++questions;
        return answer;
    }
    void tell(QWidget*, const QString&, const QString&) override {}
    int run(QDialog& dialog) override { return runDialog ? runDialog(dialog) : 0; }
};

// A portfolio in a folder of its own behind a bridge, as the pages of the window know it.
struct PageFixture {
    FixedClock clock{*Instant::fromIso("2026-10-09T08:15:00Z")};
    TempDir folder;
    PortfolioBridge bridge;
    AnsweredPrompts prompts;
    Settings settings{QString::fromStdString((folder / "settings.ini").string())};

    explicit PageFixture(Language language = Language::English) : bridge(clock, language) {}

    void openSample() {
        open(createSample(folder / "sample.winnow", clock));
        bridge.setQuarter(sampleQuarter());
    }
    void openNew() {
        NewPortfolio made;
        made.name = "Test IT";
        made.currency = *Currency::fromCode("EUR");
        open(Portfolio::create(folder / "new.winnow", made, clock));
    }

private:
    void open(Result<std::unique_ptr<Portfolio>> portfolio) {
        if (!portfolio) {
            throw std::runtime_error(portfolio.error().message.id);
        }
        bridge.setPortfolio(std::move(portfolio).value());
    }
};

// Lets Qt work until `done`; false when that took longer than ten seconds.
inline bool waitUntil(const std::function<bool()>& done) {
    constexpr qint64 kLongest = 10'000;  // ms
    QElapsedTimer timer;
    timer.start();
    while (!done()) {
        if (timer.elapsed() > kLongest) {
            return false;
        }
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    }
    return true;
}

inline void press(QWidget& widget, int key, const QString& text = {}) {
    QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(&widget, &down);
    QKeyEvent up(QEvent::KeyRelease, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(&widget, &up);
}

}  // namespace winnow::test
