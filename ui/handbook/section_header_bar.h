// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/lab_session.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace ridgepoint::ui {

/// Where the reader is: handbook, chapter, title, and what can be done after reading.
class SectionHeaderBar : public QWidget {
    Q_OBJECT
public:
    SectionHeaderBar(const ThemeSource& source, const labs::LabSession& session, QWidget* parent);
};

}  // namespace ridgepoint::ui
