// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/mapping_service.h>

#include <algorithm>

#include <app/shared.h>
#include <app/text_input.h>
#include <formats/import_mapping.h>
#include <formats/import_reader.h>
#include <storage/contact_store.h>

namespace winnow {

namespace {

MappingInfo infoOf(const ImportMapping& mapping, std::string name) {
    MappingInfo info;
    info.name = std::move(name);
    info.kind = std::string(importKindCode(mapping.kind));
    for (const auto& [field, header] : mapping.columns) {
        info.columns.emplace(std::string(importFieldCode(field)), header);
    }
    return info;
}

bool isPresetName(std::string_view name) {
    const std::vector<std::string> names = presetNames();
    return std::ranges::find(names, name) != names.end();
}

std::optional<StoredMapping> storedMapping(Portfolio::Shared& shared, std::string_view name) {
    const std::vector<StoredMapping> all = MappingStore(shared.database).all();
    const auto found = std::ranges::find(all, name, &StoredMapping::name);
    return found == all.end() ? std::nullopt : std::optional(*found);
}

Error unknownMapping(std::string_view name) {
    return {{"mapping.unknown", {{"name", std::string(name)}}}};
}

// Why a mapping cannot have that name; nothing when it can.
std::optional<Error> refusedName(const std::string& name) {
    if (name.empty()) {
        return Error{{"mapping.without_name", {}}};
    }
    if (isPresetName(name)) {
        return Error{{"mapping.preset_name", {{"name", name}}}};
    }
    return std::nullopt;
}

const ChangeSet kNoFigures{.settings = false, .touched = {}};

}  // namespace

std::vector<MappingInfo> MappingService::all() const {
    std::vector<MappingInfo> infos;
    for (const StoredMapping& each : MappingStore(m_portfolio.shared().database).all()) {
        const Result<ImportMapping> mapping = mappingFromJson(each.json);
        // One that a later version wrote is still listed, so that it can be exported or removed.
        MappingInfo info =
            mapping ? infoOf(*mapping, each.name) : MappingInfo{each.name, "", {}, {}, {}};
        info.savedAt = each.savedAt;
        infos.push_back(std::move(info));
    }
    for (const std::string& name : presetNames()) {
        if (const Result<ImportMapping> mapping = preset(name)) {
            infos.push_back(infoOf(*mapping, name));
            infos.back().isPreset = true;
        }
    }
    return infos;
}

Result<std::string> MappingService::json(std::string_view name) const {
    if (const auto known = storedMapping(m_portfolio.shared(), name)) {
        return known->json;
    }
    if (!isPresetName(name)) {
        return unknownMapping(name);
    }
    const Result<ImportMapping> mapping = preset(std::string(name));
    if (!mapping) {
        return mapping.error();
    }
    return mappingToJson(*mapping);
}

Result<MappingInfo> MappingService::read(std::string_view json) const {
    Result<ImportMapping> mapping = mappingFromJson(json);
    if (!mapping) {
        return mapping.error();
    }
    return infoOf(*mapping, mapping->name);
}

Result<void> MappingService::save(std::string_view json) {
    Result<ImportMapping> mapping = mappingFromJson(json);
    if (!mapping) {
        return mapping.error();
    }
    mapping->name = trimmed(mapping->name);
    if (std::optional<Error> refused = refusedName(mapping->name)) {
        return *refused;
    }
    Portfolio::Shared& shared = m_portfolio.shared();
    return shared.act({"action.mapping.saved", {{"name", mapping->name}}}, {}, kNoFigures, [&] {
        MappingStore(shared.database)
            .set({mapping->name, mappingToJson(*mapping), shared.clock.now()});
    });
}

Result<void> MappingService::rename(std::string_view name, std::string_view newName) {
    Portfolio::Shared& shared = m_portfolio.shared();
    const std::optional<StoredMapping> known = storedMapping(shared, name);
    if (!known) {
        return unknownMapping(name);
    }
    const std::string renamed = trimmed(newName);
    if (renamed == name) {
        return {};
    }
    if (std::optional<Error> refused = refusedName(renamed)) {
        return *refused;
    }
    if (storedMapping(shared, renamed)) {
        return Error{{"mapping.name_taken", {{"name", renamed}}}};
    }
    Result<ImportMapping> mapping = mappingFromJson(known->json);
    if (!mapping) {
        return mapping.error();
    }
    mapping->name = renamed;
    return shared.act({"action.mapping.renamed", {{"name", known->name}, {"new_name", renamed}}},
                      {}, kNoFigures, [&] {
                          MappingStore store(shared.database);
                          store.remove(known->name);
                          store.set({renamed, mappingToJson(*mapping), known->savedAt});
                      });
}

Result<void> MappingService::remove(std::string_view name) {
    Portfolio::Shared& shared = m_portfolio.shared();
    if (!storedMapping(shared, name)) {
        return isPresetName(name) ? Error{{"mapping.preset_stays", {{"name", std::string(name)}}}}
                                  : unknownMapping(name);
    }
    return shared.act({"action.mapping.removed", {{"name", std::string(name)}}}, {}, kNoFigures,
                      [&] { MappingStore(shared.database).remove(name); });
}

std::map<std::string, ClientId> MappingService::projects() const {
    return ProjectStore(m_portfolio.shared().database).all();
}

Result<void> MappingService::setProject(std::string_view project, ClientId client) {
    Portfolio::Shared& shared = m_portfolio.shared();
    const std::string name = trimmed(project);
    if (name.empty()) {
        return Error{{"mapping.project_empty", {}}};
    }
    const Client* found = shared.client(client);
    if (!found) {
        return Error{{"app.client_gone", {}}};
    }
    return shared.act({"action.project.set", {{"project", name}, {"client", found->name}}}, client,
                      kNoFigures, [&] { ProjectStore(shared.database).set(name, client); });
}

Result<void> MappingService::removeProject(std::string_view project) {
    Portfolio::Shared& shared = m_portfolio.shared();
    if (!projects().contains(std::string(project))) {
        return Error{{"mapping.project_unknown", {{"project", std::string(project)}}}};
    }
    return shared.act({"action.project.removed", {{"project", std::string(project)}}}, {},
                      kNoFigures, [&] { ProjectStore(shared.database).remove(project); });
}

}  // namespace winnow
