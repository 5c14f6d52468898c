// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/trial_table.h"

#include "ui/blocks/glyph.h"
#include "ui/blocks/small_table.h"
#include "ui/theme/follow_theme.h"
#include "ui/words/trial_words.h"

#include <QIcon>
#include <QPainter>
#include <QVBoxLayout>

namespace ridgepoint::ui {
namespace {

constexpr int kRowsInView = 8;

}  // namespace

TrialTable::TrialTable(const ThemeSource& source, QWidget* parent)
    : QWidget(parent),
      m_source(source),
      m_table(new SmallTable(source, tr("Logged trials, the newest first"), this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table);
    m_table->setObjectName(QStringLiteral("trialTable"));
    followTheme(source, this, [this] { fill(); });
}

void TrialTable::show(const labs::TrialsView& view) {
    m_view = view;
    setVisible(!view.rows.isEmpty());
    fill();
}

void TrialTable::fill() {
    const auto trials = static_cast<int>(m_view.rows.size());
    m_table->setRowCount(trials);
    m_table->setColumnCount(static_cast<int>(m_view.columns.size()) + 1);
    QStringList columns, rows;
    for (const labs::TrialColumnView& column : m_view.columns)
        columns.append(trialColumnText(column));
    m_table->setHorizontalHeaderLabels(columns << tr("Against the limit"));
    for (int row = 0; row < trials; ++row) {
        const labs::TrialRow& trial = m_view.rows[trials - 1 - row];
        rows.append(tr("Trial %1").arg(trial.number));
        fillRow(row, trial);
    }
    m_table->setVerticalHeaderLabels(rows);
    if (auto* side = m_table->horizontalHeaderItem(static_cast<int>(columns.size()) - 1))
        side->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->fit(kRowsInView);
    m_table->scrollToTop();
}

void TrialTable::fillRow(int row, const labs::TrialRow& trial) {
    int column = 0;
    for (const QString& text : trial.cells)
        m_table->setCell(row, column++, text);
    m_table->setCell(row, column, sideText(trial), Qt::AlignLeft);
    m_table->item(row, column)->setIcon(mark(trial.isInside));
}

QIcon TrialTable::mark(bool isInside) const {
    const Theme& theme = m_source.theme();
    const qreal ratio = devicePixelRatioF();
    const int side = m_table->iconSize().width();
    QPixmap pixmap(QSize(side, side) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintGlyph(painter, isInside ? Glyph::Good : Glyph::Danger, QRectF(0, 0, side, side),
               theme.color(isInside ? Role::Success : Role::Danger), theme.color(Role::Panel));
    painter.end();
    QIcon icon(pixmap);
    icon.addPixmap(pixmap, QIcon::Selected);
    return icon;
}

}  // namespace ridgepoint::ui
