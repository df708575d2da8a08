// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/prospects_page.h>

#include <QBoxLayout>
#include <algorithm>

#include <app/client_service.h>
#include <app/figures_service.h>
#include <ui/dialogs/client_dialog.h>
#include <ui/pages/prospect_checklist.h>
#include <ui/pages/prospect_form.h>
#include <ui/support/guarded.h>
#include <ui/support/prompts.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/centred_scroll.h>
#include <ui/widgets/empty_state.h>
#include <ui/widgets/grade_badge.h>
#include <ui/widgets/label.h>
#include <ui/widgets/page_header.h>
#include <ui/widgets/record_list.h>
#include <ui/widgets/toast.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;
using ui::Label;

constexpr int kMostWidth = 1680;
constexpr int kThreeColumns = 980;

ui::Tone toneOf(ProspectAdvice advice) {
    switch (advice) {
        case ProspectAdvice::Sign:
            return ui::Tone::Good;
        case ProspectAdvice::SignOnConditions:
        case ProspectAdvice::AskFirst:
            return ui::Tone::Warn;
        case ProspectAdvice::Decline:
            break;
    }
    return ui::Tone::Bad;
}

QString adviceText(ProspectAdvice advice, const Words& words) {
    return words.text("prospect.advice." + std::string(prospectAdviceCode(advice)));
}

}  // namespace

ProspectsPage::ProspectsPage(PortfolioBridge& bridge, Prompts& prompts, QWidget* parent)
    : Page(bridge, parent),
      m_prompts(prompts),
      m_header(new ui::PageHeader(tr("Prospects"), this)),
      m_banner(new ui::InlineBanner(ui::Tone::Bad, {}, this)),
      m_empty(new ui::EmptyState(
          u"user"_s, tr("No prospect yet"),
          tr("Note red flags and what you expect before you sign: Winnow shows the grade that "
             "would come of it."),
          this)) {
    auto* scroll = new ui::CentredScroll(this);
    auto* page = new QWidget(scroll);
    page->setMaximumWidth(dp(kMostWidth));
    auto* lines = new QVBoxLayout(page);
    lines->setContentsMargins(dp(28), 0, dp(28), dp(24));
    lines->setSpacing(dp(10));
    m_header->setBreadcrumb({tr("Clients"), tr("Prospects")});
    m_header->setSubtitle(
        tr("Before you sign: what speaks against it, and what would come of it."));
    m_sign = new ui::SecondaryButton(tr("They signed…"), m_header);
    m_sign->setObjectName(u"sign"_s);
    auto* add = new ui::PrimaryButton(tr("Add a prospect…"), m_header);
    add->setObjectName(u"addProspect"_s);
    m_header->addAction(m_sign);
    m_header->addAction(add);
    lines->addWidget(m_header);
    m_banner->setClosable(true);
    m_banner->hide();
    lines->addWidget(m_banner);
    lines->addWidget(m_empty);
    m_content = buildContent(page);
    lines->addWidget(m_content);
    lines->addStretch(1);
    scroll->setContent(page);
    connect(m_header, &ui::PageHeader::breadcrumbClicked, this,
            [this] { Q_EMIT openPage(PageId::Clients); });
    connect(add, &QAbstractButton::clicked, this, &ProspectsPage::addProspect);
    connect(m_sign, &QAbstractButton::clicked, this, &ProspectsPage::sign);
    connect(m_banner, &ui::InlineBanner::closed, m_banner, &QWidget::hide);
}

