// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/reports/typesetter.h>

#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>
#include <QTextOption>
#include <algorithm>

#include <ui/support/words.h>
#include <ui/theme/fonts.h>
#include <ui/theme/theme.h>

namespace winnow::paper {

namespace {

// Fonts take whole pixels only, so text is measured and drawn on a finer grid.
constexpr double kGrid = 4.0;

struct FaceStyle {
    double size;
    double line;
    QFont::Weight weight;
    bool display;
};

constexpr std::array<FaceStyle, kFaces> kStyles{{
    {13, 19, QFont::Normal, false},      // Body
    {13, 19, QFont::DemiBold, false},    // Strong
    {14, 20.5, QFont::Normal, false},    // Letter
    {14, 20.5, QFont::DemiBold, false},  // LetterStrong
    {11.5, 16, QFont::Normal, false},    // Note
    {11.5, 16, QFont::Medium, false},    // Label
    {12, 17, QFont::Normal, false},      // Cell
    {12, 17, QFont::DemiBold, false},    // CellStrong
    {15, 20, QFont::DemiBold, false},    // Company
    {26, 33, QFont::DemiBold, true},     // Title
    {14, 21, QFont::Normal, false},      // Lead
    {16, 22, QFont::DemiBold, false},    // Heading
    {13.5, 19, QFont::DemiBold, false},  // Subheading
}};

const FaceStyle& styleOf(Face face) { return kStyles[static_cast<std::size_t>(face)]; }

// By Face.
std::vector<QFont> makeFonts() {
    std::vector<QFont> fonts;
    const ui::FontSet set(kGrid);
    for (const FaceStyle& style : kStyles) {
        fonts.push_back(style.display ? set.display(style.size, style.weight)
                                      : set.sans(style.size, style.weight));
    }
    return fonts;
}

const QColor& colorOf(Ink ink) {
    const ui::Theme& theme = ui::lightTheme();
    switch (ink) {
        case Ink::Full:
            return theme.ink;
        case Ink::Second:
            return theme.ink2;
        case Ink::Third:
            return theme.ink3;
        case Ink::Line:
            return theme.line2;
    }
    return theme.ink;
}

// Left-to-right and right-to-left marks, embeddings, overrides and isolates.
bool turnsDirection(char16_t c) {
    return c == 0x200E || c == 0x200F || c == 0x061C || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069);
}

}  // namespace

QString settable(std::string_view text) {
    const QString raw = toQString(text);
    QString clean;
    clean.reserve(raw.size());
    for (const QChar c : raw) {
        if (c == u'\n' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator) {
            clean += u'\n';
        } else if (c == u'\t') {
            clean += u' ';
        } else if (c.category() != QChar::Other_Control && !turnsDirection(c.unicode())) {
            clean += c;
        }
    }
    return clean;
}

Typesetter::Typesetter(double left, double width, double top)
    : m_left(left), m_width(width), m_top(top), m_y(top), m_pages(1), m_fonts(makeFonts()) {
    for (const QFont& font : m_fonts) {
        m_metrics.emplace_back(font);
    }
}

double Typesetter::lineHeight(Face face) { return styleOf(face).line; }

double Typesetter::widthOf(const QString& text, Face face) const {
    return metrics(face).horizontalAdvance(text) / kGrid;
}

void Typesetter::newPage() {
    m_pages.emplace_back();
    m_y = m_top;
    m_fresh = true;
}

void Typesetter::need(double height) {
    if (!m_fresh && height > room()) {
        newPage();
    }
}

QStringList Typesetter::wrapped(const QString& text, Face face, double width) const {
    QStringList lines;
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    for (const QString& part : text.split(u'\n')) {
        if (widthOf(part, face) <= width) {
            lines += part;
            continue;
        }
        QTextLayout layout(part, m_fonts[static_cast<std::size_t>(face)]);
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(std::max(1.0, width * kGrid));
            QString words = part.mid(line.textStart(), line.textLength());
            while (words.endsWith(u' ')) {
                words.chop(1);
            }
            lines += words;
        }
        layout.endLayout();
    }
    return lines;
}

