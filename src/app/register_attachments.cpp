// SPDX-License-Identifier: GPL-3.0-or-later
// Documents of register entries. Their content is stored and given back, never looked into.
#include <algorithm>
#include <fstream>
#include <system_error>

#include <app/atomic_file.h>
#include <app/failure.h>
#include <app/register_service.h>
#include <app/shared.h>
#include <storage/register_store.h>
#include <storage/storage_error.h>

namespace winnow {

namespace {

namespace fs = std::filesystem;

Error unreadable(const fs::path& file) {
    return {{"app.register.unreadable", {{"file", safeFileName(file.filename().string())}}}};
}

Error tooLarge(const fs::path& file) {
    return {{"app.register.too_large",
             {{"file", safeFileName(file.filename().string())},
              {"most", kLargestAttachment / (1024 * 1024)}}}};
}

// A regular file's bytes, at most kLargestAttachment: one that grows while it is read included.
Result<std::string> contentOf(const fs::path& file) {
    std::error_code failed;
    if (!fs::is_regular_file(file, failed) || failed) {
        return unreadable(file);
    }
    const std::uintmax_t size = fs::file_size(file, failed);
    if (failed) {
        return unreadable(file);
    }
    if (size > static_cast<std::uintmax_t>(kLargestAttachment)) {
        return tooLarge(file);
    }
    std::ifstream in(file, std::ios::binary);
    std::string content(static_cast<std::size_t>(size) + 1, '\0');
    in.read(content.data(), static_cast<std::streamsize>(content.size()));
    if (!in.is_open() || in.bad()) {
        return unreadable(file);
    }
    content.resize(static_cast<std::size_t>(in.gcount()));
    if (content.size() > size) {
        return unreadable(file);
    }
    return content;
}

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
    const Result<std::string> content = contentOf(file);
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
    std::error_code failed;
    const fs::file_status there = fs::symlink_status(target, failed);
    if (fs::exists(there) && (!replace || fs::is_directory(there))) {
        return Error{{"app.register.file_exists", {{"file", target.filename().string()}}}};
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
    Result<AtomicFile> file = AtomicFile::open(target);
    if (!file) {
        return file.error();
    }
    if (Result<void> written = file->write(*content); !written) {
        return written;
    }
    return file->commit();
}

}  // namespace winnow
