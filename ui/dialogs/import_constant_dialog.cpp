// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/import_constant_dialog.h>

#include <algorithm>

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QStackedWidget>

#include <ui/theme/look.h>

namespace winnow {

using namespace Qt::StringLiterals;

ImportConstantDialog::ImportConstantDialog(const Words& words, const ImportPlan& plan,
                                           const std::string& field, const QStringList& clients,
                                           QWidget* parent)
    : FormDialog(tr("One value for every row"), tr("Use it"), parent),
      m_words(words),
      m_plan(plan),
      m_clients(clients),
      m_field(new QComboBox(this)),
      m_values(new QStackedWidget(this)),
      m_choice(new QComboBox(this)),
      m_text(new QLineEdit(this)) {
    setIntroduction(
        tr("For what the file has no column for: its currency, the one client it is about, the "
           "days until an invoice falls due."));
    for (const ImportFieldChoice& choice : plan.fields) {
        if (!plan.columns.contains(choice.code) && canBeConstant(choice.code)) {
            m_field->addItem(fieldName(words, choice.code), QString::fromStdString(choice.code));
        }
    }
    m_field->setCurrentIndex(std::max(0, m_field->findData(QString::fromStdString(field))));
    m_values->addWidget(m_text);
    m_values->addWidget(m_choice);
    m_field->setObjectName(u"field"_s);
    m_text->setObjectName(u"value"_s);
    m_choice->setObjectName(u"choice"_s);
    addField(tr("Field"), m_field);
    addField(tr("Value"), m_values, tr("Payment terms are a number of days: 30."));
    m_values->setFocusProxy(m_text);
    connect(m_field, &QComboBox::currentIndexChanged, this, &ImportConstantDialog::showField);
    showField();
    resize(ui::dp(440), sizeHint().height());
    m_values->currentWidget()->setFocus(Qt::OtherFocusReason);
}

std::string ImportConstantDialog::field() const {
    return m_field->currentData().toString().toStdString();
}

std::string ImportConstantDialog::value() const {
    if (m_values->currentWidget() == m_choice) {
        return m_choice->currentData().toString().toStdString();
    }
    return m_text->text().trimmed().toStdString();
}

void ImportConstantDialog::showField() {
    const std::string code = field();
    const auto known = m_plan.constants.find(code);
    const QString present = known == m_plan.constants.end() ? QString() : toQString(known->second);
    m_text->setText(present);
    m_text->setAccessibleName(fieldName(m_words, code));
    m_text->setCompleter(nullptr);
    if (code == "client") {
        auto* completer = new QCompleter(m_clients, m_text);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        m_text->setCompleter(completer);
    }
    const auto codes = m_plan.valueCodes.find(code);
    const bool isChoice = codes != m_plan.valueCodes.end() && !codes->second.empty();
    m_choice->clear();
    m_choice->setAccessibleName(fieldName(m_words, code));
    if (isChoice) {
        for (const std::string& each : codes->second) {
            m_choice->addItem(valueName(m_words, code, each), QString::fromStdString(each));
        }
        m_choice->setCurrentIndex(std::max(0, m_choice->findData(present)));
    }
    m_values->setCurrentWidget(isChoice ? static_cast<QWidget*>(m_choice) : m_text);
    m_values->setFocusProxy(m_values->currentWidget());
}

bool ImportConstantDialog::save() {
    const std::string text = value();
    if (field() == "due_on" && !text.empty() &&
        text.find_first_not_of("0123456789") != std::string::npos) {
        showProblem(tr("“%1” is no number of days. Type 30 for payment within 30 days.")
                        .arg(toQString(text)),
                    m_text);
        return false;
    }
    return true;
}

}  // namespace winnow
