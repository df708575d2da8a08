// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <QStringList>
#include <QWidget>

#include <ui/dialogs/import_job.h>

class QCheckBox;
class QMenu;

namespace winnow {

namespace ui {
class Button;
}  // namespace ui

// How a file is read, as a row of buttons: kind, dates, numbers, separator, encoding, header row,
// and under "More" the mapping and values that count for every row.
class ImportReadingBar : public QWidget {
    Q_OBJECT

public:
    ImportReadingBar(const Words& words, const std::vector<std::string>& kinds,
                     QWidget* parent = nullptr);

    // Names of mappings the file can be read by, the user's own first.
    void setMappings(const QStringList& names) { m_mappings = names; }
    void show(const ImportPlan& plan, const ImportOptions& options);

Q_SIGNALS:
    void optionsChosen(const winnow::ImportOptions& options);
    void mappingChosen(const QString& name);
    // The user wants one value for every row; the field may be empty.
    void constantRequested(const std::string& field);

private:
    using Change = std::function<void(ImportOptions&)>;
    struct Option {
        std::string code;
        QString text;
    };

    ui::Button* addButton(const QString& objectName);
    // Lets the options say something else, and tells.
    void apply(const Change& change);
    void fill(QMenu* menu, const std::vector<Option>& options, const std::string& current,
              const std::function<void(ImportOptions&, const std::string&)>& change);
    QMenu* freshMenu(ui::Button* button);
    void showKind();
    void showDates();
    void showText();
    void showMore();
    void showConstants();
    QStringList dateColumns() const;

    static std::vector<Option> dateOrders();
    static std::vector<Option> encodings();
    static std::vector<Option> delimiters();
    static std::vector<Option> decimalMarks();

    Words m_words;
    std::vector<std::string> m_kinds;
    QStringList m_mappings;
    ImportPlan m_plan;
    ImportOptions m_options;
    QWidget* m_chips;
    ui::Button* m_kind;
    ui::Button* m_dates;
    ui::Button* m_numbers;
    ui::Button* m_separator;
    ui::Button* m_encoding;
    ui::Button* m_more;
    std::vector<ui::Button*> m_constants;
    QCheckBox* m_hasHeader;
};

}  // namespace winnow
