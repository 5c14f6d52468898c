// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/ladder_row.h"

#include "ui/blocks/glyph.h"
#include "ui/blocks/tabular_text.h"
#include "ui/theme/follow_theme.h"

#include <QKeyEvent>
#include <QPainter>

#include <cmath>

namespace ridgepoint::ui {
namespace {

constexpr int kBar = 10;
constexpr int kPad = 7;
constexpr int kWrap = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

int widthOf(const QFont& font, const QString& text) {
    return static_cast<int>(std::ceil(TabularText(font).width(text))) + 1;
}

}  // namespace

int LadderColumns::total(const Theme& theme) const {
    return inset(theme) + name + latency + cycles + human + 3 * gap(theme) + theme.scaled(kPad);
}

LadderRow::LadderRow(const ThemeSource& source, const QString& id, QWidget* parent)
    : QAbstractButton(parent), m_source(source) {
    setObjectName(QStringLiteral("ladderRow.") + id);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    followTheme(source, this, [this] {
        updateGeometry();
        update();
    });
}

void LadderRow::show(const LadderRowLook& look) {
    m_look = look;
    setCheckable(look.missing.isEmpty());
    setChecked(look.isMarked);
    setAccessibleName(nameText() + QStringLiteral(": ") + figures());
    setAccessibleDescription(look.origin);
    setToolTip(look.origin);
    updateGeometry();
    update();
}

QString LadderRow::nameText() const {
    return m_look.isBase ? tr("%1 (base)").arg(m_look.name) : m_look.name;
}

QString LadderRow::figures() const {
    if (!m_look.missing.isEmpty()) return m_look.missing;
    QStringList known{m_look.latency, m_look.cycles, m_look.human};
    known.removeAll(QString());
    return known.join(QStringLiteral(" · "));
}

LadderColumns LadderRow::wanted() const {
    const Theme& theme = m_source.theme();
    const QFont body = theme.font(TextStyle::Body);
    const int name = QFontMetrics(theme.font(TextStyle::BodyStrong)).horizontalAdvance(nameText()) + 2;
    if (!m_look.missing.isEmpty()) return {.name = name};
    return {name, widthOf(body, m_look.latency), widthOf(body, m_look.cycles), widthOf(body, m_look.human)};
}

void LadderRow::setColumns(const LadderColumns& columns) {
    m_columns = columns;
    updateGeometry();
    update();
}

bool LadderRow::isWide(int width) const {
    return m_columns.total(m_source.theme()) <= width;
}

int LadderRow::textHeight(int width) const {
    const Theme& theme = m_source.theme();
    const int strong = QFontMetrics(theme.font(TextStyle::BodyStrong)).lineSpacing();
    if (isWide(width)) return strong;
    const int room = qMax(1, width - LadderColumns::inset(theme) - theme.scaled(kPad));
    const QRect space(0, 0, room, 1 << 16);
    const int name =
        QFontMetrics(theme.font(TextStyle::BodyStrong)).boundingRect(space, kWrap, nameText()).height();
    return name + QFontMetrics(theme.font(TextStyle::Body)).boundingRect(space, kWrap, figures()).height();
}

int LadderRow::heightForWidth(int width) const {
    const Theme& theme = m_source.theme();
    return 2 * theme.scaled(kPad) + textHeight(width) + theme.scaled(5) + theme.scaled(kBar);
}

QSize LadderRow::sizeHint() const {
    const int width = m_columns.total(m_source.theme());
    return {width, heightForWidth(width)};
}

QSize LadderRow::minimumSizeHint() const {
    return {m_source.theme().scaled(160), sizeHint().height()};
}

void LadderRow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) {
        emit walked(event->key() == Qt::Key_Up ? -1 : 1);
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void LadderRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = m_source.theme();
    const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
    if (m_look.isMarked || (underMouse() && isCheckable())) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(Role::AccentTint));
        painter.drawRoundedRect(frame, 6, 6);
    }
    if (hasFocus() || (m_look.isMarked && theme.scheme() == Scheme::HighContrast)) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.color(Role::Focus), hasFocus() ? 2 : 1));
        painter.drawRoundedRect(frame, 6, 6);
    }
    paintMark(painter);
    paintText(painter);
    paintBar(painter);
}

