// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instruments/equation_bench.h"
#include "ui/theme/theme.h"

#include <QPlainTextEdit>

namespace ridgepoint::ui {

/// One equation, which wraps where it is long. Enter asks to be taken to what is wrong, Tab leaves.
class EquationField : public QPlainTextEdit {
    Q_OBJECT
public:
    EquationField(const ThemeSource& source, QWidget* parent);

    /// Underlines places; nothing else changes.
    void mark(const QVector<instruments::TextRange>& wrong);
    /// Selects a place and takes the focus there.
    void goTo(const instruments::TextRange& place);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void entered();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;

private:
    void fitHeight();

    const ThemeSource& m_source;
    QVector<instruments::TextRange> m_wrong;
    int m_lines = 1;
};

}  // namespace ridgepoint::ui
