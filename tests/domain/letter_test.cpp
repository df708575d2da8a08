// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/letter.h>

#include <algorithm>
#include <random>

#include <domain/letter_text.h>
#include <formats/catalogue_json.h>
#include <support/catch.h>

namespace winnow::test {

namespace {

LetterTemplate plainLetter() {
    LetterTemplate letter;
    letter.id = "hello";
    letter.title = {"Hello", "Bonjour"};
    letter.subject = {"About {client_name}", "À propos de {client_name}"};
    letter.body = {"Dear {contact_name},\n\nall is well.", "Bonjour {contact_name},\n\ntout va."};
    return letter;
}

// The ids of what is wrong; each sentence is there in both languages and has no open place.
std::vector<std::string> problemsOf(const LetterTemplate& letter) {
    std::vector<std::string> problems;
    for (const Text& text : validate(letter)) {
        problems.push_back(text.id);
        for (const Language language : {Language::English, Language::French}) {
            const std::string sentence = catalogueFor(language).render(text, Locale(language));
            CHECK(sentence != text.id);
            CHECK(sentence.find("{part}") == std::string::npos);
        }
    }
    return problems;
}

using Problems = std::vector<std::string>;

std::string bodyOf(const std::string& body, const LetterFields& fields) {
    LetterTemplate letter = plainLetter();
    letter.subject = {"s", "s"};
    letter.body = {body, body};
    const Result<LetterText> text = mergeLetter(letter, Language::English, fields);
    return text ? text->body : text.error().message.id;
}

}  // namespace

TEST_CASE("The closed list of merge fields is sorted and each has words", "[letter]") {
    const std::vector<std::string_view>& fields = letterFields();
    CHECK(std::ranges::is_sorted(fields));
    CHECK(std::ranges::adjacent_find(fields) == fields.end());
    for (const std::string_view field : fields) {
        for (const Language language : {Language::English, Language::French}) {
            INFO(field);
            CHECK(catalogueFor(language).contains("letter_field." + std::string(field)));
        }
    }
}

TEST_CASE("Codes of purposes and channels go both ways", "[letter]") {
    for (int i = 0; i <= static_cast<int>(LetterPurpose::Other); ++i) {
        const auto purpose = static_cast<LetterPurpose>(i);
        CHECK(letterPurposeFromCode(letterPurposeCode(purpose)) == purpose);
    }
    for (int i = 0; i <= static_cast<int>(LetterChannel::Portal); ++i) {
        const auto channel = static_cast<LetterChannel>(i);
        CHECK(letterChannelFromCode(letterChannelCode(channel)) == channel);
    }
    CHECK_FALSE(letterPurposeFromCode("love").has_value());
    CHECK_FALSE(letterChannelFromCode("pigeon").has_value());
}

TEST_CASE("A template in order has no problems", "[letter][validation]") {
    CHECK(problemsOf(plainLetter()).empty());
    LetterTemplate braces = plainLetter();
    braces.body.en = "a {{brace}} as such";
    CHECK(problemsOf(braces).empty());
}

TEST_CASE("An unknown field is told with the nearest known one", "[letter][validation]") {
    LetterTemplate letter = plainLetter();
    letter.body.en = "Until {enddate}.";
    const std::vector<Text> problems = validate(letter);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].id == "letter.problem.unknown_field.nearest");
    CHECK(*problems[0].find("nearest") == TextArgument(std::string("end_date")));
    CHECK(*problems[0].find("part") == TextArgument(TextId{"letter.part.body_en"}));

    letter.body.en = "{qwertyuiopasdfgh}";
    CHECK(problemsOf(letter) == Problems{"letter.problem.unknown_field"});
    CHECK(nearestLetterField("Client-Name") == "client_name");
    CHECK(nearestLetterField("clinet_name") == "client_name");
    CHECK(nearestLetterField(std::string(1000, 'x')).empty());
}

