// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/import_presets.h>

#include <formats/import_reader.h>
#include <formats/import_story.h>
#include <support/catch.h>

// Header lines as the products write them.
namespace winnow::test {

using namespace literals;  // NOLINT(google-build-using-namespace)

namespace {

std::vector<std::string> cut(std::string_view line) {
    std::vector<std::string> cells;
    while (true) {
        const std::size_t end = line.find('|');
        cells.emplace_back(line.substr(0, end));
        if (end == std::string_view::npos) {
            return cells;
        }
        line.remove_prefix(end + 1);
    }
}

std::string recognised(std::string_view line) {
    const importing::PresetFile* const found = importing::recognisePreset(cut(line), {});
    return found ? found->name : std::string("none");
}

ImportMapping mappingOf(std::string_view line) {
    return importing::presetMapping(*importing::recognisePreset(cut(line), {}), cut(line));
}

constexpr std::string_view kXero =
    "ContactName|EmailAddress|POAddressLine1|POCity|InvoiceNumber|Reference|InvoiceDate|DueDate|"
    "PlannedDate|Total|TaxTotal|InvoiceAmountPaid|InvoiceAmountDue|InventoryItemCode|Description|"
    "Quantity|UnitAmount|Discount|LineAmount|AccountCode|TaxType|TaxAmount|Currency|Type|Sent|"
    "Status";
constexpr std::string_view kStripe =
    "id|Customer|Customer Name|Subscription|Number|Status|Currency|Amount Due|Subtotal|Tax|"
    "Tax Percent|Total|Amount Paid|Date (UTC)|Due Date (UTC)|Paid At (UTC)|Voided At (UTC)|"
    "Finalized At (UTC)|Paid|Closed|Forgiven|Description";
constexpr std::string_view kAutotask =
    "External (Legacy) Ticket ID|Autotask Ticket Number (updates only)|[required] Title|"
    "Description|Tags (separate with \\)|[required] Company|Location|Contact|[required] Status|"
    "[required] Priority|[required] Source|Estimated Hours|"
    "[required if no Queue] Primary Resource|Create Date/Time|Complete Date/Time|"
    "[required] Due Date/Time";
constexpr std::string_view kKimaiFrench =
    "Date|De|À|Durée|Devise|Taux|Taux interne|Taux horaire|Taux fixe|Nom|Nom d'utilisateur|"
    "Courriel|Numéro d'équipe|Client|Projet|Activité|Description|Facturable|Mots-clés|Type|"
    "category|Compte|Numéro de projet|ID de TVA|Numéro de commande";
constexpr std::string_view kZendesk =
    "Summation column|Id|Requester|Requester id|Requester external id|Requester email|"
    "Requester domain|Submitter|Assignee|Group|Subject|Tags|Status|Priority|Via|Ticket type|"
    "Created at|Updated at|Assigned at|Organization|Due date|Initially assigned at|Solved at|"
    "Resolution time|Satisfaction Score|Reopens|Replies";
constexpr std::string_view kFreshdesk =
    "Ticket ID|Subject|Status|Priority|Source|Type|Agent|Group|Created time|Due by Time|"
    "Resolved time|Closed time|Last update time|Initial response time|Time tracked|"
    "Resolution status|First response status|Tags|Full name|Contact ID|Company Name";
constexpr std::string_view kFec =
    "JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|"
    "PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|"
    "Idevise";

}  // namespace

TEST_CASE("Each product's header is recognised", "[import][presets]") {
    CHECK(recognised("User|Email|Client|Project|Task|Description|Billable|Start date|Start time|"
                     "End date|End time|Duration|Tags|Amount ()") == "Toggl Track detailed");
    CHECK(recognised("Project|Client|Description|Task|User|Group|Email|Tags|Billable|Start Date|"
                     "Start Time|End Date|End Time|Duration (h)|Duration (decimal)|"
                     "Billable Rate (USD)|Billable Amount (USD)") == "Clockify detailed");
    CHECK(recognised(kKimaiFrench) == "Kimai export");
    CHECK(recognised("Date|From|To|Duration|Currency|Price|Internal price|Hourly price|"
                     "Fixed price|Name|User|E-mail|Staff number|Customer|Project|Activity|"
                     "Description|Billable|Tags|Type|category|Account|Project number|VAT-ID|"
                     "Order number") == "Kimai export");
    CHECK(recognised("Member Name|Date|Bill|Rate|WIP Hrs|WIP Amt|Inv Hrs|Inv Amt|Status|Location|"
                     "Billing Unit|Service ID|Ticket Status|Invoice Nbr|Agreement") ==
          "ConnectWise time");
    CHECK(recognised("Date|Num|Customer|Memo/Description|Due Date|Amount|Open Balance|Currency|"
                     "Exchange rate") == "QuickBooks invoice list");
    CHECK(recognised("Date|Transaction type|Num|Name|Memo/Description|Due date|Amount|"
                     "Open balance") == "QuickBooks invoice list");
    CHECK(recognised("Invoice Date|No.|Customer|Due Date|Amount|Open Balance|Status") ==
          "QuickBooks invoice list");
    CHECK(recognised("Date|Transaction type|Num|Customer full name|Due date|Amount|"
                     "Open balance") == "QuickBooks invoice list");
    CHECK(recognised("Date|Transaction Type|Num|Posting|Name|Memo/Description|Account|Split|"
                     "Amount") == "QuickBooks transaction list");
    CHECK(recognised("Date|Transaction Type|Num|Name|Memo/Description|Account|Debit|Credit") ==
          "QuickBooks journal");
    CHECK(recognised("Column 1|Transaction date|Transaction Type|Num|Product/Service|"
                     "Memo/Description|Qty|Sales Price|Amount|Balance") ==
          "QuickBooks sales by customer");
    CHECK(recognised("*InvoiceNo|*Customer|*InvoiceDate|*DueDate|Terms|Location|Memo|"
                     "Item(Product/Service)|ItemDescription|ItemQuantity|ItemRate|*ItemAmount|"
                     "Service Date") == "QuickBooks invoice template");
    CHECK(recognised(kXero) == "Xero invoices");
    CHECK(recognised("*ContactName|EmailAddress|*InvoiceNumber|Reference|*InvoiceDate|*DueDate|"
                     "Total|InventoryItemCode|*Description|*Quantity|*UnitAmount|Discount|"
                     "*AccountCode|*TaxType|Currency|BrandingTheme") == "Xero invoice template");
    CHECK(recognised(kStripe) == "Stripe invoices");
    CHECK(recognised("Ref. facture|Date création facture|Date facturation|DateDue|Total HT|"
                     "Total TTC|Facture payée|Statut facture|Nom tiers|Id paiement|"
                     "Montant règlement|Date paiement") == "Dolibarr invoices");
    CHECK(recognised(kFec) == "FEC");
    CHECK(recognised("JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|"
                     "CompAuxNum|CompAuxLib|PieceRef|PieceDate|EcritureLib|Montant|Sens|"
                     "EcrtureLet|DateLet|ValidDate|MontantDevise|Idevise|DateRglt|ModeRglt|"
                     "NatOp|IdClient") == "FEC");
    CHECK(recognised("Type|Account Reference|Nominal A/C Ref|Department Code|Date|Reference|"
                     "Details|Net Amount|Tax Code|Tax Amount|Exchange Rate|Extra Reference|"
                     "User Name") == "Sage 50 audit trail");
    CHECK(recognised("ID|Titre|Statut|Dernière modification|Date d'ouverture|Priorité|"
                     "Demandeur - Demandeur|Entité") == "GLPI tickets");
    CHECK(recognised("ID|Title|Status|Last update|Opening date|Priority|Requester - Requester|"
                     "Entity") == "GLPI tickets");
    CHECK(recognised(kFreshdesk) == "Freshdesk tickets");
    CHECK(recognised("Ticket Id|Subject|Status|Priority|Source|Requester Name|Requester Email|"
                     "Agent|Group|Created Time|Due By Time|Resolved Time|Closed Time|"
                     "Last Updated Time|Resolution Time (in Hrs)|Department") ==
          "Freshdesk tickets");
    CHECK(recognised(kZendesk) == "Zendesk tickets");
    CHECK(recognised(kAutotask) == "Autotask tickets");
    CHECK(recognised("Company|Company ID|Board|Ticket #|Summary|Status|Age|Entered|Last Updated|"
                     "Resource|Hours Actual|Agreement") == "ConnectWise tickets");
    CHECK(recognised("id|firstname|lastname|email|address|address_2|city|state|zip|phone|"
                     "mobile_phone|office_phone|custom_fields") == "Syncro customers");
    CHECK(recognised("Client Name|Industry|Referral|Website|Primary Location Name|Location Phone|"
                     "Primary Contact Name|Title|Contact Phone|Contact Email|Hourly Rate|Currency|"
                     "Payment Terms|Tax ID|Abbreviation") == "ITFlow clients");
    CHECK(recognised("invoice_number|order_number|status|invoiced_at|due_at|amount|"
                     "currency_code|currency_rate|contact_name") == "Akaunting invoices");
}

TEST_CASE("A preset is found in any order and case and with columns to spare",
          "[import][presets]") {
    CHECK(recognised("MY OWN|status|TYPE|currency|invoiceamountdue|taxtotal|TOTAL|due date|"
                     "invoice_date|INVOICE NUMBER|Contact Name") == "Xero invoices");
    CHECK(recognised("CREDIT|débit|compte num|Ecriture Date|journal code|Comp Aux Lib") == "FEC");
    CHECK(recognised("Colour|Shape|Size") == "none");
}

TEST_CASE("Presets take the telling columns", "[import][presets]") {
    using enum ImportField;
    const ImportMapping xero = mappingOf(kXero);
    CHECK(xero.columns.at(TaxAmount) == "TaxTotal");
    CHECK(xero.columns.at(OpenBalance) == "InvoiceAmountDue");
    CHECK_FALSE(xero.columns.contains(LineAmount));
    const ImportMapping autotask = mappingOf(kAutotask);
    CHECK(autotask.columns.at(Client) == "[required] Company");
    CHECK(autotask.columns.at(TicketNumber) == "Autotask Ticket Number (updates only)");
    const ImportMapping kimai = mappingOf(kKimaiFrench);
    CHECK(kimai.columns.at(LabourCost) == "Taux interne");
    CHECK(kimai.columns.at(Technician) == "Nom d'utilisateur");
    const ImportMapping zendesk = mappingOf(kZendesk);
    CHECK(zendesk.columns.at(Email) == "Requester domain");
    CHECK(zendesk.columns.at(ClosedOn) == "Solved at");
}

TEST_CASE("Xero counts a total that is on every line once", "[import][presets]") {
    const ImportStory story = importBytes(
        "ContactName,InvoiceNumber,InvoiceDate,DueDate,Total,TaxTotal,InvoiceAmountPaid,"
        "InvoiceAmountDue,Description,LineAmount,Currency,Type,Status\n"
        "Larkfield,INV-1,13/01/2026,13/02/2026,360.0000,60.0000,0.0000,360.0000,One,100.0000,GBP,"
        "Sales invoice,Awaiting Payment\n"
        "Larkfield,INV-1,13/01/2026,13/02/2026,360.0000,60.0000,0.0000,360.0000,Two,200.0000,GBP,"
        "Sales invoice,Awaiting Payment\n"
        "Larkfield,CN-1,14/01/2026,14/02/2026,12.0000,2.0000,12.0000,0.0000,Back,10.0000,GBP,"
        "Sales credit note,Paid\n"
        "Larkfield,INV-2,15/01/2026,15/02/2026,9.0000,0.0000,0.0000,9.0000,No,9.0000,GBP,"
        "Sales invoice,Voided\n");
    CHECK(story.analysis->presetName == "Xero invoices");
    REQUIRE(story.invoices.size() == 3);
    CHECK(story.invoices[1].gross == 36000_cents);
    CHECK(story.invoices[1].net == 30000_cents);
    CHECK_FALSE(story.invoices[1].lineAmount);
    CHECK(story.invoices[1].currency.code() == "GBP");
    CHECK(story.invoices[2].isCreditNote);
    CHECK(story.invoices[2].gross == -1200_cents);
    CHECK(story.invoices[2].paidOnUnknownDate);
    CHECK(story.summary.rowsSkipped == 1);
}

TEST_CASE("Stripe tells when an invoice was paid", "[import][presets]") {
    const ImportStory story = importBytes(
        "id,Customer,Customer Name,Number,Status,Currency,Amount Due,Subtotal,Tax,Total,"
        "Amount Paid,Date (UTC),Due Date (UTC),Paid At (UTC)\n"
        "in_1,cus_1,Larkfield,A-1,paid,usd,120.00,100.00,20.00,120.00,120.00,2026-01-02 10:00:00,"
        "2026-02-01 10:00:00,2026-02-11 09:00:00\n"
        "in_2,cus_1,Larkfield,A-2,open,usd,1.20,1.00,0.20,1.20,0.00,2026-01-02 10:00:00,"
        "2026-02-01 10:00:00,\n"
        "in_3,cus_1,Larkfield,A-3,void,usd,1.00,1.00,0,1.00,0,2026-01-02 10:00:00,,\n");
    CHECK(story.analysis->presetName == "Stripe invoices");
    REQUIRE(story.invoices.size() == 2);
    CHECK(story.invoices[1].openBalance == 120_cents);
    CHECK(story.invoices[0].client == "Larkfield");
    CHECK(story.invoices[0].net == 10000_cents);
    CHECK(story.invoices[0].paidOn == Date::fromIso("2026-02-11"));
    CHECK(story.invoices[0].currency == dollars());
    CHECK(story.summary.rowsSkipped == 1);
}

TEST_CASE("Sage 50 lists receipts among its invoices", "[import][presets]") {
    const ImportStory story = importBytes(
        "Type,Account Reference,Nominal A/C Ref,Department Code,Date,Reference,Details,Net Amount,"
        "Tax Code,Tax Amount\n"
        "SI,LARK001,4000,0,13/01/2026,1001,Support,100.00,T1,20.00\n"
        "SC,LARK001,4000,0,14/01/2026,1002,Back,10.00,T1,2.00\n"
        "SR,LARK001,1200,0,20/02/2026,BACS,Payment,108.00,T9,0.00\n"
        "PI,VEND001,5000,0,20/02/2026,77,Parts,50.00,T1,10.00\n",
        {{}, {}, *Currency::fromCode("GBP"), {}});
    CHECK(story.analysis->presetName == "Sage 50 audit trail");
    REQUIRE(story.invoices.size() == 2);
    CHECK(story.invoices[0].net == 10000_cents);
    CHECK(story.invoices[0].gross == 12000_cents);
    CHECK(story.invoices[1].gross == -1200_cents);
    REQUIRE(story.payments.size() == 1);
    CHECK(story.payments[0].amount == 10800_cents);
    CHECK(story.payments[0].paidOn == Date::fromIso("2026-02-20"));
    CHECK(story.payments[0].reference == "BACS");
    CHECK(story.payments[0].invoiceNumber.empty());
    CHECK(story.summary.rowsSkipped == 1);
}

TEST_CASE("Who asked stands in for a missing organisation", "[import][presets]") {
    const ImportStory story = importBytes(
        "Id,Requester,Requester domain,Subject,Status,Priority,Via,Created at,Updated at,"
        "Organization,Solved at\n"
        "7,Ann,larkfield.example,Printer,Solved,High,Mail,2026-01-02 09:00,2026-01-03 10:00,,"
        "2026-01-03 10:00\n"
        "8,Bob,oak.example,Mail,Open,Low,Web,2026-01-02 09:00,2026-01-03 10:00,Oak & Ash,\n");
    CHECK(story.analysis->presetName == "Zendesk tickets");
    REQUIRE(story.tickets.size() == 2);
    CHECK(story.tickets[0].client == "larkfield.example");
    CHECK(story.tickets[0].channel == "email");
    CHECK(story.tickets[1].client == "Oak & Ash");
    CHECK(story.tickets[1].channel == "portal");
}

TEST_CASE("ConnectWise bills by code", "[import][presets]") {
    const ImportStory story = importBytes(
        "Member Name,Date,Bill,Rate,WIP Hrs,Status,Service ID,Agreement,Company\n"
        "Ada,01/31/2026,B,120.00,1.50,Closed,T1,Gold,Larkfield\n"
        "Ada,01/31/2026,NB,0,0.25,Closed,T2,Gold,Larkfield\n"
        "Ada,01/31/2026,NC,0,0.25,Closed,T2,Gold,Larkfield\n");
    CHECK(story.analysis->presetName == "ConnectWise time");
    REQUIRE(story.times.size() == 3);
    CHECK(story.times[0].billable == true);
    CHECK(story.times[1].billable == false);
    CHECK(story.times[2].billable == false);
    CHECK(story.times[0].project == "Gold");
    CHECK(story.times[0].ticket == "T1");
    const auto& seen = story.analysis->valuesSeen.at(ImportField::Billable);
    REQUIRE(seen.size() == 3);
    CHECK(seen[0].rows == 1);
}

TEST_CASE("Harvest tells what an entry cost", "[import][presets]") {
    const ImportStory story = importBytes(
        "Date,Client,Project,Task,Notes,Hours,Billable?,First Name,Last Name,Roles,Cost Rate,"
        "Cost Amount,Currency\n"
        "2026-01-02,Larkfield,Net,Support,\"a, b\",\"0,50\",Yes,Ada,Byron,Engineer,\"80,00\","
        "\"1.040,00\",Euro - EUR\n"
        "2026-01-02,Larkfield,Net,Support,c,\"2,00\",No,Ada,Byron,Engineer,\"80,00\",\"160,00\","
        "EUR\n",
        {{}, {}, euros(), {}});
    CHECK(story.analysis->presetName == "Harvest detailed time");
    REQUIRE(story.times.size() == 2);
    CHECK(story.times[0].cost == 104000_cents);
    CHECK(story.times[1].cost == 16000_cents);
    CHECK(story.times[0].workType == "reactive");
    CHECK(story.times[0].currency == euros());
    CHECK(story.problems.empty());
}

}  // namespace winnow::test
