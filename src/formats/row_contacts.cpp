// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/row_kinds.h>
#include <formats/utf8.h>

namespace winnow::importing {

namespace {

class ContactReader final : public KindReader {
public:
    ContactReader(RowReader& in, WordReader roles)
        : KindReader(in), m_roles(std::move(roles)), m_row(ContactRow()) {}

    RowOutcome read() override {
        using enum ImportField;
        auto& row = std::get<ContactRow>(m_row);
        row.line = m_in.line();
        m_in.readText(Name, row.name);
        if (row.name.empty()) {
            m_in.readPerson(row.name);
        }
        m_in.readText(Email, row.email);
        if (row.name.empty()) {
            row.name = row.email;
        }
        if (!m_in.readClient(row.client)) {
            m_in.failEmpty(Client);
            return RowOutcome::Problem;
        }
        if (row.name.empty()) {
            m_in.failEmpty(Name);
            return RowOutcome::Problem;
        }
        m_in.readText(Position, row.position);
        m_in.readText(Phone, row.phone);
        m_in.readText(Note, row.note);
        row.roles = {};
        readRoles(row.roles);
        return RowOutcome::Row;
    }

    const ImportRow& row() const override { return m_row; }

private:
    // One cell may name several: "Billing; IT manager".
    void readRoles(ContactRoles& roles) {
        std::string_view rest = m_in.text(ImportField::Roles);
        takeRole(rest, roles);
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find_first_of(",;/|+&"), rest.size());
            takeRole(trimmed(rest.substr(0, end)), roles);
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }

    void takeRole(std::string_view word, ContactRoles& roles) {
        const std::string_view code = word.empty() ? std::string_view() : m_roles.code(word);
        roles.payer |= code == "payer";
        roles.decider |= code == "decider";
        roles.user |= code == "user";
    }

    WordReader m_roles;
    ImportRow m_row;
};

}  // namespace

std::unique_ptr<KindReader> makeContactReader(RowReader& in) {
    const ImportMapping& mapping = in.analysis().mapping;
    const auto given = mapping.valueMap.find(ImportField::Roles);
    WordReader roles(
        mapping.kind, ImportField::Roles,
        given == mapping.valueMap.end() ? std::map<std::string, std::string>() : given->second);
    return std::make_unique<ContactReader>(in, std::move(roles));
}

}  // namespace winnow::importing
