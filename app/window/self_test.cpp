// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/self_test.h"

#include "app/window/command_line.h"
#include "core/hardware/hardware_registry.h"
#include "core/labs/catalogue.h"
#include "core/labs/lab_loader.h"
#include "core/ledger/ledger.h"
#include "core/ledger/sqlite_facts.h"
#include "ui/shell/help_topics.h"
#include "ui/words/finding_words.h"
#include "ui/words/ledger_words.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QIcon>
#include <QImageReader>
#include <QPainter>
#include <QPdfWriter>
#include <QTemporaryDir>
#include <QTextStream>

#include <functional>
#include <vector>

namespace ridgepoint::app {
namespace {

/// Empty when the check passed, else what is wrong.
using Check = std::function<QString()>;
struct NamedCheck {
    const char* name;
    Check check;
};

QString checkPlugins() {
    const bool svg = QImageReader::supportedImageFormats().contains("svg");
    return svg ? QString() : QStringLiteral("the SVG image plugin of Qt is missing; install it (libqt6svg6)");
}

QString checkDriver() {
    return ledger::hasSqliteDriver()
               ? QString()
               : QStringLiteral("the SQLite driver of Qt is missing; install it (libqt6sql6-sqlite)");
}

QString checkResources() {
    if (ui::loadHelp(QStringLiteral("en")).isEmpty()) return QStringLiteral("the help is missing");
    const QIcon icon(QStringLiteral(":/ridgepoint/icons/ridgepoint.svg"));
    return icon.pixmap(32, 32).isNull() ? QStringLiteral("the icon cannot be drawn") : QString();
}

hardware::HardwareRegistry registry() {
    return hardware::HardwareRegistry::load(QStringLiteral(":/ridgepoint/hardware"));
}

QString checkHardware() {
    const hardware::HardwareRegistry loaded = registry();
    if (loaded.records().empty()) return QStringLiteral("no hardware records");
    if (loaded.errors().empty()) return {};
    const hardware::HardwareError& error = loaded.errors().front();
    return error.file + QLatin1Char(' ') + error.pointer + QLatin1Char(' ') + error.details;
}

QString checkLabs() {
    const QVector<labs::CatalogueEntry> entries = labs::builtInLabs(QStringLiteral("en"));
    if (entries.isEmpty()) return QStringLiteral("no labs are built in");
    const hardware::HardwareRegistry loaded = registry();
    for (const labs::CatalogueEntry& entry : entries) {
        const labs::LoadedLab lab = labs::loadLab(entry.folder, loaded);
        if (!lab.findings.isEmpty())
            return entry.id + QStringLiteral(": ") + ui::findingLine(lab.findings.first());
    }
    return {};
}

QString checkLedger() {
    const QTemporaryDir folder;
    ledger::OpenOptions options;
    options.directory = folder.path();
    options.programVersion = QStringLiteral(RIDGEPOINT_VERSION);
    const auto opened = ledger::Ledger::open(options);
    if (!opened.ok()) return ui::ledgerErrorText(opened.error());
    ledger::RunHeader run;
    run.run = QStringLiteral("self-test");
    run.lab = run.run;
    run.labHash = run.run;
    run.programVersion = QStringLiteral(RIDGEPOINT_VERSION);
    run.started = QDateTime::currentDateTimeUtc();
    const auto started = opened.value()->appendRun(run);
    if (!started.ok()) return ui::ledgerErrorText(started.error());
    const auto stored =
        opened.value()->append(ledger::Event{run.run, QStringLiteral("self_test"), {}, run.started});
    if (!stored.ok()) return ui::ledgerErrorText(stored.error());
    const ledger::Done chain = opened.value()->verifyChain();
    if (!chain.ok()) return ui::ledgerErrorText(chain.error());
    const auto events = opened.value()->events(run.run);
    return events.ok() && events->size() == 1 ? QString() : QStringLiteral("the event was not read back");
}

QString checkPdf() {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        QPainter painter(&writer);
        painter.drawText(200, 200, QStringLiteral("Ridgepoint"));
    }
    return buffer.data().startsWith("%PDF-") ? QString() : QStringLiteral("no PDF could be written");
}

}  // namespace

int runSelfTest() {
    const std::vector<NamedCheck> checks{
        {"plugins", checkPlugins},   {"SQLite driver", checkDriver}, {"resources", checkResources},
        {"hardware", checkHardware}, {"built-in labs", checkLabs},   {"ledger", checkLedger},
        {"PDF", checkPdf},
    };
    QTextStream out(stdout);
    bool allPassed = true;
    for (const auto& [name, check] : checks) {
        const QString trouble = check();
        allPassed = allPassed && trouble.isEmpty();
        out << (trouble.isEmpty() ? "ok      " : "FAILED  ") << name
            << (trouble.isEmpty() ? QString() : QStringLiteral(": ") + trouble) << '\n';
    }
    return allPassed ? kDone : kCheckFailed;
}

}  // namespace ridgepoint::app
