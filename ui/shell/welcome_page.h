// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace ridgepoint::ui {

/// The first page of the first start. Left with Enter or Escape; both fields may stay empty.
class WelcomePage : public QWidget {
    Q_OBJECT
public:
    struct Student {
        QString name;
        QString number;
    };

    /// @param dataFolder  where work is kept, shown to the student
    WelcomePage(const ThemeSource& theme, const Student& student, const QString& dataFolder, QWidget* parent);

signals:
    void left(const ridgepoint::ui::WelcomePage::Student& student);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    [[nodiscard]] QWidget* makeCard(const QString& dataFolder);
    void leave();

    const ThemeSource& m_theme;
    QLineEdit* m_name;
    QLineEdit* m_number;
    QPushButton* m_start;
    QWidget* m_card;
};

}  // namespace ridgepoint::ui
