// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/hardware_registry.h"

#include <QtTest>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

/// A folder of hardware records of round figures, so that expectations need no calculator.
namespace ridgepoint::testing {

class Published {
public:
    void add(const QString& id, double low, double high, const QString& unit) {
        if (id.isEmpty()) return;
        QJsonObject record{{QStringLiteral("id"), id},
                           {QStringLiteral("name"), QStringLiteral("Of a test")},
                           {QStringLiteral("unit"), unit},
                           {QStringLiteral("convention"), QStringLiteral("for a test")},
                           {QStringLiteral("date"), QStringLiteral("2026")},
                           {QStringLiteral("source"), QStringLiteral("Test")},
                           {QStringLiteral("confidence"), QStringLiteral("low")},
                           {QStringLiteral("note"), QStringLiteral("Of a test.")}};
        const QJsonObject range{{QStringLiteral("low"), low}, {QStringLiteral("high"), high}};
        record.insert(QStringLiteral("value"), low == high ? QJsonValue(low) : QJsonValue(range));
        m_records.append(record);
    }
    void add(const char* id, double value, const char* unit) {
        add(QString::fromLatin1(id), value, value, QString::fromLatin1(unit));
    }
    void add(const char* id, double low, double high, const char* unit) {
        add(QString::fromLatin1(id), low, high, QString::fromLatin1(unit));
    }

    [[nodiscard]] hardware::HardwareRegistry load() const {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("test.json")));
        if (!file.open(QIODevice::WriteOnly)) qFatal("no file for the test");
        file.write(QJsonDocument(QJsonObject{{QStringLiteral("records"), m_records}}).toJson());
        file.close();
        auto registry = hardware::HardwareRegistry::load(folder.path());
        for (const auto& error : registry.errors())
            qFatal("record of the test: %s", qPrintable(error.pointer + error.details));
        return registry;
    }

private:
    QJsonArray m_records;
};

}  // namespace ridgepoint::testing
