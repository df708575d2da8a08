// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <exception>
#include <functional>
#include <stdexcept>

namespace winnow::test {

// Runs a function in a process of its own that can be killed where it says to stand, without any
// waiting by the clock. The function ends by _exit: 0, or 9 when it throws.
class ChildProcess {
public:
    class Signaller {
    public:
        explicit Signaller(int descriptor) : m_descriptor(descriptor) {}
        // Tells the parent that the next point is reached.
        void reached(char mark = '.') {
            if (::write(m_descriptor, &mark, 1) != 1) {
                _exit(8);
            }
        }

    private:
        int m_descriptor;
    };

    explicit ChildProcess(const std::function<void(Signaller&)>& work) {
        int ends[2];
        if (pipe(ends) != 0) {
            throw std::runtime_error("no pipe");
        }
        m_pid = fork();
        if (m_pid < 0) {
            throw std::runtime_error("no child process");
        }
        if (m_pid == 0) {
            ::close(ends[0]);
            Signaller signaller(ends[1]);
            try {
                work(signaller);
            } catch (const std::exception&) {
                _exit(9);
            }
            _exit(0);
        }
        ::close(ends[1]);
        m_descriptor = ends[0];
    }
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;
    ~ChildProcess() {
        kill();
        ::close(m_descriptor);
    }

    pid_t pid() const { return m_pid; }

    // Waits until the child has reached that many more points; returns the last mark, or 0 when the
    // child ended before.
    char waitUntilReached(int points) {
        char mark = 0;
        for (int i = 0; i < points; ++i) {
            if (::read(m_descriptor, &mark, 1) != 1) {
                return 0;
            }
        }
        return mark;
    }

    // SIGKILL, and its end awaited.
    void kill() {
        if (m_running) {
            ::kill(m_pid, SIGKILL);
            finish();
        }
    }

    // Awaits the end of the child and returns its exit code; -1 when it was killed.
    int finish() {
        if (!m_running) {
            return m_code;
        }
        int status = 0;
        waitpid(m_pid, &status, 0);
        m_running = false;
        m_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
        return m_code;
    }

private:
    pid_t m_pid = -1;
    int m_descriptor = -1;
    bool m_running = true;
    int m_code = -1;
};

}  // namespace winnow::test
