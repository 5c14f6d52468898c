// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cards/card.h"

#include <QHash>

namespace ridgepoint::cards {

/// Why an entry of the deck's file made no card.
struct DeckError {
    enum class Code {
        CannotRead,
        TooLarge,  ///< the file, or more cards than a deck holds
        NotJson,
        WrongType,
        UnknownField,
        BadId,  ///< of a rule
        UnknownRecord,
        UnknownModel,
        UnknownParameter,
        UnknownOutput,
        UnknownUnit,
        MissingInput,  ///< a required input of the model is not given
        BadInput,      ///< outside the model's domain
        NoNumber,      ///< the answer is not a finite number above 0
        NoRatio,       ///< the records have other dimensions, or the second is zero
        Duplicate,
    };
    Code code = Code::CannotRead;
    QString pointer;  ///< JSON pointer into the file, "" for the whole
    QString details;
};

/// All cards in the order in which they are met. An entry with a fault is left out and listed.
///
/// The file names what is asked and holds no answer:
///   {"cards": [{"constant": "h100_sxm.fp16", "section": "hardware"},
///              {"constant": "a100.latency_l1", "tells": true},          the convention holds the answer
///              {"ratio": ["h100_sxm.mem_bw", "nvlink4.bw"]},
///              {"rule": "round_trip", "model": "fiber_rtt", "output": "round_trip",
///               "with": {"distance": 1000}, "shown": "ms"}]}
/// A value of "with" is a number in the parameter's unit, {"value": 100, "unit": "Gbit/s"}, the id of a
/// choice, or the id of a record. What is not named there takes the model's default.
class Deck {
public:
    /// @param file      path or Qt resource path
    /// @param registry  must outlive the deck
    [[nodiscard]] static Deck load(const QString& file, const hardware::HardwareRegistry& registry);

    [[nodiscard]] const QVector<Card>& cards() const { return m_cards; }
    [[nodiscard]] const QVector<DeckError>& errors() const { return m_errors; }
    /// @return the card, or null for an id that this deck does not know
    [[nodiscard]] const Card* find(const QString& id) const;
    /// @return its place in the order, or -1
    [[nodiscard]] int placeOf(const QString& id) const { return m_places.value(id, -1); }

private:
    QVector<Card> m_cards;
    QVector<DeckError> m_errors;
    QHash<QString, int> m_places;
};

/// The deck of the program's resources.
inline const QString kDeckFile = QStringLiteral(":/ridgepoint/cards/deck.json");

/// One use of a model by a card, for the comparison with the scenarios of gates.
struct ModelUse {
    QString card;
    const models::ModelDescriptor* model = nullptr;
    QVector<double> inputs;
};
/// What every rule of the deck computes.
[[nodiscard]] QVector<ModelUse> modelUses(const Deck& deck);

/// How far a guess is from the answer: guess over answer. 1 anywhere inside a range, else over its nearer
/// end. Precondition: guess > 0, in the card's unit.
[[nodiscard]] double factorOff(const Card& card, double guess);

}  // namespace ridgepoint::cards
