// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

#include <base/locale.h>
#include <formats/catalogue_json.h>
#include <formats/import_mapping.h>
#include <formats/import_presets.h>
#include <formats/import_reader.h>
#include <formats/import_story.h>
#include <support/catch.h>

namespace winnow::test {

namespace {

constexpr ImportKind kAllKinds[] = {ImportKind::Invoices, ImportKind::Time,     ImportKind::Clients,
                                    ImportKind::Contacts, ImportKind::Payments, ImportKind::Tickets,
                                    ImportKind::Costs,    ImportKind::Seats,    ImportKind::Rates,
                                    ImportKind::Ledger};

std::string refusal(std::string_view json) {
    const auto mapping = mappingFromJson(json);
    return mapping ? std::string("accepted") : mapping.error().message.id;
}

// Where the refusal points to.
std::string place(std::string_view json) {
    const auto mapping = mappingFromJson(json);
    REQUIRE_FALSE(mapping);
    const TextArgument* const found = mapping.error().message.find("place");
    return found ? std::get<std::string>(*found) : std::string();
}

}  // namespace

TEST_CASE("A mapping survives the way to JSON and back", "[import][mapping]") {
    ImportMapping mapping;
    mapping.name = "Sage invoices";
    mapping.kind = ImportKind::Invoices;
    mapping.columns = {{ImportField::Client, "Société"},
                       {ImportField::InvoiceNumber, "N° \"x\""},
                       {ImportField::IssuedOn, "Date"},
                       {ImportField::AmountNet, "Total HT"}};
    mapping.text = {"windows-1252", '\t', 4, "Sheet 2"};
    mapping.values = {
        DateOrder::DayMonthYear, ',', {{"Date", DateOrder::MonthDayYear}}, {{"Total HT", '.'}}};
    mapping.valueMap = {{ImportField::DocumentType, {{"CN", "credit_note"}, {"Q*", "ignore"}}},
                        {ImportField::Status, {{"Réglée", "paid"}}}};
    mapping.constants = {{ImportField::Currency, "USD"}, {ImportField::DueOn, "30"}};
    const auto again = mappingFromJson(mappingToJson(mapping));
    REQUIRE(again);
    CHECK(again->name == mapping.name);
    CHECK(again->kind == mapping.kind);
    CHECK(again->columns == mapping.columns);
    CHECK(again->text.encoding == "windows-1252");
    CHECK(again->text.delimiter == '\t');
    CHECK(again->text.headerRow == 4);
    CHECK(again->values.dateOrder == DateOrder::DayMonthYear);
    CHECK(again->values.decimalMark == ',');
    CHECK(again->text.sheet == "Sheet 2");
    CHECK(again->values.dateOrderOf == mapping.values.dateOrderOf);
    CHECK(again->values.decimalMarkOf == mapping.values.decimalMarkOf);
    CHECK(again->valueMap == mapping.valueMap);
    CHECK(again->constants == mapping.constants);
    CHECK(mappingToJson(again.value()) == mappingToJson(mapping));
}

TEST_CASE("A mapping may leave everything but kind and columns to the file", "[import][mapping]") {
    const auto mapping = mappingFromJson(R"({"kind": "time", "columns": {"day": "Date"}})");
    REQUIRE(mapping);
    CHECK(mapping->kind == ImportKind::Time);
    CHECK_FALSE(mapping->values.dateOrder);
    CHECK_FALSE(mapping->text.delimiter);
}

TEST_CASE("A mapping is read strictly and the place of a mistake is named", "[import][mapping]") {
    CHECK(refusal("") == "json.error.syntax");
    CHECK(refusal("[]") == "json.error.not_object");
    CHECK(refusal(R"({"kind": "time"})") == "json.error.missing_key");
    CHECK(refusal(R"({"columns": {}})") == "json.error.missing_key");
    CHECK(refusal(R"({"kind": "poems", "columns": {}})") == "import.error.mapping_kind");
    CHECK(refusal(R"({"kind": "time", "kind": "time", "columns": {}})") ==
          "json.error.duplicate_key");
    CHECK(place(R"({"kind": "time", "columns": {}, "colour": 1})") == "colour");
    CHECK(place(R"({"kind": "time", "columns": {"shoe_size": "A"}})") == "columns.shoe_size");
    CHECK(refusal(R"({"kind": "time", "columns": {"due_on": "A"}})") ==
          "import.error.mapping_foreign_field");
    CHECK(refusal(R"({"kind": "time", "columns": {"day": ["A"]}})") ==
          "import.error.mapping_column");
    CHECK(refusal(R"({"kind": "time", "columns": {"day": ""}})") == "import.error.mapping_column");
    CHECK(refusal(R"({"kind": "time", "columns": {}, "date_order": "american"})") ==
          "import.error.mapping_date_order");
    CHECK(refusal(R"({"kind": "time", "columns": {}, "decimal": "'"})") ==
          "import.error.mapping_decimal");
    CHECK(refusal(R"({"kind": "time", "columns": {}, "delimiter": "::"})") ==
          "import.error.mapping_delimiter");
    CHECK(refusal(R"({"kind": "time", "columns": {}, "encoding": "ebcdic"})") ==
          "import.error.mapping_encoding");
    CHECK(refusal(R"({"kind": "time", "columns": {}, "header_row": -1})") ==
          "json.error.number_range");
    CHECK(refusal(R"({"kind": "time", "columns": {}, "value_map": {"note": {"a": "b"}}})") ==
          "import.error.mapping_value_map");
    CHECK(refusal(R"({"kind": "time", "columns": {}, "value_map": {"billable": {"B": "paid"}}})") ==
          "import.error.mapping_value");
    CHECK(place(R"({"kind": "time", "columns": {}, "value_map": {"status": {"B": "paid"}}})") ==
          "value_map.status");
    CHECK(refusal(R"({"kind": "time", "columns": {}, "constants": {"client": ""}})") ==
          "import.error.mapping_constant");
    CHECK(refusal(R"({"kind": "time", "columns": {}, "constants": {"client": 3}})") ==
          "import.error.mapping_constant");
    CHECK(refusal(R"({"kind": "time", "columns": {}, "date_order_of": {"Date": "us"}})") ==
          "import.error.mapping_date_order");
    CHECK(refusal(R"({"kind": "time", "columns": {}, "decimal_of": {"Hours": 1}})") ==
          "import.error.mapping_decimal");
    CHECK(mappingFromJson(R"({"kind": "time", "columns": {}, "header_row": 0})")->text.headerRow ==
          0);
    CHECK(refusal(std::string(100'000, '[')) == "json.error.too_deep");
}

TEST_CASE("Codes of fields and kinds and orders lead back to themselves", "[import][mapping]") {
    std::set<ImportField> all;
    for (const ImportKind kind : kAllKinds) {
        CHECK(importKindFromCode(importKindCode(kind)) == kind);
        for (const ImportField field : importFields(kind)) {
            CHECK(importFieldFromCode(importFieldCode(field)) == field);
            all.insert(field);
        }
    }
    CHECK(all.size() == static_cast<std::size_t>(ImportField::JournalName) + 1);
    for (const DateOrder order :
         {DateOrder::DayMonthYear, DateOrder::MonthDayYear, DateOrder::YearMonthDay}) {
        CHECK(dateOrderFromCode(dateOrderCode(order)) == order);
    }
    CHECK_FALSE(importFieldFromCode("shoe_size"));
}

TEST_CASE("Every field and kind has a name in both languages", "[import][mapping]") {
    for (const Language language : {Language::English, Language::French}) {
        const Catalogue& catalogue = catalogueFor(language);
        for (const ImportKind kind : kAllKinds) {
            CHECK(catalogue.contains("import.kind." + std::string(importKindCode(kind))));
            for (const ImportField field : importFields(kind)) {
                CAPTURE(importFieldCode(field));
                const std::string code(importFieldCode(field));
                CHECK(catalogue.contains("import.field." + code));
                for (const std::string& value : valueCodes(field)) {
                    CAPTURE(value);
                    CHECK(catalogue.contains("import.code." + code + "." + value));
                }
            }
        }
    }
}

TEST_CASE("A mapping says which columns it lacks", "[import][mapping]") {
    ImportMapping mapping;
    CHECK(missingFields(mapping).size() == 4);
    mapping.columns = {{ImportField::Client, "a"},
                       {ImportField::InvoiceNumber, "b"},
                       {ImportField::IssuedOn, "c"}};
    REQUIRE(missingFields(mapping).size() == 1);
    CHECK(inEnglish(missingFields(mapping).front()) == "No column is chosen for: Amount.");
    mapping.columns[ImportField::LineAmount] = "d";
    CHECK(missingFields(mapping).empty());

    mapping = ImportMapping();
    mapping.kind = ImportKind::Time;
    mapping.columns = {{ImportField::Project, "a"}, {ImportField::Day, "b"}};
    REQUIRE(missingFields(mapping).size() == 1);
    mapping.columns[ImportField::EndTime] = "c";
    CHECK(missingFields(mapping).empty());
}

TEST_CASE("Presets are complete and found by name", "[import][presets]") {
    const auto names = presetNames();
    CHECK(names.size() >= 39);
    for (const std::string& name : names) {
        CAPTURE(name);
        const auto found = preset(name);
        REQUIRE(found);
        CHECK(found->name == name);
        CHECK(missingFields(found.value()).empty());
    }
    CHECK(preset("toggl track DETAILED"));
    REQUIRE_FALSE(preset("none such"));
    CHECK(preset("none such").error().kind == ErrorKind::Usage);
}

TEST_CASE("A preset is recognised by names in any order and case", "[import][presets]") {
    const auto recognised = [](const std::vector<std::string>& header) {
        const importing::PresetFile* const found = importing::recognisePreset(header, {});
        return found ? found->name : std::string("none");
    };
    CHECK(recognised({"DUE DATE", "invoice number", "Invoice_Date", "customer-id", "Invoice Amount",
                      "Settled  Date"}) == "Accounts receivable");
    CHECK(recognised({"Duration", "Client", "start time", "START DATE", "User"}) ==
          "Toggl Track detailed");
    CHECK(recognised({"Date",      "Client",      "Project",       "Project Code",
                      "Task",      "Notes",       "Hours",         "Billable?",
                      "Invoiced?", "Approved?",   "First Name",    "Last Name",
                      "Roles",     "Employee?",   "Billable Rate", "Billable Amount",
                      "Cost Rate", "Cost Amount", "Currency",      "External Reference URL"}) ==
          "Harvest detailed time");
    CHECK(recognised({"Date", "Num", "Customer", "Memo/Description", "Due Date", "Amount",
                      "Open Balance", "Currency", "Exchange rate"}) == "QuickBooks invoice list");
    CHECK(recognised({"Transaction date", "Transaction type", "No.", "Name", "Status", "Due date",
                      "Total", "Balance", "Currency"}) == "QuickBooks invoice list");
    CHECK(recognised({"Client", "Date", "Colour"}) == "none");
}

TEST_CASE("Unknown headers are guessed from usual names in two languages", "[import][presets]") {
    const ImportMapping invoices =
        importing::guessMapping({"N° de facture", "Société", "Date de facturation", "Échéance",
                                 "Total HT", "Total TTC", "Réglée le", "Litige"},
                                {});
    CHECK(invoices.kind == ImportKind::Invoices);
    CHECK(missingFields(invoices).empty());
    CHECK(invoices.columns.at(ImportField::AmountNet) == "Total HT");
    CHECK(invoices.columns.at(ImportField::AmountGross) == "Total TTC");
    CHECK(invoices.columns.at(ImportField::PaidOn) == "Réglée le");
    CHECK(invoices.columns.at(ImportField::Disputed) == "Litige");

    const ImportMapping kimai = importing::guessMapping(
        {"Date", "De", "À", "Durée", "Devise", "Taux", "Nom", "Nom d'utilisateur", "Client",
         "Projet", "Activité", "Description", "Facturable"},
        {});
    CHECK(kimai.kind == ImportKind::Time);
    CHECK(missingFields(kimai).empty());
    CHECK(kimai.columns.at(ImportField::Technician) == "Nom d'utilisateur");
    CHECK(kimai.columns.at(ImportField::StartTime) == "De");

    const ImportMapping connectWise = importing::guessMapping(
        {"Member Name", "Date", "Bill", "Rate", "WIP Hrs", "Company", "Agreement", "Service ID"},
        {});
    CHECK(connectWise.kind == ImportKind::Time);
    CHECK(missingFields(connectWise).empty());
    CHECK(connectWise.columns.at(ImportField::Billable) == "Bill");
}

}  // namespace winnow::test
