// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <base/clock.h>
#include <base/date.h>
#include <base/locale.h>
#include <base/result.h>
#include <base/text.h>
#include <domain/case.h>

namespace winnow {

// Letters are templates with merge fields from a closed list, "{client_name}"; "{{" is a brace.
// Body: plain text; an empty line ends a paragraph, lines that begin with "- " are a list.

enum class LetterPurpose {
    Invitation,  // to the review
    FeeProposal,
    Agreement,  // what was agreed
    PriceRise,
    Reminder,  // late payer
    Uncommon,
    LastOffer,
    Notice,    // end of service: must say {end_date}
    Handover,  // with the dossier
    DataReturn,
    FinalStatement,
    Closing,  // asks for acceptance
    Other,
};
std::string_view letterPurposeCode(LetterPurpose purpose);
std::optional<LetterPurpose> letterPurposeFromCode(std::string_view code);

struct LetterTemplate {
    std::string id;   // "notice_of_end"
    int version = 0;  // 0: as shipped
    LetterPurpose purpose = LetterPurpose::Other;
    LocalText title;
    LocalText subject;
    LocalText body;
    friend bool operator==(const LetterTemplate&, const LetterTemplate&) = default;
};

// The closed list of merge fields, sorted, with what each is ("letter_field.<name>").
const std::vector<std::string_view>& letterFields();

// "letter.problem...": an unknown field (with the nearest known one), a brace without its partner,
// no subject, no body, a notice that does not say {end_date}; a field of money owed
// ({open_balance}, {oldest_arrears}) in a letter about notice, handover, data or closing: nothing
// there hangs on payment.
std::vector<Text> validate(const LetterTemplate& letter);
// The fields a text uses, in order, each once.
std::vector<std::string> fieldsOf(std::string_view text);

// The words a field stands for in one letter; a field that is not here is unknown for this client.
using LetterFields = std::map<std::string, std::string, std::less<>>;

struct LetterText {
    std::string subject;  // one line: line breaks in values become spaces
    std::string body;
    friend bool operator==(const LetterText&, const LetterText&) = default;
};
// Refused before anything is printed: an unknown field "letter.unknown_field", a field without a
// value "letter.missing_value" (all of them named). A value's own braces stay as they are and are
// never merged again; control and bidirectional characters are dropped from values.
Result<LetterText> mergeLetter(const LetterTemplate& letter, Language language,
                               const LetterFields& fields);

enum class LetterState { Draft, Sent };
enum class LetterChannel { Email, Post, RegisteredPost, HandedOver, Portal };
std::string_view letterChannelCode(LetterChannel channel);
std::optional<LetterChannel> letterChannelFromCode(std::string_view code);

// A letter to a client, merged and perhaps edited since. Once sent it never changes.
struct Letter {
    LetterId id;
    ClientId client;
    CaseId caseId;     // 0: of no case
    std::string step;  // of the case
    std::string templateId;
    int templateVersion = 0;
    LetterPurpose purpose = LetterPurpose::Other;
    Language language = Language::English;
    std::string toName;
    std::string toEmail;    // may be empty
    std::string toAddress;  // lines; may be empty
    Date datedOn;
    LetterText text;
    std::vector<CaseDocumentId> enclosures;
    LetterState state = LetterState::Draft;
    std::optional<Date> sentOn;
    std::optional<LetterChannel> channel;
    friend bool operator==(const Letter&, const Letter&) = default;
};

// Who writes: the MSP's own details for letterheads.
struct Sender {
    std::string company;
    std::string signatory;
    std::string position;
    std::string address;  // lines
    std::string email;
    std::string phone;
    friend bool operator==(const Sender&, const Sender&) = default;
};

}  // namespace winnow
