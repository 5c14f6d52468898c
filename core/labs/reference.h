// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Names of a lab file, resolved to indices once, at load.
namespace ridgepoint::labs {

/// Feeds one input of a model.
struct Binding {
    enum class Kind { Constant, Slot, Output };
    Kind kind = Kind::Constant;
    double constant = 0.0;
    int slot = -1;      ///< control or quantity
    int instance = -1;  ///< with `output`: another instance feeds this input
    int output = -1;
    double factor = 1.0;  ///< from the unit of what is bound to the unit of the parameter
};

/// Sets one slot to a number, or to the value of another slot.
struct SlotAssignment {
    int slot = -1;
    double value = 0.0;
    int fromSlot = -1;  ///< >= 0: copy this slot of the context instead of `value`
    int context = -1;   ///< >= 0: in this context alone
};

/// Points at a number that a person can see: a slot, or an output of an instance.
struct Reference {
    int scenario = -1;  ///< -1: live; else an index into Lab::scenarios
    int slot = -1;      ///< >= 0: a control or quantity
    int instance = -1;
    int output = -1;
    int category = -1;  ///< >= 0: one category of a per-category output
    QString written;    ///< as the lab file wrote it, for findings and the audit
    [[nodiscard]] bool isSlot() const { return slot >= 0; }
};

}  // namespace ridgepoint::labs
