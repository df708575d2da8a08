// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/letter_places.h>

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace winnow {

namespace {

struct Place {
    const char* text;
    std::array<std::string_view, 8> fields;
};

constexpr std::array kPlaces{
    Place{QT_TRANSLATE_NOOP("winnow::LetterPlaces", "“Your details…”, below"),
          {"company", "sender_address", "sender_email", "sender_phone", "signatory",
           "signatory_position"}},
    Place{QT_TRANSLATE_NOOP("winnow::LetterPlaces", "the client’s contacts"),
          {"contact_name", "contact_position"}},
    Place{QT_TRANSLATE_NOOP("winnow::LetterPlaces", "the client’s details"),
          {"account_manager", "client_name", "client_since"}},
    Place{QT_TRANSLATE_NOOP("winnow::LetterPlaces", "the contract step of the case"),
          {"end_date", "handover_by", "notice_days", "successor_by"}},
    Place{QT_TRANSLATE_NOOP("winnow::LetterPlaces", "the step of the case that proposes the fee"),
          {"fee", "fee_from", "fee_gap", "price_from"}},
    Place{QT_TRANSLATE_NOOP("winnow::LetterPlaces", "the meeting step of the case: day and hour"),
          {"follow_up", "meeting_date", "meeting_time", "other_meeting_date"}},
    Place{QT_TRANSLATE_NOOP("winnow::LetterPlaces", "the agreement step of the case"),
          {"agreed_terms", "payment_plan"}},
    Place{QT_TRANSLATE_NOOP("winnow::LetterPlaces", "the client’s invoices, page Data"),
          {"average_bill", "oldest_arrears", "open_balance", "open_invoices", "overdue_balance"}},
    Place{QT_TRANSLATE_NOOP("winnow::LetterPlaces", "the handover dossier: issue one first"),
          {"dossier_version"}},
    Place{QT_TRANSLATE_NOOP("winnow::LetterPlaces", "the client’s uncommon practices"),
          {"uncommon_practice", "uncommon_reason"}},
};

}  // namespace

QString placeOfLetterField(std::string_view field) {
    const auto* found = std::ranges::find_if(
        kPlaces, [&](const Place& place) { return std::ranges::count(place.fields, field) > 0; });
    return QCoreApplication::translate("winnow::LetterPlaces",
                                       found == kPlaces.end()
                                           ? QT_TRANSLATE_NOOP("winnow::LetterPlaces", "the case")
                                           : found->text);
}

}  // namespace winnow
