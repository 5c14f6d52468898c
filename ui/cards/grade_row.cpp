// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/grade_row.h"

#include "ui/blocks/widget_tools.h"
#include "ui/words/card_words.h"

#include <QGridLayout>
#include <QPushButton>

#include <algorithm>

namespace ridgepoint::ui {
namespace {

cards::Grade gradeAt(std::size_t index) {
    return static_cast<cards::Grade>(index + 1);
}

}  // namespace

GradeRow::GradeRow(const ThemeSource& source, QWidget* parent)
    : QWidget(parent), m_grid(new QGridLayout(this)), m_buttons{} {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(source.theme().scaled(10));
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        m_buttons[i] = makeButton({}, "", QStringLiteral("gradeButton%1").arg(i + 1), this);
        connect(m_buttons[i], &QPushButton::clicked, this, [this, i] { emit graded(gradeAt(i)); });
    }
    arrange();
}

void GradeRow::arrange() {
    int widest = 0;
    for (const QPushButton* button : m_buttons)
        widest = std::max(widest, button->sizeHint().width());
    const int all = static_cast<int>(m_buttons.size());
    const bool fits = all * widest + (all - 1) * m_grid->spacing() <= width();
    const int columns = fits ? all : all / 2;
    if (columns == m_columns) return;
    m_columns = columns;
    for (int i = 0; i < all; ++i) {
        m_grid->addWidget(m_buttons[static_cast<std::size_t>(i)], i / columns, i % columns);
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
    }
}

void GradeRow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
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
    arrange();
}

}  // namespace ridgepoint::ui
