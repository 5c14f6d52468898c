// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "core/labs/links.h"
#include "ui/handbook/term_card.h"
#include "ui/instruments/source_card.h"
#include "ui/shell/findings_page.h"
#include "ui/shell/foot_strip.h"
#include "ui/shell/ledger_view.h"
#include "ui/shell/strip_items.h"
#include "ui/shell/welcome_page.h"

#include <QDir>
#include <QTimer>

namespace ridgepoint::ui {

void MainWindow::connectPages() {
    Journal& journal = m_parts.workspace.journal();
    connect(m_navigator, &Navigator::labChosen, this, &MainWindow::openLab);
    connect(m_navigator, &Navigator::pageChosen, this, [this](ShellPage page) {
        if (page == ShellPage::Track) return chooseTrack();
        page == ShellPage::Cards ? openCards() : openLedger();
    });
    connect(m_navigator, &Navigator::placeChosen, this,
            [this](const QString& place) { openPlace(place, m_navigator); });
    connect(&m_parts.shelf, &LabShelf::changed, this, [this] { m_navigator->setLabs(m_parts.shelf.labs()); });
    connect(&m_parts.workspace, &Workspace::progressChanged, this,
            [this] { m_navigator->setProgress(m_parts.workspace.progress()); });
    connect(&m_parts.workspace, &Workspace::tracksChanged, this, &MainWindow::showTrack);
    connect(&journal, &Journal::noticeChanged, this, &MainWindow::showNotice);
    connect(&journal, &Journal::found, this, [this](const JournalMessage& message) {
        m_pages->addBanner({message.grave ? Banner::Tone::Danger : Banner::Tone::Info, message.text});
    });
    connect(m_desk, &LabDesk::changed, this, &MainWindow::showStrip);
    connect(m_strip, &FootStrip::savedClicked, this, [this] { m_dialogs.showHelp(QStringLiteral("saved")); });
    m_navigator->setLabs(m_parts.shelf.labs());
    m_navigator->setSearch(m_parts.search);
}

void MainWindow::start(const QString& lab) {
    showMessages();
    showNotice();
    const QString wanted = lab.isEmpty() ? m_preferences.lastLab : lab;
    if (!m_preferences.welcomed && lab.isEmpty())
        showWelcome();
    else if (m_parts.shelf.find(wanted))
        openLab(wanted);
    else if (!m_parts.shelf.labs().isEmpty())
        openLab(m_parts.shelf.labs().first().id);
    QTimer::singleShot(0, this, [this] {
        listHandbook();
        showTrack();
        m_parts.shelf.readInstalled();
        m_parts.workspace.scanProgress();
        m_parts.workspace.journal().checkBehind();
    });
}

void MainWindow::showTrack() {
    m_navigator->setTrack(m_parts.workspace.tracks().track());
}

void MainWindow::showMessages() {
    for (const JournalMessage& message : m_parts.workspace.journal().messages())
        m_pages->addBanner({message.grave ? Banner::Tone::Danger : Banner::Tone::Caution, message.text});
}

void MainWindow::showNotice() {
    const SaveNotice notice = m_parts.workspace.journal().notice();
    m_strip->setNotice(notice);
    const QString alarm =
        notice.kind == SaveKind::Retrying
            ? tr("Nothing can be saved in %1: %2. Your work is kept in memory and saving is "
                 "tried again every few seconds.")
                  .arg(QDir::toNativeSeparators(notice.path), notice.reason)
            : QString();
    if (alarm == m_saveAlarm) return;
    m_pages->removeBanner(m_saveAlarm);
    m_saveAlarm = alarm;
    if (!alarm.isEmpty()) m_pages->addBanner({Banner::Tone::Danger, alarm});
}

void MainWindow::showStrip() {
    const bool open = m_desk->isOpen();
    m_actions->setLabOpen(open);
    if (!open) {
        m_strip->setItems({});
        return;
    }
    const labs::LabSession& session = m_desk->session();
    const int act = m_desk->act();
    m_strip->setItems(stripItems(session, act));
    m_actions->undo->setEnabled(session.canUndo());
    m_actions->redo->setEnabled(session.canRedo());
    m_actions->resetControls->setEnabled(session.unlocked(act));
    m_actions->previousAct->setEnabled(act > 0);
    m_actions->nextAct->setEnabled(act + 1 < session.lab().acts.size() &&
                                   session.stage(act + 1) != labs::Stage::Locked);
    const bool exports = m_parts.exporter != nullptr;
    m_actions->exportPdf->setEnabled(exports);
    m_actions->exportHtml->setEnabled(exports);
}

void MainWindow::openLab(const QString& id) {
    const auto lab = m_parts.shelf.find(id);
    if (!lab) return;
    const bool isOpen = m_desk->isOpen() && m_desk->session().lab().id == id;
    if (isOpen) {
        m_pages->page()->setFocus();
        return;
    }
    QWidget* page = m_desk->open(lab->folder, m_pages);
    if (!page) {
        showFindings(*lab);
        return;
    }
    m_preferences.lastLab = id;
    m_parts.store.save(m_preferences);
    showLabPage(page);
    if (m_desk->otherState())
        m_pages->addBanner({Banner::Tone::Caution,
                            tr("The files of this lab changed since this attempt began. What you committed "
                               "stays; a new attempt uses the lab as it is now.")});
}

void MainWindow::showLabPage(QWidget* page) {
    m_section.clear();
    m_pages->setPage(page);
    m_navigator->markLab(m_desk->session().lab().id);
    setWindowTitle(m_desk->session().text(QStringLiteral("title")) + QStringLiteral(" — Ridgepoint"));
    showStrip();
}

void MainWindow::showFindings(const labs::CatalogueEntry& lab) {
    const QString title = lab.title.isEmpty() ? lab.id : lab.title;
    m_pages->setPage(new FindingsPage(m_theme, title, lab.folder, m_desk->findings(), m_pages));
    m_parts.shelf.markBroken(lab.id);
    m_navigator->markLab(lab.id);
    showStrip();
}

void MainWindow::openLedger() {
    m_section.clear();
    m_desk->close();
    auto* view = new LedgerView(m_theme, m_parts.workspace, m_parts.shelf, m_parts.dialogs, m_pages);
    m_pages->setPage(view);
    connect(view, &LedgerView::labWanted, this, &MainWindow::openLab, Qt::QueuedConnection);
    m_navigator->markPage(ShellPage::Ledger);
    setWindowTitle(tr("Design ledger — Ridgepoint"));
    view->setFocus();
    showStrip();
}

void MainWindow::openCards() {
    QWidget* page = m_parts.makeCards ? m_parts.makeCards(m_pages) : nullptr;
    if (!page) return;
    m_desk->close();
    m_pages->setPage(page);
    m_navigator->markPage(ShellPage::Cards);
    setWindowTitle(page->accessibleName() + QStringLiteral(" — Ridgepoint"));
    page->setFocus();
    showStrip();
}

/// After the first frame: the handbook costs nothing at start.
void MainWindow::listHandbook() {
    if (!m_parts.handbook.sections) return;
    m_navigator->setSections(m_parts.handbook.sections());
    if (!m_section.isEmpty()) m_navigator->markSection(m_section);
}

void MainWindow::openSection(const QString& id) {
    QWidget* page = m_parts.handbook.makePage ? m_parts.handbook.makePage(id, m_pages) : nullptr;
    if (!page) return;
    m_desk->close();
    m_pages->setPage(page);
    m_section = id;
    m_navigator->markSection(id);
    setWindowTitle(page->accessibleName() + QStringLiteral(" — Ridgepoint"));
    page->setFocus();
    showStrip();
}

void MainWindow::tellConstant(const QString& id) {
    const hardware::HardwareRecord* record =
        m_parts.handbook.hardware ? m_parts.handbook.hardware().find(id) : nullptr;
    if (record) (new SourceCard(m_theme, *record, this))->show();
}

void MainWindow::tellTerm(const QString& id) {
    const handbook::Term* term = m_parts.handbook.glossary ? m_parts.handbook.glossary().find(id) : nullptr;
    if (term) (new TermCard(m_theme, *term, this))->show();
}

void MainWindow::explainUnit(const QString& symbol) {
    const units::Unit* unit = units::findTypedUnit(symbol.toStdString());
    if (!unit || !m_parts.handbook.glossary) return;
    if (const handbook::Term* term = m_parts.handbook.glossary().ofUnit(unit->id))
        (new TermCard(m_theme, *term, this))->show();
}

void MainWindow::openPlace(const QString& written, QWidget*) {
    labs::Place place;
    if (!labs::readPlace(written, place)) return;
    if (place.kind == labs::Place::Kind::Section) openSection(place.id);
    if (place.kind == labs::Place::Kind::Lab) openLab(place.id);
    if (place.kind == labs::Place::Kind::Constant) tellConstant(place.id);
    if (place.kind == labs::Place::Kind::Term) tellTerm(place.id);
}

void MainWindow::showWelcome() {
    m_desk->close();
    auto* page =
        new WelcomePage(m_theme, {m_preferences.name, m_preferences.studentId}, m_parts.dataFolder, m_pages);
    m_pages->setPage(page);
    showStrip();
    connect(page, &WelcomePage::left, this, [this](const WelcomePage::Student& student) {
        Preferences changed = m_preferences;
        changed.name = student.name;
        changed.studentId = student.number;
        changed.welcomed = true;
        setPreferences(changed);
        const auto& labs = m_parts.shelf.labs();
        const QString wanted = m_parts.shelf.find(changed.lastLab) ? changed.lastLab : QString();
        // After the page's own event, which still runs: opening a lab deletes the page.
        QTimer::singleShot(0, this,
                           [this, id = wanted.isEmpty() && !labs.isEmpty() ? labs.first().id : wanted] {
                               if (id.isEmpty())
                                   openLedger();
                               else
                                   openLab(id);
                           });
    });
}

ProgramFacts MainWindow::facts() const {
    ProgramFacts facts = m_parts.facts ? m_parts.facts() : ProgramFacts();
    if (!m_desk->isOpen()) return facts;
    const labs::Lab& lab = m_desk->session().lab();
    facts.append({tr("Lab"), tr("%1, revision %2").arg(lab.id).arg(lab.revision)});
    QStringList models;
    for (const labs::Instance& instance : lab.instances) {
        const QString id =
            QString::fromUtf8(instance.model->id.data(), static_cast<qsizetype>(instance.model->id.size()));
        const QString text = tr("%1 revision %2").arg(id).arg(instance.model->revision);
        if (!models.contains(text)) models.append(text);
    }
    facts.append({tr("Models"), models.join(QStringLiteral(", "))});
    return facts;
}

}  // namespace ridgepoint::ui
