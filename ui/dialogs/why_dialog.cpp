// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/why_dialog.h>

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include <app/grading_service.h>
#include <app/report_service.h>
#include <ui/bridge/portfolio_bridge.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/grade_badge.h>
#include <ui/widgets/label.h>

namespace winnow {
namespace {

using ui::dp;
using ui::Label;

QWidget* heading(const ClientQuarter& client, const Words& words, QWidget* parent) {
    auto* box = new QWidget(parent);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(dp(14));
    auto* badge = new ui::GradeBadge(40, box);
    badge->setGrade(client.assessment.finalGrade, {.overridden = client.assessment.overridden});
    row->addWidget(badge);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(dp(2));
    texts->addWidget(
        new Label(toQString(client.client.name), ui::TextRole::Headline, ui::ColorRole::Ink, box));
    auto* headline = new Label(words.text(client.assessment.headline), ui::TextRole::Body,
                               ui::ColorRole::Ink2, box);
    headline->setWordWrap(true);
    texts->addWidget(headline);
    row->addLayout(texts, 1);
    return box;
}

void addLines(QVBoxLayout* layout, const QString& title, const QStringList& lines,
              QWidget* parent) {
    if (lines.isEmpty()) {
        return;
    }
    layout->addSpacing(dp(6));
    layout->addWidget(new Label(title, ui::TextRole::CardTitle, ui::ColorRole::Ink, parent));
    for (const QString& line : lines) {
        auto* label = new Label(line, ui::TextRole::Body, ui::ColorRole::Ink2, parent);
        label->setWordWrap(true);
        layout->addWidget(label);
    }
}

}  // namespace

WhyDialog::WhyDialog(PortfolioBridge& bridge, ClientId client, QWidget* parent) : QDialog(parent) {
    const Words& words = bridge.words();
    const GradedQuarter& quarter = bridge.portfolio().grading().quarter(bridge.quarter());
    setWindowTitle(tr("Why this grade, %1").arg(words.quarter(bridge.quarter())));
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(dp(24), dp(20), dp(24), dp(20));
    outer->setSpacing(dp(14));

    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    QStringList copied{windowTitle()};
    auto* content = new QWidget(scroll);
    auto* lines = new QVBoxLayout(content);
    lines->setContentsMargins(0, 0, dp(12), 0);
    lines->setSpacing(dp(4));
    if (const ClientQuarter* found = quarter.find(client)) {
        outer->addWidget(heading(*found, words, this));
        outer->addWidget(new ui::Hairline(this));
        QStringList reasons;
        for (const Text& reason : found->assessment.reasons) {
            reasons.append(words.text(reason));
        }
        addLines(lines, tr("Reasons"), reasons, content);
        QStringList steps;
        const auto explanation = bridge.portfolio().reports().explanation(
            client, bridge.quarter(), words.locale().language());
        if (explanation) {
            for (const std::string& step : *explanation) {
                steps.append(toQString(step));
            }
        } else {
            steps.append(words.error(explanation.error()));
        }
        addLines(lines, tr("Step by step"), steps, content);
        copied << toQString(found->client.name) << words.text(found->assessment.headline)
               << QString() << reasons << QString() << steps;
    } else {
        addLines(lines, tr("No grade"), {tr("This client has no facts in this quarter.")}, content);
    }
    lines->addStretch(1);
    scroll->setWidget(content);
    outer->addWidget(scroll, 1);

    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(dp(8));
    auto* copy = new ui::GhostButton(tr("Copy"), this);
    copy->setIconName(QStringLiteral("copy"));
    copy->setAutoDefault(false);
    m_buttons->addWidget(copy);
    connect(copy, &QAbstractButton::clicked, this, [text = copied.join(QLatin1Char('\n'))] {
        QGuiApplication::clipboard()->setText(text);
    });
    m_buttons->addStretch(1);
    auto* close = new ui::PrimaryButton(tr("Close"), this);
    close->setDefault(true);
    m_buttons->addWidget(close);
    outer->addLayout(m_buttons);
    connect(close, &QAbstractButton::clicked, this, &QDialog::accept);
    resize(dp(640), dp(560));
}

void WhyDialog::offerClient() {
    auto* open = new ui::SecondaryButton(tr("Open client"), this);
    open->setAutoDefault(false);
    m_buttons->insertWidget(m_buttons->count() - 1, open);
    connect(open, &QAbstractButton::clicked, this, [this] {
        m_wantsClient = true;
        accept();
    });
}

}  // namespace winnow
