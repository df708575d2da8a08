// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <app/portfolio.h>
#include <base/locale.h>
#include <base/result.h>
#include <domain/case.h>
#include <domain/document.h>
#include <domain/inventory.h>

namespace winnow {

// What is known of a client's systems, and the handover dossier made of it.
class HandoverService {
public:
    explicit HandoverService(Portfolio& portfolio) : m_portfolio(portfolio) {}

    std::vector<InventoryItem> items(ClientId client) const;
    Result<InventoryItemId> add(const InventoryItem& item);
    Result<void> update(const InventoryItem& item);
    Result<void> remove(InventoryItemId id);
    std::vector<InventorySection> saidEmpty(ClientId client) const;
    Result<void> setSaidEmpty(ClientId client, InventorySection section, bool empty);
    std::vector<DossierGap> gaps(ClientId client) const;
    // [{"section":"licences","name":"Microsoft 365 Business","fields":{"count":"12"}}]: adds all or
    // none; the number added. Those already there are left alone.
    Result<int> addJson(ClientId client, std::string_view json);
    std::string json(ClientId client) const;

    // With open tickets from the facts. `version`: 0 for a draft, marked as such.
    Document dossier(ClientId client, int version, Language language) const;
    // The version the next dossier of the case would have, from 1.
    int nextVersion(CaseId id) const;
    Document receipt(CaseId id, int version, Language language) const;

private:
    Portfolio& m_portfolio;
};

}  // namespace winnow
