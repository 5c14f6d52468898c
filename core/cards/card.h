// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/hardware_registry.h"
#include "core/models/model.h"
#include "core/units/unit.h"

#include <QString>
#include <QVector>

/// Flash cards: a question with a number for an answer, made from records and models, never typed.
namespace ridgepoint::cards {

enum class CardKind {
    Constant,  ///< one record: how fast, how large, how much
    Ratio,     ///< one record over another
    Rule,      ///< one output of a model at given inputs
};

/// An input that the deck gives to a rule; its question may name it.
struct Given {
    QString id;                         ///< of the model's parameter
    double value = 0.0;                 ///< in `unit`; for a choice its index
    const units::Unit* unit = nullptr;  ///< null for a choice
    QString choice;                     ///< id of the choice, else empty
};

/// A card's parts; ui/words makes the sentences.
struct Card {
    QString id;  ///< "constant:h100_sxm.fp16", "ratio:a.x/b.y", "rule:round_trip"; never renamed
    CardKind kind = CardKind::Constant;
    QString section;  ///< of the handbook that explains it, may be empty

    const hardware::HardwareRecord* record = nullptr;  ///< of a constant; of a ratio the first
    const hardware::HardwareRecord* second = nullptr;  ///< of a ratio
    bool conventionTells = false;  ///< the convention holds the answer: it is shown with the answer alone

    QString rule;                                    ///< of a rule: the key of its question
    QVector<Given> given;                            ///< in the order of the model's parameters
    const models::ModelDescriptor* model = nullptr;  ///< of a rule
    QVector<double> inputs;                          ///< all of them, in the order of the model's parameters

    double low = 0.0;
    double high = 0.0;                  ///< equal to low unless the record is a range
    const units::Unit* unit = nullptr;  ///< of low and high

    [[nodiscard]] bool isRange() const { return low != high; }
};

}  // namespace ridgepoint::cards
