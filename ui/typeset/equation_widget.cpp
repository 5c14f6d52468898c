// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/typeset/equation_widget.h"

#include "ui/typeset/spoken_tex.h"

#include <QAccessibleWidget>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace ridgepoint::ui {
namespace {

constexpr int kPadding = 4;
constexpr double kSmallestScale = 0.85;  ///< below it an equation scrolls rather than shrinks
constexpr int kFallbackWidth = 320;
constexpr int kScrollStep = 24;

/// A static text whose name is made when it is asked for, so that a moving slider costs nothing.
class AccessibleEquation : public QAccessibleWidget {
public:
    explicit AccessibleEquation(EquationWidget* widget)
        : QAccessibleWidget(widget, QAccessible::StaticText) {}

    QString text(QAccessible::Text kind) const override {
        if (kind == QAccessible::Name) return static_cast<EquationWidget*>(widget())->spoken();
        return QAccessibleWidget::text(kind);
    }

    int childCount() const override { return 0; }
};

QAccessibleInterface* makeAccessible(const QString& /*className*/, QObject* object) {
    if (auto* widget = qobject_cast<EquationWidget*>(object)) return new AccessibleEquation(widget);
    return nullptr;
}

void installAccessibleOnce() {
    static const bool installed = [] {
        QAccessible::installFactory(makeAccessible);
        return true;
    }();
    Q_UNUSED(installed)
}

constexpr int kWrapWords = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;
constexpr int kWrapAnywhere = Qt::AlignLeft | Qt::AlignTop | Qt::TextWrapAnywhere;

/// Height of a text in a column, in whole pixels.
double columnHeight(const QFont& font, int flags, int width, const QString& text) {
    if (text.isEmpty()) return 0;
    const QRectF column(0, 0, std::max(1, width - 2 * kPadding), 1e5);
    return std::ceil(QFontMetricsF(font).boundingRect(column, flags, text).height());
}

}  // namespace

