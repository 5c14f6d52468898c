// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/verdict_panel.h"

#include "ui/blocks/prose.h"
#include "ui/blocks/spoken_widget.h"
#include "ui/blocks/zone_look.h"
#include "ui/theme/follow_theme.h"

#include <QAccessible>
#include <QPainter>

namespace ridgepoint::ui {
namespace {

constexpr double kRadius = 7;
constexpr int kMostWidths = 8;
constexpr int kWrap = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

int heightOf(const QFont& font, const QRect& column, const QString& text) {
    return text.isEmpty() ? 0 : QFontMetrics(font).boundingRect(column, kWrap, text).height();
}

}  // namespace

VerdictPanel::VerdictPanel(const ThemeSource& source, const labs::VerdictView& view, QWidget* parent)
    : QWidget(parent), m_source(source) {
    setObjectName(QStringLiteral("verdict.") + view.id);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    speakAsText(this);
    m_view.id = view.id;
    show(view);
    followTheme(source, this, [this] {
        m_measured.clear();
        updateGeometry();
        update();
    });
}

QString VerdictPanel::hint() const {
    return m_view.mitigation.isEmpty() ? QString() : tr("Try: %1").arg(m_view.mitigation);
}

void VerdictPanel::show(const labs::VerdictView& view) {
    if (view.text == m_view.text && view.mitigation == m_view.mitigation && view.zone == m_view.zone) return;
    m_view = view;
    m_measured.clear();
    setAccessibleName(zoneLook(view.zone).word + QStringLiteral(": ") + view.text + u' ' + hint());
    if (isVisible() && heightForWidth(width()) > height()) updateGeometry();
    update();
}

void VerdictPanel::announce() {
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QRect VerdictPanel::textColumn(int width) const {
    const Theme& theme = m_source.theme();
    const int left = theme.scaled(34);
    return {left, theme.scaled(10), qMax(1, width - left - theme.scaled(12)), 1 << 16};
}

VerdictPanel::Lines VerdictPanel::lines(int width) const {
    const auto known = m_measured.constFind(width);
    if (known != m_measured.cend()) return *known;
    if (m_measured.size() >= kMostWidths) m_measured.clear();
    const Theme& theme = m_source.theme();
    const QRect column = textColumn(width);
    const TitledText parts = splitSentence(m_view.text);
    const Lines high{heightOf(theme.font(TextStyle::BodyStrong), column, parts.title),
                     heightOf(theme.font(TextStyle::Body), column, parts.body),
                     heightOf(theme.font(TextStyle::Body), column, hint())};
    return *m_measured.insert(width, high);
}

int VerdictPanel::heightForWidth(int width) const {
    const Lines high = lines(width);
    return high.lead + high.rest + high.hint + m_source.theme().scaled(high.hint > 0 ? 24 : 20);
}

QSize VerdictPanel::sizeHint() const {
    const int width = m_source.theme().scaled(420);
    return {width, heightForWidth(width)};
}

QSize VerdictPanel::minimumSizeHint() const {
    return {m_source.theme().scaled(160), m_source.theme().scaled(36)};
}

void VerdictPanel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = m_source.theme();
    const ZoneLook look = zoneLook(m_view.zone);
    const bool framed = theme.scheme() == Scheme::HighContrast;
    painter.setPen(framed ? QPen(theme.color(look.ink)) : QPen(Qt::NoPen));
    painter.setBrush(theme.color(look.tint));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
    const double side = theme.scaled(14);
    const QFont strong = theme.font(TextStyle::BodyStrong);
    const double middle = theme.scaled(10) + (QFontMetrics(strong).height() - side) / 2.0;
    paintGlyph(painter, look.glyph, QRectF(theme.scaled(11), middle, side, side), theme.color(look.ink),
               theme.color(look.tint));
    const Lines high = lines(width());
    const TitledText parts = splitSentence(m_view.text);
    QRect place = textColumn(width());
    painter.setFont(strong);
    painter.setPen(theme.color(look.ink));
    painter.drawText(place, kWrap, parts.title);
    place.translate(0, high.lead);
    painter.setFont(theme.font(TextStyle::Body));
    painter.setPen(theme.color(Role::Ink));
    painter.drawText(place, kWrap, parts.body);
    place.translate(0, high.rest + theme.scaled(4));
    painter.setPen(theme.color(Role::Soft));
    painter.drawText(place, kWrap, hint());
}

}  // namespace ridgepoint::ui
