// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <app/shared.h>
#include <app/text_input.h>
#include <formats/playbook_json.h>
#include <storage/case_store.h>

namespace winnow {

// How playbooks and letter templates are read, written and stored; the rest they have in common.
struct PlaybookTexts {
    using Value = Playbook;
    static constexpr TemplateStore::Kind kKind = TemplateStore::Kind::Playbooks;
    static constexpr std::string_view kName = "playbook";
    static const std::vector<Playbook>& shipped() { return shippedPlaybooks(); }
    static std::string toJson(const Playbook& value) { return playbookToJson(value); }
    static Result<Playbook> fromJson(std::string_view json) { return playbookFromJson(json); }
};
struct LetterTexts {
    using Value = LetterTemplate;
    static constexpr TemplateStore::Kind kKind = TemplateStore::Kind::Letters;
    static constexpr std::string_view kName = "letter_template";
    static const std::vector<LetterTemplate>& shipped() { return shippedLetters(); }
    static std::string toJson(const LetterTemplate& value) { return letterTemplateToJson(value); }
    static Result<LetterTemplate> fromJson(std::string_view json) {
        return letterTemplateFromJson(json);
    }
};

// The versions of such texts in one portfolio. In use is the owner's last one, else the shipped
// one; a shipped one is stored when it is first used, so that what rests on it can be read for
// ever.
template <typename Texts>
class StoredTemplates {
public:
    using Value = typename Texts::Value;

    explicit StoredTemplates(Portfolio::Shared& shared) : m_shared(shared) {}

    struct InUse {
        Value value;
        bool own = false;
        bool shipped = false;
    };

    static const Value* shipped(std::string_view id) {
        const std::vector<Value>& all = Texts::shipped();
        const auto found =
            std::ranges::find_if(all, [&](const Value& each) { return each.id == id; });
        return found == all.end() ? nullptr : &*found;
    }

    std::vector<InUse> all() const {
        std::set<std::string, std::less<>> ids;
        std::vector<InUse> result;
        for (const Value& value : Texts::shipped()) {
            ids.insert(value.id);
            result.push_back(*inUse(value.id));
        }
        for (const StoredTemplate& stored : store().all()) {
            if (ids.insert(stored.name).second) {
                result.push_back(*inUse(stored.name));
            }
        }
        return result;
    }

    std::optional<InUse> inUse(std::string_view id) const {
        const std::optional<StoredTemplate> last = store().latest(id);
        const Value* const original = shipped(id);
        if (last && (last->own || !original)) {
            return InUse{read(*last), last->own, original != nullptr};
        }
        if (!original) {
            return std::nullopt;
        }
        InUse result{*original, false, true};
        // Newer words of the program count as not used yet.
        result.value.version = last && last->json == canonical(*original) ? last->version : 0;
        return result;
    }

    std::vector<StoredTemplate> versions(std::string_view id) const {
        std::vector<StoredTemplate> found;
        for (StoredTemplate& stored : store().all()) {
            if (stored.name == id) {
                found.push_back(std::move(stored));
            }
        }
        std::ranges::reverse(found);
        return found;
    }

    std::optional<Value> version(std::string_view id, int number) const {
        if (number == 0) {
            const Value* const original = shipped(id);
            return original ? std::optional(*original) : std::nullopt;
        }
        const std::optional<StoredTemplate> stored = store().find(id, number);
        return stored ? std::optional(read(*stored)) : std::nullopt;
    }

    // Inside a unit of work: the version in use, stored if it was not yet.
    int versionInUse(std::string_view id) {
        const std::optional<InUse> current = inUse(id);
        if (!current) {
            throw std::logic_error("no such template: " + std::string(id));
        }
        return current->value.version > 0 ? current->value.version : add(current->value, false, {});
    }

    // As a new version, one action. Refused when it is what is in use.
    Result<int> save(Value value, std::string_view note) {
        if (const std::vector<Text> wrong = validate(value); !wrong.empty()) {
            return Error{wrong.front()};
        }
        const std::optional<InUse> current = inUse(value.id);
        if (current && canonical(current->value) == canonical(value)) {
            return Error{{text("app.", ".same"), {{"title", OwnWords{value.title, {}}}}}};
        }
        const Value* const original = shipped(value.id);
        const bool own = !original || canonical(*original) != canonical(value);
        int number = 0;
        const Result<void> done = m_shared.act(
            {text("action.", own ? ".saved" : ".restored"), {{"title", OwnWords{value.title, {}}}}},
            {}, {.cases = true, .touched = {}}, [&] { number = add(value, own, trimmed(note)); });
        return done ? Result<int>(number) : done.error();
    }

    Result<int> restoreShipped(std::string_view id) {
        const Value* const original = shipped(id);
        if (!original) {
            return Error{{text("app.", ".not_shipped"), {{"id", std::string(id)}}}};
        }
        return save(*original, {});
    }

private:
    TemplateStore store() const { return TemplateStore(m_shared.database, Texts::kKind); }

    static std::string text(std::string_view before, std::string_view after) {
        return std::string(before) + std::string(Texts::kName) + std::string(after);
    }

    static std::string canonical(Value value) {
        value.version = 0;
        return Texts::toJson(value);
    }

    static Value read(const StoredTemplate& stored) {
        Result<Value> value = Texts::fromJson(stored.json);
        if (!value) {
            throw std::runtime_error("version " + std::to_string(stored.version) + " of " +
                                     stored.name + " cannot be read (" + value.error().message.id +
                                     ")");
        }
        value->version = stored.version;
        return std::move(value).value();
    }

    int add(const Value& value, bool own, std::string note) {
        return store().add(
            {value.id, 0, canonical(value), own, std::move(note), m_shared.clock.now()});
    }

    Portfolio::Shared& m_shared;
};

}  // namespace winnow
