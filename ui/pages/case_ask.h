// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <QFrame>

#include <base/date.h>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;
class QPlainTextEdit;

namespace winnow {

namespace ui {
class InlineBanner;
}

// A question in place: why, until when. What is refused is said under it, and what was typed stays.
class CaseAsk : public QFrame {
    Q_OBJECT

public:
    struct Question {
        QString title;
        QString explanation;
        QString accept;                                    // text of the button
        QString choice;                                    // label of `choices`
        std::vector<std::pair<QString, QString>> choices;  // code, words
        std::optional<Date> day;                           // asks for a day, from this one on
        bool hour = false;                                 // asks for an hour as well
        std::optional<int> startMinute;
        QString words;        // label of the text; empty: none is asked for
        QString prefill;      //
        bool single = false;  // one line
        QString box;          // text of a box to tick
    };
    struct Answer {
        std::string choice;
        std::optional<Date> day;
        std::optional<int> startMinute;
        std::string words;
        bool box = false;
    };
    // What was refused; empty: done, the question goes away.
    using Handler = std::function<QString(const Answer&)>;

    explicit CaseAsk(QWidget* parent = nullptr);

    void ask(const Question& question, Handler handler);
    void dismiss();
    bool isAsking() const { return static_cast<bool>(m_handler); }

Q_SIGNALS:
    void dismissed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build(const Question& question);
    void accept();
    void showWhole();

    Handler m_handler;
    QWidget* m_body = nullptr;
    QComboBox* m_choice = nullptr;
    QDateEdit* m_day = nullptr;
    QLineEdit* m_hour = nullptr;
    QLineEdit* m_line = nullptr;
    QPlainTextEdit* m_text = nullptr;
    QCheckBox* m_box = nullptr;
    ui::InlineBanner* m_banner = nullptr;
};

}  // namespace winnow
