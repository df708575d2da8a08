// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/json_fields.h>
#include <formats/playbook_json.h>

namespace winnow {

namespace {

constexpr auto kLetterTemplate = [](auto& json, auto& letter) {
    json.format("winnow-letter/1");
    json.must("id", letter.id);
    json.may("version", letter.version);
    json.within("version", letter.version, 0, 1'000'000);
    json.mustCode("purpose", letter.purpose, letterPurposeCode, letterPurposeFromCode);
    json.must("title", letter.title);
    json.must("subject", letter.subject);
    json.must("body", letter.body);
};

}  // namespace

Result<LetterTemplate> letterTemplateFromJson(std::string_view json) {
    Result<LetterTemplate> letter = readFields<LetterTemplate>(json, kLetterTemplate);
    if (!letter) {
        return letter;
    }
    if (std::vector<Text> wrong = validate(*letter); !wrong.empty()) {
        return Error{std::move(wrong.front()), ErrorKind::Refused};
    }
    return letter;
}

std::string letterTemplateToJson(const LetterTemplate& letter) {
    return prettyJson(FieldWriter::valueOf(letter, kLetterTemplate), KeyOrder::AsGiven);
}

const std::vector<LetterTemplate>& shippedLetters() {
    static const std::vector<LetterTemplate> letters =
        readShipped<LetterTemplate>("letters/", letterTemplateFromJson);
    return letters;
}

}  // namespace winnow
