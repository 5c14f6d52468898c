// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "core/report/report_file.h"
#include "ui/shell/help_topics.h"
#include "ui/shell/preferences_dialog.h"
#include "ui/shell/track_dialog.h"
#include "ui/shell/what_is_this.h"

#include <QApplication>
#include <QDir>
#include <QGuiApplication>
#include <QPointer>
#include <QStandardPaths>

namespace ridgepoint::ui {
namespace {

/// Where reports are offered to be put: the folder of documents, or home.
QString documentsFolder() {
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(documents).exists() ? documents : QDir::homePath();
}

}  // namespace

void MainWindow::connectFile() {
    connect(m_actions->exportPdf, &QAction::triggered, this,
            [this] { exportReport(QStringLiteral("pdf"), tr("PDF (*.pdf)")); });
    connect(m_actions->exportHandbook, &QAction::triggered, this, &MainWindow::exportHandbook);
    m_actions->exportHandbook->setEnabled(m_parts.handbook.exportTo != nullptr);
    connect(m_actions->exportHtml, &QAction::triggered, this,
            [this] { exportReport(QStringLiteral("html"), tr("Web page (*.html)")); });
    connect(m_actions->openDataFolder, &QAction::triggered, this,
            [this] { m_parts.dialogs.openFolder(m_parts.dataFolder); });
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->preferences, &QAction::triggered, this, &MainWindow::editPreferences);
}

void MainWindow::connectView() {
    connect(m_actions->navigator, &QAction::toggled, this, &MainWindow::setNavigatorShown);
    connect(m_actions->findLab, &QAction::triggered, this, [this] {
        setNavigatorShown(true);
        m_navigator->focusFilter();
    });
    connect(m_actions->ledger, &QAction::triggered, this, &MainWindow::openLedger);
    connect(m_actions->cards, &QAction::triggered, this, &MainWindow::openCards);
    m_actions->cards->setEnabled(static_cast<bool>(m_parts.makeCards));
    connect(m_actions->textLarger, &QAction::triggered, this,
            [this] { changeText(m_preferences.textPercent + Preferences::kTextStep); });
    connect(m_actions->textSmaller, &QAction::triggered, this,
            [this] { changeText(m_preferences.textPercent - Preferences::kTextStep); });
    connect(m_actions->textNormal, &QAction::triggered, this,
            [this] { changeText(Preferences::kSmallestText); });
    for (int scheme = 0; scheme < m_actions->themes.size(); ++scheme)
        connect(m_actions->themes[scheme], &QAction::triggered, this, [this, scheme] {
            Preferences changed = m_preferences;
            changed.scheme = static_cast<Scheme>(scheme);
            setPreferences(changed);
        });
}

void MainWindow::connectLab() {
    connect(m_actions->undo, &QAction::triggered, m_desk, &LabDesk::undo);
    connect(m_actions->redo, &QAction::triggered, m_desk, &LabDesk::redo);
    connect(m_actions->resetControls, &QAction::triggered, m_desk, &LabDesk::resetControls);
    connect(m_actions->previousAct, &QAction::triggered, m_desk, [this] { m_desk->stepAct(-1); });
    connect(m_actions->nextAct, &QAction::triggered, m_desk, [this] { m_desk->stepAct(1); });
    connect(m_actions->newAttempt, &QAction::triggered, this, &MainWindow::startNewAttempt);
    connect(m_actions->track, &QAction::triggered, this, &MainWindow::chooseTrack);
}

void MainWindow::connectHelp() {
    connect(m_actions->help, &QAction::triggered, this,
            [this] { m_dialogs.showHelp(helpKeyFor(QApplication::focusWidget())); });
    auto* whatIsThis = new WhatIsThis(this);
    connect(m_actions->whatIsThis, &QAction::triggered, whatIsThis, &WhatIsThis::ask);
    connect(whatIsThis, &WhatIsThis::unitWanted, this, &MainWindow::explainUnit, Qt::QueuedConnection);
    connect(m_actions->shortcuts, &QAction::triggered, this, [this] { m_dialogs.showShortcuts(); });
    connect(m_actions->about, &QAction::triggered, this, [this] { m_dialogs.showAbout(); });
    connect(m_actions->welcome, &QAction::triggered, this, &MainWindow::showWelcome);
}

