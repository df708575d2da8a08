// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/reports/pdf_file.h>

#include <QBuffer>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHashFunctions>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>

#include <ui/theme/fonts.h>

namespace winnow {

namespace {

// Replaces what `pattern` captures by `text` of the same length, so that the file's table of
// offsets stays right.
void fixInPlace(QByteArray& pdf, const char* pattern, const QByteArray& text) {
    const QRegularExpression expression(QString::fromLatin1(pattern));
    const QString latin = QString::fromLatin1(pdf);
    auto matches = expression.globalMatch(latin);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const qsizetype length = match.capturedLength(1);
        if (length <= text.size()) {
            pdf.replace(match.capturedStart(1), length, text.left(length));
        }
    }
}

// The moment of writing and random ids, which Qt puts in, would make every file differ.
void makeReproducible(QByteArray& pdf, Date datedOn) {
    const QByteArray iso = QByteArray::fromStdString(datedOn.toIso());
    QByteArray compact = iso;
    compact.replace("-", "");
    fixInPlace(pdf, R"(/(?:Creation|Mod)Date \(D:(\d{14}))", compact + "000000");
    fixInPlace(pdf, R"(/(?:Creation|Mod)Date \(D:\d{14}([+-][^)]*)\))", "+00'00'");
    fixInPlace(pdf, "<xmp:(?:Create|Modify|Metadata)Date>([^<]*)<", iso + "T00:00:00+00:00");
    fixInPlace(pdf, R"re((?:Create|Modify|Metadata)Date="([^"]*)")re", iso + "T00:00:00+00:00");
    const QByteArray zeros = "00000000-0000-0000-0000-000000000000";
    fixInPlace(pdf, "uuid:([0-9a-f-]{36})", zeros);
    fixInPlace(pdf, "<([0-9a-f]{72})>", zeros.toHex());  // the trailer's identifiers
}

}  // namespace

void ensureGui() {
    if (QCoreApplication::instance() == nullptr) {
        // The order in which fonts are embedded is that of a hash table.
        QHashSeed::setDeterministicGlobalSeed();
        qputenv("QT_QPA_PLATFORM", "offscreen");
        // Outside a desktop session Qt would say that it has no runtime folder; none is needed.
        static QtMessageHandler usual = nullptr;
        usual = qInstallMessageHandler(
            [](QtMsgType type, const QMessageLogContext& context, const QString& message) {
                if (!message.startsWith(u"QStandardPaths:")) {
                    usual(type, context, message);
                }
            });
        static int argumentCount = 1;
        static char name[] = "winnow";
        static char* arguments[] = {name, nullptr};
        // Lives until the program ends: fonts and caches of Qt depend on it.
        static auto* application = new QGuiApplication(argumentCount, arguments);
        Q_UNUSED(application);
    }
    if (!QFontDatabase::hasFamily(QStringLiteral("Winnow Sans"))) {
        ui::registerFonts();
    }
}

std::string pdfOfPages(const QString& title, Date datedOn, int pages,
                       const std::function<void(QPainter&, int, QSizeF)>& paintPage) {
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF());
        writer.setResolution(300);
        writer.setTitle(title);
        writer.setCreator(QStringLiteral("Winnow"));
        QPainter painter(&writer);
        for (int page = 0; page < pages; ++page) {
            if (page > 0) {
                writer.newPage();
            }
            paintPage(painter, page, QSizeF(writer.width(), writer.height()));
        }
    }
    buffer.close();
    makeReproducible(pdf, datedOn);
    return pdf.toStdString();
}

}  // namespace winnow
