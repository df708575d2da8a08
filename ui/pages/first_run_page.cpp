// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/first_run_page.h>

#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/card_frame.h>
#include <ui/widgets/chip.h>
#include <ui/widgets/empty_state.h>
#include <ui/widgets/label.h>

namespace winnow {
namespace {

using namespace Qt::StringLiterals;
using ui::dp;
using ui::Label;

Label* wrapped(const QString& text, ui::ColorRole color, QWidget* parent) {
    auto* label = new Label(text, ui::TextRole::Body, color, parent);
    label->setWordWrap(true);
    return label;
}

ui::CardFrame* wayIn(const QString& icon, const QString& title, const QString& text,
                     ui::Button* button, QWidget* parent) {
    auto* card = new ui::CardFrame({}, {}, parent);
    QVBoxLayout* body = card->body();
    body->setSpacing(dp(6));
    body->addSpacing(dp(4));
    body->addWidget(new ui::IconTile(icon, card), 0, Qt::AlignLeft);
    body->addSpacing(dp(10));
    body->addWidget(new Label(title, ui::TextRole::Headline, ui::ColorRole::Ink, card));
    body->addWidget(wrapped(text, ui::ColorRole::Ink2, card));
    body->addStretch(1);
    body->addSpacing(dp(14));
    button->setParent(card);
    body->addWidget(button, 0, Qt::AlignLeft);
    body->addSpacing(dp(4));
    return card;
}

QWidget* step(int number, const QString& text, QWidget* parent) {
    auto* box = new QWidget(parent);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(dp(10));
    auto* figure =
        new Label(QString::number(number), ui::TextRole::Strong, ui::ColorRole::Acc, box);
    figure->setElide(false);
    row->addWidget(figure, 0, Qt::AlignTop);
    row->addWidget(wrapped(text, ui::ColorRole::Ink2, box), 1, Qt::AlignTop);
    return box;
}

}  // namespace

FirstRunPage::FirstRunPage(PortfolioBridge& bridge, QWidget* parent) : Page(bridge, parent) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    outer->addWidget(scroll);
    auto* content = new QWidget(scroll);
    scroll->setWidget(content);

    auto* centred = new QHBoxLayout(content);
    centred->setContentsMargins(dp(28), dp(16), dp(28), dp(16));
    auto* column = new QWidget(content);
    column->setMaximumWidth(dp(960));
    centred->addStretch(1);
    centred->addWidget(column, 1000);
    centred->addStretch(1);

    auto* lines = new QVBoxLayout(column);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(dp(8));
    lines->addStretch(2);
    lines->addWidget(new ui::GradeLadder(column), 0, Qt::AlignHCenter);
    lines->addSpacing(dp(14));
    auto* title = new Label(tr("Know which clients to grow, lift or let go"), ui::TextRole::Welcome,
                            ui::ColorRole::Ink, column);
    title->setAlignment(Qt::AlignHCenter);
    lines->addWidget(title);
    auto* claim = wrapped(tr("Winnow grades every client from A to D on money and on the "
                             "relationship, and shows how it got there. Everything stays in one "
                             "file on this computer."),
                          ui::ColorRole::Ink2, column);
    claim->setRole(ui::TextRole::Lead);
    claim->setAlignment(Qt::AlignHCenter);
    claim->setMaximumWidth(dp(560));
    auto* claimRow = new QHBoxLayout;
    claimRow->addStretch(1);
    claimRow->addWidget(claim, 1000);
    claimRow->addStretch(1);
    lines->addLayout(claimRow);
    lines->addSpacing(dp(18));

    auto* import = new ui::PrimaryButton(tr("Choose files…"), column);
    auto* add = new ui::SecondaryButton(tr("Add the first client"), column);
    auto* sample = new ui::SecondaryButton(tr("Open the sample"), column);
    import->setObjectName(u"chooseFiles"_s);
    add->setObjectName(u"addFirstClient"_s);
    sample->setObjectName(u"openSample"_s);
    connect(import, &QAbstractButton::clicked, this, &Page::importRequested);
    connect(add, &QAbstractButton::clicked, this, &Page::addClientRequested);
    connect(sample, &QAbstractButton::clicked, this, &FirstRunPage::sampleRequested);

    auto* ways = new QHBoxLayout;
    ways->setSpacing(dp(14));
    auto* first = wayIn(u"import"_s, tr("Import from your tools"),
                        tr("CSV from your accounting, ticketing or time tracking. Column matching "
                           "is guided."),
                        import, column);
    first->setAccent(true);
    ways->addWidget(first, 1);
    ways->addWidget(wayIn(u"clients"_s, tr("Type in a few clients"),
                          tr("Names and ratings of the relationship are enough to see a first "
                             "picture."),
                          add, column),
                    1);
    ways->addWidget(
        wayIn(u"star"_s, tr("Look around with a sample"),
              tr("24 made-up clients over five years, in a file of its own."), sample, column),
        1);
    lines->addLayout(ways);
    lines->addSpacing(dp(18));
    lines->addWidget(new ui::Hairline(column));
    lines->addSpacing(dp(12));

    auto* steps = new QHBoxLayout;
    steps->setSpacing(dp(20));
    const QString texts[] = {tr("Bring in clients and a quarter of figures"),
                             tr("Rate the relationship, a few questions per client"),
                             tr("See the grades, and why"),
                             tr("Lift the Cs and Bs; decide on the Ds")};
    int number = 0;
    for (const QString& text : texts) {
        steps->addWidget(step(++number, text, column), 1, Qt::AlignTop);
    }
    lines->addLayout(steps);
    lines->addSpacing(dp(10));
    lines->addWidget(new ui::KeyCap(u"Ctrl O"_s, tr("Open an existing file with"), column), 0,
                     Qt::AlignHCenter);
    lines->addStretch(3);
}

void FirstRunPage::paintEvent(QPaintEvent*) { QPainter(this).fillRect(rect(), ui::theme().canvas); }

}  // namespace winnow
