// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/term_chip.h"

#include "ui/blocks/spoken_widget.h"
#include "ui/blocks/zone_look.h"
#include "ui/theme/follow_theme.h"
#include "ui/words/equation_words.h"

#include <QPainter>

namespace ridgepoint::ui {
namespace {

constexpr double kRadius = 8;
constexpr int kInset = 10;
constexpr int kGlyph = 13;
constexpr int kGap = 6;
constexpr int kLines = 3;

labs::Zone zoneOf(dimensions::Fit fit) {
    switch (fit) {
        case dimensions::Fit::Fits:
            return labs::Zone::Success;
        case dimensions::Fit::Differs:
        case dimensions::Fit::Clashes:
            return labs::Zone::Danger;
        default:
            return labs::Zone::Caution;
    }
}

constexpr int kWidest = 260;  ///< a longer term keeps its beginning and its end

}  // namespace

TermChip::TermChip(const ThemeSource& source, QWidget* parent) : QWidget(parent), m_source(source) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    speakAsText(this);
    keepTheme(source, this, [this] {
        setFont(m_source.theme().font(TextStyle::Body));
        updateGeometry();
        update();
    });
}

void TermChip::show(const instruments::TermReading& term) {
    if (m_term == term) return;
    m_term = term;
    const QString unit = measureLine().isEmpty() ? QString() : measureLine() + QStringLiteral(", ");
    setAccessibleName(
        tr("%1: %2%3", "term, what it measures, whether it fits").arg(term.text, unit, fitText(term.fit)));
    setToolTip(term.text);
    updateGeometry();
    update();
}

QString TermChip::measureLine() const {
    if (m_term.unit.isEmpty()) return amountText(m_term.amount, locale());
    const QString unit = m_term.unit == QLatin1String("1") ? tr("plain number") : m_term.unit;
    const QString amount = amountText(m_term.amount, locale());
    if (m_term.amount.trouble == dimensions::Amount::Trouble::None && m_term.amount.unit == m_term.unit)
        return amount;
    return amount.isEmpty() ? unit : tr("%1 · %2", "unit, value").arg(unit, amount);
}

int TermChip::signWidth() const {
    if (m_term.sign.isEmpty()) return 0;
    return fontMetrics().horizontalAdvance(m_term.sign) + m_source.theme().scaled(kGap);
}

int TermChip::lineHeight() const {
    return fontMetrics().height() + m_source.theme().scaled(2);
}

QSize TermChip::sizeHint() const {
    const Theme& theme = m_source.theme();
    const QFontMetrics strong(theme.font(TextStyle::BodyStrong));
    const int words = theme.scaled(kGlyph + kGap) + fontMetrics().horizontalAdvance(fitText(m_term.fit));
    const int text = qMax(strong.horizontalAdvance(m_term.text), words);
    const int widest = qMax(text, fontMetrics().horizontalAdvance(measureLine()));
    const int inside = qMin(widest + 2, theme.scaled(kWidest));
    return {signWidth() + inside + theme.scaled(2 * kInset),
            kLines * lineHeight() + theme.scaled(2 * kInset - 4)};
}

QSize TermChip::minimumSizeHint() const {
    return {qMin(sizeHint().width(), m_source.theme().scaled(140)), sizeHint().height()};
}

void TermChip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = m_source.theme();
    const ZoneLook look = zoneLook(zoneOf(m_term.fit));
    const bool fits = m_term.fit == dimensions::Fit::Fits;
    const QRect box = rect().adjusted(signWidth(), 0, 0, 0);
    painter.setPen(theme.color(Role::Ink));
    painter.drawText(QRect(0, 0, signWidth(), height()), Qt::AlignLeft | Qt::AlignVCenter, m_term.sign);
    painter.setPen(QPen(theme.color(fits ? Role::Line : look.ink), fits ? 1 : 1.5));
    painter.setBrush(theme.color(fits ? Role::Panel : look.tint));
    painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), kRadius, kRadius);

    const int inset = theme.scaled(kInset);
    QRect line(box.left() + inset, theme.scaled(kInset - 2), box.width() - 2 * inset, lineHeight());
    const QFont strong = theme.font(TextStyle::BodyStrong);
    painter.setFont(strong);
    painter.setPen(theme.color(Role::Ink));
    const int room = Qt::AlignLeft | Qt::AlignVCenter;
    painter.drawText(line, room, QFontMetrics(strong).elidedText(m_term.text, Qt::ElideMiddle, line.width()));
    line.translate(0, lineHeight());
    painter.setFont(font());
    painter.setPen(theme.color(Role::Soft));
    painter.drawText(line, room, fontMetrics().elidedText(measureLine(), Qt::ElideRight, line.width()));
    line.translate(0, lineHeight());
    const double side = theme.scaled(kGlyph);
    paintGlyph(painter, look.glyph, QRectF(line.left(), line.center().y() - side / 2 + 0.5, side, side),
               theme.color(look.ink), theme.color(fits ? Role::Panel : look.tint));
    painter.setPen(theme.color(look.ink));
    line.setLeft(line.left() + theme.scaled(kGlyph + kGap));
    painter.drawText(line, room, fitText(m_term.fit));
}

}  // namespace ridgepoint::ui
