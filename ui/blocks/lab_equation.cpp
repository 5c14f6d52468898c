// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/lab_equation.h"

#include "ui/typeset/equation_source.h"

namespace ridgepoint::ui {

QVector<LabTextPiece> piecesOf(const labs::LabSession& session, const QString& key) {
    const labs::Template* found = session.findText(key);
    if (!found) return {};
    const auto raw = splitAtEquations(found->raw);
    const auto shown = splitAtEquations(session.text(key));
    const QStringList numbers = session.slotTexts(key);
    QVector<LabTextPiece> pieces;
    qsizetype next = 0;
    for (size_t i = 0; i < raw.size() && i < shown.size(); ++i) {
        const qsizetype count = parseEquation(raw[i].text).placeholders.size();
        if (raw[i].isEquation)
            pieces.append({true, raw[i].text, numbers.mid(next, count)});
        else if (!shown[i].text.trimmed().isEmpty())
            pieces.append({false, shown[i].text, {}});
        next += count;
    }
    return pieces;
}

}  // namespace ridgepoint::ui
