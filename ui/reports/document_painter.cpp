// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/reports/document_painter.h>

#include <QPainter>
#include <algorithm>

#include <ui/reports/document_blocks.h>

namespace winnow {

using paper::Face;
using paper::Ink;
using paper::settable;
using paper::Typesetter;

namespace {

constexpr double kPageWidth = 794;
constexpr double kPageHeight = 1123;
constexpr double kMillimetre = 96 / 25.4;

// Other documents have the report's margins, letters those of DIN 5008.
constexpr double kMargin = 66;
constexpr double kLetterLeft = 25 * kMillimetre;
constexpr double kLetterRight = 20 * kMillimetre;
constexpr double kTop = 62;
constexpr double kLetterTop = 76;

// Where the recipient stands in the window of an envelope: at the left 62.7 mm down (DIN 5008 form
// B, and windows of the size common in English-speaking countries), in French at the right 50 mm
// down (NF Z 11-001).
struct Window {
    double x;
    double y;
    double width;
};
Window windowFor(Language language) {
    return language == Language::French
               ? Window{105 * kMillimetre, 50 * kMillimetre, 85 * kMillimetre}
               : Window{kLetterLeft, 62.7 * kMillimetre, 80 * kMillimetre};
}

QString joined(const std::vector<std::string>& lines, std::size_t from) {
    QStringList parts;
    for (std::size_t i = from; i < lines.size(); ++i) {
        const QString part = settable(lines[i]).simplified();
        if (!part.isEmpty()) {
            parts += part;
        }
    }
    return parts.join(QStringLiteral("  ·  "));
}

Typesetter typesetterFor(const Document& document) {
    return document.letter
               ? Typesetter(kLetterLeft, kPageWidth - kLetterLeft - kLetterRight, kLetterTop)
               : Typesetter(kMargin, kPageWidth - 2 * kMargin, kTop);
}

QString dateLine(const Document& document, const Words& words) {
    const std::string day = words.locale().dateLong(document.datedOn);
    const QString place = settable(document.place).simplified();
    if (place.isEmpty()) {
        return toQString(day);
    }
    return words.text(
        Text{"document.place_and_day", {{"place", place.toStdString()}, {"day", day}}});
}

// Company and, small below it, how to reach it. `width` is left of the date, where there is one.
void setSender(Typesetter& type, const Document& document, double y, double width) {
    type.moveTo(y);
    if (document.sender.empty()) {
        return;
    }
    const QString company = settable(document.sender.front()).simplified();
    type.flow(type.wrapped(company, Face::Company, width), Face::Company, Ink::Full, type.left());
    const QString rest = joined(document.sender, 1);
    if (!rest.isEmpty()) {
        type.skip(2);
        type.flow(type.wrapped(rest, Face::Note, width), Face::Note, Ink::Second, type.left());
    }
}

void setLetterHead(Typesetter& type, const Document& document, const Words& words) {
    setSender(type, document, 14 * kMillimetre, type.width());
    const Window window = windowFor(document.language);
    type.moveTo(std::max(type.y() + 16, window.y));
    for (const std::string& line : document.recipient) {
        type.flow(type.wrapped(settable(line).simplified(), Face::Letter, window.width),
                  Face::Letter, Ink::Full, window.x);
    }
    type.moveTo(std::max(type.y() + 30, 100 * kMillimetre));
    type.need(4 * Typesetter::lineHeight(Face::Letter));
    type.put(dateLine(document, words), Face::Letter, Ink::Full, window.x, type.y());
    type.skip(Typesetter::lineHeight(Face::Letter) + 26);
    const QString subject = words.text(Text{
        "document.subject", {{"subject", settable(document.title).simplified().toStdString()}}});
    type.flow(type.wrapped(subject, Face::LetterStrong, type.width()), Face::LetterStrong,
              Ink::Full, type.left());
    if (!document.subtitle.empty()) {
        type.flow(type.wrapped(settable(document.subtitle), Face::Note, type.width()), Face::Note,
                  Ink::Second, type.left());
    }
    type.skip(18);
}

void setTitleBar(Typesetter& type, const Document& document, const Words& words) {
    constexpr double kHead = 60;
    const QString day = dateLine(document, words);
    const double dayWidth = std::min(type.widthOf(day, Face::Note), type.width() / 2);
    setSender(type, document, kHead, type.width() - dayWidth - 24);
    type.putRight(day, Face::Note, Ink::Second, type.left() + type.width(), kHead + 2);
    type.moveTo(std::max(type.y() + 34, 130.0));
    type.flow(type.wrapped(settable(document.title).simplified(), Face::Title, type.width()),
              Face::Title, Ink::Full, type.left());
    type.skip(3);
    if (!document.subtitle.empty()) {
        type.flow(type.wrapped(settable(document.subtitle), Face::Lead, type.width()), Face::Lead,
                  Ink::Second, type.left());
    }
    const QString recipient = joined(document.recipient, 0);
    if (!recipient.isEmpty()) {
        type.flow(type.wrapped(recipient, Face::Note, type.width()), Face::Note, Ink::Second,
                  type.left());
    }
    type.skip(12);
    type.bar(type.left(), type.y(), type.width(), Ink::Full);
    type.skip(18);
}

}  // namespace

struct DocumentPainter::Layout {
    Document document;
    Words words;
    std::vector<paper::Page> pages;

