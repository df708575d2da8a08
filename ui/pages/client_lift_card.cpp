// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/client_lift_card.h>

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>

#include <app/analysis_service.h>
#include <app/grading_service.h>
#include <ui/support/criterion_text.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/chip.h>
#include <ui/widgets/grade_badge.h>
#include <ui/widgets/label.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;
using ui::Label;

// A strip in the tint of a grade.
class ResultStrip : public QWidget {
public:
    explicit ResultStrip(QWidget* parent) : QWidget(parent) {}
    void setGrade(std::optional<Grade> grade) {
        m_grade = grade;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_grade ? ui::theme().of(*m_grade).tint : ui::theme().surface2);
        painter.drawRoundedRect(rect(), ui::dpF(7), ui::dpF(7));
    }

private:
    std::optional<Grade> m_grade;
};

QString whoCan(Mutability mutability) {
    switch (mutability) {
        case Mutability::ByUs:
            return ClientLiftCard::tr("by us");
        case Mutability::ByClient:
            return ClientLiftCard::tr("by the client");
        case Mutability::Fixed:
            break;
    }
    return ClientLiftCard::tr("cannot be changed directly");
}

}  // namespace

ClientLiftCard::ClientLiftCard(PortfolioBridge& bridge, QWidget* parent)
    : CardFrame({}, {}, parent),
      m_bridge(bridge),
      m_why(new Label({}, ui::TextRole::Body, ui::ColorRole::Ink2, this)),
      m_list(new QWidget(this)),
      m_lines(new QVBoxLayout(m_list)),
      m_strip(new ResultStrip(this)),
      m_grade(new ui::GradeBadge(22, m_strip)),
      m_result(new Label({}, ui::TextRole::Body, ui::ColorRole::Ink, m_strip)),
      m_plan(new ui::GhostButton(tr("Make it a plan"), m_strip)) {
    m_why->setWordWrap(true);
    m_result->setWordWrap(true);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(dp(6));
    body()->addWidget(m_why);
    body()->addWidget(m_list);
    auto* strip = new QHBoxLayout(m_strip);
    strip->setContentsMargins(dp(14), dp(8), dp(14), dp(8));
    strip->setSpacing(dp(10));
    strip->addWidget(m_grade);
    strip->addWidget(m_result, 1);
    m_plan->setObjectName(u"makePlan"_s);
    m_plan->setSmall(true);
    strip->addWidget(m_plan);
    connect(m_plan, &QAbstractButton::clicked, this,
            [this] { Q_EMIT planWanted(chosenCriteria()); });
    body()->addSpacing(dp(4));
    body()->addWidget(m_strip);
}

