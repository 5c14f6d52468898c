// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/hardware_registry.h"
#include "core/labs/plot_spec.h"
#include "core/labs/shown_number.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <functional>

namespace ridgepoint::ui {

class EquationStore;

/// What an instrument of the handbook may use. All of it outlives the instrument.
struct InstrumentContext {
    const ThemeSource& source;
    const hardware::HardwareRegistry& hardware;
    const labs::Wording& wording;
    EquationStore& equations;
    /// Opens "section:<id>", "lab:<id>" or "constant:<record>".
    std::function<void(const QString& place)> open;
    [[nodiscard]] const Theme& theme() const { return source.theme(); }
};

/// An instrument of the handbook that the lab format cannot describe: what it knows is in core/instruments,
/// here is how it looks. It knows no page and keeps nothing.
class Instrument : public QWidget {
    Q_OBJECT
public:
    Instrument(const InstrumentContext& context, QWidget* parent);

    /// Whether it is made of cards; cards are never nested, so it stands on the page itself then.
    [[nodiscard]] virtual bool hasCards() const { return false; }
    /// What stands for it on paper, as it is now: charts, in order.
    [[nodiscard]] virtual QVector<labs::PlotSpec> figures() const { return {}; }
    /// And a table: rows of cells, the first are the heads. Empty when it has none.
    [[nodiscard]] virtual QVector<QStringList> table() const { return {}; }

protected:
    [[nodiscard]] const InstrumentContext& context() const { return m_context; }

private:
    const InstrumentContext m_context;
};

}  // namespace ridgepoint::ui
