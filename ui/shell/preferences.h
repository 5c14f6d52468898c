// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QByteArray>
#include <QString>

namespace ridgepoint::ui {

/// What a person chose, and where the window was. No work of the student is in here.
struct Preferences {
    static constexpr int kSmallestText = 100;
    static constexpr int kLargestText = 200;
    static constexpr int kTextStep = 10;

    QString name;
    QString studentId;
    QString course;
    int textPercent = kSmallestText;  ///< 100 to 200, in steps of 10
    Scheme scheme = Scheme::System;
    QString language;  ///< "en", "de"; empty follows the system
    bool welcomed = false;
    bool navigatorShown = true;
    QString lastLab;
    QByteArray geometry;

    [[nodiscard]] double textScale() const { return textPercent / 100.0; }
    bool operator==(const Preferences&) const = default;
};

/// Keeps preferences in one INI file.
class PreferencesStore {
public:
    /// @param file  created on the first save; its folder too
    explicit PreferencesStore(QString file) : m_file(std::move(file)) {}

    /// A value that makes no sense falls back to the default, with one line in the log.
    [[nodiscard]] Preferences load() const;
    /// @return false when the file cannot be written
    bool save(const Preferences& preferences) const;
    [[nodiscard]] const QString& file() const { return m_file; }

private:
    QString m_file;
};

/// The id of a scheme in files: "system", "light", "dark", "high-contrast".
[[nodiscard]] QString schemeId(Scheme scheme);

}  // namespace ridgepoint::ui
