// SPDX-License-Identifier: GPL-3.0-or-later
// The client page's registers, waivers, steps to the next grade and sureness.
#include <algorithm>
#include <fstream>

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSlider>

#include <app/analysis_service.h>
#include <app/grading_service.h>
#include <app/lock_service.h>
#include <app/register_service.h>
#include <support/catch.h>
#include <ui/dialogs/register_dialogs.h>
#include <ui/dialogs/register_entry_dialog.h>
#include <ui/pages/client_evidence_card.h>
#include <ui/pages/client_lift_card.h>
#include <ui/pages/client_page.h>
#include <ui/pages/client_sureness_card.h>
#include <ui/pages/rating_panel.h>
#include <ui/support/criterion_text.h>
#include <ui/widgets/button.h>
#include <ui/widgets/label.h>
#include <ui/widgets/record_list.h>

#include "page_fixture.h"

using namespace winnow;
using namespace winnow::test;
using namespace Qt::StringLiterals;

namespace {

struct JudgementFixture : PageFixture {
    ClientPage page{bridge, prompts};
    QStringList notices;

    JudgementFixture() {
        openSample();
        QObject::connect(&bridge, &PortfolioBridge::changed, &page, &Page::refresh);
        QObject::connect(&page, &Page::notify, &page,
                         [this](const QString& message) { notices << message; });
    }
    void show(ClientId client) {
        page.resize(1200, 860);
        page.setClient(client);
        page.refresh();
        page.show();
    }
    const Assessment& assessment(ClientId client) {
        return bridge.portfolio().grading().quarter(sampleQuarter()).find(client)->assessment;
    }
    // A client for which the condition holds.
    ClientId clientWith(const std::function<bool(const ClientQuarter&)>& condition) {
        const auto& all = bridge.portfolio().grading().quarter(sampleQuarter()).clients;
        const auto found = std::ranges::find_if(all, condition);
        if (found == all.end()) {
            throw std::logic_error("the sample has no such client");
        }
        return found->client.id;
    }
    ClientId graded(Grade grade) {
        return clientWith([&](const ClientQuarter& each) {
            return each.assessment.computedGrade == grade &&
                   each.assessment.knownWeight == 10'000 && !each.assessment.overridden;
        });
    }
    RegisterService& registers() { return bridge.portfolio().registers(); }
    ClientEvidenceCard& evidence() { return *page.findChild<ClientEvidenceCard*>(); }
};

void choose(QDialog& dialog, const QString& name, int data) {
    auto* box = dialog.findChild<QComboBox*>(name);
    REQUIRE(box);
    box->setCurrentIndex(box->findData(data));
}

void write(QDialog& dialog, const QString& name, const QString& text) {
    if (auto* line = dialog.findChild<QLineEdit*>(name)) {
        line->setText(text);
        return;
    }
    auto* field = dialog.findChild<QPlainTextEdit*>(name);
    REQUIRE(field);
    field->setPlainText(text);
}

int pressPrimary(QDialog& dialog) {
    dialog.findChild<ui::PrimaryButton*>()->click();
    return dialog.result();
}

}  // namespace

TEST_CASE("A reaction logged on the client page is in the register, and undone", "[ui][client]") {
    JudgementFixture fixture;
    const ClientId client = fixture.graded(Grade::B);
    fixture.show(client);
    const std::size_t before = fixture.registers().of(client).recommendations.size();
    fixture.prompts.runDialog = [&](QDialog& dialog) {
        CHECK(pressPrimary(dialog) == QDialog::Rejected);  // nothing was advised yet
        write(dialog, u"advice"_s, u"Replace the firewall"_s);
        write(dialog, u"words"_s, u"What is the cheapest?"_s);
        choose(dialog, u"reaction"_s, static_cast<int>(Reaction::Cheapest));
        return pressPrimary(dialog);
    };
    fixture.page.logReaction();
    const auto entries = fixture.registers().of(client).recommendations;
    REQUIRE(entries.size() == before + 1);
    CHECK(entries.front().advice == "Replace the firewall");
    CHECK(entries.front().reaction == Reaction::Cheapest);
    CHECK(fixture.notices.size() == 1);
    REQUIRE(fixture.bridge.portfolio().undo());
    CHECK(fixture.registers().of(client).recommendations.size() == before);
}

