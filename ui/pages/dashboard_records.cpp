// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/dashboard_records.h>

#include <set>

#include <app/client_service.h>
#include <app/register_service.h>
#include <ui/pages/client_timeline_card.h>
#include <ui/pages/dashboard_page.h>
#include <ui/pages/workflow_text.h>

namespace winnow {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(const PortfolioBridge& bridge, const GradedQuarter& graded, ClientId id) {
    if (const ClientQuarter* found = graded.find(id)) {
        return toQString(found->client.name);
    }
    const auto client = bridge.portfolio().clients().find(id);
    return client ? toQString(client->name) : QString();
}

}  // namespace

std::vector<ui::Record> dreadRecords(const PortfolioBridge& bridge, const GradedQuarter& graded) {
    const Words& words = bridge.words();
    const Date today = bridge.portfolio().now().date();
    std::vector<ui::Record> records;
    for (const DreadReport& report : bridge.portfolio().registers().openDreadReports()) {
        ui::Record record;
        record.key = QString::number(report.client.value);
        record.graded = false;
        record.iconName = u"warning"_s;
        record.iconTone = ui::Tone::Warn;
        record.title =
            report.acknowledgedOn
                ? DashboardPage::tr("Decide on %1’s dread report").arg(toQString(report.reporter))
                : DashboardPage::tr("%1 dreads this client").arg(toQString(report.reporter));
        record.detail = nameOf(bridge, graded, report.client);
        if (report.decideBy) {
            record.right = DashboardPage::tr("by %1").arg(words.dateShort(report.decideBy));
            record.rightIsChip = true;
            record.rightTone = *report.decideBy < today ? ui::Tone::Bad : ui::Tone::Warn;
        }
        records.push_back(std::move(record));
    }
    return records;
}

ui::Record stepRecord(const PortfolioBridge& bridge, const CaseService::Due& step) {
    const Words& words = bridge.words();
    const Date today = bridge.portfolio().now().date();
    ui::Record record;
    record.key = keyOfCase(step.id);
    record.grade = step.grade;
    record.title = toQString(wordsIn(step.title, words.locale().language()));
    record.detail = toQString(step.name);
    record.right =
        shortDueText(step.urgency, step.on, step.startMinute, step.daysLate, today, words);
    if (const auto tone = shortDueTone(step.urgency, step.on, today)) {
        record.rightIsChip = true;
        record.rightTone = *tone;
    }
    return record;
}

std::vector<ui::Record> decisionRecords(const PortfolioBridge& bridge,
                                        const GradedQuarter& graded) {
    const Words& words = bridge.words();
    std::set<ClientId> cared;
    for (const CaseService::Card& card : bridge.portfolio().cases().cards()) {
        if (card.status != CaseStatus::Ended) {
            cared.insert(card.client);
        }
    }
    std::vector<ui::Record> records;
    for (const PortfolioSummary::Decision& decision : graded.summary.decisions) {
        if (cared.contains(decision.client)) {
            continue;
        }
        ui::Record record;
        record.key = QString::number(decision.client.value);
        record.grade = decision.grade;
        record.title = words.text(decision.what);
        record.detail = decision.why.id.empty() ? nameOf(bridge, graded, decision.client)
                                                : words.text(decision.why);
        records.push_back(std::move(record));
    }
    return records;
}

}  // namespace winnow
