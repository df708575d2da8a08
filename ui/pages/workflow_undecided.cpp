// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/workflow_undecided.h>

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <ui/theme/look.h>
#include <ui/theme/paint.h>
#include <ui/widgets/button.h>
#include <ui/widgets/grade_badge.h>
#include <ui/widgets/label.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;
using ui::dpF;
using ui::Label;

// More than these wait behind a button.
constexpr std::size_t kShownAtFirst = 3;

}  // namespace

WorkflowUndecided::WorkflowUndecided(QWidget* parent)
    : QFrame(parent), m_rows(new QVBoxLayout(this)) {
    m_rows->setContentsMargins(dp(16), dp(6), dp(16), dp(6));
    m_rows->setSpacing(0);
    setAccessibleName(tr("Not decided yet"));
    hide();
}

void WorkflowUndecided::setClients(std::vector<CaseService::Undecided> clients, const Words& words,
                                   bool canStart) {
    m_clients = std::move(clients);
    m_words = words;
    m_canStart = canStart;
    rebuild();
    setVisible(!m_clients.empty());
}

void WorkflowUndecided::rebuild() {
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    const bool all = m_all || m_clients.size() <= kShownAtFirst + 1;
    const std::size_t shown = all ? m_clients.size() : kShownAtFirst;
    for (std::size_t i = 0; i < shown; ++i) {
        if (i > 0) {
            m_rows->addWidget(new ui::Hairline(this));
        }
        m_rows->addWidget(row(m_clients[i]));
    }
    if (!all) {
        m_rows->addWidget(new ui::Hairline(this));
        auto* more = new ui::GhostButton(
            tr("%n more are not decided yet", nullptr, static_cast<int>(m_clients.size() - shown)),
            this);
        more->setObjectName(u"moreUndecided"_s);
        more->setSmall(true);
        connect(more, &QAbstractButton::clicked, this, [this] {
            m_all = true;
            rebuild();
        });
        m_rows->addWidget(more, 0, Qt::AlignLeft);
    }
}

QWidget* WorkflowUndecided::row(const CaseService::Undecided& client) {
    auto* frame = new QWidget(this);
    auto* line = new QHBoxLayout(frame);
    line->setContentsMargins(0, dp(8), 0, dp(8));
    line->setSpacing(dp(8));
    auto* badge = new ui::GradeBadge(22, frame);
    badge->setGrade(client.grade);
    line->addWidget(badge, 0, Qt::AlignVCenter);
    line->addSpacing(dp(5));
    auto* texts = new QVBoxLayout;
    texts->setSpacing(dp(1));
    const QString name = toQString(client.name);
    auto* title = new Label(tr("%1 is not decided yet").arg(name), ui::TextRole::Name,
                            ui::ColorRole::Ink, frame);
    auto* advice =
        new Label(m_words.text(client.advice), ui::TextRole::Secondary, ui::ColorRole::Ink3, frame);
    advice->setWordWrap(true);
    texts->addWidget(title);
    texts->addWidget(advice);
    line->addLayout(texts, 1);
    const qint64 id = client.client.value;
    if (client.upgrade) {
        auto* upgrade = new ui::SecondaryButton(tr("Try an upgrade"), frame);
        upgrade->setObjectName(u"tryUpgrade"_s);
        upgrade->setAccessibleName(tr("Try an upgrade of %1").arg(name));
        upgrade->setSmall(true);
        upgrade->setEnabled(m_canStart);
        connect(upgrade, &QAbstractButton::clicked, this, [this, id] { Q_EMIT tryUpgrade(id); });
        line->addWidget(upgrade);
    }
    auto* part = new ui::GhostButton(tr("Part ways…"), frame);
    part->setObjectName(u"partWays"_s);
    part->setAccessibleName(tr("Part ways with %1").arg(name));
    part->setSmall(true);
    part->setEnabled(m_canStart);
    connect(part, &QAbstractButton::clicked, this, [this, id] { Q_EMIT this->part(id); });
    line->addWidget(part);
    return frame;
}

void WorkflowUndecided::paintEvent(QPaintEvent*) {
    const ui::Theme& theme = ui::theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.line2, 1, Qt::DashLine));
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), dpF(8), dpF(8));
}

}  // namespace winnow
