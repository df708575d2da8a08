// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/row_kinds.h>

namespace winnow::importing {

namespace {

// A code of a choice, without those that only say that nothing is known.
void assignCode(std::string_view code, std::string& value) {
    value.assign(code == "unknown" ? std::string_view() : code);
}

class ClientReader final : public KindReader {
public:
    explicit ClientReader(RowReader& in) : KindReader(in), m_row(ClientRow()) {}

    RowOutcome read() override {
        using enum ImportField;
        auto& row = std::get<ClientRow>(m_row);
        row.line = m_in.line();
        m_in.readText(Name, row.contactName);
        if (row.contactName.empty()) {
            m_in.readPerson(row.contactName);
        }
        if (!m_in.readClient(row.name)) {
            row.name = row.contactName;  // a client who is a person
        }
        if (row.name.empty()) {
            m_in.failEmpty(Client);
            return RowOutcome::Problem;
        }
        if (!m_in.readDate(Since, row.since) || !m_in.readDate(LeftOn, row.leftOn)) {
            return RowOutcome::Problem;
        }
        m_in.readId(Code, row.code);
        m_in.readText(Alias, row.alias);
        if (row.alias == row.name) {
            row.alias.clear();
        }
        m_in.readText(Segment, row.segment);
        assignCode(m_in.code(ServiceModel), row.serviceModel);
        assignCode(m_in.code(ClientStatus), row.status);
        assignCode(m_in.code(PaymentMethod), row.paymentMethod);
        m_in.readText(Owner, row.owner);
        m_in.readText(Email, row.email);
        m_in.readText(Phone, row.phone);
        return RowOutcome::Row;
    }

    const ImportRow& row() const override { return m_row; }

private:
    ImportRow m_row;
};

}  // namespace

std::unique_ptr<KindReader> makeClientReader(RowReader& in) {
    return std::make_unique<ClientReader>(in);
}

}  // namespace winnow::importing
