// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/report_page.h>

#include <QCheckBox>
#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <app/report_service.h>
#include <ui/pages/page_preview.h>
#include <ui/reports/report_pdf.h>
#include <ui/support/guarded.h>
#include <ui/support/paths.h>
#include <ui/support/prompts.h>
#include <ui/support/settings.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/card_frame.h>
#include <ui/widgets/label.h>
#include <ui/widgets/page_header.h>
#include <ui/widgets/segmented_control.h>
#include <ui/widgets/toast.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;
using ui::Label;

constexpr int kSide = 268;
constexpr int kSideSmall = 250;
// Page width below which one sheet is shown at a time, unless the user chose otherwise.
constexpr int kSmall = 900;

}  // namespace

ReportPage::ReportPage(PortfolioBridge& bridge, Prompts& prompts, Settings& settings,
                       QWidget* parent)
    : Page(bridge, parent),
      m_prompts(prompts),
      m_settings(settings),
      m_header(new ui::PageHeader(tr("Quarterly report"), this)),
      m_banner(new ui::InlineBanner(ui::Tone::Bad, {}, this)) {
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(dp(28), 0, dp(28), dp(24));
    lines->setSpacing(dp(10));
    auto* print = new ui::SecondaryButton(tr("Print…"), m_header);
    print->setIconName(u"printer"_s);
    m_save = new ui::PrimaryButton(tr("Save PDF…"), m_header);
    m_save->setIconName(u"report"_s);
    m_save->setKeyCap(tr("Ctrl E"));
    m_header->addAction(print);
    m_header->addAction(m_save);
    lines->addWidget(m_header);
    m_banner->setClosable(true);
    m_banner->hide();
    lines->addWidget(m_banner);
    auto* body = new QHBoxLayout;
    body->setSpacing(dp(14));
    body->addWidget(buildSide());
    body->addWidget(buildPreview(), 1);
    lines->addLayout(body, 1);
    connect(print, &QAbstractButton::clicked, this, &ReportPage::print);
    connect(m_save, &QAbstractButton::clicked, this, &ReportPage::savePdf);
    connect(m_banner, &ui::InlineBanner::closed, m_banner, &QWidget::hide);
}

ReportPage::~ReportPage() = default;

QWidget* ReportPage::buildSide() {
    auto* card = m_side = new ui::CardFrame(tr("Sections"), {}, this);
    auto* sections = new QGridLayout;
    sections->setVerticalSpacing(dp(10));
    sections->setColumnStretch(0, 1);
    for (const ReportSection section : kReportSections) {
        const auto at = static_cast<std::size_t>(section);
        m_sections[at] = new QCheckBox(m_bridge.words().text(reportSectionId(section)), card);
        m_sections[at]->setChecked(true);
        m_pages[at] = new Label({}, ui::TextRole::Body, ui::ColorRole::Ink3, card);
        m_pages[at]->setElide(false);
        sections->addWidget(m_sections[at], static_cast<int>(at), 0);
        sections->addWidget(m_pages[at], static_cast<int>(at), 1, Qt::AlignRight);
        connect(m_sections[at], &QCheckBox::toggled, this, &ReportPage::refresh);
    }
    card->body()->addLayout(sections);
    const auto part = [card](const QString& title) {
        card->body()->addSpacing(dp(8));
        card->body()->addWidget(new ui::Hairline(card));
        card->body()->addSpacing(dp(4));
        card->body()->addWidget(
            new Label(title, ui::TextRole::CardTitle, ui::ColorRole::Ink, card));
    };
    part(tr("Language"));
    m_language = new ui::SegmentedControl(tr("Language of the report"), card);
    m_language->addSegment(u"English"_s);
    m_language->addSegment(u"Français"_s);
    m_language->setCurrentIndex(static_cast<int>(m_bridge.words().locale().language()));
    auto* language = new QHBoxLayout;
    language->addWidget(m_language);
    language->addStretch(1);
    card->body()->addLayout(language);
    part(tr("Also save as"));
    auto* others = new QHBoxLayout;
    others->setSpacing(dp(8));
    auto* csv = new ui::SecondaryButton(u"CSV"_s, card);
    auto* json = new ui::SecondaryButton(u"JSON"_s, card);
    others->addWidget(csv);
    others->addWidget(json);
    others->addStretch(1);
    card->body()->addLayout(others);
    card->body()->addStretch(1);
    connect(m_language, &ui::SegmentedControl::chosen, this, &ReportPage::refresh);
    connect(csv, &QAbstractButton::clicked, this, &ReportPage::saveCsv);
    connect(json, &QAbstractButton::clicked, this, &ReportPage::saveJson);
    return card;
}

