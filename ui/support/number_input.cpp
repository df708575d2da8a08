// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/support/number_input.h>

#include <ui/support/words.h>

namespace winnow {
namespace {

using namespace Qt::StringLiterals;

// With '.' as decimal mark and no grouping. A lone mark of the other language with other than three
// digits behind it can only be meant as the decimal mark.
QString plainNumber(const QString& text, Language language) {
    QString digits;
    for (const QChar c : text) {
        if (!c.isSpace() && c != u'\u202f' && c != u'\u00a0' && c != u'\'' && c != u'’') {
            digits += c;
        }
    }
    digits.replace(u'\u2212', u'-');
    const QChar decimal = language == Language::French ? u',' : u'.';
    const QChar other = language == Language::French ? u'.' : u',';
    if (!digits.contains(decimal) && digits.count(other) == 1 &&
        digits.size() - digits.indexOf(other) - 1 != 3) {
        digits.replace(other, decimal);
    }
    digits.remove(other);
    digits.replace(decimal, u'.');
    return digits;
}

QString withMark(const std::string& plain, Language language) {
    QString text = toQString(plain);
    return language == Language::French ? text.replace(u'.', u',') : text;
}

}  // namespace

std::optional<Money> moneyFromInput(const QString& text, Language language,
                                    const Currency& currency) {
    QString figure = text;
    figure.remove(toQString(currency.symbol()));
    figure.remove(toQString(currency.code()), Qt::CaseInsensitive);
    return moneyFromPlainText(plainNumber(figure, language).toStdString(), currency);
}

QString moneyInput(Money amount, Language language, const Currency& currency) {
    return withMark(toPlainText(amount, currency), language);
}

std::optional<Decimal> decimalFromInput(const QString& text, Language language) {
    const QString plain = plainNumber(text, language);
    const qsizetype mark = plain.indexOf(u'.');
    const QString whole = mark < 0 ? plain : plain.left(mark);
    QString part = mark < 0 ? QString() : plain.mid(mark + 1);
    if (whole.isEmpty() || whole.size() > 9 || part.size() > Decimal::kDecimals) {
        return std::nullopt;
    }
    part = part.leftJustified(Decimal::kDecimals, u'0');
    bool wholeFits = false;
    bool partFits = false;
    const auto units = whole.toUInt(&wholeFits);
    const auto micros = part.toUInt(&partFits);
    if (!wholeFits || !partFits) {
        return std::nullopt;
    }
    return Decimal{std::int64_t{units} * Decimal::kOne + std::int64_t{micros}};
}

QString decimalInput(Decimal value, Language language) {
    return withMark(value.toText(), language);
}

}  // namespace winnow
