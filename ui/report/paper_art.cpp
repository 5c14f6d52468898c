// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/paper_art.h"

#include "ui/plot/plot_view.h"
#include "ui/typeset/equation_painter.h"
#include "ui/typeset/equation_source.h"
#include "ui/typeset/equation_store.h"

#include <algorithm>

namespace ridgepoint::ui {
namespace {

/// The first equation of a text; empty where there is none.
QString equationOf(const labs::LabSession& session, const QString& key) {
    const labs::Template* text = session.findText(key);
    if (!text) return {};
    const std::vector<TextPiece> pieces = splitAtEquations(text->raw);
    const auto found = std::ranges::find_if(pieces, &TextPiece::isEquation);
    return found == pieces.end() ? QString() : found->text;
}

template <class Find>
PaperArt withEquations(const Find& find) {
    PaperArt art = paperArt();
    art.equationSize = [find](const FlowEquation& equation) {
        const EquationPainter painter = find(equation);
        return painter.equation() ? painter.size(1.0) : QSizeF();
    };
    art.equation = [find](QPainter& painter, const QRectF& box, const FlowEquation& equation,
                          const Theme& theme) {
        const EquationPainter drawn = find(equation);
        if (drawn.equation()) drawn.paintOnPaper(painter, box, theme, equation.values);
    };
    return art;
}

}  // namespace

PaperArt paperArt() {
    PaperArt art;
    art.chart = [](QPainter& painter, const QRectF& box, const labs::PlotSpec& spec, const Theme& theme) {
        const ThemeSource source;
        PlotView view(source);
        view.setSpec(spec);
        view.paintOn(painter, box, theme);
    };
    return art;
}

PaperArt paperArt(const labs::LabSession& session, EquationStore& equations) {
    return withEquations([&session, &equations](const FlowEquation& equation) {
        return EquationPainter(equations.find(equationOf(session, equation.key)));
    });
}

PaperArt paperArt(EquationStore& equations) {
    return withEquations([&equations](const FlowEquation& equation) {
        return EquationPainter(equations.find(equation.source));
    });
}

}  // namespace ridgepoint::ui
