// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/theme/icons.h>

#include <QFile>
#include <QGuiApplication>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <map>
#include <memory>
#include <tuple>

#include <ui/theme/look.h>

namespace winnow::ui {

namespace {

QByteArray svgSource(const QString& name) {
    static QHash<QString, QByteArray> sources;
    const auto known = sources.constFind(name);
    if (known != sources.constEnd()) return *known;
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    const QByteArray source = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    sources.insert(name, source);
    return source;
}

// Parsed once for each colour in use: tables paint the same few icons again and again.
QSvgRenderer* rendererFor(const QString& name, const QColor& color, bool bold) {
    static std::map<std::tuple<QString, QRgb, bool>, std::unique_ptr<QSvgRenderer>> renderers;
    std::unique_ptr<QSvgRenderer>& renderer = renderers[{name, color.rgb(), bold}];
    if (!renderer) {
        QByteArray source = svgSource(name);
        source.replace("currentColor", color.name(QColor::HexRgb).toLatin1());
        if (bold) source.replace("stroke-width=\"2\"", "stroke-width=\"2.6\"");
        renderer = std::make_unique<QSvgRenderer>(source);
        renderer->setAspectRatioMode(Qt::KeepAspectRatio);
    }
    return renderer.get();
}

void paintSvg(QPainter& painter, const QRectF& rect, const QString& name, const QColor& color) {
    if (svgSource(name).isEmpty()) return;
    // Lines of 2 in a box of 24 get too thin in the smallest icons.
    const bool bold = rect.width() < fonts().dp(14.5);
    rendererFor(name, color, bold)->render(&painter, rect);
}

// Paints a named icon in the colour its role has at that moment.
class ThemedIconEngine : public QIconEngine {
public:
    ThemedIconEngine(QString name, ColorRole role) : m_name(std::move(name)), m_role(role) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        paintIcon(*painter, QRectF(rect), m_name, colorFor(mode));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal) override {
        // The size is in device pixels already.
        const QString key = QStringLiteral("winnow/%1/%2/%3x%4")
                                .arg(m_name, colorFor(mode).name())
                                .arg(size.width())
                                .arg(size.height());
        QPixmap pixmap;
        if (!QPixmapCache::find(key, &pixmap)) {
            pixmap = QPixmap(size);
            pixmap.fill(Qt::transparent);
            QPainter painter(&pixmap);
            paint(&painter, QRect(QPoint(0, 0), size), mode, state);
            painter.end();
            QPixmapCache::insert(key, pixmap);
        }
        return pixmap;
    }

    QIconEngine* clone() const override { return new ThemedIconEngine(*this); }

private:
    QColor colorFor(QIcon::Mode mode) const {
        const Theme& now = theme();
        const QColor color = now.color(m_role);
        return mode == QIcon::Disabled ? mixed(color, now.surface, 0.45) : color;
    }

    QString m_name;
    ColorRole m_role;
};

class ProductIconEngine : public QIconEngine {
public:
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode, QIcon::State) override {
        paintProductIcon(*painter, QRectF(rect), theme());
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return pixmap;
    }

    // What the window system asks for: without sizes it would take none.
    QList<QSize> availableSizes(QIcon::Mode, QIcon::State) override {
        return {{16, 16}, {24, 24}, {32, 32}, {48, 48}, {64, 64}, {128, 128}};
    }

    QIconEngine* clone() const override { return new ProductIconEngine(*this); }
};

}  // namespace

QIcon icon(const QString& name, ColorRole role) {
    if (svgSource(name).isEmpty()) return {};
    return QIcon(new ThemedIconEngine(name, role));
}

QIcon productIcon() { return QIcon(new ProductIconEngine); }

void paintIcon(QPainter& painter, const QRectF& rect, const QString& name, const QColor& color) {
    paintSvg(painter, rect, name, color);
}

void paintProductIcon(QPainter& painter, const QRectF& rect, const Theme& theme) {
    paintSvg(painter, rect,
             theme.dark ? QStringLiteral("winnow-mark-dark") : QStringLiteral("winnow"), theme.acc);
}

}  // namespace winnow::ui
