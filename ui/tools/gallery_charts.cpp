// SPDX-License-Identifier: GPL-3.0-or-later
#include <QGridLayout>
#include <QVBoxLayout>
#include <algorithm>

#include <ui/charts/curve_view.h>
#include <ui/charts/grade_scale.h>
#include <ui/charts/matrix_chart.h>
#include <ui/charts/whale_curve.h>
#include <ui/theme/look.h>
#include <ui/tools/gallery.h>
#include <ui/widgets/button.h>
#include <ui/widgets/card_frame.h>
#include <ui/widgets/chip.h>
#include <ui/widgets/label.h>
#include <ui/widgets/mark_widgets.h>
#include <ui/widgets/page_header.h>
#include <ui/widgets/record_list.h>
#include <ui/widgets/segmented_control.h>

namespace winnow::ui {

namespace {

MatrixData matrixData() {
    struct Row {
        const char* name;
        double x;
        double y;
        double weight;
        std::optional<Grade> grade;
    };
    const Row rows[] = {
        {"Northern", 91, 99, 211, Grade::A}, {"Elder", 96, 100, 92, Grade::A},
        {"Marble", 90.5, 88, 148, Grade::A}, {"Petrol", 91.5, 85, 58, Grade::A},
        {"Sand", 94, 80, 104, Grade::A},     {"Orchard", 67, 86, 156, Grade::B},
        {"White", 68, 90.5, 17, Grade::C},   {"Brass", 72.5, 83, 56, Grade::B},
        {"Tide", 70, 79, 89, Grade::B},      {"Harbour", 74.5, 77.5, 104, Grade::B},
        {"Green", 60, 72.5, 84, Grade::B},   {"Castle", 69, 71, 83, Grade::B},
        {"Vellum", 73.5, 71, 61, Grade::B},  {"Sorrel", 49.8, 78.5, 52, Grade::C},
        {"Pembury", 46.8, 72, 40, Grade::C}, {"Linden", 46.8, 64, 44, Grade::C},
        {"Fennel", 40, 60, 66, Grade::C},    {"Oak", 44.5, 55.5, 61, Grade::C},
        {"Moor", 41.5, 41, 92, Grade::C},    {"Quill", 56.5, 40.5, 48, Grade::C},
        {"Grant", 14, 27, 130, Grade::D},    {"Blue", 7.8, 21, 88, Grade::D},
        {"Toll", 9.3, 8, 124, Grade::D},     {"Orange", 19, 4, 222, Grade::D},
        {"New", 55, 20, 20, std::nullopt},
    };
    MatrixData data;
    std::int64_t id = 0;
    for (const Row& row : rows) {
        MatrixData::Point point;
        point.id = ++id;
        point.label = say(row.name);
        point.x = row.x;
        point.y = row.y;
        point.weight = row.weight;
        point.grade = row.grade;
        if (id % 6 == 0) point.before = QPointF(row.x - 12, row.y - 7);
        data.points.push_back(point);
    }
    data.quadrants = {{{say("Good people, thin money"), say("Raise the price, move to managed")},
                       {say("Keep close"), say("Earn more of their work, ask for referrals")},
                       {say("Decide"), say("Lift with a plan, or let go")},
                       {say("Good money, hard work"), say("Repair the relationship first")}}};
    data.xTitle = say("Financial score");
    data.yTitle = say("Relationship score");
    return data;
}

}  // namespace

QWidget* makeMatrix() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(dp(28), 0, dp(28), dp(24));
    column->setSpacing(dp(18));
    auto* header = new PageHeader(say("Financial × relationship"));
    header->setSubtitle(say("Q3 2026. Size is hours worked; drag to select, Shift to add."));
    auto* size = new SegmentedControl(say("Size"));
    for (const char* text : {"Hours", "Revenue", "Margin"}) size->addSegment(say(text));
    header->addAction(size);
    auto* compare = new SecondaryButton(say("Compare with Q2"));
    compare->setCheckable(true);
    header->addAction(compare);
    column->addWidget(header);
    auto* row = new QHBoxLayout;
    row->setSpacing(dp(30));
    auto* chart = new MatrixChart;
    chart->setData(matrixData());
    chart->setSelection({21, 22, 23, 24});
    row->addWidget(chart, 1);
    auto* side = new QVBoxLayout;
    side->setSpacing(dp(14));
    auto* picked = new CardFrame(say("4 clients selected"));
    auto* list = new RecordList;
    std::vector<Record> records;
    for (const char* name : {"Orange Motors", "Grant Fitness", "Toll Plant Hire", "Blue Staging"}) {
        Record record;
        record.grade = Grade::D;
        record.title = say(name);
        record.right = say("130 h");
        records.push_back(record);
    }
    list->setRecords(records);
    picked->body()->addWidget(list);
    auto* attempt = new PrimaryButton(say("Try in What-if"));
    attempt->setKeyCap(say("T"));
    attempt->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    picked->body()->addWidget(attempt);
    auto* plan = new SecondaryButton(say("Plan next steps…"));
    plan->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    picked->body()->addWidget(plan);
    side->addWidget(picked);
    auto* hint =
        new Label(say("White sits high but is graded C: the “very small client” gate takes "
                      "one notch."),
                  TextRole::Secondary, ColorRole::Ink3);
    hint->setWordWrap(true);
    side->addWidget(hint);
    side->addStretch(1);
    picked->setFixedWidth(dp(313));
    row->addLayout(side);
    column->addLayout(row, 1);
    return page;
}

