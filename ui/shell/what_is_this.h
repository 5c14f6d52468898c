// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace ridgepoint::ui {

/// "What is this?", by Shift+F1 on what has the focus or by the pointer on what is clicked next. Widgets say
/// what they show by the dynamic property `unit`: the symbol of a unit.
class WhatIsThis : public QObject {
    Q_OBJECT
public:
    explicit WhatIsThis(QObject* parent);

    /// Asks what has the focus; where that shows no unit, what is clicked next.
    void ask();

signals:
    void unitWanted(const QString& symbol);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace ridgepoint::ui
