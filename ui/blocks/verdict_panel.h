// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/lab_session.h"
#include "ui/theme/theme.h"

#include <QHash>
#include <QWidget>

namespace ridgepoint::ui {

/// One verdict: what holds, by how much, and the first thing to try. Calm, whatever it says.
class VerdictPanel : public QWidget {
    Q_OBJECT
public:
    VerdictPanel(const ThemeSource& source, const labs::VerdictView& view, QWidget* parent);

    void show(const labs::VerdictView& view);
    void announce();  ///< to assistive technology
    [[nodiscard]] const labs::VerdictView& view() const { return m_view; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Lines {
        int lead = 0;
        int rest = 0;
        int hint = 0;
    };
    [[nodiscard]] QRect textColumn(int width) const;
    [[nodiscard]] Lines lines(int width) const;
    [[nodiscard]] QString hint() const;

    const ThemeSource& m_source;
    labs::VerdictView m_view;
    /// By width; layouts ask for the same few many times over. Empty after a change of text or theme.
    mutable QHash<int, Lines> m_measured;
};

}  // namespace ridgepoint::ui
