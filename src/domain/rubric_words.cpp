// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/rubric.h>

namespace winnow {

namespace {

std::string anchorId(std::string_view criterion, int anchor) {
    return "anchor." + std::string(criterion) + "." + std::to_string(anchor);
}

// The owner's words where there are some, else the catalogue's.
TextArgument ownOr(const LocalText* own, std::string id) {
    if (own && !own->empty()) {
        return OwnWords{*own, {}};
    }
    return TextId{std::move(id)};
}

// The rubric's own words of an anchor; null when it has none.
const Anchor* ownAnchor(const Rubric& rubric, std::string_view criterion, int anchor) {
    const Criterion* found = rubric.find(criterion);
    const auto at = static_cast<std::size_t>(anchor);
    return found && anchor >= 0 && at < found->anchors.size() ? &found->anchors[at] : nullptr;
}

}  // namespace

TextArgument criterionName(const Rubric& rubric, std::string_view criterion) {
    const Criterion* found = rubric.find(criterion);
    return ownOr(found ? &found->name : nullptr, "criterion." + std::string(criterion));
}

TextArgument gateName(const Rubric& rubric, std::string_view gate) {
    const Gate* found = rubric.findGate(gate);
    return ownOr(found ? &found->name : nullptr, "gate." + std::string(gate));
}

TextArgument anchorLabel(const Rubric& rubric, std::string_view criterion, int anchor) {
    const Anchor* own = ownAnchor(rubric, criterion, anchor);
    return ownOr(own ? &own->label : nullptr, anchorId(criterion, anchor));
}

TextArgument anchorValue(const Rubric& rubric, std::string_view criterion, int anchor) {
    const Anchor* own = ownAnchor(rubric, criterion, anchor);
    return ownOr(own ? &own->label : nullptr, anchorId(criterion, anchor) + ".value");
}

TextArgument anchorDetail(const Rubric& rubric, std::string_view criterion, int anchor) {
    const Anchor* own = ownAnchor(rubric, criterion, anchor);
    return ownOr(own ? &own->detail : nullptr, anchorId(criterion, anchor) + ".detail");
}

Text asText(TextArgument words) {
    if (const auto* id = std::get_if<TextId>(&words)) {
        return {id->id, {}};
    }
    return {"words", {{"words", std::move(words)}}};
}

}  // namespace winnow
