// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bench/sample.h"
#include "core/labs/lab_loader.h"
#include "core/labs/lab_session.h"

#include <QWidget>

#include <functional>

namespace ridgepoint::bench {

/// Says at once that everything is durable.
class NoRecorder : public labs::Recorder {
public:
    void record(const ledger::Event&, Done done) override { done(true); }
};

/// A lab of the program; null when it does not load.
[[nodiscard]] labs::LabPtr shippedLab(const QString& id);

/// Delivers everything that a change caused, frame included.
void paintFrame();

/// Shows a window and waits until it is exposed and quiet.
void settle(QWidget& window);

/// A slider through its whole grid and back, one frame for each step.
/// @param show  what is done with each value besides
[[nodiscard]] Sample sweep(
    labs::LabSession& session, int slot, const std::function<void()>& show = [] {});

}  // namespace ridgepoint::bench
