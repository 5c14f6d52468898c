// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/lab_desk.h"

#include <QWidget>

#include <algorithm>

namespace ridgepoint::ui {

LabDesk::LabDesk(Workspace& workspace, LabPageMaker maker, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_maker(std::move(maker)) {
    connect(&workspace, &Workspace::tracksChanged, this, [this] {
        if (isOpen()) session().setTracks(m_workspace.tracks());
    });
}

LabDesk::~LabDesk() {
    delete m_widget;  // before the session that it reads
}

QWidget* LabDesk::open(const QString& folder, QWidget* parent) {
    close();
    return show(m_workspace.open(folder), parent);
}

QWidget* LabDesk::newAttempt(QWidget* parent) {
    const labs::LabPtr lab = session().labPtr();
    close();
    return show(m_workspace.newAttempt(lab), parent);
}

QWidget* LabDesk::show(OpenLab lab, QWidget* parent) {
    m_lab = std::move(lab);
    if (!isOpen()) return nullptr;
    m_page = m_maker(*m_lab.session, parent);
    m_widget = m_page.widget;
    if (m_page.tellWhenMoved) m_page.tellWhenMoved([this] { emit changed(); });
    follow();
    return m_widget;
}

void LabDesk::follow() {
    labs::LabSession* session = m_lab.session.get();
    connect(session, &labs::LabSession::controlsChanged, this, &LabDesk::changed);
    connect(session, &labs::LabSession::contextChanged, this, &LabDesk::changed);
    connect(session, &labs::LabSession::pinsChanged, this, &LabDesk::changed);
    connect(session, &labs::LabSession::actChanged, this, [this] {
        m_workspace.noteProgress(*m_lab.session, *m_lab.recorder);
        emit changed();
    });
    emit changed();
}

void LabDesk::close() {
    rememberView();
    delete m_widget;
    m_page = {};
    m_lab = {};
}

void LabDesk::rememberView() {
    if (isOpen() && m_page.rememberView) m_page.rememberView();
}

int LabDesk::act() const {
    if (m_page.currentAct) return m_page.currentAct();
    return isOpen() ? session().state().view.act : 0;
}

bool LabDesk::hasEvidence() const {
    const auto& acts = session().state().acts;
    return std::any_of(acts.cbegin(), acts.cend(), [](const labs::ActState& act) {
        return act.prediction.has_value() || act.observation.has_value();
    });
}

void LabDesk::stepAct(int by) {
    const int wanted = act() + by;
    if (!isOpen() || wanted < 0 || wanted >= session().lab().acts.size()) return;
    if (session().stage(wanted) == labs::Stage::Locked) return;
    if (m_page.showAct) m_page.showAct(wanted);
    emit changed();
}

void LabDesk::undo() {
    if (isOpen() && session().canUndo()) session().undo();
}

void LabDesk::redo() {
    if (isOpen() && session().canRedo()) session().redo();
}

void LabDesk::resetControls() {
    if (isOpen() && session().unlocked(act())) session().resetControls(act());
}

}  // namespace ridgepoint::ui
