// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QVector>

#include <utility>

namespace ridgepoint::ui {

/// Versions of everything that shapes a result, by name. Gathered only when asked for.
using ProgramFacts = QVector<std::pair<QString, QString>>;

/// About Ridgepoint: what it is, its licence, all versions, and a button that copies them.
class AboutDialog : public QDialog {
    Q_OBJECT
public:
    AboutDialog(const ProgramFacts& facts, const QIcon& icon, QWidget* parent);
    /// @return the facts, one a line
    [[nodiscard]] static QString asText(const ProgramFacts& facts);
};

}  // namespace ridgepoint::ui
