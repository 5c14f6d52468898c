// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/hardware_registry.h"
#include "core/labs/lab_session.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QVBoxLayout;

namespace ridgepoint::ui {

class EquationStore;

/// What a block may ask of the page that holds it.
class PageHost {
public:
    virtual ~PageHost() = default;
    /// Whether a panel is open; `otherwise` until the student opened or closed it.
    [[nodiscard]] virtual bool isPanelOpen(const QString& panel, bool otherwise) const = 0;
    virtual void setPanelOpen(const QString& panel, bool open) = 0;
    /// Brings a widget of the act into view and gives it the focus.
    virtual void goTo(const QString& objectName) = 0;
    /// The constants of machines; none where a page does not show any.
    [[nodiscard]] virtual const hardware::HardwareRegistry& hardware() const;
};

/// Everything that a block reads. All of it outlives the block.
struct BlockContext {
    const ThemeSource& source;
    labs::LabSession& session;
    EquationStore& equations;
    PageHost& host;
    int act = 0;
    [[nodiscard]] const Theme& theme() const { return source.theme(); }
    [[nodiscard]] const labs::ActState& state() const { return session.state().acts[act]; }
};

/// One block of an act on screen. It reads its views of the session and never calls a model or the ledger.
class BlockWidget : public QWidget {
    Q_OBJECT
public:
    BlockWidget(const BlockContext& context, const labs::Block& block, QWidget* parent);

    /// The stage of the act, the context or the pinned runs changed.
    virtual void refresh() {}
    /// A control moved. Repaints in place; never lays out the page.
    virtual void showControls() {}
    /// Keeps what is being typed; called before the page goes away.
    virtual void keepDraft() {}

    [[nodiscard]] const labs::Block& block() const { return m_block; }

protected:
    /// Prose of the block: key `<id>` and what follows it.
    [[nodiscard]] QString text(const QString& suffix = {}) const;
    [[nodiscard]] labs::LabSession& session() const { return m_context.session; }
    [[nodiscard]] const ThemeSource& source() const { return m_context.source; }
    [[nodiscard]] QVBoxLayout* column() const { return m_column; }
    template <class Detail>
    [[nodiscard]] const Detail& detail() const {
        return std::get<Detail>(m_block.detail);
    }

    const BlockContext m_context;

private:
    const labs::Block& m_block;
    QVBoxLayout* m_column;
};

}  // namespace ridgepoint::ui
