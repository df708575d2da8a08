// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/import_date_question.h>

#include <algorithm>
#include <optional>

#include <QHBoxLayout>
#include <QPainter>
#include <QRegularExpression>

#include <ui/theme/icons.h>
#include <ui/theme/look.h>
#include <ui/theme/paint.h>
#include <ui/widgets/button.h>
#include <ui/widgets/label.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;
using ui::dpF;
using ui::Label;

// A date of the file that is another day in each order.
struct Example {
    QString text;
    QString column;
    Date dayFirst;
    Date monthFirst;
};

std::optional<Example> exampleIn(const QString& text) {
    static const QRegularExpression kThree(u"^\\s*(\\d{1,2})\\D(\\d{1,2})\\D(\\d{2,4})\\b"_s);
    const QRegularExpressionMatch match = kThree.match(text);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const int first = match.captured(1).toInt();
    const int second = match.captured(2).toInt();
    int year = match.captured(3).toInt();
    if (year < 100) {
        year += 2000;
    }
    const std::optional<Date> dayFirst = Date::of(year, second, first);
    const std::optional<Date> monthFirst = Date::of(year, first, second);
    if (first == second || !dayFirst || !monthFirst) {
        return std::nullopt;
    }
    return Example{match.captured(0).trimmed(), {}, *dayFirst, *monthFirst};
}

std::optional<Example> exampleOf(const ImportPlan& plan) {
    for (std::size_t column = 0; column < plan.header.size(); ++column) {
        const std::string& header = plan.header[column];
        const bool asked = plan.ambiguousDateColumns.empty()
                               ? isDateField(fieldOf(plan, header))
                               : std::ranges::find(plan.ambiguousDateColumns, header) !=
                                     plan.ambiguousDateColumns.end();
        for (std::size_t row = 0; asked && row < plan.preview.size(); ++row) {
            if (column >= plan.preview[row].size()) {
                continue;
            }
            if (auto example = exampleIn(toQString(plan.preview[row][column]))) {
                example->column = toQString(header);
                return example;
            }
        }
    }
    return std::nullopt;
}

}  // namespace

ImportDateQuestion::ImportDateQuestion(const Words& words, QWidget* parent)
    : QWidget(parent),
      m_words(words),
      m_text(new Label({}, ui::TextRole::Name, ui::ColorRole::Ink, this)),
      m_dayFirst(new ui::SecondaryButton({}, this)),
      m_monthFirst(new ui::SecondaryButton({}, this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(dp(40), dp(8), dp(12), dp(8));
    row->setSpacing(dp(8));
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    row->addWidget(m_text, 1);
    row->addWidget(m_dayFirst);
    row->addWidget(m_monthFirst);
    m_dayFirst->setObjectName(u"dayFirst"_s);
    m_monthFirst->setObjectName(u"monthFirst"_s);
    connect(m_dayFirst, &QAbstractButton::clicked, this, [this] { answer("dmy"); });
    connect(m_monthFirst, &QAbstractButton::clicked, this, [this] { answer("mdy"); });
    hide();
}

void ImportDateQuestion::ask(const ImportPlan& plan, const ImportOptions& options) {
    m_plan = plan;
    m_options = options;
    const bool asks = asksForDateOrder(plan, options);
    if (asks) {
        const std::optional<Example> example = exampleOf(plan);
        m_text->setText(
            example ? tr("Every date fits both day/month and month/day. In “%1”, is %2:")
                          .arg(example->column, example->text)
                    : tr("Every date fits both day/month and month/day. Which comes first?"));
        m_dayFirst->setText(example ? toQString(m_words.locale().dateLong(example->dayFirst))
                                    : tr("The day"));
        m_monthFirst->setText(example ? toQString(m_words.locale().dateLong(example->monthFirst))
                                      : tr("The month"));
        m_dayFirst->setAccessibleDescription(m_text->text());
        m_monthFirst->setAccessibleDescription(m_text->text());
    }
    setVisible(asks);
}

void ImportDateQuestion::focusAnswer() { m_dayFirst->setFocus(Qt::OtherFocusReason); }

void ImportDateQuestion::answer(const char* order) {
    // Columns that can be decided keep their own order.
    if (m_plan.ambiguousDateColumns.empty()) {
        m_options.dateOrder = order;
    }
    for (const std::string& column : m_plan.ambiguousDateColumns) {
        m_options.dateOrderOf[column] = order;
    }
    Q_EMIT optionsChosen(m_options);
}

void ImportDateQuestion::paintEvent(QPaintEvent*) {
    const ui::Theme& t = ui::theme();
    QPainter painter(this);
    ui::panel(painter, rect(), dpF(8), t.warnT, ui::mixed(t.warn, t.warnT, 0.22));
    const double side = dpF(17);
    ui::paintIcon(painter, QRectF(dpF(13), (height() - side) / 2, side, side), u"warning"_s,
                  t.warn);
}

}  // namespace winnow
