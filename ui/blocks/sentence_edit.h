// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QPlainTextEdit>

namespace ridgepoint::ui {

/// A few lines of the student's own words. Tab leaves it.
class SentenceEdit : public QPlainTextEdit {
    Q_OBJECT
public:
    SentenceEdit(const ThemeSource& source, QWidget* parent);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    const ThemeSource& m_source;
};

}  // namespace ridgepoint::ui
