// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/term_rows.h"

#include "ui/blocks/flow_layout.h"
#include "ui/blocks/text_label.h"
#include "ui/blocks/widget_tools.h"
#include "ui/instruments/term_chip.h"

#include <QVBoxLayout>

namespace ridgepoint::ui {
namespace {

constexpr int kMostRows = 8;    ///< inner sums beyond these stay in the verdict alone
constexpr int kMostChips = 40;  ///< of all rows

}  // namespace

TermRows::TermRows(const ThemeSource& source, QWidget* parent)
    : QWidget(parent), m_source(source), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
}

QVector<int> TermRows::sizes() const {
    QVector<int> sizes;
    for (const Row& row : m_rows)
        sizes.append(static_cast<int>(row.chips.size()));
    return sizes;
}

void TermRows::rebuild(const QVector<int>& sizes) {
    for (const Row& row : std::as_const(m_rows))
        discard(row.widget);
    m_rows.clear();
    const int gap = m_source.theme().scaled(8);
    for (const int size : sizes) {
        Row row;
        row.widget = new QWidget(this);
        auto* column = new QVBoxLayout(row.widget);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(m_source.theme().scaled(4));
        row.label = new TextLabel(m_source, TextStyle::Small, Role::Soft, {}, row.widget);
        column->addWidget(row.label);
        auto* flow = new FlowLayout(gap, gap);
        for (int i = 0; i < size; ++i) {
            row.chips.append(new TermChip(m_source, row.widget));
            flow->addWidget(row.chips.back());
        }
        column->addLayout(flow);
        m_column->addWidget(row.widget);
        row.widget->show();
        m_rows.append(row);
    }
}

void TermRows::show(const instruments::BenchReading& reading) {
    QVector<int> wanted;
    int chips = 0;
    for (const instruments::TermReading& term : reading.terms) {
        if (term.group >= kMostRows || chips++ >= kMostChips) break;
        while (wanted.size() <= term.group)
            wanted.append(0);
        ++wanted[term.group];
    }
    if (wanted != sizes()) rebuild(wanted);
    int index = 0;
    for (int group = 0; group < m_rows.size(); ++group) {
        const Row& row = m_rows[group];
        const instruments::GroupReading& read = reading.groups[group];
        row.label->setText(group == 0 ? tr("Terms") : tr("Inside %1").arg(read.text));
        for (TermChip* chip : row.chips)
            chip->show(reading.terms[index++]);
    }
}

}  // namespace ridgepoint::ui
