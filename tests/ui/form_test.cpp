// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <support/catch.h>
#include <ui/dialogs/sender_dialog.h>
#include <ui/theme/wheel_guard.h>

#include "page_fixture.h"

using namespace winnow;
using namespace winnow::test;
using namespace Qt::StringLiterals;

TEST_CASE("Tab goes through a form as it reads", "[ui][form]") {
    PageFixture f;
    f.openSample();
    SenderDialog dialog(f.bridge, nullptr);
    dialog.show();
    QStringList order;
    const QWidget* each = dialog.focusWidget();
    REQUIRE(each);
    for (int i = 0; i < 6; ++i) {
        order << each->objectName();
        do {
            each = each->nextInFocusChain();
        } while ((each->focusPolicy() & Qt::TabFocus) != Qt::TabFocus || each->focusProxy());
    }
    CHECK(order == QStringList{u"company"_s, u"address"_s, u"email"_s, u"phone"_s, u"signatory"_s,
                               u"position"_s});
}

TEST_CASE("The wheel scrolls past a field and changes no answer", "[ui][form]") {
    PageFixture f;
    const ui::WheelGuard guard;
    QWidget page;
    auto* choice = new QComboBox(&page);
    choice->addItems({u"one"_s, u"two"_s, u"three"_s});
    auto* number = new QSpinBox(&page);
    number->setValue(5);
    auto* lines = new QVBoxLayout(&page);
    lines->addWidget(choice);
    lines->addWidget(number);
    page.show();
    const auto turn = [](QWidget& over) {
        QWheelEvent event({4, 4}, over.mapToGlobal(QPointF(4, 4)), {}, {0, -120}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&over, &event);
    };
    turn(*choice);
    turn(*number);
    CHECK(choice->currentIndex() == 0);
    CHECK(number->value() == 5);
}
