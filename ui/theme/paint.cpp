// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/theme/paint.h>

#include <QFontMetricsF>
#include <QPaintEngine>
#include <QTextLayout>
#include <cmath>

namespace winnow::ui {

namespace {

bool isOnScreen(const QPainter& painter) {
    const QPaintEngine* engine = painter.paintEngine();
    return engine != nullptr && engine->type() != QPaintEngine::Pdf &&
           engine->type() != QPaintEngine::Picture && engine->type() != QPaintEngine::SVG;
}

double onGrid(double value, double scale, double offset) {
    return (std::round(value * scale + offset) - offset) / scale;
}

double middleOfPixel(double value, double scale, double offset) {
    return (std::floor(value * scale + offset) + 0.5 - offset) / scale;
}

}  // namespace

void drawLine(QPainter& painter, const QRectF& rect, const QString& text, const QFont& font,
              const QColor& color, Qt::Alignment align) {
    if (text.isEmpty() || rect.width() <= 0) return;
    const QFontMetricsF metrics(font);
    QString shown = text;
    double width = metrics.horizontalAdvance(shown);
    // Half a pixel of grace: widths measured and rectangles computed differ by rounding.
    if (width > rect.width() + 0.5) {
        shown = metrics.elidedText(text, Qt::ElideRight, rect.width());
        width = metrics.horizontalAdvance(shown);
    }
    double x = rect.left();
    if (align & Qt::AlignRight) x = rect.right() - width;
    if (align & Qt::AlignHCenter) x = rect.center().x() - width / 2;
    double y = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    if (isOnScreen(painter)) y = std::round(y);
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(QPointF(x, y), shown);
}

double drawWrapped(QPainter* painter, const QRectF& rect, const QString& text, const QFont& font,
                   double lineHeight, const QColor& color, Qt::Alignment align, int maxLines) {
    double y = rect.top();
    int line = 0;
    for (const QString& paragraph : text.split(QLatin1Char('\n'))) {
        QTextLayout layout(paragraph, font);
        layout.beginLayout();
        while (true) {
            QTextLine part = layout.createLine();
            if (!part.isValid()) break;
            part.setLineWidth(rect.width());
            ++line;
            const bool last = maxLines > 0 && line == maxLines;
            if (painter != nullptr) {
                const QString rest =
                    last ? paragraph.mid(part.textStart())
                         : paragraph.mid(part.textStart(), part.textLength()).trimmed();
                drawLine(*painter, QRectF(rect.left(), y, rect.width(), lineHeight), rest, font,
                         color, align);
            }
            y += lineHeight;
            if (last) break;
        }
        layout.endLayout();
        if (paragraph.isEmpty()) y += lineHeight / 2;
        if (maxLines > 0 && line >= maxLines) break;
    }
    return y - rect.top();
}

double textWidth(const QString& text, const QFont& font) {
    return QFontMetricsF(font).horizontalAdvance(text);
}

double hairlineWidth(const QPainter& painter) {
    if (!isOnScreen(painter)) return 0.75;
    const double scale = painter.deviceTransform().m11();
    return scale > 0 ? 1.0 / scale : 1.0;
}

void hairline(QPainter& painter, const QPointF& from, const QPointF& to, const QColor& color) {
    QPointF a = from;
    QPointF b = to;
    if (isOnScreen(painter)) {
        const QTransform t = painter.deviceTransform();
        if (from.y() == to.y()) {
            const double y = middleOfPixel(from.y(), t.m22(), t.dy());
            a = {onGrid(from.x(), t.m11(), t.dx()), y};
            b = {onGrid(to.x(), t.m11(), t.dx()), y};
        } else if (from.x() == to.x()) {
            const double x = middleOfPixel(from.x(), t.m11(), t.dx());
            a = {x, onGrid(from.y(), t.m22(), t.dy())};
            b = {x, onGrid(to.y(), t.m22(), t.dy())};
        }
    }
    QPen pen(color, hairlineWidth(painter));
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    painter.drawLine(a, b);
}

QRectF snapped(const QPainter& painter, const QRectF& rect) {
    if (!isOnScreen(painter)) return rect;
    const QTransform t = painter.deviceTransform();
    return QRectF(
        QPointF(onGrid(rect.left(), t.m11(), t.dx()), onGrid(rect.top(), t.m22(), t.dy())),
        QPointF(onGrid(rect.right(), t.m11(), t.dx()), onGrid(rect.bottom(), t.m22(), t.dy())));
}

void panel(QPainter& painter, const QRectF& rect, double radius, const QColor& fill,
           const QColor& edge, double width) {
    const double line = hairlineWidth(painter) * width;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF outer = snapped(painter, rect);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    if (edge.isValid()) {
        painter.setPen(QPen(edge, line));
        const double inset = line / 2;
        painter.drawRoundedRect(outer.adjusted(inset, inset, -inset, -inset), radius - inset,
                                radius - inset);
    } else {
        painter.setPen(Qt::NoPen);
        painter.drawRoundedRect(outer, radius, radius);
    }
    painter.restore();
}

void paintShadow(QPainter& painter, const QRectF& rect, double radius, const Theme& theme) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    // Stacked faint layers: cheap, and it scales with any resolution.
    constexpr int kLayers = 14;
    painter.setBrush(QColor(0, 0, 0, theme.dark ? 7 : 3));
    for (int i = kLayers; i > 0; --i) {
        painter.drawRoundedRect(rect.adjusted(-i, -i + 5, i, i + 4), radius + i, radius + i);
    }
    painter.restore();
}

void paintFocusRing(QPainter& painter, const QRectF& rect, double radius, const QColor& color,
                    double width) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, width));
    const double inset = width / 2;
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

}  // namespace winnow::ui
