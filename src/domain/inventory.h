// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <base/date.h>
#include <base/id.h>
#include <base/text.h>
#include <domain/client.h>

namespace winnow {

// What is known of a client's systems: the sections of the handover dossier (DOMAIN 5b-6). Never a
// password: where it is kept and who hands it over.
enum class InventorySection {
    Assets,  // devices, warranties
    Licences,
    Domains,  // registrar and DNS
    CloudTenants,
    AdminAccounts,  // and who holds them
    Network,        // firewall, router, diagram
    Backups,        // jobs, keys, restore test
    Vendors,        // ISP, suppliers, contacts
    Applications,   // line of business
    KnownIssues,
    DataLocations,  // where data of the client lie
};
inline constexpr std::array<InventorySection, 11> kInventorySections{
    InventorySection::Assets,       InventorySection::Licences,      InventorySection::Domains,
    InventorySection::CloudTenants, InventorySection::AdminAccounts, InventorySection::Network,
    InventorySection::Backups,      InventorySection::Vendors,       InventorySection::Applications,
    InventorySection::KnownIssues,  InventorySection::DataLocations};
std::string_view inventorySectionCode(InventorySection section);  // "assets", "cloud_tenants"...
std::optional<InventorySection> inventorySectionFromCode(std::string_view code);

// The columns of a section beside its name and note, "inventory_field.<code>": Licences
// "count", "renews_on", "transfer"; Domains "registrar", "dns", "expires_on"; AdminAccounts
// "system", "held_by"; Backups "what", "target", "key_held_by", "restore_tested_on"; ...
const std::vector<std::string_view>& inventoryFields(InventorySection section);

using InventoryItemId = Id<struct InventoryItemTag>;
struct InventoryItem {
    InventoryItemId id;
    ClientId client;
    InventorySection section = InventorySection::Assets;
    std::string name;
    std::vector<std::pair<std::string, std::string>> fields;  // code, value; in the section's order
    std::string note;
    friend bool operator==(const InventoryItem&, const InventoryItem&) = default;
};

// What a dossier still lacks, "dossier.gap...": an empty section that was not said to be empty, a
// backup without key holder or without a restore test, an admin account held by nobody of the
// client (do not delete the only global admin), a domain without registrar. Warnings, not guards.
struct DossierGap {
    InventorySection section = InventorySection::Assets;
    Text what;
};
std::vector<DossierGap> dossierGaps(const std::vector<InventoryItem>& items,
                                    const std::vector<InventorySection>& saidEmpty);

}  // namespace winnow
