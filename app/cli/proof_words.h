// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/proof/proof.h"

#include <QStringList>

/// How the table of a proof words what was found.
namespace ridgepoint::cli {

inline constexpr int kProofColumns = 100;

/// A number in the unit that the screen shows, where it converts to it.
[[nodiscard]] QString amount(double value, const units::Unit* unit, const units::Unit* shown = nullptr);
/// "0.54 %", never a rounded nought for what does happen.
[[nodiscard]] QString percent(double share);
/// No-break spaces, which keep a number beside its unit in wrapped(), become spaces.
[[nodiscard]] QString plain(QString text);
[[nodiscard]] QString wholeNumber(qint64 value);
/// Cut with an ellipsis.
[[nodiscard]] QString fit(const QString& text, int width);
/// Broken between words at kProofColumns, each line with the indent.
[[nodiscard]] QStringList wrapped(const QString& text, int indent);

/// "at least 0.6, is 0.6297: 4.9 % to spare"
[[nodiscard]] QString evidenceText(const labs::EvidenceProof& evidence);
/// "3 conditions hold, tightest: ...", or what fails.
[[nodiscard]] QString evidenceSummary(const QVector<labs::EvidenceProof>& evidence);
/// By what rule, and by how much the key wins.
[[nodiscard]] QString ruleText(const labs::KeyProof& key);
[[nodiscard]] QString marginText(const labs::KeyProof& key);
/// "16,384 points, all tried", or "sample: 1 in 9.6 of 95,158,272 points".
[[nodiscard]] QString sizeText(const labs::WalkProof& walk);

}  // namespace ridgepoint::cli
