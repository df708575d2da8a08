// SPDX-License-Identifier: GPL-3.0-or-later
// Time from starting a process to its first painted window, and its peak memory: a bare window, a
// window with a 10,000 x 15 table read from SQLite (the floor), and Winnow with 500 clients and
// five years of facts. Goal: within 2x of the table, at most 80 MiB. Each is a process of its own.
#include <cstdlib>
#include <cstring>

#include <sqlite3.h>
#include <sys/wait.h>

#include <QAbstractTableModel>
#include <QApplication>
#include <QMainWindow>
#include <QStandardPaths>
#include <QTableView>
#include <QTimer>

#include <ui/application.h>

#include "bench_data.h"
#include "bench_support.h"

namespace winnow::bench {
namespace {

constexpr int kRows = 10'000;
constexpr int kColumns = 15;

// Ends the program when the first window has been painted.
class QuitAfterPaint : public QObject {
protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Paint && !m_seen) {
            m_seen = true;
            QTimer::singleShot(0, qApp, &QApplication::quit);
        }
        return QObject::eventFilter(watched, event);
    }

private:
    bool m_seen = false;
};

// The same for a window that paints from within an event loop of its own.
class EndAfterPaint : public QObject {
protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        const bool done = QObject::eventFilter(watched, event);
        if (event->type() == QEvent::Paint) {
            QTimer::singleShot(0, qApp, [] { _exit(0); });
        }
        return done;
    }
};

class TableModel : public QAbstractTableModel {
public:
    explicit TableModel(const char* database) {
        sqlite3* db = nullptr;
        sqlite3_open_v2(database, &db, SQLITE_OPEN_READONLY, nullptr);
        sqlite3_stmt* select = nullptr;
        sqlite3_prepare_v2(db, "SELECT * FROM cells", -1, &select, nullptr);
        while (sqlite3_step(select) == SQLITE_ROW) {
            for (int i = 0; i < kColumns; ++i) {
                m_cells.push_back(QString::fromUtf8(
                    reinterpret_cast<const char*>(sqlite3_column_text(select, i))));
            }
        }
        sqlite3_finalize(select);
        sqlite3_close(db);
    }
    int rowCount(const QModelIndex& = {}) const override {
        return static_cast<int>(m_cells.size()) / kColumns;
    }
    int columnCount(const QModelIndex& = {}) const override { return kColumns; }
    QVariant data(const QModelIndex& index, int role) const override {
        return role == Qt::DisplayRole
                   ? QVariant(
                         m_cells[static_cast<std::size_t>(index.row() * kColumns + index.column())])
                   : QVariant();
    }

private:
    std::vector<QString> m_cells;
};

int showBare(int argc, char** argv) {
    QApplication application(argc, argv);
    QuitAfterPaint quit;
    application.installEventFilter(&quit);
    QMainWindow window;
    window.resize(1440, 900);
    window.show();
    return QApplication::exec();
}

int showTable(int argc, char** argv, const char* database) {
    QApplication application(argc, argv);
    QuitAfterPaint quit;
    application.installEventFilter(&quit);
    TableModel model(database);
    QMainWindow window;
    auto* view = new QTableView(&window);
    view->setModel(&model);
    window.setCentralWidget(view);
    window.resize(1440, 900);
    window.show();
    return QApplication::exec();
}

// Winnow reads the file behind its window: `ready` waits until the dashboard is painted with its
// figures, else the first picture of the window is the end.
int showWinnow(int argc, char** argv, const char* file, bool ready) {
    QStandardPaths::setTestModeEnabled(true);
    Application application(argc, argv);
    EndAfterPaint end;
    if (!ready) {
        application.installEventFilter(&end);
    }
    Session session(application, {QString::fromUtf8(file), false, Language::English, {}});
    session.start();
    application.installEventFilter(&end);
    return QApplication::exec();
}

struct Start {
    double seconds = 0;
    double peakMiB = 0;
};

// Runs this program again in a mode of its own and waits for its end; the middle of five runs.
Start start(const char* self, const char* mode, const char* file) {
    std::vector<Start> runs;
    for (int run = 0; run < 5; ++run) {
        rusage usage{};
        const double seconds = secondsOf([&] {
            const pid_t child = fork();
            if (child == 0) {
                execl(self, self, mode, file, nullptr);
                _exit(127);
            }
            int status = 0;
            if (wait4(child, &status, 0, &usage) < 0 || status != 0) {
                std::fprintf(stderr, "%s did not start\n", mode);
                std::exit(1);
            }
        });
        runs.push_back({seconds, static_cast<double>(usage.ru_maxrss) / 1024});
    }
    std::ranges::sort(runs, {}, &Start::seconds);
    return runs[runs.size() / 2];
}

void writeTable(const std::filesystem::path& file) {
    sqlite3* db = nullptr;
    sqlite3_open(file.c_str(), &db);
    std::string create = "CREATE TABLE cells (c0";
    std::string insert = "INSERT INTO cells SELECT 'Client ' || value";
    for (int i = 1; i < kColumns; ++i) {
        create += ", c" + std::to_string(i);
        insert += ", value * " + std::to_string(i);
    }
    insert +=
        " FROM (WITH RECURSIVE n(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n LIMIT " +
        std::to_string(kRows) + ") SELECT value FROM n)";
    if (sqlite3_exec(db, (create + ");" + insert).c_str(), nullptr, nullptr, nullptr) !=
        SQLITE_OK) {
        std::exit(1);
    }
    sqlite3_close(db);
}

int main(int argc, char** argv) {
    if (argc == 3 && std::strcmp(argv[1], "bare") == 0) {
        return showBare(argc, argv);
    }
    if (argc == 3 && std::strcmp(argv[1], "table") == 0) {
        return showTable(argc, argv, argv[2]);
    }
    if (argc == 3 && std::strcmp(argv[1], "winnow") == 0) {
        return showWinnow(argc, argv, argv[2], false);
    }
    if (argc == 3 && std::strcmp(argv[1], "ready") == 0) {
        return showWinnow(argc, argv, argv[2], true);
    }
    const ScratchFolder folder;
    const std::filesystem::path table = folder / "table.db";
    const std::filesystem::path portfolio = folder / "bench.winnow";
    writeTable(table);
    importPortfolio(folder.path(), portfolio, 1'000'000, SystemClock());
    std::printf("Start to the first painted window, 500 clients, 1,000,000 time entries\n");
    const Start bare = start(argv[0], "bare", "-");
    const Start floor = start(argv[0], "table", table.c_str());
    const Start winnow = start(argv[0], "winnow", portfolio.c_str());
    const Start ready = start(argv[0], "ready", portfolio.c_str());
    report("bare window", bare.seconds, floor.seconds, "");
    report("floor: 10,000 x 15 table from SQLite", floor.seconds, floor.seconds, "");
    report("Winnow, window visible", winnow.seconds, floor.seconds, "goal 2x");
    report("Winnow, dashboard with its figures", ready.seconds, floor.seconds, "goal 2x");
    std::printf("peak memory: bare %.0f MiB, table %.0f MiB, Winnow %.0f MiB (goal 80)\n",
                bare.peakMiB, floor.peakMiB, ready.peakMiB);
    return 0;
}

}  // namespace
}  // namespace winnow::bench

int main(int argc, char** argv) { return winnow::bench::main(argc, argv); }