TEST_CASE("A document stays inside the file and leaves it as the copy the user saves",
          "[ui][client]") {
    JudgementFixture fixture;
    const ClientId client = fixture.graded(Grade::B);
    Commitment promise;
    promise.client = client;
    promise.promise = "Pays the call-out fee";
    promise.signedOn = *Date::of(2026, 5, 4);
    REQUIRE(fixture.registers().add(promise));
    fixture.show(client);
    const auto source = fixture.folder / "signed promise.txt";
    std::ofstream(source, std::ios::binary) << "signed by both";
    fixture.prompts.file = QString::fromStdString(source.string());
    const auto all = fixture.registers().entries(client);
    const auto entry = std::ranges::find_if(all, [](const RegisterService::Entry& each) {
        return each.kind == RegisterKind::Commitment;
    });
    REQUIRE(entry != all.end());
    fixture.prompts.runDialog = [&](QDialog& dialog) {
        dialog.findChild<QAbstractButton*>(u"attach"_s)->click();
        fixture.prompts.answer = 0;
        fixture.prompts.file = QString::fromStdString((fixture.folder / "copy.txt").string());
        auto* documents = dialog.findChild<ui::RecordList*>(u"documents"_s);
        const auto kept = fixture.registers().attachments(client);
        REQUIRE_FALSE(kept.empty());
        Q_EMIT documents->activated(QString::number(kept.back().id.value));
        dialog.accept();
        return dialog.result();
    };
    fixture.evidence().open(registerKey(entry->kind, entry->id));
    std::ifstream copy(fixture.folder / "copy.txt", std::ios::binary);
    CHECK(std::string(std::istreambuf_iterator<char>(copy), {}) == "signed by both");
}

TEST_CASE("A waiver recorded on the page lifts a gate until it is ended", "[ui][client]") {
    JudgementFixture fixture;
    const ClientId client = fixture.clientWith([](const ClientQuarter& each) {
        return std::ranges::any_of(each.assessment.gates, [](const GateResult& gate) {
            return gate.outcome == GateOutcome::Applied;
        });
    });
    const auto& gates = fixture.assessment(client).gates;
    const std::string gate =
        std::ranges::find(gates, GateOutcome::Applied, &GateResult::outcome)->gate;
    fixture.show(client);
    fixture.prompts.runDialog = [&](QDialog& dialog) {
        auto* box = dialog.findChild<QComboBox*>(u"gate"_s);
        box->setCurrentIndex(box->findData(toQString(gate)));
        CHECK(pressPrimary(dialog) == QDialog::Rejected);  // a reason is required
        write(dialog, u"reason"_s, u"Agreed price until the move"_s);
        return pressPrimary(dialog);
    };
    fixture.page.waiveGate();
    const auto outcome = [&] {
        return std::ranges::find(fixture.assessment(client).gates, gate, &GateResult::gate)
            ->outcome;
    };
    CHECK(outcome() == GateOutcome::Waived);
    REQUIRE(fixture.bridge.portfolio().grading().removeWaiver(client, gate, sampleQuarter()));
    CHECK(outcome() == GateOutcome::Applied);
}

