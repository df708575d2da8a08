// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/models/fact_feed.h>

#include <algorithm>
#include <chrono>

#include <QThread>

#include <ui/support/guarded.h>

namespace winnow {

namespace {

// How long the interface waits for an answer, in milliseconds: a new list may take two frames,
// scrolling less than one.
constexpr int kListPatience = 30;
constexpr int kScrollPatience = 10;
constexpr std::ptrdiff_t kMostPagesWaiting = 6;

}  // namespace

FactFeed::FactFeed(Source source, QObject* parent)
    : QObject(parent), m_source(std::move(source)), m_thread(QThread::create([this] { work(); })) {
    m_thread->start();
}

FactFeed::~FactFeed() {
    {
        const std::lock_guard lock(m_mutex);
        m_quit = true;
        m_orders.clear();
    }
    m_ordered.notify_all();
    m_thread->wait();
}

void FactFeed::setQuery(const FactQuery& query) {
    {
        const std::lock_guard lock(m_mutex);
        ++m_round;
        m_query = query;
        m_answers.clear();
        m_orders = {{What::Page, query, 0}, {What::Totals, query, 0}};
    }
    m_ordered.notify_all();
    deliver(kListPatience);
}

void FactFeed::want(const std::vector<std::int64_t>& pages) {
    {
        const std::lock_guard lock(m_mutex);
        for (const std::int64_t page : pages) {
            m_orders.remove_if([page](const Order& order) {
                return order.what == What::Page && order.page == page;
            });
            m_orders.push_back({What::Page, m_query, page});
        }
        auto surplus = std::count_if(m_orders.begin(), m_orders.end(),
                                     [](const Order& order) { return order.what == What::Page; }) -
                       kMostPagesWaiting;
        m_orders.remove_if(
            [&](const Order& order) { return order.what == What::Page && surplus-- > 0; });
    }
    m_ordered.notify_all();
    deliver(kScrollPatience);
}

void FactFeed::count(const std::vector<FactQuery>& queries) {
    {
        const std::lock_guard lock(m_mutex);
        m_orders.remove_if([](const Order& order) { return order.what == What::Count; });
        for (const FactQuery& query : queries) {
            m_orders.push_back({What::Count, query, 0});
        }
    }
    m_ordered.notify_all();
    deliver(kScrollPatience);
}

void FactFeed::stop() {
    std::unique_lock lock(m_mutex);
    ++m_round;
    m_orders.clear();
    m_answered.wait(lock, [this] { return !m_reading; });
    m_answers.clear();
}

std::list<FactFeed::Order>::iterator FactFeed::next() {
    const auto page = std::find_if(m_orders.rbegin(), m_orders.rend(),
                                   [](const Order& order) { return order.what == What::Page; });
    return page == m_orders.rend() ? m_orders.begin() : std::next(page).base();
}

FactFeed::Answer FactFeed::answer(const Order& order) const {
    Answer answer{order, {}, {}, {}};
    guarded([&](const QString& message) { answer.fault = message; },
            [&] {
                if (order.what == What::Page) {
                    answer.rows = m_source.rows(order.query, order.page * kPageRows, kPageRows);
                } else {
                    answer.totals = m_source.totals(order.query);
                }
            });
    return answer;
}

void FactFeed::work() {
    std::unique_lock lock(m_mutex);
    while (true) {
        m_ordered.wait(lock, [this] { return m_quit || !m_orders.empty(); });
        if (m_quit) {
            return;
        }
        const auto chosen = next();
        const Order order = *chosen;
        m_orders.erase(chosen);
        const std::int64_t round = m_round;
        m_reading = true;
        lock.unlock();
        Answer read = answer(order);
        lock.lock();
        m_reading = false;
        if (round == m_round) {
            m_answers.push_back(std::move(read));
            QMetaObject::invokeMethod(
                this, [this] { deliver(0); }, Qt::QueuedConnection);
        }
        m_answered.notify_all();
    }
}

void FactFeed::deliver(int patience) {
    std::vector<Answer> answers;
    {
        std::unique_lock lock(m_mutex);
        if (patience > 0) {
            m_answered.wait_for(lock, std::chrono::milliseconds(patience),
                                [this] { return m_orders.empty() && !m_reading; });
        }
        answers.swap(m_answers);
    }
    for (const Answer& answer : answers) {
        if (!answer.fault.isEmpty()) {
            Q_EMIT failed(answer.fault);
        } else if (answer.order.what == What::Page) {
            Q_EMIT pageRead(answer.order.page, answer.rows);
        } else if (answer.order.what == What::Totals) {
            Q_EMIT totalsRead(answer.totals);
        } else {
            Q_EMIT countRead(answer.order.query.kind, answer.totals.count);
        }
    }
}

}  // namespace winnow
