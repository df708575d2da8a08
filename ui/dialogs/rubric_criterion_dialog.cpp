// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/rubric_criterion_dialog.h>

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextDocument>

#include <app/report_service.h>
#include <ui/support/criterion_text.h>
#include <ui/theme/look.h>
#include <ui/widgets/segmented_control.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;

constexpr int kLevels = 5;
constexpr int kLongestName = 60;
constexpr int kLongestLabel = 60;
constexpr qsizetype kLongestDetail = 400;

// The catalogue's words; empty where it has none.
QString shipped(const std::string& id, Language language) {
    return !id.empty() && catalogue(language).contains(id) ? Words(Locale(language)).text(id)
                                                           : QString();
}

std::string nameId(const Criterion& criterion) {
    return criterion.id.empty() ? std::string() : "criterion." + criterion.id;
}

std::string levelId(const Criterion& criterion, int level) {
    return criterion.id.empty() ? std::string()
                                : "anchor." + criterion.id + "." + std::to_string(level);
}

std::string detailId(const Criterion& criterion, int level) {
    const std::string id = levelId(criterion, level);
    return id.empty() ? id : id + ".detail";
}

std::string& in(LocalText& text, Language language) {
    return language == Language::English ? text.en : text.fr;
}

QString shownText(LocalText own, const std::string& id, Language language) {
    const std::string& words = in(own, language);
    return words.empty() ? shipped(id, language) : toQString(words);
}

// Without line breaks; no-break spaces stay, which QString::simplified() would not leave.
QString oneLine(QString text) {
    for (QChar& c : text) {
        const bool breaks =
            c == u'\n' || c == u'\t' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
        c = breaks ? QChar(u' ') : c;
    }
    return text.trimmed();
}

// toPlainText() would lose the no-break spaces of French.
QString textOf(const QPlainTextEdit* field) { return field->document()->toRawText(); }

// What is kept of the two fields: nothing where both say what the catalogue says. Otherwise both,
// since own words of one language also stand for the other.
LocalText keptText(const QString& english, const QString& french, const std::string& id) {
    const QString en = oneLine(english);
    const QString fr = oneLine(french);
    const auto isShipped = [&](const QString& text, Language language) {
        return text.isEmpty() || text == shipped(id, language);
    };
    return isShipped(en, Language::English) && isShipped(fr, Language::French)
               ? LocalText{}
               : LocalText{en.toStdString(), fr.toStdString()};
}

}  // namespace

RubricCriterionDialog::RubricCriterionDialog(const Criterion& criterion, bool isNew,
                                             const Words& words, QWidget* parent)
    : FormDialog(isNew ? tr("A criterion of your own") : criterionName(criterion, words),
                 isNew ? tr("Add the criterion") : tr("Set"), parent),
      m_criterion(criterion),
      m_rated(criterion.source == CriterionSource::Rating) {
    if (m_rated) {
        setIntroduction(
            tr("Describe behaviour somebody could have seen, from the worst (0) to the "
               "best (4). One language is enough; it is then shown in both."));
    }
    if (isNew) {
        m_axis = new ui::SegmentedControl(tr("Counts for"), this);
        m_axis->addSegment(words.text("axis.financial"));
        m_axis->addSegment(words.text("axis.relationship"));
        m_axis->setCurrentIndex(static_cast<int>(criterion.axis));
    }
    addColumn(Language::English, m_english);
    if (m_axis) {
        addField(tr("Counts for"), m_axis);
    }
    beginColumn();
    addColumn(Language::French, m_french);
    setMinimumWidth(dp(m_rated ? 900 : 640));
    (words.locale().language() == Language::French ? m_french : m_english).name->setFocus();
}

void RubricCriterionDialog::addColumn(Language language, Column& column) {
    const bool english = language == Language::English;
    const QString suffix = english ? u"En"_s : u"Fr"_s;
    column.name = new QLineEdit(this);
    column.name->setMaxLength(kLongestName);
    column.name->setObjectName(u"name"_s + suffix);
    column.name->setText(shownText(m_criterion.name, nameId(m_criterion), language));
    addField(english ? tr("Name, English") : tr("Name, French"), column.name);
    if (!m_rated) {
        return;
    }
    for (int i = kLevels - 1; i >= 0; --i) {
        const auto index = static_cast<std::size_t>(i);
        const bool has = index < m_criterion.anchors.size();
        const Anchor own = has ? m_criterion.anchors[index] : Anchor{};
        Level& level = column.levels[index];
        level.label = new QLineEdit(this);
        level.label->setMaxLength(kLongestLabel);
        level.label->setObjectName(u"label%1%2"_s.arg(QString::number(i), suffix));
        level.label->setText(shownText(own.label, levelId(m_criterion, i), language));
        level.detail = new QPlainTextEdit(this);
        level.detail->setTabChangesFocus(true);
        level.detail->setFixedHeight(dp(44));
        level.detail->setObjectName(u"detail%1%2"_s.arg(QString::number(i), suffix));
        level.detail->setPlainText(shownText(own.detail, detailId(m_criterion, i), language));
        addField(tr("Level %1").arg(i), level.label);
        addField({}, level.detail);
        level.detail->setAccessibleName(tr("Level %1, described").arg(i));
    }
}

bool RubricCriterionDialog::takeLevels() {
    std::vector<Anchor> anchors(kLevels);
    bool any = false;
    for (int i = 0; i < kLevels; ++i) {
        const auto index = static_cast<std::size_t>(i);
        const std::string id = levelId(m_criterion, i);
        const Level& en = m_english.levels[index];
        const Level& fr = m_french.levels[index];
        for (const Level& level : {en, fr}) {
            if (textOf(level.detail).size() > kLongestDetail) {
                showProblem(tr("The description of level %1 has over %2 letters.")
                                .arg(QString::number(i), QString::number(kLongestDetail)),
                            level.detail);
                return false;
            }
        }
        if (en.label->text().trimmed().isEmpty() && fr.label->text().trimmed().isEmpty()) {
            showProblem(tr("Level %1 needs a label: it stands on the button.").arg(i), en.label);
            return false;
        }
        anchors[index] = {keptText(en.label->text(), fr.label->text(), id),
                          keptText(textOf(en.detail), textOf(fr.detail), detailId(m_criterion, i))};
        any = any || anchors[index] != Anchor{};
    }
    m_criterion.anchors = any ? anchors : std::vector<Anchor>();
    return true;
}

bool RubricCriterionDialog::save() {
    if (m_english.name->text().trimmed().isEmpty() && m_french.name->text().trimmed().isEmpty()) {
        showProblem(tr("Give the criterion a name."), m_english.name);
        return false;
    }
    if (m_rated && !takeLevels()) {
        return false;
    }
    m_criterion.name = keptText(m_english.name->text(), m_french.name->text(), nameId(m_criterion));
    if (m_axis) {
        m_criterion.axis = static_cast<Axis>(m_axis->currentIndex());
    }
    return true;
}

}  // namespace winnow
