// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/lab_page.h"

#include "ui/blocks/block_factory.h"
#include "ui/blocks/hint_block.h"
#include "ui/blocks/section_header.h"
#include "ui/blocks/widget_tools.h"
#include "ui/blocks/workbench_block.h"
#include "ui/lab/lab_columns.h"
#include "ui/lab/lab_header.h"
#include "ui/lab/steps.h"
#include "ui/lab/tab_order.h"
#include "ui/theme/follow_theme.h"
#include "ui/words/number_words.h"
#include "ui/words/stage_words.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace ridgepoint::ui {
namespace {

constexpr int kRememberAfter_ms = 1000;

QWidget* headOf(BlockWidget* block) {
    const auto* bench = qobject_cast<WorkbenchBlock*>(block);
    return bench ? bench->head() : nullptr;
}

/// An instrument's head stands elsewhere on the page.
void discardBlock(BlockWidget* block) {
    if (QWidget* head = headOf(block)) discard(head);
    discard(block);
}

}  // namespace

LabPage::LabPage(const ThemeSource& source, labs::LabSession& session, EquationStore& equations,
                 QWidget* parent)
    : QWidget(parent),
      m_source(source),
      m_session(session),
      m_equations(equations),
      m_remember(new QTimer(this)),
      m_view(session.state().view),
      m_act(session.state().view.act) {
    setObjectName(QStringLiteral("labPage"));
    setAccessibleName(session.text(QStringLiteral("title")));
    if (m_session.stage(m_act) == labs::Stage::Locked) m_act = 0;
    setAutoFillBackground(true);
    followTheme(source, this, [this] {
        setPalette(m_source.theme().palette());
        setFont(m_source.theme().font(TextStyle::Body));
    });
    m_header = new LabHeader(source, session, this);
    m_columns = new LabColumns(source, m_header, this);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_columns);
    m_remember->setSingleShot(true);
    m_remember->setInterval(kRememberAfter_ms);
    follow();
    syncBlocks();
}

LabPage::~LabPage() = default;

void LabPage::follow() {
    connect(m_remember, &QTimer::timeout, this, &LabPage::rememberView);
    connect(m_columns, &LabColumns::scrolled, this, &LabPage::noteViewChange);
    connect(m_header, &LabHeader::actChosen, this, &LabPage::showAct);
    connect(m_header, &LabHeader::stepChosen, this, &LabPage::goTo);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { noteFocus(now); });
    connect(&m_session, &labs::LabSession::controlsChanged, this, [this] {
        for (const Shown& shown : std::as_const(m_blocks))
            shown.widget->showControls();
    });
    connect(&m_session, &labs::LabSession::contextChanged, this, &LabPage::refreshBlocks);
    connect(&m_session, &labs::LabSession::actChanged, this, &LabPage::refreshBlocks);
    // After the instrument has listed the runs anew.
    connect(&m_session, &labs::LabSession::pinsChanged, this, &LabPage::orderTabs, Qt::QueuedConnection);
}

void LabPage::refreshBlocks() {
    for (const Shown& shown : std::as_const(m_blocks))
        shown.widget->refresh();
    syncBlocks();
}

BlockWidget* LabPage::widgetFor(const QString& key, const labs::Block& block, bool hint) {
    for (const Shown& shown : std::as_const(m_blocks))
        if (shown.key == key) return shown.widget;
    const BlockContext context{m_source, m_session, m_equations, *this, m_act};
    if (hint) return new HintBlock(context, block, m_columns);
    return makeBlock(context, block, m_columns);
}

QVector<LabPage::Shown> LabPage::wantedBlocks() {
    QVector<Shown> wanted;
    for (const labs::Block& block : m_session.lab().acts[m_act].blocks) {
        if (!m_session.visible(m_act, block)) continue;
        const bool isBench = block.kind == labs::BlockKind::Workbench;
        if (isBench && m_session.unlocked(m_act)) {
            const QString key = QStringLiteral("hint.") + block.id;
            wanted.append({key, widgetFor(key, block, true), false});
        }
        wanted.append({block.id, widgetFor(block.id, block, false), isBench});
    }
    return wanted;
}

