// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <base/result.h>
#include <ui/bridge/portfolio_bridge.h>
#include <ui/widgets/card_frame.h>

namespace winnow {

class RatingPanel;
struct Rubric;

// The owner's ratings of a client, to be given and taken back in place.
class ClientRatingsCard : public ui::CardFrame {
    Q_OBJECT

public:
    explicit ClientRatingsCard(PortfolioBridge& bridge, QWidget* parent = nullptr);

    void show(ClientId client, const Rubric& rubric);
    RatingPanel* panel() const { return m_ratings; }

Q_SIGNALS:
    // What came of an answer.
    void told(const winnow::Result<void>& result, const QString& message);
    void problem(const QString& message);

private:
    void rate(const QString& criterion, std::optional<int> anchor);
    void clearRating(const QString& criterion);
    QString answerText(const std::string& criterion, std::optional<int> anchor) const;
    QString nameOf(const std::string& criterion) const;

    PortfolioBridge& m_bridge;
    ClientId m_client;
    RatingPanel* m_ratings;
};

}  // namespace winnow
