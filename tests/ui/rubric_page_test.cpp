// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <fstream>
#include <numeric>

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSlider>
#include <QTableWidget>
#include <QTest>

#include <app/grading_service.h>
#include <app/rubric_service.h>
#include <support/catch.h>
#include <ui/charts/curve_editor.h>
#include <ui/dialogs/rubric_criterion_dialog.h>
#include <ui/dialogs/rubric_gate_dialog.h>
#include <ui/dialogs/rubric_publish_dialog.h>
#include <ui/dialogs/rubric_version_dialog.h>
#include <ui/dialogs/rubric_weights_dialog.h>
#include <ui/pages/rubric_bands.h>
#include <ui/pages/rubric_curve_card.h>
#include <ui/pages/rubric_draft.h>
#include <ui/pages/rubric_gate_list.h>
#include <ui/pages/rubric_grade_table.h>
#include <ui/pages/rubric_page.h>
#include <ui/pages/rubric_spin.h>
#include <ui/pages/weight_list.h>
#include <ui/widgets/button.h>
#include <ui/widgets/segmented_control.h>
#include <ui/widgets/toast.h>

#include "page_fixture.h"

using namespace winnow;
using namespace winnow::test;
using namespace Qt::StringLiterals;

namespace {

// Return presses the default button of a dialog that is on screen.
int confirmed(QDialog& dialog) {
    dialog.show();
    QTest::keyClick(&dialog, Qt::Key_Return);
    return dialog.result();
}

struct RubricFixture : PageFixture {
    std::unique_ptr<RubricPage> page;
    QStringList problems;
    QStringList notices;