QWidget* ProspectsPage::buildContent(QWidget* parent) {
    auto* content = new QWidget(parent);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, content);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(dp(14));

    auto* left = new QVBoxLayout;
    left->setSpacing(dp(14));
    auto* listCard = new ui::CardFrame(tr("Prospects"), {}, content);
    m_list = new ui::RecordList(listCard);
    m_list->setObjectName(u"prospects"_s);
    m_list->setAccessibleName(tr("Prospects"));
    listCard->body()->addWidget(m_list);
    left->addWidget(listCard);
    m_resultCard = new ui::CardFrame({}, {}, content);
    auto* result = new QHBoxLayout;
    result->setSpacing(dp(14));
    m_badge = new ui::GradeBadge(58, m_resultCard);
    result->addWidget(m_badge, 0, Qt::AlignTop);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(dp(2));
    m_advice = new Label({}, ui::TextRole::Headline, ui::ColorRole::Ink, m_resultCard);
    m_score = new Label({}, ui::TextRole::Body, ui::ColorRole::Ink2, m_resultCard);
    m_advice->setWordWrap(true);
    m_score->setWordWrap(true);
    texts->addWidget(m_advice);
    texts->addWidget(m_score);
    result->addLayout(texts, 1);
    m_resultCard->body()->addLayout(result);
    m_resultCard->body()->addSpacing(dp(8));
    m_reasons = new QWidget(m_resultCard);
    m_reasons->setObjectName(u"reasons"_s);
    auto* reasons = new QVBoxLayout(m_reasons);
    reasons->setContentsMargins(0, 0, 0, 0);
    reasons->setSpacing(dp(6));
    m_resultCard->body()->addWidget(m_reasons);
    left->addWidget(m_resultCard);
    left->addStretch(1);

    m_form = new ProspectForm(m_bridge, content);
    m_checklist = new ProspectChecklist(m_bridge, content);
    auto* middle = new QVBoxLayout;
    middle->addWidget(m_form);
    middle->addStretch(1);
    auto* right = new QVBoxLayout;
    right->addWidget(m_checklist);
    right->addStretch(1);
    m_columns->addLayout(left, 4);
    m_columns->addLayout(middle, 4);
    m_columns->addLayout(right, 5);

    connect(m_list, &ui::RecordList::activated, this,
            [this](const QString& key) { setProspect({key.toLongLong()}); });
    connect(m_form, &ProspectForm::edited, this, &ProspectsPage::store);
    connect(m_checklist, &ProspectChecklist::edited, this, &ProspectsPage::store);
    return content;
}

void ProspectsPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    m_columns->setDirection(width() >= dp(kThreeColumns) ? QBoxLayout::LeftToRight
                                                         : QBoxLayout::TopToBottom);
}

std::optional<ClientId> ProspectsPage::currentClient() const { return std::nullopt; }

void ProspectsPage::setProspect(ClientId client) {
    m_client = client;
    m_banner->hide();
    refresh();
}

void ProspectsPage::refresh() {
    if (!m_bridge.isOpen()) {
        return;
    }
    const std::vector<ProspectService::Listed> all = m_bridge.portfolio().prospects().all();
    const bool any = !all.empty();
    m_empty->setVisible(!any);
    m_content->setVisible(any);
    m_sign->setEnabled(any && !m_bridge.portfolio().readOnly());
    if (!any) {
        return;
    }
    const auto current = std::ranges::find_if(
        all, [&](const ProspectService::Listed& each) { return each.client.id == m_client; });
    const ProspectService::Listed& shown = current == all.end() ? all.front() : *current;
    m_client = shown.client.id;
    showList(all);
    showProspect(shown);
}

void ProspectsPage::showList(const std::vector<ProspectService::Listed>& all) {
    std::vector<ui::Record> records;
    for (const ProspectService::Listed& each : all) {
        ui::Record record;
        record.key = QString::number(each.client.id.value);
        record.grade = each.assessment.assessment.computedGrade;
        record.title = toQString(each.client.name);
        record.quiet = each.client.id != m_client;
        record.detail = tr("%n red flag(s)", nullptr, each.assessment.signsYes);
        record.right = adviceText(each.assessment.advice, m_bridge.words());
        record.rightIsChip = true;
        record.rightTone = toneOf(each.assessment.advice);
        records.push_back(std::move(record));
    }
    m_list->setRecords(std::move(records));
}

void ProspectsPage::showProspect(const ProspectService::Listed& prospect) {
    const Rubric& rubric = m_bridge.portfolio().figures().rubric(
        m_bridge.portfolio().calendar().quarterOf(m_bridge.portfolio().now().date()));
    m_resultCard->setTitle(toQString(prospect.client.name));
    m_form->show(prospect.file, rubric);
    m_checklist->show(prospect.file);
    showResult(prospect.assessment);
}

