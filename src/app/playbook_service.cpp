// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/playbook_service.h>

#include <algorithm>

#include <app/case_book.h>
#include <app/case_service.h>
#include <app/shared.h>
#include <app/stored_templates.h>

namespace winnow {

namespace {

using Playbooks = StoredTemplates<PlaybookTexts>;

int runningCases(Portfolio::Shared& shared, std::string_view playbook) {
    const std::vector<KnownCase>& known = shared.caseService.book().all();
    return static_cast<int>(std::ranges::count_if(known, [&](const KnownCase& each) {
        return each.running() && each.record.playbook == playbook;
    }));
}

// Upgrades from the worst grade up, then by purpose, then by title.
bool before(const Playbook& one, const Playbook& other) {
    const auto rank = [](const Playbook& playbook) {
        const int from = playbook.fromGrade ? -static_cast<int>(*playbook.fromGrade) : 0;
        return std::tuple(static_cast<int>(playbook.purpose), from);
    };
    const auto a = rank(one);
    const auto b = rank(other);
    return a != b ? a < b : std::tie(one.title.en, one.id) < std::tie(other.title.en, other.id);
}

}  // namespace

std::vector<PlaybookService::Entry> PlaybookService::all() const {
    Portfolio::Shared& shared = m_portfolio.shared();
    std::vector<Entry> entries;
    for (Playbooks::InUse& each : Playbooks(shared).all()) {
        Entry entry;
        entry.own = each.own;
        entry.shipped = each.shipped;
        entry.openCases = runningCases(shared, each.value.id);
        entry.playbook = std::move(each.value);
        entries.push_back(std::move(entry));
    }
    std::ranges::sort(entries, before, &Entry::playbook);
    return entries;
}

std::optional<Playbook> PlaybookService::find(std::string_view id) const {
    std::optional<Playbooks::InUse> found = Playbooks(m_portfolio.shared()).inUse(id);
    return found ? std::optional(std::move(found->value)) : std::nullopt;
}

std::vector<PlaybookService::Version> PlaybookService::versions(std::string_view id) const {
    std::vector<Version> versions;
    for (StoredTemplate& stored : Playbooks(m_portfolio.shared()).versions(id)) {
        versions.push_back({stored.version, stored.own, std::move(stored.note), stored.savedAt});
    }
    return versions;
}

std::optional<Playbook> PlaybookService::version(std::string_view id, int version) const {
    return Playbooks(m_portfolio.shared()).version(id, version);
}

Result<int> PlaybookService::save(const Playbook& playbook, std::string_view note) {
    Portfolio::Shared& shared = m_portfolio.shared();
    for (const PlaybookStep& step : playbook.steps) {
        if (!step.letter.empty() && !StoredTemplates<LetterTexts>(shared).inUse(step.letter)) {
            return Error{{"app.playbook.no_letter",
                          {{"step", OwnWords{step.title, {}}}, {"letter", step.letter}}}};
        }
    }
    return Playbooks(shared).save(playbook, note);
}

Result<int> PlaybookService::restoreShipped(std::string_view id) {
    return Playbooks(m_portfolio.shared()).restoreShipped(id);
}

std::string PlaybookService::exportJson(const Playbook& playbook) const {
    return playbookToJson(playbook);
}

Result<Playbook> PlaybookService::importJson(std::string_view json) const {
    Result<Playbook> playbook = playbookFromJson(json);
    if (playbook) {
        playbook->version = 0;
    }
    return playbook;
}

int PlaybookService::versionInUse(std::string_view id) {
    return Playbooks(m_portfolio.shared()).versionInUse(id);
}

}  // namespace winnow
