// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/segmented_switch.h"

#include "ui/theme/follow_theme.h"

#include <QPainter>
#include <QRadioButton>

namespace ridgepoint::ui {
namespace {

constexpr double kRadius = 7;

/// One half of the switch.
class Segment : public QRadioButton {
public:
    Segment(const ThemeSource& source, QWidget* parent) : QRadioButton(parent), m_source(source) {
        setAttribute(Qt::WA_Hover);
    }
    [[nodiscard]] QSize sizeHint() const override {
        const Theme& theme = m_source.theme();
        const QFontMetrics metrics(theme.font(TextStyle::BodyStrong));
        return {metrics.horizontalAdvance(text()) + theme.scaled(28), metrics.height() + theme.scaled(14)};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return {1, sizeHint().height()}; }

protected:
    bool hitButton(const QPoint& at) const override { return rect().contains(at); }
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Theme& theme = m_source.theme();
        const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
        painter.setPen(Qt::NoPen);
        painter.setBrush(isChecked() ? QBrush(theme.color(Role::AccentTint)) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(frame, kRadius, kRadius);
        painter.setBrush(Qt::NoBrush);
        if (hasFocus() || (isChecked() && theme.scheme() == Scheme::HighContrast)) {
            painter.setPen(QPen(theme.color(Role::Focus), hasFocus() ? 2 : 1));
            painter.drawRoundedRect(frame, kRadius, kRadius);
        }
        painter.setFont(theme.font(TextStyle::BodyStrong));
        const bool hot = underMouse() && isEnabled();
        painter.setPen(theme.color(isChecked() ? Role::Accent : hot ? Role::Ink : Role::Soft));
        painter.drawText(rect(), Qt::AlignCenter, text());
    }

private:
    const ThemeSource& m_source;
};

}  // namespace

SegmentedSwitch::SegmentedSwitch(const ThemeSource& source, const QVector<Choice>& choices, QWidget* parent)
    : QWidget(parent), m_source(source) {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    for (const Choice& choice : choices) {
        auto* segment = new Segment(source, this);
        segment->setObjectName(choice.objectName);
        segment->setText(choice.text);
        const int index = static_cast<int>(m_segments.size());
        connect(segment, &QAbstractButton::clicked, this, [this, index] { emit chosen(index); });
        m_segments.append(segment);
    }
    followTheme(source, this, [this] {
        updateGeometry();
        arrange();
        update();
    });
}

void SegmentedSwitch::setCurrent(int choice) {
    if (choice >= 0 && choice < m_segments.size()) m_segments[choice]->setChecked(true);
}

void SegmentedSwitch::setFixed(const QString& reason) {
    for (QRadioButton* segment : m_segments) {
        segment->setEnabled(false);
        segment->setToolTip(reason);
        segment->setAccessibleDescription(reason);
    }
}

void SegmentedSwitch::setTexts(const QStringList& texts) {
    for (int i = 0; i < m_segments.size() && i < texts.size(); ++i)
        m_segments[i]->setText(texts[i]);
    updateGeometry();
    arrange();
}

QSize SegmentedSwitch::segmentSize() const {
    QSize largest;
    for (const QRadioButton* segment : m_segments)
        largest = largest.expandedTo(segment->sizeHint());
    return largest;
}

bool SegmentedSwitch::fitsInLine(int width) const {
    return segmentSize().width() * m_segments.size() <= width;
}

int SegmentedSwitch::heightForWidth(int width) const {
    const int rows = fitsInLine(width) ? 1 : static_cast<int>(m_segments.size());
    return segmentSize().height() * rows;
}

QSize SegmentedSwitch::sizeHint() const {
    const QSize one = segmentSize();
    return {one.width() * static_cast<int>(m_segments.size()), one.height()};
}

QSize SegmentedSwitch::minimumSizeHint() const {
    return segmentSize();
}

void SegmentedSwitch::arrange() {
    const int count = static_cast<int>(m_segments.size());
    const bool inLine = fitsInLine(width());
    for (int i = 0; i < count; ++i) {
        if (inLine)
            m_segments[i]->setGeometry(width() * i / count, 0, width() / count, height());
        else
            m_segments[i]->setGeometry(0, height() * i / count, width(), height() / count);
    }
}

void SegmentedSwitch::resizeEvent(QResizeEvent*) {
    arrange();
}

void SegmentedSwitch::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_source.theme().edgeColor());
    painter.setBrush(m_source.theme().color(Role::Panel));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius + 1, kRadius + 1);
}

}  // namespace ridgepoint::ui
