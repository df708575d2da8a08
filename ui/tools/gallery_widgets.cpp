// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QProgressBar>
#include <QRadioButton>
#include <QSlider>
#include <QSpinBox>
#include <QTabBar>
#include <QTextEdit>
#include <QVBoxLayout>

#include <ui/theme/icons.h>
#include <ui/theme/look.h>
#include <ui/tools/gallery.h>
#include <ui/widgets/button.h>
#include <ui/widgets/card_frame.h>
#include <ui/widgets/chip.h>
#include <ui/widgets/empty_state.h>
#include <ui/widgets/label.h>
#include <ui/widgets/search_field.h>
#include <ui/widgets/segmented_control.h>
#include <ui/widgets/timeline_view.h>
#include <ui/widgets/toast.h>

namespace winnow::ui {

namespace {

QHBoxLayout* rowOf(const std::vector<QWidget*>& widgets) {
    auto* row = new QHBoxLayout;
    row->setSpacing(dp(8));
    for (QWidget* widget : widgets) row->addWidget(widget);
    row->addStretch(1);
    return row;
}

CardFrame* makeButtons() {
    auto* card =
        new CardFrame(say("Buttons"), say("Primary, secondary, ghost, chosen; with key caps"));
    for (const bool enabled : {true, false}) {
        std::vector<QWidget*> row;
        for (const ButtonKind kind :
             {ButtonKind::Primary, ButtonKind::Secondary, ButtonKind::Ghost, ButtonKind::Chosen}) {
            auto* button = new Button(kind, say("Same client"));
            button->setIconName(say("check"));
            button->setEnabled(enabled);
            row.push_back(button);
        }
        auto* cap = new PrimaryButton(say("Save PDF"));
        cap->setKeyCap(say("Ctrl E"));
        cap->setEnabled(enabled);
        row.push_back(cap);
        card->body()->addLayout(rowOf(row));
    }
    auto* menu = new SecondaryButton(say("Two pages"));
    menu->setSmall(true);
    menu->setDropDown(true);
    auto* icon = new IconButton(say("settings"), say("Settings"));
    auto* plain = new QPushButton(say("Cancel"));
    auto* standard = new QPushButton(say("OK"));
    standard->setDefault(true);
    card->body()->addLayout(
        rowOf({menu, icon, plain, standard, new KeyCap(say("Enter"), say("Open")),
               new KeyCap(say("W"), say("Why this grade"))}));
    card->body()->addLayout(rowOf(
        {new Chip(say("Managed")), new Chip(say("Agreed"), Tone::Good),
         new Chip(say("Due soon"), Tone::Warn, say("clock")),
         new Chip(say("2 days late"), Tone::Bad), new GateChip(say("Losing money: no"), false),
         new GateChip(say("Over 45 days late"), true, say("capped at C"))}));
    return card;
}

CardFrame* makeControls() {
    auto* card = new CardFrame(say("Controls"));
    auto* name = new QLineEdit(say("Castle Estates"));
    auto* hint = new QLineEdit;
    hint->setPlaceholderText(say("Sector"));
    auto* combo = new QComboBox;
    combo->addItems({say("Invoice date"), say("Amount")});
    auto* spin = new QSpinBox;
    spin->setValue(14);
    auto* off = new QLineEdit(say("Not now"));
    off->setEnabled(false);
    card->body()->addLayout(rowOf({name, hint, combo, spin, off}));
    auto* on = new QCheckBox(say("First row is a header"));
    on->setChecked(true);
    auto* part = new QCheckBox(say("Some"));
    part->setTristate(true);
    part->setCheckState(Qt::PartiallyChecked);
    auto* radio = new QRadioButton(say("Only me"));
    radio->setChecked(true);
    auto* locked = new QCheckBox(say("Locked"));
    locked->setChecked(true);
    locked->setEnabled(false);
    card->body()->addLayout(rowOf(
        {on, new QCheckBox(say("Again")), part, locked, radio, new QRadioButton(say("My team"))}));
    auto* slider = new QSlider(Qt::Horizontal);
    slider->setValue(60);
    slider->setFixedWidth(dp(140));
    auto* toggle = new Switch(say("Gate"));
    toggle->setChecked(true);
    auto* segments = new SegmentedControl(say("Language"));
    segments->addSegment(say("English"));
    segments->addSegment(say("Français"));
    auto* progress = new QProgressBar;
    progress->setValue(40);
    progress->setFixedWidth(dp(120));
    card->body()->addLayout(rowOf({slider, toggle, new Switch(say("Off")), segments, progress}));
    auto* tabs = new QTabBar;
    tabs->setDrawBase(false);
    for (const char* text : {"Steps", "Letters", "Evidence"}) tabs->addTab(say(text));
    auto* search = new SearchField(say("Search clients"));
    search->setKeyCap(say("/"));
    card->body()->addLayout(rowOf({tabs, search}));
    auto* text = new QTextEdit;
    text->setPlainText(say("A longer note over\nseveral lines"));
    text->setFixedHeight(dp(70));
    card->body()->addWidget(text);
    return card;
}

}  // namespace

QWidget* makeWidgetSheet() {
    auto* page = new QWidget;
    auto* grid = new QGridLayout(page);
    grid->setContentsMargins(dp(28), dp(22), dp(28), dp(24));
    grid->setSpacing(dp(14));
    grid->addWidget(makeButtons(), 0, 0);
    grid->addWidget(makeControls(), 1, 0);

    auto* banners = new CardFrame(say("Messages"));
    banners->body()->addWidget(
        new InlineBanner(Tone::Neutral, say("The quarter ends in nine days.")));
    auto* late = new InlineBanner(Tone::Warn, say("Three relationship reviews are still open, so "
                                                  "these grades are provisional."));
    late->setAction(say("Continue"));
    banners->body()->addWidget(late);
    auto* broken = new InlineBanner(Tone::Bad, say("31/09/2026 is not a date."));
    broken->setClosable(true);
    banners->body()->addWidget(broken);
    banners->body()->addWidget(new InlineBanner(Tone::Good, say("214 invoices were added.")));
    banners->body()->addStretch(1);
    grid->addWidget(banners, 0, 1);

    auto* steps = new CardFrame;
    steps->setFlush(true);
    auto* row = new QHBoxLayout;
    auto* rail = new StepRail;
    rail->setSteps({{say("File"), say("invoices-q3.csv"), StepState::Done},
                    {say("Columns"), say("6 found, 5 used"), StepState::Current},
                    {say("Check"), say("4 to look at"), StepState::ToCome},
                    {say("Import"), {}, StepState::ToCome}});
    row->addWidget(rail);
    auto* nothing =
        new EmptyState(say("filter"), say("No client matches"), say("Three filters are set."));
    nothing->addAction(new SecondaryButton(say("Clear filters")));
    row->addWidget(nothing, 1);
    steps->body()->addLayout(row);
    grid->addWidget(steps, 1, 1);
    grid->setRowStretch(1, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    setLook(theme(), fonts(), true);
    auto* toast = new Toast(page);
    toast->showMessage(say("Castle Estates was set to A"), say("Undo"), say("Ctrl Z"));
    return page;
}

QWidget* makeMenu() {
    auto* menu = new QMenu;
    menu->addAction(icon(say("folder-open")), say("Open…"))->setShortcut(QKeySequence::Open);
    menu->addAction(icon(say("save")), say("Save a copy…"));
    menu->addSeparator();
    QAction* shown = menu->addAction(say("Show sidebar"));
    shown->setCheckable(true);
    shown->setChecked(true);
    menu->addAction(say("Undo"))->setEnabled(false);
    menu->addMenu(say("Recent files"))->addAction(say("One"));
    menu->setActiveAction(menu->actions().at(1));
    return menu;
}

QWidget* makeQuestion() {
    auto* box = new QMessageBox(QMessageBox::Warning, say("Delete client"),
                                say("Delete Castle Estates and its 41 invoices?"),
                                QMessageBox::Cancel | QMessageBox::Ok);
    box->setInformativeText(say("You can undo this."));
    box->setDefaultButton(QMessageBox::Ok);
    return box;
}

}  // namespace winnow::ui
