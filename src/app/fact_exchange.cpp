// SPDX-License-Identifier: GPL-3.0-or-later
// Facts of FactService as text: JSON in and out, CSV out.
#include <app/atomic_file.h>
#include <app/fact_csv.h>
#include <app/fact_json.h>
#include <app/fact_service.h>
#include <app/shared.h>
#include <storage/fact_reader.h>

namespace winnow {

namespace {

constexpr std::size_t kBlock = 1 << 20;  // bytes gathered before they are written

std::function<std::string(ClientId)> nameLookUp(Portfolio::Shared& shared) {
    return [&shared](ClientId id) {
        const Client* client = shared.client(id);
        return client ? client->name : std::string();
    };
}

FactNames namesOf(Portfolio::Shared& shared) {
    return {[&shared](std::string_view text) -> Result<ClientId> {
                Result<Client> found = shared.clientService.findByText(text);
                if (!found) {
                    return found.error();
                }
                return found->id;
            },
            nameLookUp(shared)};
}

}  // namespace

Result<FactKey> FactService::addJson(std::string_view json) {
    Portfolio::Shared& shared = m_portfolio.shared();
    const FactNames names = namesOf(shared);
    if (isPaymentJson(json)) {
        const Result<PaymentReceipt> receipt =
            receiptFromJson(json, shared.settings.currency, names);
        if (!receipt) {
            return receipt.error();
        }
        if (Result<void> done = addPayment(*receipt); !done) {
            return done.error();
        }
        return FactKey{FactKind::Payment, 0, 0};
    }
    const Result<Fact> fact = factFromJson(json, shared.settings.currency, names, nullptr);
    if (!fact) {
        return fact.error();
    }
    return add(*fact);
}

Result<void> FactService::updateJson(const FactKey& key, std::string_view json) {
    Portfolio::Shared& shared = m_portfolio.shared();
    const std::optional<FactRow> before = find(key);
    if (!before) {
        return Error{{"fact.gone", {}}};
    }
    const Result<Fact> fact =
        factFromJson(json, shared.settings.currency, namesOf(shared), &before->fact);
    if (!fact) {
        return fact.error();
    }
    return update(key, *fact);
}

std::string FactService::json(const FactRow& row) const {
    Portfolio::Shared& shared = m_portfolio.shared();
    return factToJson(row, shared.settings.currency, namesOf(shared));
}

Result<std::int64_t> FactService::exportCsv(const FactQuery& query,
                                            const std::filesystem::path& target) const {
    Portfolio::Shared& shared = m_portfolio.shared();
    Result<AtomicFile> file = AtomicFile::open(target);
    if (!file) {
        return file.error();
    }
    const std::function<std::string(ClientId)> clientName = nameLookUp(shared);
    std::string block = factCsvHeader(query.kind);
    std::int64_t rows = 0;
    Result<void> written;
    FactReader(shared.database).forEach(query, [&](const FactRow& row) {
        if (!written) {
            return;
        }
        block += factCsvRow(row, shared.settings.currency, clientName);
        ++rows;
        if (block.size() >= kBlock) {
            written = file->write(block);
            block.clear();
        }
    });
    if (written) {
        written = file->write(block);
    }
    if (written) {
        written = file->commit();
    }
    if (!written) {
        return written.error();
    }
    return rows;
}

}  // namespace winnow
