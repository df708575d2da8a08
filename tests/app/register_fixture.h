// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include <app/register_service.h>

#include "typed_in.h"

namespace winnow::test {

inline Date day(const char* iso) { return TypedIn::day(iso); }

// A firm with registers; today is 9 April 2026.
struct RegisterFirm : TypedIn {
    RegisterService& registers = portfolio->registers();

    Recommendation advice() const {
        Recommendation entry;
        entry.client = alder;
        entry.advisedOn = day("2026-03-02");
        entry.advice = " Replace the backup system ";
        entry.assetSince = day("2021-03-01");
        entry.reaction = Reaction::Challenges;
        entry.reactedOn = day("2026-03-12");
        entry.words = "You sold it to us five years ago.";
        return entry;
    }
    Commitment promise() const {
        Commitment entry;
        entry.client = alder;
        entry.promise = "Pays call-outs";
        entry.signedOn = day("2026-01-14");
        return entry;
    }
    DreadReport dread() const {
        DreadReport entry;
        entry.client = birch;
        entry.reporter = "Kim";
        entry.reportedOn = day("2026-03-30");
        entry.note = "Nobody wants to pick up.";
        return entry;
    }
    ContactId payer() {
        Contact contact;
        contact.client = alder;
        contact.name = "Ada Alder";
        contact.roles.payer = true;
        return portfolio->clients().addContact(contact).value();
    }
    CommitmentId signedPromise() { return registers.add(promise()).value(); }
};

template <typename Done>
std::string refusal(const Done& done) {
    return done ? std::string() : done.error().message.id;
}

}  // namespace winnow::test
