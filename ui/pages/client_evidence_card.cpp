// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/client_evidence_card.h>

#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>
#include <algorithm>

#include <ui/dialogs/recommendation_dialog.h>
#include <ui/dialogs/register_dialogs.h>
#include <ui/dialogs/register_entry_dialog.h>
#include <ui/support/guarded.h>
#include <ui/support/prompts.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/label.h>
#include <ui/widgets/record_list.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;

constexpr std::size_t kListed = 6;

QString iconOf(RegisterKind kind) {
    switch (kind) {
        case RegisterKind::Recommendation:
            return u"note"_s;
        case RegisterKind::Commitment:
            return u"check"_s;
        case RegisterKind::RedFlag:
            return u"flag"_s;
        case RegisterKind::DreadReport:
            return u"warning"_s;
        case RegisterKind::UncommonPractice:
            return u"star"_s;
        case RegisterKind::Risk:
            return u"shield"_s;
        case RegisterKind::Sentiment:
            return u"user"_s;
        case RegisterKind::Review:
            return u"calendar"_s;
    }
    return {};
}

template <typename Entries>
auto entryOf(const Entries& entries, std::int64_t id) {
    return std::ranges::find_if(entries, [&](const auto& each) { return each.id.value == id; });
}

}  // namespace

QString registerKey(RegisterKind kind, std::int64_t id) {
    return toQString(registerKindCode(kind)) + u':' + QString::number(id);
}

ClientEvidenceCard::ClientEvidenceCard(PortfolioBridge& bridge, Prompts& prompts, QWidget* parent)
    : CardFrame(tr("Evidence"), {}, parent),
      m_bridge(bridge),
      m_prompts(prompts),
      m_none(new ui::Label(tr("Nothing yet. What did you advise, and how did they take it? What "
                              "did they promise?"),
                           ui::TextRole::Body, ui::ColorRole::Ink2, this)),
      m_list(new ui::RecordList(this)),
      m_more(new ui::GhostButton({}, this)),
      m_menu(new QMenu(this)) {
    auto* add = new ui::SecondaryButton(tr("Record"), this);
    add->setSmall(true);
    add->setObjectName(u"recordEvidence"_s);
    add->setMenu(m_menu);
    addCorner(add);
    m_none->setWordWrap(true);
    m_list->setObjectName(u"evidence"_s);
    m_list->setAccessibleName(tr("Evidence"));
    m_more->setSmall(true);
    body()->addWidget(m_none);
    body()->addWidget(m_list);
    auto* row = new QHBoxLayout;
    row->addWidget(m_more);
    row->addStretch(1);
    body()->addLayout(row);
    fillMenu();
    connect(m_list, &ui::RecordList::activated, this, &ClientEvidenceCard::open);
    connect(m_more, &QAbstractButton::clicked, this, [this] {
        m_all = !m_all;
        show(m_client);
    });
}

template <typename Form, typename... Arguments>
void ClientEvidenceCard::fill(const QString& message, Arguments&&... arguments) {
    Form form(m_bridge, std::forward<Arguments>(arguments)..., window());
    if (m_prompts.run(form) == QDialog::Accepted) {
        Q_EMIT notify(message, true);
    }
}

void ClientEvidenceCard::fillMenu() {
    const auto add = [this](const QString& text, auto&& wanted) {
        connect(m_menu->addAction(text), &QAction::triggered, this, wanted);
    };
    add(tr("Recommendation and reaction…"), [this] { logReaction(); });
    add(tr("Commitment…"), [this] {
        Commitment entry;
        entry.client = m_client;
        fill<CommitmentDialog>(tr("Commitment recorded"), entry);
    });
    add(tr("Red flag…"), [this] { Q_EMIT redFlagWanted(); });
    add(tr("Dread report…"), [this] { fill<DreadDialog>(tr("Dread reported"), m_client); });
    add(tr("Uncommon practice…"), [this] {
        UncommonPractice entry;
        entry.client = m_client;
        fill<UncommonPracticeDialog>(tr("Uncommon practice recorded"), entry);
    });
    add(tr("Risk…"), [this] {
        RelationshipRisk entry;
        entry.client = m_client;
        fill<RiskDialog>(tr("Risk recorded"), entry);
    });
    add(tr("Contact’s sentiment…"),
        [this] { fill<SentimentDialog>(tr("Sentiment recorded"), m_client); });
    add(tr("Review meeting…"),
        [this] { fill<ReviewDialog>(tr("Review meeting recorded"), m_client); });
}