void ClientLiftCard::show(ClientId client) {
    m_client = client;
    const auto change = m_bridge.portfolio().analysis().leastChange(client, m_bridge.quarter());
    const bool shown = change && change->outcome != LeastChange::Outcome::AlreadyA &&
                       change->outcome != LeastChange::Outcome::NotGraded;
    setVisible(shown);
    if (!shown) {
        return;
    }
    m_change = *change;
    setTitle(tr("What would lift them to %1").arg(toQString(gradeLetter(*m_change.target))));
    m_why->setText(m_bridge.words().text(m_change.why));
    qDeleteAll(m_list->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    while (QLayoutItem* item = m_lines->takeAt(0)) {
        delete item;
    }
    m_boxes.clear();
    m_steps.clear();
    addGates();
    addSteps();
    showResult();
}

void ClientLiftCard::addGates() {
    const Words& words = m_bridge.words();
    const Rubric& rubric = m_bridge.portfolio().grading().quarter(m_bridge.quarter()).rubric;
    for (const BlockingGate& blocking : m_change.gates) {
        const auto gate = std::ranges::find(rubric.gates, blocking.gate, &Gate::id);
        auto* row = new QWidget(m_list);
        auto* line = new QVBoxLayout(row);
        line->setContentsMargins(0, dp(2), 0, dp(2));
        line->setSpacing(dp(4));
        const QString name =
            gate == rubric.gates.end() ? toQString(blocking.gate) : gateName(*gate, words);
        line->addWidget(
            new ui::GateChip(
                name, true, gate == rubric.gates.end() ? QString() : gateEffect(*gate, words), row),
            0, Qt::AlignLeft);
        auto* remedy = new Label(words.text(blocking.remedy), ui::TextRole::Secondary,
                                 ui::ColorRole::Ink2, row);
        remedy->setWordWrap(true);
        line->addWidget(remedy);
        m_lines->addWidget(row);
    }
}

// The cheapest combination first and chosen, then what else could be done.
void ClientLiftCard::addSteps() {
    const auto among = [](const std::vector<ChangeStep>& steps, const ChangeStep& step) {
        return std::ranges::find(steps, step.criterion, &ChangeStep::criterion) != steps.end();
    };
    for (const ChangeStep& step : m_change.cheapest) {
        addStep(step, true, m_list, m_lines);
    }
    auto* others = new QWidget(m_list);
    auto* lines = new QVBoxLayout(others);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(dp(6));
    for (const ChangeStep& step : m_change.options) {
        if (!among(m_change.cheapest, step)) {
            addStep(step, false, others, lines);
        }
    }
    if (lines->count() > 0 && !m_change.cheapest.empty()) {
        auto* more = new ui::GhostButton(tr("Other steps"), m_list);
        more->setObjectName(u"otherSteps"_s);
        more->setSmall(true);
        more->setCheckable(true);
        more->setChecked(m_showsOthers);
        m_lines->addWidget(more, 0, Qt::AlignLeft);
        others->setVisible(m_showsOthers);
        connect(more, &QAbstractButton::toggled, this, [this, others](bool on) {
            m_showsOthers = on;
            others->setVisible(on);
        });
    }
    m_lines->addWidget(others);
}

void ClientLiftCard::addStep(const ChangeStep& step, bool chosen, QWidget* parent,
                             QVBoxLayout* lines) {
    const Words& words = m_bridge.words();
    const Rubric& rubric = m_bridge.portfolio().grading().quarter(m_bridge.quarter()).rubric;
    if (lines->count() > 0) {
        lines->addWidget(new ui::Hairline(parent));
    }
    auto* row = new QWidget(parent);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, dp(2), 0, dp(2));
    line->setSpacing(dp(10));
    auto* box = new QCheckBox(row);
    box->setChecked(chosen);
    line->addWidget(box, 0, Qt::AlignTop);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(dp(2));
    auto* what = new Label(words.text(step.text), ui::TextRole::Strong, ui::ColorRole::Ink, row);
    what->setWordWrap(true);
    texts->addWidget(what);
    auto* detail = new Label(
        tr("%1, %2").arg(criterionName(rubric, step.criterion, words), whoCan(step.mutability)),
        ui::TextRole::Secondary, ui::ColorRole::Ink2, row);
    texts->addWidget(detail);
    line->addLayout(texts, 1);
    auto* gain =
        new Label(u'+' + words.points(step.gain), ui::TextRole::Strong, ui::ColorRole::Acc, row);
    gain->setElide(false);
    line->addWidget(gain, 0, Qt::AlignTop);
    box->setAccessibleName(tr("%1, %2 points").arg(what->text(), gain->text()));
    lines->addWidget(row);
    m_boxes.push_back(box);
    m_steps.push_back(step);
    connect(box, &QCheckBox::toggled, this, &ClientLiftCard::showResult);
}

std::vector<std::string> ClientLiftCard::chosenCriteria() const {
    std::vector<std::string> criteria;
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        if (m_boxes[i]->isChecked()) {
            criteria.push_back(m_steps[i].criterion);
        }
    }
    return criteria;
}

void ClientLiftCard::showResult() {
    std::vector<ChangeStep> chosen;
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        if (m_boxes[i]->isChecked()) {
            chosen.push_back(m_steps[i]);
        }
    }
    m_strip->setVisible(!m_steps.empty());
    m_plan->setVisible(!chosen.empty() && !m_bridge.portfolio().readOnly());
    const auto then =
        m_bridge.portfolio().analysis().withSteps(m_client, m_bridge.quarter(), chosen);
    const std::optional<Grade> grade = then ? then->computedGrade : std::nullopt;
    static_cast<ResultStrip*>(m_strip)->setGrade(grade);
    m_grade->setGrade(grade, {}, grade ? toQString(gradeLetter(*grade)) : tr("Not graded"));
    const QString points =
        then && then->score ? m_bridge.words().points(then->score) : kUnknownDash;
    m_result->setText(
        chosen.empty()
            ? tr("%1 as it is").arg(points)
            : tr("%1 with the %n selected", nullptr, static_cast<int>(chosen.size())).arg(points));
}

}  // namespace winnow
