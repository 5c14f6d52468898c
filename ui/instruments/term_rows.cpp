// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/term_rows.h"

#include "ui/blocks/flow_layout.h"
#include "ui/blocks/text_label.h"
#include "ui/instruments/term_chip.h"
#include "ui/theme/follow_theme.h"

#include <QVBoxLayout>

namespace ridgepoint::ui {
namespace {

constexpr int kMostRows = 8;    ///< inner sums beyond these stay in the verdict alone
constexpr int kMostChips = 40;  ///< of all rows

}  // namespace

TermRows::TermRows(const ThemeSource& source, QWidget* parent)
    : QWidget(parent), m_source(source), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    followTheme(source, this, [this] { m_column->setSpacing(m_source.theme().scaled(10)); });
}

TermRows::Row TermRows::makeRow() {
    Row row;
    row.widget = new QWidget(this);
    auto* column = new QVBoxLayout(row.widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_source.theme().scaled(4));
    row.label = new TextLabel(m_source, TextStyle::Small, Role::Soft, {}, row.widget);
    column->addWidget(row.label);
    const int gap = m_source.theme().scaled(8);
    row.flow = new FlowLayout(gap, gap);
    column->addLayout(row.flow);
    m_column->addWidget(row.widget);
    return row;
}

void TermRows::fit(const QVector<int>& sizes) {
    while (m_rows.size() < sizes.size())
        m_rows.append(makeRow());
    for (int i = 0; i < m_rows.size(); ++i) {
        Row& row = m_rows[i];
        const int wanted = sizes.value(i, 0);
        while (row.chips.size() < wanted) {
            row.chips.append(new TermChip(m_source, row.widget));
            row.flow->addWidget(row.chips.back());
        }
        for (int chip = 0; chip < row.chips.size(); ++chip)
            row.chips[chip]->setVisible(chip < wanted);
        row.widget->setVisible(wanted > 0);
    }
}

void TermRows::show(const instruments::BenchReading& reading) {
    if (reading.error) {
        if (!m_rows.isEmpty()) m_rows.front().label->setText(tr("Terms of what could be read last"));
        return;
    }
    QVector<int> sizes;
    int chips = 0;
    for (const instruments::TermReading& term : reading.terms) {
        if (term.group >= kMostRows || chips++ >= kMostChips) break;
        sizes.resize(qMax(static_cast<int>(sizes.size()), term.group + 1));
        ++sizes[term.group];
    }
    fit(sizes);
    int index = 0;
    for (int group = 0; group < sizes.size(); ++group) {
        const Row& row = m_rows[group];
        row.label->setText(group == 0 ? tr("Terms") : tr("Inside %1").arg(reading.groups[group].text));
        for (int chip = 0; chip < sizes[group]; ++chip)
            row.chips[chip]->show(reading.terms[index++]);
    }
}

}  // namespace ridgepoint::ui
