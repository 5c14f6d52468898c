// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/hardware_registry.h"

#include "core/hardware/record_reader.h"
#include "core/units/unit.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonParseError>
#include <algorithm>

namespace ridgepoint::hardware {

using Code = HardwareError::Code;

namespace {

constexpr qint64 kLargestFile = 1 << 20;

bool isBefore(const HardwareRecord& record, QStringView id) {
    return record.id < id;
}

}  // namespace

std::optional<double> HardwareRecord::valueIn(std::string_view unitId) const {
    const units::Unit* from = units::findUnit(unit.toStdString());
    const units::Unit* to = units::findUnit(unitId);
    return isRange() || !from || !to ? std::nullopt : units::convert(low, *from, *to);
}

HardwareRegistry HardwareRegistry::load(const QString& directory) {
    HardwareRegistry registry;
    const QDir dir(directory);
    if (!dir.exists()) registry.m_errors.push_back({Code::CannotRead, directory, {}, {}});
    const QStringList names =
        dir.entryList({QStringLiteral("*.json")}, QDir::Files | QDir::Readable, QDir::Name);
    for (const QString& name : names)
        registry.loadFile(dir.filePath(name));
    return registry;
}

void HardwareRegistry::loadFile(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        m_errors.push_back({Code::CannotRead, path, {}, file.errorString()});
        return;
    }
    const QByteArray bytes = file.read(kLargestFile + 1);
    if (bytes.size() > kLargestFile) {
        m_errors.push_back({Code::TooLarge, path, {}, QString::number(kLargestFile)});
        return;
    }
    QJsonParseError parse;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &parse);
    if (parse.error != QJsonParseError::NoError) {
        m_errors.push_back({Code::NotJson, path, {}, parse.errorString()});
        return;
    }
    const QString place = QStringLiteral("/records");
    const QJsonValue list = document.object().value(u"records");
    if (!list.isArray()) m_errors.push_back({Code::WrongType, path, place, {}});
    const QJsonArray records = list.toArray();
    for (qsizetype i = 0; i < records.size(); ++i) {
        const QString pointer = place + u'/' + QString::number(i);
        auto record = readRecord(records.at(i), pointer);
        if (!record) {
            HardwareError error = record.error();
            error.file = path;
            m_errors.push_back(std::move(error));
        } else if (find(record->id)) {
            m_errors.push_back({Code::DuplicateId, path, pointer + QStringLiteral("/id"), record->id});
        } else {
            const auto at = std::lower_bound(m_records.begin(), m_records.end(), record->id, isBefore);
            m_records.insert(at, std::move(*record));
        }
    }
}

const HardwareRecord* HardwareRegistry::find(QStringView id) const {
    const auto at = std::lower_bound(m_records.begin(), m_records.end(), id, isBefore);
    return at != m_records.end() && at->id == id ? &*at : nullptr;
}

}  // namespace ridgepoint::hardware
