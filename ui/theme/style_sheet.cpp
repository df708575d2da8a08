// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/theme/style_sheet.h>

#include <QFile>
#include <QHash>
#include <QRegularExpression>

namespace winnow::ui {

namespace {

QHash<QString, QColor> tokens(const Theme& theme) {
    return {
        {QStringLiteral("canvas"), theme.canvas},     {QStringLiteral("side"), theme.side},
        {QStringLiteral("surface"), theme.surface},   {QStringLiteral("surface2"), theme.surface2},
        {QStringLiteral("hover"), theme.hover},       {QStringLiteral("line"), theme.line},
        {QStringLiteral("line2"), theme.line2},       {QStringLiteral("line3"), theme.line3},
        {QStringLiteral("ink"), theme.ink},           {QStringLiteral("ink2"), theme.ink2},
        {QStringLiteral("ink3"), theme.ink3},         {QStringLiteral("acc"), theme.acc},
        {QStringLiteral("accT"), theme.accT},         {QStringLiteral("sel"), theme.sel},
        {QStringLiteral("grid"), theme.grid},         {QStringLiteral("toast"), theme.toast},
        {QStringLiteral("toastInk"), theme.toastInk},
    };
}

}  // namespace

QString styleSheet(const Theme& theme, const FontSet& fonts) {
    QFile file(QStringLiteral(":/theme/winnow.qss"));
    if (!file.open(QIODevice::ReadOnly)) return {};
    const QString source = QString::fromUtf8(file.readAll());
    const QHash<QString, QColor> colors = tokens(theme);
    static const QRegularExpression kMark(QStringLiteral("@(\\w+)|(\\d+)dp"));
    QString sheet;
    qsizetype done = 0;
    for (auto marks = kMark.globalMatch(source); marks.hasNext();) {
        const QRegularExpressionMatch mark = marks.next();
        sheet += QStringView(source).mid(done, mark.capturedStart() - done);
        if (mark.capturedLength(1) > 0) {
            sheet += colors.value(mark.captured(1)).name();
        } else {
            sheet += QStringLiteral("%1px").arg(qRound(fonts.dp(mark.captured(2).toDouble())));
        }
        done = mark.capturedEnd();
    }
    sheet += QStringView(source).mid(done);
    return sheet;
}

QPalette paletteFor(const Theme& theme) {
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor& color,
                                const QColor& disabled) {
        palette.setColor(QPalette::Active, role, color);
        palette.setColor(QPalette::Inactive, role, color);
        palette.setColor(QPalette::Disabled, role, disabled);
    };
    const QColor faint = mixed(theme.ink3, theme.surface, 0.6);
    set(QPalette::Window, theme.canvas, theme.canvas);
    set(QPalette::WindowText, theme.ink, faint);
    set(QPalette::Base, theme.surface, theme.surface2);
    set(QPalette::AlternateBase, theme.surface2, theme.surface2);
    set(QPalette::Text, theme.ink, faint);
    set(QPalette::PlaceholderText, theme.ink3, faint);
    set(QPalette::Button, theme.surface, theme.surface2);
    set(QPalette::ButtonText, theme.ink, faint);
    set(QPalette::BrightText, theme.bad, theme.bad);
    set(QPalette::Highlight, theme.accLine, theme.line);
    set(QPalette::HighlightedText, theme.ink, faint);
    set(QPalette::ToolTipBase, theme.toast, theme.toast);
    set(QPalette::ToolTipText, theme.toastInk, theme.toastInk);
    set(QPalette::Link, theme.acc, faint);
    set(QPalette::LinkVisited, theme.acc, faint);
    set(QPalette::Light, theme.surface, theme.surface);
    set(QPalette::Midlight, theme.surface2, theme.surface2);
    set(QPalette::Mid, theme.line2, theme.line2);
    set(QPalette::Dark, theme.line3, theme.line3);
    set(QPalette::Shadow, theme.line3, theme.line3);
    return palette;
}

}  // namespace winnow::ui
