// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "ui/shell/foot_strip.h"
#include "ui/shell/symbols.h"

#include <QCloseEvent>
#include <QFrame>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QScreen>
#include <QToolButton>

namespace ridgepoint::ui {
namespace {

constexpr int kNavigatorWidth = 260;
constexpr int kNarrowestNavigator = 200;
constexpr int kFlushTimeout_ms = 4000;
constexpr int kFrameRoom = 40;
constexpr QSize kFirstSize(1280, 820);
constexpr QSize kSmallestSize(480, 360);

QFrame* makeHairline(QWidget* parent) {
    auto* line = new QFrame(parent);
    line->setFixedWidth(1);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);
    return line;
}

}  // namespace

MainWindow::MainWindow(const WindowParts& parts)
    : m_parts(parts),
      m_theme(parts.theme.source()),
      m_preferences(parts.store.load()),
      m_actions(new Actions(this)),
      m_desk(new LabDesk(parts.workspace, parts.pageMaker, this)),
      m_dialogs(*this, *m_actions, [this] { return facts(); }),
      m_navigator(nullptr),
      m_rail(nullptr),
      m_pages(nullptr),
      m_strip(nullptr) {
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("Ridgepoint"));
    setMinimumSize(kSmallestSize);
    applyAppearance(m_preferences);
    buildLayout();
    buildMenus();
    connectFile();
    connectView();
    connectLab();
    connectHelp();
    connectPages();
    setNavigatorShown(m_preferences.navigatorShown);
    restoreGeometryIfVisible();
}

MainWindow::~MainWindow() {
    delete m_desk;  // its page reads the theme and the session
}

void MainWindow::buildLayout() {
    auto* centre = new QWidget(this);
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    m_navigator = new Navigator(m_theme, centre);
    m_rail = makeRail(centre);
    m_navigator->setCollapseAction(m_actions->navigator);
    m_pages = new PageArea(m_theme, centre);
    m_strip = new FootStrip(m_theme, centre);
    row->addWidget(m_navigator);
    row->addWidget(m_rail);
    row->addWidget(makeHairline(centre));
    row->addWidget(m_pages, 1);
    column->addLayout(row, 1);
    column->addWidget(m_strip);
    setCentralWidget(centre);
}

/// What is left of the navigator while it is hidden: the button that brings it back.
QWidget* MainWindow::makeRail(QWidget* parent) {
    auto* rail = new QWidget(parent);
    rail->setAutoFillBackground(true);
    rail->setBackgroundRole(QPalette::Base);
    auto* column = new QVBoxLayout(rail);
    column->setContentsMargins(6, 12, 6, 12);
    auto* expand = new QToolButton(rail);
    expand->setObjectName(QStringLiteral("expandNavigatorButton"));
    expand->setAutoRaise(true);
    expand->setAccessibleName(tr("Show the navigator"));
    expand->setToolTip(tr("Show the navigator (%1)").arg(m_actions->navigator->shortcut().toString()));
    const auto draw = [this, expand] {
        const int side = m_theme.theme().scaled(18);
        expand->setIconSize({side, side});
        expand->setIcon(symbolIcon(Symbol::Sidebar, side, m_theme.theme()));
    };
    draw();
    connect(&m_theme, &ThemeSource::changed, expand, draw);
    connect(expand, &QToolButton::clicked, m_actions->navigator, &QAction::toggle);
    column->addWidget(expand);
    column->addStretch(1);
    return rail;
}

void MainWindow::buildMenus() {
    for (const Actions::Group& group : m_actions->groups()) {
        QMenu* menu = menuBar()->addMenu(group.title);
        for (QAction* action : group.actions) {
            if (action)
                menu->addAction(action);
            else
                menu->addSeparator();
        }
    }
    addActions(m_actions->all());  // shortcuts work where the menu bar is hidden
}

void MainWindow::restoreGeometryIfVisible() {
    const QSize room = screen()->availableGeometry().size() - QSize(kFrameRoom, kFrameRoom);
    resize(kFirstSize.boundedTo(room));
    if (m_preferences.geometry.isEmpty()) return;
    restoreGeometry(m_preferences.geometry);
    const QRect title(frameGeometry().topLeft(), QSize(width(), 40));
    for (const QScreen* screen : QGuiApplication::screens()) {
        const QRect seen = screen->availableGeometry().intersected(title);
        if (seen.width() >= 100 && seen.height() >= 20) return;
    }
    const QRect available = screen()->availableGeometry();
    resize(size().boundedTo(available.size()));
    move(available.topLeft());
}

void MainWindow::fitNavigator() {
    const int wanted = m_theme.theme().scaled(kNavigatorWidth);
    m_navigator->setFixedWidth(qMax(kNarrowestNavigator, qMin(wanted, width() * 3 / 10)));
}

void MainWindow::setNavigatorShown(bool shown) {
    m_navigator->setVisible(shown);
    m_rail->setVisible(!shown);
    m_actions->navigator->setChecked(shown);
    m_preferences.navigatorShown = shown;
}

void MainWindow::applyAppearance(const Preferences& preferences) {
    m_parts.theme.set(preferences.scheme, preferences.textScale());
    m_actions->themes[static_cast<int>(preferences.scheme)]->setChecked(true);
    m_actions->textLarger->setEnabled(preferences.textPercent < Preferences::kLargestText);
    m_actions->textSmaller->setEnabled(preferences.textPercent > Preferences::kSmallestText);
    if (m_navigator) fitNavigator();
}

void MainWindow::setPreferences(const Preferences& preferences) {
    m_preferences = preferences;
    applyAppearance(preferences);
    m_parts.store.save(m_preferences);
}

bool MainWindow::saveNow() {
    m_desk->rememberView();
    m_preferences.geometry = saveGeometry();
    m_parts.store.save(m_preferences);
    return m_parts.workspace.journal().flush(kFlushTimeout_ms);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    const bool saved = saveNow();
    const bool leave = saved || isAlarm(m_parts.workspace.journal().notice().kind) == false ||
                       m_parts.dialogs.confirm(this, tr("Not everything is saved"),
                                               tr("%1. What is not saved is lost when the window closes.")
                                                   .arg(savedText(m_parts.workspace.journal().notice())),
                                               tr("Close anyway"));
    event->setAccepted(leave);
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    fitNavigator();
}

}  // namespace ridgepoint::ui
