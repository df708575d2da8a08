// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/new_portfolio_dialog.h>

#include <QComboBox>
#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>

#include <ui/support/paths.h>
#include <ui/support/prompts.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>

namespace winnow {
namespace {

using namespace Qt::StringLiterals;

// The ones offered; any other ISO 4217 code can be typed.
constexpr const char* kCommonCurrencies[] = {"EUR", "USD", "GBP", "CHF", "CAD",
                                             "AUD", "SEK", "DKK", "NOK", "PLN"};

}  // namespace

NewPortfolioDialog::NewPortfolioDialog(const Clock& clock, const Words& words, Prompts& prompts,
                                       const QString& folder, QWidget* parent)
    : FormDialog(tr("New portfolio"), tr("Create"), parent),
      m_clock(clock),
      m_words(words),
      m_prompts(prompts),
      m_folder(folder),
      m_name(new QLineEdit(this)),
      m_currency(new QComboBox(this)),
      m_firstMonth(new QComboBox(this)),
      m_file(new QLineEdit(this)) {
    setIntroduction(tr("Everything is kept in one file on this computer."));
    m_name->setObjectName(u"name"_s);
    m_file->setObjectName(u"file"_s);
    m_currency->setObjectName(u"currency"_s);
    m_currency->setEditable(true);
    for (const char* code : kCommonCurrencies) {
        m_currency->addItem(QString::fromLatin1(code));
    }
    const QString local = QLocale().currencySymbol(QLocale::CurrencyIsoCode);
    if (m_currency->findText(local) >= 0) {
        m_currency->setCurrentText(local);
    }
    for (int month = 1; month <= 12; ++month) {
        m_firstMonth->addItem(QLocale().standaloneMonthName(month), month);
    }

    auto* fileRow = new QWidget(this);
    auto* row = new QHBoxLayout(fileRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(ui::dp(8));
    row->addWidget(m_file, 1);
    auto* browse = new ui::SecondaryButton(tr("Choose…"), fileRow);
    browse->setAutoDefault(false);
    row->addWidget(browse);
    fileRow->setFocusProxy(m_file);

    addField(tr("Your firm"), m_name);
    addField(tr("Currency"), m_currency, tr("Of your accounts. It cannot be changed later."));
    addField(tr("Fiscal year begins in"), m_firstMonth, tr("It decides what a quarter is."));
    addField(tr("File"), fileRow);
    connect(browse, &QAbstractButton::clicked, this, &NewPortfolioDialog::chooseFile);
    connect(m_name, &QLineEdit::textChanged, this, &NewPortfolioDialog::suggestFile);
    connect(m_file, &QLineEdit::textEdited, this, [this] { m_fileChosen = true; });
    suggestFile();
    setMinimumWidth(ui::dp(540));
    m_name->setFocus();
}

void NewPortfolioDialog::suggestFile() {
    if (m_fileChosen) {
        return;
    }
    QString base;
    for (const QChar c : m_name->text().simplified()) {
        base += c.isLetterOrNumber() ? c : u'-';
    }
    if (base.isEmpty()) {
        base = tr("clients");
    }
    QString file = QDir(m_folder).filePath(base + u".winnow"_s);
    for (int n = 2; QFile::exists(file); ++n) {
        file = QDir(m_folder).filePath(u"%1-%2.winnow"_s.arg(base).arg(n));
    }
    m_file->setText(QDir::toNativeSeparators(file));
}

void NewPortfolioDialog::chooseFile() {
    const QString file = m_prompts.fileToSave(this, tr("Where to keep the portfolio"),
                                              m_file->text(), tr("Winnow portfolio (*.winnow)"));
    if (!file.isEmpty()) {
        m_fileChosen = true;
        m_file->setText(QDir::toNativeSeparators(file));
    }
}

bool NewPortfolioDialog::save() {
    const QString name = m_name->text().simplified();
    if (name.isEmpty()) {
        showProblem(tr("The name of your firm is missing."), m_name);
        return false;
    }
    const auto currency = Currency::fromCode(m_currency->currentText().trimmed().toStdString());
    if (!currency) {
        showProblem(tr("“%1” is not a currency. Write its three letters, such as EUR or USD.")
                        .arg(m_currency->currentText().trimmed()),
                    m_currency);
        return false;
    }
    QString file = QDir::fromNativeSeparators(m_file->text().trimmed());
    if (file.isEmpty()) {
        showProblem(tr("Say where the file shall be kept."), m_file);
        return false;
    }
    if (!file.endsWith(u".winnow"_s)) {
        file += u".winnow"_s;
    }
    auto made = Portfolio::create(
        toPath(file), {name.toStdString(), *currency, m_firstMonth->currentData().toInt()},
        m_clock);
    if (!made) {
        showProblem(m_words.error(made.error()), m_file);
        return false;
    }
    m_portfolio = std::move(*made);
    return true;
}

}  // namespace winnow
