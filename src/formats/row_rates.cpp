// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/row_kinds.h>
#include <formats/utf8.h>

namespace winnow::importing {

namespace {

class RateReader final : public KindReader {
public:
    explicit RateReader(RowReader& in)
        : KindReader(in), m_portfolioCurrency(in.currency()), m_row(RateRow()) {}

    RowOutcome read() override {
        using enum ImportField;
        auto& row = std::get<RateRow>(m_row);
        row.line = m_in.line();
        std::optional<Decimal> rate;
        const bool good =
            (!m_in.text(Currency).empty() || m_in.failEmpty(Currency)) && m_in.readCurrency() &&
            m_in.readRequiredDate(Day, row.day) && m_in.readDecimal(ExchangeRate, rate) &&
            (rate || m_in.failEmpty(ExchangeRate)) &&
            (rate->micros > 0 ||
             m_in.fail(ExchangeRate,
                       {"import.problem.rate", {{"text", excerpt(m_in.text(ExchangeRate))}}}));
        if (!good) {
            return RowOutcome::Problem;
        }
        row.currency = m_in.currency();
        row.rate = *rate;
        // One unit of the portfolio's own currency is always worth one.
        return row.currency == m_portfolioCurrency ? RowOutcome::Skipped : RowOutcome::Row;
    }

    const ImportRow& row() const override { return m_row; }

private:
    Currency m_portfolioCurrency;
    ImportRow m_row;
};

}  // namespace

std::unique_ptr<KindReader> makeRateReader(RowReader& in) {
    return std::make_unique<RateReader>(in);
}

}  // namespace winnow::importing
