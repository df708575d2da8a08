// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QDialog>

#include <app/batch_service.h>
#include <domain/fact_query.h>

class QTableView;

namespace winnow {

class Beside;
class PortfolioBridge;
class ReconciliationModel;

namespace ui {
class InlineBanner;
class Label;
class RecordList;
class Switch;
}  // namespace ui

// What one import (or all of them) read, beside what the portfolio holds now.
class ReconcileDialog : public QDialog {
    Q_OBJECT

public:
    // No batch: all that were not undone.
    ReconcileDialog(PortfolioBridge& bridge, std::optional<BatchId> batch, const QString& name,
                    QWidget* parent = nullptr);
    ~ReconcileDialog() override;

    bool isBusy() const;

Q_SIGNALS:
    // The facts behind a line.
    void showFacts(const winnow::FactQuery& query);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildLayout(const QString& name);
    void compare();
    void show(const Reconciliation& reconciliation);
    void sizeColumns();
    void openLine(int row);

    PortfolioBridge& m_bridge;
    std::optional<BatchId> m_batch;
    ReconciliationModel* m_model;
    Beside* m_beside;
    ui::InlineBanner* m_banner;
    ui::Switch* m_only;
    QTableView* m_table;
    ui::RecordList* m_totals;
};

}  // namespace winnow
