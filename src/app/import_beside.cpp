// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/import_beside.h>

#include <array>
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace winnow {

namespace {

constexpr std::size_t kRowsInBatch = 512;
constexpr std::size_t kBatches = 4;

// Rows on their way. Reused, so that the texts in them keep their memory.
struct Batch {
    std::vector<ImportRow> rows{kRowsInBatch};
    std::size_t used = 0;
    // Each with the number of rows before it.
    std::vector<std::pair<std::size_t, ImportProblem>> problems;
    std::int64_t done = 0;
    std::int64_t total = 0;

    void clear() {
        used = 0;
        problems.clear();
    }
    bool full() const { return used == kRowsInBatch || problems.size() == kRowsInBatch; }
};

// Batches between the thread that reads and the one that stores.
class RowPipe {
public:
    RowPipe() {
        for (Batch& batch : m_batches) {
            m_free.push_back(&batch);
        }
    }

    // For the reader: an empty batch; null once nobody wants more.
    Batch* take() {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_stopped || !m_free.empty(); });
        if (m_stopped) {
            return nullptr;
        }
        Batch* const batch = m_free.front();
        m_free.pop_front();
        batch->clear();
        return batch;
    }
    void send(Batch* batch) {
        const std::lock_guard lock(m_mutex);
        m_full.push_back(batch);
        m_changed.notify_all();
    }
    void end() {
        const std::lock_guard lock(m_mutex);
        m_ended = true;
        m_changed.notify_all();
    }
    bool stopped() const {
        const std::lock_guard lock(m_mutex);
        return m_stopped;
    }

    // For the one that stores: the next batch; null at the end.
    Batch* receive() {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_ended || !m_full.empty(); });
        if (m_full.empty()) {
            return nullptr;
        }
        Batch* const batch = m_full.front();
        m_full.pop_front();
        return batch;
    }
    void giveBack(Batch* batch) {
        const std::lock_guard lock(m_mutex);
        m_free.push_back(batch);
        m_changed.notify_all();
    }
    void stop() {
        const std::lock_guard lock(m_mutex);
        m_stopped = true;
        m_changed.notify_all();
    }

private:
    std::array<Batch, kBatches> m_batches;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Batch*> m_free;
    std::deque<Batch*> m_full;
    bool m_ended = false;
    bool m_stopped = false;
};

// The thread that reads, ended and joined on every way out.
class Reader {
public:
    Reader(RowPipe& pipe, std::function<void()> read)
        : m_pipe(pipe), m_thread([this, read = std::move(read)] {
              try {
                  read();
              } catch (...) {
                  m_fault = std::current_exception();
              }
              m_pipe.end();
          }) {}
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;
    ~Reader() { join(); }

    void join() {
        if (m_thread.joinable()) {
            m_pipe.stop();
            m_thread.join();
        }
    }
    void rethrow() const {
        if (m_fault) {
            std::rethrow_exception(m_fault);
        }
    }

private:
    RowPipe& m_pipe;
    std::exception_ptr m_fault;
    std::thread m_thread;
};

}  // namespace

Result<ImportReadSummary> readImportBeside(
    const std::filesystem::path& file, const ImportAnalysis& analysis, const Currency& currency,
    const std::function<void(const ImportRow&)>& onRow,
    const std::function<void(const ImportProblem&)>& onProblem, const ImportProgress& progress,
    const RowCorrections& corrections) {
    RowPipe pipe;
    std::optional<Result<ImportReadSummary>> summary;
    Reader reader(pipe, [&] {
        Batch* batch = pipe.take();
        std::int64_t done = 0;
        std::int64_t total = 0;
        const auto sendIfFull = [&] {
            if (batch->full()) {
                batch->done = done;
                batch->total = total;
                pipe.send(batch);
                batch = pipe.take();
            }
        };
        summary.emplace(readImport(
            file, analysis, currency,
            [&](const ImportRow& row) {
                if (batch != nullptr) {
                    batch->rows[batch->used++] = row;
                    sendIfFull();
                }
            },
            [&](const ImportProblem& problem) {
                if (batch != nullptr) {
                    batch->problems.emplace_back(batch->used, problem);
                    sendIfFull();
                }
            },
            [&](std::int64_t bytes, std::int64_t size) {
                done = bytes;
                total = size;
                return !pipe.stopped();
            },
            corrections));
        if (batch != nullptr) {
            batch->done = done;
            batch->total = total;
            pipe.send(batch);
        }
    });

    bool cancelled = false;
    while (Batch* const batch = pipe.receive()) {
        auto problem = batch->problems.begin();
        for (std::size_t row = 0; row <= batch->used; ++row) {
            for (; problem != batch->problems.end() && problem->first == row; ++problem) {
                onProblem(problem->second);
            }
            if (row < batch->used) {
                onRow(batch->rows[row]);
            }
        }
        const bool goesOn = !progress || batch->total == 0 || progress(batch->done, batch->total);
        pipe.giveBack(batch);
        if (!goesOn) {
            cancelled = true;
            break;
        }
    }
    reader.join();
    reader.rethrow();
    if (*summary && cancelled) {
        (*summary)->cancelled = true;
    }
    return std::move(*summary);
}

}  // namespace winnow
