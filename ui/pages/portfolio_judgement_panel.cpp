// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/portfolio_judgement_panel.h>

#include <QBoxLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <algorithm>

#include <app/analysis_service.h>
#include <app/rater_service.h>
#include <ui/dialogs/rater_dialogs.h>
#include <ui/pages/client_evidence_card.h>
#include <ui/support/criterion_text.h>
#include <ui/support/guarded.h>
#include <ui/support/paths.h>
#include <ui/support/prompts.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/card_frame.h>
#include <ui/widgets/label.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;

constexpr int kTwoColumns = 900;
constexpr std::size_t kListed = 8;

QString letter(int grade) { return toQString(gradeLetter(static_cast<Grade>(grade))); }

QString kappaText(const std::optional<Fraction>& kappa) {
    return kappa ? QLocale().toString(kappa->toDouble(), 'f', 2) : kUnknownDash;
}

QString raterName(const std::string& rater) {
    return rater.empty() ? PortfolioJudgementPanel::tr("You") : toQString(rater);
}

}  // namespace

PortfolioJudgementPanel::PortfolioJudgementPanel(PortfolioBridge& bridge, Prompts& prompts,
                                                 QWidget* parent)
    : PortfolioPanel(bridge, parent),
      m_prompts(prompts),
      m_columns(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_gutCard(new ui::CardFrame(tr("Gut against formula"), {}, this)),
      m_gut(addList(m_gutCard)),
      m_gutMore(new ui::GhostButton({}, m_gutCard)),
      m_ratersCard(new ui::CardFrame(tr("Several raters"), {}, this)),
      m_kappa(new ui::Label({}, ui::TextRole::Body, ui::ColorRole::Ink, m_ratersCard)),
      m_counting(new ui::Label({}, ui::TextRole::Secondary, ui::ColorRole::Ink2, m_ratersCard)),
      m_raters(nullptr),
      m_lessonsCard(new ui::CardFrame(tr("What your overrides say about the rubric"), {}, this)),
      m_lessons(addList(m_lessonsCard)),
      m_doubtCard(new ui::CardFrame(tr("Grades that hang on little"), {}, this)),
      m_doubt(addList(m_doubtCard)),
      m_dreadCard(new ui::CardFrame(tr("Dread reports"), {}, this)),
      m_dread(addList(m_dreadCard)) {
    buildRaters();
    m_gut->setObjectName(u"gut"_s);
    m_gutMore->setObjectName(u"gutMore"_s);
    m_gutMore->setSmall(true);
    m_gutCard->body()->addWidget(m_gutMore, 0, Qt::AlignLeft);
    connect(m_gutMore, &QAbstractButton::clicked, this, [this] {
        m_gutAll = !m_gutAll;
        refresh();
    });
    m_lessons->setObjectName(u"lessons"_s);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(dp(28), 0, dp(28), dp(24));
    auto* left = new QVBoxLayout;
    left->setSpacing(dp(14));
    left->addWidget(m_gutCard);
    left->addWidget(m_lessonsCard);
    left->addStretch(1);
    auto* right = new QVBoxLayout;
    right->setSpacing(dp(14));
    right->addWidget(m_dreadCard);
    right->addWidget(m_ratersCard);
    right->addWidget(m_doubtCard);
    right->addStretch(1);
    m_columns->setSpacing(dp(14));
    m_columns->addLayout(left, 1);
    m_columns->addLayout(right, 1);
    lines->addLayout(m_columns);
    lines->addStretch(1);
}

void PortfolioJudgementPanel::buildRaters() {
    m_kappa->setWordWrap(true);
    m_counting->setWordWrap(true);
    m_ratersCard->body()->addWidget(m_kappa);
    m_ratersCard->body()->addWidget(m_counting);
    m_raters = addList(m_ratersCard);
    m_raters->setObjectName(u"disagreements"_s);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(dp(8));
    auto* sheet = new ui::SecondaryButton(tr("Export a rating sheet…"), m_ratersCard);
    auto* back = new ui::SecondaryButton(tr("Import a filled-in sheet…"), m_ratersCard);
    auto* counting = new ui::GhostButton(tr("Whose count…"), m_ratersCard);
    sheet->setObjectName(u"exportSheet"_s);
    back->setObjectName(u"importSheet"_s);
    counting->setObjectName(u"counting"_s);
    for (ui::Button* button : std::initializer_list<ui::Button*>{sheet, back, counting}) {
        button->setSmall(true);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    m_ratersCard->body()->addSpacing(dp(8));
    m_ratersCard->body()->addLayout(buttons);
    connect(sheet, &QAbstractButton::clicked, this, &PortfolioJudgementPanel::exportSheet);
    connect(back, &QAbstractButton::clicked, this, &PortfolioJudgementPanel::importSheet);
    connect(counting, &QAbstractButton::clicked, this, &PortfolioJudgementPanel::chooseCounting);
}

void PortfolioJudgementPanel::resizeEvent(QResizeEvent* event) {
    PortfolioPanel::resizeEvent(event);
    m_columns->setDirection(width() >= dp(kTwoColumns) ? QBoxLayout::LeftToRight
                                                       : QBoxLayout::TopToBottom);
}

void PortfolioJudgementPanel::refresh() {
    const GradedQuarter& graded = m_bridge.portfolio().grading().quarter(m_bridge.quarter());
    showGut(graded);
    showRaters(graded);
    showLessons(graded);
    showDoubtful(graded);
    showDread(graded);
}

void PortfolioJudgementPanel::showGut(const GradedQuarter& graded) {
    const GutAgreement& gut = m_bridge.portfolio().analysis().portfolio(m_bridge.quarter()).gut;
    std::vector<ui::Record> records;
    for (const Disagreement& each : gut.disagreements) {
        if (!m_gutAll && records.size() == kListed) {
            break;
        }
        ui::Record record = recordOf(graded, each.client, {}, {});
        record.detail = tr("Your first reaction says %1, the formula %2")
                            .arg(letter(each.first), letter(each.second));
        records.push_back(std::move(record));
    }
    const QString sentence =
        gut.compared == 0 ? tr("No caller-ID reaction is given in this quarter.")
                          : tr("%1 of %2 reactions agree with the formula; weighted kappa %3.")
                                .arg(gut.equal)
                                .arg(gut.compared)
                                .arg(kappaText(gut.kappa));
    m_gutMore->setVisible(gut.disagreements.size() > kListed);
    m_gutMore->setText(m_gutAll
                           ? ClientEvidenceCard::tr("Show less")
                           : ClientEvidenceCard::tr("Show all %n", nullptr,
                                                    static_cast<int>(gut.disagreements.size())));
    fill(m_gutCard, m_gut, std::move(records), sentence, sentence);
}

void PortfolioJudgementPanel::showRaters(const GradedQuarter& graded) {
    const Words& words = m_bridge.words();
    RaterService& raters = m_bridge.portfolio().raters();
    QStringList counting;
    for (const std::string& rater : raters.counting()) {
        counting << raterName(rater);
    }
    m_counting->setText(tr("Whose ratings count, in this order: %1.").arg(counting.join(u", "_s)));
    QStringList pairs;
    std::vector<ui::Record> records;
    for (const RaterAgreement& pair : raters.agreement(m_bridge.quarter())) {
        pairs << tr("%1 and %2: %3 of %4 answers equal, weighted kappa %5.")
                     .arg(raterName(pair.first), raterName(pair.second))
                     .arg(pair.equal)
                     .arg(pair.compared)
                     .arg(kappaText(pair.kappa));
        for (const Disagreement& each : pair.disagreements) {
            if (records.size() == kListed) {
                break;
            }
            const Criterion* criterion = graded.rubric.find(each.criterion);
            if (!criterion) {
                continue;
            }
            ui::Record record = recordOf(graded, each.client, {}, {});
            record.title = tr("%1: %2").arg(record.title, criterionName(*criterion, words));
            record.detail =
                tr("%1: %2. %3: %4.")
                    .arg(raterName(pair.first), anchorLabel(*criterion, each.first, words),
                         raterName(pair.second), anchorLabel(*criterion, each.second, words));
            records.push_back(std::move(record));
        }
    }
    m_kappa->setText(pairs.join(u'\n'));
    m_kappa->setVisible(!pairs.isEmpty());
    fill(m_ratersCard, m_raters, std::move(records), tr("The widest disagreements first"),
         pairs.isEmpty() ? tr("Nobody else has rated in this quarter.")
                         : tr("They agree everywhere."));
}

void PortfolioJudgementPanel::showLessons(const GradedQuarter& graded) {
    const Words& words = m_bridge.words();
    const OwnerLessons lessons = m_bridge.portfolio().analysis().lessons(m_bridge.quarter());
    std::vector<ui::Record> records;
    for (const OverrideLesson& each : lessons.overrides) {
        if (records.size() == kListed) {
            break;
        }
        ui::Record record = recordOf(graded, each.client, {}, words.quarter(each.quarter));
        record.graded = true;
        record.grade = each.computed;
        record.movedTo = each.given;
        record.detail =
            each.byGate ? tr("The score agrees with you; a gate made the difference.")
            : each.criterion.empty()
                ? tr("No single weight would explain it: “%1”").arg(toQString(each.reason))
                : tr("%1 would have to weigh %2 instead of %3")
                      .arg(criterionName(graded.rubric, each.criterion, words),
                           words.percent(Fraction{each.weightNeeded, 10000}, 1),
                           words.percent(Fraction{each.weightNow, 10000}, 1));
        records.push_back(std::move(record));
    }
    const QString sentence = words.text(lessons.sentence);
    fill(m_lessonsCard, m_lessons, std::move(records), sentence, sentence);
}

void PortfolioJudgementPanel::showDoubtful(const GradedQuarter& graded) {
    const PortfolioView& view = m_bridge.portfolio().analysis().portfolio(m_bridge.quarter());
    std::vector<ui::Record> records;
    const auto add = [&](ClientId client, const QString& why) {
        const QString key = QString::number(client.value);
        const auto found = std::ranges::find(records, key, &ui::Record::key);
        if (found != records.end()) {
            found->detail += u", "_s + why;
            return;
        }
        records.push_back(recordOf(graded, client, why, {}));
    };
    for (const ClientId client : view.borderline) {
        add(client, tr("borderline: other weights like yours give another grade"));
    }
    for (const ClientId client : view.lopsided) {
        add(client, tr("lopsided: strong here, weak there"));
    }
    fill(m_doubtCard, m_doubt, std::move(records), tr("Look at these before you act on them"),
         tr("None does."));
}

void PortfolioJudgementPanel::showDread(const GradedQuarter& graded) {
    const Words& words = m_bridge.words();
    std::vector<ui::Record> records;
    const Date today = m_bridge.portfolio().now().date();
    for (const DreadReport& report :
         m_bridge.portfolio().analysis().portfolio(m_bridge.quarter()).dread) {
        ui::Record record =
            recordOf(graded, report.client,
                     tr("%1: %2").arg(toQString(report.reporter), toQString(report.note)), {});
        if (report.decideBy) {
            record.right = tr("by %1").arg(words.dateShort(report.decideBy));
            record.rightIsChip = true;
            record.rightTone = *report.decideBy < today ? ui::Tone::Bad : ui::Tone::Warn;
        }
        records.push_back(std::move(record));
    }
    fill(m_dreadCard, m_dread, std::move(records), tr("Not decided yet"),
         tr("Nobody has reported any, or all are decided."));
}

void PortfolioJudgementPanel::exportSheet() {
    RatingSheetDialog dialog(m_bridge, window());
    if (m_prompts.run(dialog) != QDialog::Accepted) {
        return;
    }
    const QString target = m_prompts.fileToSave(
        window(), tr("Export a rating sheet"),
        tr("Ratings %1 %2.xlsx").arg(toQString(m_bridge.quarter().toText()), dialog.rater()),
        tr("Workbook (*.xlsx);;Text, comma separated (*.csv)"));
    if (target.isEmpty()) {
        return;
    }
    guarded([this](const QString& message) { Q_EMIT problem(message); },
            [&] {
                const auto done = m_bridge.portfolio().raters().exportSheet(
                    m_bridge.quarter(), dialog.rater().toStdString(), dialog.language(),
                    toPath(target));
                if (done) {
                    Q_EMIT notify(tr("Rating sheet saved"), false);
                } else {
                    Q_EMIT problem(m_bridge.words().error(done.error()));
                }
            });
}

void PortfolioJudgementPanel::importSheet() {
    const QString file = m_prompts.fileToOpen(window(), tr("Import a filled-in sheet"),
                                              tr("Rating sheets (*.xlsx *.csv);;All files (*)"));
    if (file.isEmpty()) {
        return;
    }
    guarded([this](const QString& message) { Q_EMIT problem(message); },
            [&] {
                const Words& words = m_bridge.words();
                const auto read = m_bridge.portfolio().raters().importSheet(toPath(file));
                if (!read) {
                    Q_EMIT problem(words.error(read.error()));
                    return;
                }
                Q_EMIT notify(tr("%n answer(s) of %1 taken for %2", nullptr, read->read)
                                  .arg(toQString(read->rater), words.quarter(read->quarter)),
                              true);
                if (!read->problems.empty()) {
                    QStringList lines;
                    for (const RaterService::SheetProblem& each : read->problems) {
                        lines << tr("Line %1: %2").arg(each.line).arg(words.text(each.what));
                    }
                    Q_EMIT problem(tr("These rows were left out:\n%1").arg(lines.join(u'\n')));
                }
            });
}

void PortfolioJudgementPanel::chooseCounting() {
    CountingRatersDialog dialog(m_bridge, window());
    if (m_prompts.run(dialog) == QDialog::Accepted) {
        Q_EMIT notify(tr("Whose ratings count was changed"), true);
    }
}

}  // namespace winnow
