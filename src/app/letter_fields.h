// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <app/case_book.h>
#include <app/letter_service.h>
#include <app/portfolio.h>
#include <domain/client.h>
#include <domain/letter.h>

namespace winnow {

// Whom a letter is for: the contact asked for, else a decider, else a payer, else the first. A
// client without contacts: the name the client has beside it, and no more.
Contact letterRecipient(Portfolio::Shared& shared, const Client& client,
                        std::optional<ContactId> asked);

// What each merge field stands for; those without a value are not there. `known` is the letter's
// case, may be null.
LetterFields letterFieldsOf(Portfolio::Shared& shared, const Client& client, const KnownCase* known,
                            const LetterService::DraftRequest& request);

// Whether a text says the day, written in one of the ways of the languages or as ISO 8601.
bool saysDay(std::string_view text, Date day);

}  // namespace winnow