    // Beside the number of the page, on one line.
    void setFooters(const Typesetter& measure);
};

void DocumentPainter::Layout::setFooters(const Typesetter& measure) {
    const double right = measure.left() + measure.width();
    const QString own = settable(document.footer.empty() ? document.title : document.footer);
    // A letter of one page needs no number.
    const bool plain = document.letter && pages.size() == 1;
    if (plain && document.footer.empty()) {
        return;
    }
    for (std::size_t i = 0; i < pages.size(); ++i) {
        Typesetter foot(measure.left(), measure.width(), 0);
        foot.bar(measure.left(), paper::kBottom + 15, measure.width(), Ink::Line);
        const QString number =
            plain ? QString()
                  : words.text(Text{"document.page",
                                    {{"page", static_cast<std::int64_t>(i + 1)},
                                     {"pages", static_cast<std::int64_t>(pages.size())}}});
        const double room = measure.width() - measure.widthOf(number, Face::Note) - 24;
        const QString shown = measure.elided(own.simplified(), Face::Note, room);
        foot.put(shown, Face::Note, Ink::Second, measure.left(), paper::kBottom + 23);
        foot.putRight(number, Face::Note, Ink::Second, right, paper::kBottom + 23);
        const paper::Page page = foot.take().front();
        pages[i].runs.insert(pages[i].runs.end(), page.runs.begin(), page.runs.end());
        pages[i].bars.insert(pages[i].bars.end(), page.bars.begin(), page.bars.end());
    }
}

DocumentPainter::DocumentPainter(Document document) : m_layout(std::make_unique<Layout>()) {
    m_layout->document = std::move(document);
    const Document& content = m_layout->document;
    m_layout->words = Words(Locale(content.language));
    Typesetter type = typesetterFor(content);
    if (content.letter) {
        setLetterHead(type, content, m_layout->words);
    } else {
        setTitleBar(type, content, m_layout->words);
    }
    setBlocks(type, content, m_layout->words);
    m_layout->pages = type.take();
    m_layout->setFooters(type);
}

DocumentPainter::~DocumentPainter() = default;

const Document& DocumentPainter::document() const { return m_layout->document; }

int DocumentPainter::pageCount() const { return static_cast<int>(m_layout->pages.size()); }

void DocumentPainter::paintPage(QPainter& painter, int page, QSizeF pageSize) const {
    painter.save();
    painter.fillRect(QRectF(QPointF(0, 0), pageSize), Qt::white);
    const double scale = std::min(pageSize.width() / kPageWidth, pageSize.height() / kPageHeight);
    painter.translate((pageSize.width() - kPageWidth * scale) / 2,
                      (pageSize.height() - kPageHeight * scale) / 2);
    painter.scale(scale, scale);
    paper::paint(painter, m_layout->pages.at(static_cast<std::size_t>(page)));
    painter.restore();
}

}  // namespace winnow
