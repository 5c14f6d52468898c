// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/lab_session.h"

#include <memory>

namespace ridgepoint::handbook {

/// A section that is being read: a session in which everything is open, and which leaves no trace.
class SectionSession {
public:
    /// Precondition: section->isSection().
    explicit SectionSession(labs::LabPtr section);

    [[nodiscard]] labs::LabSession& session() { return *m_session; }

private:
    /// Tells every step that it was taken, and keeps none.
    class Nowhere : public labs::Recorder {
    public:
        void record(const ledger::Event&, Done done) override {
            if (done) done(true);
        }
    };

    Nowhere m_nowhere;
    std::unique_ptr<labs::LabSession> m_session;
};

}  // namespace ridgepoint::handbook
