// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QFontMetricsF>
#include <QRectF>
#include <QString>
#include <QStringList>
#include <array>
#include <vector>

class QPainter;

namespace winnow::paper {

// Lengths are design pixels (A4 at 96 dpi is 794 x 1123).
inline constexpr double kBottom = 1030;  // content ends here; the footer is below

enum class Face {
    Body,
    Strong,
    Letter,  // a size larger: letters are read, not looked up
    LetterStrong,
    Note,
    Label,
    Cell,
    CellStrong,
    Company,
    Title,
    Lead,
    Heading,
    Subheading,
};
inline constexpr std::size_t kFaces = 13;

enum class Ink { Full, Second, Third, Line };

// What stands on one page.
struct Run {
    QString text;
    double x = 0;
    double baseline = 0;
    Face face = Face::Body;
    Ink ink = Ink::Full;
};
struct Bar {
    QRectF rect;
    Ink ink = Ink::Line;
};
struct Box {
    QRectF rect;
    bool ticked = false;
};
struct Page {
    std::vector<Run> runs;
    std::vector<Bar> bars;
    std::vector<Box> boxes;
};

// Lines of text that stand beside others, at the same heights.
struct Strand {
    QStringList lines;
    Face face = Face::Body;
    Ink ink = Ink::Full;
    double x = 0;        // left edge, or the right one
    bool right = false;  // aligned to the right
};

// Text that is safe to set: without control characters and without those that turn the direction of
// what follows; line ends are '\n'.
QString settable(std::string_view text);

// Puts lines of text one under the other and begins new pages as it goes.
class Typesetter {
public:
    // Where text stands on a page, and where a page after the first begins.
    Typesetter(double left, double width, double top);

    double left() const { return m_left; }
    double width() const { return m_width; }
    double y() const { return m_y; }
    void moveTo(double y) { m_y = y; }
    void skip(double height) { m_y += height; }
    double room() const { return kBottom - m_y; }
    // Nothing stands on the page yet.
    bool fresh() const { return m_fresh; }
    void newPage();
    // Begins a page unless that much room is left.
    void need(double height);

    static double lineHeight(Face face);
    double widthOf(const QString& text, Face face) const;
    QStringList wrapped(const QString& text, Face face, double width) const;
    QString elided(const QString& text, Face face, double width) const;

    // One line whose box begins at `y`; does not move on.
    void put(const QString& text, Face face, Ink ink, double x, double y);
    void putRight(const QString& text, Face face, Ink ink, double right, double y);
    void bar(double x, double y, double width, Ink ink, double thickness = 0.75);
    void box(const QRectF& rect, bool ticked);
    // Wrapped lines that move on and break over pages, never leaving a single line behind.
    void flow(const QStringList& lines, Face face, Ink ink, double x);

    // The same for strands side by side, with that height of a line.
    void flowBeside(const std::vector<Strand>& strands, double high);

    // The pages so far; the typesetter is spent.
    std::vector<Page> take() { return std::move(m_pages); }

private:
    const QFontMetricsF& metrics(Face face) const {
        return m_metrics[static_cast<std::size_t>(face)];
    }

    double m_left;
    double m_width;
    double m_top;
    double m_y;
    bool m_fresh = true;
    std::vector<Page> m_pages;
    std::vector<QFont> m_fonts;  // by Face
    std::vector<QFontMetricsF> m_metrics;
};

void paint(QPainter& painter, const Page& page);

}  // namespace winnow::paper