void LabPage::syncBlocks() {
    const QVector<Shown> wanted = wantedBlocks();
    for (const Shown& old : std::as_const(m_blocks)) {
        const bool stays =
            std::any_of(wanted.begin(), wanted.end(), [&](const Shown& s) { return s.key == old.key; });
        if (!stays) discardBlock(old.widget);
    }
    m_blocks = wanted;
    placeBlocks();
    updateNextAct();
    m_header->show(m_act);
    orderTabs();
    emit positionChanged(position());
}

void LabPage::placeBlocks() {
    for (QVBoxLayout* column : {m_columns->story(), m_columns->benchHead(), m_columns->bench()})
        while (QLayoutItem* item = column->takeAt(0))
            delete item;
    bool anyBench = false;
    bool anyHead = false;
    for (const Shown& shown : std::as_const(m_blocks)) {
        QVBoxLayout* column = shown.onBench ? m_columns->bench() : m_columns->story();
        column->addWidget(shown.widget, shown.onBench ? 1 : 0);
        if (const auto* instrument = qobject_cast<WorkbenchBlock*>(shown.widget)) {
            m_columns->benchHead()->addWidget(instrument->head());
            instrument->head()->setVisible(instrument->hasHead());
            anyHead = anyHead || instrument->hasHead();
        }
        anyBench = anyBench || shown.onBench;
        shown.widget->show();
    }
    m_columns->setHeadUsed(anyHead);
    m_columns->story()->addStretch(1);
    if (!anyBench) m_columns->bench()->addStretch(1);
}

void LabPage::updateNextAct() {
    discard(m_nextAct);
    m_nextAct = nullptr;
    const int next = m_act + 1;
    if (next >= m_session.lab().acts.size() || m_session.stage(next) == labs::Stage::Locked) return;
    auto* button =
        makeButton(tr("Go on to %1").arg(actText(next)), "primary", QStringLiteral("nextActButton"), this);
    connect(
        button, &QPushButton::clicked, this, [this, next] { showAct(next); }, Qt::QueuedConnection);
    QVBoxLayout* column = m_columns->story();
    column->insertWidget(column->count() - 1, button, 0, Qt::AlignLeft);
    button->show();
    m_nextAct = button;
}

void LabPage::orderTabs() {
    QVector<QWidget*> roots{m_header};
    for (const bool onBench : {false, true}) {
        for (const Shown& shown : std::as_const(m_blocks)) {
            if (shown.onBench != onBench) continue;
            if (QWidget* head = headOf(shown.widget)) roots.append(head);
            roots.append(shown.widget);
        }
        if (!onBench && m_nextAct) roots.append(m_nextAct);
    }
    setTabOrderOf(roots);
}

void LabPage::showAct(int act) {
    if (act < 0 || act >= m_session.lab().acts.size() || act == m_act) return;
    if (m_session.stage(act) == labs::Stage::Locked) return;
    for (const Shown& shown : std::as_const(m_blocks)) {
        shown.widget->keepDraft();
        discardBlock(shown.widget);
    }
    m_blocks.clear();
    m_act = act;
    syncBlocks();
    m_columns->setScrollPositions({});
    noteViewChange();
}

void LabPage::goTo(const QString& objectName) {
    // After the layout of what has just appeared.
    QTimer::singleShot(0, this, [this, objectName] {
        QWidget* target = findChild<QWidget*>(objectName);
        if (objectName == QLatin1String("bench"))
            for (const Shown& shown : std::as_const(m_blocks))
                if (auto* bench = qobject_cast<WorkbenchBlock*>(shown.widget)) target = bench->firstControl();
        if (!target) return;
        m_columns->bringIntoView(target);
        QWidget* focus = firstFocusable(target);
        focus->setFocus(Qt::OtherFocusReason);
        emit focusRequest(focus);
    });
}

bool LabPage::isPanelOpen(const QString& panel, bool otherwise) const {
    if (m_view.open.contains(panel)) return true;
    return m_view.open.contains(u'-' + panel) ? false : otherwise;
}

