// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/lab_session.h"

#include <QStringList>
#include <QVector>

namespace ridgepoint::ui {

/// A stretch of a lab's text: prose with its numbers, or an equation with the texts of its slots.
struct LabTextPiece {
    bool isEquation = false;
    QString text;         ///< Markdown, or what stands between the dollar signs
    QStringList numbers;  ///< for an equation: one text a slot
};

/// A text of the lab, cut at its display equations, with the numbers of the moment.
[[nodiscard]] QVector<LabTextPiece> piecesOf(const labs::LabSession& session, const QString& key);

}  // namespace ridgepoint::ui