QWidget* makeChartSheet() {
    auto* page = new QWidget;
    auto* grid = new QGridLayout(page);
    grid->setContentsMargins(dp(28), dp(28), dp(28), dp(28));
    grid->setSpacing(dp(14));

    auto* whaleCard = new CardFrame(say("Profit added up, best client first"),
                                    say("The last five take back €8k"));
    auto* whale = new WhaleCurve;
    WhaleCurveData whaleData;
    double sum = 0;
    const double gains[] = {17, 12,  13, 12,  6,   8, 7,   5,   4,    4,    4,    3.6,
                            3,  2.4, 2,  1.6, 1.2, 1, 0.6, 0.2, -0.8, -1.4, -2.6, -3.4};
    for (int i = 0; i < 24; ++i) {
        sum += gains[i];
        const Grade grade = i < 5 ? Grade::A : i < 12 ? Grade::B : i < 20 ? Grade::C : Grade::D;
        whaleData.points.push_back({sum, grade, {}, {}});
    }
    whaleData.xTitle = say("Clients");
    whaleData.yTitle = say("Contribution");
    whaleData.peakText = say("€112k with 20 clients");
    whaleData.endText = say("€104k with all 24");
    whale->setData(whaleData);
    whaleCard->body()->addWidget(whale, 1);
    grid->addWidget(whaleCard, 0, 0);

    auto* curveCard = new CardFrame(say("Hours per endpoint"),
                                    say("From hours to points. Grey bars show where clients are."));
    auto* curve = new CurveView;
    CurveData curveData;
    curveData.points = {{1.5, 100}, {3.5, 64}, {7, 0}};
    for (int i = 0; i <= 10; i += 2) {
        curveData.ticks.push_back({double(i), QStringLiteral("%1 h").arg(i)});
    }
    curveData.histogram = {{1, 2, 1}, {2, 3, 7}, {3, 4, 12}, {6, 7, 1}, {7, 8, 2}, {8, 9, 1}};
    curveData.marked = QPointF(4.2, 51);
    curveData.markedText = say("4.2 h gives 51");
    curve->setData(curveData);
    curveCard->body()->addWidget(curve, 1);
    grid->addWidget(curveCard, 0, 1);

    auto* scales = new CardFrame(say("Scales"));
    for (const double score : {3.0, 58.2, 99.0}) {
        auto* scale = new GradeScale;
        GradeScaleData data;
        data.cutTexts = {say("40"), say("65"), say("80")};
        data.score = score;
        data.scoreText = QString::number(score);
        if (score > 50 && score < 60) {
            data.low = 51;
            data.high = 69;
        }
        scale->setData(data);
        scales->body()->addWidget(scale);
    }
    auto* bands = new GradeScale;
    GradeScaleData bandData;
    bandData.cutTexts = {say("40"), say("65"), say("80")};
    bandData.letters = true;
    bands->setData(bandData);
    scales->body()->addWidget(bands);
    scales->body()->addStretch(1);
    grid->addWidget(scales, 1, 0);

    auto* marks = new CardFrame(say("Marks"));
    const std::pair<double, std::optional<Grade>> bars[] = {
        {4, Grade::D}, {45, Grade::C}, {78, Grade::B}, {100, Grade::A}};
    for (const auto& [score, grade] : bars) {
        auto* line = new QHBoxLayout;
        line->setSpacing(dp(20));
        auto* bar = new ScoreBar;
        bar->setScore(score, grade, {});
        auto* margin = new MarginBar;
        margin->setMargin(score / 100 - 0.1, {});
        margin->setFixedWidth(dp(60));
        auto* dots = new CallerDots;
        dots->setReaction(5 - static_cast<int>(*grade), grade, {});
        auto* spark = new Sparkline;
        const double slope = *grade == Grade::D ? -1 : 1;
        spark->setValues({5, 5 + slope, 5.5 + slope, std::nullopt, 5 + 2 * slope, 5 + 3 * slope},
                         {});
        line->addWidget(bar, 1);
        line->addWidget(margin);
        line->addWidget(dots);
        line->addWidget(spark);
        marks->body()->addLayout(line);
    }
    auto* open = new ScoreBar;
    open->setScore(std::nullopt, std::nullopt, {});
    marks->body()->addWidget(open);
    auto* badges = new QHBoxLayout;
    for (const double size : {18.0, 22.0, 24.0, 40.0, 60.0}) {
        for (const Grade grade : kGrades) {
            auto* badge = new GradeBadge(size);
            GradeLook look;
            look.overridden = size == 40.0 && grade == Grade::B;
            badge->setGrade(grade, look);
            badges->addWidget(badge);
        }
        auto* none = new GradeBadge(size);
        badges->addWidget(none);
    }
    badges->addStretch(1);
    marks->body()->addLayout(badges);
    marks->body()->addStretch(1);
    grid->addWidget(marks, 1, 1);
    grid->setRowStretch(0, 1);
    grid->setRowStretch(1, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    return page;
}

}  // namespace winnow::ui