TEST_CASE("The chosen steps show the grade they would give", "[ui][client]") {
    JudgementFixture fixture;
    const ClientId client = fixture.clientWith([&](const ClientQuarter& each) {
        const auto change =
            fixture.bridge.portfolio().analysis().leastChange(each.client.id, sampleQuarter());
        return change && change->outcome == LeastChange::Outcome::Reachable &&
               change->gates.empty();
    });
    fixture.show(client);
    auto* card = fixture.page.findChild<ClientLiftCard*>();
    REQUIRE(card->isVisibleTo(&fixture.page));
    const auto change = *fixture.bridge.portfolio().analysis().leastChange(client, sampleQuarter());
    const auto boxes = card->findChildren<QCheckBox*>();
    REQUIRE(boxes.size() == static_cast<qsizetype>(change.options.size()));
    CHECK(std::ranges::count_if(boxes, &QCheckBox::isChecked) ==
          static_cast<std::ptrdiff_t>(change.cheapest.size()));
    const auto says = [&](const QString& text) {
        return std::ranges::any_of(card->findChildren<ui::Label*>(), [&](const ui::Label* label) {
            return label->text().startsWith(text);
        });
    };
    const Words& words = fixture.bridge.words();
    CHECK(says(words.points(change.scoreThen)));
    for (QCheckBox* box : boxes) {
        box->setChecked(false);
    }
    CHECK(says(words.points(fixture.assessment(client).score)));
}

TEST_CASE("How sure one is of the weights moves the shares of the grades", "[ui][client]") {
    JudgementFixture fixture;
    const ClientId client = fixture.clientWith([&](const ClientQuarter& each) {
        const auto found =
            fixture.bridge.portfolio().analysis().robustness(each.client.id, sampleQuarter());
        return found && found->borderline;
    });
    fixture.show(client);
    auto* card = fixture.page.findChild<ClientSurenessCard*>();
    REQUIRE(card->isVisibleTo(&fixture.page));
    const auto spoken = [&] {
        QStringList names;
        for (const QWidget* child : card->findChildren<QWidget*>()) {
            names << child->accessibleName();
        }
        return names.join(u'|');
    };
    const QString before = spoken();
    auto* sure = card->findChild<QSlider*>(u"sure"_s);
    sure->setValue(sure->maximum());
    CHECK(spoken() != before);
}

TEST_CASE("Dread is acknowledged and decided from the client page", "[ui][client]") {
    JudgementFixture fixture;
    const auto open = fixture.registers().openDreadReports();
    REQUIRE_FALSE(open.empty());
    const DreadReport report = open.front();
    fixture.show(report.client);
    fixture.prompts.answer = 0;
    fixture.prompts.runDialog = [&](QDialog& dialog) {
        if (auto* edit = dialog.findChild<QAbstractButton*>(u"edit"_s)) {
            edit->click();
            return dialog.result();
        }
        write(dialog, u"decision"_s, u"Two of us take these calls together."_s);
        return pressPrimary(dialog);
    };
    fixture.evidence().open(registerKey(RegisterKind::DreadReport, report.id.value));
    CHECK(fixture.registers().openDreadReports().size() == open.size() - 1);
}

TEST_CASE("A locked quarter takes no ratings, and says how it is corrected", "[ui][client]") {
    JudgementFixture fixture;
    REQUIRE(fixture.bridge.portfolio().locks().lock(sampleQuarter(), ""));
    const ClientId client = fixture.graded(Grade::B);
    fixture.show(client);
    CHECK_FALSE(fixture.page.findChild<RatingPanel*>()->isEnabled());
    CHECK_FALSE(
        fixture.bridge.portfolio().grading().rate(client, sampleQuarter(), "takes_advice", 0));
}

TEST_CASE("A criterion of the owner's is told in the owner's words", "[ui][client]") {
    const Words words(Locale(Language::French, *Currency::fromCode("EUR")));
    Criterion own;
    own.id = "answers_the_phone";
    own.name = {"Answers the phone", "Répond au téléphone"};
    own.anchors.assign(5, {{"Never", "Jamais"}, {}});
    own.anchors[3].label = {"Mostly", {}};
    CriterionScore score;
    score.source = CriterionSource::Rating;
    score.value = Decimal::whole(2);
    CHECK(criterionName(own, words) == u"Répond au téléphone"_s);
    CHECK(criterionValue(own, score, {}, nullptr, words) == u"Jamais"_s);
    score.value = Decimal::whole(3);
    CHECK(criterionValue(own, score, {}, nullptr, words) == u"Mostly"_s);  // no French words
    own.anchors.clear();
    CHECK(criterionValue(own, score, {}, nullptr, words) == u"3"_s);
}
