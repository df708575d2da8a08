// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/import_presets.h>
#include <formats/import_story.h>
#include <support/catch.h>

// Files of each kind as nobody has described them: other names, orders, languages and settings.
namespace winnow::test {

using namespace literals;  // NOLINT(google-build-using-namespace)

namespace {

ImportKind kindOf(const std::vector<std::string>& header) {
    return importing::guessMapping(header, {}).kind;
}

ImportStory importAs(ImportKind kind, std::string_view bytes) {
    ImportWishes wishes;
    wishes.kind = kind;
    wishes.currency = euros();
    return importBytes(bytes, wishes);
}

}  // namespace

TEST_CASE("The header tells what a file's rows are", "[import][kinds]") {
    using enum ImportKind;
    CHECK(kindOf({"Client", "Number", "Date", "Amount"}) == Invoices);
    CHECK(kindOf({"Date", "Due", "Customer", "Invoice", "Net", "VAT", "Gross"}) == Invoices);
    CHECK(kindOf({"Customer", "Date", "Hours", "Notes"}) == Time);
    CHECK(kindOf({"Client", "Technicien", "Durée", "Date d'intervention"}) == Time);
    CHECK(kindOf({"Company", "Industry", "Since", "Account manager"}) == Clients);
    CHECK(kindOf({"Société", "Prénom", "Nom de famille", "Fonction", "Courriel"}) == Contacts);
    CHECK(kindOf({"Customer", "Payment date", "Amount", "Invoice number"}) == Payments);
    CHECK(kindOf({"Client", "Date de règlement", "Montant réglé", "N° de facture"}) == Payments);
    CHECK(kindOf({"Ticket #", "Company", "Opened", "Closed", "Source", "Priority"}) == Tickets);
    CHECK(kindOf({"Entité", "Numéro de ticket", "Ouvert le", "Objet"}) == Tickets);
    CHECK(kindOf({"Client", "Supplier", "Date", "Cost"}) == Costs);
    CHECK(kindOf({"Client", "Fournisseur", "Date d'achat", "Coût", "Type de coût"}) == Costs);
    CHECK(kindOf({"Client", "Month", "Endpoints", "Users"}) == Seats);
    CHECK(kindOf({"Client", "Mois", "Nombre de postes"}) == Seats);
    CHECK(kindOf({"Currency", "Date", "Exchange rate"}) == Rates);
    CHECK(kindOf({"Devise", "Date", "Taux de change"}) == Rates);
    CHECK(kindOf({"Date comptable", "Code journal", "N° compte", "Libellé compte", "Débit",
                  "Crédit", "Lettrage"}) == Ledger);
}

TEST_CASE("A list of clients goes in", "[import][kinds]") {
    const ImportStory story = importBytes(
        "Company;Code;Industry;Service model;Status;Payment method;Client since;Contact;Email;"
        "Phone;Account manager\n"
        "Larkfield;0042;Law;Managed services;Active;Direct debit;15/03/2019;Ann Lark;"
        "ann@lark.example;+44 1;Ada\n"
        "Total Energies;43;;Break/Fix;Inactive;?;;;;;\n"
        ";44;;;;;;;;;\n"
        "TOTAL;;;;;;;;;;\n");
    CHECK(story.analysis->mapping.kind == ImportKind::Clients);
    REQUIRE(story.clients.size() == 2);
    const ClientRow& row = story.clients[0];
    CHECK(row.name == "Larkfield");
    CHECK(row.code == "0042");
    CHECK(row.segment == "Law");
    CHECK(row.serviceModel == "managed");
    CHECK(row.status == "active");
    CHECK(row.paymentMethod == "direct_debit");
    CHECK(row.since == Date::fromIso("2019-03-15"));
    CHECK(row.contactName == "Ann Lark");
    CHECK(row.owner == "Ada");
    CHECK(story.clients[1].name == "Total Energies");
    CHECK(story.clients[1].serviceModel == "break_fix");
    CHECK(story.clients[1].status == "left");
    CHECK(story.clients[1].paymentMethod.empty());
    CHECK(story.shownProblems() == std::vector<std::string>{"4 Company import.problem.empty"});
    CHECK(story.summary.rowsSkipped == 1);
}

TEST_CASE("A list of contacts goes in", "[import][kinds]") {
    const ImportStory story =
        importAs(ImportKind::Contacts,
                 "Société,Nom du contact,Prénom,Nom de famille,Fonction,Courriel,Téléphone,Rôle\n"
                 "Larkfield,Ann Lark,,,Gérante,ann@lark.example,01 02,Dirigeante; Facturation\n"
                 "Larkfield,,Bob,Oak,,,,utilisateur\n"
                 "Larkfield,,,,,c@lark.example,,poète\n"
                 "Larkfield,,,,,,,\n");
    REQUIRE(story.contacts.size() == 3);
    CHECK(story.contacts[0].name == "Ann Lark");
    CHECK(story.contacts[0].position == "Gérante");
    CHECK(story.contacts[0].roles == ContactRoles{true, true, false});
    CHECK(story.contacts[1].name == "Bob Oak");
    CHECK(story.contacts[1].roles == ContactRoles{false, false, true});
    CHECK(story.contacts[2].name == "c@lark.example");
    CHECK(story.contacts[2].roles == ContactRoles{});
    CHECK(story.shownProblems() ==
          std::vector<std::string>{"5 Nom du contact import.problem.empty"});
}

TEST_CASE("A list of payments goes in", "[import][kinds]") {
    const ImportStory story = importAs(ImportKind::Payments,
                                       "Client;Facture;Date de paiement;Montant;Référence;Type\n"
                                       "Larkfield;F1;31/01/2026;1\xC2\xA0"
                                       "234,50 €;VIR 1;paiement\n"
                                       ";F2;02/02/2026;10,00;;\n"
                                       "Larkfield;F1;03/02/2026;20,00;REMB;remboursement\n"
                                       "Larkfield;F1;04/02/2026;-5,00;;\n"
                                       "Larkfield;F1;04/02/2026;0,00;;\n"
                                       ";;05/02/2026;5,00;;\n");
    REQUIRE(story.payments.size() == 4);
    CHECK(story.payments[0].amount == 123450_cents);
    CHECK(story.payments[0].invoiceNumber == "F1");
    CHECK(story.payments[0].paidOn == Date::fromIso("2026-01-31"));
    CHECK(story.payments[0].reference == "VIR 1");
    CHECK(story.payments[1].client.empty());
    CHECK(story.payments[2].amount == -2000_cents);
    CHECK(story.payments[3].amount == -500_cents);
    CHECK(story.summary.rowsSkipped == 1);
    CHECK(story.shownProblems() == std::vector<std::string>{"7 Client import.problem.empty"});
}

TEST_CASE("A list of tickets goes in", "[import][kinds]") {
    const ImportStory story = importAs(
        ImportKind::Tickets,
        "Priorité;Objet;Entité;N° ticket;Ouvert le;Clos le;Statut;Canal;Urgent;Hors horaires\n"
        "Haute;VPN;Larkfield;12;31/01/2026 08:15;15/02/2026 09:00;Clos;Téléphone;Oui;non\n"
        "Basse;Mail;Larkfield;13;31/01/2026;01/02/2026;En attente;Portail;;\n"
        "Basse;Mail;Larkfield;14;31/01/2026;;Supprimé;Portail;;\n");
    REQUIRE(story.tickets.size() == 2);
    CHECK(story.tickets[0].number == "12");
    CHECK(story.tickets[0].channel == "phone");
    CHECK(story.tickets[0].emergency == true);
    CHECK(story.tickets[0].afterHours == false);
    CHECK(story.tickets[0].closedOn == Date::fromIso("2026-02-15"));
    CHECK_FALSE(story.tickets[1].closedOn);  // opened again
    CHECK_FALSE(story.tickets[1].emergency);
    CHECK(story.summary.rowsSkipped == 1);
}

TEST_CASE("An event log collapses to the latest row of a ticket", "[import][kinds]") {
    const ImportStory story = importAs(ImportKind::Tickets,
                                       "number,company,opened_at,sys_updated_at,state,closed_at\n"
                                       "T1,Old,29/1/2026 01:16,29/1/2026 05:00,New,\n"
                                       "T2,Oak,30/1/2026 01:16,30/1/2026 02:00,New,?\n"
                                       "T1,Lark,28/1/2026 01:16,30/1/2026 05:00,Closed,30/1/2026\n"
                                       "T1,Older,29/1/2026 01:16,29/1/2026 06:00,Active,\n"
                                       "T1,Lark,31/2/2026 01:16,29/1/2026 06:00,Active,\n");
    REQUIRE(story.tickets.size() == 2);
    CHECK(story.tickets[0].client == "Lark");
    CHECK(story.tickets[0].openedOn == Date::fromIso("2026-01-28"));
    CHECK(story.tickets[0].closedOn == Date::fromIso("2026-01-30"));
    CHECK(story.summary.rowsRead == 5);
    CHECK(story.problems.size() == 1);
    const ImportStory unordered = importAs(ImportKind::Tickets,
                                           "ticket number,company,opened,status\n"
                                           "T1,First,2026-01-02,New\nT1,Last,2026-01-02,New\n");
    REQUIRE(unordered.tickets.size() == 1);
    CHECK(unordered.tickets[0].client == "Last");
}

TEST_CASE("A list of costs goes in", "[import][kinds]") {
    const ImportStory story =
        importAs(ImportKind::Costs,
                 "Client,Vendor,Date,Type,Cost,Currency,Description,PO number\n"
                 "Larkfield,Acme,2026-01-31,Hardware,\"1,200.00\",USD,Server,P1\n"
                 "Larkfield,Acme,2026-01-31,Licence,-20.00,,Back,\n"
                 "Larkfield,Acme,2026-01-31,Poems,5,,,\n");
    REQUIRE(story.costs.size() == 3);
    CHECK(story.costs[0].kind == "purchase");
    CHECK(story.costs[0].amount == 120000_cents);
    CHECK(story.costs[0].currency == dollars());
    CHECK(story.costs[0].supplier == "Acme");
    CHECK(story.costs[0].number == "P1");
    CHECK(story.costs[1].amount == -2000_cents);
    CHECK(story.costs[1].currency == euros());
    CHECK(story.costs[2].kind.empty());
    const ImportStory priced = importAs(
        ImportKind::Costs, "Client,Date,Licence,Quantity,Unit cost\nA,2026-01-31,M365,12,10.25\n");
    REQUIRE(priced.costs.size() == 1);
    CHECK(priced.costs[0].amount == 12300_cents);
}

TEST_CASE("Counts of endpoints and users go in by month", "[import][kinds]") {
    const ImportStory story = importBytes(
        "Client,Month,Endpoints,Users\n"
        "Larkfield,2026-03,42,40\n"
        "Larkfield,April 2026,43.0,\n"
        "Larkfield,mai 2026,,\n"
        "Larkfield,2026-06,many,\n"
        "Larkfield,2026-06,-1,\n");
    CHECK(story.analysis->mapping.kind == ImportKind::Seats);
    REQUIRE(story.seats.size() == 2);
    CHECK(story.seats[0].month == Date::fromIso("2026-03-01"));
    CHECK(story.seats[0].endpoints == 42);
    CHECK(story.seats[0].seats == 40);
    CHECK(story.seats[1].month == Date::fromIso("2026-04-01"));
    CHECK(story.seats[1].endpoints == 43);
    CHECK_FALSE(story.seats[1].seats);
    CHECK(story.shownProblems() == std::vector<std::string>{"4 Endpoints import.problem.empty",
                                                            "5 Endpoints import.problem.number",
                                                            "6 Endpoints import.problem.count"});
}

TEST_CASE("Exchange rates go in", "[import][kinds]") {
    const ImportStory story = importBytes(
        "Devise;Date;Taux de change\nUSD;31/03/2026;0,92345678\nEUR;31/03/2026;1\n"
        "XQZ;31/03/2026;1\nGBP;31/03/2026;0\n",
        {{}, {}, euros(), {}});
    CHECK(story.analysis->mapping.kind == ImportKind::Rates);
    REQUIRE(story.rates.size() == 1);
    CHECK(story.rates[0].currency == dollars());
    CHECK(story.rates[0].day == Date::fromIso("2026-03-31"));
    CHECK(story.rates[0].rate.micros == 923457);
    CHECK(story.summary.rowsSkipped == 1);  // the portfolio's own currency
    CHECK(story.shownProblems() ==
          std::vector<std::string>{"4 Devise import.problem.currency_code",
                                   "5 Taux de change import.problem.rate"});
}

TEST_CASE("Times in minutes and past a day go in", "[import][kinds]") {
    const ImportStory minutes =
        importAs(ImportKind::Time, "Client,Date,Time spent (minutes),Tech\nA,2026-01-02,90,Ada\n");
    REQUIRE(minutes.times.size() == 1);
    CHECK(minutes.times[0].duration == WorkTime::minutes(90));
    CHECK(minutes.times[0].technician == "Ada");
    const ImportStory long24 = importAs(ImportKind::Time,
                                        "Client,Date,Duration\nA,31 December 2025,27:30:00\n"
                                        "A,4 mai 2026,1h 30m\nA,2026-05-04T08:00:00+02:00,0.25\n");
    REQUIRE(long24.times.size() == 3);
    CHECK(long24.times[0].duration == WorkTime::minutes(27 * 60 + 30));
    CHECK(long24.times[1].day == Date::fromIso("2026-05-04"));
    CHECK(long24.times[2].startMinute == 480);
}

TEST_CASE("A constant stands for a column the file lacks", "[import][kinds]") {
    ImportWishes wishes;
    wishes.mapping = ImportMapping();
    wishes.mapping->constants = {{ImportField::Client, "Larkfield"},
                                 {ImportField::WorkType, "reactive"}};
    const ImportStory story = importBytes("Date,Hours,User\n2026-01-02,1.5,Ada\n", wishes);
    REQUIRE(story.times.size() == 1);
    CHECK(story.times[0].client == "Larkfield");
    CHECK(story.times[0].workType == "reactive");
}

TEST_CASE("A table without a header is read by column numbers", "[import][kinds]") {
    ImportWishes wishes;
    wishes.mapping = ImportMapping();
    wishes.mapping->kind = ImportKind::Time;
    wishes.mapping->text.headerRow = 0;
    wishes.mapping->columns = {{ImportField::Client, "Column 2"},
                               {ImportField::Day, "Column 1"},
                               {ImportField::Duration, "Column 3"}};
    const ImportStory story = importBytes("2026-01-02,Larkfield,1.5\n2026-01-03,Oak,0.5\n", wishes);
    REQUIRE(story.times.size() == 2);
    CHECK(story.times[0].client == "Larkfield");
}

}  // namespace winnow::test
