// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QSpinBox>

namespace winnow {

// 1250 is "12.5", in the manner of the screen's language.
QString hundredthsText(int hundredths);

// A spin box on the rubric page: Ctrl+Z belongs to the draft and not to its text, and the wheel
// turns it only while it has the cursor, since the page scrolls under the mouse.
class DraftSpin : public QSpinBox {
    Q_OBJECT

public:
    explicit DraftSpin(QWidget* parent = nullptr);

    // Marked as wrong.
    void setProblem(bool problem);

protected:
    bool event(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_problem = false;
};

// For hundredths (weights, points): its value is an integer, 1250 is shown as "12.5". It steps by
// whole units.
class HundredthsSpin : public DraftSpin {
    Q_OBJECT

public:
    explicit HundredthsSpin(QWidget* parent = nullptr);

    // Without buttons and frame, as a figure in a row; framed while it has the cursor.
    void setFlat();

    // Does not signal, and leaves alone what is being typed.
    void show(int hundredths);

Q_SIGNALS:
    // By the user.
    void edited(int hundredths);

protected:
    QString textFromValue(int hundredths) const override;
    int valueFromText(const QString& text) const override;
    QValidator::State validate(QString& text, int& position) const override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    std::optional<int> parsed(const QString& text) const;

    bool m_flat = false;
};

}  // namespace winnow
