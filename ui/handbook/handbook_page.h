// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/handbook/section_session.h"
#include "ui/blocks/block_widget.h"
#include "ui/handbook/section_footer.h"

#include <QHash>
#include <QSet>
#include <QVector>

class QScrollArea;
class QTimer;
class QVBoxLayout;

namespace ridgepoint::ui {

/// What pages of the handbook share. All of it outlives them.
struct HandbookTools {
    const ThemeSource& source;
    EquationStore& equations;
    const hardware::HardwareRegistry& hardware;
};

/// One section of the handbook on screen: everything in one column, everything open. It asks nothing of the
/// ledger and keeps nothing.
///
/// Keys: Ctrl+Z and Ctrl+Shift+Z walk control changes, Page Up and Page Down scroll.
class HandbookPage : public QWidget, private PageHost {
    Q_OBJECT
public:
    HandbookPage(const HandbookTools& tools, labs::LabPtr section, const SectionPlace& place,
                 QWidget* parent = nullptr);
    ~HandbookPage() override;

    [[nodiscard]] labs::LabSession& session() { return m_reading.session(); }
    [[nodiscard]] const QVector<BlockWidget*>& blocks() const { return m_blocks; }

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] bool isPanelOpen(const QString& panel, bool otherwise) const override;
    void setPanelOpen(const QString& panel, bool open) override;
    void goTo(const QString& objectName) override;
    [[nodiscard]] const hardware::HardwareRegistry& hardware() const override { return m_tools.hardware; }

    void buildFrame();
    void fill(const SectionPlace& place);
    void follow();
    void showControls();
    void catchUp();
    void applyTheme();
    void orderTabs();
    void showFocus(QWidget* now);

    const HandbookTools m_tools;
    handbook::SectionSession m_reading;
    QScrollArea* m_area;
    QWidget* m_sheet;
    QVBoxLayout* m_column;
    QTimer* m_rest;
    QSet<BlockWidget*> m_behind;  ///< out of sight, and older than the controls
    QVector<QWidget*> m_parts;    ///< in the order of reading
    QVector<BlockWidget*> m_blocks;
    QHash<QString, bool> m_panels;
};

}  // namespace ridgepoint::ui
