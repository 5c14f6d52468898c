// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QVector>
#include <QWidget>

class QRadioButton;

namespace ridgepoint::ui {

/// One choice of a few, side by side in one frame; one above the other where there is no room.
class SegmentedSwitch : public QWidget {
    Q_OBJECT
public:
    struct Choice {
        QString objectName;
        QString text;
    };
    SegmentedSwitch(const ThemeSource& source, const QVector<Choice>& choices, QWidget* parent);

    void setCurrent(int choice);
    /// The choice is made for good; `reason` tells assistive technology why.
    void setFixed(const QString& reason);
    void setTexts(const QStringList& texts);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

signals:
    void chosen(int choice);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();
    [[nodiscard]] bool fitsInLine(int width) const;
    [[nodiscard]] QSize segmentSize() const;

    const ThemeSource& m_source;
    QVector<QRadioButton*> m_segments;
};

}  // namespace ridgepoint::ui
