// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/plot_spec.h"
#include "ui/plot/plot_reader.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <functional>

class QBoxLayout;
class QIODevice;
class QLabel;
class QStackedLayout;
class QTableView;

namespace ridgepoint::ui {

class ChartSurface;
class PlotTableModel;
class QuietButton;

/// Shows a labs::PlotSpec in the window and paints it on paper.
///
/// Keys while the chart has the focus: Left and Right read the points of a curve, Up and Down change the
/// curve (in a schedule all four go from stage to stage), Home and End, Page Up and Page Down; Escape ends
/// reading; T swaps chart and data table; Ctrl+C copies. Numbers follow the widget's locale. All values in
/// the spec are already in shown units: PlotAxis::factor is not applied again. Labels of lines and markers
/// are drawn as they are given.
class PlotView : public QWidget {
    Q_OBJECT
public:
    /// Asks where to save; gets a suggested file name and returns a path, empty to cancel.
    using AskFile = std::function<QString(const QString& suggested)>;

    explicit PlotView(const ThemeSource& theme, QWidget* parent = nullptr);
    ~PlotView() override;

    /// Replaces what is shown, in place; called for every move of a control.
    void setSpec(const labs::PlotSpec& spec);
    [[nodiscard]] const labs::PlotSpec& spec() const { return m_spec; }
    /// The sentence that goes with the chart; also its accessible description.
    [[nodiscard]] QString summaryText() const { return m_spec.summary; }

    /// Paints title and chart as vectors; needs no visible window.
    void paintOn(QPainter& painter, const QRectF& target, const Theme& paperTheme) const;

    /// Without it the tool for saving data is not offered.
    void setAskFile(AskFile askFile);
    /// All samples; decimal point in every locale. @return false when the device did not take it all
    bool writeCsv(QIODevice& device) const;
    /// Picture (in the light theme) and tab separated values on the clipboard.
    void copy() const;

    [[nodiscard]] bool isTableShown() const;
    void setTableShown(bool shown);

    /// The point that is being read, else the current point's label; empty when there is neither.
    [[nodiscard]] QString spokenPoint() const;
    [[nodiscard]] double currentValue() const;
    /// What assistive technology finds inside the chart.
    [[nodiscard]] QList<QWidget*> spokenChildren() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

signals:
    /// A short sentence for the strip at the foot: what was copied or saved, or why not.
    void said(const QString& sentence);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildTools();
    void buildTable();
    void applyTheme();
    void refreshTable();
    void arrangeHeader(int width);
    [[nodiscard]] int headerHeight(int width) const;
    [[nodiscard]] bool isHeaderNarrow(int width) const;
    void exportData();
    void copyAndSay();
    void refreshReading();
    void updateVoice();
    void pointAt(const QPointF& at);
    [[nodiscard]] QRectF placeOf(const ReadPoint& point) const;
    void showPoint(const PlotReader& reader);

    const ThemeSource& m_theme;
    labs::PlotSpec m_spec;
    PlotReader m_reader;
    AskFile m_askFile;
    QLabel* m_title;
    QBoxLayout* m_header;
    QStackedLayout* m_stack;
    ChartSurface* m_surface;
    QTableView* m_table;
    PlotTableModel* m_model;
    QuietButton* m_tableButton = nullptr;
    QuietButton* m_copyButton = nullptr;
    QuietButton* m_saveButton = nullptr;
};

}  // namespace ridgepoint::ui
