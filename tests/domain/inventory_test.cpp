// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/inventory.h>

#include <algorithm>
#include <set>

#include <support/catch.h>

namespace winnow::test {

namespace {

using Fields = std::vector<std::pair<std::string, std::string>>;

InventoryItem item(InventorySection section, std::string name, Fields fields = {}) {
    InventoryItem item;
    item.section = section;
    item.name = std::move(name);
    item.fields = std::move(fields);
    return item;
}

std::vector<InventorySection> allBut(InventorySection section) {
    std::vector<InventorySection> sections(kInventorySections.begin(), kInventorySections.end());
    std::erase(sections, section);
    return sections;
}

std::vector<std::string> gapsOf(const std::vector<InventoryItem>& items) {
    std::vector<std::string> ids;
    for (const DossierGap& gap : dossierGaps(items, allBut(items.front().section))) {
        CHECK(gap.section == items.front().section);
        ids.push_back(gap.what.id.substr(std::string("dossier.gap.").size()));
    }
    return ids;
}

}  // namespace

TEST_CASE("Codes and fields of an inventory", "[inventory]") {
    std::set<std::string_view> codes;
    for (const InventorySection section : kInventorySections) {
        const std::string_view code = inventorySectionCode(section);
        CHECK(codes.insert(code).second);
        CHECK(inventorySectionFromCode(code) == section);
        const auto& fields = inventoryFields(section);
        CHECK(std::set<std::string_view>(fields.begin(), fields.end()).size() == fields.size());
        CHECK_FALSE(fields.empty());
    }
    CHECK(inventorySectionCode(InventorySection::CloudTenants) == "cloud_tenants");
    CHECK_FALSE(inventorySectionFromCode("passwords"));
    CHECK(inventoryFields(InventorySection::Backups) ==
          std::vector<std::string_view>{"what", "target", "key_held_by", "restore_tested_on"});
}

TEST_CASE("A section is empty only when somebody says so", "[inventory]") {
    CHECK(dossierGaps({}, {}).size() == kInventorySections.size());
    const std::vector<DossierGap> gaps = dossierGaps({}, allBut(InventorySection::Vendors));
    REQUIRE(gaps.size() == 1);
    CHECK(gaps[0].section == InventorySection::Vendors);
    CHECK(gaps[0].what.id == "dossier.gap.empty");
    CHECK(gapsOf({item(InventorySection::Vendors, "Fibre line")}).empty());
}

TEST_CASE("A backup needs its key and a tested restore", "[inventory]") {
    CHECK(gapsOf({item(InventorySection::Backups, "Server")}) ==
          std::vector<std::string>{"no_key", "no_restore_test"});
    CHECK(gapsOf({item(InventorySection::Backups, "Server", {{"key_held_by", "Martin"}})}) ==
          std::vector<std::string>{"no_restore_test"});
    CHECK(gapsOf({item(InventorySection::Backups, "Server",
                       {{"key_held_by", "Martin"}, {"restore_tested_on", "2026-08-01"}})})
              .empty());
}

TEST_CASE("A domain needs a registrar", "[inventory]") {
    CHECK(gapsOf({item(InventorySection::Domains, "example.com")}) ==
          std::vector<std::string>{"no_registrar"});
}

TEST_CASE("Each system needs an administrator at the client", "[inventory]") {
    const auto account = [](const char* name, const char* system, const char* holder) {
        return item(InventorySection::AdminAccounts, name,
                    {{"system", system}, {"held_by", holder}});
    };
    CHECK(gapsOf({account("admin@msp", "Microsoft 365", "")}) ==
          std::vector<std::string>{"no_holder"});
    // One of theirs is enough for a system, not for another one.
    CHECK(gapsOf({account("admin@msp", "Microsoft 365", ""),
                  account("admin@client", "Microsoft 365", "Martin")})
              .empty());
    CHECK(gapsOf({account("admin@client", "Microsoft 365", "Martin"),
                  account("root", "Firewall", "")}) == std::vector<std::string>{"no_holder"});
}

TEST_CASE("What looks like a password is pointed out", "[inventory]") {
    const auto noted = [](const char* note) {
        InventoryItem firewall = item(InventorySection::Network, "Firewall");
        firewall.note = note;
        return gapsOf({firewall});
    };
    const std::vector<std::string> secret{"secret"};
    CHECK(noted("Password: Hunter2") == secret);
    CHECK(noted("admin, pwd=x1y2") == secret);
    CHECK(noted("Mot de passe\u00a0: azerty") == secret);
    CHECK(noted("MDP : azerty") == secret);
    CHECK(noted("The password is kept in the client's vault").empty());
    CHECK(noted("Password:").empty());
    CHECK(noted("").empty());
    CHECK(gapsOf({item(InventorySection::Network, "Firewall", {{"address", "passwd=abc"}})}) ==
          secret);
}

}  // namespace winnow::test
