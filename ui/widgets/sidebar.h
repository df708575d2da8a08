// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QListView>
#include <QWidget>

class QMenu;
class QStandardItemModel;
class QVBoxLayout;

namespace winnow::ui {

// The quarter in view and whether it is open; clicking asks for the menu.
class QuarterButton : public QAbstractButton {
    Q_OBJECT

public:
    explicit QuarterButton(QWidget* parent = nullptr);

    // "Q3 2026", "closed".
    void setQuarter(const QString& quarter, const QString& state);
    // The menu opens below the button; not owned.
    void setMenu(QMenu* menu);
    void setCollapsed(bool collapsed);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void openMenu();

    QString m_quarter;
    QString m_state;
    QMenu* m_menu = nullptr;
    bool m_collapsed = false;
};

// The entries, in sections. Arrow keys move, Enter and click go there.
class NavList : public QListView {
    Q_OBJECT

public:
    explicit NavList(QWidget* parent = nullptr);

    void addSection(const QString& title);
    // `key` names the entry in setCurrent() and chosen(); `iconName` as in resources/icons.
    void addEntry(const QString& key, const QString& text, const QString& iconName);
    // Count or short state at the right: "24", "3 left".
    void setEntryNote(const QString& key, const QString& note);
    // Does not signal.
    void setCurrent(const QString& key);
    QString current() const;
    void setCollapsed(bool collapsed);
    void clear();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(const QString& key);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    int rowOf(const QString& key) const;
    void relayout();

    QStandardItemModel* m_model;
    bool m_collapsed = false;
};

// Brand, quarter, entries, footer; 208 pixels wide, or 56 collapsed.
class Sidebar : public QWidget {
    Q_OBJECT

public:
    explicit Sidebar(QWidget* parent = nullptr);

    void setPortfolioName(const QString& name);
    QuarterButton* quarterButton() const { return m_quarter; }
    NavList* nav() const { return m_nav; }
    // One or two short lines: how fresh the data are.
    void setFooter(const QString& text);
    void setCollapsed(bool collapsed);
    bool isCollapsed() const { return m_collapsed; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void applyMetrics();

    QVBoxLayout* m_layout;
    QWidget* m_brand;
    QuarterButton* m_quarter;
    NavList* m_nav;
    QWidget* m_footer;
    bool m_collapsed = false;
};

}  // namespace winnow::ui