void LabPage::setPanelOpen(const QString& panel, bool open) {
    m_view.open.remove(open ? u'-' + panel : panel);
    m_view.open.insert(open ? panel : u'-' + panel);
    orderTabs();
    noteViewChange();
}

/// A panel that was never touched keeps the state it was seen in.
void LabPage::notePanels() {
    static const QString kPrefix = QStringLiteral("panel.");
    for (const auto* header : findChildren<SectionHeader*>()) {
        const QString panel = header->objectName().mid(kPrefix.size());
        m_view.open.remove(header->isChecked() ? u'-' + panel : panel);
        m_view.open.insert(header->isChecked() ? panel : u'-' + panel);
    }
}

void LabPage::noteFocus(QWidget* now) {
    if (!m_restored || !now || !isAncestorOf(now) || now->objectName().isEmpty()) return;
    if (now->objectName() == m_view.focus) return;
    // A window that becomes active gives the focus to its first widget; nobody asked for that.
    if (m_view.focus.isEmpty() && now == firstFocusable(m_header)) return;
    m_view.focus = now->objectName();
    // What is under a pressed button must not move away from it, or the click is lost.
    if (QGuiApplication::mouseButtons() == Qt::NoButton) m_columns->bringIntoView(now);
    noteViewChange();
}

void LabPage::noteViewChange() {
    if (m_restored) m_remember->start();
}

void LabPage::rememberView() {
    m_remember->stop();
    for (const Shown& shown : std::as_const(m_blocks))
        shown.widget->keepDraft();
    m_view.act = m_act;
    if (m_restored) notePanels();
    if (m_restored) m_view.scroll = m_columns->scrollPositions();
    if (m_view != m_untouched) m_session.rememberView(m_view);
}

void LabPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (!m_restored) QTimer::singleShot(0, this, &LabPage::restoreView);
}

void LabPage::restoreView() {
    if (m_restored) return;
    const labs::ViewState& kept = m_session.state().view;
    if (!kept.focus.isEmpty())
        if (auto* focus = findChild<QWidget*>(kept.focus)) focus->setFocus(Qt::OtherFocusReason);
    m_columns->setScrollPositions(kept.scroll);
    m_restored = true;
    if (kept != labs::ViewState()) return;
    m_untouched = m_view;
    m_untouched.act = m_act;
    std::swap(m_view, m_untouched);
    notePanels();
    m_view.scroll = m_columns->scrollPositions();
    std::swap(m_view, m_untouched);
}

QVector<std::pair<QString, QString>> LabPage::stripReadings() const {
    QVector<std::pair<QString, QString>> readings;
    const labs::Block* block = m_session.lab().acts[m_act].find(labs::BlockKind::Workbench);
    if (!block || !m_session.unlocked(m_act)) return readings;
    for (const labs::ReadoutView& view :
         m_session.readouts(std::get<labs::WorkbenchBlock>(block->detail), block->id))
        if (view.strip) readings.append({view.label, withUnit(view.value, view.unit)});
    return readings;
}

QString LabPage::position() const {
    QString step = stepStateText(StepState::Done);
    for (const Step& candidate : stepsOf(m_session, m_act)) {
        if (candidate.state != StepState::Current) continue;
        step = candidate.name;
        break;
    }
    return actText(m_act) + QStringLiteral(" · ") + step;
}

void LabPage::keyPressEvent(QKeyEvent* event) {
    const bool alt = event->modifiers() == Qt::AltModifier;
    if (event->matches(QKeySequence::Undo))
        m_session.undo();
    else if (event->matches(QKeySequence::Redo))
        m_session.redo();
    else if (alt && event->key() >= Qt::Key_1 && event->key() <= Qt::Key_9)
        showAct(event->key() - Qt::Key_1);
    else if (event->key() == Qt::Key_F6)
        m_columns->focusOtherColumn();
    else
        QWidget::keyPressEvent(event);
}

}  // namespace ridgepoint::ui
