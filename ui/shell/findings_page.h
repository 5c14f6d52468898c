// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/lab_loader.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QTextBrowser;

namespace ridgepoint::ui {

/// Shown instead of a lab that does not lint: what is wrong, where, and how to mend it.
class FindingsPage : public QWidget {
    Q_OBJECT
public:
    FindingsPage(const ThemeSource& theme, const QString& title, const QString& folder,
                 const QVector<labs::Finding>& findings, QWidget* parent);

private:
    void showFindings();

    const ThemeSource& m_theme;
    QVector<labs::Finding> m_findings;
    QTextBrowser* m_text;
};

}  // namespace ridgepoint::ui