void LadderRow::paintMark(QPainter& painter) const {
    if (!isCheckable()) return;
    const Theme& theme = m_source.theme();
    const double side = theme.scaled(14);
    const double line = QFontMetrics(theme.font(TextStyle::BodyStrong)).lineSpacing();
    const QRectF place(theme.scaled(6), theme.scaled(kPad) + (line - side) / 2, side, side);
    const Role role = m_look.isMarked ? Role::Accent : Role::Faint;
    paintGlyph(painter, m_look.isMarked ? Glyph::Done : Glyph::Open, place, theme.color(role),
               theme.color(Role::Panel));
}

void LadderRow::paintText(QPainter& painter) const {
    const Theme& theme = m_source.theme();
    QRect space = rect().adjusted(LadderColumns::inset(theme), theme.scaled(kPad), -theme.scaled(kPad), 0);
    if (isWide(width())) {
        paintColumns(painter);
        return;
    }
    painter.setFont(theme.font(TextStyle::BodyStrong));
    painter.setPen(theme.color(Role::Ink));
    QRect drawn;
    painter.drawText(space, kWrap, nameText(), &drawn);
    space.setTop(drawn.bottom() + 1);
    painter.setFont(theme.font(TextStyle::Body));
    painter.setPen(theme.color(m_look.missing.isEmpty() ? Role::Ink : Role::Soft));
    painter.drawText(space, kWrap, figures());
}

void LadderRow::paintColumns(QPainter& painter) const {
    const Theme& theme = m_source.theme();
    const QFont strong = theme.font(TextStyle::BodyStrong);
    const QFont body = theme.font(TextStyle::Body);
    const int top = theme.scaled(kPad);
    const double base = top + QFontMetrics(strong).ascent();
    painter.setFont(strong);
    painter.setPen(theme.color(Role::Ink));
    painter.drawText(QPointF(LadderColumns::inset(theme), base), nameText());
    const int right = width() - theme.scaled(kPad);
    painter.setFont(body);
    if (!m_look.missing.isEmpty()) {
        painter.setPen(theme.color(Role::Soft));
        const QRect space(LadderColumns::inset(theme) + m_columns.name, top, 0,
                          QFontMetrics(strong).lineSpacing());
        painter.drawText(space.adjusted(0, 0, right - space.left(), 0), Qt::AlignRight | Qt::AlignVCenter,
                         m_look.missing);
        return;
    }
    const TabularText text(body);
    int edge = right;
    for (const auto& [words, column] :
         {std::pair(m_look.human, m_columns.human), std::pair(m_look.cycles, m_columns.cycles),
          std::pair(m_look.latency, m_columns.latency)}) {
        text.draw(painter, QPointF(edge - text.width(words), base), words);
        edge -= column + m_columns.gap(theme);
    }
}

void LadderRow::paintBar(QPainter& painter) const {
    const Theme& theme = m_source.theme();
    const int left = LadderColumns::inset(theme);
    const QRectF track(left, height() - theme.scaled(kPad) - theme.scaled(kBar),
                       width() - left - theme.scaled(kPad), theme.scaled(kBar));
    painter.setPen(QPen(theme.color(Role::Line), 1));
    for (int decade = 0; decade <= m_look.decades; ++decade) {
        const double x = track.left() + track.width() * decade / m_look.decades;
        painter.drawLine(QPointF(x, track.top() - 2), QPointF(x, track.bottom() + 2));
    }
    if (!m_look.missing.isEmpty()) {
        painter.setPen(QPen(theme.edgeColor(), 1, Qt::DashLine));
        painter.drawLine(QPointF(track.left(), track.center().y()),
                         QPointF(track.right(), track.center().y()));
        return;
    }
    const QColor ink = theme.color(m_look.isMarked ? Role::Accent : Role::Series1);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawRect(
        QRectF(track.left(), track.top(), qMax(2.0, track.width() * m_look.low), track.height()));
    if (m_look.high <= m_look.low) return;
    const QRectF range(track.left() + track.width() * m_look.low, track.top(),
                       track.width() * (m_look.high - m_look.low), track.height());
    painter.setBrush(QBrush(ink, Qt::BDiagPattern));
    painter.setPen(QPen(ink, 1));
    painter.drawRect(range.adjusted(0.5, 0.5, -0.5, -0.5));
}

}  // namespace ridgepoint::ui
