// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/name_likeness.h>

#include <algorithm>
#include <cstdint>
#include <tuple>

#include <domain/client.h>

namespace winnow {

namespace {

// Likenesses inside this file are in ten-thousandths, in integers.
constexpr int kOne = 10'000;

// Names of more words than this are compared by their first ones in the alphabet.
constexpr std::size_t kMostWords = 16;

// A normalised name is UTF-8 where it was; a stray byte stands for itself.
std::u32string codePoints(std::string_view text) {
    std::u32string points;
    for (const char byte : text) {
        const auto value = static_cast<unsigned char>(byte);
        if ((value & 0xC0U) == 0x80U && !points.empty()) {
            points.back() = (points.back() << 6U) | (value & 0x3FU);
        } else {
            points.push_back(value);
        }
    }
    return points;
}

bool isDigit(char32_t c) { return c >= U'0' && c <= U'9'; }

bool hasDigit(const std::u32string& word) { return std::ranges::any_of(word, isDigit); }

// Jaro, M. A. (1989): the mean of the shares of common letters in both words and of those in the
// same order. Letters are common within half the longer word's length.
int jaro(const std::u32string& a, const std::u32string& b) {
    const auto sizeA = static_cast<int>(a.size());
    const auto sizeB = static_cast<int>(b.size());
    if (sizeA == 0 || sizeB == 0) {
        return 0;
    }
    const int window = std::max(0, std::max(sizeA, sizeB) / 2 - 1);
    std::vector<bool> taken(b.size());
    std::u32string commonA;
    for (int at = 0; at < sizeA; ++at) {
        const int last = std::min(sizeB - 1, at + window);
        for (int other = std::max(0, at - window); other <= last; ++other) {
            const auto place = static_cast<std::size_t>(other);
            if (!taken[place] && b[place] == a[static_cast<std::size_t>(at)]) {
                taken[place] = true;
                commonA.push_back(b[place]);
                break;
            }
        }
    }
    const auto common = static_cast<int>(commonA.size());
    if (common == 0) {
        return 0;
    }
    int moved = 0;
    for (std::size_t at = 0, next = 0; at < b.size(); ++at) {
        if (taken[at]) {
            moved += commonA[next++] == b[at] ? 0 : 1;
        }
    }
    const int transpositions = moved / 2;
    return (kOne * common / sizeA + kOne * common / sizeB +
            kOne * (common - transpositions) / common) /
           3;
}

// Winkler, W. E. (1990): up to four equal first letters bring the words nearer.
int jaroWinkler(const std::u32string& a, const std::u32string& b) {
    const int base = jaro(a, b);
    int prefix = 0;
    for (std::size_t at = 0; at < std::min({a.size(), b.size(), std::size_t{4}}); ++at) {
        if (a[at] != b[at]) {
            break;
        }
        ++prefix;
    }
    return base + prefix * (kOne - base) / 10;
}

// Whether a word is another one with letters left out inside: "intl" for "international".
bool isContraction(const std::u32string& brief, const std::u32string& full) {
    if (brief.size() < 3 || full.size() < brief.size() + 2 || brief.front() != full.front() ||
        brief.back() != full.back()) {
        return false;
    }
    std::size_t next = 0;
    for (const char32_t c : full) {
        next += next < brief.size() && brief[next] == c ? 1 : 0;
    }
    return next == brief.size();
}

int wordLikeness(const std::u32string& a, const std::u32string& b) {
    if (a == b) {
        return kOne;
    }
    if (hasDigit(a) || hasDigit(b)) {
        return 0;  // "Site 1" is not "Site 2"
    }
    const auto& [shorter, longer] = a.size() < b.size() ? std::tie(a, b) : std::tie(b, a);
    if (longer.starts_with(shorter)) {
        // An abbreviation: the more letters it has, the surer.
        return shorter.size() >= 3 ? 9'000 : shorter.size() == 2 ? 8'000 : 7'500;
    }
    if (isContraction(shorter, longer)) {
        return 8'500;
    }
    // Two words with nothing in common come to about a half by chance: fade them out.
    constexpr int kChance = 7'500;
    constexpr int kSure = 9'000;
    const int like = jaroWinkler(a, b);
    if (like >= kSure) {
        return like;
    }
    return std::max(0, (like - kChance) * kSure / (kSure - kChance));
}

struct WordPair {
    int likeness = 0;
    std::size_t one = 0;
    std::size_t other = 0;
};

struct WordMatch {
    int likeness = 0;        // of all letters of both names
    bool contained = false;  // each word of the shorter name has one like it in the longer
};

// The words set against each other, the likest pairs first; each counts by its letters.
WordMatch matchWords(const PreparedName& a, const PreparedName& b) {
    std::vector<WordPair> pairs;
    for (std::size_t one = 0; one < std::min(a.words.size(), kMostWords); ++one) {
        for (std::size_t other = 0; other < std::min(b.words.size(), kMostWords); ++other) {
            if (const int likeness = wordLikeness(a.words[one], b.words[other]); likeness > 0) {
                pairs.push_back({likeness, one, other});
            }
        }
    }
    std::ranges::sort(pairs, [](const WordPair& x, const WordPair& y) {
        return std::tuple(-x.likeness, x.one, x.other) < std::tuple(-y.likeness, y.one, y.other);
    });
    std::vector<bool> usedOne(a.words.size());
    std::vector<bool> usedOther(b.words.size());
    std::int64_t sum = 0;
    std::size_t alike = 0;
    for (const WordPair& pair : pairs) {
        if (!usedOne[pair.one] && !usedOther[pair.other]) {
            usedOne[pair.one] = true;
            usedOther[pair.other] = true;
            const std::size_t letters = a.words[pair.one].size() + b.words[pair.other].size();
            sum += static_cast<std::int64_t>(letters) * pair.likeness;
            alike += pair.likeness >= 9'000 ? 1 : 0;
        }
    }
    WordMatch match;
    match.likeness =
        static_cast<int>(sum / static_cast<std::int64_t>(a.joined.size() + b.joined.size()));
    match.contained = alike > 0 && alike == std::min(a.words.size(), b.words.size());
    return match;
}

bool isInitialsOf(const PreparedName& brief, const PreparedName& full) {
    return brief.words.size() == 1 && full.words.size() >= 3 && brief.joined == full.initials;
}

std::u32string sortedJoined(const PreparedName& name) {
    std::u32string all;
    for (const std::u32string& word : name.words) {
        all += word;
    }
    return all;
}

}  // namespace

PreparedName prepareName(std::string_view name) {
    PreparedName prepared;
    prepared.normalised = normalisedClientName(name);
    std::u32string word;
    const auto finish = [&] {
        if (!word.empty()) {
            prepared.joined += word;
            prepared.initials += word.front();
            prepared.words.push_back(std::move(word));
            word.clear();
        }
    };
    for (const char32_t c : codePoints(prepared.normalised)) {
        if (c == U' ') {
            finish();
            continue;
        }
        word += c;
        if (isDigit(c)) {
            prepared.digits += c;
        }
    }
    finish();
    std::ranges::sort(prepared.words);
    return prepared;
}

int nameLikeness(const PreparedName& one, const PreparedName& other) {
    if (one.normalised == other.normalised) {
        return 100;
    }
    if (one.words.empty() || other.words.empty()) {
        return 0;
    }
    // Always the same way round: Jaro's choice of common letters depends on the order.
    const bool inOrder = one.normalised < other.normalised;
    const PreparedName& a = inOrder ? one : other;
    const PreparedName& b = inOrder ? other : one;
    if (a.joined == b.joined || a.words == b.words) {
        return 99;
    }
    const WordMatch match = matchWords(a, b);
    int likeness = match.contained ? (kOne + match.likeness) / 2 : match.likeness;
    if (isInitialsOf(a, b) || isInitialsOf(b, a)) {
        likeness = std::max(likeness, 8'500);
    }
    // Words written together, or a letter wrong in a long name.
    if (a.digits == b.digits) {
        const int whole = jaro(sortedJoined(a), sortedJoined(b));
        likeness = whole >= 9'000 ? std::max(likeness, whole) : likeness;
    }
    return std::min(99, (likeness + 50) / 100);
}

int nameLikeness(std::string_view one, std::string_view other) {
    return nameLikeness(prepareName(one), prepareName(other));
}

}  // namespace winnow
