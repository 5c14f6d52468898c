// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/application_theme.h"

#include "ui/shell/application_style.h"
#include "ui/theme/style_sheet.h"

#include <QApplication>
#include <QToolTip>

namespace ridgepoint::ui {
namespace {

/// Desktops without a platform theme for Qt still name their theme in the environment.
Scheme systemScheme() {
    const QByteArray named = qgetenv("GTK_THEME").toLower();
    if (named.contains("highcontrast")) return Scheme::HighContrast;
    if (named.contains("dark")) return Scheme::Dark;
    return Theme(Scheme::System).scheme();
}

}  // namespace

ApplicationTheme::ApplicationTheme(QObject* parent)
    : QObject(parent), m_systemScheme(systemScheme()), m_source(new ThemeSource(qApp)) {
    QApplication::setStyle(new ApplicationStyle(*m_source));
}

void ApplicationTheme::set(Scheme scheme, double textScale) {
    const Theme theme(scheme == Scheme::System ? m_systemScheme : scheme, textScale);
    applyApplicationStyle(theme);
    QToolTip::setPalette(theme.palette());
    QToolTip::setFont(theme.font(TextStyle::Small));
    m_source->set(theme.scheme(), textScale);
}

}  // namespace ridgepoint::ui