void ClientEvidenceCard::logReaction() {
    Recommendation entry;
    entry.client = m_client;
    fill<RecommendationDialog>(tr("Recommendation recorded"), entry);
}

void ClientEvidenceCard::show(ClientId client) {
    if (client != m_client) {
        m_client = client;
        m_all = false;
    }
    const Words& words = m_bridge.words();
    m_entries = m_bridge.portfolio().registers().entries(client);
    std::vector<ui::Record> records;
    for (const RegisterService::Entry& entry : m_entries) {
        if (!m_all && records.size() == kListed) {
            break;
        }
        ui::Record record;
        record.key = registerKey(entry.kind, entry.id);
        record.graded = false;
        record.iconName = iconOf(entry.kind);
        record.title = words.text(entry.title);
        if (!entry.detail.id.empty()) {
            record.detail = words.text(entry.detail);
        }
        if (entry.attachments > 0) {
            const QString documents = tr("%n document(s)", nullptr, entry.attachments);
            record.detail =
                record.detail.isEmpty() ? documents : record.detail + u" · "_s + documents;
        }
        record.right = words.dateShort(entry.on);
        records.push_back(std::move(record));
    }
    m_none->setVisible(records.empty());
    m_list->setVisible(!records.empty());
    m_list->setRecords(std::move(records));
    m_more->setVisible(m_entries.size() > kListed);
    m_more->setText(m_all ? tr("Show less")
                          : tr("Show all %n", nullptr, static_cast<int>(m_entries.size())));
}

void ClientEvidenceCard::open(const QString& key) {
    const auto found = std::ranges::find_if(m_entries, [&](const RegisterService::Entry& entry) {
        return registerKey(entry.kind, entry.id) == key;
    });
    if (found == m_entries.end()) {
        return;
    }
    const RegisterService::Entry entry = *found;
    RegisterEntryDialog dialog(m_bridge, m_prompts, entry, window());
    m_prompts.run(dialog);
    if (!dialog.message().isEmpty()) {
        Q_EMIT notify(dialog.message(), true);
    }
    if (dialog.wantsEdit()) {
        edit(entry);
    }
}

void ClientEvidenceCard::edit(const RegisterService::Entry& entry) {
    const ClientEvidence all = m_bridge.portfolio().registers().of(m_client);
    switch (entry.kind) {
        case RegisterKind::Recommendation:
            if (const auto it = entryOf(all.recommendations, entry.id);
                it != all.recommendations.end()) {
                fill<RecommendationDialog>(tr("Recommendation changed"), *it);
            }
            return;
        case RegisterKind::Commitment:
            if (const auto it = entryOf(all.commitments, entry.id); it != all.commitments.end()) {
                fill<CommitmentDialog>(tr("Commitment changed"), *it);
            }
            return;
        case RegisterKind::DreadReport:
            if (const auto it = entryOf(all.dreadReports, entry.id); it != all.dreadReports.end()) {
                answerDread(*it);
            }
            return;
        case RegisterKind::UncommonPractice:
            if (const auto it = entryOf(all.uncommon, entry.id); it != all.uncommon.end()) {
                fill<UncommonPracticeDialog>(tr("Uncommon practice changed"), *it);
            }
            return;
        case RegisterKind::Risk:
            if (const auto it = entryOf(all.risks, entry.id); it != all.risks.end()) {
                fill<RiskDialog>(tr("Risk changed"), *it);
            }
            return;
        case RegisterKind::RedFlag:
        case RegisterKind::Sentiment:
        case RegisterKind::Review:
            return;
    }
}

void ClientEvidenceCard::answerDread(const DreadReport& report) {
    if (report.decidedOn) {
        m_prompts.tell(window(), tr("Decided"), toQString(report.decision));
        return;
    }
    QStringList answers{tr("Decide…")};
    if (!report.acknowledgedOn) {
        answers << tr("Acknowledge");
    }
    const int answer = m_prompts.ask(window(), {tr("%1’s report").arg(toQString(report.reporter)),
                                                toQString(report.note), answers});
    if (answer == 0) {
        fill<DreadDecisionDialog>(tr("Decision recorded"), report);
    } else if (answer == 1) {
        const auto done = m_bridge.portfolio().registers().acknowledge(
            report.id, m_bridge.portfolio().now().date());
        Q_EMIT notify(done ? tr("Acknowledged") : m_bridge.words().error(done.error()),
                      static_cast<bool>(done));
    }
}

}  // namespace winnow
