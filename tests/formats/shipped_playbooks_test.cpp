// SPDX-License-Identifier: GPL-3.0-or-later
// The playbooks and letters that come with the program, as an owner would read them.
#include <algorithm>
#include <set>

#include <domain/letter_text.h>
#include <formats/catalogue_json.h>
#include <formats/playbook_json.h>
#include <support/catch.h>

namespace winnow::test {

namespace {

const Playbook& playbook(std::string_view id) {
    const std::vector<Playbook>& all = shippedPlaybooks();
    const auto found = std::ranges::find(all, id, &Playbook::id);
    REQUIRE(found != all.end());
    return *found;
}

const LetterTemplate* letter(std::string_view id) {
    const std::vector<LetterTemplate>& all = shippedLetters();
    const auto found = std::ranges::find(all, id, &LetterTemplate::id);
    return found == all.end() ? nullptr : &*found;
}

const PlaybookStep* stepOf(const Playbook& of, StepRole role) {
    const auto found = std::ranges::find(of.steps, role, &PlaybookStep::role);
    return found == of.steps.end() ? nullptr : &*found;
}

// Both languages, no straight quotes, and in French no plain space before ; : ? ! and within « ».
void checkWords(const LocalText& words) {
    INFO(words.en);
    CHECK_FALSE(words.en.empty());
    CHECK_FALSE(words.fr.empty());
    for (const std::string* text : {&words.en, &words.fr}) {
        CHECK(text->find_first_of("'\"") == std::string::npos);
        CHECK(text->find("  ") == std::string::npos);
    }
    for (const char* const plain : {" ;", " :", " ?", " !", " »", "« ", " %"}) {
        CHECK(words.fr.find(plain) == std::string::npos);
    }
}

// A value for each field, so that a letter can be merged.
LetterFields allFields() {
    LetterFields fields;
    for (const std::string_view field : letterFields()) {
        fields.emplace(field, "<" + std::string(field) + ">");
    }
    return fields;
}

}  // namespace

TEST_CASE("All playbooks that come with the program are in order", "[playbook]") {
    std::set<std::string> ids;
    for (const Playbook& each : shippedPlaybooks()) {
        INFO(each.id);
        ids.insert(each.id);
        CHECK(each.version == 0);
        for (const Text& problem : validate(each)) {
            FAIL_CHECK(catalogueFor(Language::English).render(problem, Locale()));
        }
        const Result<Playbook> again = playbookFromJson(playbookToJson(each));
        REQUIRE(again);
        CHECK(*again == each);
    }
    CHECK(ids == std::set<std::string>{"break_fix_to_managed", "late_payer", "lift_b_to_a",
                                       "lift_c_to_b", "lift_d_to_c", "offboarding", "price_rise",
                                       "uncommon_letter"});
}

TEST_CASE("Playbooks are written in both languages", "[playbook]") {
    for (const Playbook& each : shippedPlaybooks()) {
        INFO(each.id);
        checkWords(each.title);
        checkWords(each.summary);
        for (const PlaybookStep& step : each.steps) {
            INFO(step.id);
            checkWords(step.title);
            checkWords(step.advice);
            CHECK(step.title.en.size() <= 50);
            for (const CheckItem& item : step.checklist) {
                checkWords(item.text);
            }
            for (const StepOutcome& outcome : step.outcomes) {
                checkWords(outcome.text);
            }
        }
    }
}

TEST_CASE("Each letter step has its letter and each letter is used", "[playbook][letter]") {
    std::set<std::string> used{"notice_withdrawn"};  // when a parting is taken back
    for (const Playbook& each : shippedPlaybooks()) {
        for (const PlaybookStep& step : each.steps) {
            INFO(each.id << " " << step.id);
            CHECK((step.kind == StepKind::Letter) == !step.letter.empty());
            if (!step.letter.empty()) {
                CHECK(letter(step.letter) != nullptr);
                used.insert(step.letter);
            }
        }
    }
    for (const LetterTemplate& each : shippedLetters()) {
        CHECK(used.contains(each.id));
    }
}

TEST_CASE("A lift can be agreed, put off or refused", "[playbook]") {
    for (const char* const id :
         {"lift_d_to_c", "lift_c_to_b", "break_fix_to_managed", "price_rise"}) {
        INFO(id);
        const PlaybookStep* review = stepOf(playbook(id), StepRole::ReviewMeeting);
        REQUIRE(review);
        const auto leads = [&](OutcomeLeadsTo to) {
            return std::ranges::count(review->outcomes, to, &StepOutcome::leadsTo);
        };
        CHECK(leads(OutcomeLeadsTo::Step) == 1);
        CHECK(leads(OutcomeLeadsTo::Next) == 1);
        CHECK(leads(OutcomeLeadsTo::Lost) == 1);
        CHECK(leads(OutcomeLeadsTo::Part) == 1);
        for (const StepRole role :
             {StepRole::FeeProposal, StepRole::Agreement, StepRole::Regrade}) {
            CHECK(stepOf(playbook(id), role) != nullptr);
        }
    }
}

TEST_CASE("Access is removed in cut-off order", "[playbook]") {
    const PlaybookStep* removal = stepOf(playbook("offboarding"), StepRole::AccessRemoval);
    REQUIRE(removal);
    CHECK(std::ranges::is_sorted(removal->checklist, {}, &CheckItem::phase));
    const auto phase = [&](const char* item) {
        const auto found = std::ranges::find(removal->checklist, item, &CheckItem::id);
        REQUIRE(found != removal->checklist.end());
        return found->phase;
    };
    // Evidence, agents, users, access, lists, billing (DOMAIN 5b-10).
    CHECK(phase("evidence") == 0);
    CHECK(phase("client_admin") < phase("technicians"));
    CHECK(phase("evidence") < phase("rmm"));
    CHECK(phase("rmm") < phase("technicians"));
    CHECK(phase("technicians") < phase("keys"));
    CHECK(phase("keys") < phase("reviewed"));
    CHECK(phase("reviewed") < phase("billing"));
}

TEST_CASE("Nothing in the playbook of parting waits for money", "[playbook]") {
    const Playbook& parting = playbook("offboarding");
    const PlaybookStep* statement = stepOf(parting, StepRole::FinalStatement);
    REQUIRE(statement);
    for (const PlaybookStep& step : parting.steps) {
        for (const StepGuard& guard : step.guards) {
            CHECK(guard.step != statement->id);
        }
    }
}

TEST_CASE("All letters that come with the program are in order", "[letter]") {
    const LetterFields fields = allFields();
    for (const LetterTemplate& each : shippedLetters()) {
        INFO(each.id);
        for (const Text& problem : validate(each)) {
            FAIL_CHECK(catalogueFor(Language::English).render(problem, Locale()));
        }
        checkWords(each.title);
        checkWords(each.subject);
        checkWords(each.body);
        for (const Language language : {Language::English, Language::French}) {
            const Result<LetterText> text = mergeLetter(each, language, fields);
            REQUIRE(text);
            CHECK(text->body.find('{') == std::string::npos);
        }
        // The same facts in both languages.
        std::vector<std::string> english = fieldsOf(each.body.en);
        std::vector<std::string> french = fieldsOf(each.body.fr);
        std::erase(english, "contact_name");
        std::ranges::sort(english);
        std::ranges::sort(french);
        CHECK(english == french);
        const Result<LetterTemplate> again = letterTemplateFromJson(letterTemplateToJson(each));
        REQUIRE(again);
        CHECK(*again == each);
    }
}

TEST_CASE("The notice says what a notice must and blames nobody", "[letter]") {
    const LetterTemplate* notice = letter("notice_of_end");
    REQUIRE(notice);
    CHECK(notice->purpose == LetterPurpose::Notice);
    for (const char* const part :
         {"Thank you", "unchanged", "licences:", "monitoring", "backup:", "{successor_by}",
          "{handover_by}", "final invoice", "handed over to you in any case"}) {
        CHECK(notice->body.en.find(part) != std::string::npos);
    }
    for (const char* const part :
         {"remercions", "sans changement", "licences", "supervision", "sauvegarde",
          "{successor_by}", "{handover_by}", "facture finale", "remis dans tous les cas",
          "salutations distinguées"}) {
        CHECK(notice->body.fr.find(part) != std::string::npos);
    }
    for (const LetterTemplate& each : shippedLetters()) {
        for (const char* const harsh :
             {"unfortunately", "regret", "fault", "terminate", "breach", "legal advice"}) {
            CHECK(each.body.en.find(harsh) == std::string::npos);
        }
    }
}

}  // namespace winnow::test
