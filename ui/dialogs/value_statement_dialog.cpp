// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/value_statement_dialog.h>

#include <QCheckBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

#include <app/client_service.h>
#include <app/figures_service.h>
#include <app/lifting_service.h>
#include <ui/support/date_input.h>
#include <ui/support/prompts.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/label.h>
#include <ui/widgets/table_style.h>

namespace winnow {

using namespace Qt::StringLiterals;
using ui::dp;

namespace {

constexpr int kMostLines = 200;
enum Column { kWhat, kTimes, kHours, kColumns };
constexpr int kWords = Qt::UserRole;  // the technician's words, whatever was made of them

// In a case the client is told of the last twelve months, as the playbooks and letters say.
Date firstDayOf(PortfolioBridge& bridge, bool inCase) {
    Portfolio& portfolio = bridge.portfolio();
    return inCase ? portfolio.figures().cutOffOf(bridge.quarter()).plusDays(1).plusMonths(-12)
                  : portfolio.calendar().firstDay(bridge.quarter());
}

}  // namespace

ValueStatementDialog::ValueStatementDialog(PortfolioBridge& bridge, Prompts& prompts,
                                           ClientId client, std::optional<KeepInCase> keep,
                                           QWidget* parent)
    : QDialog(parent),
      m_bridge(bridge),
      m_prompts(prompts),
      m_client(client),
      m_keep(std::move(keep)),
      m_from(makeDateEdit(firstDayOf(bridge, m_keep.has_value()), this)),
      m_until(makeDateEdit(bridge.portfolio().figures().cutOffOf(bridge.quarter()), this)),
      m_hours(new QCheckBox(tr("Show hours"), this)),
      m_money(new QCheckBox(tr("Show what was not billed"), this)),
      m_lines(new QTreeWidget(this)) {
    const auto found = bridge.portfolio().clients().find(client);
    setWindowTitle(tr("Value statement for %1").arg(found ? toQString(found->name) : QString()));
    m_from->setObjectName(u"from"_s);
    m_until->setObjectName(u"until"_s);
    m_hours->setChecked(true);
    buildLayout();
    read();
    resize(dp(760), dp(620));
}

void ValueStatementDialog::buildLayout() {
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(dp(24), dp(20), dp(24), dp(20));
    lines->setSpacing(dp(12));
    auto* title = new ui::Label(windowTitle(), ui::TextRole::Headline, ui::ColorRole::Ink, this);
    lines->addWidget(title);
    auto* advice = new ui::Label(
        tr("The words are your technicians’ own. Read them as the client will: untick what is not "
           "for the client, and double-click a line to put it in plainer words."),
        ui::TextRole::Body, ui::ColorRole::Ink2, this);
    advice->setWordWrap(true);
    lines->addWidget(advice);

    auto* period = new QHBoxLayout;
    period->setSpacing(dp(10));
    const auto labelled = [&](const QString& text, QWidget* field) {
        auto* label = new ui::Label(text, ui::TextRole::Body, ui::ColorRole::Ink2, this);
        label->setBuddy(field);
        field->setAccessibleName(text);
        period->addWidget(label);
        period->addWidget(field);
    };
    labelled(tr("From"), m_from);
    labelled(tr("until"), m_until);
    period->addStretch(1);
    period->addWidget(m_hours);
    period->addWidget(m_money);
    lines->addLayout(period);

    for (QDateEdit* day : {m_from, m_until}) {
        day->setMinimumWidth(dp(150));
    }
    m_lines->setObjectName(u"valueLines"_s);
    m_lines->setAccessibleName(tr("What was done"));
    m_lines->setColumnCount(kColumns);
    auto* header = new ui::TableHeader(m_lines);
    m_lines->setHeader(header);
    header->setSectionsClickable(false);
    header->setSectionsMovable(false);
    m_lines->setHeaderLabels({tr("What"), tr("Times"), tr("Hours")});
    m_lines->headerItem()->setTextAlignment(kTimes, Qt::AlignRight | Qt::AlignVCenter);
    m_lines->headerItem()->setTextAlignment(kHours, Qt::AlignRight | Qt::AlignVCenter);
    m_lines->header()->setStretchLastSection(false);
    m_lines->header()->setSectionResizeMode(kWhat, QHeaderView::Stretch);
    m_lines->header()->setSectionResizeMode(kTimes, QHeaderView::ResizeToContents);
    m_lines->header()->setSectionResizeMode(kHours, QHeaderView::ResizeToContents);
    m_lines->headerItem()->setTextAlignment(kTimes, Qt::AlignRight | Qt::AlignVCenter);
    m_lines->headerItem()->setTextAlignment(kHours, Qt::AlignRight | Qt::AlignVCenter);
    m_lines->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    lines->addWidget(m_lines, 1);

    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto* close = new ui::SecondaryButton(tr("Close"), this);
    auto* preview = new ui::PrimaryButton(tr("Preview…"), this);
    preview->setObjectName(u"previewValue"_s);
    preview->setDefault(true);
    buttons->addWidget(close);
    buttons->addWidget(preview);
    lines->addLayout(buttons);
    connect(close, &QAbstractButton::clicked, this,
            [this] { done(m_kept ? QDialog::Accepted : QDialog::Rejected); });
    connect(preview, &QAbstractButton::clicked, this, &ValueStatementDialog::preview);
    for (QDateEdit* day : {m_from, m_until}) {
        connect(day, &QDateEdit::dateChanged, this, &ValueStatementDialog::read);
    }
}

void ValueStatementDialog::read() {
    const Date from = toDate(m_from->date()).value_or(Date());
    const Date until = std::max(from, toDate(m_until->date()).value_or(from));
    ValueOptions options;
    options.linesPerGroup = kMostLines;
    m_statement = m_bridge.portfolio().lifting().valueStatement(m_client, from, until, options);
    const Words& words = m_bridge.words();
    keepEdited();
    m_lines->clear();
    for (const ValueGroup& group : m_statement.groups) {
        auto* top = new QTreeWidgetItem(m_lines);
        top->setText(kWhat, words.text("value.group." + std::string(workTypeCode(group.type))));
        top->setText(kHours, toQString(words.locale().hours(group.worked, 1)));
        top->setTextAlignment(kHours, Qt::AlignRight | Qt::AlignVCenter);
        top->setTextAlignment(kHours, Qt::AlignRight | Qt::AlignVCenter);
        top->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable |
                      Qt::ItemIsAutoTristate);
        top->setCheckState(kWhat, Qt::Checked);
        for (const ValueLine& line : group.lines) {
            auto* item = new QTreeWidgetItem(top);
            const QString what =
                line.what.empty() ? words.text("value.line.without_words") : toQString(line.what);
            const auto edited = m_edited.constFind(what);
            item->setText(kWhat, edited == m_edited.cend() ? what : edited->words);
            item->setData(kWhat, kWords, what);
            item->setText(kTimes, QString::number(line.times));
            item->setText(kHours, toQString(words.locale().hours(line.worked, 1)));
            item->setTextAlignment(kTimes, Qt::AlignRight | Qt::AlignVCenter);
            item->setTextAlignment(kHours, Qt::AlignRight | Qt::AlignVCenter);
            item->setFlags(item->flags() | Qt::ItemIsEditable | Qt::ItemIsUserCheckable);
            const bool leftOut = edited != m_edited.cend() && !edited->told;
            item->setCheckState(kWhat, leftOut ? Qt::Unchecked : Qt::Checked);
        }
        top->setExpanded(true);
    }
    m_money->setVisible(m_statement.unbilled && m_statement.unbilled->minor > 0);
}

