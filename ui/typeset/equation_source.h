// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

/// How a lab's text becomes TeX. packaging/mathjax/source.mjs follows the same rules at build time; a test
/// holds the two together by the keys.
namespace ridgepoint::ui {

/// An equation as the engine wants it.
struct EquationSource {
    QString tex;               ///< `\slot[digits]{k}` stands where the k-th live number will be painted
    QStringList placeholders;  ///< `real.speedup|×|2`: what belongs into slot k
};

/// Replaces each placeholder `{name|unit|decimals}` by a slot and draws white space together.
/// The width of the slot follows from unit and decimals: one integer digit for unit `1` (a share), four for
/// `count`, three for anything else, plus decimals, plus the unit. An author who needs another width writes
/// `\slot[6]{real.speedup|×|2}`. Plain TeX passes unchanged, and a slot made earlier stays a slot.
/// Inside a fraction of a fraction write `\dfrac`, or the numbers are set in the small size of a script.
/// @param source  what stands between the dollar signs
[[nodiscard]] EquationSource parseEquation(const QString& source);

/// The name of an equation in the index: SHA-256 over the format's name and the TeX with slots, hexadecimal.
[[nodiscard]] QByteArray equationKey(const QString& tex);

/// The TeX with `texts` in the places of the slots, for a reader and for the clipboard; a slot without a text
/// becomes an ellipsis.
[[nodiscard]] QString fillSlots(const QString& tex, const QStringList& texts);

/// A stretch of a lab's text: prose, or what stands between `$$` and `$$`.
struct TextPiece {
    bool isEquation = false;
    QString text;
};

/// Cuts Markdown at its display equations. An opening `$$` without an end stays prose.
[[nodiscard]] std::vector<TextPiece> splitAtEquations(const QString& markdown);

}  // namespace ridgepoint::ui