void MainWindow::changeText(int percent) {
    Preferences changed = m_preferences;
    changed.textPercent = qBound(Preferences::kSmallestText, percent, Preferences::kLargestText);
    setPreferences(changed);
}

void MainWindow::editPreferences() {
    PreferencesDialog dialog(m_preferences, this);
    connect(&dialog, &PreferencesDialog::previewed, this, &MainWindow::applyAppearance);
    if (dialog.exec() == QDialog::Accepted) setPreferences(dialog.preferences());
}

void MainWindow::startNewAttempt() {
    if (!m_desk->isOpen()) return;
    const bool agreed =
        m_parts.dialogs.confirm(this, tr("New attempt"),
                                tr("A new attempt starts from the beginning. This one stays in the ledger "
                                   "and in its reports; it cannot be continued."),
                                tr("Start a new attempt"));
    if (agreed) showLabPage(m_desk->newAttempt(m_pages));
}

void MainWindow::chooseTrack() {
    TrackDialog dialog(m_theme, m_parts.workspace.tracks(), m_parts.shelf.labs(), this);
    if (dialog.exec() != QDialog::Accepted) return;
    m_parts.workspace.chooseTrack(dialog.track(), [self = QPointer(this)](bool durable) {
        if (self && !durable)
            self->m_pages->addBanner(
                {Banner::Tone::Danger, tr("Your track could not be saved and is what it was.")});
    });
}

void MainWindow::exportHandbook() {
    const QString name = QDir(documentsFolder()).filePath(QStringLiteral("machine-foundations.pdf"));
    const QString file = m_parts.dialogs.saveFile(this, tr("Export the handbook"), name,
                                                  tr("PDF (*.pdf);;Web page (*.html);;Text (*.txt)"));
    if (file.isEmpty()) return;
    QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    const QString trouble = m_parts.handbook.exportTo(file);
    QGuiApplication::restoreOverrideCursor();
    if (trouble.isEmpty())
        m_pages->addBanner(
            {Banner::Tone::Info, tr("The handbook is written: %1").arg(QDir::toNativeSeparators(file))});
    else
        m_pages->addBanner({Banner::Tone::Danger, trouble});
}

void MainWindow::exportReport(const QString& ending, const QString& filter) {
    if (!m_desk->isOpen() || !m_parts.exporter) return;
    const QString name = report::suggestedFileName(m_preferences.course, m_desk->session().lab().id,
                                                   m_preferences.studentId, QDate::currentDate(), ending);
    QString file =
        m_parts.dialogs.saveFile(this, tr("Export report"), QDir(documentsFolder()).filePath(name), filter);
    if (file.isEmpty()) return;
    if (!file.endsWith(QLatin1Char('.') + ending, Qt::CaseInsensitive)) file += QLatin1Char('.') + ending;
    ReportRequest request;
    request.student = m_preferences.name;
    request.studentId = m_preferences.studentId;
    request.course = m_preferences.course;
    request.run = m_desk->run();
    request.events = m_parts.workspace.journal().events(request.run.run);
    request.exported = QDateTime::currentDateTime();
    const QString trouble = m_parts.exporter->exportTo(file, m_desk->session(), request);
    if (trouble.isEmpty())
        m_pages->addBanner(
            {Banner::Tone::Info, tr("The report is written: %1").arg(QDir::toNativeSeparators(file))});
    else
        m_pages->addBanner({Banner::Tone::Danger, trouble});
}

}  // namespace ridgepoint::ui
