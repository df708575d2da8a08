// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/rater_dialogs.h>

#include <QComboBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <algorithm>

#include <app/fact_service.h>
#include <app/rater_service.h>
#include <ui/bridge/portfolio_bridge.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>

namespace winnow {

using namespace Qt::StringLiterals;
using ui::dp;

RatingSheetDialog::RatingSheetDialog(PortfolioBridge& bridge, QWidget* parent)
    : FormDialog(tr("Export a rating sheet"), tr("Choose where…"), parent),
      m_rater(new QComboBox(this)),
      m_language(new QComboBox(this)) {
    setIntroduction(
        tr("A workbook or text file that somebody of your team fills in without Winnow: "
           "every client, every rated criterion with its five sentences, no money and no grades."));
    m_rater->setEditable(true);
    for (const std::string& name : bridge.portfolio().facts().technicians()) {
        m_rater->addItem(toQString(name));
    }
    m_rater->setCurrentText({});
    m_language->addItem(u"English"_s, static_cast<int>(Language::English));
    m_language->addItem(u"Français"_s, static_cast<int>(Language::French));
    m_language->setCurrentIndex(
        m_language->findData(static_cast<int>(bridge.words().locale().language())));
    m_rater->setObjectName(u"rater"_s);
    addField(tr("Who rates"), m_rater);
    addField(tr("Language"), m_language);
    setMinimumWidth(dp(460));
}

QString RatingSheetDialog::rater() const { return m_rater->currentText().simplified(); }

Language RatingSheetDialog::language() const {
    return static_cast<Language>(m_language->currentData().toInt());
}

bool RatingSheetDialog::save() {
    if (rater().isEmpty()) {
        showProblem(tr("Say who will fill it in: ratings are kept apart by person."), m_rater);
        return false;
    }
    return true;
}

CountingRatersDialog::CountingRatersDialog(PortfolioBridge& bridge, QWidget* parent)
    : FormDialog(tr("Whose ratings count"), tr("Save"), parent),
      m_bridge(bridge),
      m_list(new QListWidget(this)) {
    setIntroduction(
        tr("For each criterion the first one in this list who gave a rating counts. The "
           "others are kept and compared."));
    RaterService& raters = bridge.portfolio().raters();
    std::vector<std::string> order = raters.counting();
    const auto counting = static_cast<int>(order.size());
    for (const std::string& rater : raters.raters()) {
        if (std::ranges::find(order, rater) == order.end()) {
            order.push_back(rater);
        }
    }
    int row = 0;
    for (const std::string& rater : order) {
        auto* item = new QListWidgetItem(rater.empty() ? tr("You") : toQString(rater), m_list);
        item->setData(Qt::UserRole, toQString(rater));
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(row++ < counting ? Qt::Checked : Qt::Unchecked);
    }
    m_list->setObjectName(u"raters"_s);
    m_list->setAccessibleName(tr("Raters"));
    m_list->setCurrentRow(0);
    m_list->setFixedHeight(dp(170));
    addWide(m_list);
    auto* buttons = new QWidget(this);
    auto* line = new QHBoxLayout(buttons);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(dp(8));
    auto* up = new ui::SecondaryButton(tr("Move up"), buttons);
    auto* down = new ui::SecondaryButton(tr("Move down"), buttons);
    for (ui::Button* button : std::initializer_list<ui::Button*>{up, down}) {
        button->setSmall(true);
        button->setAutoDefault(false);
        line->addWidget(button);
    }
    line->addStretch(1);
    addWide(buttons);
    connect(up, &QAbstractButton::clicked, this, [this] { move(-1); });
    connect(down, &QAbstractButton::clicked, this, [this] { move(1); });
    setMinimumWidth(dp(420));
}

void CountingRatersDialog::move(int by) {
    const int from = m_list->currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= m_list->count()) {
        return;
    }
    m_list->insertItem(to, m_list->takeItem(from));
    m_list->setCurrentRow(to);
}

bool CountingRatersDialog::save() {
    std::vector<std::string> order;
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem* item = m_list->item(row);
        if (item->checkState() == Qt::Checked) {
            order.push_back(item->data(Qt::UserRole).toString().toStdString());
        }
    }
    const auto done = m_bridge.portfolio().raters().setCounting(order);
    if (!done) {
        showProblem(m_bridge.words().error(done.error()), m_list);
    }
    return static_cast<bool>(done);
}

}  // namespace winnow
