// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/equation_field.h"

#include "ui/theme/follow_theme.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QTextBlock>
#include <QTextLayout>

namespace ridgepoint::ui {
namespace {

constexpr int kMostLines = 6;
constexpr int kLongestPaste = 2 * static_cast<int>(dimensions::kLongestEquation);

}  // namespace

EquationField::EquationField(const ThemeSource& source, QWidget* parent)
    : QPlainTextEdit(parent), m_source(source) {
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    keepTheme(source, this, [this] {
        setFont(m_source.theme().font(TextStyle::Message));
        mark(m_wrong);
        fitHeight();
    });
    connect(this, &QPlainTextEdit::textChanged, this, &EquationField::fitHeight);
}

void EquationField::mark(const QVector<instruments::TextRange>& wrong) {
    m_wrong = wrong;
    QList<QTextEdit::ExtraSelection> marks;
    for (const instruments::TextRange& range : wrong) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = textCursor();
        const int end = document()->characterCount() - 1;
        mark.cursor.setPosition(qBound(0, range.from, end));
        mark.cursor.setPosition(qBound(0, range.from + range.length, end), QTextCursor::KeepAnchor);
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(m_source.theme().color(Role::Danger));
        mark.format.setBackground(m_source.theme().color(Role::DangerTint));
        marks.append(mark);
    }
    setExtraSelections(marks);
}

void EquationField::goTo(const instruments::TextRange& place) {
    const int end = document()->characterCount() - 1;
    QTextCursor cursor = textCursor();
    cursor.setPosition(qBound(0, place.from + place.length, end));
    cursor.setPosition(qBound(0, place.from, end), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    setFocus(Qt::OtherFocusReason);
    ensureCursorVisible();
}

void EquationField::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        return QPlainTextEdit::keyPressEvent(event);
    emit entered();
}

void EquationField::insertFromMimeData(const QMimeData* source) {
    insertPlainText(source->text().left(kLongestPaste).simplified());
}

void EquationField::resizeEvent(QResizeEvent* event) {
    QPlainTextEdit::resizeEvent(event);
    fitHeight();
}

void EquationField::fitHeight() {
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid() && lines <= kMostLines; block = block.next())
        lines += qMax(1, block.layout() ? block.layout()->lineCount() : 1);
    lines = qBound(1, lines, kMostLines);
    if (lines != m_lines) {
        m_lines = lines;
        updateGeometry();
    }
}

QSize EquationField::sizeHint() const {
    const int rim = 2 * qRound(document()->documentMargin()) + m_source.theme().scaled(14);
    return {m_source.theme().scaled(320), fontMetrics().lineSpacing() * m_lines + rim};
}

QSize EquationField::minimumSizeHint() const {
    return {m_source.theme().scaled(140), sizeHint().height()};
}

}  // namespace ridgepoint::ui
