// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/portfolio_panel.h>

#include <QVBoxLayout>

#include <app/client_service.h>
#include <ui/widgets/card_frame.h>

namespace winnow {

ui::RecordList* PortfolioPanel::addList(ui::CardFrame* card) {
    auto* list = new ui::RecordList(card);
    card->body()->addWidget(list);
    card->body()->addStretch(1);
    connect(list, &ui::RecordList::activated, this,
            [this](const QString& key) { Q_EMIT openClient(key.toLongLong()); });
    return list;
}

ui::Record PortfolioPanel::recordOf(const GradedQuarter& graded, ClientId client,
                                    const QString& detail, const QString& right) const {
    ui::Record record;
    record.key = QString::number(client.value);
    if (const ClientQuarter* found = graded.find(client)) {
        record.title = toQString(found->client.name);
        record.grade = found->assessment.finalGrade;
        record.look.overridden = found->assessment.overridden;
    } else if (const auto gone = m_bridge.portfolio().clients().find(client)) {
        record.title = toQString(gone->name);
        record.graded = false;
    }
    record.detail = detail;
    record.right = right;
    return record;
}

void PortfolioPanel::fill(ui::CardFrame* card, ui::RecordList* list,
                          std::vector<ui::Record> records, const QString& subtitle,
                          const QString& none) {
    card->setSubtitle(records.empty() ? none : subtitle);
    list->setAccessibleName(card->accessibleName());
    list->setVisible(!records.empty());
    list->setRecords(std::move(records));
}

}  // namespace winnow
