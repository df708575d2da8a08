// SPDX-License-Identifier: GPL-3.0-or-later
// The handover dossier and its receipt.
#include <algorithm>

#include <app/case_book.h>
#include <app/document_maker.h>
#include <app/handover_service.h>
#include <app/shared.h>

namespace winnow {

namespace {

constexpr std::int64_t kAllRows = 1'000'000;

bool mayBeDay(std::string_view field) {
    return field.ends_with("_on") || field.ends_with("_until") || field == "since";
}

std::string shownValue(const DocumentMaker& maker, const std::string& field,
                       const std::string& value) {
    const std::optional<Date> day = mayBeDay(field) ? Date::fromIso(value) : std::nullopt;
    return day ? maker.locale().dateShort(*day) : value;
}

std::string fieldOf(const InventoryItem& item, std::string_view code) {
    const auto found =
        std::ranges::find(item.fields, code, &std::pair<std::string, std::string>::first);
    return found == item.fields.end() ? std::string() : found->second;
}

// Name, the fields that any item has, and the note where there is one.
TableBlock tableOf(const DocumentMaker& maker, InventorySection section,
                   const std::vector<InventoryItem>& items) {
    std::vector<std::string> fields;
    for (const std::string_view code : inventoryFields(section)) {
        if (std::ranges::any_of(
                items, [&](const InventoryItem& item) { return !fieldOf(item, code).empty(); })) {
            fields.emplace_back(code);
        }
    }
    const bool notes =
        std::ranges::any_of(items, [](const InventoryItem& item) { return !item.note.empty(); });
    TableBlock table;
    table.columns.push_back({maker.text("inventory.name"), 3, false});
    for (const std::string& code : fields) {
        table.columns.push_back({maker.text("inventory_field." + code), 2, code == "count"});
    }
    if (notes) {
        table.columns.push_back({maker.text("inventory.note"), 3, false});
    }
    for (const InventoryItem& item : items) {
        std::vector<std::string> row{item.name};
        for (const std::string& code : fields) {
            row.push_back(shownValue(maker, code, fieldOf(item, code)));
        }
        if (notes) {
            row.push_back(item.note);
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

class Dossier {
public:
    Dossier(Portfolio& portfolio, DocumentMaker& maker, ClientId client)
        : m_shared(portfolio.shared()), m_maker(maker), m_client(client) {}

    void addSections() {
        const std::vector<InventoryItem> all = m_shared.handoverService.items(m_client);
        const std::vector<InventorySection> empty = m_shared.handoverService.saidEmpty(m_client);
        for (const InventorySection section : kInventorySections) {
            m_maker.heading("inventory_section." + std::string(inventorySectionCode(section)));
            std::vector<InventoryItem> items;
            std::ranges::copy_if(all, std::back_inserter(items), [&](const InventoryItem& item) {
                return item.section == section;
            });
            if (!items.empty()) {
                m_maker.add(tableOf(m_maker, section, items));
            } else if (std::ranges::find(empty, section) != empty.end()) {
                m_maker.paragraph("dossier.said_empty");
            } else {
                m_maker.paragraph("dossier.not_recorded");
            }
            if (section == InventorySection::AdminAccounts) {
                m_maker.note("dossier.secrets");
            }
        }
    }

    void addTickets() {
        FactQuery query;
        query.kind = FactKind::Ticket;
        query.clients = {m_client};
        const Date today = m_shared.clock.today();
        const std::vector<FactRow> rows = m_shared.factService.rows(query, 0, kAllRows);
        TableBlock table;
        table.columns = {{m_maker.text("dossier.ticket.number"), 2, false},
                         {m_maker.text("dossier.ticket.opened"), 2, false},
                         {m_maker.text("dossier.ticket.subject"), 5, false},
                         {m_maker.text("dossier.ticket.priority"), 2, false}};
        for (const FactRow& row : rows) {
            const Ticket& ticket = std::get<Ticket>(row.fact);
            if (!ticket.closedOn || *ticket.closedOn > today) {
                table.rows.push_back({ticket.number, m_maker.locale().dateShort(ticket.openedOn),
                                      ticket.subject, ticket.priority});
            }
        }
        m_maker.heading("dossier.tickets");
        if (!table.rows.empty()) {
            m_maker.add(std::move(table));
        } else {
            m_maker.paragraph(rows.empty() ? "dossier.tickets.unknown" : "dossier.tickets.none");
        }
    }

    void addGaps() {
        ListBlock gaps;
        for (const DossierGap& gap : m_shared.handoverService.gaps(m_client)) {
            gaps.items.push_back(m_maker.words().text(gap.what));
        }
        if (!gaps.items.empty()) {
            m_maker.heading("dossier.gaps");
            m_maker.add(std::move(gaps));
        }
    }

private:
    Portfolio::Shared& m_shared;
    DocumentMaker& m_maker;
    ClientId m_client;
};

// The step with which the receipt was recorded; null as long as it is not.
const StepState* receiptStep(const KnownCase* known) {
    if (!known || !known->state) {
        return nullptr;
    }
    const auto found = std::ranges::find_if(known->state->steps, [](const StepState& each) {
        return each.step->role == StepRole::DossierReceipt && each.status == StepStatus::Done &&
               each.settledOn;
    });
    return found == known->state->steps.end() ? nullptr : &*found;
}

std::string versionText(const DocumentMaker& maker, int version) {
    return version > 0 ? maker.text("dossier.version", {{"number", std::int64_t{version}}})
                       : maker.text("dossier.version.draft");
}

}  // namespace

Document HandoverService::dossier(ClientId id, int version, Language language) const {
    Portfolio::Shared& shared = m_portfolio.shared();
    const Client* client = shared.client(id);
    DocumentMaker maker(m_portfolio, language, "dossier.title",
                        client ? client->name : std::string());
    if (version <= 0) {
        maker.markDraft("dossier.draft");
    }
    maker.paragraph("dossier.intro", {{"company", maker.company()}});
    maker.add(
        FactsBlock{{{maker.text("dossier.version.label"), versionText(maker, version)},
                    {maker.text("dossier.as_of"), maker.locale().dateLong(shared.clock.today())},
                    {maker.text("dossier.prepared_by"), maker.company()}}});
    Dossier dossier(m_portfolio, maker, id);
    if (version <= 0) {
        dossier.addGaps();
    }
    dossier.addSections();
    dossier.addTickets();
    maker.heading("dossier.not_transferred");
    maker.list("dossier.not_transferred");
    maker.note("dossier.no_passwords");
    return std::move(maker).finish();
}

Document HandoverService::receipt(CaseId id, int version, Language language) const {
    Portfolio::Shared& shared = m_portfolio.shared();
    const KnownCase* known = shared.caseService.book().find(id);
    const ClientId client = known ? known->record.client : ClientId{};
    const Client* found = shared.client(client);
    DocumentMaker maker(m_portfolio, language, "dossier.receipt.title",
                        found ? found->name : std::string());
    maker.paragraph("dossier.receipt.intro", {{"company", maker.company()}});
    FactsBlock facts{{{maker.text("dossier.version.label"), versionText(maker, version)}}};
    if (const StepState* received = receiptStep(known)) {
        facts.facts.emplace_back(maker.text("dossier.receipt.by"), received->answers.receivedBy);
        facts.facts.emplace_back(maker.text("dossier.receipt.on"),
                                 maker.locale().dateLong(*received->settledOn));
    }
    maker.add(std::move(facts));
    maker.heading("dossier.receipt.contents");
    const std::vector<InventoryItem> all = items(client);
    CheckBlock contents;
    for (const InventorySection section : kInventorySections) {
        const auto count = std::ranges::count(all, section, &InventoryItem::section);
        contents.lines.push_back(
            {maker.text("inventory_section." + std::string(inventorySectionCode(section))), false,
             maker.text("dossier.receipt.items", {{"count", std::int64_t{count}}})});
    }
    maker.add(std::move(contents));
    maker.paragraph("dossier.receipt.remarks");
    maker.addBlankRows({"dossier.receipt.remark"});
    maker.note("dossier.receipt.meaning");
    maker.add(SignatureBlock{{found ? found->name : std::string(), maker.company()}});
    return std::move(maker).finish();
}

}  // namespace winnow
