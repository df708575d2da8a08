// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/inventory.h>

#include <algorithm>
#include <map>
#include <set>

#include <base/unreachable.h>
#include <domain/client.h>
#include <domain/code_table.h>

namespace winnow {

namespace {

constexpr CodeTable<InventorySection, 11> kSections{
    {{{InventorySection::Assets, "assets"},
      {InventorySection::Licences, "licences"},
      {InventorySection::Domains, "domains"},
      {InventorySection::CloudTenants, "cloud_tenants"},
      {InventorySection::AdminAccounts, "admin_accounts"},
      {InventorySection::Network, "network"},
      {InventorySection::Backups, "backups"},
      {InventorySection::Vendors, "vendors"},
      {InventorySection::Applications, "applications"},
      {InventorySection::KnownIssues, "known_issues"},
      {InventorySection::DataLocations, "data_locations"}}}};

// Words after which people write a secret, folded for search.
constexpr std::array<std::string_view, 6> kSecretWords{"password",     "passwd", "pwd",
                                                       "mot de passe", "mdp",    "passphrase"};

std::string fieldOf(const InventoryItem& item, std::string_view code) {
    for (const auto& [field, value] : item.fields) {
        if (field == code) {
            return value;
        }
    }
    return {};
}

// "password: x" or "mdp = x" in the text, with something after it.
bool looksLikeSecret(std::string_view text) {
    std::string folded;
    foldForSearch(text, folded);
    for (const std::string_view word : kSecretWords) {
        for (auto at = folded.find(word); at != std::string::npos;
             at = folded.find(word, at + word.size())) {
            const auto sign = folded.find_first_not_of(" \u00a0\u202f", at + word.size());
            if (sign == std::string::npos || (folded[sign] != ':' && folded[sign] != '=')) {
                continue;
            }
            if (folded.find_first_not_of(" \t\r\n", sign + 1) != std::string::npos) {
                return true;
            }
        }
    }
    return false;
}

bool holdsSecret(const InventoryItem& item) {
    return looksLikeSecret(item.name) || looksLikeSecret(item.note) ||
           std::ranges::any_of(item.fields,
                               [](const auto& field) { return looksLikeSecret(field.second); });
}

class Gaps {
public:
    explicit Gaps(const std::vector<InventoryItem>& items) : m_items(items) {}

    void empty(InventorySection section) {
        add(section, {"dossier.gap.empty",
                      {{"section", TextId{"inventory_section." +
                                          std::string(inventorySectionCode(section))}}}});
    }
    // A gap for each item of the section whose field is empty.
    void without(InventorySection section, std::string_view field, const char* id) {
        for (const InventoryItem& item : m_items) {
            if (item.section == section && fieldOf(item, field).empty()) {
                add(section, {id, {{"name", item.name}}});
            }
        }
    }
    // Deleting our accounts must leave the client one: each system needs an account of theirs.
    void withoutHolder() {
        std::map<std::string, bool> held;
        for (const InventoryItem& item : m_items) {
            if (item.section == InventorySection::AdminAccounts) {
                std::string system = fieldOf(item, "system");
                held[system.empty() ? item.name : system] |= !fieldOf(item, "held_by").empty();
            }
        }
        for (const auto& [system, someone] : held) {
            if (!someone) {
                add(InventorySection::AdminAccounts, {"dossier.gap.no_holder", {{"name", system}}});
            }
        }
    }
    void secrets(InventorySection section) {
        for (const InventoryItem& item : m_items) {
            if (item.section == section && holdsSecret(item)) {
                add(section, {"dossier.gap.secret", {{"name", item.name}}});
            }
        }
    }
    std::vector<DossierGap> take() { return std::move(m_gaps); }

private:
    void add(InventorySection section, Text what) { m_gaps.push_back({section, std::move(what)}); }

    const std::vector<InventoryItem>& m_items;
    std::vector<DossierGap> m_gaps;
};

}  // namespace

std::string_view inventorySectionCode(InventorySection section) { return kSections.code(section); }

std::optional<InventorySection> inventorySectionFromCode(std::string_view code) {
    return kSections.value(code);
}

const std::vector<std::string_view>& inventoryFields(InventorySection section) {
    using Fields = std::vector<std::string_view>;
    static const Fields assets{"type", "serial", "location", "user", "warranty_until"};
    static const Fields licences{"count", "renews_on", "transfer"};
    static const Fields domains{"registrar", "dns", "expires_on"};
    static const Fields tenants{"tenant", "administrator", "partner_link"};
    static const Fields accounts{"system", "held_by", "secret_kept_in"};
    static const Fields network{"type", "address", "location", "config_kept_in"};
    static const Fields backups{"what", "target", "key_held_by", "restore_tested_on"};
    static const Fields vendors{"service", "contact", "phone", "email", "account"};
    static const Fields applications{"used_for", "version", "supported_by"};
    static const Fields issues{"since", "effect", "advice"};
    static const Fields data{"what", "location", "personal_data"};
    switch (section) {
        case InventorySection::Assets:
            return assets;
        case InventorySection::Licences:
            return licences;
        case InventorySection::Domains:
            return domains;
        case InventorySection::CloudTenants:
            return tenants;
        case InventorySection::AdminAccounts:
            return accounts;
        case InventorySection::Network:
            return network;
        case InventorySection::Backups:
            return backups;
        case InventorySection::Vendors:
            return vendors;
        case InventorySection::Applications:
            return applications;
        case InventorySection::KnownIssues:
            return issues;
        case InventorySection::DataLocations:
            return data;
    }
    unreachable();
}

std::vector<DossierGap> dossierGaps(const std::vector<InventoryItem>& items,
                                    const std::vector<InventorySection>& saidEmpty) {
    std::set<InventorySection> filled(saidEmpty.begin(), saidEmpty.end());
    for (const InventoryItem& item : items) {
        filled.insert(item.section);
    }
    Gaps gaps(items);
    for (const InventorySection section : kInventorySections) {
        if (!filled.contains(section)) {
            gaps.empty(section);
        }
        if (section == InventorySection::Domains) {
            gaps.without(section, "registrar", "dossier.gap.no_registrar");
        } else if (section == InventorySection::AdminAccounts) {
            gaps.withoutHolder();
        } else if (section == InventorySection::Backups) {
            gaps.without(section, "key_held_by", "dossier.gap.no_key");
            gaps.without(section, "restore_tested_on", "dossier.gap.no_restore_test");
        }
        gaps.secrets(section);
    }
    return gaps.take();
}

}  // namespace winnow