QWidget* ReportPage::buildPreview() {
    auto* frame = new ui::CardFrame({}, {}, this);
    frame->setFlush(true);
    frame->body()->setSpacing(0);
    auto* bar = new QWidget(frame);
    auto* tools = new QHBoxLayout(bar);
    tools->setContentsMargins(dp(14), dp(6), dp(14), dp(6));
    tools->setSpacing(dp(6));
    auto* previous = new ui::IconButton(u"chevron-left"_s, tr("Previous pages"), bar);
    auto* next = new ui::IconButton(u"chevron-right"_s, tr("Next pages"), bar);
    m_position = new Label({}, ui::TextRole::Body, ui::ColorRole::Ink2, bar);
    m_position->setElide(false);
    auto* smaller = new ui::IconButton(u"minus"_s, tr("Smaller"), bar);
    auto* larger = new ui::IconButton(u"plus"_s, tr("Larger"), bar);
    m_zoom = new Label({}, ui::TextRole::Body, ui::ColorRole::Ink2, bar);
    m_zoom->setElide(false);
    m_spread = new ui::SegmentedControl(tr("Pages side by side"), bar);
    m_spread->addSegment(tr("One page"));
    m_spread->addSegment(tr("Two pages"));
    tools->addWidget(previous);
    tools->addWidget(m_position);
    tools->addWidget(next);
    tools->addStretch(1);
    tools->addWidget(smaller);
    tools->addWidget(m_zoom);
    tools->addWidget(larger);
    tools->addSpacing(dp(8));
    tools->addWidget(m_spread);
    frame->body()->addWidget(bar);
    frame->body()->addWidget(new ui::Hairline(frame));
    m_preview = new PagePreview(frame);
    frame->body()->addWidget(m_preview, 1);

    connect(previous, &QAbstractButton::clicked, m_preview, &PagePreview::showPrevious);
    connect(next, &QAbstractButton::clicked, m_preview, &PagePreview::showNext);
    connect(smaller, &QAbstractButton::clicked, m_preview, &PagePreview::zoomOut);
    connect(larger, &QAbstractButton::clicked, m_preview, &PagePreview::zoomIn);
    connect(m_spread, &ui::SegmentedControl::chosen, this, [this](int index) {
        m_preview->setColumns(index + 1);
        m_preview->setZoom(std::nullopt);
        m_settings.setValue(u"report/columns"_s, m_preview->columns());
    });
    connect(m_preview, &PagePreview::viewChanged, this, &ReportPage::showPosition);
    return frame;
}

std::vector<ReportSection> ReportPage::sections() const {
    std::vector<ReportSection> chosen;
    for (const ReportSection section : kReportSections) {
        if (m_sections[static_cast<std::size_t>(section)]->isChecked()) {
            chosen.push_back(section);
        }
    }
    return chosen;
}

Language ReportPage::language() const {
    return m_language->currentIndex() == 1 ? Language::French : Language::English;
}

int ReportPage::pageCount() const { return m_painter ? m_painter->pageCount() : 0; }

void ReportPage::refresh() {
    if (!m_bridge.isOpen()) {
        return;
    }
    m_preview->setPages(0, {});
    m_painter = std::make_unique<ReportPainter>(
        m_bridge.portfolio().reports().content(m_bridge.quarter(), language()), sections());
    m_preview->setPages(m_painter->pageCount(),
                        [painter = m_painter.get()](QPainter& on, int page, QSizeF size) {
                            painter->paintPage(on, page, size);
                        });
    m_header->setSubtitle(tr("%1, %n page(s). What you see is what is saved.", nullptr, pageCount())
                              .arg(m_bridge.words().quarter(m_bridge.quarter())));
    m_save->setEnabled(pageCount() > 0);
    for (const ReportSection section : kReportSections) {
        int first = 0;
        int last = 0;
        for (int page = pageCount(); page >= 1; --page) {
            if (m_painter->sectionOf(page - 1) == section) {
                first = page;
                last = std::max(last, page);
            }
        }
        QString text;
        if (first > 0) {
            text = first == last ? QString::number(first) : u"%1–%2"_s.arg(first).arg(last);
        }
        m_pages[static_cast<std::size_t>(section)]->setText(text);
    }
    showPosition();
}

