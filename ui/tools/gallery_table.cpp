// SPDX-License-Identifier: GPL-3.0-or-later
#include <QHBoxLayout>
#include <QMenu>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

#include <ui/theme/look.h>
#include <ui/tools/gallery.h>
#include <ui/widgets/button.h>
#include <ui/widgets/chip.h>
#include <ui/widgets/label.h>
#include <ui/widgets/page_header.h>
#include <ui/widgets/search_field.h>
#include <ui/widgets/segmented_control.h>
#include <ui/widgets/table_delegates.h>
#include <ui/widgets/table_roles.h>
#include <ui/widgets/table_style.h>
#include <ui/widgets/view_tabs.h>

namespace winnow::ui {

namespace {

enum Column {
    kGrade,
    kName,
    kContract,
    kRevenue,
    kCourse,
    kMargin,
    kHours,
    kLate,
    kScore,
    kDots,
    kStep,
    kColumns
};

QStandardItemModel* makeModel(QObject* parent) {
    auto* model = new QStandardItemModel(0, kColumns, parent);
    const char* heads[] = {"",         "Client", "Contract",  "Revenue",      "8 quarters",
                           "Margin",   "Hours",  "Days late", "Relationship", "Caller ID",
                           "Next step"};
    for (int i = 0; i < kColumns; ++i) {
        model->setHeaderData(i, Qt::Horizontal, say(heads[i]));
        const bool right = i == kRevenue || i == kMargin || i == kHours || i == kLate;
        model->setHeaderData(i, Qt::Horizontal, right ? int(Qt::AlignRight) : int(Qt::AlignLeft),
                             Qt::TextAlignmentRole);
    }
    const char* names[] = {"Northern Logistics", "Marble Foods",   "Sand & Finch LLP",
                           "Elder Dental",       "Orchard School", "Harbour & Pike Architects",
                           "Petrol Surveyors",   "Orange Motors",  "Tide Pharmacy",
                           "Castle Estates",     "Green Coaches",  "Vellum Press",
                           "Brass Accountants",  "Grant Fitness",  "Moor Printworks",
                           "Oak Kitchens",       "White Joinery",  "New Client Ltd"};
    const char* sectors[] = {"Freight, 82 endpoints", "Food wholesale, 54 endpoints",
                             "Law firm, 38 endpoints", "Dental group, 46 endpoints"};
    const int grades[] = {0, 0, 0, 0, 1, 1, 0, 3, 1, 1, 1, 1, 1, 3, 2, 2, 2, -1};
    const int margins[] = {52, 53, 61, 61, 33, 46, 62, -3, 43, 43, 38, 47, 48, -6, 21, 26, 52, 10};
    const int scores[] = {99, 88, 80, 100, 86, 78, 85, 4, 79, 71, 73, 71, 83, 27, 41, 56, 68, 0};
    for (int row = 0; row < 18; ++row) {
        QList<QStandardItem*> items;
        for (int i = 0; i < kColumns; ++i) items.append(new QStandardItem);
        const int grade = grades[row];
        items[kGrade]->setData(grade, GradeRole);
        items[kGrade]->setData(row == 3, OverriddenRole);
        items[kName]->setText(say(names[row]));
        items[kName]->setData(say(sectors[row % 4]), SecondLineRole);
        items[kName]->setData(row == 6 || row == 8 ? 1 : row == 13 ? -1 : 0, MoveRole);
        items[kContract]->setText(say(row % 5 == 2 ? "Break/fix" : "Managed"));
        items[kContract]->setData(row % 5 != 2, QuietRole);
        items[kRevenue]->setText(QStringLiteral("€%L1").arg(34400 - row * 1731));
        QVariantList course;
        for (int q = 0; q < 8; ++q) {
            const double slope = grade == 3 ? -2.0 : 2.0;
            course.append(row == 17 && q < 5 ? QVariant()
                                             : QVariant(30 + slope * q + (q * 7 + row) % 4));
        }
        items[kCourse]->setData(course, ValuesRole);
        items[kMargin]->setText(margins[row] < 0 ? QStringLiteral("−%1%").arg(-margins[row])
                                                 : QStringLiteral("%1%").arg(margins[row]));
        items[kMargin]->setData(margins[row] / 100.0, BarRole);
        items[kMargin]->setData(int(margins[row] < 0 ? Tone::Bad : Tone::Neutral), ToneRole);
        items[kHours]->setText(QString::number(211 - row * 9));
        items[kLate]->setText(grade == 3 ? say("62") : QString::number(row));
        items[kLate]->setData(int(grade == 3 ? Tone::Bad : Tone::Neutral), ToneRole);
        if (row != 17) {
            const int score = scores[row];
            const int own = score >= 80 ? 0 : score >= 65 ? 1 : score >= 40 ? 2 : 3;
            items[kScore]->setData(score, BarRole);
            items[kScore]->setData(own, GradeRole);
            items[kScore]->setText(QString::number(score));
            items[kDots]->setData(5 - own - (own == 3 ? 1 : 0), BarRole);
            items[kDots]->setData(own, GradeRole);
        } else {
            items[kScore]->setText(say("–"));
            items[kDots]->setText(say("not yet"));
        }
        if (row == 5) items[kStep]->setText(say("Lift to A"));
        if (row == 7) {
            items[kStep]->setText(say("Handover pack"));
            items[kStep]->setData(int(Tone::Bad), ToneRole);
        }
        if (row == 9) {
            items[kStep]->setText(say("Review meeting"));
            items[kStep]->setData(int(Tone::Good), ToneRole);
        }
        if (row == 13) {
            items[kStep]->setText(say("Letter sent"));
            items[kStep]->setData(int(Tone::Warn), ToneRole);
        }
        model->appendRow(items);
    }
    return model;
}

QTableView* makeTable() {
    auto* table = new QTableView;
    table->setModel(makeModel(table));
    styleTable(table);
    auto* numbers = new NumberDelegate(table);
    table->setItemDelegateForColumn(kGrade, new BadgeDelegate(table));
    table->setItemDelegateForColumn(kName, new NameDelegate(table));
    table->setItemDelegateForColumn(kRevenue, numbers);
    table->setItemDelegateForColumn(kCourse, new SparkDelegate(table));
    table->setItemDelegateForColumn(kMargin, new SignedBarDelegate(0.65, table));
    table->setItemDelegateForColumn(kHours, numbers);
    table->setItemDelegateForColumn(kLate, numbers);
    table->setItemDelegateForColumn(kScore, new ScoreBarDelegate(table));
    table->setItemDelegateForColumn(kDots, new DotsDelegate(table));
    table->setItemDelegateForColumn(kStep, new ChipDelegate(table));
    const int widths[] = {62, 206, 84, 84, 94, 118, 60, 76, 116, 84, 130};
    for (int i = 0; i < kColumns; ++i) table->setColumnWidth(i, dp(widths[i]));
    table->setSortingEnabled(true);
    table->horizontalHeader()->setSortIndicator(kRevenue, Qt::DescendingOrder);
    table->selectRow(5);
    return table;
}

}  // namespace

QWidget* makeClients() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(dp(28), 0, dp(28), 0);
    head->setSpacing(0);
    auto* header = new PageHeader(say("Clients"));
    header->setSubtitle(say("€256,820 revenue and 2,230 hours in Q3 2026"));
    auto* columns = new SecondaryButton(say("Columns"));
    columns->setIconName(say("columns"));
    auto* add = new SecondaryButton(say("Add client"));
    add->setIconName(say("plus"));
    add->setKeyCap(say("N"));
    header->addAction(columns);
    header->addAction(add);
    head->addWidget(header);
    head->addSpacing(dp(14));
    auto* tabs = new ViewTabs;
    tabs->addView(say("All clients"), say("24"));
    tabs->addView(say("Worst first"), say("4"));
    tabs->addView(say("Break/fix to convert"), say("7"));
    tabs->addView(say("Moved this quarter"), say("6"));
    head->addWidget(tabs);
    column->addLayout(head);
    column->addWidget(new Hairline);
    auto* filters = new QHBoxLayout;
    filters->setContentsMargins(dp(28), dp(12), dp(28), dp(12));
    filters->setSpacing(dp(8));
    auto* search = new SearchField(say("Search clients"));
    search->setKeyCap(say("/"));
    search->setFixedWidth(dp(236));
    filters->addWidget(search);
    const int counts[] = {5, 7, 8, 4};
    for (const Grade grade : kGrades) {
        auto* toggle = new FilterToggle(grade);
        toggle->setCount(counts[static_cast<int>(grade)]);
        toggle->setChecked(grade == Grade::C);
        filters->addWidget(toggle);
    }
    for (const char* text : {"Contract", "Margin below…", "Sector"}) {
        auto* menu = new SecondaryButton(say(text));
        menu->setSmall(true);
        menu->setDropDown(true);
        filters->addWidget(menu);
    }
    filters->addStretch(1);
    filters->addWidget(new Label(say("24 of 24 shown"), TextRole::Body, ColorRole::Ink3));
    column->addLayout(filters);
    column->addWidget(new Hairline);
    column->addWidget(makeTable(), 1);
    return page;
}

}  // namespace winnow::ui
