// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/preferences.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace ridgepoint::ui {

/// Edits preferences. Text size and theme are shown at once; Cancel takes them back.
class PreferencesDialog : public QDialog {
    Q_OBJECT
public:
    PreferencesDialog(const Preferences& preferences, QWidget* parent);
    [[nodiscard]] Preferences preferences() const;

signals:
    void previewed(const ridgepoint::ui::Preferences& preferences);

private:
    void addStudent(QFormLayout& form);
    void addAppearance(QFormLayout& form);
    void addButtons(QLayout& column);

    Preferences m_before;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_number = nullptr;
    QLineEdit* m_course = nullptr;
    QSpinBox* m_text = nullptr;
    QComboBox* m_theme = nullptr;
    QComboBox* m_language = nullptr;
};

}  // namespace ridgepoint::ui
