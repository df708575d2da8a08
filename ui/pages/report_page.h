// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <ui/pages/page.h>
#include <ui/reports/report_painter.h>

class QCheckBox;

namespace winnow {

class PagePreview;
class Prompts;
class Settings;

namespace ui {
class Button;
class CardFrame;
class InlineBanner;
class Label;
class PageHeader;
class SegmentedControl;
}  // namespace ui

// The quarterly report as it will be printed.
class ReportPage : public Page {
    Q_OBJECT

public:
    ReportPage(PortfolioBridge& bridge, Prompts& prompts, Settings& settings,
               QWidget* parent = nullptr);
    ~ReportPage() override;

    void refresh() override;
    int pageCount() const;

public Q_SLOTS:
    void savePdf();
    void saveCsv();
    void saveJson();
    void print();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildSide();
    QWidget* buildPreview();
    std::vector<ReportSection> sections() const;
    Language language() const;
    void showPosition();
    // Asks where to; empty when the user thought better of it.
    QString target(const QString& title, const QString& ending, const QString& filter);
    void told(const Result<void>& result, const QString& file);

    Prompts& m_prompts;
    Settings& m_settings;
    std::unique_ptr<ReportPainter> m_painter;
    ui::PageHeader* m_header;
    ui::InlineBanner* m_banner;
    ui::CardFrame* m_side = nullptr;
    PagePreview* m_preview = nullptr;
    std::array<QCheckBox*, kReportSections.size()> m_sections{};
    std::array<ui::Label*, kReportSections.size()> m_pages{};
    ui::SegmentedControl* m_language = nullptr;
    ui::Label* m_position = nullptr;
    ui::Label* m_zoom = nullptr;
    ui::SegmentedControl* m_spread = nullptr;
    ui::Button* m_save = nullptr;
};

}  // namespace winnow
