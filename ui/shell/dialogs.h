// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace ridgepoint::ui {

/// Questions that stop the program. Passed in, so that a test can answer them.
class Dialogs {
public:
    virtual ~Dialogs() = default;
    /// @return the chosen file, or empty
    virtual QString saveFile(QWidget* parent, const QString& title, const QString& suggested,
                             const QString& filter) = 0;
    virtual QString openFile(QWidget* parent, const QString& title, const QString& folder,
                             const QString& filter) = 0;
    /// @return true for the named action, false for Cancel
    virtual bool confirm(QWidget* parent, const QString& title, const QString& text,
                         const QString& action) = 0;
    virtual void openFolder(const QString& folder) = 0;
};

/// The platform's own.
class NativeDialogs : public Dialogs {
public:
    QString saveFile(QWidget* parent, const QString& title, const QString& suggested,
                     const QString& filter) override;
    QString openFile(QWidget* parent, const QString& title, const QString& folder,
                     const QString& filter) override;
    bool confirm(QWidget* parent, const QString& title, const QString& text, const QString& action) override;
    void openFolder(const QString& folder) override;
};

}  // namespace ridgepoint::ui
