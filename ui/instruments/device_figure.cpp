// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/device_figure.h"

#include "ui/blocks/text_label.h"
#include "ui/blocks/widget_tools.h"
#include "ui/words/constant_words.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace ridgepoint::ui {
namespace {

constexpr int kFrame = 2;  ///< of the focus around a figure [px]

}  // namespace

DeviceFigure::DeviceFigure(const ThemeSource& source, const QString& id,
                           std::function<void(const QString& place)> open, QWidget* parent)
    : QWidget(parent),
      m_open(std::move(open)),
      m_value(new TextLabel(source, TextStyle::BodyStrong, Role::Ink, {}, this)),
      m_link(makeButton({}, "figure", QStringLiteral("figure.") + id, this)),
      m_convention(new TextLabel(source, TextStyle::Small, Role::Soft, {}, this)) {
    m_value->setObjectName(QStringLiteral("figureText.") + id);
    m_link->setCursor(Qt::PointingHandCursor);
    for (TextLabel* label : {m_value, m_convention})
        label->setContentsMargins(kFrame, 0, kFrame, 0);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_value);
    column->addWidget(m_link, 0, Qt::AlignLeft);
    column->addWidget(m_convention);
    column->addStretch(1);
    connect(m_link, &QPushButton::clicked, this, [this] { m_open(QStringLiteral("constant:") + m_record); });
}

void DeviceFigure::show(const Look& look) {
    const bool leads = look.record && m_open;
    m_record = look.record ? look.record->id : QString();
    m_value->setText(look.value);
    m_value->setAccessibleName(look.what + QStringLiteral(": ") + look.value);
    m_value->setRole(look.isThere ? Role::Ink : Role::Soft);
    m_value->setVisible(!leads);
    m_link->setText(look.value);
    m_link->setVisible(leads);
    const bool hasConvention = look.record && look.record->convention != QLatin1String("none");
    m_convention->setText(hasConvention ? look.record->convention : QString());
    m_convention->setVisible(hasConvention);
    const QString origin = look.record ? provenanceText(*look.record) : QString();
    m_link->setToolTip(origin);
    m_link->setAccessibleName(look.what + QStringLiteral(": ") + look.value);
    m_link->setAccessibleDescription(origin);
}

}  // namespace ridgepoint::ui
