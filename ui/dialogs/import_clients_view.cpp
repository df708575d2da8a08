// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/import_clients_view.h>

#include <algorithm>

#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

#include <ui/dialogs/import_cells.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/label.h>
#include <ui/widgets/table_roles.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;
using ui::Label;
using What = ClientAnswer::What;

enum Column { kName, kRows, kSame, kOther, kNew, kOut };

}  // namespace

ImportClientsView::ImportClientsView(Subject subject, const Words& words, QWidget* parent)
    : QWidget(parent),
      m_subject(subject),
      m_words(words),
      m_table(new ImportTable(
          {subject == Subject::Clients ? tr("Name in the file") : tr("Project in the file"),
           tr("Rows"),
           {},
           {},
           {},
           {}},
          ui::RowHeight::TwoLines,
          subject == Subject::Clients ? tr("Names that no client has")
                                      : tr("Projects whose client is not known"),
          this)),
      m_allSuggested(new ui::SecondaryButton(tr("Take all suggestions"), this)),
      m_allNew(new ui::SecondaryButton(tr("All new clients"), this)),
      m_allOut(new ui::SecondaryButton(tr("Leave all out"), this)),
      m_note(new Label(tr("Answers are remembered for the next file."), ui::TextRole::Secondary,
                       ui::ColorRole::Ink2, this)) {
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(dp(8));
    lines->addWidget(framed(m_table, this), 1);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(dp(8));
    for (ui::Button* button : {m_allSuggested, m_allNew, m_allOut}) {
        button->setSmall(true);
        foot->addWidget(button);
    }
    foot->addWidget(m_note, 1);
    lines->addLayout(foot);
    m_allSuggested->setObjectName(u"allSuggested"_s);
    m_allNew->setObjectName(u"allNew"_s);
    m_table->setObjectName(subject == Subject::Clients ? u"clients"_s : u"projects"_s);
    m_table->horizontalHeader()->setSectionResizeMode(kName, QHeaderView::Stretch);
    m_table->horizontalHeaderItem(kRows)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    connect(m_table, &ImportTable::pressed, this, &ImportClientsView::press);
    connect(m_allSuggested, &QAbstractButton::clicked, this, [this] { answerAll(true); });
    connect(m_allNew, &QAbstractButton::clicked, this, [this] { answerAll(false); });
    connect(m_allOut, &QAbstractButton::clicked, this, [this] {
        for (const UnknownClient& each : m_unknown) {
            m_answers[each.name] = {What::LeaveOut, {}};
        }
        showAll();
        Q_EMIT decided();
    });
}

void ImportClientsView::show(const std::vector<UnknownClient>& unknown,
                             const ClientAnswers& answers) {
    m_unknown = unknown;
    m_answers.clear();
    for (const UnknownClient& each : unknown) {
        if (const auto given = answers.find(each.name); given != answers.end()) {
            m_answers.insert(*given);
        }
    }
    m_table->setRowCount(static_cast<int>(unknown.size()));
    showAll();
    m_table->fitColumns(kRows, kRows);
    m_table->fitColumns(kSame, kOut);
    const bool suggestions = std::ranges::any_of(
        unknown, [](const UnknownClient& each) { return each.suggestion.has_value(); });
    m_allSuggested->setVisible(suggestions);
    m_allNew->setVisible(m_subject == Subject::Clients);
}

ClientAnswer ImportClientsView::present(const UnknownClient& unknown) const {
    const auto given = m_answers.find(unknown.name);
    return given == m_answers.end() ? usualAnswer(unknown) : given->second;
}

void ImportClientsView::showAll() {
    for (int row = 0; row < m_table->rowCount(); ++row) {
        showRow(row);
    }
}

void ImportClientsView::showRow(int row) {
    const UnknownClient& unknown = m_unknown[static_cast<std::size_t>(row)];
    const ClientAnswer answer = present(unknown);
    m_table->setText(row, kName, toQString(unknown.name));
    m_table->item(row, kName)->setData(ui::EmphasisRole, true);
    m_table->setText(row, kRows, toQString(m_words.locale().integer(unknown.rows)));
    m_table->item(row, kRows)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);

    const bool suggested = unknown.suggestion.has_value();
    const bool same =
        answer.what == What::Same && suggested && answer.client == unknown.suggestion->id;
    const bool other = answer.what == What::Same && !same;
    const auto likely = std::ranges::find_if(unknown.likely, [&](const LikelyClient& each) {
        return suggested && each.client.id == unknown.suggestion->id;
    });
    QString looks;
    if (other) {
        looks = tr("Is %1").arg(answer.clientName);
    } else if (suggested) {
        const QString name = toQString(unknown.suggestion->name);
        looks = likely == unknown.likely.end()
                    ? tr("Looks like %1").arg(name)
                    : tr("%1% alike: %2").arg(likely->likeness).arg(name);
    } else if (!unknown.likely.empty()) {
        const LikelyClient& best = unknown.likely.front();
        looks = tr("Only %1% alike: %2").arg(best.likeness).arg(toQString(best.client.name));
    }
    m_table->item(row, kName)->setData(ui::SecondLineRole, looks);
    m_table->item(row, kName)->setToolTip(toQString(unknown.name) + u'\n' + looks);
    m_table->item(row, kName)->setData(Qt::AccessibleDescriptionRole, looks);
    const auto kind = [](bool chosen, CellButton usual) {
        return chosen ? CellButton::Chosen : usual;
    };
    m_table->setButton(row, kSame, suggested ? tr("Same client") : QString(),
                       kind(same, CellButton::Plain));
    m_table->setButton(row, kOther, tr("Other client…"), kind(other, CellButton::Quiet));
    m_table->setButton(row, kNew, tr("New client"),
                       kind(answer.what == What::NewClient, CellButton::Quiet));
    m_table->setButton(row, kOut, tr("Leave out"),
                       kind(answer.what == What::LeaveOut, CellButton::Quiet));
    for (int column = kSame; column <= kOut; ++column) {
        m_table->item(row, column)->setData(Qt::AccessibleDescriptionRole, toQString(unknown.name));
    }
}

void ImportClientsView::press(int row, int column) {
    const UnknownClient& unknown = m_unknown[static_cast<std::size_t>(row)];
    switch (column) {
        case kSame:
            answer(unknown.name,
                   {What::Same, unknown.suggestion->id, toQString(unknown.suggestion->name)});
            return;
        case kOther:
            Q_EMIT chooserRequested(unknown);
            return;
        case kNew:
            answer(unknown.name, {What::NewClient, {}});
            return;
        case kOut:
            answer(unknown.name, {What::LeaveOut, {}});
            return;
        default:
            return;
    }
}

void ImportClientsView::answer(const std::string& name, const ClientAnswer& answer) {
    m_answers[name] = answer;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (m_unknown[static_cast<std::size_t>(row)].name == name) {
            showRow(row);
        }
    }
    Q_EMIT decided();
}

void ImportClientsView::answerAll(bool suggested) {
    for (const UnknownClient& each : m_unknown) {
        if (suggested) {
            m_answers.erase(each.name);
        } else {
            m_answers[each.name] = {What::NewClient, {}};
        }
    }
    showAll();
    Q_EMIT decided();
}

}  // namespace winnow
