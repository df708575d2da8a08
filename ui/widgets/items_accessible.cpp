// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/widgets/items_accessible.h>

#include <QAccessibleActionInterface>
#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>

#include <ui/widgets/items_widget.h>

namespace winnow::ui {

namespace {

// One datum.
class ItemAccessible : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    ItemAccessible(ItemsWidget* widget, int index) : m_widget(widget), m_index(index) {}

    bool isValid() const override { return item() != nullptr; }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override {
        return m_widget ? m_widget->window()->windowHandle() : nullptr;
    }
    QAccessibleInterface* parent() const override {
        return QAccessible::queryAccessibleInterface(m_widget.data());
    }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }

    QString text(QAccessible::Text kind) const override {
        const PaintedItem* shown = item();
        if (shown == nullptr) return {};
        if (kind == QAccessible::Name) return shown->name;
        if (kind == QAccessible::Description && shown->toolTip != shown->name) {
            return shown->toolTip;
        }
        return {};
    }
    void setText(QAccessible::Text, const QString&) override {}

    QRect rect() const override {
        const PaintedItem* shown = item();
        if (shown == nullptr) return {};
        const QRect local = shown->rect.toAlignedRect();
        return QRect(m_widget->mapToGlobal(local.topLeft()), local.size());
    }
    QAccessible::Role role() const override {
        const bool list = m_widget && m_widget->itemsRole() == QAccessible::List;
        return list ? QAccessible::ListItem : QAccessible::Graphic;
    }
    QAccessible::State state() const override {
        QAccessible::State state;
        const PaintedItem* shown = item();
        if (shown == nullptr) {
            state.invalid = true;
            return state;
        }
        state.focusable = shown->clickable;
        state.focused = m_widget->hasFocus() && m_widget->currentItem() == m_index;
        state.invisible = !m_widget->isVisible();
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType type) override {
        const PaintedItem* shown = item();
        if (type == QAccessible::ActionInterface && shown != nullptr && shown->clickable) {
            return static_cast<QAccessibleActionInterface*>(this);
        }
        return nullptr;
    }
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString& name) override {
        if (!m_widget) return;
        if (name == pressAction()) m_widget->activateItem(m_index);
        if (name == setFocusAction()) {
            m_widget->setFocus();
            m_widget->setCurrentItem(m_index);
        }
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    const PaintedItem* item() const {
        if (!m_widget) return nullptr;
        const std::vector<PaintedItem>& items = m_widget->items();
        const auto index = static_cast<std::size_t>(m_index);
        return index < items.size() ? &items[index] : nullptr;
    }

    QPointer<ItemsWidget> m_widget;
    int m_index;
};

class ItemsAccessible : public QAccessibleWidget {
public:
    explicit ItemsAccessible(ItemsWidget* widget)
        : QAccessibleWidget(widget, widget->itemsRole()) {}

    ~ItemsAccessible() override {
        for (const QAccessible::Id id : std::as_const(m_ids)) {
            QAccessible::deleteAccessibleInterface(id);
        }
    }

    int childCount() const override { return static_cast<int>(items().items().size()); }

    QAccessibleInterface* child(int index) const override {
        if (index < 0 || index >= childCount()) return nullptr;
        const auto known = m_ids.constFind(index);
        if (known != m_ids.constEnd()) return QAccessible::accessibleInterface(*known);
        auto* made = new ItemAccessible(&items(), index);
        m_ids.insert(index, QAccessible::registerAccessibleInterface(made));
        return made;
    }

    int indexOfChild(const QAccessibleInterface* wanted) const override {
        for (auto it = m_ids.constBegin(); it != m_ids.constEnd(); ++it) {
            if (QAccessible::accessibleInterface(it.value()) == wanted) return it.key();
        }
        return -1;
    }

    QAccessibleInterface* childAt(int x, int y) const override {
        const QPointF local = items().mapFromGlobal(QPoint(x, y));
        for (int i = childCount() - 1; i >= 0; --i) {
            if (items().items()[static_cast<std::size_t>(i)].rect.contains(local)) return child(i);
        }
        return nullptr;
    }

    QAccessibleInterface* focusChild() const override {
        return items().hasFocus() ? child(items().currentItem()) : nullptr;
    }

private:
    ItemsWidget& items() const { return *static_cast<ItemsWidget*>(widget()); }

    mutable QHash<int, QAccessible::Id> m_ids;
};

QAccessibleInterface* makeInterface(const QString&, QObject* object) {
    auto* widget = qobject_cast<ItemsWidget*>(object);
    return widget != nullptr ? new ItemsAccessible(widget) : nullptr;
}

}  // namespace

void installItemsAccessibility() {
    static const bool kInstalled = [] {
        QAccessible::installFactory(&makeInterface);
        return true;
    }();
    Q_UNUSED(kInstalled)
}

}  // namespace winnow::ui
