// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/cards_pages.h"
#include "app/window/command_line.h"
#include "app/window/display_check.h"
#include "app/window/handbook_pages.h"
#include "app/window/lab_pages.h"
#include "app/window/profile.h"
#include "app/window/program_facts.h"
#include "app/window/ready_line.h"
#include "app/window/search_access.h"
#include "app/window/self_test.h"
#include "app/window/termination_signals.h"
#include "app/window/window_report.h"
#include "core/hardware/hardware_registry.h"
#include "ui/shell/ledger_journal.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QIcon>
#include <QLibraryInfo>
#include <QTextStream>
#include <QTranslator>

#include <memory>

namespace ridgepoint::app {
namespace {

const char* const kNoDisplay =
    "ridgepoint: no display: start it in a graphical session, or set DISPLAY; ridgepoint-cli works "
    "without one\n";

/// Interface words in the wanted language; numbers follow it. English needs no translation.
void installLanguage(QApplication& application, const QString& wanted) {
    if (!wanted.isEmpty()) QLocale::setDefault(QLocale(wanted));
    const QLocale locale;
    for (const QString& folder :
         {QStringLiteral(":/i18n"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)}) {
        const bool ours = folder.startsWith(QLatin1Char(':'));
        auto* translator = new QTranslator(&application);
        if (translator->load(locale, ours ? QStringLiteral("ridgepoint") : QStringLiteral("qtbase"),
                             QStringLiteral("_"), folder))
            QApplication::installTranslator(translator);
    }
}

QString labLanguage() {
    return QLocale().name().section(QLatin1Char('_'), 0, 0);
}

HardwareAccess makeHardware() {
    auto registry = std::make_shared<std::unique_ptr<hardware::HardwareRegistry>>();
    return [registry]() -> const hardware::HardwareRegistry& {
        if (!*registry)
            *registry = std::make_unique<hardware::HardwareRegistry>(
                hardware::HardwareRegistry::load(QStringLiteral(":/ridgepoint/hardware")));
        return **registry;
    };
}

ui::Workspace::LabLoader makeLoader(const HardwareAccess& hardware) {
    return [hardware](const QString& folder) { return labs::loadLab(folder, hardware(), labLanguage()); };
}

int runWindow(QApplication& application, const CommandLine& line) {
    const Profile profile = makeProfile(line.dataDir);
    const ui::PreferencesStore store(profile.preferencesFile);
    installLanguage(application, line.language.isEmpty() ? store.load().language : line.language);
    ui::ApplicationTheme theme;
    ui::NativeDialogs dialogs;
    ui::LedgerJournal journal(profile.data);
    ui::LabShelf shelf(labs::builtInLabs(labLanguage()), [profile, language = labLanguage()] {
        return labs::installedLabs(profile.labFolders, language, profile.labIndex);
    });
    const HardwareAccess hardware = makeHardware();
    const auto clock = [] { return QDateTime::currentDateTimeUtc(); };
    ui::Workspace workspace(journal, makeLoader(hardware), clock);
    ui::EquationStore equations;
    WindowReport exporter(equations);
    const auto search = makeSearch(shelf, labLanguage());
    ui::MainWindow window({theme, store, dialogs, shelf, workspace, labPageMaker(theme.source(), equations),
                           &exporter, programFacts, profile.data,
                           handbookAccess(theme.source(), equations, hardware, labLanguage()), search.get(),
                           cardsPageMaker(theme.source(), journal, hardware, clock)});
    const TerminationSignals signals_;
    const auto leaveOrderly = [&window] {
        window.saveNow();
        QCoreApplication::exit(kDone);
    };
    QObject::connect(&signals_, &TerminationSignals::terminate, &window, leaveOrderly);
    QObject::connect(&application, &QGuiApplication::commitDataRequest, &window,
                     [&window] { window.saveNow(); });
    if (line.announceReady) announceWhenUsable(window);
    window.show();
    window.start(line.lab);
    if (!line.section.isEmpty()) window.openSection(line.section);
    return QApplication::exec();
}

int run(int argc, char** argv) {
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const CommandLine line = parseCommandLine(arguments);
    if (line.action == CommandLine::Action::PrintAndExit) {
        QTextStream(stdout) << line.text;
        return kDone;
    }
    if (line.action == CommandLine::Action::Misuse) {
        QTextStream(stderr) << line.text;
        return kUsage;
    }
    const bool selfTest = line.action == CommandLine::Action::SelfTest;
    if (selfTest && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    if (!hasDisplay()) {
        QTextStream(stderr) << kNoDisplay;
        return kInputOutput;
    }
    int noArguments = 1;
    QApplication application(noArguments, argv);
    QCoreApplication::setApplicationName(QStringLiteral("ridgepoint"));
    QCoreApplication::setApplicationVersion(QStringLiteral(RIDGEPOINT_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Ridgepoint"));
    QGuiApplication::setDesktopFileName(QStringLiteral("ridgepoint"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/ridgepoint/icons/ridgepoint.svg")));
    return selfTest ? runSelfTest() : runWindow(application, line);
}

}  // namespace
}  // namespace ridgepoint::app

int main(int argc, char** argv) {
    return ridgepoint::app::run(argc, argv);
}
