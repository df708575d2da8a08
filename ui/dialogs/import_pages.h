// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QStringList>
#include <QWidget>

#include <app/import_service.h>
#include <ui/support/words.h>

class QMenu;
class QTableWidget;

namespace winnow {

class ColumnHeader;

namespace ui {
class Button;
class InlineBanner;
class Label;
class RecordList;
}  // namespace ui

// Step 1: where the file is.
class ImportFilePage : public QWidget {
    Q_OBJECT

public:
    explicit ImportFilePage(const QString& formats, QWidget* parent = nullptr);

Q_SIGNALS:
    void chooseRequested();
};

// Step 2: how the file is written, and what its columns mean.
class ImportColumnsPage : public QWidget {
    Q_OBJECT

public:
    explicit ImportColumnsPage(const Words& words, const std::vector<std::string>& kinds,
                               QWidget* parent = nullptr);

    void show(const ImportPlan& plan);
    // The order was asked for and answered by the user.
    void setDateOrderChosen(bool chosen) { m_dateOrderChosen = chosen; }

Q_SIGNALS:
    void kindChosen(const std::string& kind);
    void dateOrderChosen(const std::string& order);
    void decimalMarkChosen(char mark);
    void delimiterChosen(char delimiter);
    void encodingChosen(const std::string& encoding);
    void headerRowChosen(int row);
    void columnsChosen(const std::map<std::string, std::string>& columns);

private:
    void fillMenus();
    void showColumns();
    void showQuestions();
    void choose(int column, const std::string& field);

    Words m_words;
    std::vector<std::string> m_kinds;
    ImportPlan m_plan;
    bool m_dateOrderChosen = false;
    ui::Button* m_kind;
    ui::Button* m_dates;
    ui::Button* m_numbers;
    ui::Button* m_separator;
    ui::Button* m_encoding;
    ui::Button* m_headerRow;
    ui::InlineBanner* m_question;
    QTableWidget* m_table;
    ColumnHeader* m_head;
};

// Step 3: names that no client has.
class ImportClientsPage : public QWidget {
    Q_OBJECT

public:
    explicit ImportClientsPage(const Words& words, QWidget* parent = nullptr);

    void show(const std::vector<UnknownClient>& unknown, const std::vector<Client>& clients);
    ClientDecisions decisions() const;

private:
    void setAll(bool suggestions);

    Words m_words;
    std::vector<UnknownClient> m_unknown;
    QTableWidget* m_table;
    ui::Button* m_allNew;
    ui::Button* m_allSuggested;
    ui::Label* m_nothing;
};

// Step 4: what was done.
class ImportResultPage : public QWidget {
    Q_OBJECT

public:
    explicit ImportResultPage(const Words& words, QWidget* parent = nullptr);

    void show(const ImportOutcome& outcome);
    // The rows left out as CSV: line, column, reason.
    static QByteArray problemsCsv(const std::vector<RowProblem>& problems, const Words& words);

Q_SIGNALS:
    void saveProblemsRequested();

private:
    Words m_words;
    ui::RecordList* m_figures;
    ui::Label* m_problemsTitle;
    ui::Button* m_save;
    QTableWidget* m_table;
};

}  // namespace winnow
