// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/reports/document_blocks.h>

#include <algorithm>

namespace winnow::paper {

namespace {

constexpr double kGap = 10;          // after a paragraph
constexpr double kIndent = 16;       // of list items
constexpr double kCheckIndent = 24;  // of lines to tick
constexpr double kBoxSide = 12;
constexpr double kSignatureHeight = 96;

class Setter {
public:
    Setter(Typesetter& type, const Document& document, const Words& words)
        : m_type(type),
          m_document(document),
          m_words(words),
          m_body(document.letter ? Face::Letter : Face::Body) {}

    void setAll() {
        const auto& blocks = m_document.blocks;
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            m_next = i + 1 < blocks.size() ? &blocks[i + 1] : nullptr;
            std::visit([this](const auto& block) { set(block); }, blocks[i]);
        }
    }

private:
    // What must stand below a heading on its page.
    double leastOfNext() const {
        if (!m_next) {
            return 0;
        }
        if (const auto* table = std::get_if<TableBlock>(m_next)) {
            return leastHeight(*table);
        }
        if (std::holds_alternative<SignatureBlock>(*m_next)) {
            return kSignatureHeight;
        }
        return std::holds_alternative<PageBreakBlock>(*m_next)
                   ? 0
                   : 2 * Typesetter::lineHeight(m_body) + kGap;
    }

    void set(const HeadingBlock& block) {
        const Face face = block.level <= 1 ? Face::Heading : Face::Subheading;
        const QStringList lines = m_type.wrapped(settable(block.text), face, m_type.width());
        const double before = block.level <= 1 ? 18 : 10;
        const double own = Typesetter::lineHeight(face) * static_cast<double>(lines.size()) + 6;
        m_type.need(before + own + leastOfNext());
        if (!m_type.fresh()) {
            m_type.skip(before);
        }
        m_type.flow(lines, face, Ink::Full, m_type.left());
        m_type.skip(6);
    }

    void set(const ParagraphBlock& block) {
        const Face face = block.quiet ? Face::Note : m_body;
        m_type.flow(m_type.wrapped(settable(block.text), face, m_type.width()), face,
                    block.quiet ? Ink::Second : Ink::Full, m_type.left());
        m_type.skip(block.quiet ? kGap * 0.8 : kGap);
    }

    void set(const ListBlock& block) {
        for (const std::string& item : block.items) {
            const QStringList lines =
                m_type.wrapped(settable(item), m_body, m_type.width() - kIndent);
            const double high = Typesetter::lineHeight(m_body);
            m_type.need(high * static_cast<double>(std::min<qsizetype>(lines.size(), 2)));
            m_type.put(QStringLiteral("•"), m_body, Ink::Second, m_type.left() + 2, m_type.y());
            m_type.flow(lines, m_body, Ink::Full, m_type.left() + kIndent);
            m_type.skip(3);
        }
        m_type.skip(kGap - 3);
    }

    void set(const CheckBlock& block) {
        double beside = 0;
        for (const CheckBlock::Line& line : block.lines) {
            beside = std::max(beside, m_type.widthOf(settable(line.right), Face::Note));
        }
        beside = std::min(beside, m_type.width() * 0.4);
        const double room = m_type.width() - kCheckIndent - (beside > 0 ? beside + 16 : 0);
        const double high = Typesetter::lineHeight(m_body);
        for (const CheckBlock::Line& line : block.lines) {
            const QStringList lines = m_type.wrapped(settable(line.text), m_body, room);
            const QStringList right = m_type.wrapped(settable(line.right), Face::Note, beside + 1);
            const auto most = static_cast<double>(std::max(lines.size(), right.size()));
            m_type.need(std::min(high * most, kBottom / 2));
            m_type.box(
                QRectF(m_type.left() + 1, m_type.y() + (high - kBoxSide) / 2, kBoxSide, kBoxSide),
                line.ticked);
            m_type.flowBeside(
                {{lines, m_body, Ink::Full, m_type.left() + kCheckIndent, false},
                 {right, Face::Note, Ink::Second, m_type.left() + m_type.width(), true}},
                high);
            m_type.skip(5);
        }
        m_type.skip(kGap - 5);
    }

    void set(const TableBlock& block) {
        setTable(m_type, block);
        m_type.skip(kGap + 4);
    }

    void set(const FactsBlock& block) {
        double label = 0;
        for (const auto& [name, value] : block.facts) {
            label = std::max(label, m_type.widthOf(settable(name), m_body));
        }
        label = std::min(label, m_type.width() * 0.38);
        const double x = m_type.left() + label + 20;
        const double high = Typesetter::lineHeight(m_body);
        for (const auto& [name, value] : block.facts) {
            const QStringList names = m_type.wrapped(settable(name), m_body, label + 1);
            const QStringList values =
                m_type.wrapped(settable(value), m_body, m_type.width() - label - 20);
            const auto most = static_cast<double>(std::max(names.size(), values.size()));
            m_type.need(std::min(high * most, kBottom / 2));
            m_type.flowBeside({{names, m_body, Ink::Second, m_type.left(), false},
                               {values, m_body, Ink::Full, x, false}},
                              high);
            m_type.skip(3);
        }
        m_type.skip(kGap - 3);
    }

    void set(const SignatureBlock& block) {
        constexpr double kBetween = 40;
        const double width = (m_type.width() - kBetween) / 2;
        for (std::size_t i = 0; i < block.parties.size(); i += 2) {
            QStringList lines[2];
            qsizetype most = 0;
            const std::size_t here = std::min<std::size_t>(2, block.parties.size() - i);
            for (std::size_t k = 0; k < here; ++k) {
                lines[k] = m_type.wrapped(settable(block.parties[i + k]), Face::Strong, width);
                most = std::max(most, lines[k].size());
            }
            const double names = Typesetter::lineHeight(Face::Strong) * static_cast<double>(most);
            m_type.need(names + kSignatureHeight);
            m_type.skip(m_type.fresh() ? 0 : 14);
            const double top = m_type.y();
            const double line = top + names + 46;
            for (std::size_t k = 0; k < here; ++k) {
                const double x = m_type.left() + static_cast<double>(k) * (width + kBetween);
                double y = top;
                for (const QString& name : lines[k]) {
                    m_type.put(name, Face::Strong, Ink::Full, x, y);
                    y += Typesetter::lineHeight(Face::Strong);
                }
                m_type.bar(x, line, width, Ink::Second);
                m_type.put(m_words.text("document.sign_here"), Face::Note, Ink::Second, x,
                           line + 4);
            }
            m_type.moveTo(line + 22);
        }
        m_type.skip(kGap);
    }

    void set(const PageBreakBlock&) {
        if (!m_type.fresh()) {
            m_type.newPage();
        }
    }

    Typesetter& m_type;
    const Document& m_document;
    const Words& m_words;
    Face m_body;
    const DocumentBlock* m_next = nullptr;
};

}  // namespace

void setBlocks(Typesetter& type, const Document& document, const Words& words) {
    Setter(type, document, words).setAll();
}

}  // namespace winnow::paper
