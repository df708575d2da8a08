// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/row_kinds.h>

namespace winnow::importing {

namespace {

class CostReader final : public KindReader {
public:
    explicit CostReader(RowReader& in) : KindReader(in), m_row(CostRow()) {}

    RowOutcome read() override {
        using enum ImportField;
        auto& row = std::get<CostRow>(m_row);
        row.line = m_in.line();
        std::optional<Money> amount;
        const bool good = (m_in.readClient(row.client) || m_in.failEmpty(Client)) &&
                          m_in.readRequiredDate(Day, row.day) && m_in.readCurrency() &&
                          m_in.readMoney(Amount, amount) &&
                          (amount || m_in.has(Amount) || m_in.readPriced(amount)) &&
                          (amount || m_in.failEmpty(m_in.has(Amount) ? Amount : UnitPrice));
        if (!good) {
            return RowOutcome::Problem;
        }
        row.amount = *amount;
        row.currency = m_in.currency();
        row.kind.assign(m_in.code(CostKind));
        m_in.readText(Supplier, row.supplier);
        m_in.readText(Description, row.description);
        m_in.readId(Reference, row.number);
        return RowOutcome::Row;
    }

    const ImportRow& row() const override { return m_row; }

private:
    ImportRow m_row;
};

}  // namespace

std::unique_ptr<KindReader> makeCostReader(RowReader& in) {
    return std::make_unique<CostReader>(in);
}

}  // namespace winnow::importing
