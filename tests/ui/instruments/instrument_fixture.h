// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/instruments/instrument_factory.h"
#include "ui/theme/style_sheet.h"
#include "ui/typeset/equation_store.h"
#include "ui/words/number_words.h"

#include <QtTest>

#include <QVBoxLayout>

#include <memory>

namespace ridgepoint::ui {

/// An instrument in a window of its own, over given records.
struct InstrumentFixture {
    explicit InstrumentFixture(hardware::HardwareRegistry registry) : hardware(std::move(registry)) {
        source.set(Scheme::Light, 1.0);
    }

    Instrument& open(const QString& name, const QSize& size) {
        const InstrumentContext context{source, hardware, wording, equations,
                                        [this](const QString& place) { opened.append(place); }};
        window = std::make_unique<QWidget>();
        auto* column = new QVBoxLayout(window.get());
        instrument = makeInstrument(name, context, window.get());
        column->addWidget(instrument);
        column->addStretch(1);
        window->resize(size);
        window->show();
        [[maybe_unused]] const bool shown = QTest::qWaitForWindowExposed(window.get());
        return *instrument;
    }

    ThemeSource source;
    hardware::HardwareRegistry hardware;
    labs::Wording wording = labWording(QLocale(QLocale::English, QLocale::UnitedStates));
    EquationStore equations{EquationStore::Options{}};
    QStringList opened;
    std::unique_ptr<QWidget> window;
    Instrument* instrument = nullptr;
};

}  // namespace ridgepoint::ui
