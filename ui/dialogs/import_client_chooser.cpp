// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/import_client_chooser.h>

#include <algorithm>

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QVBoxLayout>

#include <ui/support/search_text.h>
#include <ui/support/words.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/label.h>
#include <ui/widgets/search_field.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;
using ui::Label;

// More than anybody reads; typing narrows the rest.
constexpr int kMostShown = 200;

}  // namespace

ImportClientChooser::ImportClientChooser(const UnknownClient& unknown,
                                         const std::vector<Client>& clients, QWidget* parent)
    : QDialog(parent),
      m_likely(unknown.likely),
      m_clients(clients),
      m_search(new ui::SearchField(tr("Type a part of the name"), this)),
      m_list(new QListWidget(this)),
      m_choose(new ui::PrimaryButton(tr("Choose"), this)) {
    setWindowTitle(tr("Which client is it?"));
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(dp(20), dp(18), dp(20), dp(18));
    lines->setSpacing(dp(10));
    lines->addWidget(new Label(tr("“%1” in the file is").arg(toQString(unknown.name)),
                               ui::TextRole::CardTitle, ui::ColorRole::Ink, this));
    lines->addWidget(m_search);
    lines->addWidget(m_list, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(dp(8));
    buttons->addStretch(1);
    auto* cancel = new ui::SecondaryButton(tr("Cancel"), this);
    buttons->addWidget(cancel);
    buttons->addWidget(m_choose);
    lines->addLayout(buttons);

    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Clients"));
    m_search->setAccessibleName(tr("Narrow the clients"));
    m_search->installEventFilter(this);
    m_choose->setDefault(true);
    connect(m_search, &QLineEdit::textChanged, this, &ImportClientChooser::fill);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &QDialog::accept);
    connect(m_choose, &QAbstractButton::clicked, this, &QDialog::accept);
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    resize(dp(420), dp(440));
    fill({});
    m_search->setFocus(Qt::OtherFocusReason);
}

void ImportClientChooser::fill(const QString& narrowed) {
    m_list->clear();
    const QString sought = searchKey(narrowed);
    const auto add = [&](const Client& client, const QString& text) {
        if (m_list->count() < kMostShown &&
            (sought.isEmpty() || searchKey(toQString(client.name)).contains(sought))) {
            auto* item = new QListWidgetItem(text, m_list);
            item->setData(Qt::UserRole, qint64{client.id.value});
        }
    };
    for (const LikelyClient& likely : m_likely) {
        add(likely.client,
            tr("%1 (%2% alike)").arg(toQString(likely.client.name)).arg(likely.likeness));
    }
    for (const Client& client : m_clients) {
        const bool listed = std::ranges::any_of(
            m_likely, [&](const LikelyClient& each) { return each.client.id == client.id; });
        if (!listed) {
            add(client, toQString(client.name));
        }
    }
    m_list->setCurrentRow(0);
    m_choose->setEnabled(m_list->count() > 0);
}

std::optional<Client> ImportClientChooser::chosen() const {
    const QListWidgetItem* item = m_list->currentItem();
    if (!item) {
        return std::nullopt;
    }
    const ClientId id{item->data(Qt::UserRole).toLongLong()};
    for (const LikelyClient& likely : m_likely) {
        if (likely.client.id == id) {
            return likely.client;
        }
    }
    const auto found = std::ranges::find(m_clients, id, &Client::id);
    return found == m_clients.end() ? std::nullopt : std::optional(*found);
}

bool ImportClientChooser::eventFilter(QObject* watched, QEvent* event) {
    // The arrows move in the list while the cursor stays in the search.
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const int step = key->key() == Qt::Key_Down ? 1 : key->key() == Qt::Key_Up ? -1 : 0;
        if (step != 0 && m_list->count() > 0) {
            m_list->setCurrentRow(std::clamp(m_list->currentRow() + step, 0, m_list->count() - 1));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

}  // namespace winnow
