// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>
#include <QWidget>

namespace winnow {

// The keys of the page, along its foot. What does not fit is left out from the least important.
class GradingStrip : public QWidget {
    Q_OBJECT

public:
    struct Key {
        QString cap;
        QString does;
        int rank = 0;  // the highest is left out first
    };

    explicit GradingStrip(QWidget* parent = nullptr);

    void setKeys(std::vector<Key> keys);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    double widthOf(const Key& key) const;

    std::vector<Key> m_keys;
};

}  // namespace winnow
