// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/grading_aside.h>

#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

#include <ui/support/criterion_text.h>
#include <ui/theme/icons.h>
#include <ui/theme/look.h>
#include <ui/theme/paint.h>
#include <ui/widgets/button.h>
#include <ui/widgets/grade_badge.h>
#include <ui/widgets/label.h>
#include <ui/widgets/record_list.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;
using ui::dpF;

constexpr int kNoteHeight = 58;

// A gate that acts on the grade; its words may take several lines in a narrow column.
class GateNote : public QWidget {
public:
    GateNote(const QString& text, const QString& reason, QWidget* parent)
        : QWidget(parent), m_text(text) {
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
        setAccessibleName(ProvisionalCard::tr("Gate applied: %1").arg(text));
        setAccessibleDescription(reason);
        setToolTip(reason);
    }

    QSize sizeHint() const override { return {dp(200), heightForWidth(dp(200))}; }
    QSize minimumSizeHint() const override { return {dp(100), dp(22)}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override {
        return qCeil(textHeight(nullptr, QRectF(0, 0, width, 0)) + dpF(6));
    }

protected:
    void paintEvent(QPaintEvent*) override {
        const ui::Theme& theme = ui::theme();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const double wide =
            std::min(double(width()), ui::textWidth(m_text, font()) + dpF(kBefore + kAfter) + 1);
        const QRectF chip(0, 0, wide, height());
        ui::panel(painter, chip, dpF(6), theme.warnT, theme.toneLine(ui::Tone::Warn));
        const double side = dpF(13);
        ui::paintIcon(painter, QRectF(dpF(8), dpF(11) - side / 2, side, side), u"lock"_s,
                      theme.warn);
        textHeight(&painter, QRectF(0, dpF(3), width(), 0));
    }

private:
    static constexpr double kBefore = 27;
    static constexpr double kAfter = 9;

    static QFont font() { return ui::fonts().sans(12, QFont::Medium); }
    double textHeight(QPainter* painter, const QRectF& rect) const {
        return ui::drawWrapped(painter, rect.adjusted(dpF(kBefore), 0, -dpF(kAfter), 0), m_text,
                               font(), dpF(16), ui::theme().warn);
    }

    QString m_text;
};

void clear(QWidget& host) { qDeleteAll(host.findChildren<QWidget*>(Qt::FindDirectChildrenOnly)); }

}  // namespace

ProvisionalCard::ProvisionalCard(QWidget* parent)
    : CardFrame({}, {}, parent),
      m_badge(new ui::GradeBadge(52, this)),
      m_score(new ui::Label({}, ui::TextRole::Kpi, ui::ColorRole::Ink, this)),
      m_of(new ui::Label({}, ui::TextRole::Secondary, ui::ColorRole::Ink2, this)),
      m_sentence(new ui::Label({}, ui::TextRole::Secondary, ui::ColorRole::Ink2, this)),
      m_gates(new QWidget(this)) {
    auto* title =
        new ui::Label(tr("Provisional grade"), ui::TextRole::Secondary, ui::ColorRole::Ink2, this);
    body()->addWidget(title);
    auto* row = new QHBoxLayout;
    row->setSpacing(dp(16));
    row->addWidget(m_badge);
    auto* figures = new QVBoxLayout;
    figures->setSpacing(0);
    figures->addStretch(1);
    figures->addWidget(m_score);
    figures->addWidget(m_of);
    figures->addStretch(1);
    row->addLayout(figures, 1);
    body()->addLayout(row);
    m_sentence->setWordWrap(true);
    body()->addWidget(m_sentence);
    auto* gates = new QVBoxLayout(m_gates);
    gates->setContentsMargins(0, 0, 0, 0);
    gates->setSpacing(dp(6));
    body()->addWidget(m_gates);
}

void ProvisionalCard::conceal() {
    m_badge->setGrade(std::nullopt, {}, {});
    m_badge->setToolTip({});
    for (ui::Label* label : {m_score, m_of, m_sentence}) {
        label->setText({});
    }
    clear(*m_gates);
}

