// SPDX-License-Identifier: GPL-3.0-or-later
#include <QGridLayout>
#include <QVBoxLayout>

#include <ui/charts/finance_chart.h>
#include <ui/charts/grade_columns.h>
#include <ui/charts/grade_scale.h>
#include <ui/charts/migration_grid.h>
#include <ui/charts/scorecard.h>
#include <ui/charts/share_bars.h>
#include <ui/theme/look.h>
#include <ui/tools/gallery.h>
#include <ui/widgets/button.h>
#include <ui/widgets/card_frame.h>
#include <ui/widgets/chip.h>
#include <ui/widgets/empty_state.h>
#include <ui/widgets/kpi_tile.h>
#include <ui/widgets/label.h>
#include <ui/widgets/page_header.h>
#include <ui/widgets/record_list.h>
#include <ui/widgets/timeline_view.h>

namespace winnow::ui {

namespace {

QVBoxLayout* pageLayout(QWidget* page) {
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(dp(28), 0, dp(28), dp(24));
    column->setSpacing(dp(14));
    return column;
}

QWidget* makeTiles() {
    struct Row {
        const char* label;
        const char* figure;
        int direction;
        const char* change;
        std::vector<std::optional<double>> history;
        Tone tone;
    };
    const std::vector<Row> rows{
        {"Revenue", "€256.8k", 1, "3.1%", {5, 6, 7, 6.6, 7.6, 7.8, 8.1, 9.5}, Tone::Good},
        {"Gross margin", "40.7%", 1, "1.4 pt", {5, 6, 5.5, 7, 7.6, 8, 8.1, 9.3}, Tone::Good},
        {"Hours worked", "2,230", -1, "4.2%", {9, 8.8, 9.3, 9, 8.8, 8.6, 8.5, 8.2}, Tone::Good},
        {"Effective hourly rate", "€97", 1, "€6", {5, 5.5, 5.2, 6, 6.5, 7, 7.1, 9}, Tone::Good},
        {"Days late, average", "17", 1, "2 days", {9, 8, 9.5, 8.3, 7.6, 7.6, 8, 9.4}, Tone::Bad},
    };
    auto* box = new QWidget;
    auto* line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(dp(14));
    for (const Row& row : rows) {
        auto* tile = new KpiTile;
        KpiData data;
        data.label = say(row.label);
        data.figure = say(row.figure);
        data.direction = row.direction;
        data.change = say(row.change);
        data.against = say("vs Q2");
        data.history = row.history;
        data.tone = row.tone;
        tile->setData(data);
        line->addWidget(tile, 1);
    }
    return box;
}

ShareBarsData shares() {
    ShareBarsData data;
    data.rows = {
        {say("Clients"),
         {{Grade::A, 5, say("5"), {}},
          {Grade::B, 7, say("7"), {}},
          {Grade::C, 8, say("8"), {}},
          {Grade::D, 4, say("4"), {}}},
         {}},
        {say("Revenue"),
         {{Grade::A, 44, say("44%"), {}},
          {Grade::B, 31, say("31%"), {}},
          {Grade::C, 15, say("15%"), {}},
          {Grade::D, 11, say("11%"), {}}},
         {}},
        {say("Hours"),
         {{Grade::A, 27, say("27%"), {}},
          {Grade::B, 28, say("28%"), {}},
          {Grade::C, 19, say("19%"), {}},
          {Grade::D, 25, say("25%"), {}}},
         {}},
    };
    data.legend = {{Grade::A, say("Keep close")},
                   {Grade::B, say("Solid")},
                   {Grade::C, say("Can be lifted")},
                   {Grade::D, say("Decide")}};
    return data;
}

Record coming(Grade grade, const char* title, const char* who, const char* due, bool chip,
              Tone tone) {
    Record record;
    record.grade = grade;
    record.title = say(title);
    record.detail = say(who);
    record.right = say(due);
    record.rightIsChip = chip;
    record.rightTone = tone;
    return record;
}

Record moved(Grade before, Grade now, const char* name) {
    Record record;
    record.grade = before;
    record.movedTo = now;
    record.title = say(name);
    return record;
}

}  // namespace

QWidget* makeDashboard() {
    auto* page = new QWidget;
    QVBoxLayout* column = pageLayout(page);
    auto* header = new PageHeader(say("Third quarter 2026"));
    header->setSubtitle(
        say("24 clients, graded 9 October with rubric v4. Three relationship reviews are open."));
    auto* save = new SecondaryButton(say("Export report"));
    save->setIconName(say("report"));
    auto* go = new PrimaryButton(say("Continue grading"));
    go->setIconName(say("phone"));
    go->setKeyCap(say("G"));
    header->addAction(save);
    header->addAction(go);
    column->addWidget(header);
    column->addWidget(makeTiles());

    auto* middle = new QHBoxLayout;
    middle->setSpacing(dp(14));
    auto* finding =
        new CardFrame(say("Four D clients bring 11% of revenue and take 25% of the hours"),
                      say("After labour and tools they cost you €2,860 this quarter."));
    finding->setTitleRole(TextRole::Headline);
    auto* open = new SecondaryButton(say("Open in What-if"));
    open->setSmall(true);
    finding->addCorner(open);
    auto* bars = new ShareBars;
    bars->setData(shares());
    finding->body()->addWidget(bars);
    finding->body()->addStretch(1);
    auto* moves = new CardFrame(say("Grade moves since Q2"), say("4 up, 2 down, 18 unchanged"));
    auto* grid = new MigrationGrid;
    MigrationGridData migration;
    migration.counts = {{{4, 0, 0, 0}, {1, 5, 1, 0}, {0, 2, 6, 1}, {0, 0, 1, 3}}};
    migration.beforeLabel = say("Before, Q2");
    migration.nowLabel = say("Now, Q3");
    grid->setData(migration);
    moves->body()->addWidget(grid, 1);
    middle->addWidget(finding, 59);
    middle->addWidget(moves, 41);
    column->addLayout(middle);

    auto* bottom = new QHBoxLayout;
    bottom->setSpacing(dp(14));
    auto* next = new CardFrame(say("Coming up"), say("5 of 11 open steps"));
    auto* steps = new RecordList;
    steps->setFitsHeight(true);
    steps->setRecords({
        coming(Grade::B, "Half-hour review meeting", "Castle Estates", "Tomorrow, 10:00", false,
               Tone::Neutral),
        coming(Grade::D, "Send the handover pack", "Orange Motors", "2 days late", true, Tone::Bad),
        coming(Grade::D, "Decide: one more try, or let go", "Blue Event Staging", "Wed 14 Oct",
               false, Tone::Neutral),
        coming(Grade::B, "Confirm the direct debit mandate", "Green Coaches", "Fri 16 Oct", false,
               Tone::Neutral),
        coming(Grade::C, "Very small: keep C, or override", "White Joinery", "Sat 31 Oct", true,
               Tone::Warn),
    });
    next->body()->addWidget(steps, 1);
    auto* who = new CardFrame(say("Who moved"), say("Select one to see why"));
    auto* movers = new RecordList;
    movers->setHairlines(false);
    movers->setRowHeight(34, 47);
    movers->setRecords(
        {moved(Grade::B, Grade::A, "Petrol Surveyors"), moved(Grade::C, Grade::B, "Tide Pharmacy"),
         moved(Grade::C, Grade::B, "Green Coaches"), moved(Grade::D, Grade::C, "Oak Kitchens"),
         moved(Grade::B, Grade::C, "Quill Recruiters"),
         moved(Grade::C, Grade::D, "Blue Event Staging")});
    who->body()->addWidget(movers);
    who->body()->addStretch(1);
    auto* mix = new CardFrame(say("Grade mix, eight quarters"), say("Clients by grade"));
    auto* columns = new GradeColumns;
    GradeColumnsData history;
    history.columns = {
        {say("Q4"), say("2024"), {2, 4, 11, 7}, {}}, {say("Q1"), say("2025"), {2, 4, 11, 7}, {}},
        {say("Q2"), {}, {2, 5, 11, 6}, {}},          {say("Q3"), {}, {2, 6, 10, 6}, {}},
        {say("Q4"), {}, {3, 6, 9, 6}, {}},           {say("Q1"), say("2026"), {3, 7, 9, 5}, {}},
        {say("Q2"), {}, {4, 7, 9, 4}, {}},           {say("Q3"), {}, {5, 7, 8, 4}, {}}};
    columns->setData(history);
    mix->body()->addWidget(columns, 1);
    bottom->addWidget(next, 37);
    bottom->addWidget(who, 21);
    bottom->addWidget(mix, 41);
    column->addLayout(bottom, 1);
    return page;
}

namespace {

ScorecardData::Row criterion(const char* name, const char* value, std::optional<double> score,
                             const char* points, const char* outOf) {
    ScorecardData::Row row;
    row.key = say(name);
    row.name = say(name);
    row.value = say(value);
    row.score = score;
    if (score) {
        row.grade = *score >= 80   ? Grade::A
                    : *score >= 65 ? Grade::B
                    : *score >= 40 ? Grade::C
                                   : Grade::D;
        row.scoreText = QString::number(*score);
    }
    row.points = say(points);
    row.outOf = say(outOf);
    return row;
}

CardFrame* makeWhy() {
    auto* why = new CardFrame(say("Why B"), say("Rubric v4. Half financial, half relationship."));
    why->setSubtitleInline(true);
    why->addCorner(new Label(say("3.9 points below A"), TextRole::Secondary, ColorRole::Ink2));
    auto* scale = new GradeScale;
    GradeScaleData score;
    score.cutTexts = {say("40"), say("65"), say("80")};
    score.score = 76.1;
    score.scoreText = say("76.1");
    scale->setData(score);
    why->body()->setSpacing(dp(8));
    why->body()->addWidget(scale);
    auto* card = new Scorecard;
    ScorecardData data;
    data.groups = {
        {say("Financial"),
         say("37.3"),
         say("of 50"),
         {criterion("Revenue", "€13,980", 77, "9.2", "of 12"),
          criterion("Margin", "46%", 84, "13.5", "of 16"),
          criterion("Effective hourly rate", "€112", 66, "7.9", "of 12"),
          criterion("Hours per endpoint", "unknown", std::nullopt, "", "of 10")}},
        {say("Relationship"),
         say("38.8"),
         say("of 50"),
         {criterion("Pays on time", "11 days", 76, "7.6", "of 10"),
          criterion("Pays without arguing", "Rarely raises it", 75, "6.0", "of 8"),
          criterion("Takes advice", "Asks for a proposal", 30, "3.0", "of 10"),
          criterion("Follows the ticket procedure", "Mostly by ticket", 75, "5.3", "of 7"),
          criterion("Reports problems early", "Usually reports early", 50, "2.5", "of 5"),
          criterion("Treats us as in-house", "Part of the team", 100, "5.0", "of 5"),
          criterion("Caller-ID test", "Happy to answer", 75, "3.8", "of 5")}},
    };
    card->setData(data);
    why->body()->addWidget(card);
    why->body()->addWidget(new Hairline);
    auto* gates = new QHBoxLayout;
    gates->setSpacing(dp(8));
    gates->addWidget(new Label(say("Gates checked"), TextRole::Secondary, ColorRole::Ink2));
    gates->addWidget(new GateChip(say("Very small client: no"), false));
    gates->addWidget(new GateChip(say("Over 45 days late"), true, say("capped at C")));
    gates->addWidget(new GateChip(say("Losing money: no"), false));
    gates->addStretch(1);
    why->body()->addLayout(gates);
    return why;
}

CardFrame* makeFinancials() {
    auto* card = new CardFrame(say("Financials"));
    auto* legend = new ChartLegend;
    legend->addEntry(ChartLegend::Swatch::BarNow, say("Revenue per quarter"));
    legend->addEntry(ChartLegend::Swatch::Line, say("Hours"));
    card->addCorner(legend);
    auto* row = new QHBoxLayout;
    row->setSpacing(dp(26));
    auto* chart = new FinanceChart;
    FinanceChartData data;
    const double revenue[] = {10.0, 11.1, 10.8, 11.8, 12.4, 13.1, 13.2, 13.98};
    const double hours[] = {126, 114, 133, 107, 116, 101, 105, 96};
    const char* names[] = {"Q4", "Q1", "Q2", "Q3", "Q4", "Q1", "Q2", "Q3"};
    for (int i = 0; i < 8; ++i)
        data.quarters.push_back({say(names[i]), revenue[i], hours[i], {}, {}});
    chart->setData(data);
    row->addWidget(chart, 1);
    auto* sums = new RecordList;
    sums->setRowHeight(29, 40);
    sums->setHairlines(false);
    std::vector<Record> records;
    const std::pair<const char*, const char*> lines[] = {{"Revenue", "€13,980"},
                                                         {"Labour, 104 h", "−€5,200"},
                                                         {"Tools", "−€2,290"},
                                                         {"Margin", "€6,490"}};
    for (const auto& [name, amount] : lines) {
        Record record;
        record.graded = false;
        record.clickable = false;
        record.title = say(name);
        record.right = say(amount);
        record.rightStrong = true;
        record.quiet = true;
        records.push_back(record);
    }
    sums->setRecords(records);
    sums->setMaximumWidth(dp(160));
    row->addWidget(sums, 0, Qt::AlignTop);
    card->body()->addLayout(row);
    return card;
}

}  // namespace

QWidget* makeClient() {
    auto* page = new QWidget;
    QVBoxLayout* column = pageLayout(page);
    auto* header = new PageHeader(say("Harbour & Pike Architects"));
    header->setBreadcrumb({say("Clients"), say("Harbour & Pike Architects")});
    header->setSubtitle(say("Architecture, 31 endpoints, managed since 2021."));
    auto* badge = new GradeBadge(58);
    badge->setGrade(Grade::B);
    header->setLeading(badge);
    auto* note = new SecondaryButton(say("Log a reaction"));
    note->setIconName(say("note"));
    header->addAction(note);
    header->addAction(new SecondaryButton(say("Override grade…")));
    auto* lift = new PrimaryButton(say("Start upgrade to A"));
    lift->setKeyCap(say("U"));
    header->addAction(lift);
    column->addWidget(header);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(dp(14));
    auto* left = new QVBoxLayout;
    left->setSpacing(dp(14));
    left->addWidget(makeWhy());
    left->addWidget(makeFinancials(), 1);
    auto* timelineCard = new CardFrame(say("Timeline"));
    for (const Grade grade : {Grade::C, Grade::C, Grade::B, Grade::B, Grade::B}) {
        auto* small = new GradeBadge(18);
        GradeLook look;
        look.faded = true;
        small->setGrade(grade, look);
        timelineCard->addCorner(small);
    }
    auto* timeline = new TimelineView;
    timeline->setEntries({
        {{},
         say("rubric"),
         say("Graded B, 76.1"),
         say("9 Oct"),
         say("Up 1.9 since Q2. Robust: stays B in 94 of 100 small changes."),
         true},
        {{},
         say("note"),
         say("Backup replacement proposed"),
         say("22 Sep"),
         say("They asked for a written proposal for next year’s budget."),
         false},
        {{},
         say("coins"),
         say("Invoice 2841 paid 11 days late"),
         say("3 Sep"),
         say("€4,660, bank transfer"),
         false},
        {{},
         say("user"),
         say("Review meeting, half an hour"),
         say("14 Jul"),
         say("Talked through risks; they want two new workstations."),
         false},
        {{},
         say("mail"),
         say("Itemised invoice sent"),
         say("2 Jul"),
         say("First with patching, monitoring and backups listed."),
         false},
        {{}, say("rubric"), say("Graded B, 74.2"), say("30 Jun"), say("Q2 2026, rubric v4"), true},
    });
    timelineCard->body()->addWidget(timeline);
    timelineCard->body()->addStretch(1);
    columns->addLayout(left, 60);
    columns->addWidget(timelineCard, 40);
    column->addLayout(columns, 1);
    return page;
}

QWidget* makeFirstRun() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(dp(40), dp(40), dp(40), dp(40));
    auto* state = new EmptyState(
        {}, say("Know which clients to grow, lift or let go"),
        say("Winnow grades every client from A to D on money and on the relationship, and shows "
            "how it got there. Everything stays in one file on this computer."));
    column->addWidget(state);
    auto* row = new QHBoxLayout;
    row->setSpacing(dp(14));
    const char* names[][4] = {
        {"import", "Import from your tools",
         "CSV from your accounting, ticketing or time tracking. Column matching is guided.",
         "Choose files…"},
        {"clients", "Type in a few clients",
         "Five clients and a rough revenue figure are enough to see a first picture.",
         "Add the first client"},
        {"star", "Look around with a sample",
         "24 made-up clients over eight quarters. Remove it any time.", "Open the sample"}};
    for (int i = 0; i < 3; ++i) {
        auto* card = new CardFrame;
        card->setAccent(i == 0);
        card->body()->addWidget(new IconTile(say(names[i][0])));
        card->body()->addSpacing(dp(6));
        card->body()->addWidget(new Label(say(names[i][1]), TextRole::Headline));
        auto* text = new Label(say(names[i][2]), TextRole::Body, ColorRole::Ink2);
        text->setWordWrap(true);
        card->body()->addWidget(text);
        card->body()->addStretch(1);
        card->body()->addWidget(
            new Button(i == 0 ? ButtonKind::Primary : ButtonKind::Secondary, say(names[i][3])));
        card->setMinimumHeight(dp(212));
        row->addWidget(card, 1);
    }
    column->addLayout(row);
    column->addStretch(1);
    return page;
}

}  // namespace winnow::ui
