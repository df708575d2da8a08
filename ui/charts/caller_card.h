// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>

#include <QStringList>
#include <QWidget>

class QVariantAnimation;

namespace winnow::ui {

struct CallerData {
    QString person;            // who calls; the client where nobody is known
    QString detail;            // "Delacourt Motors, +353 1 555 0148"
    QStringList reactions;     // five, the worst first
    QStringList explanations;  // their tool tips
    std::optional<int> chosen;
};

// A client's name on the ringing phone, and the five first reactions to it. Dark in both
// appearances, like the phone it stands for.
class CallerCard : public QWidget {
    Q_OBJECT

public:
    explicit CallerCard(QWidget* parent = nullptr);

    void setCaller(const CallerData& caller);
    void setChosen(std::optional<int> reaction);
    std::optional<int> chosen() const { return m_data.chosen; }
    // Lets the rings breathe once, unless motion is to be reduced.
    void ring();
    // Less air, for low windows.
    void setCompact(bool compact);
    // Puts the keyboard on the chosen reaction, else on the first.
    void focusReactions();
    bool hasReactionFocus() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    // 0 to 4, the worst first.
    void reacted(int reaction);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    class ReactionButton;

    // Where everything is in a width.
    struct Places {
        QRectF avatar;
        QRectF call;
        QRectF person;
        QRectF detail;
        QRectF question;
        double buttonsTop = 0;
        double buttonWidth = 0;
        double buttonHeight = 0;
        int height = 0;
    };

    Places placesFor(int width) const;
    QString question() const;
    void nameButtons();
    void arrange();
    void paintRings(QPainter& painter) const;

    CallerData m_data;
    std::array<ReactionButton*, 5> m_buttons{};
    QVariantAnimation* m_breath;
    double m_wide = 0;  // 0 to 1: how far the rings are breathed out
    bool m_compact = false;
};

}  // namespace winnow::ui
