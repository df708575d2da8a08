// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/inventory_dialog.h>

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QListWidget>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>

#include <app/case_service.h>
#include <app/client_service.h>
#include <app/handover_service.h>
#include <ui/dialogs/case_dialogs.h>
#include <ui/dialogs/document_dialog.h>
#include <ui/dialogs/inventory_item_dialog.h>
#include <ui/reports/document_pdf.h>
#include <ui/support/guarded.h>
#include <ui/support/prompts.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/label.h>
#include <ui/widgets/table_style.h>
#include <ui/widgets/toast.h>

namespace winnow {

using namespace Qt::StringLiterals;
using ui::dp;

namespace {

constexpr int kWidth = 960;
constexpr int kHeight = 640;
constexpr int kShownGaps = 4;

bool isDay(std::string_view field) { return field.ends_with("_on") || field.ends_with("_until"); }

QString sectionName(const Words& words, InventorySection section) {
    return words.text("inventory_section." + std::string(inventorySectionCode(section)));
}

// The step of the case's playbook that a dossier belongs to; empty: none.
std::string dossierStep(Portfolio& portfolio, CaseId id) {
    CaseService& cases = portfolio.cases();
    const std::optional<CaseRecord> record = cases.record(id);
    if (!record) {
        return {};
    }
    const Result<Playbook> playbook = cases.playbookOf(*record);
    if (!playbook) {
        return {};
    }
    const auto step =
        std::ranges::find(playbook->steps, StepRole::HandoverDossier, &PlaybookStep::role);
    return step == playbook->steps.end() ? std::string() : step->id;
}

}  // namespace

InventoryDialog::InventoryDialog(PortfolioBridge& bridge, Prompts& prompts, ClientId client,
                                 std::optional<CaseId> issueFor, QWidget* parent)
    : QDialog(parent),
      m_bridge(bridge),
      m_prompts(prompts),
      m_client(client),
      m_case(issueFor),
      m_sections(new QListWidget(this)),
      m_banner(new ui::InlineBanner(ui::Tone::Good, {}, this)) {
    const std::optional<Client> known = bridge.portfolio().clients().find(client);
    setWindowTitle(tr("Inventory of %1").arg(known ? toQString(known->name) : QString()));
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(dp(24), dp(20), dp(24), dp(20));
    lines->setSpacing(dp(12));
    lines->addWidget(
        new ui::Label(windowTitle(), ui::TextRole::Headline, ui::ColorRole::Ink, this));
    auto* about = new ui::Label(
        tr("What the handover dossier is made of. No passwords: write where they are kept and who "
           "hands them over."),
        ui::TextRole::Body, ui::ColorRole::Ink2, this);
    about->setWordWrap(true);
    lines->addWidget(about);

    auto* columns = new QHBoxLayout;
    columns->setSpacing(dp(20));
    m_sections->setObjectName(u"sections"_s);
    m_sections->setAccessibleName(tr("Sections"));
    m_sections->setFixedWidth(dp(270));
    m_sections->setTextElideMode(Qt::ElideRight);
    m_sections->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const InventorySection section : kInventorySections) {
        m_sections->addItem(sectionName(bridge.words(), section));
    }
    columns->addWidget(m_sections);
    columns->addWidget(buildSection(), 1);
    lines->addLayout(columns, 1);

    m_missing = new ui::Label({}, ui::TextRole::Secondary, ui::ColorRole::Ink2, this);
    m_missing->setObjectName(u"gaps"_s);
    m_missing->setWordWrap(true);
    lines->addWidget(m_missing);
    m_banner->setObjectName(u"banner"_s);
    m_banner->setClosable(true);
    m_banner->hide();
    connect(m_banner, &ui::InlineBanner::closed, m_banner, &QWidget::hide);
    lines->addWidget(m_banner);
    lines->addWidget(buildButtons());

    m_sections->setCurrentRow(0);
    reload();
    connect(m_sections, &QListWidget::currentRowChanged, this, &InventoryDialog::showSection);
    resize(dp(kWidth), dp(kHeight));
    m_sections->setFocus();
}

