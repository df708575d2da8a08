// SPDX-License-Identifier: GPL-3.0-or-later
#include <base/catalogue.h>

#include <optional>

namespace winnow {

namespace {

// Digit of "name:4", and the name before it.
std::optional<int> takeDecimals(std::string_view& name) {
    const std::size_t colon = name.find(':');
    if (colon == std::string_view::npos || colon + 2 != name.size() || name[colon + 1] < '0' ||
        name[colon + 1] > '6') {
        return std::nullopt;
    }
    const int decimals = name[colon + 1] - '0';
    name.remove_suffix(2);
    return decimals;
}

struct Writer {
    const Catalogue& catalogue;
    const Locale& locale;
    const Text& sentence;
    std::optional<int> decimals;

    std::string operator()(const std::string& value) const { return value; }
    std::string operator()(std::int64_t value) const { return locale.integer(value); }
    std::string operator()(Money value) const {
        // Cents matter for small amounts and odd cents; whole units are easier to read.
        const bool whole =
            value.minor % 100 == 0 || value.minor >= 100'000 || value.minor <= -100'000;
        return whole && !decimals ? locale.moneyWhole(value) : locale.moneyExact(value);
    }
    std::string operator()(Date value) const { return locale.dateShort(value); }
    std::string operator()(Quarter value) const { return locale.quarter(value); }
    std::string operator()(const Percent& value) const {
        if (decimals) {
            int places = *decimals;
            std::int64_t scaled = value.share.scaled(places + 2);
            for (; places > 0 && scaled % 10 == 0; scaled /= 10) {
                --places;
            }
            return locale.percent(value.share, places);
        }
        const std::int64_t tenths = value.share.scaled(3);
        return locale.percent(value.share, tenths % 10 == 0 ? 0 : 1);
    }
    std::string operator()(Decimal value) const {
        return decimals ? locale.decimal(value, *decimals) : locale.decimal(value);
    }
    std::string operator()(WorkTime value) const {
        if (decimals) {
            return locale.hours(value, *decimals);
        }
        return locale.hours(value, value.seconds < 36'000 && value.seconds % 3600 != 0 ? 1 : 0);
    }
    std::string operator()(Points value) const {
        return decimals
                   ? locale.decimal(Decimal{std::int64_t{value.hundredths} * 10'000}, *decimals)
                   : locale.points(value);
    }
    // An entry within a sentence sees the sentence's plain arguments; one level deep, so that no
    // entry can end up in itself.
    std::string operator()(const TextId& value) const {
        const auto entry = catalogue.patterns().find(value.id);
        if (entry == catalogue.patterns().end() || entry->second.find('{') == std::string::npos) {
            return catalogue.render(value.id, locale);
        }
        Text inner{value.id, {}};
        for (const auto& [name, argument] : sentence.arguments) {
            if (!std::holds_alternative<TextId>(argument)) {
                inner.arguments.emplace_back(name, argument);
            } else if (const auto& id = std::get<TextId>(argument).id; id != value.id) {
                inner.arguments.emplace_back(name, catalogue.render(id, locale));
            }
        }
        return catalogue.render(inner, locale);
    }
    std::string operator()(const OwnWords& value) const {
        const std::string& words = wordsIn(value.words, locale.language());
        return value.frame.empty() ? words
                                   : catalogue.render({value.frame, {{"words", words}}}, locale);
    }
};

bool isSingular(std::int64_t count, Language language) {
    return count == 1 || (language == Language::French && count == 0);
}

}  // namespace

std::string Catalogue::render(const Text& text, const Locale& locale) const {
    auto found = m_patterns.find(text.id);
    if (const TextArgument* count = text.find("count")) {
        const auto* number = std::get_if<std::int64_t>(count);
        if (number && isSingular(*number, locale.language())) {
            if (const auto one = m_patterns.find(text.id + ".one"); one != m_patterns.end()) {
                found = one;
            }
        }
    }
    if (found == m_patterns.end()) {
        return text.id;
    }
    const std::string& pattern = found->second;
    std::string sentence;
    for (std::size_t at = 0; at < pattern.size();) {
        const std::size_t open = pattern.find('{', at);
        const std::size_t close = open == std::string::npos ? open : pattern.find('}', open);
        if (close == std::string::npos) {
            sentence += pattern.substr(at);
            break;
        }
        sentence += pattern.substr(at, open - at);
        std::string_view name = std::string_view(pattern).substr(open + 1, close - open - 1);
        const std::optional<int> decimals = takeDecimals(name);
        if (const TextArgument* argument = text.find(name)) {
            sentence += std::visit(Writer{*this, locale, text, decimals}, *argument);
        } else {
            sentence.append("{").append(name).append("}");
        }
        at = close + 1;
    }
    return sentence;
}

std::string Catalogue::render(std::string_view id, const Locale& locale) const {
    return render(Text{std::string(id), {}}, locale);
}

std::vector<std::string> placeholders(std::string_view pattern) {
    std::vector<std::string> names;
    for (std::size_t open = pattern.find('{'); open != std::string_view::npos;
         open = pattern.find('{', open + 1)) {
        const std::size_t close = pattern.find('}', open);
        if (close == std::string_view::npos) {
            break;
        }
        std::string_view name = pattern.substr(open + 1, close - open - 1);
        takeDecimals(name);
        names.emplace_back(name);
    }
    return names;
}

}  // namespace winnow
