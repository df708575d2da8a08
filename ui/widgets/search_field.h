// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace winnow::ui {

// A line edit with a magnifier, the cap of the key that leads here, and a clear button. Escape
// empties it, then gives the focus back.
class SearchField : public QLineEdit {
    Q_OBJECT

public:
    explicit SearchField(const QString& placeholder, QWidget* parent = nullptr);

    void setKeyCap(const QString& key);
    QSize sizeHint() const override;

Q_SIGNALS:
    // Escape in the empty field: the page may take the focus.
    void left();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QString m_key;
};

}  // namespace winnow::ui
