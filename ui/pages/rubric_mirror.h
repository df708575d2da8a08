// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include <ui/widgets/items_widget.h>

namespace winnow {

// Clients by grade under the rubric in use and under the draft, as mirrored bars.
class RubricMirror : public ui::ItemsWidget {
    Q_OBJECT

public:
    explicit RubricMirror(QWidget* parent = nullptr);

    void show(const QString& beforeTitle, const std::array<int, 4>& before, const QString& nowTitle,
              const std::array<int, 4>& now);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    std::vector<ui::PaintedItem> layOutItems() const override;
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_beforeTitle;
    QString m_nowTitle;
    std::array<int, 4> m_before{};
    std::array<int, 4> m_now{};
};

}  // namespace winnow
