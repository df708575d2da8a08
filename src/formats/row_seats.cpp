// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/row_kinds.h>

namespace winnow::importing {

namespace {

class SeatReader final : public KindReader {
public:
    explicit SeatReader(RowReader& in) : KindReader(in), m_row(SeatRow()) {}

    RowOutcome read() override {
        using enum ImportField;
        auto& row = std::get<SeatRow>(m_row);
        row.line = m_in.line();
        const bool good =
            (m_in.readClient(row.client) || m_in.failEmpty(Client)) &&
            m_in.readMonth(Month, row.month) && m_in.readCount(Endpoints, row.endpoints) &&
            m_in.readCount(Seats, row.seats) &&
            (row.endpoints || row.seats || m_in.failEmpty(m_in.has(Endpoints) ? Endpoints : Seats));
        return good ? RowOutcome::Row : RowOutcome::Problem;
    }

    const ImportRow& row() const override { return m_row; }

private:
    ImportRow m_row;
};

}  // namespace

std::unique_ptr<KindReader> makeSeatReader(RowReader& in) {
    return std::make_unique<SeatReader>(in);
}

}  // namespace winnow::importing
