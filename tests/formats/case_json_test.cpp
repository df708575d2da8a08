// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/case_json.h>

#include <support/builders.h>
#include <support/catch.h>

namespace winnow::test {

namespace {

template <typename Value>
std::string described(const Result<Value>& result) {
    if (result) {
        return "";
    }
    const auto* place = result.error().message.find("place");
    return result.error().message.id + " " + (place ? std::get<std::string>(*place) : "");
}

// Answers that say something in every member there is.
StepAnswers fullAnswers() {
    StepAnswers answers;
    answers.outcome = "agreed";
    answers.note = "„Endlich“\nsaid \"yes\"";
    answers.fee = Money{118'000};
    answers.reaction = Reaction::Cheapest;
    answers.words = "Why not the free one?";
    answers.decision = "Signs in June";
    answers.followUp = day("2026-06-01");
    answers.promise = "Direct debit";
    answers.signedOn = day("2026-05-20");
    answers.paymentMethod = PaymentMethod::DirectDebit;
    answers.measuredIn = quarter("2026-Q3");
    answers.measuredGrade = Grade::B;
    answers.measuredScore = Points{7'610};
    answers.measuredRevenue = Money{354'000};
    answers.measuredHours = WorkTime::hours(12);
    answers.reason = "Three quarters in D";
    answers.grounds = PartingGrounds{3, 1, true, false};
    for (const std::string_view question : kSelfCheck) {
        answers.selfCheck.push_back({std::string(question), question == "wrong_scope", "Told"});
    }
    answers.effectSeen = true;
    answers.withoutAttempt = "Abuse of staff";
    answers.noticeDays = 90;
    answers.endDate = day("2026-12-31");
    answers.shorterNoticeReason = "The client asked";
    answers.deliveredBy = DeliveryMethod::RegisteredLetter;
    answers.deliveredOn = day("2026-09-10");
    answers.deliveryReference = "RK 12 345";
    answers.receivedBy = "M. Larkfield";
    answers.dataChoice = DataChoice::ReturnedAndDeleted;
    answers.certificate = "C-7";
    answers.balance = Money{-4'200};
    answers.acceptedBy = "M. Larkfield";
    answers.silentSince = day("2026-12-01");
    answers.exceptions = "One switch stays";
    answers.relief = 4;
    answers.leftOver = "A licence";
    return answers;
}

CaseEvent fullEvent() {
    CaseEvent event;
    event.number = 7;
    event.recordedAt = *Instant::fromIso("2026-09-02T08:15:00Z");
    event.on = day("2026-09-02");
    event.by = "Ana";
    event.kind = CaseEventKind::StepDone;
    event.step = "review";
    event.item = "vpn";
    event.phase = 2;
    event.reason = "Because";
    event.until = day("2026-09-09");
    event.startMinute = 0;
    event.notForPayment = true;
    event.suspension = SuspensionReason::Negotiation;
    event.outcome = CaseOutcome::Lost;
    event.letter = {3};
    event.document = {4};
    event.answers = fullAnswers();
    return event;
}

}  // namespace

TEST_CASE("Events and answers survive writing, empty or full", "[case_json]") {
    const Result<StepAnswers> answers = stepAnswersFromJson(stepAnswersToJson(fullAnswers()));
    REQUIRE(described(answers).empty());
    CHECK(*answers == fullAnswers());
    CHECK(stepAnswersToJson({}) == "{}");
    CHECK(*stepAnswersFromJson("{}") == StepAnswers{});

    const std::string json = caseEventToJson(fullEvent());
    const Result<CaseEvent> event = caseEventFromJson(json);
    REQUIRE(described(event).empty());
    CHECK(*event == fullEvent());
    CHECK(caseEventToJson(*event) == json);

    CaseEvent bare;
    bare.number = 1;
    bare.on = day("2026-09-02");
    bare.reason = "A note";
    CHECK(caseEventToJson(bare) ==
          R"({"number":1,"recorded_at":"1970-01-01T00:00:00Z","on":"2026-09-02","kind":"noted",)"
          R"("reason":"A note"})");
    CHECK(*caseEventFromJson(caseEventToJson(bare)) == bare);
    // An empty set of answers is not the same as none.
    bare.answers = StepAnswers{};
    CHECK(*caseEventFromJson(caseEventToJson(bare)) == bare);
}

TEST_CASE("A mistake in answers is named with its place", "[case_json]") {
    const auto problem = [](const char* json) { return described(stepAnswersFromJson(json)); };
    CHECK(problem("[]") == "json.error.not_object document");
    CHECK(problem(R"({"fees": 1})") == "json.error.unknown_key fees");
    CHECK(problem(R"({"fee": "1180"})") == "json.error.not_number fee");
    CHECK(problem(R"({"fee": 11.5})") == "json.error.not_whole fee");
    CHECK(problem(R"({"end_date": "31.12.2026"})") == "json.error.not_date end_date");
    CHECK(problem(R"({"delivered_by": "pigeon"})") == "json.error.unknown_word delivered_by");
    CHECK(problem(R"({"relief": 5})") == "json.error.number_range relief");
    CHECK(problem(R"({"measured_in": "autumn"})") == "json.error.not_quarter measured_in");
    CHECK(problem(R"({"self_check": [{"question": "wrong_scope"}]})") ==
          "json.error.missing_key self_check[0].ours");
    CHECK(problem(R"({"grounds": {"attempts": 1}})") ==
          "json.error.missing_key grounds.quarters_in_d");
    CHECK(described(caseEventFromJson(R"({"number": 1})")) == "json.error.missing_key recorded_at");
}

TEST_CASE("People write amounts, hours and points as they speak of them", "[case_json]") {
    const Currency euro;
    const Result<StepAnswers> answers = stepAnswersFromJson(
        R"({"fee": 1180, "balance": "-42.50", "measured_hours": 7.5, "measured_score": 76.1})",
        euro);
    REQUIRE(described(answers).empty());
    CHECK(answers->fee == Money{118'000});
    CHECK(answers->balance == Money{-4'250});
    CHECK(answers->measuredHours == WorkTime{27'000});
    CHECK(answers->measuredScore == Points{7'610});
    CHECK(*stepAnswersFromJson(stepAnswersToJson(fullAnswers(), euro), euro) == fullAnswers());
    const Currency yen = *Currency::fromCode("JPY");
    CHECK(stepAnswersFromJson(R"({"fee": 1180})", yen)->fee == Money{1'180});
    const auto problem = [&](const char* json) {
        return described(stepAnswersFromJson(json, euro));
    };
    CHECK(problem(R"({"fee": true})") == "json.error.not_money fee");
    CHECK(problem(R"({"fee": 1.005})") == "json.error.not_money fee");
    CHECK(problem(R"({"measured_score": 76.123})") == "json.error.two_places measured_score");
    CHECK(problem(R"({"measured_hours": "7"})") == "json.error.not_number measured_hours");
    CHECK(problem("[]") == "json.error.not_object document");
}

TEST_CASE("Forecasts survive writing", "[case_json]") {
    CaseForecast forecast;
    forecast.basedOn = quarter("2026-Q2");
    CHECK(forecastToJson(forecast) == R"({"based_on":"2026-Q2"})");
    CHECK(*forecastFromJson(forecastToJson(forecast)) == forecast);
    forecast.grade = Grade::D;
    forecast.score = Points{3'110};
    forecast.targetGrade = Grade::C;
    forecast.targetScore = Points{5'500};
    forecast.revenue = Money{354'000};
    forecast.hours = WorkTime{3'661};
    forecast.contribution = Money{-100};
    forecast.criteria = {"days_late", "keeps_word"};
    CHECK(*forecastFromJson(forecastToJson(forecast)) == forecast);
    CHECK(described(forecastFromJson(R"({"based_on":"2026-Q2","criteria":[1]})")) ==
          "json.error.not_text criteria[0]");
}

TEST_CASE("What a letter says survives writing", "[case_json]") {
    Letter letter;
    letter.purpose = LetterPurpose::Notice;
    letter.language = Language::French;
    letter.toName = "Mme Larkfield";
    letter.toEmail = "m@larkfield.example";
    letter.toAddress = "1 rue Haute\n75001 Paris";
    letter.text = {"Fin de service", "Madame,\n\n- un\n- deux"};
    letter.enclosures = {{3}, {5}};
    CHECK(*letterFromJson(letterToJson(letter)) == letter);
    CHECK(described(letterFromJson(R"({"purpose":"notice","language":"de"})")) ==
          "json.error.unknown_word language");
    letter.enclosures.clear();
    CHECK(letterToJson(letter).find("enclosures") == std::string::npos);
}

TEST_CASE("Contracts, caps and the sender survive writing", "[case_json]") {
    Contract contract;
    CHECK(contractToJson(contract) == "{}");
    contract.signedOn = day("2019-04-01");
    contract.noticeDays = 30;
    contract.noticeMonths = 3;
    contract.renewsOn = day("2027-04-01");
    contract.renewsEveryMonths = 12;
    contract.endsOnlyAtRenewal = true;
    contract.noticeAddress = "1 High Street\nLondon";
    contract.prepaid = "4 hours";
    contract.commitments = "12 licences";
    contract.country = "FR";
    contract.note = "By letter";
    CHECK(*contractFromJson(contractToJson(contract)) == contract);
    CHECK(described(contractFromJson(R"({"notice_days": -1})")) ==
          "json.error.number_range notice_days");
    CHECK(described(contractFromJson(R"({"renews_every_months": 0})")) ==
          "json.error.number_range renews_every_months");

    CHECK(*queueCapsFromJson(queueCapsToJson(defaultCaps())) == defaultCaps());
    QueueCaps caps = defaultCaps();
    caps.revenuePerQuarter.reset();
    caps.cashFloor = Money{10'000'000};
    caps.handoverPerMonth = WorkTime::hours(20);
    caps.firstMonthAhead = 2;
    CHECK(*queueCapsFromJson(queueCapsToJson(caps)) == caps);
    CHECK(queueCapsFromJson(R"({"revenue_per_quarter": 0.125})")->revenuePerQuarter ==
          Fraction{1, 8});
    CHECK(described(queueCapsFromJson(R"({"revenue_per_quarter": "8 %"})")) ==
          "json.error.not_number revenue_per_quarter");

    const Sender sender{"Alder IT", "J. Alder", "Director", "2 Mill Lane", "j@it.example", "+44 1"};
    CHECK(*senderFromJson(senderToJson(sender)) == sender);
    CHECK(senderToJson({}) == "{}");

    const std::vector<std::pair<std::string, std::string>> fields{{"count", "12"},
                                                                  {"another", "é\n"}};
    CHECK(*inventoryFieldsFromJson(inventoryFieldsToJson(fields)) == fields);
    CHECK(described(inventoryFieldsFromJson(R"({"count": 12})")) == "json.error.not_text count");
}

TEST_CASE("Notice rules read, write, and come with the program", "[case_json]") {
    const std::vector<NoticeRule> rules = shippedNoticeRules();
    REQUIRE_FALSE(rules.empty());
    CHECK(*noticeRulesFromJson(noticeRulesToJson(rules)) == rules);
    for (const NoticeRule& rule : rules) {
        INFO(rule.code);
        CHECK_FALSE(rule.name.en.empty());
        CHECK_FALSE(rule.name.fr.empty());
    }
    CHECK(described(noticeRulesFromJson(R"({"rules":[{"code":"FR"}]})")) ==
          "json.error.missing_key rules[0].name");
}

}  // namespace winnow::test
