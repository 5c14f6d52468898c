// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/zone_look.h"

#include <QCoreApplication>

namespace ridgepoint::ui {
namespace {

struct ZoneWords {
    Q_DECLARE_TR_FUNCTIONS(ZoneWords)
};

}  // namespace

ZoneLook zoneLook(labs::Zone zone) {
    switch (zone) {
        case labs::Zone::Neutral:
            return {};
        case labs::Zone::Info:
            return {Role::Accent, Role::AccentTint, Glyph::Info, ZoneWords::tr("note")};
        case labs::Zone::Success:
            return {Role::Success, Role::SuccessTint, Glyph::Good, ZoneWords::tr("good")};
        case labs::Zone::Caution:
            return {Role::Caution, Role::CautionTint, Glyph::Caution, ZoneWords::tr("caution")};
        case labs::Zone::Danger:
            return {Role::Danger, Role::DangerTint, Glyph::Danger, ZoneWords::tr("warning")};
    }
    return {};
}

}  // namespace ridgepoint::ui
