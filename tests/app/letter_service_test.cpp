// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/letter_service.h>

#include <algorithm>

#include <app/letter_fields.h>

#include "case_fixture.h"

namespace winnow::test {

namespace {

using Catch::Matchers::ContainsSubstring;

struct LetterFirm : CaseFirm {
    LetterService& letters() const { return portfolio->letters(); }

    LetterFirm() {
        Sender sender;
        sender.company = "Larch IT";
        sender.signatory = "Aoife Larch";
        sender.position = "Owner";
        sender.address = "1 High Street\nLarkfield";
        sender.email = "aoife@larch.example";
        REQUIRE(letters().setSender(sender));
        addContact("Alder", "Ada Alder", "ada@alder.example", true);
    }

    ContactId addContact(const std::string& client, const char* name, const char* email,
                         bool decider) {
        Contact contact;
        contact.client = id(client);
        contact.name = name;
        contact.email = email;
        contact.roles.decider = decider;
        return portfolio->clients().addContact(contact).value();
    }

    LetterService::DraftRequest request(const std::string& client, const char* letter,
                                        CaseId of = {}) const {
        LetterService::DraftRequest request;
        request.client = id(client);
        request.templateId = letter;
        request.caseId = of;
        return request;
    }

    std::string draftRefused(const LetterService::DraftRequest& request) {
        return refusalOf(letters().draft(request));
    }

