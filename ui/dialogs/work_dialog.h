// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>

#include <QDialog>

class QProgressBar;
class QThread;

namespace winnow {

namespace ui {
class Button;
class Label;
}  // namespace ui

// Shows that something runs beside the interface: how far it is, and a way to stop it. Closes by
// itself at the end; nobody can use the window meanwhile.
class WorkDialog : public QDialog {
    Q_OBJECT

public:
    // Done and in all; false: stop.
    using Progress = std::function<bool(std::int64_t, std::int64_t)>;

    explicit WorkDialog(const QString& what, QWidget* parent = nullptr);
    ~WorkDialog() override;

    // `work` runs on a thread of its own from now on.
    void start(std::function<void(const Progress&)> work);
    // Waits until the work has ended.
    void finish();
    bool isBusy() const { return m_thread != nullptr; }
    // What the user is told when the work failed; empty: it did not.
    QString fault() const { return *m_fault; }

    // Stops the work; the dialog closes when it has ended.
    void reject() override;

private:
    void showProgress(std::int64_t done, std::int64_t total);

    ui::Label* m_state;
    QProgressBar* m_bar;
    ui::Button* m_stop;
    QThread* m_thread = nullptr;
    std::shared_ptr<QString> m_fault;
    std::atomic<bool> m_stopped{false};
};

}  // namespace winnow