void ProvisionalCard::show(const Assessment& assessment, const Rubric& rubric,
                           std::optional<Grade> before, const std::optional<Robustness>& robustness,
                           const Words& words) {
    const QString score = words.points(assessment.score);
    const bool graded = assessment.finalGrade.has_value();
    m_badge->setGrade(assessment.finalGrade, {.overridden = assessment.overridden},
                      graded ? tr("Provisional grade %1, score %2")
                                   .arg(toQString(gradeLetter(*assessment.finalGrade)), score)
                             : tr("Not graded: nothing is known yet"));
    m_score->setText(graded ? score : kUnknownDash);
    m_of->setText(tr("of 100"));
    QStringList sentences;
    if (assessment.overridden && assessment.computedGrade) {
        sentences << tr("Set by hand; computed: %1.")
                         .arg(toQString(gradeLetter(*assessment.computedGrade)));
    }
    sentences << (before ? tr("%1 in %2.")
                               .arg(toQString(gradeLetter(*before)),
                                    words.quarter(assessment.quarter.previous()))
                         : tr("No grade in %1.").arg(words.quarter(assessment.quarter.previous())));
    if (robustness) {
        sentences << tr("%1.").arg(words.text(robustnessText(*robustness)));
    }
    m_sentence->setText(sentences.join(u' '));
    showGates(assessment, rubric, words);
}

void ProvisionalCard::showGates(const Assessment& assessment, const Rubric& rubric,
                                const Words& words) {
    clear(*m_gates);
    for (const GateResult& result : assessment.gates) {
        const auto gate = std::ranges::find(rubric.gates, result.gate, &Gate::id);
        if (result.outcome != GateOutcome::Applied || gate == rubric.gates.end()) {
            continue;
        }
        auto* note =
            new GateNote(tr("%1: %2").arg(gateName(*gate, words), gateEffect(*gate, words)),
                         words.text(result.reason), m_gates);
        m_gates->layout()->addWidget(note);
        note->show();
    }
    m_gates->setVisible(!m_gates->findChildren<QWidget*>().isEmpty());
}

NumbersCard::NumbersCard(QWidget* parent)
    : CardFrame(tr("What the numbers say"), {}, parent), m_figures(new ui::RecordList(this)) {
    m_figures->setRowHeight(31, 31);
    m_figures->setAccessibleName(tr("What the numbers say"));
    body()->addWidget(m_figures);
    connect(m_figures, &ui::RecordList::activated, this,
            [this](const QString& key) { Q_EMIT metricWanted(static_cast<Metric>(key.toInt())); });
}

void NumbersCard::conceal() { m_figures->setRecords({}); }

void NumbersCard::show(const ClientQuarter& client, const Rubric& rubric, const Words& words) {
    // Below the cut-off of a C, or below nothing, the figure stands out.
    const auto isWeak = [&](CriterionSource source) {
        return std::ranges::any_of(client.assessment.criteria, [&](const CriterionScore& score) {
            return score.source == source && score.points && !score.excused &&
                   gradeByCutOffs(rubric, *score.points) == Grade::D;
        });
    };
    std::vector<ui::Record> records;
    const auto add = [&](Metric metric, const QString& name, const QString& value, bool weak) {
        ui::Record record;
        record.key = QString::number(static_cast<int>(metric));
        record.graded = false;
        record.quiet = true;
        record.title = name;
        record.right = value;
        record.rightStrong = true;
        record.rightTone = weak ? ui::Tone::Bad : ui::Tone::Neutral;
        record.accessible = weak ? tr("%1, %2, weak").arg(record.title, record.right)
                                 : tr("%1, %2").arg(record.title, record.right);
        records.push_back(std::move(record));
    };
    const ClientMetrics& figures = client.metrics;
    add(Metric::Revenue, tr("Revenue"), words.moneyWhole(figures.revenue), false);
    add(Metric::Worked, tr("Hours"), words.hoursFigure(figures.worked), false);
    add(Metric::EffectiveHourlyRate, tr("Effective rate"),
        words.moneyWhole(figures.effectiveHourlyRate), isWeak(CriterionSource::RateRatio));
    add(Metric::DaysLateWeighted, tr("Days late"), words.days(figures.daysLateWeighted),
        isWeak(CriterionSource::DaysLate));
    if (figures.afterHoursTicketShare) {
        add(Metric::AfterHoursTicketShare, tr("After-hours calls"),
            words.percent(figures.afterHoursTicketShare), false);
    } else {
        add(Metric::AfterHoursShare, tr("After-hours work"), words.percent(figures.afterHoursShare),
            false);
    }
    add(Metric::Margin, tr("Margin"), words.percent(figures.margin),
        isWeak(CriterionSource::Margin));
    m_figures->setRecords(std::move(records));
    m_figures->setFocusPolicy(Qt::TabFocus);
}

