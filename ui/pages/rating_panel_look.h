// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

#include <ui/pages/rating_panel.h>
#include <ui/theme/look.h>

// Measures and words that the rating panel's keys and its painting share.
namespace winnow::rating_panel {

inline constexpr double kGap = 5;  // between answers
inline constexpr double kNoEvidenceWidth = 30;
inline constexpr double kRowGap = 10;
inline constexpr double kNameHeight = 19;
inline constexpr double kTextLine = 13.5;
inline constexpr int kMostLines = 3;
// From this width on the name stands beside its answers.
inline constexpr double kWide = 600;
inline constexpr double kNameWidth = 150;
// In the session: the room beside the rows, between them, and the height of an answer.
inline constexpr double kSide = 18;
inline constexpr double kSessionGap = 8;
inline constexpr double kSessionCell = 36;
inline constexpr double kWideSession = 560;
inline constexpr double kNarrowName = 122;

inline QFont cellFont(bool chosen) {
    return ui::fonts().sans(11, chosen ? QFont::DemiBold : QFont::Medium);
}

inline QString stateOf(const RatingPanel::Row& row) {
    if (!row.excused.isEmpty()) {
        return RatingPanel::tr("excused");
    }
    return row.rated ? row.from : RatingPanel::tr("not rated");
}

inline bool isChosen(const RatingPanel::Row& row, int cell) {
    return row.rated &&
           (cell == RatingPanel::kNoEvidence ? !row.anchor.has_value() : row.anchor == cell);
}

}  // namespace winnow::rating_panel
