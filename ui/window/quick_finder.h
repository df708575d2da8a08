// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include <QAbstractListModel>
#include <QFrame>
#include <QPointer>

#include <domain/grade.h>

class QListView;

namespace winnow {

namespace ui {
class Label;
class SearchField;
}  // namespace ui

// Something the finder can go to or do.
struct Findable {
    QString text;
    QString note;  // key, or what it is
    bool isClient = false;
    std::optional<Grade> grade;  // of a client
    QString searchKey;
    std::function<void()> run;
};

// Findables that fit what was typed, clients first.
class FindableModel : public QAbstractListModel {
    Q_OBJECT

public:
    explicit FindableModel(QObject* parent) : QAbstractListModel(parent) {}

    void setFindables(std::vector<Findable> findables);
    void setText(const QString& text);
    const Findable& at(int row) const { return m_all[m_shown[static_cast<std::size_t>(row)]]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<Findable> m_all;
    std::vector<std::size_t> m_shown;
};

// A field over the window that finds clients and commands by a few letters.
class QuickFinder : public QFrame {
    Q_OBJECT

public:
    explicit QuickFinder(QWidget* host);

    void open(std::vector<Findable> findables);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
    void step(int rows);
    void runCurrent();
    void dismiss();

    ui::SearchField* m_field;
    FindableModel* m_model;
    QListView* m_list;
    ui::Label* m_nothing;
    QPointer<QWidget> m_cameFrom;
};

}  // namespace winnow
