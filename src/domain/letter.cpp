// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/letter.h>

#include <algorithm>

#include <domain/code_table.h>
#include <domain/letter_text.h>

namespace winnow {

namespace {

constexpr CodeTable<LetterPurpose, 13> kPurposes{
    {{{LetterPurpose::Invitation, "invitation"},
      {LetterPurpose::FeeProposal, "fee_proposal"},
      {LetterPurpose::Agreement, "agreement"},
      {LetterPurpose::PriceRise, "price_rise"},
      {LetterPurpose::Reminder, "reminder"},
      {LetterPurpose::Uncommon, "uncommon"},
      {LetterPurpose::LastOffer, "last_offer"},
      {LetterPurpose::Notice, "notice"},
      {LetterPurpose::Handover, "handover"},
      {LetterPurpose::DataReturn, "data_return"},
      {LetterPurpose::FinalStatement, "final_statement"},
      {LetterPurpose::Closing, "closing"},
      {LetterPurpose::Other, "other"}}}};

constexpr CodeTable<LetterChannel, 5> kChannels{
    {{{LetterChannel::Email, "email"},
      {LetterChannel::Post, "post"},
      {LetterChannel::RegisteredPost, "registered_post"},
      {LetterChannel::HandedOver, "handed_over"},
      {LetterChannel::Portal, "portal"}}}};

constexpr std::size_t kLongestSubject = 300;  // bytes, before merging
constexpr std::size_t kLongestBody = 30'000;

constexpr std::string_view kEndDate = "end_date";

// Where something is wrong: subject or body, in which language.
struct Part {
    TextId name;
    const std::string& text;
};

bool blank(std::string_view text) {
    return text.find_first_not_of(" \n\r\t") == std::string_view::npos;
}

// Nothing in them may hang on payment (DOMAIN 5a-7).
bool beyondMoney(LetterPurpose purpose) {
    return purpose == LetterPurpose::Notice || purpose == LetterPurpose::Handover ||
           purpose == LetterPurpose::DataReturn || purpose == LetterPurpose::Closing;
}

bool isKnown(std::string_view field) { return std::ranges::binary_search(letterFields(), field); }

Text unknownField(std::string id, const std::string& field) {
    Text text{std::move(id), {{"field", field}}};
    if (const std::string_view nearest = nearestLetterField(field); !nearest.empty()) {
        text.id += ".nearest";
        text.arguments.emplace_back("nearest", std::string(nearest));
    }
    return text;
}

void addPart(std::vector<Text>& problems, LetterPurpose purpose, const Part& part,
             std::size_t longest) {
    const auto say = [&](Text text) {
        text.arguments.emplace_back("part", part.name);
        problems.push_back(std::move(text));
    };
    if (blank(part.text)) {
        say({"letter.problem.empty", {}});
        return;
    }
    if (part.text.size() > longest) {
        say({"letter.problem.too_long", {{"most", static_cast<std::int64_t>(longest)}}});
    }
    const LetterPieces pieces = letterPieces(part.text);
    if (!pieces.loneBrace.empty()) {
        say({"letter.problem.brace", {{"at", pieces.loneBrace}}});
    }
    for (const std::string& field : fieldsOf(part.text)) {
        if (!isKnown(field)) {
            say(unknownField("letter.problem.unknown_field", field));
        } else if (beyondMoney(purpose) && isMoneyOwed(field)) {
            say({"letter.problem.money_owed", {{"field", field}}});
        }
    }
}

std::string merged(std::string_view text, const LetterFields& fields) {
    std::string result;
    for (const LetterPiece& piece : letterPieces(text).pieces) {
        if (!piece.field) {
            result += cleanLetterValue(piece.text);
        } else if (const auto value = fields.find(piece.text); value != fields.end()) {
            result += cleanLetterValue(value->second);
        }
    }
    return result;
}

std::string oneLine(std::string_view text) {
    std::string line;
    for (const char c : cleanLetterValue(text)) {
        if (c != '\n') {
            line += c;
        } else if (!line.empty() && line.back() != ' ') {
            line += ' ';
        }
    }
    line.erase(line.find_last_not_of(' ') + 1);
    return line;
}

}  // namespace

std::string_view letterPurposeCode(LetterPurpose purpose) { return kPurposes.code(purpose); }

std::optional<LetterPurpose> letterPurposeFromCode(std::string_view code) {
    return kPurposes.value(code);
}

std::string_view letterChannelCode(LetterChannel channel) { return kChannels.code(channel); }

std::optional<LetterChannel> letterChannelFromCode(std::string_view code) {
    return kChannels.value(code);
}

const std::vector<std::string_view>& letterFields() {
    static const std::vector<std::string_view> kFields{"account_manager",
                                                       "agreed_terms",
                                                       "average_bill",
                                                       "client_name",
                                                       "client_since",
                                                       "company",
                                                       "contact_name",
                                                       "contact_position",
                                                       "dossier_version",
                                                       "end_date",
                                                       "fee",
                                                       "fee_from",
                                                       "fee_gap",
                                                       "follow_up",
                                                       "handover_by",
                                                       "letter_date",
                                                       "meeting_date",
                                                       "meeting_time",
                                                       "notice_days",
                                                       "oldest_arrears",
                                                       "open_balance",
                                                       "open_invoices",
                                                       "other_meeting_date",
                                                       "overdue_balance",
                                                       "pause_date",
                                                       "payment_plan",
                                                       "price_from",
                                                       "reply_by",
                                                       "sender_address",
                                                       "sender_email",
                                                       "sender_phone",
                                                       "signatory",
                                                       "signatory_position",
                                                       "successor_by",
                                                       "uncommon_practice",
                                                       "uncommon_reason"};
    return kFields;
}

std::vector<Text> validate(const LetterTemplate& letter) {
    std::vector<Text> problems;
    const auto idCharacter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    };
    if (letter.id.empty() || letter.id.size() > 64 || letter.id[0] < 'a' || letter.id[0] > 'z' ||
        !std::ranges::all_of(letter.id, idCharacter)) {
        problems.push_back({"letter.problem.id", {{"id", letter.id}}});
    }
    if (blank(letter.title.en) && blank(letter.title.fr)) {
        problems.push_back({"letter.problem.no_title", {}});
    }
    const std::vector<Part> subjects{{{"letter.part.subject_en"}, letter.subject.en},
                                     {{"letter.part.subject_fr"}, letter.subject.fr}};
    const std::vector<Part> bodies{{{"letter.part.body_en"}, letter.body.en},
                                   {{"letter.part.body_fr"}, letter.body.fr}};
    for (const Part& subject : subjects) {
        addPart(problems, letter.purpose, subject, kLongestSubject);
        if (subject.text.find('\n') != std::string::npos) {
            problems.push_back({"letter.problem.subject_lines", {{"part", subject.name}}});
        }
    }
    for (const Part& body : bodies) {
        addPart(problems, letter.purpose, body, kLongestBody);
        const std::vector<std::string> fields = fieldsOf(body.text);
        if (letter.purpose == LetterPurpose::Notice && !blank(body.text) &&
            std::ranges::find(fields, kEndDate) == fields.end()) {
            problems.push_back({"letter.problem.no_end_date", {{"part", body.name}}});
        }
    }
    return problems;
}

