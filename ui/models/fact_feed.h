// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <vector>

#include <QObject>

#include <domain/fact_query.h>

class QThread;

namespace winnow {

// Reads a list of facts page by page on a thread of its own: what is on screen first, then what the
// whole list comes to. Where the answer comes quickly it is there when the call returns, so that a
// small portfolio never flickers; else it follows by signal.
class FactFeed : public QObject {
    Q_OBJECT

public:
    static constexpr int kPageRows = 128;

    // Called on the feed's thread; they may throw.
    struct Source {
        std::function<std::vector<FactRow>(const FactQuery&, std::int64_t skip, std::int64_t most)>
            rows;
        std::function<FactTotals(const FactQuery&)> totals;
    };

    FactFeed(Source source, QObject* parent = nullptr);
    ~FactFeed() override;

    // Forgets what was asked before; the first page and the totals follow.
    void setQuery(const FactQuery& query);
    // Rows from page * kPageRows on. What was wanted last comes first; of many only the last few
    // come, as the others have been scrolled past.
    void want(const std::vector<std::int64_t>& pages);
    // How many facts each of the queries has; after everything else.
    void count(const std::vector<FactQuery>& queries);
    // Forgets what was asked, and returns when nothing is being read any more.
    void stop();

Q_SIGNALS:
    void pageRead(qint64 page, const std::vector<winnow::FactRow>& rows);
    void totalsRead(const winnow::FactTotals& totals);
    void countRead(winnow::FactKind kind, qint64 count);
    void failed(const QString& message);

private:
    enum class What { Page, Totals, Count };
    struct Order {
        What what = What::Page;
        FactQuery query;
        std::int64_t page = 0;
    };
    struct Answer {
        Order order;
        std::vector<FactRow> rows;
        FactTotals totals;
        QString fault;
    };

    void work();
    Answer answer(const Order& order) const;
    // The next order to carry out; m_orders must not be empty.
    std::list<Order>::iterator next();
    // Hands over what has been read, after waiting that long for the orders to be done.
    void deliver(int patience);

    Source m_source;
    FactQuery m_query;
    std::mutex m_mutex;
    std::condition_variable m_ordered;
    std::condition_variable m_answered;
    // Guarded by the mutex.
    std::list<Order> m_orders;
    std::vector<Answer> m_answers;
    std::int64_t m_round = 0;  // answers to earlier rounds are dropped
    bool m_reading = false;
    bool m_quit = false;
    std::unique_ptr<QThread> m_thread;
};

}  // namespace winnow
