// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/lab_session.h"

#include <QDoubleSpinBox>

namespace ridgepoint::ui {

/// A number with its unit as part of what is shown and spoken: "15 %". Takes numbers as a person types them,
/// also in another unit of the same kind. Without arrows; the keys step.
class QuantitySpin : public QDoubleSpinBox {
    Q_OBJECT
public:
    /// @param session  for locale and words; outlives the widget
    QuantitySpin(const labs::LabSession& session, const units::Unit* shown, QWidget* parent);

    /// No value, no editing; the words stand in its place.
    void setLocked(const QString& words);
    void setUnlocked(double from, double to, double step, int decimals);
    [[nodiscard]] bool isLocked() const { return !m_lockedWords.isEmpty(); }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    QString textFromValue(double value) const override;
    double valueFromText(const QString& text) const override;
    QValidator::State validate(QString& text, int& position) const override;
    StepEnabled stepEnabled() const override;
    void wheelEvent(QWheelEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] std::optional<double> read(const QString& text) const;

    const labs::LabSession& m_session;
    const units::Unit* m_shown;
    QString m_lockedWords;
};

}  // namespace ridgepoint::ui