    RubricFixture() {
        openSample();
        makePage();
    }
    void makePage() {
        page = std::make_unique<RubricPage>(bridge, prompts, settings);
        QObject::connect(&bridge, &PortfolioBridge::changed, page.get(), &Page::refresh);
        QObject::connect(&bridge, &PortfolioBridge::quarterChanged, page.get(), &Page::refresh);
        QObject::connect(page.get(), &Page::problem, page.get(),
                         [this](const QString& text) { problems << text; });
        QObject::connect(page.get(), &Page::notify, page.get(),
                         [this](const QString& text) { notices << text; });
        page->resize(1240, 860);
        page->refresh();
        page->show();
        wait();
    }
    void wait() {
        REQUIRE(waitUntil([this] { return page->isUpToDate(); }));
    }
    template <typename T>
    T& get(const QString& name = {}) {
        T* found = page->findChild<T*>(name);
        REQUIRE(found);
        return *found;
    }
    HundredthsSpin& weight(const QString& criterion) {
        return get<HundredthsSpin>(u"weight_"_s + criterion);
    }
    const Rubric& draft() { return page->draft().rubric(); }
    int weightOf(const char* criterion) { return draft().find(criterion)->weight; }
    const GradedQuarter& graded(Quarter quarter) {
        return bridge.portfolio().grading().quarter(quarter);
    }
    void publish(const QString& note = u"test"_s) {
        prompts.runDialog = [&](QDialog& dialog) {
            dialog.findChild<QLineEdit*>(u"note"_s)->setText(note);
            return confirmed(dialog);
        };
        page->publish();
        wait();
    }
};

void type(QWidget& field, const QString& text) {
    QTest::keyClick(&field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(&field, text);
    QTest::keyClick(&field, Qt::Key_Return);
}

std::vector<std::optional<Grade>> gradesOf(const GradedQuarter& quarter) {
    std::vector<std::optional<Grade>> grades;
    for (const ClientQuarter& each : quarter.clients) {
        grades.push_back(each.assessment.computedGrade);
    }
    return grades;
}

}  // namespace

TEST_CASE("A new weight shows who would move and is published from a quarter", "[ui][rubric]") {
    RubricFixture f;
    const Quarter before = sampleQuarter().plus(-1);
    const auto oldGrades = gradesOf(f.graded(before));
    const int version = f.draft().version;
    CHECK(f.page->preview().changed == 0);
    CHECK_FALSE(f.get<ui::Button>(u"publish"_s).isEnabled());

    type(f.weight(u"margin"_s), u"60"_s);
    CHECK(f.weightOf("margin") == 6'000);
    CHECK(f.draft().totalWeight() == 10'000);
    CHECK(f.weight(u"margin"_s).accessibleName().contains(u"was 16"_s));
    f.wait();
    const RubricService::Preview preview = f.page->preview();
    CHECK(preview.problems.empty());
    CHECK(preview.changed > 0);
    CHECK(preview.changed == static_cast<int>(preview.changes.size()));
    // Nothing is stored so far.
    CHECK(f.graded(sampleQuarter()).rubric.version == version);

    f.publish();
    const GradedQuarter& now = f.graded(sampleQuarter());
    CHECK(now.rubric.version == version + 1);
    CHECK(now.rubric.note == "test");
    CHECK(now.rubric.find("margin")->weight == 6'000);
    std::array<int, 4> counts{};
    for (const auto& grade : gradesOf(now)) {
        if (grade) {
            ++counts[static_cast<std::size_t>(*grade)];
        }
    }
    CHECK(counts == preview.now);
    CHECK(gradesOf(f.graded(before)) == oldGrades);
    CHECK(f.graded(before).rubric.version == version);
    CHECK_FALSE(f.page->draft().isChanged());
}

TEST_CASE("One criterion can pay for another's weight", "[ui][rubric]") {
    RubricFixture f;
    auto& payer = f.get<QComboBox>(u"payer"_s);
    payer.setCurrentIndex(payer.findData(u"days_late"_s));
    const int margin = f.weightOf("margin");
    const int late = f.weightOf("days_late");
    const int rate = f.weightOf("effective_rate");
    HundredthsSpin& spin = f.weight(u"margin"_s);
    QTest::keyClick(&spin, Qt::Key_Up);
    QTest::keyClick(&spin, Qt::Key_Up);
    CHECK(f.weightOf("margin") == margin + 200);
    CHECK(f.weightOf("days_late") == late - 200);
    CHECK(f.weightOf("effective_rate") == rate);
    // As far as there is something to give.
    type(spin, u"90"_s);
    CHECK(f.weightOf("margin") == margin + late);
    CHECK(f.weightOf("days_late") == 0);

    // The step is taken back as a whole, and brought back.
    QTest::keyClick(&spin, Qt::Key_Z, Qt::ControlModifier);
    CHECK(f.weightOf("margin") < margin + late);
    while (f.page->draft().canUndo()) {
        QTest::keyClick(&spin, Qt::Key_Z, Qt::ControlModifier);
    }
    CHECK_FALSE(f.page->draft().isChanged());
    QTest::keyClick(&spin, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(f.page->draft().isChanged());
}

TEST_CASE("A slider dragged to and fro leaves the weights as they were", "[ui][rubric]") {
    RubricFixture f;
    const Rubric before = f.draft();
    auto& slider = f.get<QSlider>(u"slider_margin"_s);
    slider.setSliderDown(true);
    slider.setValue(slider.maximum());
    CHECK(f.draft() != before);
    slider.setValue(0);
    slider.setValue(1'600);
    slider.setSliderDown(false);
    CHECK(f.draft() == before);
}

TEST_CASE("A point of a curve is dragged, added, moved by keys and removed", "[ui][rubric]") {
    RubricFixture f;
    f.weight(u"days_late"_s).setFocus();
    auto& curve = f.get<ui::CurveEditor>();
    const std::size_t count = curve.knots().size();
    const ui::CurveKnot first = curve.knots()[1];
    const QPoint at = curve.place(first).toPoint();
    QTest::mousePress(&curve, Qt::LeftButton, {}, at);
    QTest::mouseMove(&curve, at + QPoint(10, 40));
    QMouseEvent move(QEvent::MouseMove, QPointF(at + QPoint(10, 40)),
                     curve.mapToGlobal(QPointF(at + QPoint(10, 40))), Qt::NoButton, Qt::LeftButton,
                     Qt::NoModifier);
    QCoreApplication::sendEvent(&curve, &move);
    QTest::mouseRelease(&curve, Qt::LeftButton, {}, at + QPoint(10, 40));
    const auto& points = f.draft().find("days_late")->curve.points();
    CHECK(points[1].x.micros > first.x);
    CHECK(points[1].y.hundredths < first.y);
    CHECK(points[1].x.micros % Decimal::kOne == 0);  // whole days
    CHECK(f.page->draft().isChanged());

    f.weight(u"days_late"_s).setFocus();
    curve.setFocus(Qt::TabFocusReason);
    CHECK(curve.currentItem() == 0);
    QTest::keyClick(&curve, Qt::Key_Down);
    CHECK(curve.knots()[0].y == 9'900);
    QTest::keyClick(&curve, Qt::Key_Insert);
    CHECK(curve.knots().size() == count + 1);
    CHECK(curve.currentItem() == 1);
    CHECK(f.draft().find("days_late")->curve.points().size() == count + 1);
    QTest::keyClick(&curve, Qt::Key_Delete);
    CHECK(f.draft().find("days_late")->curve.points().size() == count);
    CHECK(curve.items()[0].name.contains(u"gives 99"_s));

    QTest::mouseDClick(&curve, Qt::LeftButton, {}, curve.rect().center() + QPoint(0, -30));
    CHECK(curve.knots().size() == count + 1);

    // The same by table.
    QTest::keyClick(&curve, Qt::Key_T, Qt::ControlModifier);
    auto& table = f.get<QTableWidget>(u"curveTable"_s);
    REQUIRE(table.rowCount() == static_cast<int>(count) + 1);
    table.item(0, 1)->setText(u"88.5"_s);
    CHECK(f.draft().find("days_late")->curve.points()[0].y == Points{8'850});
    table.item(0, 1)->setText(u"nonsense"_s);
    CHECK(table.item(0, 1)->text() == u"88.5"_s);
}

TEST_CASE("A draft that cannot grade says why and is not published", "[ui][rubric]") {
    RubricFixture f;
    type(f.get<HundredthsSpin>(u"cutOffB"_s), u"20"_s);
    f.wait();
    CHECK_FALSE(f.page->preview().problems.empty());
    CHECK_FALSE(f.get<ui::Button>(u"publish"_s).isEnabled());
    auto& problem = f.get<ui::InlineBanner>();
    REQUIRE(problem.isVisibleTo(f.page.get()));
    CHECK(problem.accessibleName().contains(u"Grade bands"_s));
    type(f.get<HundredthsSpin>(u"cutOffB"_s), u"61"_s);
    f.wait();
    CHECK(f.page->preview().problems.empty());
    CHECK(f.get<ui::Button>(u"publish"_s).isEnabled());
}

TEST_CASE("A border between two grades is dragged, never over its neighbour", "[ui][rubric]") {
    RubricFixture f;
    auto& bar = f.get<RubricBandBar>();
    const auto at = [&](int points) { return QPointF(bar.placeOf(Points{points}), 10).toPoint(); };
    QTest::mousePress(&bar, Qt::LeftButton, {}, at(6'000));
    QMouseEvent move(QEvent::MouseMove, QPointF(at(9'000)), bar.mapToGlobal(QPointF(at(9'000))),
                     Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&bar, &move);
    QTest::mouseRelease(&bar, Qt::LeftButton, {}, at(9'000));
    CHECK(f.draft().cutOffs[1] == Points{7'400});
}

TEST_CASE("Weights by swing and by order are shown before they are taken", "[ui][rubric]") {
    RubricFixture f;
    f.prompts.runDialog = [&](QDialog& dialog) {
        auto& weights = dynamic_cast<RubricWeightsDialog&>(dialog);
        weights.setWay(RubricWeightsDialog::kSwing);
        for (QSpinBox* spin : dialog.findChildren<QSpinBox*>()) {
            if (spin->objectName().startsWith(u"swing_"_s)) {
                spin->setValue(0);
            }
        }
        dialog.findChild<QSpinBox*>(u"swing_margin"_s)->setValue(100);
        dialog.findChild<QSpinBox*>(u"swing_days_late"_s)->setValue(25);
        return confirmed(dialog);
    };
    f.page->setWeights();
    CHECK(f.weightOf("margin") == 8'000);
    CHECK(f.weightOf("days_late") == 2'000);

    f.prompts.runDialog = [&](QDialog& dialog) {
        auto& weights = dynamic_cast<RubricWeightsDialog&>(dialog);
        weights.setWay(RubricWeightsDialog::kOrder);
        auto* order = dialog.findChild<QListWidget*>(u"order"_s);
        order->setCurrentRow(1);
        QTest::keyClick(order, Qt::Key_Up, Qt::AltModifier);
        CHECK(order->currentRow() == 0);
        // 1/n of the sum of 1/i, by hand for 14: 3.251562 / 14.
        const std::vector<int>& result = weights.weights();
        CHECK(std::accumulate(result.begin(), result.end(), 0) == 10'000);
        CHECK(*std::ranges::max_element(result) == 2'323);
        return static_cast<int>(QDialog::Accepted);
    };
    REQUIRE(f.draft().criteria.size() == 14);
    f.page->setWeights();
    CHECK(f.weightOf("days_late") == 2'323);
    CHECK(f.draft().totalWeight() == 10'000);
}

TEST_CASE("A gate is switched, moved, changed and added", "[ui][rubric]") {
    RubricFixture f;
    auto& gates = f.get<RubricGateList>();
    const QString first = gates.rows()[0].id;
    const QString second = gates.rows()[1].id;
    gates.setFocus(Qt::TabFocusReason);
    QTest::keyClick(&gates, Qt::Key_Space);
    CHECK_FALSE(f.draft().gates[0].enabled);
    QTest::keyClick(&gates, Qt::Key_Down, Qt::AltModifier);
    CHECK(f.draft().gates[1].id == first.toStdString());
    CHECK(f.draft().gates[0].id == second.toStdString());
    CHECK(gates.currentItem() == 1);

    QTest::mouseClick(&gates, Qt::LeftButton, {}, gates.switchRect(1).center().toPoint());
    CHECK(f.draft().gates[1].enabled);
    const QPoint from = gates.handleRect(1).center().toPoint();
    const QPoint to = gates.handleRect(0).topLeft().toPoint() + QPoint(4, 2);
    QTest::mousePress(&gates, Qt::LeftButton, {}, from);
    QMouseEvent move(QEvent::MouseMove, QPointF(to), gates.mapToGlobal(QPointF(to)), Qt::NoButton,
                     Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&gates, &move);
    QTest::mouseRelease(&gates, Qt::LeftButton, {}, to);
    CHECK(f.draft().gates[0].id == first.toStdString());

    const std::string arrears = f.draft().gates[0].id;
    f.prompts.runDialog = [&](QDialog& dialog) {
        dialog.findChild<QSpinBox*>(u"days"_s)->setValue(75);
        dialog.findChild<QComboBox*>(u"effect"_s)->setCurrentIndex(2);
        return confirmed(dialog);
    };
    gates.setCurrentItem(0);
    QTest::keyClick(&gates, Qt::Key_Return);
    CHECK(f.draft().findGate(arrears)->days == 75);
    CHECK(f.draft().findGate(arrears)->cap == Grade::D);
    QTest::keyClick(&gates, Qt::Key_Delete);
    CHECK_FALSE(f.draft().findGate(arrears));
    f.wait();
    CHECK(f.page->preview().problems.empty());
}

TEST_CASE("A table can combine both scores, and must not fall for a better band", "[ui][rubric]") {
    RubricFixture f;
    auto& combination = f.get<ui::SegmentedControl>(u"combination"_s);
    QTest::mouseClick(combination.findChildren<QAbstractButton*>()[1], Qt::LeftButton);
    CHECK(f.draft().combination == Combination::Matrix);
    auto& table = f.get<RubricGradeTable>();
    REQUIRE(table.isVisibleTo(f.page.get()));
    table.setFocus(Qt::TabFocusReason);
    QTest::keyClick(&table, Qt::Key_Right);
    QTest::keyClick(&table, Qt::Key_Down);
    CHECK(table.currentItem() == 5);
    QTest::keyClick(&table, Qt::Key_C);
    CHECK(f.draft().gradeTable[1][1] == Grade::C);
    QTest::mouseClick(&table, Qt::LeftButton, {}, table.cellRect(0, 0).center().toPoint());
    CHECK(f.draft().gradeTable[0][0] == Grade::B);
    QTest::keyClick(&table, Qt::Key_D);
    f.wait();
    CHECK_FALSE(f.page->preview().problems.empty());
}

TEST_CASE("A file that is no rubric is refused, one that was exported becomes a draft",
          "[ui][rubric]") {
    RubricFixture f;
    type(f.weight(u"margin"_s), u"30"_s);
    const Rubric edited = f.draft();
    const std::string good = (f.folder / "rubric.json").string();
    f.prompts.file = QString::fromStdString(good);
    f.page->exportFile(edited);
    REQUIRE(f.notices.size() == 1);
    f.prompts.answer = 0;
    f.page->discard();
    CHECK_FALSE(f.page->draft().isChanged());

    const std::string broken = (f.folder / "broken.json").string();
    std::ofstream(broken) << "{\"format\": \"winnow-rubric/1\", \"criteria\": [";
    f.prompts.file = QString::fromStdString(broken);
    f.page->importFile();
    REQUIRE(f.problems.size() == 1);
    CHECK(f.problems.front().contains(u"broken.json"_s));
    CHECK_FALSE(f.page->draft().isChanged());

    f.prompts.file = QString::fromStdString(good);
    f.page->importFile();
    CHECK(f.draft() == edited);
}

TEST_CASE("A draft is kept until it is published or discarded", "[ui][rubric]") {
    RubricFixture f;
    type(f.weight(u"margin"_s), u"30"_s);
    const Rubric edited = f.draft();
    f.page.reset();
    f.makePage();
    CHECK(f.draft() == edited);
    f.prompts.answer = 1;  // keep it
    f.page->discard();
    CHECK(f.page->draft().isChanged());
    f.prompts.answer = 0;
    f.page->discard();
    CHECK(f.draft() == f.page->draft().inUse());
    f.page.reset();
    f.makePage();
    CHECK_FALSE(f.page->draft().isChanged());
}

TEST_CASE("Names and levels of a criterion are the owner's", "[ui][rubric]") {
    RubricFixture f;
    f.weight(u"takes_advice"_s).setFocus();
    f.prompts.runDialog = [&](QDialog& dialog) {
        dialog.findChild<QLineEdit*>(u"nameEn"_s)->setText(u"Listens"_s);
        dialog.findChild<QLineEdit*>(u"label4En"_s)->setText(u"Asks for it in writing"_s);
        return confirmed(dialog);
    };
    QTest::mouseClick(&f.get<ui::Button>(u"criterionWords"_s), Qt::LeftButton);
    const Criterion edited = *f.draft().find("takes_advice");
    CHECK(edited.name.en == "Listens");
    CHECK_FALSE(edited.name.fr.empty());
    REQUIRE(edited.anchors.size() == 5);
    CHECK(edited.anchors[4].label.en == "Asks for it in writing");
    CHECK(edited.anchors[0] == Anchor{});
    CHECK(f.weight(u"takes_advice"_s).accessibleName().startsWith(u"Listens"_s));

    QTest::mouseClick(&f.get<ui::Button>(u"removeCriterion"_s), Qt::LeftButton);
    CHECK_FALSE(f.draft().find("takes_advice"));
    CHECK(f.draft().totalWeight() == 10'000);
    f.wait();
    CHECK(f.page->preview().problems.empty());
}

TEST_CASE("Two versions are compared, and an old one used as a draft", "[ui][rubric]") {
    RubricFixture f;
    const int version = f.draft().version;
    const int margin = f.weightOf("margin");
    type(f.weight(u"margin"_s), u"30"_s);
    f.publish();
    QString differences;
    f.prompts.runDialog = [&](QDialog& dialog) {
        auto* other = dialog.findChild<QComboBox*>(u"other"_s);
        other->setCurrentIndex(other->findData(version + 1));
        differences = dialog.findChild<QLabel*>(u"differences"_s)->text();
        QTest::mouseClick(dialog.findChild<ui::Button*>(u"useAsDraft"_s), Qt::LeftButton);
        return dialog.result();
    };
    f.page->openVersion(version);
    CHECK(differences.contains(u"Margin"_s));
    CHECK(f.page->draft().isChanged());
    CHECK(f.weightOf("margin") == margin);
}

TEST_CASE("A rubric is changed and published by keys alone", "[ui][rubric]") {
    RubricFixture f;
    f.page->activateWindow();
    // Tab reaches the first weight, its curve, the gates and the bands.
    QSet<QWidget*> reached;
    QWidget* at = f.page.get();
    for (int i = 0; i < 200; ++i) {
        at = at->nextInFocusChain();
        const bool inner = qobject_cast<QAbstractSpinBox*>(at->parentWidget());
        if (!inner && at->focusPolicy() & Qt::TabFocus) {
            reached.insert(at);
        }
    }
    CHECK(reached.contains(&f.weight(u"margin"_s)));
    CHECK(reached.contains(&f.get<ui::CurveEditor>()));
    CHECK(reached.contains(&f.get<RubricGateList>()));
    CHECK(reached.contains(&f.get<HundredthsSpin>(u"cutOffA"_s)));
    CHECK(reached.contains(&f.get<ui::Button>(u"allWeights"_s)));
    for (QWidget* widget : reached) {
        CAPTURE(widget->metaObject()->className(), widget->objectName().toStdString());
        const auto* button = qobject_cast<QAbstractButton*>(widget);
        CHECK((!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()) ||
               widget->inherits("QScrollArea") || !f.page->isAncestorOf(widget)));
    }
    QTest::keyClick(&f.weight(u"margin"_s), Qt::Key_PageUp);
    CHECK(f.page->draft().isChanged());
    auto& publish = f.get<ui::Button>(u"publish"_s);
    f.prompts.runDialog = [&](QDialog& dialog) { return confirmed(dialog); };
    QTest::keyClick(&publish, Qt::Key_Space);
    CHECK(f.notices.size() == 1);
    CHECK_FALSE(f.page->draft().isChanged());
}
