// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handbook/section_session.h"

namespace ridgepoint::handbook {

SectionSession::SectionSession(labs::LabPtr section) {
    Q_ASSERT(section->isSection());
    const auto clock = [] { return QDateTime::currentDateTimeUtc(); };
    labs::SessionState state = labs::freshState(*section, section->id, clock());
    for (labs::ActState& page : state.acts)
        page.stage = labs::Stage::Decided;  // nothing is asked, so nothing is held back
    m_session = std::make_unique<labs::LabSession>(std::move(section), std::move(state), m_nowhere, clock);
}

}  // namespace ridgepoint::handbook
