// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAbstractSpinBox;

namespace ridgepoint::ui {

/// A spin box between two buttons that are large enough to press. The keyboard needs only the spin box.
class StepField : public QWidget {
    Q_OBJECT
public:
    StepField(QAbstractSpinBox* spin, QWidget* parent);
};

}  // namespace ridgepoint::ui
