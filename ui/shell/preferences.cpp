// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/preferences.h"

#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QRegularExpression>
#include <QSettings>

#include <array>

namespace ridgepoint::ui {
namespace {

Q_LOGGING_CATEGORY(preferencesLog, "ridgepoint.preferences")

constexpr std::array kSchemes{Scheme::System, Scheme::Light, Scheme::Dark, Scheme::HighContrast};
constexpr int kLongestText = 200;  ///< of a name or a number

void complain(const QString& file, const QString& key, const QString& value) {
    qCWarning(preferencesLog).noquote() << QStringLiteral("%1: %2 = \"%3\" is not valid; the default is used")
                                               .arg(QDir::toNativeSeparators(file), key, value.left(40));
}

QString readText(const QSettings& settings, const QString& key) {
    return settings.value(key).toString().simplified().left(kLongestText);
}

int readTextPercent(const QSettings& settings) {
    const QString key = QStringLiteral("appearance/textPercent");
    if (!settings.contains(key)) return Preferences::kSmallestText;
    bool isNumber = false;
    const int percent = settings.value(key).toString().toInt(&isNumber);
    const bool inRange = percent >= Preferences::kSmallestText && percent <= Preferences::kLargestText;
    if (isNumber && inRange && percent % Preferences::kTextStep == 0) return percent;
    complain(settings.fileName(), key, settings.value(key).toString());
    return Preferences::kSmallestText;
}

Scheme readScheme(const QSettings& settings) {
    const QString key = QStringLiteral("appearance/theme");
    const QString value = settings.value(key, schemeId(Scheme::System)).toString();
    for (const Scheme scheme : kSchemes)
        if (schemeId(scheme) == value) return scheme;
    complain(settings.fileName(), key, value);
    return Scheme::System;
}

/// An identifier of letters, digits, dash and underscore, or nothing.
QString readId(const QSettings& settings, const QString& key) {
    static const QRegularExpression kId(QStringLiteral("^[A-Za-z0-9_-]{0,64}$"));
    const QString value = settings.value(key).toString();
    if (kId.match(value).hasMatch()) return value;
    complain(settings.fileName(), key, value);
    return {};
}

bool readBool(const QSettings& settings, const QString& key, bool fallback) {
    const QString value = settings.value(key, fallback).toString().toLower();
    if (value == QLatin1String("true")) return true;
    if (value == QLatin1String("false")) return false;
    complain(settings.fileName(), key, value);
    return fallback;
}

}  // namespace

QString schemeId(Scheme scheme) {
    switch (scheme) {
        case Scheme::System:
            return QStringLiteral("system");
        case Scheme::Light:
            return QStringLiteral("light");
        case Scheme::Dark:
            return QStringLiteral("dark");
        case Scheme::HighContrast:
            return QStringLiteral("high-contrast");
    }
    return {};
}

Preferences PreferencesStore::load() const {
    const QSettings settings(m_file, QSettings::IniFormat);
    if (settings.status() != QSettings::NoError)
        qCWarning(preferencesLog).noquote()
            << QStringLiteral("%1 cannot be read; defaults are used").arg(QDir::toNativeSeparators(m_file));
    Preferences read;
    read.name = readText(settings, QStringLiteral("student/name"));
    read.studentId = readText(settings, QStringLiteral("student/number"));
    read.course = readText(settings, QStringLiteral("student/course"));
    read.textPercent = readTextPercent(settings);
    read.scheme = readScheme(settings);
    read.language = readId(settings, QStringLiteral("appearance/language"));
    read.welcomed = readBool(settings, QStringLiteral("window/welcomed"), false);
    read.navigatorShown = readBool(settings, QStringLiteral("window/navigator"), true);
    read.lastLab = readId(settings, QStringLiteral("window/lastLab"));
    read.geometry =
        QByteArray::fromBase64(settings.value(QStringLiteral("window/geometry")).toString().toLatin1());
    return read;
}

bool PreferencesStore::save(const Preferences& preferences) const {
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    QSettings settings(m_file, QSettings::IniFormat);
    settings.setValue(QStringLiteral("student/name"), preferences.name);
    settings.setValue(QStringLiteral("student/number"), preferences.studentId);
    settings.setValue(QStringLiteral("student/course"), preferences.course);
    settings.setValue(QStringLiteral("appearance/textPercent"), preferences.textPercent);
    settings.setValue(QStringLiteral("appearance/theme"), schemeId(preferences.scheme));
    settings.setValue(QStringLiteral("appearance/language"), preferences.language);
    settings.setValue(QStringLiteral("window/welcomed"), preferences.welcomed);
    settings.setValue(QStringLiteral("window/navigator"), preferences.navigatorShown);
    settings.setValue(QStringLiteral("window/lastLab"), preferences.lastLab);
    settings.setValue(QStringLiteral("window/geometry"),
                      QString::fromLatin1(preferences.geometry.toBase64()));
    settings.sync();
    return settings.status() == QSettings::NoError;
}

}  // namespace ridgepoint::ui
