// SPDX-License-Identifier: GPL-3.0-or-later
// Documents of register entries. Their content is stored and given back, never looked into.
#include <algorithm>

#include <app/document_file.h>
#include <app/failure.h>
#include <app/register_service.h>
#include <app/shared.h>
#include <storage/register_store.h>
#include <storage/storage_error.h>

namespace winnow {

namespace {

namespace fs = std::filesystem;

Text actionText(Portfolio::Shared& shared, const char* id, const Attachment& attachment) {
    const Client* client = shared.client(attachment.client);
    return {id, {{"client", client ? client->name : std::string()}, {"name", attachment.name}}};
}

}  // namespace

std::vector<Attachment> RegisterService::attachments(ClientId client) const {
    return AttachmentStore(m_portfolio.shared().database).of(client);
}

Result<AttachmentId> RegisterService::attach(ClientId client, RegisterKind kind, std::int64_t entry,
                                             const fs::path& file) {
    Portfolio::Shared& shared = m_portfolio.shared();
    const std::vector<Entry> known = entries(client);
    const auto found = std::ranges::find_if(
        known, [&](const Entry& each) { return each.kind == kind && each.id == entry; });
    if (found == known.end()) {
        return Error{{"app.register.gone", {}}};
    }
    const Result<std::string> content = readDocument(file);
    if (!content) {
        return content.error();
    }
    Attachment attachment;
    attachment.client = found->client;
    attachment.kind = kind;
    attachment.entry = entry;
    attachment.name = safeFileName(file.filename().string());
    attachment.size = static_cast<std::int64_t>(content->size());
    attachment.addedOn = shared.clock.today();
    const Result<void> done = shared.act(
        actionText(shared, "action.attachment.added", attachment), client,
        {.judgement = true, .touched = {client}},
        [&] { attachment.id = AttachmentStore(shared.database).add(attachment, *content); });
    if (!done) {
        return done.error();
    }
    return attachment.id;
}

Result<void> RegisterService::removeAttachment(AttachmentId id) {
    Portfolio::Shared& shared = m_portfolio.shared();
    const std::optional<Attachment> attachment = AttachmentStore(shared.database).find(id);
    if (!attachment) {
        return Error{{"app.register.no_attachment", {}}};
    }
    return shared.act(actionText(shared, "action.attachment.removed", *attachment),
                      attachment->client, {.judgement = true, .touched = {attachment->client}},
                      [&] { AttachmentStore(shared.database).remove(id); });
}

Result<void> RegisterService::saveAttachment(AttachmentId id, const fs::path& target,
                                             bool replace) const {
    if (Result<void> may = mayWriteDocument(target, replace); !may) {
        return may;
    }
    std::optional<std::string> content;
    try {
        content = AttachmentStore(m_portfolio.shared().database).content(id);
    } catch (const StorageError& failure) {
        // What the file holds is not what was attached: nothing of it leaves the portfolio.
        return errorOf(failure);
    }
    if (!content) {
        return Error{{"app.register.no_attachment", {}}};
    }
    return writeDocument(target, *content);
}

}  // namespace winnow
