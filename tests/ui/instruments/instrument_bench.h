// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/instruments/instrument_factory.h"
#include "ui/theme/style_sheet.h"
#include "ui/typeset/equation_store.h"
#include "ui/words/number_words.h"

#include <QtTest>

#include <memory>

namespace ridgepoint::tests {

/// What an instrument needs to live, and the instrument.
struct InstrumentBench {
    ui::ThemeSource source;
    hardware::HardwareRegistry hardware;
    labs::Wording wording;
    ui::EquationStore equations;
    std::unique_ptr<ui::Instrument> instrument;

    explicit InstrumentBench(const QString& name, const QLocale& locale = QLocale::c(),
                             ui::Scheme scheme = ui::Scheme::Light, double scale = 1.0)
        : wording(ui::labWording(locale)) {
        source.set(scheme, scale);
        instrument.reset(ui::makeInstrument(name, {source, hardware, wording, equations, {}}, nullptr));
    }

    template <class Widget>
    [[nodiscard]] Widget* find(const char* name) const {
        Widget* found = instrument->findChild<Widget*>(QLatin1String(name));
        if (!found) qFatal("no %s", name);
        return found;
    }

    void show(int width) const {
        instrument->resize(width, instrument->heightForWidth(width));
        instrument->show();
        if (!QTest::qWaitForWindowExposed(instrument.get())) qFatal("no window");
    }
};

}  // namespace ridgepoint::tests