void ReportPage::showPosition() {
    const int first = m_preview->firstVisiblePage() + 1;
    const int last = m_preview->lastVisiblePage() + 1;
    m_position->setText(last > first
                            ? tr("Pages %1 and %2 of %3").arg(first).arg(last).arg(pageCount())
                            : tr("Page %1 of %2").arg(last).arg(pageCount()));
    m_spread->setCurrentIndex(m_preview->columns() - 1);
    m_zoom->setText(u"%1%"_s.arg(qRound(m_preview->zoom() * 100)));
}

void ReportPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    const bool small = width() < dp(kSmall);
    m_side->setFixedWidth(dp(small ? kSideSmall : kSide));
    const int columns = m_settings.value(u"report/columns"_s, small ? 1 : 2).toInt() == 1 ? 1 : 2;
    if (columns != m_preview->columns()) {
        m_preview->setColumns(columns);
    }
}

QString ReportPage::target(const QString& title, const QString& ending, const QString& filter) {
    const QString folder =
        m_settings
            .value(u"report/folder"_s,
                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
            .toString();
    const QString name = u"%1 %2.%3"_s
                             .arg(QString::fromStdString(m_bridge.portfolio().name()),
                                  m_bridge.words().quarter(m_bridge.quarter()), ending)
                             .replace(u'/', u'-');
    QString file = m_prompts.fileToSave(window(), title, QDir(folder).filePath(name), filter);
    if (!file.isEmpty() && QFileInfo(file).suffix().isEmpty()) {
        file += u'.' + ending;
    }
    return file;
}

void ReportPage::told(const Result<void>& result, const QString& file) {
    if (result) {
        m_banner->hide();
        m_settings.setValue(u"report/folder"_s, QFileInfo(file).absolutePath());
        Q_EMIT notify(tr("Saved as %1").arg(QFileInfo(file).fileName()), false);
    } else {
        m_banner->setMessage(ui::Tone::Bad, m_bridge.words().error(result.error()));
        m_banner->show();
    }
}

void ReportPage::savePdf() {
    if (!m_painter) {
        refresh();
    }
    const QString file = target(tr("Save the report"), u"pdf"_s, tr("PDF (*.pdf)"));
    if (!file.isEmpty()) {
        guarded([this](const QString& message) { Q_EMIT problem(message); },
                [&] { told(writeReportPdf(*m_painter, toPath(file)), file); });
    }
}

void ReportPage::saveCsv() {
    const QString file = target(tr("Save the figures"), u"csv"_s, tr("CSV (*.csv)"));
    if (!file.isEmpty()) {
        guarded(
            [this](const QString& message) { Q_EMIT problem(message); },
            [&] {
                const ReportService& reports = m_bridge.portfolio().reports();
                told(writeFileAtomically(toPath(file), reports.csv(m_bridge.quarter(), language())),
                     file);
            });
    }
}

void ReportPage::saveJson() {
    const QString file = target(tr("Save the figures"), u"json"_s, tr("JSON (*.json)"));
    if (!file.isEmpty()) {
        guarded([this](const QString& message) { Q_EMIT problem(message); },
                [&] {
                    const ReportService& reports = m_bridge.portfolio().reports();
                    told(writeFileAtomically(toPath(file),
                                             reports.json(m_bridge.quarter(), language())),
                         file);
                });
    }
}

void ReportPage::print() {
    if (!m_painter || pageCount() == 0) {
        return;
    }
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setFullPage(true);
    printer.setDocName(m_painter->documentTitle());
    QPrintDialog dialog(&printer, window());
    dialog.setMinMax(1, pageCount());
    dialog.setOption(QAbstractPrintDialog::PrintPageRange);
    if (m_prompts.run(dialog) != QDialog::Accepted) {
        return;
    }
    const int first = printer.fromPage() > 0 ? printer.fromPage() - 1 : 0;
    const int end = printer.toPage() > 0 ? std::min(printer.toPage(), pageCount()) : pageCount();
    QPainter painter;
    if (!painter.begin(&printer)) {
        Q_EMIT problem(tr("The printer cannot be reached."));
        return;
    }
    for (int page = first; page < end; ++page) {
        if (page > first) {
            printer.newPage();
        }
        m_painter->paintPage(painter, page, QSizeF(printer.width(), printer.height()));
    }
}

}  // namespace winnow
