// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QTableWidget>

namespace winnow {

// The steps of a playbook in their order. Alt and the arrows or the mouse move one, Insert adds,
// Delete removes.
class PlaybookStepsTable : public QTableWidget {
    Q_OBJECT

public:
    struct Row {
        QString title;
        QString column;  // of the board
        QString due;
        QString hint;  // of the due day, in full
        QString who;
    };

    explicit PlaybookStepsTable(QWidget* parent = nullptr);

    void setSteps(const std::vector<Row>& rows);
    void setStep(int row, const Row& step);

Q_SIGNALS:
    // The user wants the step at `from` to stand at `to`.
    void moved(int from, int to);
    void addRequested();
    void removeRequested();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void dropEvent(QDropEvent* event) override;
};

}  // namespace winnow
