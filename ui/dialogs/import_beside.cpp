// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/import_beside.h>

#include <algorithm>
#include <chrono>
#include <memory>

#include <QPointer>
#include <QThread>
#include <QTimer>

#include <ui/support/guarded.h>

namespace winnow {

namespace {

// Work shorter than this shows no sign of being busy.
constexpr int kPatience = 250;  // ms
constexpr std::chrono::milliseconds kBetweenReports{100};
// Before this the speed jumps about too much to be shown.
constexpr double kSteady = 0.4;  // s

}  // namespace

ImportBeside::ImportBeside(QObject* parent) : QObject(parent) {}

ImportBeside::~ImportBeside() {
    m_cancelled = true;
    if (m_worker) {
        m_worker->wait();
        delete m_worker;
    }
}

ImportProgressReport ImportBeside::reporter(std::int64_t rows) {
    using Timer = std::chrono::steady_clock;
    const Timer::time_point begun = Timer::now();
    auto told = std::make_shared<Timer::time_point>(begun);
    return [this, rows, begun, told](std::int64_t done, std::int64_t total) {
        const Timer::time_point now = Timer::now();
        if (now - *told >= kBetweenReports && total > 0) {
            *told = now;
            const double share =
                std::clamp(static_cast<double>(done) / static_cast<double>(total), 0.0, 1.0);
            const double seconds = std::chrono::duration<double>(now - begun).count();
            const qint64 speed =
                seconds < kSteady
                    ? 0
                    : static_cast<qint64>(share * static_cast<double>(rows) / seconds);
            QMetaObject::invokeMethod(
                this, [this, share, speed] { Q_EMIT progressed(share, speed); },
                Qt::QueuedConnection);
        }
        return !m_cancelled;
    };
}

void ImportBeside::start(const QString& what, std::int64_t rows,
                         std::function<void(const ImportProgressReport&)> work,
                         std::function<void(const QString& fault)> done) {
    if (isBusy()) {
        return;
    }
    m_cancelled = false;
    auto fault = std::make_shared<QString>();
    m_worker = QThread::create([work = std::move(work), report = reporter(rows), fault] {
        guarded([fault](const QString& message) { *fault = message; }, [&] { work(report); });
    });
    connect(m_worker, &QThread::finished, this, [this, fault, done = std::move(done)] {
        m_worker->deleteLater();
        m_worker = nullptr;
        Q_EMIT ended();
        done(*fault);
    });
    const QPointer<QThread> started = m_worker;
    QTimer::singleShot(kPatience, this, [this, started, what] {
        if (started && m_worker == started) {
            Q_EMIT slow(what);
        }
    });
    m_worker->start();
}

}  // namespace winnow
