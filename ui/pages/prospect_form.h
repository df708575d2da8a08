// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <domain/prospect.h>
#include <ui/bridge/portfolio_bridge.h>
#include <ui/widgets/card_frame.h>

class QComboBox;
class QGridLayout;
class QLineEdit;

namespace winnow {

namespace ui {
class Label;
}

// What is expected of a prospect as a client. An empty field is unknown.
class ProspectForm : public ui::CardFrame {
    Q_OBJECT

public:
    ProspectForm(PortfolioBridge& bridge, QWidget* parent);

    void show(const ProspectFile& file, const Rubric& rubric);
    // What the fields say; an unreadable field keeps what was there and is told in `problem`.
    void read(ProspectFile& file, QString& problem) const;

Q_SIGNALS:
    // A field was left, or a choice made.
    void edited();

private:
    QLineEdit* addField(const QString& label, const QString& unit, const QString& name);
    void showRatings(const ProspectProjection& projection, const Rubric& rubric);

    PortfolioBridge& m_bridge;
    QGridLayout* m_grid;
    QLineEdit* m_fee;
    QLineEdit* m_hours;
    QLineEdit* m_hourlyCost;
    QLineEdit* m_tools;
    QLineEdit* m_endpoints;
    QLineEdit* m_reactive;
    QLineEdit* m_daysLate;
    QLineEdit* m_effort;
    struct RatingField {
        std::string criterion;
        QComboBox* box = nullptr;
    };
    std::vector<RatingField> m_ratings;
    QWidget* m_ratingBox;
};

}  // namespace winnow
