// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lab/steps.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>

namespace ridgepoint::ui {

/// One step in the line: a symbol and a word. A click leads to what it is about; by keyboard the page is
/// walked with Tab, so the mark is no stop.
class StepMark : public QAbstractButton {
    Q_OBJECT
public:
    StepMark(const ThemeSource& source, const Step& step, bool isFirst, QWidget* parent);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const ThemeSource& m_source;
    Step m_step;
    bool m_isFirst;
};

/// The name of an act in the line; chooses the act that the page shows.
class ActTab : public QAbstractButton {
    Q_OBJECT
public:
    /// @param remark  what stands behind the name: "locked until you reflect", or the step it is at
    ActTab(const ThemeSource& source, int act, const QString& remark, bool locked, QWidget* parent);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const ThemeSource& m_source;
    QString m_remark;
    bool m_locked;
};

}  // namespace ridgepoint::ui