    // Up to the step that gives notice; the service ends on 31 July 2026.
    CaseId decided(const std::string& client) {
        setDay("2026-04-10");
        const CaseId id = start(client, "offboarding");
        done(id, "decision", decision());
        done(id, "contract", contract("2026-07-31"));
        done(id, "slot", "notice");
        return id;
    }
    static StepAnswers contract(const char* end) {
        StepAnswers answers;
        answers.noticeDays = 90;
        answers.endDate = day(end);
        return answers;
    }
};

}  // namespace

TEST_CASE("Letter templates are the shipped ones until the owner writes others", "[letters]") {
    LetterFirm firm;
    const std::vector<LetterService::Template> all = firm.letters().templates();
    CHECK(all.size() >= 16);
    CHECK(std::ranges::none_of(all, &LetterService::Template::own));
    CHECK(std::ranges::is_sorted(all, {}, [](const LetterService::Template& each) {
        return static_cast<int>(each.letter.purpose);
    }));

    LetterTemplate letter = firm.letters().find("uncommon").value();
    CHECK(letter.version == 0);
    CHECK(refusalOf(firm.letters().saveTemplate(letter, "")) == "app.letter_template.same");
    letter.subject.en = "Of {client_nmae}";
    CHECK(refusalOf(firm.letters().saveTemplate(letter, "")) ==
          "letter.problem.unknown_field.nearest");
    letter.subject.en = "Of {client_name}";
    CHECK(firm.letters().saveTemplate(letter, "shorter").value() == 1);
    CHECK(firm.letters().find("uncommon").value().subject.en == "Of {client_name}");
    CHECK(firm.letters().restoreShipped("uncommon").value() == 2);
    CHECK(firm.letters().find("uncommon").value().subject.en != "Of {client_name}");
    CHECK(refusalOf(firm.letters().restoreShipped("uncommon")) == "app.letter_template.same");
    CHECK(refusalOf(firm.letters().restoreShipped("none")) == "app.letter_template.not_shipped");

    letter = firm.letters().importJson(firm.letters().exportJson(letter)).value();
    letter.id = "our_own";
    CHECK(firm.letters().saveTemplate(letter, "").value() == 1);
    CHECK_FALSE(firm.letters().importJson("{").hasValue());
}

TEST_CASE("A value that is not known keeps a letter from being written", "[letters]") {
    LetterFirm firm;
    const Result<LetterId> done = firm.letters().draft(firm.request("Birch", "invitation_review"));
    REQUIRE_FALSE(done);
    CHECK(done.error().message.id == "letter.missing_value");
    CHECK(*done.error().message.find("fields") == TextArgument(std::string("{contact_name}")));
    CHECK(firm.draftRefused(firm.request("Alder", "nothing")) == "app.letter.no_template");
    // Nothing is overdue at Alder's: there is nothing to remind of.
    CHECK(firm.draftRefused(firm.request("Alder", "payment_reminder_1")) == "letter.missing_value");
    CHECK(firm.letters().of(firm.id("Birch")).empty());
}

TEST_CASE("A draft is addressed to who decides and can be edited and thrown away", "[letters]") {
    LetterFirm firm;
    firm.addContact("Alder", "Ulf User", "", false);
    const LetterId id = firm.letters().draft(firm.request("Alder", "invitation_review")).value();
    Letter letter = firm.letters().letter(id).value();
    CHECK(letter.toName == "Ada Alder");
    CHECK(letter.toEmail == "ada@alder.example");
    CHECK(letter.templateVersion == 1);
    CHECK(letter.state == LetterState::Draft);
    CHECK_THAT(letter.text.body, ContainsSubstring("Dear Ada Alder,"));
    CHECK_THAT(letter.text.body, ContainsSubstring("16 April 2026 or 20 April 2026"));

    letter.text.subject = " Half\nan hour ";
    letter.toEmail = "no address";
    CHECK(refusalOf(firm.letters().edit(letter)) == "mail.problem.address");
    letter.toEmail = "office@alder.example";
    letter.enclosures = {CaseDocumentId{77}};
    CHECK(refusalOf(firm.letters().edit(letter)) == "app.letter.enclosure");
    letter.enclosures.clear();
    CHECK(refusalOf(firm.letters().edit(letter)) == "");
    CHECK(firm.letters().letter(id).value().text.subject == "Half an hour");
    letter.text.body = " \n ";
    CHECK(refusalOf(firm.letters().edit(letter)) == "app.letter.empty");
    CHECK(refusalOf(firm.letters().discard(id)) == "");
    CHECK_FALSE(firm.letters().letter(id).has_value());
    CHECK(refusalOf(firm.letters().discard(id)) == "app.letter.gone");
    REQUIRE(firm.portfolio->undo());
    CHECK(firm.letters().letter(id).has_value());
}

TEST_CASE("A reminder lists what is overdue and a plan adds up to it", "[letters]") {
    LetterFirm firm;
    firm.addContact("Elder", "Eve Elder", "eve@elder.example", true);
    const LetterFields fields = firm.letters().fields(firm.request("Elder", "payment_reminder_1"));
    const std::string lines = fields.at("open_invoices");
    CHECK(lines.starts_with("- invoice "));
    CHECK(std::ranges::count(lines, '\n') >= 10);
    CHECK(fields.contains("overdue_balance"));
    CHECK(std::ranges::count(fields.at("payment_plan"), '\n') == 2);
    CHECK(firm.draftRefused(firm.request("Elder", "payment_reminder_1")) == "");
    CHECK(firm.draftRefused(firm.request("Elder", "payment_plan")) == "");
}

TEST_CASE("A notice is written only with the end date of its case", "[letters][guards]") {
    LetterFirm firm;
    CHECK(firm.draftRefused(firm.request("Alder", "notice_of_end")) ==
          "app.letter.notice_without_case");
    firm.setDay("2026-04-10");
    const CaseId parting = firm.start("Alder", "offboarding");
    CHECK(firm.draftRefused(firm.request("Alder", "notice_of_end", parting)) ==
          "case.guard.no_end_date");
    CHECK(firm.draftRefused(firm.request("Birch", "notice_of_end", parting)) ==
          "app.letter.other_case");
    LetterService::DraftRequest elsewhere = firm.request("Alder", "notice_of_end", parting);
    elsewhere.step = "last_offer";
    CHECK(firm.draftRefused(elsewhere) == "app.letter.notice_step");
    elsewhere.step = "no_such_step";
    CHECK(firm.draftRefused(elsewhere) == "app.letter.no_step");
    firm.done(parting, "decision", LetterFirm::decision());
    firm.done(parting, "contract", LetterFirm::contract("2026-07-31"));
    firm.done(parting, "slot", "notice");

    const LetterId id =
        firm.letters().draft(firm.request("Alder", "notice_of_end", parting)).value();
    Letter letter = firm.letters().letter(id).value();
    CHECK(letter.step == "notice_letter");
    CHECK_THAT(letter.text.subject, ContainsSubstring("31 July 2026"));
    CHECK_THAT(letter.text.body, ContainsSubstring("end on 31 July 2026"));

    const std::string body = letter.text.body;
    letter.text.body = "It is over.";
    CHECK(refusalOf(firm.letters().edit(letter)) == "app.letter.end_date");
    letter.text.body = "Nous terminons le 31 juillet 2026.";
    CHECK(refusalOf(firm.letters().edit(letter)) == "");
    letter.text.body = body;
    CHECK(refusalOf(firm.letters().edit(letter)) == "");
    // The end date moves after the draft was written: it may not go out as it stands.
    REQUIRE(firm.cases().reopen(parting, "contract", "Renewal was overlooked."));
    CHECK(refusalOf(firm.letters().recordSent(id, firm.today(), LetterChannel::RegisteredPost,
                                              {})) != "");
    firm.done(parting, "contract", LetterFirm::contract("2026-09-30"));
    CHECK(refusalOf(firm.letters().recordSent(id, firm.today(), LetterChannel::RegisteredPost,
                                              {})) == "app.letter.end_date");
    CHECK(firm.letters().letter(id).value().state == LetterState::Draft);
    CHECK(firm.portfolio->clients().find(firm.id("Alder")).value().status == ClientStatus::Active);
}

TEST_CASE("What was sent is kept as it went out and tells its case", "[letters]") {
    LetterFirm firm;
    const CaseId parting = firm.decided("Alder");
    const LetterId id =
        firm.letters().draft(firm.request("Alder", "notice_of_end", parting)).value();
    const std::string pdf("%PDF-1.7\0page", 13);
    CHECK(refusalOf(firm.letters().recordSent(id, firm.today().plusDays(1), LetterChannel::Email,
                                              pdf)) == "app.date_in_future");
    REQUIRE(firm.letters().recordSent(id, firm.today(), LetterChannel::Email, pdf));

    const Letter letter = firm.letters().letter(id).value();
    CHECK(letter.state == LetterState::Sent);
    CHECK(letter.sentOn == firm.today());
    CHECK(letter.channel == LetterChannel::Email);
    const std::vector<LetterService::Copy> copies = firm.letters().copies(id);
    REQUIRE(copies.size() == 2);
    const auto copy = [&](std::string_view ending) {
        return std::ranges::find_if(
                   copies,
                   [&](const LetterService::Copy& each) { return each.name.ends_with(ending); })
            ->content;
    };
    CHECK(copy(".pdf") == pdf);
    CHECK(copy(".eml") == firm.letters().eml(letter, pdf).value());
    CHECK_THAT(copy(".eml"), ContainsSubstring("To: Ada Alder <ada@alder.example>\r\n"));

    CHECK(firm.state(parting).noticeSentOn == firm.today());
    CHECK(firm.step(parting, "notice_letter").status == StepStatus::Done);
    CHECK(firm.step(parting, "notice_letter").letters == std::vector<LetterId>{id});
    CHECK(firm.portfolio->clients().find(firm.id("Alder")).value().status == ClientStatus::Leaving);

    CHECK(refusalOf(firm.letters().edit(letter)) == "app.letter.sent");
    CHECK(refusalOf(firm.letters().discard(id)) == "app.letter.sent");
    CHECK(refusalOf(firm.letters().recordSent(id, firm.today(), LetterChannel::Post, pdf)) ==
          "app.letter.sent");
    CHECK(firm.letters().ofCase(parting).size() == 1);

    REQUIRE(firm.portfolio->undo());
    CHECK(firm.letters().letter(id).value().state == LetterState::Draft);
    CHECK(firm.letters().copies(id).empty());
    CHECK_FALSE(firm.state(parting).noticeSentOn.has_value());
    CHECK(firm.portfolio->clients().find(firm.id("Alder")).value().status == ClientStatus::Active);
}

TEST_CASE("A letter of no case is kept too", "[letters]") {
    LetterFirm firm;
    const LetterId id = firm.letters().draft(firm.request("Alder", "invitation_review")).value();
    REQUIRE(firm.letters().recordSent(id, firm.today(), LetterChannel::Post, {}));
    const std::vector<LetterService::Copy> copies = firm.letters().copies(id);
    REQUIRE(copies.size() == 1);
    CHECK(copies[0].name.ends_with(".txt"));
    CHECK_THAT(copies[0].content, ContainsSubstring("Dear Ada Alder,"));
    CHECK_THAT(copies[0].content, ContainsSubstring("Aoife Larch"));
}

TEST_CASE("A page has the sender the recipient and the enclosures", "[letters]") {
    LetterFirm firm;
    const CaseId lift = firm.start("Alder", "lift_c_to_b");
    const CaseDocumentId document =
        firm.cases()
            .keep(lift, "value_statement", CaseDocumentKind::Statement, "statement.pdf", "%PDF")
            .value();
    LetterService::DraftRequest request = firm.request("Alder", "invitation_review", lift);
    request.enclosures = {document};
    request.language = Language::French;
    const Letter letter = firm.letters().preview(request).value();
    CHECK(letter.step == "invitation");
    const Document page = firm.letters().document(letter);
    CHECK(page.letter);
    CHECK(page.sender == std::vector<std::string>{"Larch IT", "1 High Street", "Larkfield",
                                                  "aoife@larch.example"});
    CHECK(page.recipient == std::vector<std::string>{"Alder", "Ada Alder"});
    CHECK(page.fileName == "2026-04-09 Alder Invitation");
    REQUIRE(page.blocks.size() >= 4);
    CHECK(std::get<ParagraphBlock>(page.blocks.front()).text == "Madame, Monsieur,");
    CHECK(std::get<ParagraphBlock>(page.blocks.back()).text ==
          "Pièces jointes\u00A0: statement.pdf");
    CHECK(std::get<ParagraphBlock>(page.blocks[page.blocks.size() - 2]).text ==
          "Aoife Larch\nOwner\nLarch IT");
    CHECK_THAT(firm.letters().eml(letter, {}).value(), ContainsSubstring("statement.pdf"));

    const Letter notice =
        firm.letters().preview(firm.request("Alder", "invitation_review")).value();
    CHECK(notice.step.empty());
}

TEST_CASE("The fee of a letter is the one decided in its case", "[letters]") {
    LetterFirm firm;
    const CaseId lift = firm.start("Alder", "lift_c_to_b");
    const LetterService::DraftRequest request = firm.request("Alder", "fee_proposal", lift);
    CHECK(firm.draftRefused(request) == "letter.missing_value");
    firm.done(lift, "value_statement");
    REQUIRE(firm.cases().skip(lift, "itemised_invoices", "", firm.today()));
    firm.send(lift, "invitation");
    StepAnswers fee;
    fee.fee = Money{345'000};
    firm.done(lift, "monthly_fee", fee);
    const LetterFields fields = firm.letters().fields(request);
    CHECK(fields.at("fee") == "€3,450");
    CHECK(fields.at("fee_from") == "1 May 2026");
    CHECK(fields.at("price_from") == "1 July 2026");
    CHECK(firm.draftRefused(request) == "");
}

TEST_CASE("Hostile names are only words", "[letters]") {
    LetterFirm firm;
    firm.addContact("Cedar", "Eve {fee}\xE2\x80\xAE", "eve@cedar.example", true);
    Client cedar = firm.portfolio->clients().find(firm.id("Cedar")).value();
    cedar.name = "Cedar {client_name} <b>../..";
    REQUIRE(firm.portfolio->clients().update(cedar));
    LetterService::DraftRequest request;
    request.client = cedar.id;
    request.templateId = "invitation_review";
    const Letter letter = firm.letters().preview(request).value();
    CHECK_THAT(letter.text.body, ContainsSubstring("Dear Eve {fee},"));
    const std::string name = firm.letters().document(letter).fileName;
    CHECK(name.find_first_of("/\\<>{}") == std::string::npos);
}

TEST_CASE("A day is found however it is written", "[letters]") {
    const Date day = CaseFirm::day("2026-11-30");
    for (const char* const text : {"on 30 November 2026.", "le 30 novembre 2026", "2026-11-30",
                                   "30/11/2026", "30.11.2026"}) {
        CHECK(saysDay(text, day));
    }
    CHECK_FALSE(saysDay("on 3 November 2026", day));
    CHECK_FALSE(saysDay("", day));
}

TEST_CASE("Who writes is the portfolio's name until it is set", "[letters]") {
    CaseFirm firm;
    LetterService& letters = firm.portfolio->letters();
    CHECK(letters.sender().company == "Larch IT");
    Sender sender;
    sender.email = "nonsense";
    CHECK(refusalOf(letters.setSender(sender)) == "mail.problem.address");
    sender.email = "aoife@larch.example";
    sender.signatory = "Aoife\nLarch";
    REQUIRE(letters.setSender(sender));
    CHECK(letters.sender().signatory == "Aoife Larch");
    CHECK(letters.sender().company == "Larch IT");
}

}  // namespace winnow::test
