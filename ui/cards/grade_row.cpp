// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/grade_row.h"

#include "ui/blocks/flow_layout.h"
#include "ui/blocks/widget_tools.h"
#include "ui/words/card_words.h"

#include <QPushButton>

namespace ridgepoint::ui {
namespace {

cards::Grade gradeAt(std::size_t index) {
    return static_cast<cards::Grade>(index + 1);
}

}  // namespace

GradeRow::GradeRow(const ThemeSource& source, QWidget* parent) : QWidget(parent), m_buttons{} {
    const int gap = source.theme().scaled(10);
    auto* row = new FlowLayout(gap, gap, this);
    row->setStretches(true);
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        m_buttons[i] = makeButton({}, "", QStringLiteral("gradeButton%1").arg(i + 1), this);
        connect(m_buttons[i], &QPushButton::clicked, this, [this, i] { emit graded(gradeAt(i)); });
        row->addWidget(m_buttons[i]);
    }
}

void GradeRow::show(const std::function<int(cards::Grade)>& intervalAfter) {
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        const QString grade = gradeText(gradeAt(i));
        const QString when = intervalText(intervalAfter(gradeAt(i)));
        m_buttons[i]->setText(tr("%1  %2\n%3", "key, grade, when").arg(i + 1).arg(grade, when));
        m_buttons[i]->setAccessibleName(tr("%1, comes back %2").arg(grade, when));
        m_buttons[i]->setAccessibleDescription(tr("Key %1").arg(i + 1));
    }
    setVisible(true);
}

}  // namespace ridgepoint::ui
