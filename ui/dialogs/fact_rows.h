// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QTableWidget>

#include <domain/facts.h>
#include <ui/support/words.h>

namespace winnow {

// Rows typed into a small table. The last, empty row makes a new one; Delete takes rows away.
class RowsEditor : public QTableWidget {
    Q_OBJECT

public:
    RowsEditor(const QStringList& heads, const Words& words, QWidget* parent);

    // What cannot be read, with the cell made current; empty: all can.
    virtual QString problem() = 0;

    QSize sizeHint() const override;

Q_SIGNALS:
    void edited();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

    QString cell(int row, int column) const;
    // `meaning`: what the cell stands for beside its text.
    void setCell(int row, int column, const QString& text, const QVariant& meaning = {});
    // An amount; empty when the text is none.
    std::optional<Money> amount(int row, int column) const;
    QString amountText(Money amount) const;
    // "… is not an amount", at that cell.
    QString badAmount(int row, int column);
    void addEmptyRow();
    bool isEmptyRow(int row) const;
    const Words& words() const { return m_words; }
    // Columns of a fixed width; the rest share what is left.
    void setWidths(std::vector<int> widths) { m_widths = std::move(widths); }

private:
    void sizeColumns();

    Words m_words;
    std::vector<int> m_widths;  // 0: takes a share of the rest
    bool m_filling = false;
};

// Lines of an invoice: what is sold, for how much, in what words.
class InvoiceLinesEditor : public RowsEditor {
    Q_OBJECT

public:
    // `sign`: -1 on a credit note, whose amounts are shown without their minus.
    InvoiceLinesEditor(const std::vector<InvoiceLine>& lines, int sign, const Words& words,
                       QWidget* parent);

    QString problem() override;
    // Only when there is no problem.
    std::vector<InvoiceLine> lines(int sign) const;
    // Of the amounts that can be read.
    Money net() const;
};

// Payments of an invoice: when and how much.
class InvoicePaymentsEditor : public RowsEditor {
    Q_OBJECT

public:
    InvoicePaymentsEditor(const std::vector<Payment>& payments, int sign, Date today,
                          const Words& words, QWidget* parent);

    QString problem() override;
    std::vector<Payment> payments(int sign) const;
};

}  // namespace winnow