std::vector<std::string> fieldsOf(std::string_view text) {
    std::vector<std::string> fields;
    for (const LetterPiece& piece : letterPieces(text).pieces) {
        if (piece.field && std::ranges::find(fields, piece.text) == fields.end()) {
            fields.push_back(piece.text);
        }
    }
    return fields;
}

Result<LetterText> mergeLetter(const LetterTemplate& letter, Language language,
                               const LetterFields& fields) {
    const std::string& subject = wordsIn(letter.subject, language);
    const std::string& body = wordsIn(letter.body, language);
    for (const std::string* text : {&subject, &body}) {
        if (const std::string brace = letterPieces(*text).loneBrace; !brace.empty()) {
            return Error{{"letter.lone_brace", {{"at", brace}}}};
        }
    }
    std::string missing;
    std::string last;
    std::int64_t count = 0;
    for (const std::string& field : fieldsOf(subject + "\n" + body)) {
        if (!isKnown(field)) {
            return Error{unknownField("letter.unknown_field", field)};
        }
        const auto value = fields.find(field);
        if (value == fields.end() || blank(cleanLetterValue(value->second))) {
            missing += (missing.empty() ? "{" : ", {") + field + "}";
            last = field;
            ++count;
        }
    }
    if (count > 0) {
        return Error{
            {"letter.missing_value",
             {{"count", count}, {"fields", missing}, {"name", TextId{"letter_field." + last}}}}};
    }
    return LetterText{oneLine(merged(subject, fields)), merged(body, fields)};
}

}  // namespace winnow
