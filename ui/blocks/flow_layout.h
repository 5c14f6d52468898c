// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QVector>

namespace ridgepoint::ui {

/// Items side by side as long as they fit, then on the next line.
class FlowLayout : public QLayout {
public:
    FlowLayout(int horizontalGap, int verticalGap, QWidget* parent = nullptr);
    ~FlowLayout() override;

    /// Whether the items of a line share the width that is left.
    void setStretches(bool stretches) { m_stretches = stretches; }

    void addItem(QLayoutItem* item) override;
    /// A layout as one item.
    void addItem(QLayout* layout);
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    void setGeometry(const QRect& rect) override;

private:
    enum class Pass { Measure, Place };
    int layOut(const QRect& rect, Pass pass) const;
    int placeLine(const QVector<QLayoutItem*>& line, const QRect& rect, int top, Pass pass) const;
    [[nodiscard]] int widthOf(QLayoutItem* item, int available) const;

    QVector<QLayoutItem*> m_items;
    int m_horizontalGap;
    int m_verticalGap;
    bool m_stretches = false;
};

}  // namespace ridgepoint::ui
