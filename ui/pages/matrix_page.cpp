// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/matrix_page.h>

#include <QCheckBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>

#include <app/grading_service.h>
#include <ui/charts/matrix_chart.h>
#include <ui/pages/portfolio_page.h>
#include <ui/reports/matrix_data.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/card_frame.h>
#include <ui/widgets/grade_badge.h>
#include <ui/widgets/label.h>
#include <ui/widgets/page_header.h>
#include <ui/widgets/record_list.h>
#include <ui/widgets/segmented_control.h>
#include <ui/widgets/table_delegates.h>
#include <ui/widgets/table_roles.h>
#include <ui/widgets/table_style.h>
#include <ui/widgets/view_tabs.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;
using ui::Label;

constexpr int kSide = 300;
constexpr int kSideSmall = 236;
constexpr int kSmall = 940;  // page width below which the side is narrower
constexpr int kMostListed = 8;

QString shapeName(Grade grade) {
    switch (grade) {
        case Grade::A:
            return MatrixPage::tr("Circle");
        case Grade::B:
            return MatrixPage::tr("Square");
        case Grade::C:
            return MatrixPage::tr("Diamond");
        case Grade::D:
            return MatrixPage::tr("Shield");
    }
    return {};
}

// Sums over the selection; a figure unknown for everybody stays unknown.
struct Sums {
    std::optional<Money> revenue;
    std::optional<WorkTime> worked;
    std::optional<Money> contribution;
};

Sums sumsOf(const std::vector<const ClientQuarter*>& clients) {
    Sums sums;
    for (const ClientQuarter* each : clients) {
        const ClientMetrics& metrics = each->metrics;
        if (metrics.revenue) {
            sums.revenue = sums.revenue.value_or(Money{}) + *metrics.revenue;
        }
        if (metrics.worked) {
            sums.worked = sums.worked.value_or(WorkTime{}) + *metrics.worked;
        }
        if (metrics.contribution) {
            sums.contribution = sums.contribution.value_or(Money{}) + *metrics.contribution;
        }
    }
    return sums;
}

std::optional<Fraction> shareOf(std::int64_t part, std::int64_t whole) {
    return whole > 0 ? std::optional(Fraction{part, whole}) : std::nullopt;
}

}  // namespace