TEST_CASE("Lone braces and empty or many-lined parts are problems", "[letter][validation]") {
    LetterTemplate letter = plainLetter();
    for (const char* const body : {"a { b", "a } b", "{}", "{client_name", "{a{b}", "{ä}", "}{"}) {
        letter.body.en = body;
        INFO(body);
        CHECK(problemsOf(letter).front() == "letter.problem.brace");
    }
    letter = plainLetter();
    letter.subject.fr = "  ";
    CHECK(problemsOf(letter) == Problems{"letter.problem.empty"});
    letter = plainLetter();
    letter.subject.en = "one\ntwo";
    CHECK(problemsOf(letter) == Problems{"letter.problem.subject_lines"});
    letter = plainLetter();
    letter.title = {};
    letter.id = "No good";
    CHECK(problemsOf(letter) == Problems{"letter.problem.id", "letter.problem.no_title"});
    letter = plainLetter();
    letter.body.en = std::string(40'000, 'x');
    CHECK(problemsOf(letter) == Problems{"letter.problem.too_long"});
}

TEST_CASE("A notice says its end date in each language", "[letter][validation]") {
    LetterTemplate letter = plainLetter();
    letter.purpose = LetterPurpose::Notice;
    CHECK(problemsOf(letter) ==
          Problems{"letter.problem.no_end_date", "letter.problem.no_end_date"});
    letter.body.en += " {end_date}";
    CHECK(problemsOf(letter) == Problems{"letter.problem.no_end_date"});
    letter.body.fr += " {end_date}";
    CHECK(problemsOf(letter).empty());
    // In the subject alone it does not count, nor written as a brace.
    letter.subject.fr += " {end_date}";
    letter.body.fr = "{{end_date}}";
    CHECK(problemsOf(letter) == Problems{"letter.problem.no_end_date"});
}

TEST_CASE("Nothing that is owed is said where nothing may hang on it", "[letter][validation]") {
    for (const LetterPurpose purpose : {LetterPurpose::Notice, LetterPurpose::Handover,
                                        LetterPurpose::DataReturn, LetterPurpose::Closing}) {
        for (const char* const field : {"{open_balance}", "{oldest_arrears}", "{open_invoices}",
                                        "{overdue_balance}", "{payment_plan}"}) {
            LetterTemplate letter = plainLetter();
            letter.purpose = purpose;
            letter.body.en += " {end_date} " + std::string(field);
            letter.body.fr += " {end_date}";
            CHECK(problemsOf(letter) == Problems{"letter.problem.money_owed"});
        }
    }
    LetterTemplate letter = plainLetter();
    letter.purpose = LetterPurpose::Reminder;
    letter.body.en += " {open_balance}";
    CHECK(problemsOf(letter).empty());
}

TEST_CASE("Fields are listed in order and each once", "[letter]") {
    CHECK(fieldsOf("{b} {a} {{c}} {b} }").size() == 2);
    CHECK(fieldsOf("{fee} {end_date} {fee}") == std::vector<std::string>{"fee", "end_date"});
    CHECK(fieldsOf("").empty());
}

TEST_CASE("Merging puts words in place of fields", "[letter][merge]") {
    const Result<LetterText> text =
        mergeLetter(plainLetter(), Language::French,
                    {{"client_name", "Delacourt"}, {"contact_name", "Martin"}});
    REQUIRE(text);
    CHECK(text->subject == "À propos de Delacourt");
    CHECK(text->body == "Bonjour Martin,\n\ntout va.");
    CHECK(bodyOf("a {{b}} }} {{{{", {}) == "a {b} } {{");
}

TEST_CASE("A letter with an unknown field or without a value is never written", "[letter][merge]") {
    LetterTemplate letter = plainLetter();
    const Result<LetterText> missing = mergeLetter(letter, Language::English, {});
    REQUIRE_FALSE(missing);
    CHECK(missing.error().message.id == "letter.missing_value");
    CHECK(*missing.error().message.find("fields") ==
          TextArgument(std::string("{client_name}, {contact_name}")));
    CHECK(bodyOf("{client_name}", {{"client_name", " \n\t"}}) == "letter.missing_value");
    CHECK(bodyOf("{client_name}", {{"client_name", "\xE2\x80\xAE"}}) == "letter.missing_value");
    // Known to the caller does not make it a field of the list.
    CHECK(bodyOf("{password}", {{"password", "1234"}}) == "letter.unknown_field");
    CHECK(bodyOf("{end_dat}", {}) == "letter.unknown_field.nearest");
    CHECK(bodyOf("oops {", {}) == "letter.lone_brace");
}

TEST_CASE("Values are words and nothing else", "[letter][merge]") {
    // A value's own braces are never merged again.
    CHECK(bodyOf("{client_name}!", {{"client_name", "{fee} {{x}}"}, {"fee", "100"}}) ==
          "{fee} {{x}}!");
    // Control and bidirectional characters are dropped, line breaks become one kind.
    CHECK(bodyOf("{client_name}", {{"client_name", "a\x01\x7F\x1B[0m\tb"}}) == "a[0m b");
    CHECK(bodyOf("{client_name}", {{"client_name", std::string("a\0b", 3)}}) == "ab");
    CHECK(bodyOf("{client_name}", {{"client_name",
                                    "a\xE2\x80\xAE"
                                    "gpj\xE2\x81\xA9"
                                    "b"}}) == "agpjb");
    CHECK(bodyOf("{client_name}", {{"client_name",
                                    "a\r\nb\rc\xE2\x80\xA8"
                                    "d\xC2\x85"
                                    "e"}}) == "a\nb\nc\nd\ne");
    CHECK(bodyOf("{client_name}", {{"client_name", "caf\xC3\xA9 \xE2\x82\xAC"}}) == "café €");
    // Cut or broken characters are no reason to read on beyond the end.
    CHECK(bodyOf("{client_name}", {{"client_name", "a\xC2"}}) == "a\xC2");
}

TEST_CASE("A subject is one line whatever the values", "[letter][merge]") {
    LetterTemplate letter = plainLetter();
    const Result<LetterText> text = mergeLetter(
        letter, Language::English,
        {{"client_name", "Delacourt\r\nBcc: all@example.org\n\n"}, {"contact_name", "M"}});
    REQUIRE(text);
    CHECK(text->subject == "About Delacourt Bcc: all@example.org");
}

TEST_CASE("Any text is written whole or refused", "[letter][property]") {
    std::mt19937 random(20'261'122);
    const std::string alphabet = "{}{}{}fe_ \n-a\xC3\xA9";
    const std::vector<std::string> names{"{fee}", "{end_date}", "{{", "}}", "{fe}", "{", "}"};
    for (int round = 0; round < 5000; ++round) {
        std::string body = "x";
        for (auto i = random() % 12; i > 0; --i) {
            body += random() % 2 == 0 ? names[random() % names.size()]
                                      : std::string(1, alphabet[random() % alphabet.size()]);
        }
        LetterTemplate letter = plainLetter();
        letter.subject = {"s", "s"};
        letter.body = {body, body};
        const bool sound = validate(letter).empty();
        const Result<LetterText> text = mergeLetter(
            letter, Language::English, {{"fee", "<fee{>"}, {"end_date", "<end_date}>"}});
        INFO(body);
        // What validates can be written once every field has a value, and nothing else can.
        CHECK(text.hasValue() == sound);
        if (text) {
            const auto count = [](const std::string& in, const std::string& what) {
                int found = 0;
                for (auto at = in.find(what); at != std::string::npos; at = in.find(what, at + 1)) {
                    ++found;
                }
                return found;
            };
            int fields = 0;
            for (const LetterPiece& piece : letterPieces(body).pieces) {
                fields += piece.field ? 1 : 0;
            }
            CHECK(count(text->body, "<fee{>") + count(text->body, "<end_date}>") == fields);
        }
    }
}

}  // namespace winnow::test
