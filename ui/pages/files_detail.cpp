// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/files_detail.h>

#include <algorithm>
#include <map>

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include <app/client_service.h>
#include <ui/bridge/portfolio_bridge.h>
#include <ui/support/moments.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/flow_layout.h>
#include <ui/widgets/label.h>
#include <ui/widgets/record_list.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;

constexpr std::size_t kMostClients = 30;
constexpr std::size_t kMostChanges = 50;
const QString kClientKey = u"client:"_s;

ui::Record line(const QString& title, const QString& right, bool quiet = false) {
    ui::Record record;
    record.graded = false;
    record.title = title;
    record.right = right;
    record.quiet = quiet;
    record.clickable = false;
    return record;
}

}  // namespace

FilesDetail::FilesDetail(PortfolioBridge& bridge, QWidget* parent)
    : ui::CardFrame({}, {}, parent), m_bridge(bridge) {
    setAccessibleName(tr("The selected import"));
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* content = new QWidget(scroll);
    auto* lines = new QVBoxLayout(content);
    lines->setContentsMargins(0, 0, dp(6), 0);
    lines->setSpacing(dp(6));
    m_how = new ui::Label({}, ui::TextRole::Secondary, ui::ColorRole::Ink2, content);
    m_how->setWordWrap(true);
    lines->addWidget(m_how);
    m_records = new ui::RecordList(content);
    m_records->setRowHeight(28, 42);
    m_records->setAccessibleName(tr("What the import holds"));
    lines->addWidget(m_records);
    m_hash = new ui::Label({}, ui::TextRole::Secondary, ui::ColorRole::Ink3, content);
    m_hash->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    lines->addWidget(m_hash);
    lines->addStretch(1);
    scroll->setWidget(content);
    // The card below shows through.
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    body()->addWidget(scroll, 1);

    m_cannot = new ui::Label({}, ui::TextRole::Secondary, ui::ColorRole::Ink2, this);
    m_cannot->setWordWrap(true);
    body()->addWidget(m_cannot);
    auto* buttons = new QWidget(this);
    auto* flow = new ui::FlowLayout(buttons, dp(7), dp(7));
    m_rows = new ui::SecondaryButton(tr("Show the rows"), buttons);
    m_rows->setObjectName(u"showRows"_s);
    m_reconcile = new ui::SecondaryButton(tr("Reconcile…"), buttons);
    m_reconcile->setObjectName(u"reconcile"_s);
    m_undo = new ui::SecondaryButton(tr("Undo this import…"), buttons);
    m_undo->setIconName(u"undo"_s);
    m_undo->setObjectName(u"undoImport"_s);
    for (ui::Button* button : {m_rows, m_reconcile, m_undo}) {
        button->setSmall(true);
        flow->addWidget(button);
    }
    body()->addWidget(buttons);
    connect(m_rows, &QAbstractButton::clicked, this, &FilesDetail::showRowsRequested);
    connect(m_reconcile, &QAbstractButton::clicked, this, &FilesDetail::reconcileRequested);
    connect(m_undo, &QAbstractButton::clicked, this, &FilesDetail::undoRequested);
    connect(m_records, &ui::RecordList::activated, this, [this](const QString& key) {
        if (key.startsWith(kClientKey)) {
            Q_EMIT clientChosen(key.mid(kClientKey.size()).toLongLong());
        }
    });
}

QString FilesDetail::nameOf(const BatchInfo& batch) {
    return batch.kind == "manual" ? tr("Typed in by hand") : toQString(batch.sourceName);
}

QString FilesDetail::kindOf(const BatchInfo& batch, const Words& words) {
    if (batch.kind == "sample") {
        return tr("Sample");
    }
    return batch.kind == "manual" ? kUnknownDash : words.text("import.kind." + batch.kind);
}

void FilesDetail::show(const BatchDetail& detail) {
    m_detail = detail;
    fill();
}

void FilesDetail::showProblem(const QString& message) {
    m_detail = {};
    setTitle({});
    m_how->setText(message);
    m_records->setRecords({});
    m_hash->clear();
    m_cannot->hide();
    for (ui::Button* button : {m_rows, m_reconcile, m_undo}) {
        button->setEnabled(false);
    }
}

