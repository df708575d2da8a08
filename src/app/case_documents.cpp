// SPDX-License-Identifier: GPL-3.0-or-later
// Documents kept with cases. Their content is stored and given back, never looked into.
#include <algorithm>

#include <app/case_actions.h>
#include <app/case_service.h>
#include <app/document_file.h>
#include <app/failure.h>
#include <app/shared.h>
#include <domain/evidence.h>
#include <storage/case_store.h>
#include <storage/storage_error.h>

namespace winnow {

namespace {

// Stands for the document until it has an id of its own.
constexpr CaseDocumentId kToBe{1};

Result<CaseDocumentId> addDocument(Portfolio::Shared& shared, CaseDocument document,
                                   std::string_view content) {
    if (content.size() > static_cast<std::size_t>(kLargestAttachment)) {
        return Error{{"app.register.too_large",
                      {{"file", document.name}, {"most", kLargestAttachment / (1024 * 1024)}}}};
    }
    document.size = static_cast<std::int64_t>(content.size());
    document.addedOn = shared.clock.today();
    CaseEvent event = eventNow(shared, CaseEventKind::DocumentAdded, document.step);
    event.document = kToBe;
    const Result<void> done =
        addCaseEvents(shared, document.caseId, {std::move(event)},
                      caseAction(shared, document.caseId, "document_added", document.step),
                      [&](std::vector<CaseEvent>& events) {
                          document.id = CaseDocumentStore(shared.database).add(document, content);
                          events.front().document = document.id;
                      });
    if (!done) {
        return done.error();
    }
    return document.id;
}

}  // namespace

Result<CaseDocumentId> CaseService::attach(CaseId id, std::string_view step,
                                           const std::filesystem::path& file) {
    const Result<std::string> content = readDocument(file);
    if (!content) {
        return content.error();
    }
    CaseDocument document;
    document.caseId = id;
    document.step = step;
    document.name = safeFileName(file.filename().string());
    return addDocument(m_portfolio.shared(), std::move(document), *content);
}

Result<CaseDocumentId> CaseService::keep(CaseId id, std::string_view step, CaseDocumentKind kind,
                                         std::string_view name, std::string_view content) {
    Portfolio::Shared& shared = m_portfolio.shared();
    CaseDocument document;
    document.caseId = id;
    document.step = step;
    document.kind = kind;
    document.name = safeFileName(name);
    for (const CaseDocument& each : CaseDocumentStore(shared.database).of(id)) {
        if (each.kind == kind && kind == CaseDocumentKind::Dossier) {
            document.version = std::max(document.version, each.version + 1);
        }
    }
    return addDocument(shared, std::move(document), content);
}

Result<std::string> CaseService::content(CaseDocumentId id) const {
    try {
        std::optional<std::string> content =
            CaseDocumentStore(m_portfolio.shared().database).content(id);
        if (!content) {
            return Error{{"app.case.no_document", {}}};
        }
        return *std::move(content);
    } catch (const StorageError& failure) {
        // What the file holds is not what was kept: nothing of it leaves the portfolio.
        return errorOf(failure);
    }
}

Result<void> CaseService::saveDocument(CaseDocumentId id, const std::filesystem::path& target,
                                       bool replace) const {
    if (Result<void> may = mayWriteDocument(target, replace); !may) {
        return may;
    }
    const Result<std::string> found = content(id);
    return found ? writeDocument(target, *found) : Result<void>(found.error());
}

}  // namespace winnow