MatrixPage::MatrixPage(PortfolioBridge& bridge, QWidget* parent)
    : Page(bridge, parent),
      m_header(new ui::PageHeader(tr("Financial × relationship"), this)),
      m_size(new ui::SegmentedControl(tr("Size of the marks"), m_header)),
      m_compare(new ui::SecondaryButton({}, m_header)),
      m_asTable(new ui::SecondaryButton(tr("As table"), m_header)),
      m_body(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_stack(new QStackedWidget(this)),
      m_chart(new ui::MatrixChart(this)),
      m_table(new QTableWidget(0, 7, this)) {
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(dp(28), 0, dp(28), dp(24));
    lines->setSpacing(dp(10));
    lines->addWidget(m_header);
    auto* tabs = makePortfolioTabs(PortfolioTab::Map, *this);
    lines->addWidget(tabs);
    connect(tabs, &QTabBar::currentChanged, this, [this, tabs](int index) {
        const QSignalBlocker quiet(tabs);
        tabs->setCurrentIndex(static_cast<int>(PortfolioTab::Map));
        Q_EMIT showPortfolio(static_cast<PortfolioTab>(index));
    });
    for (const QString& text : {tr("Hours"), tr("Revenue"), tr("Margin")}) {
        m_size->addSegment(text);
    }
    m_compare->setCheckable(true);
    m_asTable->setCheckable(true);
    m_asTable->setKeyCap(tr("Ctrl T"));
    m_asTable->setShortcut(Qt::CTRL | Qt::Key_T);
    m_header->addAction(m_size);
    m_header->addAction(m_compare);
    m_header->addAction(m_asTable);

    m_table->setHorizontalHeaderLabels({tr("Client"), tr("Grade"), tr("Financial"),
                                        tr("Relationship"), tr("Revenue"), tr("Hours"),
                                        tr("Contribution")});
    ui::styleTable(m_table, ui::RowHeight::List);
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setItemDelegateForColumn(1, new ui::BadgeDelegate(m_table));
    m_table->setAccessibleName(tr("Clients between their two scores"));
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_stack->addWidget(m_chart);
    m_stack->addWidget(m_table);
    m_body->setSpacing(dp(20));
    m_body->addWidget(m_stack, 1);
    m_body->addWidget(buildSide());
    lines->addLayout(m_body, 1);

    connect(m_size, &ui::SegmentedControl::chosen, this, &MatrixPage::refresh);
    connect(m_compare, &QAbstractButton::toggled, this, [this](bool on) {
        m_compare->setKind(on ? ui::ButtonKind::Chosen : ui::ButtonKind::Secondary);
        refresh();
    });
    connect(m_asTable, &QAbstractButton::toggled, this, [this](bool on) {
        m_asTable->setKind(on ? ui::ButtonKind::Chosen : ui::ButtonKind::Secondary);
        m_stack->setCurrentIndex(on ? 1 : 0);
    });
    connect(m_chart, &ui::MatrixChart::selectionChanged, this, &MatrixPage::showSelection);
    connect(m_chart, &ui::MatrixChart::pointActivated, this,
            [this](std::int64_t id) { Q_EMIT openClient(id); });
    connect(m_table, &QTableWidget::itemActivated, this, [this](QTableWidgetItem* item) {
        Q_EMIT openClient(m_table->item(item->row(), 0)->data(Qt::UserRole).toLongLong());
    });
}

QWidget* MatrixPage::buildSide() {
    m_side = new QWidget(this);
    auto* lines = new QVBoxLayout(m_side);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(dp(14));

    m_selectionCard = new ui::CardFrame(tr("Nothing selected"), {}, m_side);
    m_clear = new ui::GhostButton(tr("Clear"), m_selectionCard);
    m_clear->setSmall(true);
    m_clear->setKeyCap(tr("Esc"));
    m_selectionCard->addCorner(m_clear);
    auto* sums = new QGridLayout;
    sums->setHorizontalSpacing(dp(12));
    sums->setVerticalSpacing(dp(1));
    const QStringList names{tr("Revenue"), tr("Hours"), tr("Margin")};
    for (int column = 0; column < 3; ++column) {
        const auto at = static_cast<std::size_t>(column);
        auto* name =
            new Label(names[column], ui::TextRole::Label, ui::ColorRole::Ink2, m_selectionCard);
        m_sums[at] = new Label({}, ui::TextRole::Headline, ui::ColorRole::Ink, m_selectionCard);
        m_sums[at + 3] = new Label({}, ui::TextRole::Label, ui::ColorRole::Ink2, m_selectionCard);
        sums->addWidget(name, 0, column);
        sums->addWidget(m_sums[at], 1, column);
        sums->addWidget(m_sums[at + 3], 2, column);
        sums->setColumnStretch(column, 1);
    }
    m_sumBox = new QWidget(m_selectionCard);
    m_sumBox->setLayout(sums);
    sums->setContentsMargins(0, 0, 0, dp(6));
    m_selectionCard->body()->addWidget(m_sumBox);
    m_list = new ui::RecordList(m_selectionCard);
    m_list->setRowHeight(34, 47);
    m_selectionCard->body()->addWidget(m_list);
    m_open = new ui::PrimaryButton(tr("Open client"), m_selectionCard);
    m_open->setKeyCap(tr("Enter"));
    m_selectionCard->body()->addWidget(m_open);
    lines->addWidget(m_selectionCard);

    auto* grades = new ui::CardFrame(tr("Grades"), {}, m_side);
    auto* rows = new QGridLayout;
    rows->setHorizontalSpacing(dp(10));
    rows->setVerticalSpacing(dp(8));
    rows->setColumnStretch(1, 1);
    for (const Grade grade : kGrades) {
        const auto at = static_cast<std::size_t>(grade);
        const int row = static_cast<int>(at);
        auto* badge = new ui::GradeBadge(20, grades);
        badge->setGrade(grade);
        rows->addWidget(badge, row, 0);
        rows->addWidget(new Label(shapeName(grade), ui::TextRole::Body, ui::ColorRole::Ink, grades),
                        row, 1);
        m_counts[at] = new Label({}, ui::TextRole::Body, ui::ColorRole::Ink2, grades);
        m_counts[at]->setElide(false);
        rows->addWidget(m_counts[at], row, 2);
        m_grades[at] = new QCheckBox(grades);
        m_grades[at]->setChecked(true);
        m_grades[at]->setAccessibleName(tr("Show grade %1").arg(toQString(gradeLetter(grade))));
        rows->addWidget(m_grades[at], row, 3);
        connect(m_grades[at], &QCheckBox::toggled, this, &MatrixPage::refresh);
    }
    grades->body()->addLayout(rows);
    lines->addWidget(grades);
    m_note = new Label({}, ui::TextRole::Secondary, ui::ColorRole::Ink2, m_side);
    m_note->setWordWrap(true);
    lines->addWidget(m_note);
    lines->addStretch(1);

    connect(m_clear, &QAbstractButton::clicked, this, [this] { m_chart->setSelection({}); });
    connect(m_open, &QAbstractButton::clicked, this, [this] {
        if (const auto client = currentClient()) {
            Q_EMIT openClient(client->value);
        }
    });
    connect(m_list, &ui::RecordList::activated, this,
            [this](const QString& key) { Q_EMIT openClient(key.toLongLong()); });
    return m_side;
}

std::set<ClientId> MatrixPage::selection() const {
    std::set<ClientId> clients;
    for (const std::int64_t id : m_chart->selection()) {
        clients.insert(ClientId{id});
    }
    return clients;
}

std::optional<ClientId> MatrixPage::currentClient() const {
    const std::set<ClientId> chosen = selection();
    return chosen.size() == 1 ? std::optional(*chosen.begin()) : std::nullopt;
}

void MatrixPage::toggleTable() { m_asTable->toggle(); }

void MatrixPage::refresh() {
    if (!m_bridge.isOpen()) {
        return;
    }
    GradingService& grading = m_bridge.portfolio().grading();
    const Words& words = m_bridge.words();
    const GradedQuarter& quarter = grading.quarter(m_bridge.quarter());
    const GradedQuarter& before = grading.quarter(m_bridge.quarter().previous());
    const auto size = static_cast<MatrixSize>(m_size->currentIndex());
    const QStringList sizes{tr("hours worked"), tr("revenue"), tr("contribution")};
    m_header->setSubtitle(
        tr("%1. Size is %2; drag to select, Shift to add.")
            .arg(words.quarter(m_bridge.quarter()), sizes[m_size->currentIndex()]));
    m_compare->setText(
        tr("Compare with %1").arg(toQString(words.locale().quarterNumber(before.quarter))));
    m_compare->setEnabled(!before.clients.empty());

    std::set<Grade> shown;
    for (const Grade grade : kGrades) {
        if (m_grades[static_cast<std::size_t>(grade)]->isChecked()) {
            shown.insert(grade);
        }
    }
    const bool compare = m_compare->isChecked() && !before.clients.empty();
    m_chart->setData(matrixData(quarter, compare ? &before : nullptr, size, shown, words));
    showGrades(quarter);
    showTable(quarter, shown);
    showNote(quarter);
    showSelection();
}

void MatrixPage::showGrades(const GradedQuarter& quarter) {
    for (const GradeGroup& group : quarter.summary.groups) {
        m_counts[static_cast<std::size_t>(group.grade)]->setText(
            tr("%n client(s)", nullptr, group.clients));
    }
}

void MatrixPage::showTable(const GradedQuarter& quarter, const std::set<Grade>& shown) {
    const Words& words = m_bridge.words();
    std::vector<const ClientQuarter*> rows;
    for (const ClientQuarter& each : quarter.clients) {
        if (each.assessment.finalGrade && shown.contains(*each.assessment.finalGrade)) {
            rows.push_back(&each);
        }
    }
    m_table->setRowCount(static_cast<int>(rows.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const ClientQuarter& each = *rows[static_cast<std::size_t>(row)];
        const Assessment& now = each.assessment;
        auto* name = new QTableWidgetItem(toQString(each.client.name));
        name->setData(Qt::UserRole, qint64{each.client.id.value});
        name->setData(ui::EmphasisRole, true);
        m_table->setItem(row, 0, name);
        auto* grade = new QTableWidgetItem(toQString(gradeLetter(*now.finalGrade)));
        grade->setData(ui::GradeRole, static_cast<int>(*now.finalGrade));
        grade->setData(ui::OverriddenRole, now.overridden);
        m_table->setItem(row, 1, grade);
        const QStringList figures{
            words.points(now.financialScore), words.points(now.relationshipScore),
            words.moneyWhole(each.metrics.revenue), words.hoursFigure(each.metrics.worked),
            words.moneyWhole(each.metrics.contribution)};
        for (int i = 0; i < figures.size(); ++i) {
            auto* item = new QTableWidgetItem(figures[i]);
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_table->setItem(row, i + 2, item);
        }
    }
}

// One thing on the chart that needs a word: a client whose place and grade do not agree.
void MatrixPage::showNote(const GradedQuarter& quarter) {
    const Words& words = m_bridge.words();
    QStringList notes;
    const ClientQuarter* gated = nullptr;
    int unplaced = 0;
    for (const ClientQuarter& each : quarter.clients) {
        const Assessment& now = each.assessment;
        if (!now.finalGrade) {
            continue;
        }
        unplaced += now.financialScore && now.relationshipScore ? 0 : 1;
        const bool lowered = std::ranges::any_of(now.gates, &GateResult::changedGrade);
        if (lowered && now.score && (!gated || *now.score > *gated->assessment.score)) {
            gated = &each;
        }
    }
    if (gated) {
        const auto gate = std::ranges::find_if(gated->assessment.gates, &GateResult::changedGrade);
        notes << tr("%1 sits high but is graded %2: %3.")
                     .arg(toQString(gated->client.name),
                          toQString(gradeLetter(*gated->assessment.finalGrade)),
                          words.text(gate->reason));
    }
    if (unplaced > 0) {
        notes << tr("%n graded client(s) cannot be placed, because one score is unknown.", nullptr,
                    unplaced);
    }
    m_note->setText(notes.join(u'\n'));
    m_note->setVisible(!notes.isEmpty());
}

void MatrixPage::showSelection() {
    const Words& words = m_bridge.words();
    const GradedQuarter& quarter = m_bridge.portfolio().grading().quarter(m_bridge.quarter());
    std::vector<const ClientQuarter*> chosen;
    for (const ClientId client : selection()) {
        if (const ClientQuarter* found = quarter.find(client)) {
            chosen.push_back(found);
        }
    }
    std::ranges::sort(chosen, std::ranges::greater{},
                      [](const ClientQuarter* each) { return each->metrics.worked; });
    const bool any = !chosen.empty();
    m_selectionCard->setTitle(
        any ? tr("%n client(s) selected", nullptr, static_cast<int>(chosen.size()))
            : tr("Nothing selected"));
    m_selectionCard->setSubtitle(any ? QString() : tr("Click one, or drag over several."));
    m_clear->setVisible(any);
    m_sumBox->setVisible(any);
    m_list->setVisible(any);
    m_open->setVisible(chosen.size() == 1);

    const Sums sums = sumsOf(chosen);
    const PortfolioMetrics& all = quarter.summary.now;
    m_sums[0]->setText(words.moneyShort(sums.revenue));
    m_sums[1]->setText(words.hoursFigure(sums.worked));
    m_sums[2]->setText(words.moneyShort(sums.contribution));
    m_sums[2]->setColor(sums.contribution && sums.contribution->minor < 0 ? ui::ColorRole::Bad
                                                                          : ui::ColorRole::Ink);
    std::optional<Fraction> revenueShare;
    std::optional<Fraction> hoursShare;
    std::optional<Fraction> margin;
    if (sums.revenue && all.revenue) {
        revenueShare = shareOf(sums.revenue->minor, all.revenue->minor);
    }
    if (sums.worked && all.worked) {
        hoursShare = shareOf(sums.worked->seconds, all.worked->seconds);
    }
    if (sums.contribution && sums.revenue) {
        margin = shareOf(sums.contribution->minor, sums.revenue->minor);
    }
    m_sums[3]->setText(words.percent(revenueShare, 1));
    m_sums[4]->setText(words.percent(hoursShare, 1));
    m_sums[5]->setText(words.percent(margin));

    std::vector<ui::Record> records;
    for (const ClientQuarter* each : chosen) {
        if (static_cast<int>(records.size()) == kMostListed) {
            break;
        }
        ui::Record record;
        record.key = QString::number(each->client.id.value);
        record.grade = each->assessment.finalGrade;
        record.title = toQString(each->client.name);
        record.right = words.hours(each->metrics.worked);
        records.push_back(std::move(record));
    }
    if (chosen.size() > records.size()) {
        ui::Record more;
        more.graded = false;
        more.clickable = false;
        more.title = words.text(Text{
            "report.more", {{"count", static_cast<std::int64_t>(chosen.size() - records.size())}}});
        records.push_back(std::move(more));
    }
    m_list->setRecords(std::move(records));
    Q_EMIT statusChanged();
}

void MatrixPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    m_side->setFixedWidth(dp(width() < dp(kSmall) ? kSideSmall : kSide));
}

}  // namespace winnow
