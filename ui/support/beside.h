// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <utility>

#include <QObject>
#include <QThread>

namespace winnow {

// Runs work beside the interface and hands its result over on the interface thread, unless newer
// work was begun meanwhile or the owner is gone. The work must not touch what the interface uses;
// it ends before the owner does.
class Beside : public QObject {
    Q_OBJECT

public:
    explicit Beside(QObject* parent) : QObject(parent) {}
    ~Beside() override { finish(); }

    bool isBusy() const { return m_thread != nullptr; }

    // `work` may not throw. While something runs, the latest request waits for its end.
    template <typename Work, typename Done>
    void run(Work work, Done done) {
        using Value = decltype(work());
        auto value = std::make_shared<std::optional<Value>>();
        request({[work = std::move(work), value] { value->emplace(work()); },
                 [done = std::move(done), value] { done(std::move(**value)); }});
    }

    // Waits for what runs and forgets its result.
    void finish() {
        m_next = {};
        if (m_thread) {
            m_thread->disconnect(this);
            m_thread->wait();
            delete std::exchange(m_thread, nullptr);
        }
    }

private:
    struct Request {
        std::function<void()> work;
        std::function<void()> done;
    };

    void request(Request request) {
        if (m_thread) {
            m_next = std::move(request);
            return;
        }
        m_thread = QThread::create(request.work);
        connect(m_thread, &QThread::finished, this, [this, done = std::move(request.done)] {
            std::exchange(m_thread, nullptr)->deleteLater();
            if (m_next.work) {
                this->request(std::exchange(m_next, {}));
            } else {
                done();
            }
        });
        m_thread->start();
    }

    QThread* m_thread = nullptr;
    Request m_next;
};

}  // namespace winnow
