// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSpinBox>

#include <optional>

namespace ridgepoint::ui {

/// How sure the student is, in percent. Empty until it is touched; the arrow keys begin at pure chance.
class ConfidenceSpin : public QSpinBox {
    Q_OBJECT
public:
    ConfidenceSpin(int chancePercent, QWidget* parent);

    [[nodiscard]] std::optional<int> confidence() const;
    void setConfidence(const std::optional<int>& percent);

    void stepBy(int steps) override;

protected:
    QString textFromValue(int value) const override;
    int valueFromText(const QString& text) const override;
    QValidator::State validate(QString& text, int& position) const override;
    StepEnabled stepEnabled() const override;
    void wheelEvent(QWheelEvent* event) override;

private:
    int m_chance;
};

}  // namespace ridgepoint::ui
