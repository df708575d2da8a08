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
#include <domain/exit_queue.h>
#include <domain/notice.h>

namespace winnow {

// What parting with a client needs beside its case: queue, effect, contract, notice, documents.
class PartingService {
public:
    explicit PartingService(Portfolio& portfolio) : m_portfolio(portfolio) {}

    ExitQueue queue(std::optional<Quarter> quarter = {}) const;  // the latest
    QueueCaps caps() const;
    Result<void> setCaps(const QueueCaps& caps);
    // What leaves and comes back a quarter; for this client alone.
    PartingEffect effect(ClientId client) const;
    // For all that are in a parting case or have left through one, and this client.
    PartingEffect effectSoFar(ClientId client) const;
    std::string queueJson(Language language) const;

    std::optional<Contract> contract(ClientId client) const;
    Result<void> setContract(const Contract& contract);
    std::vector<NoticeRule> rules() const;  // the owner's, else the shipped ones
    std::vector<NoticeRule> shippedRules() const;
    Result<void> setRules(const std::vector<NoticeRule>& rules);
    bool ownRules() const;
    NoticeAdvice notice(ClientId client, Date noticeOn) const;
    // The same as if this were the client's contract; nothing is stored.
    NoticeAdvice notice(const Contract& contract, Date noticeOn) const;
    Result<void> setContractJson(ClientId client, std::string_view json);
    std::string contractJson(ClientId client) const;

    Document internalBrief(CaseId id, Language language) const;
    // In cut-off order, with what is removed.
    Document accessList(CaseId id, Language language) const;
    Document dataCertificate(CaseId id, Language language) const;
    // Open and settled invoices, credit notes and payments up to a day; late fees are not added by
    // themselves.
    Document statementOfAccount(ClientId client, Date asOf, Language language) const;
    std::optional<Money> openBalance(ClientId client, Date asOf) const;
    // The five proofs, for signature.
    Document acceptance(CaseId id, Language language) const;

private:
    Portfolio& m_portfolio;
};

}  // namespace winnow
