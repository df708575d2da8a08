// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QString>
#include <optional>

#include <domain/grade.h>
#include <ui/theme/fonts.h>
#include <ui/theme/theme.h>

class QPainter;

namespace winnow::ui {

// What a card of the board says, in words ready to be painted.
struct CaseCardLook {
    std::optional<Grade> grade;
    QString name;
    QString line;        // the next step
    QString facts;       // money and hours a quarter
    QString shortFacts;  // the same, for narrow cards
    int done = 0;
    int of = 0;
    QString progress;  // "2 of 5"
    std::optional<Grade> target;
    QString targetWord;        // "to", before the target's badge
    QString due;               // empty: nothing is due
    std::optional<Tone> chip;  // `due` in a chip of that tone; empty: beside a clock
    QString who;
    bool quiet = false;  // ended, suspended: name and step in secondary ink
};

struct CaseCardState {
    bool hovered = false;
    bool chosen = false;   // its case is open beside the board
    bool focused = false;  // the keyboard is on it
    bool lifted = false;   // dragged away: only its outline stays
};

// Height of every card, in pixels of the scale given.
double caseCardHeight(const FontSet& fonts);

// Whether the long form of the facts fits into a card of that width.
bool factsFit(const CaseCardLook& card, double width, const FontSet& fonts);

void paintCaseCard(QPainter& painter, const QRectF& rect, const CaseCardLook& card,
                   CaseCardState state, const Theme& theme, const FontSet& fonts);

}  // namespace winnow::ui