void FilesDetail::fill() {
    const Words& words = m_bridge.words();
    const BatchInfo& info = m_detail.info;
    setTitle(nameOf(info));
    QStringList how;
    if (info.kind != "manual") {
        how << tr("Imported %1").arg(momentText(words, info.importedAt));
    }
    if (info.undoneAt) {
        how << tr("Undone %1").arg(momentText(words, *info.undoneAt));
    }
    if (!info.mapping.empty()) {
        how << tr("Taken by mapping %1").arg(toQString(info.mapping));
    } else if (info.kind != "manual" && info.kind != "sample") {
        how << tr("Columns matched by hand");
    }
    m_how->setText(how.join(u'\n'));
    m_how->setVisible(!how.isEmpty());

    std::vector<ui::Record> records;
    for (const auto& [kind, count] : m_detail.counts) {
        if (count > 0) {
            records.push_back(line(words.text("fact_kind." + std::string(factKindCode(kind))),
                                   toQString(words.locale().integer(count))));
        }
    }
    if (m_detail.first && m_detail.last) {
        records.push_back(line(
            tr("Dates"),
            tr("%1 to %2").arg(words.dateShort(m_detail.first), words.dateShort(m_detail.last))));
    }
    const std::size_t clients = m_detail.clients.size();
    if (clients > 0) {
        records.push_back(line(
            tr("Clients"), toQString(words.locale().integer(static_cast<std::int64_t>(clients)))));
    }
    for (std::size_t i = 0; i < std::min(clients, kMostClients); ++i) {
        const ClientId id = m_detail.clients[i];
        const auto client = m_bridge.portfolio().clients().find(id);
        ui::Record record = line(client ? toQString(client->name) : kUnknownDash, {}, true);
        record.key = kClientKey + QString::number(id.value);
        record.clickable = client.has_value();
        records.push_back(record);
    }
    if (clients > kMostClients) {
        records.push_back(
            line(tr("and %n more", nullptr, static_cast<int>(clients - kMostClients)), {}, true));
    }
    const std::size_t changes = m_detail.changes.size();
    if (changes > 0) {
        records.push_back(
            line(tr("Changes to what was there"),
                 toQString(words.locale().integer(static_cast<std::int64_t>(changes)))));
    }
    for (std::size_t i = 0; i < std::min(changes, kMostChanges); ++i) {
        records.push_back(line(words.text(m_detail.changes[i].what), {}, true));
    }
    if (changes > kMostChanges) {
        records.push_back(
            line(tr("and %n more", nullptr, static_cast<int>(changes - kMostChanges)), {}, true));
    }
    m_records->setRecords(std::move(records));
    m_hash->setText(info.sourceSha256.empty()
                        ? QString()
                        : tr("SHA-256 of the file: %1").arg(toQString(info.sourceSha256)));
    m_hash->setVisible(!m_hash->text().isEmpty());

    const bool writable = !m_bridge.portfolio().readOnly();
    const bool explains = !info.canUndo && !info.cannotUndo.id.empty() && !info.undoneAt;
    m_cannot->setText(explains ? words.text(info.cannotUndo) : QString());
    m_cannot->setVisible(explains);
    m_rows->setEnabled(!info.undoneAt && !m_detail.counts.empty());
    m_reconcile->setEnabled(!info.undoneAt && info.kind != "manual" && info.kind != "sample");
    m_undo->setEnabled(writable && info.canUndo);
}

FactKind FilesDetail::mainKind() const {
    const auto most =
        std::max_element(m_detail.counts.begin(), m_detail.counts.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == m_detail.counts.end() ? FactKind::Invoice : most->first;
}

QString FilesDetail::undoText() const {
    const Words& words = m_bridge.words();
    QStringList parts;
    for (const auto& [kind, count] : m_detail.counts) {
        if (count > 0) {
            parts << tr("%1: %2").arg(words.text("fact_kind." + std::string(factKindCode(kind))),
                                      toQString(words.locale().integer(count)));
        }
    }
    QString text = tr("Everything that %1 brought goes:").arg(nameOf(m_detail.info)) + u"\n\n"_s +
                   parts.join(u'\n');
    if (!m_detail.changes.empty()) {
        text += u'\n' + tr("Changes taken back: %1")
                            .arg(toQString(words.locale().integer(
                                static_cast<std::int64_t>(m_detail.changes.size()))));
    }
    return text + u"\n\n"_s +
           tr("Clients that only this file named go as well. The file itself stays where it is, "
              "and "
              "can be imported again.");
}

}  // namespace winnow
