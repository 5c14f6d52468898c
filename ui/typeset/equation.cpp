// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/typeset/equation.h"

#include <QXmlStreamReader>

#include <cmath>

namespace ridgepoint::ui {
namespace {

constexpr qsizetype kMaximumSvg = 4'000'000;
constexpr double kMaximumEm = 500;
constexpr double kUnitsPerEm = 1000;
constexpr std::size_t kMaximumSlots = 100;

double number(QStringView text) {
    bool ok = false;
    const double value = text.trimmed().toDouble(&ok);
    return ok ? value : std::nan("");
}

/// "12.3ex" in em; a bare 0 needs no unit; not a number when the unit is another one.
double fromEx(QStringView text) {
    text = text.trimmed();
    if (text == u"0") return 0;
    return text.endsWith(u"ex") ? number(text.chopped(2)) * kExPerEm : std::nan("");
}

/// style="vertical-align: -2.036ex;"
double depthFrom(QStringView style) {
    const qsizetype colon = style.indexOf(u':');
    const qsizetype end = style.indexOf(u';', colon);
    return -fromEx(style.mid(colon + 1, end < 0 ? -1 : end - colon - 1));
}

bool plausible(double em) {
    return std::isfinite(em) && std::abs(em) <= kMaximumEm;
}

SlotBox slotFrom(const QXmlStreamAttributes& rect, QPointF corner) {
    const auto em = [&rect](const char* name) {
        return number(rect.value(QLatin1String(name))) / kUnitsPerEm;
    };
    const QPointF at = QPointF(em("x"), em("y")) - corner;
    SlotBox slot;
    slot.index = rect.value(QLatin1String("id")).mid(5).toInt();
    slot.box = QRectF(at, QSizeF(em("width"), em("height")));
    slot.baseline = em("data-baseline") - corner.y();
    slot.scale = em("data-scale") * kUnitsPerEm;
    return slot;
}

bool plausible(const SlotBox& slot) {
    return plausible(slot.box.left()) && plausible(slot.box.top()) && plausible(slot.box.width()) &&
           plausible(slot.box.height()) && plausible(slot.baseline) && slot.scale > 0 && slot.scale < 10;
}

}  // namespace

EquationResult readEquation(const QString& tex, const QByteArray& svg) {
    const EquationError unreadable{EquationError::Code::Unavailable, tex, {}};
    if (svg.size() > kMaximumSvg) return unreadable;
    Equation equation;
    equation.tex = tex;
    equation.svg = svg;
    QPointF corner;
    QXmlStreamReader xml(svg);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        const QXmlStreamAttributes attributes = xml.attributes();
        if (xml.name() == u"svg") {
            equation.size = {fromEx(attributes.value(QLatin1String("width"))),
                             fromEx(attributes.value(QLatin1String("height")))};
            equation.depth = depthFrom(attributes.value(QLatin1String("style")));
            const auto box = attributes.value(QLatin1String("viewBox")).split(u' ');
            if (box.size() != 4) return unreadable;
            corner = QPointF(number(box.at(0)), number(box.at(1))) / kUnitsPerEm;
        } else if (attributes.value(QLatin1String("id")).startsWith(u"slot-")) {
            equation.slotBoxes.push_back(slotFrom(attributes, corner));
            if (!plausible(equation.slotBoxes.back()) || equation.slotBoxes.size() > kMaximumSlots)
                return unreadable;
        }
    }
    const bool sound = !xml.hasError() && plausible(equation.size.width()) && equation.size.width() > 0 &&
                       plausible(equation.size.height()) && equation.size.height() > 0 &&
                       plausible(equation.depth) && plausible(corner.x()) && plausible(corner.y());
    if (!sound) return unreadable;
    return std::make_shared<const Equation>(std::move(equation));
}

}  // namespace ridgepoint::ui
