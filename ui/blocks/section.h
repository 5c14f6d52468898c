// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/blocks/block_widget.h"

class QToolButton;
class QVBoxLayout;

namespace ridgepoint::ui {

class SectionHeader;

/// A titled part that can be folded away. Whether it is open is kept with the page.
class Section : public QWidget {
    Q_OBJECT
public:
    /// @param panel      key under which the page remembers it
    /// @param otherwise  open or not until the student decides
    Section(const BlockContext& context, const QString& panel, const QString& title, bool otherwise,
            QWidget* parent);
    [[nodiscard]] QVBoxLayout* column() const { return m_column; }
    [[nodiscard]] bool isOpen() const;

signals:
    void toggled(bool open);

private:
    void show(bool open);

    SectionHeader* m_header;
    QWidget* m_body;
    QVBoxLayout* m_column;
};

}  // namespace ridgepoint::ui
