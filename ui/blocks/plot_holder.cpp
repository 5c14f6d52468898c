// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/plot_holder.h"

#include "ui/plot/plot_view.h"
#include "ui/theme/follow_theme.h"

namespace ridgepoint::ui {
namespace {

constexpr int kLeastHeight = 300;

}  // namespace

PlotHolder::PlotHolder(const ThemeSource& source, PlotView* plot, QWidget* parent)
    : QWidget(parent), m_source(source), m_plot(plot) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_plot->setParent(this);
    followTheme(source, this, [this] { updateGeometry(); });
}

QSize PlotHolder::sizeHint() const {
    return {m_source.theme().scaled(480), m_source.theme().scaled(kLeastHeight)};
}

QSize PlotHolder::minimumSizeHint() const {
    return {m_source.theme().scaled(200), m_source.theme().scaled(kLeastHeight)};
}

void PlotHolder::resizeEvent(QResizeEvent*) {
    m_plot->setGeometry(rect());
}

}  // namespace ridgepoint::ui
