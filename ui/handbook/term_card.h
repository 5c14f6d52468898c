// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/handbook/glossary.h"
#include "ui/blocks/places.h"
#include "ui/theme/theme.h"

#include <QDialog>

namespace ridgepoint::ui {

/// One term of the glossary: what it means, what else it is called, which units it explains. Esc closes it; a
/// link closes it and opens its place.
class TermCard : public QDialog, public Places {
    Q_OBJECT
public:
    TermCard(const ThemeSource& source, const handbook::Term& term, QWidget* parent);
    void openPlace(const QString& place, QWidget* from) override;

private:
    void addLine(const ThemeSource& source, const QString& name, const QString& text);
};

}  // namespace ridgepoint::ui
