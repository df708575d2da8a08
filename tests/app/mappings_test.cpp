// SPDX-License-Identifier: GPL-3.0-or-later
#include "typed_in.h"

using namespace winnow;
using namespace winnow::test;

namespace {

constexpr const char* kSage =
    R"({"name": "Sage", "kind": "invoices", "columns": {"client": "Customer",
        "invoice_number": "Ref", "issued_on": "Dated", "amount_gross": "Gross"}})";

}  // namespace

TEST_CASE("A mapping is kept, renamed, taken along and removed", "[app][mappings]") {
    TypedIn firm;
    MappingService& mappings = firm.portfolio->mappings();
    const std::size_t presets = mappings.all().size();
    CHECK(presets > 5);
    REQUIRE(mappings.save(kSage));
    REQUIRE(mappings.all().size() == presets + 1);
    CHECK(mappings.all().front().name == "Sage");
    CHECK(mappings.all().front().kind == "invoices");
    CHECK(mappings.all().front().columns.at("client") == "Customer");
    CHECK_FALSE(mappings.all().front().isPreset);

    REQUIRE(mappings.rename("Sage", "Sage 50"));
    CHECK_FALSE(mappings.json("Sage"));
    const std::string json = mappings.json("Sage 50").value();
    REQUIRE(mappings.remove("Sage 50"));
    CHECK(idOf(mappings.remove("Sage 50")) == "mapping.unknown");
    REQUIRE(mappings.save(json));
    CHECK(mappings.all().front().name == "Sage 50");
    REQUIRE(firm.portfolio->undo());
    CHECK(mappings.all().size() == presets);
}

TEST_CASE("A mapping without a name of its own is refused", "[app][mappings]") {
    TypedIn firm;
    MappingService& mappings = firm.portfolio->mappings();
    const std::string preset = mappings.all().front().name;
    REQUIRE(mappings.all().front().isPreset);
    REQUIRE(mappings.save(kSage));
    CHECK(idOf(mappings.rename("Sage", " ")) == "mapping.without_name");
    CHECK(idOf(mappings.rename("Sage", preset)) == "mapping.preset_name");
    CHECK(idOf(mappings.rename("Stone", "Sage 2")) == "mapping.unknown");
    CHECK(idOf(mappings.remove(preset)) == "mapping.preset_stays");
    CHECK(mappings.json(preset));
    CHECK_FALSE(mappings.save(R"({"name": "Broken", "kind": "clouds", "columns": {}})"));
    CHECK_FALSE(mappings.save("no JSON"));
}

TEST_CASE("A project belongs to a client", "[app][mappings]") {
    TypedIn firm;
    MappingService& mappings = firm.portfolio->mappings();
    REQUIRE(mappings.setProject(" Move ", firm.alder));
    CHECK(mappings.projects().at("Move") == firm.alder);
    REQUIRE(mappings.setProject("Move", firm.birch));
    CHECK(mappings.projects().at("Move") == firm.birch);
    CHECK(idOf(mappings.setProject("", firm.birch)) == "mapping.project_empty");
    CHECK(idOf(mappings.setProject("Move", {4711})) == "app.client_gone");
    REQUIRE(mappings.removeProject("Move"));
    CHECK(idOf(mappings.removeProject("Move")) == "mapping.project_unknown");
}
