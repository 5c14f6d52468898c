// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/frame.h"
#include "app/bench/sample.h"
#include "ui/blocks/value_slider.h"
#include "ui/blocks/workbench_block.h"
#include "ui/handbook/handbook_page.h"
#include "ui/handbook/instrument_block.h"
#include "ui/instruments/instrument.h"
#include "ui/typeset/equation_store.h"

#include <QApplication>
#include <QKeyEvent>
#include <QScrollArea>

#include <cmath>

namespace ridgepoint::bench {
namespace {

const QString kTarget = QStringLiteral("p99 < 8 ms");

/// One value after the other of a numeric control, in some 120 steps through its range.
Sample sweepControl(labs::LabSession& session, int slot) {
    const labs::ControlDef& control = session.lab().controls[slot];
    const double steps = std::max(1.0, std::floor((control.to - control.from) / control.step));
    const double stride = std::max(1.0, std::floor(steps / 120.0));
    return repeat(240, 20, [&](int i) {
        session.preview(slot, control.from + std::fmod(i * stride, steps) * control.step);
        paintFrame();
    });
}

void scrollTo(QWidget* widget) {
    for (QWidget* parent = widget->parentWidget(); parent; parent = parent->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(parent)) area->ensureWidgetVisible(widget, 0, 0);
}

/// The slowest numeric control of a workbench, with its plots in view.
void benchWorkbench(ui::HandbookPage& page, ui::BlockWidget& block) {
    const auto& bench = std::get<labs::WorkbenchBlock>(block.block().detail);
    scrollTo(&block);
    paintFrame();
    Sample worst;
    QString name;
    for (const int slot : bench.allSlots()) {
        if (page.session().lab().controls[slot].isChoice()) continue;
        const Sample sample = sweepControl(page.session(), slot);
        if (!name.isEmpty() && sample.quantile(0.99) <= worst.quantile(0.99)) continue;
        worst = sample;
        name = page.session().lab().controls[slot].id;
    }
    if (name.isEmpty()) return;
    printRow(QStringLiteral("handbook %1, %2 (its slowest control)").arg(page.session().lab().id, name),
             worst, QStringLiteral("ms"), 1.0, kTarget);
}

/// Every slider of an instrument by its keys, as a person moves it.
void benchInstrument(ui::HandbookPage& page, ui::InstrumentBlock& block) {
    const ui::Instrument* instrument = block.instrument();
    if (!instrument) return;
    scrollTo(&block);
    paintFrame();
    const QString what = std::get<labs::InstrumentBlock>(block.block().detail).instrument;
    for (auto* slider : instrument->findChildren<ui::ValueSlider*>()) {
        const Sample sample = repeat(200, 20, [&](int i) {
            const int key = (i / 20) % 2 == 0 ? Qt::Key_Right : Qt::Key_Left;
            QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier);
            QApplication::sendEvent(slider, &press);
            paintFrame();
        });
        printRow(QStringLiteral("handbook %1, %2: %3")
                     .arg(page.session().lab().id, what, slider->accessibleName()),
                 sample, QStringLiteral("ms"), 1.0, kTarget);
    }
}

void benchSection(const QString& folder, const hardware::HardwareRegistry& registry) {
    const labs::LabPtr section = labs::loadSection(folder, registry).lab;
    if (!section) return;
    const ui::ThemeSource theme;
    ui::EquationStore equations;
    ui::HandbookPage page({theme, equations, registry}, section, {});
    page.resize(1000, 860);
    settle(page);
    for (ui::BlockWidget* block : page.blocks()) {
        if (block->block().kind == labs::BlockKind::Workbench) benchWorkbench(page, *block);
        if (auto* instrument = qobject_cast<ui::InstrumentBlock*>(block)) benchInstrument(page, *instrument);
    }
}

}  // namespace

void benchHandbook() {
    const auto registry = hardware::HardwareRegistry::load(QStringLiteral(":/ridgepoint/hardware"));
    const QStringList wanted = qEnvironmentVariable("RIDGEPOINT_SECTIONS").split(u' ', Qt::SkipEmptyParts);
    for (const handbook::SectionEntry& section : handbook::sections(QStringLiteral("en")))
        if (wanted.isEmpty() || wanted.contains(section.id)) benchSection(section.folder, registry);
}

}  // namespace ridgepoint::bench
