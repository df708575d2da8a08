// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>
#include <vector>

#include <ui/widgets/items_widget.h>

namespace winnow::ui {

class Label;

// The way to the page: "Clients > Harrow & Pike". All but the last step can be clicked.
class Breadcrumb : public ItemsWidget {
    Q_OBJECT

public:
    explicit Breadcrumb(QWidget* parent = nullptr);

    void setSteps(const QStringList& steps);
    QAccessible::Role itemsRole() const override { return QAccessible::List; }
    QSize sizeHint() const override;

Q_SIGNALS:
    void clicked(int index);

protected:
    std::vector<PaintedItem> layOutItems() const override;
    void itemActivated(int index) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QStringList m_steps;
};

// Top of every page: optional breadcrumb, title, one line below, actions at the right. Where the
// actions do not fit beside the title they go below it.
class PageHeader : public QWidget {
    Q_OBJECT

public:
    explicit PageHeader(const QString& title = {}, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setSubtitle(const QString& subtitle);
    // Empty hides it.
    void setBreadcrumb(const QStringList& steps);
    // A widget before the title (the grade of a client).
    void setLeading(QWidget* widget);
    void addAction(QWidget* widget);
    using QWidget::addAction;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void breadcrumbClicked(int index);

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    // Where everything goes in a width. Its own arithmetic instead of a layout, as the height
    // depends on whether the actions fit beside the title.
    struct Places {
        QRect breadcrumb;
        QRect leading;
        QRect title;
        QRect subtitle;
        std::vector<std::pair<QWidget*, QRect>> actions;
        int height = 0;
    };

    Places placesFor(int width) const;
    int placeActions(Places& places, int width, int top) const;
    int actionsWidth() const;
    void arrange();

    Breadcrumb* m_breadcrumb;
    Label* m_title;
    Label* m_subtitle;
    QWidget* m_leading = nullptr;
    std::vector<QPointer<QWidget>> m_actions;
};

}  // namespace winnow::ui
