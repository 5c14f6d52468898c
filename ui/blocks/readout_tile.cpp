// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/readout_tile.h"

#include "ui/blocks/spoken_widget.h"
#include "ui/blocks/tabular_text.h"
#include "ui/blocks/zone_look.h"
#include "ui/theme/follow_theme.h"
#include "ui/words/number_words.h"

#include <QPainter>

namespace ridgepoint::ui {
namespace {

constexpr int kWrap = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

int linesOf(const QFont& font, const QString& text, int width, HeightCache& heights) {
    if (text.isEmpty()) return 0;
    const QFontMetrics metrics(font);
    const int height = heights.heightFor(qMax(1, width), text, font, [&](int wanted) {
        return metrics.boundingRect(QRect(0, 0, wanted, 1 << 16), kWrap, text).height();
    });
    return qMax(1, (height + metrics.lineSpacing() / 2) / metrics.lineSpacing());
}

}  // namespace

ReadoutTile::ReadoutTile(const ThemeSource& source, const QString& id, QWidget* parent)
    : QWidget(parent), m_source(source) {
    setObjectName(QStringLiteral("readout.") + id);
    speakAsText(this);
    followTheme(source, this, [this] { update(); });
}

QString ReadoutTile::spoken() const {
    QString words = m_view.label + QStringLiteral(": ") + withUnit(m_view.value, m_view.unit);
    const QString zone = zoneLook(m_view.zone).word;
    if (!zone.isEmpty()) words += QStringLiteral(", ") + zone;
    if (!m_view.sub.isEmpty()) words += QStringLiteral(", ") + m_view.sub;
    return words;
}

QString ReadoutTile::remark() const {
    const QString zone = zoneLook(m_view.zone).word;
    if (zone.isEmpty() || m_view.zone == labs::Zone::Info) return m_view.sub;
    return m_view.sub.isEmpty() ? zone : zone + QStringLiteral(" · ") + m_view.sub;
}

void ReadoutTile::show(const labs::ReadoutView& view) {
    const bool same = view.value == m_view.value && view.label == m_view.label && view.sub == m_view.sub &&
                      view.zone == m_view.zone && view.unit == m_view.unit;
    if (same) return;
    m_view = view;
    setAccessibleName(spoken());
    setProperty("unit", m_view.unit);  // for "What is this?"
    update();
}

int ReadoutTile::labelLines(int width) const {
    return linesOf(m_source.theme().font(TextStyle::Small), m_view.label, width, m_labelHeights);
}

int ReadoutTile::remarkLines(int width) const {
    const Theme& theme = m_source.theme();
    const bool marked = m_view.zone != labs::Zone::Neutral && m_view.zone != labs::Zone::Info;
    return linesOf(theme.font(TextStyle::Small), remark(), width - (marked ? theme.scaled(18) : 0),
                   m_remarkHeights);
}

void ReadoutTile::setLines(int label, int remark) {
    m_labelLines = label;
    m_remarkLines = remark;
    update();
}

int ReadoutTile::heightFor(int labelLines, int remarkLines) const {
    const Theme& theme = m_source.theme();
    const int small = QFontMetrics(theme.font(TextStyle::Small)).lineSpacing();
    return small * (labelLines + remarkLines) + QFontMetrics(theme.font(TextStyle::Readout)).height() +
           theme.scaled(4);
}

int ReadoutTile::leastWidth() const {
    const Theme& theme = m_source.theme();
    const double value =
        TabularText(theme.font(TextStyle::Readout)).width(withUnit(m_view.value, m_view.unit));
    return qMax(theme.scaled(112), static_cast<int>(value) + theme.scaled(8));
}

void ReadoutTile::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = m_source.theme();
    const ZoneLook look = zoneLook(m_view.zone);
    const QFont small = theme.font(TextStyle::Small);
    const QFontMetrics metrics(small);
    const int line = metrics.lineSpacing();
    painter.setFont(small);
    painter.setPen(theme.color(Role::Soft));
    const QRect label(0, 0, width(), line * m_labelLines);
    painter.drawText(label, Qt::AlignLeft | Qt::AlignBottom | Qt::TextWordWrap, m_view.label);
    const QFontMetrics big(theme.font(TextStyle::Readout));
    painter.setPen(theme.color(m_view.zone == labs::Zone::Info ? Role::Ink : look.ink));
    TabularText(theme.font(TextStyle::Readout))
        .draw(painter, QPointF(0, label.bottom() + theme.scaled(2) + big.ascent()),
              withUnit(m_view.value, m_view.unit));
    QRect below(0, label.bottom() + theme.scaled(4) + big.height(), width(), line * qMax(1, m_remarkLines));
    const bool marked = m_view.zone != labs::Zone::Neutral && m_view.zone != labs::Zone::Info;
    if (marked) {
        const double side = theme.scaled(12);
        paintGlyph(painter, look.glyph, QRectF(0, below.top() + (line - side) / 2, side, side),
                   theme.color(look.ink), theme.color(Role::Panel));
        below.setLeft(theme.scaled(18));
    }
    painter.setFont(small);
    painter.setPen(theme.color(Role::Soft));
    painter.drawText(below, kWrap, remark());
}

}  // namespace ridgepoint::ui