QString Typesetter::elided(const QString& text, Face face, double width) const {
    return metrics(face).elidedText(text, Qt::ElideRight, width * kGrid);
}

void Typesetter::put(const QString& text, Face face, Ink ink, double x, double y) {
    m_fresh = false;
    if (text.isEmpty()) {
        return;
    }
    const double rise = (metrics(face).ascent() - metrics(face).descent()) / kGrid;
    m_pages.back().runs.push_back({text, x, y + (lineHeight(face) + rise) / 2, face, ink});
}

void Typesetter::putRight(const QString& text, Face face, Ink ink, double right, double y) {
    put(text, face, ink, right - widthOf(text, face), y);
}

void Typesetter::bar(double x, double y, double width, Ink ink, double thickness) {
    m_fresh = false;
    m_pages.back().bars.push_back({QRectF(x, y, width, thickness), ink});
}

void Typesetter::box(const QRectF& rect, bool ticked) {
    m_fresh = false;
    m_pages.back().boxes.push_back({rect, ticked});
}

void Typesetter::flow(const QStringList& lines, Face face, Ink ink, double x) {
    const double high = lineHeight(face);
    const auto fitting = [&] { return static_cast<qsizetype>(room() / high); };
    for (qsizetype at = 0; at < lines.size();) {
        const qsizetype left = lines.size() - at;
        qsizetype here = std::min(left, fitting());
        if (here < left && left - here == 1 && here > 2) {
            --here;  // the next page gets two lines
        }
        if (here < left && here < 2 && !m_fresh) {
            newPage();
            continue;
        }
        here = std::max<qsizetype>(here, 1);
        for (qsizetype i = 0; i < here; ++i, m_y += high) {
            put(lines[at + i], face, ink, x, m_y);
        }
        at += here;
        if (at < lines.size()) {
            newPage();
        }
    }
}

void Typesetter::flowBeside(const std::vector<Strand>& strands, double high) {
    qsizetype most = 0;
    for (const Strand& strand : strands) {
        most = std::max(most, strand.lines.size());
    }
    for (qsizetype at = 0; at < most; ++at, m_y += high) {
        need(high);
        for (const Strand& strand : strands) {
            if (at >= strand.lines.size()) {
                continue;
            }
            const double y = m_y + (high - lineHeight(strand.face)) / 2;
            if (strand.right) {
                putRight(strand.lines[at], strand.face, strand.ink, strand.x, y);
            } else {
                put(strand.lines[at], strand.face, strand.ink, strand.x, y);
            }
        }
    }
}

void paint(QPainter& painter, const Page& page) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(1 / kGrid, 1 / kGrid);
    const auto scaled = [](const QRectF& rect) {
        return QRectF(rect.topLeft() * kGrid, rect.size() * kGrid);
    };
    for (const Bar& bar : page.bars) {
        painter.fillRect(scaled(bar.rect), colorOf(bar.ink));
    }
    for (const Box& box : page.boxes) {
        const QRectF rect = scaled(box.rect);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colorOf(Ink::Second), kGrid));
        painter.drawRoundedRect(rect, 2 * kGrid, 2 * kGrid);
        if (box.ticked) {
            QPainterPath tick(rect.topLeft() + QPointF(rect.width() * 0.22, rect.height() * 0.54));
            tick.lineTo(rect.topLeft() + QPointF(rect.width() * 0.42, rect.height() * 0.74));
            tick.lineTo(rect.topLeft() + QPointF(rect.width() * 0.80, rect.height() * 0.28));
            QPen pen(colorOf(Ink::Full), 1.6 * kGrid);
            pen.setCapStyle(Qt::RoundCap);
            pen.setJoinStyle(Qt::RoundJoin);
            painter.setPen(pen);
            painter.drawPath(tick);
        }
    }
    const std::vector<QFont> fonts = makeFonts();
    for (const Run& run : page.runs) {
        painter.setFont(fonts[static_cast<std::size_t>(run.face)]);
        painter.setPen(colorOf(run.ink));
        painter.drawText(QPointF(run.x, run.baseline) * kGrid, run.text);
    }
    painter.restore();
}

}  // namespace winnow::paper