EquationWidget::EquationWidget(EquationStore* store, const ThemeSource* theme, QWidget* parent)
    : QWidget(parent), m_store(store), m_theme(theme), m_scrollBar(new QScrollBar(Qt::Horizontal, this)) {
    installAccessibleOnce();
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_scrollBar->hide();
    m_scrollBar->setFocusPolicy(Qt::NoFocus);
    connect(m_scrollBar, &QScrollBar::valueChanged, this, qOverload<>(&QWidget::update));
    connect(m_theme, &ThemeSource::changed, this, [this] {
        updateGeometry();
        layOut();
        update();
    });
    auto* copy = new QAction(tr("Copy equation as TeX"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &EquationWidget::copyTeX);
    addAction(copy);
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

void EquationWidget::setEquation(const QString& source) {
    m_source = parseEquation(source);
    m_painter = EquationPainter();
    m_error.reset();
    const QString wanted = m_source.tex;
    m_store->request(wanted, this, [this, wanted](const EquationResult& result) {
        if (wanted == m_source.tex) settle(result);
    });
    updateGeometry();
    layOut();
    update();
}

void EquationWidget::settle(const EquationResult& result) {
    if (result.ok())
        m_painter = EquationPainter(result.value());
    else
        m_error = result.error();
    updateGeometry();
    layOut();
    update();
    QAccessibleEvent event(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
    emit typeset();
}

void EquationWidget::setSlotTexts(const QStringList& texts) {
    if (texts == m_slotTexts) return;
    m_slotTexts = texts;
    update();
}

QString EquationWidget::spoken() const {
    return m_error ? complaint() + u'\n' + plainTeX() : spokenTeX(m_source.tex, m_slotTexts);
}

void EquationWidget::copyTeX() const {
    QStringList texts;
    for (const QString& text : m_slotTexts)
        texts.append(text.isEmpty()
                         ? text
                         : QStringLiteral("\\text{%1}")
                               .arg(QString(text).replace(QStringLiteral("%"), QStringLiteral("\\%"))));
    QApplication::clipboard()->setText(fillSlots(m_source.tex, texts));
}

void EquationWidget::paintOn(QPainter& painter, const QRectF& target, const Theme& theme) const {
    m_painter.paintOnPaper(painter, target, theme, m_slotTexts);
}

double EquationWidget::emForWidth(int width) const {
    const double em = EquationPainter::emFor(m_theme->theme());
    const double natural = m_painter.size(em).width();
    const double room = std::max(1, width - 2 * kPadding);
    return natural <= room ? em : em * std::max(kSmallestScale, room / natural);
}

bool EquationWidget::overflows(int width) const {
    return isTypeset() && m_painter.size(emForWidth(width)).width() > width - 2 * kPadding + 1;
}

QSize EquationWidget::sizeHint() const {
    if (!isTypeset()) {
        const int width = m_theme->theme().scaled(kFallbackWidth);
        return {width, heightForWidth(width)};
    }
    const QSizeF natural = m_painter.size(EquationPainter::emFor(m_theme->theme()));
    const int width = static_cast<int>(std::ceil(natural.width())) + 2 * kPadding;
    return {width, heightForWidth(width)};
}

QSize EquationWidget::minimumSizeHint() const {
    const int width = std::min(sizeHint().width(), m_theme->theme().scaled(80));
    return {width, std::min(sizeHint().height(), heightForWidth(width))};
}

int EquationWidget::heightForWidth(int width) const {
    if (isTypeset()) {
        const double height = m_painter.size(emForWidth(width)).height();
        const int bar = overflows(width) ? m_scrollBar->sizeHint().height() : 0;
        return static_cast<int>(std::ceil(height)) + 2 * kPadding + bar;
    }
    const double height =
        columnHeight(m_theme->theme().font(TextStyle::Body), kWrapWords, width, complaint()) +
        columnHeight(texFont(), kWrapAnywhere, width, plainTeX());
    return static_cast<int>(height) + 2 * kPadding;
}

QFont EquationWidget::texFont() const {
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(m_theme->theme().font(TextStyle::Small).pixelSize());
    return font;
}

QString EquationWidget::complaint() const {
    return m_error ? EquationStore::describe(*m_error) : QString();
}

QString EquationWidget::plainTeX() const {
    return fillSlots(m_source.tex, m_slotTexts);
}

void EquationWidget::layOut() {
    const bool needed = overflows(width());
    m_scrollBar->setVisible(needed);
    if (!needed) {
        m_scrollBar->setValue(0);
        return;
    }
    const int content =
        static_cast<int>(std::ceil(m_painter.size(emForWidth(width())).width())) + 2 * kPadding;
    const int height = m_scrollBar->sizeHint().height();
    m_scrollBar->setGeometry(0, this->height() - height, width(), height);
    m_scrollBar->setRange(0, content - width());
    m_scrollBar->setPageStep(width());
    m_scrollBar->setSingleStep(m_theme->theme().scaled(kScrollStep));
}

void EquationWidget::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    if (isTypeset()) {
        const QPointF topLeft(kPadding - m_scrollBar->value(), kPadding);
        m_painter.paintOnScreen(painter, topLeft, emForWidth(width()), m_theme->theme(), m_slotTexts);
    } else {
        paintFallback(painter);
    }
    if (!hasFocus()) return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme->theme().color(Role::Focus), 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kPadding, kPadding);
}

void EquationWidget::paintFallback(QPainter& painter) const {
    QRectF column = QRectF(rect()).adjusted(kPadding, kPadding, -kPadding, -kPadding);
    const QFont body = m_theme->theme().font(TextStyle::Body);
    painter.setFont(body);
    painter.setPen(m_theme->theme().color(Role::Danger));
    painter.drawText(column, kWrapWords, complaint());
    column.setTop(column.top() + columnHeight(body, kWrapWords, width(), complaint()));
    painter.setFont(texFont());
    painter.setPen(m_theme->theme().color(Role::Soft));
    painter.drawText(column, kWrapAnywhere, plainTeX());
}

void EquationWidget::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    layOut();
}

void EquationWidget::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Left && m_scrollBar->value() > 0)
        m_scrollBar->triggerAction(QAbstractSlider::SliderSingleStepSub);
    else if (event->key() == Qt::Key_Right && m_scrollBar->value() < m_scrollBar->maximum())
        m_scrollBar->triggerAction(QAbstractSlider::SliderSingleStepAdd);
    else
        QWidget::keyPressEvent(event);
}

void EquationWidget::wheelEvent(QWheelEvent* event) {
    const int sideways = event->pixelDelta().isNull() ? event->angleDelta().x() : event->pixelDelta().x();
    if (sideways == 0 || !m_scrollBar->isVisible()) {
        event->ignore();
        return;
    }
    m_scrollBar->setValue(m_scrollBar->value() - sideways);
    event->accept();
}

}  // namespace ridgepoint::ui
