// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"
#include "ui/words/saved_words.h"

#include <QVector>
#include <QWidget>

class QLabel;
class QToolButton;

namespace ridgepoint::ui {

/// One thing in the strip: a soft label and a value that matters.
struct StripItem {
    QString label;
    QString value;
    bool operator==(const StripItem&) const = default;
};

/// The strip at the foot: where you are, context, readings, and the true saved state.
class FootStrip : public QWidget {
    Q_OBJECT
public:
    FootStrip(const ThemeSource& theme, QWidget* parent);

    void setItems(const QVector<StripItem>& items);
    /// Announced to assistive technology; an alarm as an alert.
    void setNotice(const SaveNotice& notice);
    [[nodiscard]] QString savedLabel() const;

signals:
    void savedClicked();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void applyTheme();
    void showItems();
    void showNotice();

    const ThemeSource& m_theme;
    QVector<StripItem> m_items;
    SaveNotice m_notice;
    QLabel* m_place;
    QToolButton* m_saved;
};

}  // namespace ridgepoint::ui
