// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/program_facts.h"

#include "core/ledger/sqlite_facts.h"

#include <QCoreApplication>
#include <QFontInfo>
#include <QGuiApplication>
#include <QSysInfo>

namespace ridgepoint::app {
namespace {

struct ProgramFactsWords {
    Q_DECLARE_TR_FUNCTIONS(ProgramFacts)
};

}  // namespace

ui::ProgramFacts programFacts() {
    using Words = ProgramFactsWords;
    return {
        {Words::tr("Ridgepoint"), QStringLiteral(RIDGEPOINT_VERSION)},
        {Words::tr("Ledger format"), QString::number(ledger::schemaVersion())},
        {Words::tr("Qt"), QString::fromLatin1(qVersion())},
        {Words::tr("SQLite"), ledger::sqliteVersion()},
        {Words::tr("Font"), QFontInfo(QGuiApplication::font()).family()},
        {Words::tr("System"),
         QSysInfo::prettyProductName() + QLatin1Char(' ') + QSysInfo::currentCpuArchitecture()},
        {Words::tr("Licence"), QStringLiteral("GPL-3.0-or-later")},
    };
}

}  // namespace ridgepoint::app
