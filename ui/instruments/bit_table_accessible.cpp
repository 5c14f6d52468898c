// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/bit_table_accessible.h"

#include "ui/instruments/bit_table.h"

#include <QPointer>

namespace ridgepoint::ui {
namespace {

using instruments::FloatBits;

constexpr int kKeysPerRow = 64;
constexpr int kGroupKey = 63;

/// What groups and bits have in common: a part of the table that is no widget.
class Part : public QAccessibleInterface {
public:
    Part(BitTable* table, int row) : m_table(table), m_row(row) {}

    bool isValid() const override { return !m_table.isNull(); }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return root() ? root()->window() : nullptr; }
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override {
        if (!m_table) return {};
        const QRect place = placeInTable();
        return {m_table->mapToGlobal(place.topLeft()), place.size()};
    }

protected:
    [[nodiscard]] virtual QRect placeInTable() const = 0;
    [[nodiscard]] BitTableAccessible* root() const {
        if (!m_table) return nullptr;
        return static_cast<BitTableAccessible*>(QAccessible::queryAccessibleInterface(m_table.data()));
    }
    [[nodiscard]] int bitCount() const { return m_table ? m_table->bits().row(m_row).bits : 0; }

    QPointer<BitTable> m_table;
    int m_row;
};

class BitVoice : public Part, public QAccessibleActionInterface {
public:
    BitVoice(BitTable* table, int row, int bit) : Part(table, row), m_bit(bit) {}

    QAccessible::Role role() const override { return QAccessible::CheckBox; }
    QAccessibleInterface* parent() const override { return root() ? root()->group(m_row) : nullptr; }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QString text(QAccessible::Text kind) const override {
        return m_table && kind == QAccessible::Name ? m_table->bitName(m_row, m_bit) : QString();
    }
    QAccessible::State state() const override {
        QAccessible::State state;
        if (!m_table) return state;
        state.checkable = true;
        state.checked = m_table->bits().bit(m_row, m_bit);
        state.focusable = true;
        state.focused =
            m_table->hasFocus() && m_table->currentRow() == m_row && m_table->currentBit() == m_bit;
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }
    QStringList actionNames() const override { return {toggleAction()}; }
    void doAction(const QString& action) override {
        if (m_table && (action == toggleAction() || action == pressAction()))
            m_table->requestFlip(m_row, m_bit);
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

protected:
    QRect placeInTable() const override { return m_table->bitRect(m_row, m_bit); }

private:
    int m_bit;
};

class GroupVoice : public Part {
public:
    using Part::Part;

    QAccessible::Role role() const override { return QAccessible::Grouping; }
    QAccessibleInterface* parent() const override { return root(); }
    QAccessibleInterface* child(int index) const override {
        const int bit = bitCount() - 1 - index;
        return root() && bit >= 0 && index >= 0 ? root()->bit(m_row, bit) : nullptr;
    }
    int childCount() const override { return bitCount(); }
    QAccessibleInterface* childAt(int x, int y) const override {
        for (int i = 0; i < childCount(); ++i)
            if (child(i) && child(i)->rect().contains(x, y)) return child(i);
        return nullptr;
    }
    int indexOfChild(const QAccessibleInterface* wanted) const override {
        for (int i = 0; i < childCount(); ++i)
            if (child(i) == wanted) return i;
        return -1;
    }
    QString text(QAccessible::Text kind) const override {
        return m_table && kind == QAccessible::Name ? m_table->rowName(m_row) : QString();
    }
    QAccessible::State state() const override { return {}; }

protected:
    QRect placeInTable() const override { return m_table->rowRect(m_row); }
};

QAccessibleInterface* make(const QString& className, QObject* object) {
    if (className != QLatin1String(BitTable::staticMetaObject.className())) return nullptr;
    return new BitTableAccessible(static_cast<BitTable*>(object));
}

}  // namespace

void BitTableAccessible::install() {
    [[maybe_unused]] static const bool once = (QAccessible::installFactory(make), true);
}

void BitTableAccessible::speakFocus(BitTable* table) {
    if (!QAccessible::isActive() || !table->hasFocus()) return;
    auto* root = static_cast<BitTableAccessible*>(QAccessible::queryAccessibleInterface(table));
    if (!root) return;
    QAccessibleEvent event(root->bit(table->currentRow(), table->currentBit()), QAccessible::Focus);
    QAccessible::updateAccessibility(&event);
}

BitTableAccessible::BitTableAccessible(BitTable* table) : QAccessibleWidget(table, QAccessible::Grouping) {
}

BitTableAccessible::~BitTableAccessible() {
    for (const QAccessible::Id id : std::as_const(m_kept))
        QAccessible::deleteAccessibleInterface(id);
}

BitTable* BitTableAccessible::table() const {
    return static_cast<BitTable*>(widget());
}

QAccessibleInterface* BitTableAccessible::kept(int key, QAccessibleInterface* made) const {
    m_kept.insert(key, QAccessible::registerAccessibleInterface(made));
    return made;
}

QAccessibleInterface* BitTableAccessible::group(int row) const {
    const int key = row * kKeysPerRow + kGroupKey;
    if (const auto known = m_kept.constFind(key); known != m_kept.cend())
        return QAccessible::accessibleInterface(*known);
    return kept(key, new GroupVoice(table(), row));
}

QAccessibleInterface* BitTableAccessible::bit(int row, int bit) const {
    const int key = row * kKeysPerRow + bit;
    if (const auto known = m_kept.constFind(key); known != m_kept.cend())
        return QAccessible::accessibleInterface(*known);
    return kept(key, new BitVoice(table(), row, bit));
}

int BitTableAccessible::childCount() const {
    return FloatBits::kRows;
}

QAccessibleInterface* BitTableAccessible::child(int index) const {
    return index >= 0 && index < FloatBits::kRows ? group(index) : nullptr;
}

QAccessibleInterface* BitTableAccessible::childAt(int x, int y) const {
    for (int row = 0; row < FloatBits::kRows; ++row)
        if (group(row)->rect().contains(x, y)) return group(row);
    return nullptr;
}

int BitTableAccessible::indexOfChild(const QAccessibleInterface* child) const {
    for (int row = 0; row < FloatBits::kRows; ++row)
        if (group(row) == child) return row;
    return -1;
}

QAccessibleInterface* BitTableAccessible::focusChild() const {
    return table()->hasFocus() ? bit(table()->currentRow(), table()->currentBit()) : nullptr;
}

QString BitTableAccessible::text(QAccessible::Text kind) const {
    if (kind == QAccessible::Value) return table()->bitName(table()->currentRow(), table()->currentBit());
    return QAccessibleWidget::text(kind);
}

}  // namespace ridgepoint::ui
