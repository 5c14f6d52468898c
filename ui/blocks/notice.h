// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/lab.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace ridgepoint::ui {

/// A calm line that says what is missing or what happened. Hidden while it has nothing to say; announced to
/// assistive technology when it speaks.
class Notice : public QWidget {
    Q_OBJECT
public:
    Notice(const ThemeSource& source, const QString& objectName, QWidget* parent);
    void say(const QString& text, labs::Zone zone = labs::Zone::Caution);
    void clear();
    [[nodiscard]] const QString& text() const { return m_text; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QRect textColumn(int width) const;

    const ThemeSource& m_source;
    QString m_text;
    labs::Zone m_zone = labs::Zone::Caution;
};

}  // namespace ridgepoint::ui
