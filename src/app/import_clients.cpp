// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/import_clients.h>

#include <algorithm>
#include <set>
#include <tuple>

#include <app/shared.h>
#include <formats/unicode_text.h>
#include <storage/contact_store.h>

namespace winnow {

namespace {

// From here on a client is worth showing, put forward, and taken for the same by accident.
constexpr int kWorthShowing = 60;
constexpr int kLikelyEnough = 88;
constexpr int kNearlySame = 95;

bool isAscii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<signed char>(c) >= 0; });
}

std::string composed(std::string_view text) {
    return isAscii(text) ? std::string(text) : composedText(text);
}

// "00123" and "123", "C-0042" and "C-42" come to the same; empty for a text without digits.
std::string withoutLeadingZeros(std::string_view text) {
    std::string bare;
    bool hasDigit = false;
    bool inNumber = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        const bool digit = c >= '0' && c <= '9';
        const bool more = at + 1 < text.size() && text[at + 1] >= '0' && text[at + 1] <= '9';
        if (c == '0' && !inNumber && more) {
            continue;
        }
        if (!digit && !(c >= 'A' && c <= 'Z') && !(c >= 'a' && c <= 'z') && c != '-') {
            return {};
        }
        hasDigit = hasDigit || digit;
        inNumber = digit;
        bare += c;
    }
    return hasDigit ? bare : std::string();
}

// The first and last letters of each word: two names that are nearly the same share one of them.
std::set<std::u32string> wordParts(const PreparedName& name) {
    constexpr std::size_t kLetters = 3;
    std::set<std::u32string> parts;
    for (const std::u32string& word : name.words) {
        const std::size_t letters = std::min(kLetters, word.size());
        parts.insert(word.substr(0, letters));
        parts.insert(U'$' + word.substr(word.size() - letters));
    }
    return parts;
}

}  // namespace

ClientMatcher::ClientMatcher(Portfolio::Shared& shared) {
    ClientStore store(shared.database);
    m_clients = shared.clients();
    for (std::size_t place = 0; place < m_clients.size(); ++place) {
        m_places.emplace(m_clients[place].id, place);
    }
    const std::unordered_map<ClientId, ClientId> merged = store.mergedInto();
    for (const auto& [name, client] : store.exactNames()) {
        m_names.emplace(composed(name), client);
        const auto into = merged.find(client);
        const auto place = m_places.find(into == merged.end() ? client : into->second);
        if (place != m_places.end()) {
            addKnown(name, place->second);
        }
    }
    for (const auto& [project, client] : ProjectStore(shared.database).all()) {
        m_projects.emplace(composed(project), client);
    }
}

void ClientMatcher::addKnown(std::string_view text, std::size_t client) {
    m_known.push_back({withoutLeadingZeros(text), prepareName(text), client});
    for (const std::u32string& part : wordParts(m_known.back().name)) {
        m_byWordPart[part].push_back(m_known.size() - 1);
    }
}

std::optional<ClientId> ClientMatcher::exact(std::string_view name) const {
    auto found = m_names.find(name);
    if (found == m_names.end() && !isAscii(name)) {
        found = m_names.find(composedText(name));
    }
    return found == m_names.end() ? std::nullopt : std::optional(found->second);
}

std::optional<ClientId> ClientMatcher::project(std::string_view name) const {
    const auto found = m_projects.find(composed(name));
    return found == m_projects.end() ? std::nullopt : std::optional(found->second);
}

const Client* ClientMatcher::client(ClientId id) const {
    const auto place = m_places.find(id);
    return place == m_places.end() ? nullptr : &m_clients[place->second];
}

int ClientMatcher::likeness(const Known& known, const PreparedName& name, std::string_view bare) {
    constexpr int kSameNumber = 97;
    if (!bare.empty() && bare == known.bare) {
        return kSameNumber;
    }
    return nameLikeness(known.name, name);
}

std::vector<LikelyClient> ClientMatcher::likely(std::string_view name, std::size_t most) const {
    const PreparedName prepared = prepareName(name);
    const std::string bare = withoutLeadingZeros(name);
    std::vector<LikelyClient> likely;
    if (prepared.normalised.empty()) {
        return likely;
    }
    std::unordered_map<std::size_t, int> best;
    for (const Known& known : m_known) {
        const int found = likeness(known, prepared, bare);
        if (found >= kWorthShowing) {
            int& kept = best[known.client];
            kept = std::max(kept, found);
        }
    }
    for (const auto& [place, found] : best) {
        likely.push_back({m_clients[place], found});
    }
    std::ranges::sort(likely, {}, [](const LikelyClient& each) {
        return std::tuple(-each.likeness, each.client.name, each.client.id);
    });
    likely.resize(std::min(likely.size(), most));
    return likely;
}

std::optional<Client> ClientMatcher::suggestion(const std::vector<LikelyClient>& likely) {
    const bool enough = !likely.empty() && likely.front().likeness >= kLikelyEnough;
    // Two that fit equally well: let a person choose.
    const bool alone = likely.size() < 2 || likely[1].likeness < likely.front().likeness;
    return enough && alone ? std::optional(likely.front().client) : std::nullopt;
}

std::optional<Client> ClientMatcher::nearlySame(std::string_view name) const {
    const PreparedName prepared = prepareName(name);
    std::set<std::size_t> candidates;
    for (const std::u32string& part : wordParts(prepared)) {
        const auto found = m_byWordPart.find(part);
        if (found != m_byWordPart.end()) {
            candidates.insert(found->second.begin(), found->second.end());
        }
    }
    const Known* nearest = nullptr;
    int most = kNearlySame - 1;
    for (const std::size_t candidate : candidates) {
        const Known& known = m_known[candidate];
        // "Depot 2" and "Depot 3" differ by one sign and are two.
        const bool otherNumber = !prepared.digits.empty() && !known.name.digits.empty() &&
                                 prepared.digits != known.name.digits;
        if (otherNumber) {
            continue;
        }
        if (const int found = nameLikeness(known.name, prepared); found > most) {
            most = found;
            nearest = &known;
        }
    }
    return nearest ? std::optional(m_clients[nearest->client]) : std::nullopt;
}

void ClientMatcher::add(const Client& client) {
    m_places.emplace(client.id, m_clients.size());
    m_clients.push_back(client);
    m_names.erase(composed(client.name));  // a name goes before another's alias
    remember(client.name, client.id);
    if (!client.code.empty()) {
        remember(client.code, client.id);
    }
}

void ClientMatcher::remember(std::string_view name, ClientId client) {
    m_names.emplace(composed(name), client);
    if (const auto place = m_places.find(client); place != m_places.end()) {
        addKnown(name, place->second);
    }
}

void ClientMatcher::rememberProject(std::string_view name, ClientId client) {
    m_projects.insert_or_assign(composed(name), client);
}

}  // namespace winnow