void ValueStatementDialog::keepEdited() {
    for (int i = 0; i < m_lines->topLevelItemCount(); ++i) {
        const QTreeWidgetItem* top = m_lines->topLevelItem(i);
        for (int row = 0; row < top->childCount(); ++row) {
            const QTreeWidgetItem* item = top->child(row);
            m_edited.insert(item->data(kWhat, kWords).toString(),
                            {item->text(kWhat), item->checkState(kWhat) == Qt::Checked});
        }
    }
}

ValueStatement ValueStatementDialog::chosen() const {
    ValueStatement statement = m_statement;
    statement.groups.clear();
    for (int i = 0; i < m_lines->topLevelItemCount(); ++i) {
        const QTreeWidgetItem* top = m_lines->topLevelItem(i);
        ValueGroup group = m_statement.groups[static_cast<std::size_t>(i)];
        std::vector<ValueLine> lines;
        for (int row = 0; row < top->childCount(); ++row) {
            if (top->child(row)->checkState(kWhat) == Qt::Checked) {
                ValueLine line = group.lines[static_cast<std::size_t>(row)];
                line.what = top->child(row)->text(kWhat).trimmed().toStdString();
                lines.push_back(std::move(line));
            }
        }
        group.lines = std::move(lines);
        if (!group.lines.empty()) {
            statement.groups.push_back(std::move(group));
        }
    }
    return statement;
}

void ValueStatementDialog::preview() {
    const LiftingService::StatementLook look{m_hours->isChecked(),
                                             m_money->isVisible() && m_money->isChecked()};
    const auto document = [this, look, statement = chosen()](Language language) {
        return m_bridge.portfolio().lifting().valueStatementDocument(statement, look, language);
    };
    m_kept |= showDocument(m_bridge, m_prompts, document, m_keep, this);
}

bool showValueStatement(PortfolioBridge& bridge, Prompts& prompts, ClientId client,
                        const std::optional<KeepInCase>& keep, QWidget* parent) {
    ValueStatementDialog dialog(bridge, prompts, client, keep, parent);
    prompts.run(dialog);
    return dialog.kept();
}

namespace {

// The fee that the case settled on, and the day its meeting is set for.
struct Planned {
    std::optional<FeeProposal> fee;
    std::optional<Date> meeting;
};

Planned plannedIn(Portfolio& portfolio, CaseId id) {
    Planned planned;
    const auto view = portfolio.cases().view(id);
    if (!view) {
        return planned;
    }
    for (const StepState& step : view->state.steps) {
        if (step.step->role == StepRole::FeeProposal && step.answers.fee) {
            planned.fee.emplace();
            planned.fee->fee = step.answers.fee;
        }
        if (step.step->role == StepRole::ReviewMeeting) {
            planned.meeting = step.due;
        }
    }
    return planned;
}

}  // namespace

bool showAgenda(PortfolioBridge& bridge, Prompts& prompts, ClientId client,
                const std::optional<KeepInCase>& keep, QWidget* parent) {
    Portfolio& portfolio = bridge.portfolio();
    const Planned planned = keep ? plannedIn(portfolio, keep->id) : Planned{};
    constexpr int kDaysAhead = 7;  // "next week"
    const Date today = portfolio.now().date();
    const Date meeting = planned.meeting && *planned.meeting >= today ? *planned.meeting
                                                                      : today.plusDays(kDaysAhead);
    const auto agenda = [&](Language language) {
        return portfolio.lifting().agendaDocument(client, bridge.quarter(), meeting, planned.fee,
                                                  language);
    };
    return showDocument(bridge, prompts, agenda, keep, parent);
}

}  // namespace winnow