QWidget* InventoryDialog::buildSection() {
    auto* side = new QWidget(this);
    auto* lines = new QVBoxLayout(side);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(dp(8));
    m_title = new ui::Label({}, ui::TextRole::CardTitle, ui::ColorRole::Ink, side);
    lines->addWidget(m_title);
    m_table = new QTableWidget(side);
    m_table->setObjectName(u"items"_s);
    ui::styleTable(m_table, ui::RowHeight::List);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->installEventFilter(this);
    lines->addWidget(m_table, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(dp(6));
    m_add = new ui::SecondaryButton(tr("Add…"), side);
    m_edit = new ui::SecondaryButton(tr("Edit…"), side);
    m_remove = new ui::SecondaryButton(tr("Remove"), side);
    m_add->setObjectName(u"add"_s);
    m_edit->setObjectName(u"edit"_s);
    m_remove->setObjectName(u"remove"_s);
    for (ui::Button* button : {m_add, m_edit, m_remove}) {
        button->setSmall(true);
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    m_empty = new QCheckBox(tr("There is nothing here"), side);
    m_empty->setObjectName(u"empty"_s);
    buttons->addWidget(m_empty);
    lines->addLayout(buttons);
    const auto report = [this](const QString& message) { fail(message); };
    connect(m_add, &QAbstractButton::clicked, this,
            [=, this] { guarded(report, [this] { addItem(); }); });
    connect(m_edit, &QAbstractButton::clicked, this,
            [=, this] { guarded(report, [this] { editItem(); }); });
    connect(m_remove, &QAbstractButton::clicked, this,
            [=, this] { guarded(report, [this] { removeItem(); }); });
    connect(m_empty, &QCheckBox::clicked, this,
            [=, this](bool empty) { guarded(report, [&] { sayEmpty(empty); }); });
    connect(m_table, &QTableWidget::cellDoubleClicked, m_edit, &QAbstractButton::click);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, [this] {
        const bool any = chosen().has_value();
        m_edit->setEnabled(any);
        m_remove->setEnabled(any);
    });
    return side;
}

QWidget* InventoryDialog::buildButtons() {
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(dp(8));
    auto* label = new ui::Label(tr("Dossier in"), ui::TextRole::Body, ui::ColorRole::Ink2, row);
    label->setElide(false);
    m_language = new QComboBox(row);
    m_language->setObjectName(u"language"_s);
    m_language->setAccessibleName(tr("Language of the dossier"));
    m_language->addItem(u"English"_s, static_cast<int>(Language::English));
    m_language->addItem(u"Français"_s, static_cast<int>(Language::French));
    m_language->setCurrentIndex(
        m_language->findData(static_cast<int>(m_bridge.words().locale().language())));
    label->setBuddy(m_language);
    line->addWidget(label);
    line->addWidget(m_language);
    auto* preview = new ui::SecondaryButton(tr("Preview dossier…"), row);
    preview->setObjectName(u"preview"_s);
    line->addWidget(preview);
    line->addStretch(1);
    const auto report = [this](const QString& message) { fail(message); };
    connect(preview, &QAbstractButton::clicked, this,
            [=, this] { guarded(report, [this] { this->preview(); }); });
    if (m_case) {
        m_issue = new ui::PrimaryButton({}, row);
        m_issue->setObjectName(u"issue"_s);
        connect(m_issue, &QAbstractButton::clicked, this,
                [=, this] { guarded(report, [this] { issue(); }); });
    }
    auto* close = new ui::SecondaryButton(tr("Close"), row);
    close->setObjectName(u"close"_s);
    connect(close, &QAbstractButton::clicked, this, &QDialog::reject);
    line->addWidget(close);
    if (m_issue) {
        line->addWidget(m_issue);
    }
    for (auto* button : row->findChildren<QPushButton*>()) {
        button->setAutoDefault(false);
    }
    return row;
}

InventorySection InventoryDialog::section() const {
    return kInventorySections[static_cast<std::size_t>(std::max(m_sections->currentRow(), 0))];
}

std::optional<InventoryItem> InventoryDialog::chosen() const {
    const auto selected = m_table->selectedItems();
    if (selected.isEmpty()) {
        return std::nullopt;
    }
    const qint64 id = m_table->item(selected.front()->row(), 0)->data(Qt::UserRole).toLongLong();
    const auto found = std::ranges::find(m_items, InventoryItemId{id}, &InventoryItem::id);
    return found == m_items.end() ? std::nullopt : std::optional(*found);
}

Language InventoryDialog::documentLanguage() const {
    return static_cast<Language>(m_language->currentData().toInt());
}

void InventoryDialog::reload() {
    HandoverService& handover = m_bridge.portfolio().handover();
    m_items = handover.items(m_client);
    m_gaps = handover.gaps(m_client);
    for (std::size_t i = 0; i < kInventorySections.size(); ++i) {
        const InventorySection section = kInventorySections[i];
        const auto count = std::ranges::count(m_items, section, &InventoryItem::section);
        const QString name = sectionName(m_bridge.words(), section);
        const bool lacking =
            std::ranges::find(m_gaps, section, &DossierGap::section) != m_gaps.end();
        QListWidgetItem* item = m_sections->item(static_cast<int>(i));
        item->setText(count > 0 ? tr("%1 (%2)").arg(name).arg(count) : name);
        // An open ring beside what still lacks something.
        item->setText(lacking ? u"○  "_s + item->text() : u"✓  "_s + item->text());
        item->setData(Qt::AccessibleTextRole,
                      lacking ? tr("%1, not complete").arg(name) : tr("%1, complete").arg(name));
    }
    if (m_issue) {
        m_issue->setText(
            tr("Issue version %1").arg(m_bridge.portfolio().handover().nextVersion(*m_case)));
    }
    showSection();
}

void InventoryDialog::showSection() {
    m_title->setText(sectionName(m_bridge.words(), section()));
    fillTable();
    const bool any = m_table->rowCount() > 0;
    const std::vector<InventorySection> empty = m_bridge.portfolio().handover().saidEmpty(m_client);
    m_empty->setChecked(std::ranges::find(empty, section()) != empty.end());
    m_empty->setEnabled(!any);
    fillGaps();
}

void InventoryDialog::fillTable() {
    const Words& words = m_bridge.words();
    const auto& fields = inventoryFields(section());
    QStringList titles{words.text("inventory.name")};
    for (const std::string_view code : fields) {
        titles << words.text("inventory_field." + std::string(code));
    }
    titles << words.text("inventory.note");
    m_table->clear();
    m_table->setRowCount(0);
    m_table->setColumnCount(static_cast<int>(titles.size()));
    m_table->setHorizontalHeaderLabels(titles);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->setAccessibleName(m_title->text());
    for (const InventoryItem& item : m_items) {
        if (item.section != section()) {
            continue;
        }
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        const auto put = [&](int column, const QString& text) {
            auto* cell = new QTableWidgetItem(text);
            cell->setToolTip(text);
            m_table->setItem(row, column, cell);
        };
        put(0, toQString(item.name));
        m_table->item(row, 0)->setData(Qt::UserRole, QVariant::fromValue(item.id.value));
        for (std::size_t i = 0; i < fields.size(); ++i) {
            const auto found = std::ranges::find(item.fields, fields[i],
                                                 &std::pair<std::string, std::string>::first);
            std::string value = found == item.fields.end() ? std::string() : found->second;
            const std::optional<Date> day = isDay(fields[i]) ? Date::fromIso(value) : std::nullopt;
            put(static_cast<int>(i) + 1, day ? words.dateShort(day) : toQString(value));
        }
        put(static_cast<int>(fields.size()) + 1, toQString(item.note));
    }
    // Columns that nothing here fills would only squeeze the others.
    for (int column = 1; column < m_table->columnCount(); ++column) {
        bool filled = m_table->rowCount() == 0;
        for (int row = 0; row < m_table->rowCount(); ++row) {
            filled |= !m_table->item(row, column)->text().isEmpty();
        }
        m_table->setColumnHidden(column, !filled);
    }
    if (m_table->rowCount() > 0) {
        m_table->selectRow(0);
    }
    m_edit->setEnabled(m_table->rowCount() > 0);
    m_remove->setEnabled(m_table->rowCount() > 0);
}

void InventoryDialog::fillGaps() {
    QStringList here;
    int elsewhere = 0;
    for (const DossierGap& gap : m_gaps) {
        if (gap.section == section()) {
            here << m_bridge.words().text(gap.what);
        } else {
            ++elsewhere;
        }
    }
    const auto hidden = std::max<qsizetype>(here.size() - kShownGaps, 0);
    here = here.mid(0, kShownGaps);
    if (hidden > 0) {
        here << tr("and %n more in this section", nullptr, static_cast<int>(hidden));
    }
    if (elsewhere > 0) {
        here << tr("%n gap(s) in other sections", nullptr, elsewhere);
    }
    m_missing->setText(here.isEmpty() ? tr("The dossier is complete.") : here.join(u'\n'));
}

template <typename Outcome>
void InventoryDialog::settle(const Outcome& outcome) {
    if (!outcome) {
        fail(m_bridge.words().error(outcome.error()));
    } else {
        m_stored = true;
        m_banner->hide();
    }
    reload();
}

void InventoryDialog::addItem() {
    InventoryItem item;
    item.client = m_client;
    item.section = section();
    InventoryItemDialog dialog(m_bridge, item, this);
    if (m_prompts.run(dialog) == QDialog::Accepted) {
        settle(Result<void>());
        m_table->selectRow(m_table->rowCount() - 1);
        m_table->setFocus();
    }
}

void InventoryDialog::editItem() {
    const std::optional<InventoryItem> item = chosen();
    if (!item) {
        return;
    }
    const int row = m_table->currentRow();
    InventoryItemDialog dialog(m_bridge, *item, this);
    if (m_prompts.run(dialog) == QDialog::Accepted) {
        settle(Result<void>());
        m_table->selectRow(std::min(row, m_table->rowCount() - 1));
    }
}

void InventoryDialog::removeItem() {
    const std::optional<InventoryItem> item = chosen();
    if (!item) {
        return;
    }
    const int row = m_table->currentRow();
    settle(m_bridge.portfolio().handover().remove(item->id));
    m_table->selectRow(std::min(row, m_table->rowCount() - 1));
}

void InventoryDialog::sayEmpty(bool empty) {
    settle(m_bridge.portfolio().handover().setSaidEmpty(m_client, section(), empty));
}

void InventoryDialog::preview() {
    // In the language chosen here, as it will be issued.
    DocumentDialog dialog(m_bridge, m_prompts,
                          m_bridge.portfolio().handover().dossier(m_client, 0, documentLanguage()),
                          std::nullopt, this);
    m_prompts.run(dialog);
}

void InventoryDialog::issue() {
    if (!m_gaps.empty()) {
        const int answer = m_prompts.ask(
            this, {tr("The dossier is not complete"),
                   tr("%n thing(s) are missing or not said. A dossier that was issued is kept as "
                      "it is; a later version can complete it.",
                      nullptr, static_cast<int>(m_gaps.size())),
                   {tr("Complete it first"), tr("Issue all the same")}});
        if (answer != 1) {
            return;
        }
    }
    Portfolio& portfolio = m_bridge.portfolio();
    const int version = portfolio.handover().nextVersion(*m_case);
    const Document document = portfolio.handover().dossier(m_client, version, documentLanguage());
    const Result<CaseDocumentId> kept = portfolio.cases().keep(
        *m_case, dossierStep(portfolio, *m_case), CaseDocumentKind::Dossier,
        document.fileName + " v" + std::to_string(version) + ".pdf", documentPdf(document));
    settle(kept);
    if (kept) {
        m_banner->setMessage(ui::Tone::Good,
                             tr("Version %1 is kept with the case. Complete its step once the "
                                "dossier is handed over.")
                                 .arg(version));
        m_banner->show();
    }
}

void InventoryDialog::fail(const QString& message) {
    m_banner->setMessage(ui::Tone::Bad, message);
    m_banner->show();
}

bool InventoryDialog::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
            case Qt::Key_Return:
            case Qt::Key_Enter:
            case Qt::Key_F2:
                m_edit->click();
                return true;
            case Qt::Key_Insert:
                m_add->click();
                return true;
            case Qt::Key_Delete:
                m_remove->click();
                return true;
            default:
                break;
        }
    }
    return QDialog::eventFilter(watched, event);
}

bool editInventory(PortfolioBridge& bridge, Prompts& prompts, ClientId client,
                   std::optional<CaseId> issueFor, QWidget* parent) {
    InventoryDialog dialog(bridge, prompts, client, issueFor, parent);
    prompts.run(dialog);
    return dialog.hasStored();
}

}  // namespace winnow
