// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QMap>
#include <QWidget>

class QScrollArea;
class QTimer;
class QVBoxLayout;

namespace ridgepoint::ui {

/// Head, story and instrument: story and instrument side by side, each with its own scroll bar, or all three
/// in one column where there is no room.
class LabColumns : public QWidget {
    Q_OBJECT
public:
    LabColumns(const ThemeSource& source, QWidget* header, QWidget* parent);

    [[nodiscard]] QVBoxLayout* story() const { return m_story; }
    [[nodiscard]] QVBoxLayout* bench() const { return m_bench; }
    /// What stays in view above the instrument, as long as it leaves room for it.
    [[nodiscard]] QVBoxLayout* benchHead() const { return m_benchHead; }
    /// Whether there is such a thing now; without it no room is left for it.
    void setHeadUsed(bool used);
    [[nodiscard]] bool isStacked() const { return m_stacked; }

    /// Scrolls so that the widget can be seen; its head first if it is higher than the window.
    void bringIntoView(QWidget* widget);
    /// The first thing in the other column that the keyboard can use.
    void focusOtherColumn();

    /// Share of each scroll range, without those at the top.
    [[nodiscard]] QMap<QString, double> scrollPositions() const;
    /// Holds them until the layout is at rest, or the student scrolls.
    void setScrollPositions(const QMap<QString, double>& positions);

signals:
    void scrolled();

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QScrollArea* makeArea(const QString& name, const QString& spoken);
    [[nodiscard]] QWidget* makeColumn(QVBoxLayout*& layout);
    void applyTheme();
    void alignBench();  ///< in line with the head, with or without a scroll bar
    void arrange(bool stacked);
    [[nodiscard]] bool wantsStack() const;
    [[nodiscard]] bool headHasRoom() const;
    void placeHead();
    void applyScrollPositions();
    void releaseScroll();

    const ThemeSource& m_source;
    QWidget* m_header;
    QWidget* m_storyColumn;
    QWidget* m_benchColumn;
    QVBoxLayout* m_story = nullptr;
    QVBoxLayout* m_bench = nullptr;
    QVBoxLayout* m_benchHead = nullptr;
    QWidget* m_headColumn;
    QWidget* m_benchContent;
    QWidget* m_benchPane;
    QScrollArea* m_storyArea;
    QScrollArea* m_benchArea;
    QScrollArea* m_pageArea;
    QWidget* m_stack;
    QVBoxLayout* m_stackLayout;
    QVBoxLayout* m_outer;
    QWidget* m_pair;
    bool m_stacked = false;
    bool m_headUsed = false;
    QMap<QString, double> m_heldScroll;
    QTimer* m_release;
};

}  // namespace ridgepoint::ui