NoteField::NoteField(QWidget* parent) : QPlainTextEdit(parent) { setTabChangesFocus(true); }

bool NoteField::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        // Letters are text here, never a command of the window.
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Escape || key->key() == Qt::Key_Return ||
            key->key() == Qt::Key_Enter) {
            event->accept();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void NoteField::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !(event->modifiers() & Qt::ShiftModifier)) {
        Q_EMIT submitted();
    } else if (event->key() == Qt::Key_Escape) {
        Q_EMIT left();
    } else {
        QPlainTextEdit::keyPressEvent(event);
    }
}

void NoteField::focusOutEvent(QFocusEvent* event) {
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason) {
        Q_EMIT finished();
    }
}

GradingAside::GradingAside(QWidget* parent)
    : QWidget(parent),
      m_scroll(new QScrollArea(this)),
      m_secret(new ui::CardFrame(tr("Grade and numbers"), tr("Shown after your first reaction."))),
      m_provisional(new ProvisionalCard),
      m_numbers(new NumbersCard),
      m_note(new NoteField),
      m_save(new ui::PrimaryButton(tr("Save and next"))) {
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(dp(14));
    auto* content = new QWidget;
    auto* cards = new QVBoxLayout(content);
    cards->setContentsMargins(0, 0, dp(kGap), 0);
    cards->setSpacing(dp(14));
    cards->addWidget(m_secret);
    cards->addWidget(m_provisional);
    cards->addWidget(m_numbers);
    cards->addStretch(1);
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    lines->addWidget(m_scroll, 1);

    auto* note = new ui::CardFrame;
    auto* caption = new ui::Label(tr("Note for the file (optional)"), ui::TextRole::Body,
                                  ui::ColorRole::Ink2, note);
    caption->setBuddy(m_note);
    note->body()->addWidget(caption);
    m_note->setObjectName(u"note"_s);
    m_note->setAccessibleName(tr("Note for the file"));
    m_note->setFixedHeight(dp(kNoteHeight));
    note->body()->addWidget(m_note);
    m_save->setKeyCap(tr("Enter"));
    m_save->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    note->body()->addSpacing(dp(4));
    note->body()->addWidget(m_save);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(0, 0, dp(kGap), 0);
    foot->addWidget(note);
    lines->addLayout(foot);

    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this,
            &GradingAside::leaveGap);
    connect(m_save, &QAbstractButton::clicked, this, &GradingAside::saveWanted);
    connect(m_note, &NoteField::submitted, this, &GradingAside::saveWanted);
    connect(m_note, &NoteField::left, this, &GradingAside::noteLeft);
    connect(m_note, &NoteField::finished, this, &GradingAside::noteFinished);
    connect(m_numbers, &NumbersCard::metricWanted, this, &GradingAside::metricWanted);
    conceal();
}

void GradingAside::leaveGap() {
    const QScrollBar* bar = m_scroll->verticalScrollBar();
    const int taken = bar->maximum() > bar->minimum() ? bar->sizeHint().width() : 0;
    m_scroll->widget()->layout()->setContentsMargins(0, 0, std::max(0, dp(kGap) - taken), 0);
}

void GradingAside::conceal() {
    m_provisional->conceal();
    m_numbers->conceal();
    m_provisional->hide();
    m_numbers->hide();
    m_secret->show();
}

void GradingAside::show(const ClientQuarter& client, const Rubric& rubric,
                        std::optional<Grade> before, const std::optional<Robustness>& robustness,
                        const Words& words) {
    m_secret->hide();
    m_provisional->show(client.assessment, rubric, before, robustness, words);
    m_numbers->show(client, rubric, words);
    m_provisional->QWidget::show();
    m_numbers->QWidget::show();
}

bool GradingAside::isConcealed() const { return m_provisional->isHidden(); }

void GradingAside::offerNote(const QString& note) {
    if (!isNoteChanged() && note != this->note()) {
        setNote(note);
    }
}

void GradingAside::setNote(const QString& note) {
    m_note->setPlainText(note);
    m_note->document()->setModified(false);
}

QString GradingAside::note() const { return m_note->toPlainText().trimmed(); }

bool GradingAside::isNoteChanged() const { return m_note->document()->isModified(); }

void GradingAside::focusNote() {
    m_note->setFocus(Qt::OtherFocusReason);
    m_note->moveCursor(QTextCursor::End);
}

}  // namespace winnow
