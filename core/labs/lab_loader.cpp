// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/lab_loader.h"

#include "core/labs/check/lab_checks.h"
#include "core/labs/load/load_state.h"
#include "core/labs/load/text_parser.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonParseError>

#include <optional>

namespace ridgepoint::labs {
namespace {

using Code = Finding::Code;

constexpr qint64 kMaxFileSize = 2 * 1024 * 1024;
constexpr int kMaxDepth = 40;

std::optional<QByteArray> readFile(const QString& folder, const QString& name, FindingList& findings) {
    QFile file(folder + u'/' + name);
    if (!file.exists()) {
        findings.add(Code::FileMissing, QString(), name);
        return std::nullopt;
    }
    if (file.size() > kMaxFileSize) {
        findings.add(Code::FileTooLarge, QString(), name, QString::number(kMaxFileSize));
        return std::nullopt;
    }
    if (!file.open(QIODevice::ReadOnly)) {
        findings.add(Code::FileMissing, QString(), name, file.errorString());
        return std::nullopt;
    }
    return file.readAll();
}

/// Depth of nesting, counted before parsing so that a hostile file cannot exhaust the stack.
int nestingDepth(const QByteArray& json) {
    int depth = 0;
    int deepest = 0;
    bool inString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            deepest = std::max(deepest, ++depth);
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return deepest;
}

std::optional<QJsonValue> parseStructure(const QByteArray& bytes, FindingList& findings) {
    if (nestingDepth(bytes) > kMaxDepth) {
        findings.add(Code::TooDeep, QString(), QString(), QString::number(kMaxDepth));
        return std::nullopt;
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error == QJsonParseError::IllegalUTF8String) {
        findings.add(Code::NotUtf8, QString());
    } else if (error.error != QJsonParseError::NoError) {
        const qsizetype line = bytes.left(error.offset).count('\n') + 1;
        findings.add(Code::BadJson, QString(), error.errorString(), QString::number(line));
    } else if (!document.isObject()) {
        findings.add(Code::WrongType, QString(), QString(), QStringLiteral("object"));
    } else {
        return document.object();
    }
    return std::nullopt;
}

QString textFile(const QString& folder, const QString& language) {
    const QString wanted = QStringLiteral("text.%1.md").arg(language);
    return QFile::exists(folder + u'/' + wanted) ? wanted : QStringLiteral("text.en.md");
}

QString contentHash(const QString& folder) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString& name : QDir(folder).entryList(QDir::Files, QDir::Name)) {
        QFile file(folder + u'/' + name);
        if (!file.open(QIODevice::ReadOnly)) continue;
        hash.addData(name.toUtf8());
        hash.addData(file.read(kMaxFileSize));
    }
    return QString::fromLatin1(hash.result().toHex());
}

void readIdentity(const JsonNode& root, Lab& lab) {
    if (lab.isSection())
        root.allowOnly({"format", "id", "revision", "chapter", "quantities", "controls", "contexts", "models",
                        "scenarios", "blocks"});
    else
        root.allowOnly({"format", "id", "revision", "volume", "number", "minutes", "quantities", "controls",
                        "earlier", "contexts", "tracks", "models", "scenarios", "acts"});
    if (root.integer(QStringLiteral("format"), 0) != 1)
        root.report(Code::WrongFormat, QString::number(root.integer(QStringLiteral("format"), 0)),
                    QStringLiteral("1"));
    lab.id = root.string(QStringLiteral("id"));
    lab.revision = root.integer(QStringLiteral("revision"), 1);
    if (lab.isSection()) return;
    lab.volume = root.integer(QStringLiteral("volume"), 1);
    lab.number = root.string(QStringLiteral("number"));
    lab.minutes = root.integer(QStringLiteral("minutes"), 0);
}

void readText(const QString& folder, const QString& language, LoadState& state) {
    const QString name = textFile(folder, language);
    FindingList textFindings{name, {}};
    if (const auto bytes = readFile(folder, name, textFindings))
        state.lab.text = parseText(*bytes, name.section(u'.', 1, 1), textFindings);
    state.findings.all += textFindings.all;
}

LoadedLab load(DocumentKind kind, const QString& folder, const hardware::HardwareRegistry& registry,
               const QString& language) {
    LoadState state{{}, {QString(), {}}, registry};
    state.lab.kind = kind;
    state.findings.file = structureFile(state.lab);
    if (!QDir(folder).exists()) {
        state.findings.add(Code::FolderMissing, QString(), folder);
        return {nullptr, state.findings.all};
    }
    const auto bytes = readFile(folder, state.findings.file, state.findings);
    const auto json = bytes ? parseStructure(*bytes, state.findings) : std::nullopt;
    if (!json) return {nullptr, state.findings.all};

    const JsonNode root(*json, QString(), state.findings);
    state.lab.folder = folder;
    state.lab.hash = contentHash(folder);
    readIdentity(root, state.lab);
    readSlots(root, state);
    if (kind == DocumentKind::Lab) readTracks(root, state);
    readModels(root, state);
    readScenarios(root, state);
    if (kind == DocumentKind::Section)
        readSection(root, state);
    else
        readActs(root, state);
    readText(folder, language, state);
    // Later checks evaluate models, so they need a structure without a hole.
    if (state.findings.all.isEmpty()) resolveText(state);
    if (state.findings.all.isEmpty()) state.findings.all += checkText(state.lab);
    if (state.findings.all.isEmpty()) state.findings.all += checkEarlier(state.lab);
    if (state.findings.all.isEmpty()) state.findings.all += checkTruth(state.lab);
    if (state.findings.all.isEmpty()) state.findings.all += checkTrials(state.lab);
    if (state.findings.all.isEmpty() && state.lab.isSection())
        state.findings.all += checkSectionTruth(state.lab);
    if (!state.findings.all.isEmpty()) return {nullptr, state.findings.all};
    return {std::make_shared<const Lab>(std::move(state.lab)), {}};
}

}  // namespace

LoadedLab loadLab(const QString& folder, const hardware::HardwareRegistry& registry,
                  const QString& language) {
    return load(DocumentKind::Lab, folder, registry, language);
}

LoadedLab loadSection(const QString& folder, const hardware::HardwareRegistry& registry,
                      const QString& language) {
    return load(DocumentKind::Section, folder, registry, language);
}

LoadedLab loadDocument(const QString& folder, const hardware::HardwareRegistry& registry,
                       const QString& language) {
    const bool isSection = QFile::exists(folder + QStringLiteral("/section.json"));
    return load(isSection ? DocumentKind::Section : DocumentKind::Lab, folder, registry, language);
}

}  // namespace ridgepoint::labs