void ProspectsPage::showResult(const ProspectAssessment& result) {
    const Words& words = m_bridge.words();
    const Assessment& assessment = result.assessment;
    const std::optional<Grade> grade = assessment.computedGrade;
    m_badge->setGrade(grade, {},
                      grade ? tr("Projected grade %1").arg(toQString(gradeLetter(*grade)))
                            : tr("No projected grade yet"));
    m_advice->setText(adviceText(result.advice, words));
    QString score = tr("Nothing is known yet that could be graded.");
    if (assessment.score && assessment.worstGrade && assessment.bestGrade) {
        const QString worst = toQString(gradeLetter(*assessment.worstGrade));
        const QString best = toQString(gradeLetter(*assessment.bestGrade));
        score = worst == best
                    ? tr("%1 points on what is known: %2 in any case.")
                          .arg(words.points(assessment.score), best)
                    : tr("%1 points on what is known. With the rest it may be anything from %2 to "
                         "%3.")
                          .arg(words.points(assessment.score), worst, best);
    }
    m_score->setText(score);
    showReasons(result);
}

void ProspectsPage::showReasons(const ProspectAssessment& result) {
    const Words& words = m_bridge.words();
    qDeleteAll(m_reasons->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    const auto add = [this](const QString& text, ui::TextRole role, ui::ColorRole color) {
        auto* line = new Label(text, role, color, m_reasons);
        line->setWordWrap(true);
        m_reasons->layout()->addWidget(line);
    };
    // The red flags stand together under the sentence that counts them.
    QStringList flags;
    const auto addFlags = [&] {
        if (!flags.isEmpty()) {
            add(flags.join(u" · "_s), ui::TextRole::Secondary, ui::ColorRole::Ink3);
            flags.clear();
        }
    };
    const auto addReason = [&](const QString& text) {
        addFlags();
        if (m_reasons->layout()->count() > 0) {
            m_reasons->layout()->addWidget(new ui::Hairline(m_reasons));
        }
        add(text, ui::TextRole::Body, ui::ColorRole::Ink2);
    };
    for (const Text& reason : result.reasons) {
        if (reason.id == "prospect.reason.sign") {
            flags << words.text(reason);
        } else {
            addReason(words.text(reason));
        }
    }
    addFlags();
    if (result.feeForTarget) {
        addReason(tr("Your target rate needs a fee of %1 a month")
                      .arg(words.moneyWhole(result.feeForTarget)));
    }
}

void ProspectsPage::store() {
    guarded([this](const QString& message) { Q_EMIT problem(message); },
            [this] {
                ProspectService& prospects = m_bridge.portfolio().prospects();
                const auto found = prospects.find(m_client);
                if (!found) {
                    return;
                }
                ProspectFile file = found->file;
                QString problem;
                m_form->read(file, problem);
                m_checklist->read(file);
                if (problem.isEmpty() && file == found->file) {
                    return;
                }
                const Result<void> saved = prospects.save(file);
                if (!saved) {
                    problem = m_bridge.words().error(saved.error());
                }
                m_banner->setVisible(!problem.isEmpty());
                if (!problem.isEmpty()) {
                    m_banner->setMessage(ui::Tone::Bad, problem);
                }
            });
}

void ProspectsPage::addProspect() {
    Client client;
    client.status = ClientStatus::Prospect;
    ClientDialog dialog(m_bridge, client, window());
    if (m_prompts.run(dialog) == QDialog::Accepted) {
        setProspect(dialog.client().id);
        Q_EMIT notify(tr("%1 was added").arg(toQString(dialog.client().name)), true);
    }
}

void ProspectsPage::sign() {
    const auto found = m_bridge.portfolio().prospects().find(m_client);
    if (!found) {
        return;
    }
    const QString name = toQString(found->client.name);
    const int answer = m_prompts.ask(
        window(), {tr("%1 signed").arg(name),
                   tr("It becomes an active client from today on. What you noted as a prospect is "
                      "kept."),
                   {tr("Make it a client"), tr("Not yet")}});
    if (answer != 0) {
        return;
    }
    guarded([this](const QString& message) { Q_EMIT problem(message); },
            [&] {
                const ClientId client = m_client;
                const Result<void> signedUp = m_bridge.portfolio().prospects().sign(
                    client, m_bridge.portfolio().now().date());
                if (!signedUp) {
                    Q_EMIT problem(m_bridge.words().error(signedUp.error()));
                    return;
                }
                Q_EMIT notify(tr("%1 is a client now").arg(name), true);
                Q_EMIT openClient(client.value);
            });
}

}  // namespace winnow
