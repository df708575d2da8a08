// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qnamespace.h>

namespace winnow::ui {

// What the delegates of table_delegates.h read beside Qt::DisplayRole (the text). A model answers
// only what its column needs; an invalid QVariant means "not known".
enum TableRole {
    // int 0..3 = A..D. BadgeDelegate: the grade. Bars and dots: the grade the value alone would
    // earn, which colours them.
    GradeRole = Qt::UserRole + 1,
    // bool: the grade was set by hand. BadgeDelegate.
    OverriddenRole,
    // QString under the name. NameDelegate.
    SecondLineRole,
    // int: 1 up, -1 down since the last quarter, 0 same. NameDelegate draws the arrow.
    MoveRole,
    // QVariantList of doubles, oldest first; an invalid entry is a hole. SparkDelegate.
    ValuesRole,
    // double: length of the bar. SignedBarDelegate: share -1..1; ScoreBarDelegate: 0..100;
    // DotsDelegate: 0..5.
    BarRole,
    // int(Tone). ChipDelegate: the chip's. NumberDelegate, SignedBarDelegate and default cells:
    // Bad paints the text in that colour, Neutral (or none) in ink.
    ToneRole,
    // Name of an icon. ChipDelegate.
    IconRole,
    // bool: text in medium weight. Default cells and NumberDelegate.
    EmphasisRole,
    // bool: text in the secondary ink. Default cells and NumberDelegate.
    QuietRole,
    // What a proxy sorts by: the value itself.
    SortRole,
};

// For QVariant's sake grades travel as int.
inline constexpr int kNoGrade = -1;

}  // namespace winnow::ui
