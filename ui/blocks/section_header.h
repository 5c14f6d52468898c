// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QAbstractButton>

namespace ridgepoint::ui {

/// The line that opens and folds a part: a chevron and a title.
class SectionHeader : public QAbstractButton {
    Q_OBJECT
public:
    SectionHeader(const ThemeSource& source, const QString& title, QWidget* parent);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const ThemeSource& m_source;
};

}  // namespace ridgepoint::ui
