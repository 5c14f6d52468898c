// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>
#include <QHash>

namespace ridgepoint::ui {

class BitTable;

/// What assistive technology sees of the bits: a group for each format, named with its code, value and error,
/// and in it a check box for each bit, the highest first.
class BitTableAccessible : public QAccessibleWidget {
public:
    explicit BitTableAccessible(BitTable* table);
    ~BitTableAccessible() override;

    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface* child(int index) const override;
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override;
    [[nodiscard]] QAccessibleInterface* focusChild() const override;
    [[nodiscard]] QString text(QAccessible::Text kind) const override;

    /// A format, or a bit of it. Made when it is first asked for, kept as long as the table.
    [[nodiscard]] QAccessibleInterface* group(int row) const;
    [[nodiscard]] QAccessibleInterface* bit(int row, int bit) const;
    [[nodiscard]] BitTable* table() const;

    /// Tells Qt about this class; more than once does no harm.
    static void install();
    /// The current bit has the focus now.
    static void speakFocus(BitTable* table);

private:
    QAccessibleInterface* kept(int key, QAccessibleInterface* made) const;

    mutable QHash<int, QAccessible::Id> m_kept;
};

}  // namespace ridgepoint::ui
