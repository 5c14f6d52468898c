// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cards/deck.h"

#include "core/cards/deck_reader.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ridgepoint::cards {
namespace {

using Code = DeckError::Code;

constexpr qint64 kLargestFile = 1 << 20;
constexpr qsizetype kMostCards = 1000;

Result<QJsonArray, DeckError> readEntries(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return DeckError{Code::CannotRead, {}, file.errorString()};
    if (file.size() > kLargestFile) return DeckError{Code::TooLarge, {}, path};
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &problem);
    if (problem.error != QJsonParseError::NoError) return DeckError{Code::NotJson, {}, problem.errorString()};
    const QJsonValue entries = document.object().value(u"cards");
    if (!entries.isArray()) return DeckError{Code::WrongType, QStringLiteral("/cards"), {}};
    if (entries.toArray().size() > kMostCards) return DeckError{Code::TooLarge, QStringLiteral("/cards"), {}};
    return entries.toArray();
}

}  // namespace

Deck Deck::load(const QString& file, const hardware::HardwareRegistry& registry) {
    Deck deck;
    const auto entries = readEntries(file);
    if (!entries) {
        deck.m_errors.append(entries.error());
        return deck;
    }
    for (qsizetype i = 0; i < entries->size(); ++i) {
        const QString pointer = QStringLiteral("/cards/%1").arg(i);
        const auto card = readCard(entries->at(i), pointer, registry);
        if (!card) {
            deck.m_errors.append(card.error());
        } else if (deck.m_places.contains(card->id)) {
            deck.m_errors.append({Code::Duplicate, pointer, card->id});
        } else {
            deck.m_places.insert(card->id, static_cast<int>(deck.m_cards.size()));
            deck.m_cards.append(*card);
        }
    }
    return deck;
}

const Card* Deck::find(const QString& id) const {
    const int place = placeOf(id);
    return place < 0 ? nullptr : &m_cards[place];
}

QVector<ModelUse> modelUses(const Deck& deck) {
    QVector<ModelUse> uses;
    for (const Card& card : deck.cards())
        if (card.model) uses.append({card.id, card.model, card.inputs});
    return uses;
}

double factorOff(const Card& card, double guess) {
    if (guess < card.low) return guess / card.low;
    return guess > card.high ? guess / card.high : 1.0;
}

}  // namespace ridgepoint::cards
