// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/lab_loader.h"
#include "core/labs/lab_session.h"

#include <QWidget>

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

}  // namespace ridgepoint::bench
