// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/lab_session.h"
#include "ui/blocks/height_cache.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace ridgepoint::ui {

/// One reading: label, value with unit, remark. Its size is given from outside, so that a moving value only
/// repaints.
class ReadoutTile : public QWidget {
    Q_OBJECT
public:
    ReadoutTile(const ThemeSource& source, const QString& id, QWidget* parent);

    void show(const labs::ReadoutView& view);
    /// How many lines the label needs at a width, and the remark.
    [[nodiscard]] int labelLines(int width) const;
    [[nodiscard]] int remarkLines(int width) const;
    void setLines(int label, int remark);
    [[nodiscard]] int heightFor(int labelLines, int remarkLines) const;
    /// The least width at which the value is not cut.
    [[nodiscard]] int leastWidth() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QString spoken() const;
    [[nodiscard]] QString remark() const;

    const ThemeSource& m_source;
    labs::ReadoutView m_view;
    int m_labelLines = 1;
    int m_remarkLines = 1;
    mutable HeightCache m_labelHeights;
    mutable HeightCache m_remarkHeights;
};

}  // namespace ridgepoint::ui
