// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QRadioButton>

namespace ridgepoint::ui {

/// One option of a question. The whole row can be clicked; arrow keys move within the question.
class OptionCard : public QRadioButton {
    Q_OBJECT
public:
    OptionCard(const ThemeSource& source, const QString& id, const QString& text, QWidget* parent);

    [[nodiscard]] const QString& id() const { return m_id; }
    /// No longer an answer that can be given: a record of one.
    void setRecorded();
    /// A soft remark under the text: "your answer".
    void setRemark(const QString& remark, Role role = Role::Soft);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool hitButton(const QPoint& at) const override { return rect().contains(at); }

private:
    [[nodiscard]] QRect textColumn(int width) const;
    [[nodiscard]] int textHeight(int width, const QFont& font, const QString& text) const;
    void applyTheme();
    void speak();

    const ThemeSource& m_source;
    QString m_id;
    QString m_text;
    QString m_remark;
    Role m_remarkRole = Role::Soft;
};

}  // namespace ridgepoint::ui
