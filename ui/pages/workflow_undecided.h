// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QFrame>

#include <app/case_service.h>
#include <ui/support/words.h>

class QVBoxLayout;

namespace winnow {

// Below the lanes: clients for whom nothing is decided yet, with the two ways on.
class WorkflowUndecided : public QFrame {
    Q_OBJECT

public:
    explicit WorkflowUndecided(QWidget* parent = nullptr);

    // Empty hides it.
    void setClients(std::vector<CaseService::Undecided> clients, const Words& words, bool canStart);

Q_SIGNALS:
    void tryUpgrade(qint64 clientId);
    void part(qint64 clientId);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void rebuild();
    QWidget* row(const CaseService::Undecided& client);

    QVBoxLayout* m_rows;
    std::vector<CaseService::Undecided> m_clients;
    Words m_words;
    bool m_canStart = true;
    bool m_all = false;
};

}  // namespace winnow
