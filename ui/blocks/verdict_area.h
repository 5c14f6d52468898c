// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/lab_session.h"
#include "ui/theme/theme.h"

#include <QHash>
#include <QSet>
#include <QWidget>

class QVBoxLayout;

namespace ridgepoint::ui {

class VerdictPanel;

/// All verdicts that hold now. While a control moves the area keeps its height and changes only its words and
/// the set of panels.
class VerdictArea : public QWidget {
    Q_OBJECT
public:
    /// @param verdicts  all that can hold, in their order
    VerdictArea(const ThemeSource& source, const QVector<labs::VerdictDef>& verdicts, QWidget* parent);

    void show(const QVector<labs::VerdictView>& views);
    /// Nothing moves any more: take the height that the panels need, and say aloud what is new.
    void settle();

private:
    const ThemeSource& m_source;
    QVBoxLayout* m_rows;
    QHash<QString, VerdictPanel*> m_panels;
    QSet<QString> m_said;  ///< failures that were announced and still hold
};

}  // namespace ridgepoint::ui
