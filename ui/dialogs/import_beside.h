// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>

#include <QObject>
#include <QString>

#include <app/import_service.h>

class QThread;

namespace winnow {

// Runs one piece of work at a time beside the interface, with progress and a way to stop it.
class ImportBeside : public QObject {
    Q_OBJECT

public:
    explicit ImportBeside(QObject* parent = nullptr);
    // Stops the work and waits for it.
    ~ImportBeside() override;

    bool isBusy() const { return m_worker != nullptr; }
    // `work` runs on another thread and reports through the function it is given; `done` runs on
    // the interface thread afterwards, with the message of an exception if there was one. Nothing
    // happens while other work is going on.
    void start(const QString& what, std::int64_t rows,
               std::function<void(const ImportProgressReport&)> work,
               std::function<void(const QString& fault)> done);
    // The work notices at its next report.
    void cancel() { m_cancelled = true; }
    bool isCancelled() const { return m_cancelled; }

Q_SIGNALS:
    // The work takes long enough to be shown.
    void slow(const QString& what);
    // share: 0..1; rowsPerSecond: 0 when not known yet.
    void progressed(double share, qint64 rowsPerSecond);
    void ended();

private:
    ImportProgressReport reporter(std::int64_t rows);

    QThread* m_worker = nullptr;
    std::atomic<bool> m_cancelled{false};
};

}  // namespace winnow
