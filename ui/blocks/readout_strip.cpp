// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/readout_strip.h"

#include "ui/blocks/readout_tile.h"
#include "ui/theme/follow_theme.h"

#include <algorithm>

namespace ridgepoint::ui {
namespace {

constexpr int kGap = 16;

}  // namespace

ReadoutStrip::ReadoutStrip(const ThemeSource& source, const QVector<labs::ReadoutDef>& readouts,
                           QWidget* parent)
    : QWidget(parent), m_source(source) {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    for (const labs::ReadoutDef& readout : readouts)
        m_tiles.append(new ReadoutTile(source, readout.id, this));
    followTheme(source, this, [this] {
        updateGeometry();
        arrange();
    });
}

void ReadoutStrip::show(const QVector<labs::ReadoutView>& views) {
    for (int i = 0; i < m_tiles.size() && i < views.size(); ++i)
        m_tiles[i]->show(views[i]);
    const Grid grid = gridFor(width());
    // A remark that became longer gets its line; a shorter one keeps it until the width changes.
    const bool grown = grid.labelLines > m_grid.labelLines || grid.remarkLines > m_grid.remarkLines ||
                       grid.columns != m_grid.columns;
    if (!grown && m_isFilled) return;
    m_isFilled = true;
    updateGeometry();
    arrange();
}

ReadoutStrip::Grid ReadoutStrip::gridFor(int width) const {
    Grid grid;
    if (m_tiles.isEmpty()) return grid;
    const int count = static_cast<int>(m_tiles.size());
    int least = 1;
    for (const ReadoutTile* tile : m_tiles)
        least = std::max(least, tile->leastWidth());
    const int gap = m_source.theme().scaled(kGap);
    grid.columns = std::clamp((width + gap) / (least + gap), 1, count);
    const int rows = (count + grid.columns - 1) / grid.columns;
    grid.columns = (count + rows - 1) / rows;  // no tile alone on its line where three and two will do
    grid.columnWidth = std::max(1, (width - gap * (grid.columns - 1)) / grid.columns);
    for (const ReadoutTile* tile : m_tiles) {
        grid.labelLines = std::max(grid.labelLines, tile->labelLines(grid.columnWidth));
        grid.remarkLines = std::max(grid.remarkLines, tile->remarkLines(grid.columnWidth));
    }
    return grid;
}

int ReadoutStrip::heightOf(const Grid& grid) const {
    if (m_tiles.isEmpty()) return 0;
    const int rows = (static_cast<int>(m_tiles.size()) + grid.columns - 1) / grid.columns;
    const int one = m_tiles.first()->heightFor(grid.labelLines, grid.remarkLines);
    return rows * one + (rows - 1) * m_source.theme().scaled(kGap / 2);
}

int ReadoutStrip::heightForWidth(int width) const {
    return heightOf(gridFor(width));
}

QSize ReadoutStrip::sizeHint() const {
    const int width = m_source.theme().scaled(560);
    return {width, heightForWidth(width)};
}

QSize ReadoutStrip::minimumSizeHint() const {
    return {m_source.theme().scaled(140), 1};
}

void ReadoutStrip::arrange() {
    m_grid = gridFor(width());
    const Theme& theme = m_source.theme();
    for (int i = 0; i < m_tiles.size(); ++i) {
        const int height = m_tiles[i]->heightFor(m_grid.labelLines, m_grid.remarkLines);
        m_tiles[i]->setLines(m_grid.labelLines, m_grid.remarkLines);
        m_tiles[i]->setGeometry((i % m_grid.columns) * (m_grid.columnWidth + theme.scaled(kGap)),
                                (i / m_grid.columns) * (height + theme.scaled(kGap / 2)), m_grid.columnWidth,
                                height);
    }
}

void ReadoutStrip::resizeEvent(QResizeEvent*) {
    arrange();
}

}  // namespace ridgepoint::ui
