// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/work_dialog.h>

#include <algorithm>
#include <utility>

#include <QElapsedTimer>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QThread>
#include <QVBoxLayout>

#include <ui/support/guarded.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/label.h>

namespace winnow {

namespace {

constexpr int kSteps = 1000;
constexpr qint64 kBetweenReports = 60;  // ms

}  // namespace

WorkDialog::WorkDialog(const QString& what, QWidget* parent)
    : QDialog(parent),
      m_state(new ui::Label({}, ui::TextRole::Secondary, ui::ColorRole::Ink2, this)),
      m_bar(new QProgressBar(this)),
      m_stop(new ui::SecondaryButton(tr("Stop"), this)),
      m_fault(std::make_shared<QString>()) {
    setWindowTitle(what);
    setMinimumWidth(ui::dp(420));
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(ui::dp(24), ui::dp(20), ui::dp(24), ui::dp(20));
    lines->setSpacing(ui::dp(10));
    lines->addWidget(new ui::Label(what, ui::TextRole::Headline, ui::ColorRole::Ink, this));
    m_bar->setTextVisible(false);
    m_bar->setRange(0, 0);
    m_bar->setAccessibleName(what);
    lines->addWidget(m_bar);
    auto* row = new QHBoxLayout;
    row->addWidget(m_state, 1);
    row->addWidget(m_stop);
    lines->addLayout(row);
    connect(m_stop, &QAbstractButton::clicked, this, &WorkDialog::reject);
}

WorkDialog::~WorkDialog() {
    m_stopped = true;
    finish();
}

void WorkDialog::start(std::function<void(const Progress&)> work) {
    auto lastReport = std::make_shared<QElapsedTimer>();
    lastReport->start();
    const Progress progress = [this, lastReport](std::int64_t done, std::int64_t total) {
        if (lastReport->elapsed() >= kBetweenReports) {
            lastReport->restart();
            QMetaObject::invokeMethod(
                this, [this, done, total] { showProgress(done, total); }, Qt::QueuedConnection);
        }
        return !m_stopped;
    };
    m_thread = QThread::create([work = std::move(work), progress, fault = m_fault] {
        guarded([fault](const QString& message) { *fault = message; }, [&] { work(progress); });
    });
    connect(m_thread, &QThread::finished, this, [this] {
        std::exchange(m_thread, nullptr)->deleteLater();
        accept();
    });
    m_thread->start();
}

void WorkDialog::finish() {
    if (m_thread) {
        m_thread->disconnect(this);
        m_thread->wait();
        delete std::exchange(m_thread, nullptr);
    }
}

void WorkDialog::reject() {
    if (!m_thread) {
        QDialog::reject();
        return;
    }
    m_stopped = true;
    m_stop->setEnabled(false);
    m_state->setText(tr("Stopping…"));
}

void WorkDialog::showProgress(std::int64_t done, std::int64_t total) {
    if (total > 0 && !m_stopped) {
        m_bar->setRange(0, kSteps);
        m_bar->setValue(static_cast<int>(std::min(done, total) * kSteps / total));
        m_state->setText(tr("%1 %").arg(std::min(done, total) * 100 / total));
    }
}

}  // namespace winnow
