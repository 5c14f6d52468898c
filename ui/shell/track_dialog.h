// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/catalogue.h"
#include "core/labs/track.h"
#include "ui/theme/theme.h"

#include <QDialog>

class QAbstractButton;
class QPushButton;
class QVBoxLayout;

namespace ridgepoint::ui {

/// The student's track: which it is, who that is, what a change touches. Esc leaves everything as it is.
class TrackDialog : public QDialog {
    Q_OBJECT
public:
    /// @param labs  all that can be chosen; those that follow a track are named
    TrackDialog(const ThemeSource& theme, const labs::TrackBook& tracks,
                const QVector<labs::CatalogueEntry>& labs, QWidget* parent);
    /// The id of the card that is chosen; empty: none.
    [[nodiscard]] QString track() const;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void addChoices(QVBoxLayout& column);
    void addConsequences(QVBoxLayout& column, const labs::TrackBook& tracks,
                         const QVector<labs::CatalogueEntry>& labs);
    [[nodiscard]] QWidget* makeButtons();
    void fit();

    const ThemeSource& m_theme;
    QString m_current;
    QVector<QAbstractButton*> m_choices;  ///< in the order of labs::trackIds()
    QPushButton* m_choose = nullptr;
    QWidget* m_content = nullptr;
};

}  // namespace ridgepoint::ui
