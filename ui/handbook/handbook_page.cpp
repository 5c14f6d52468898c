// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handbook/handbook_page.h"

#include "ui/blocks/workbench_block.h"
#include "ui/handbook/section_block_factory.h"
#include "ui/handbook/section_header_bar.h"
#include "ui/lab/tab_order.h"
#include "ui/theme/follow_theme.h"
#include "ui/words/number_words.h"

#include <QApplication>
#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace ridgepoint::ui {
namespace {

constexpr int kWidest = 860;
constexpr int kMargin = 28;
constexpr int kGap = 22;
constexpr int kRest_ms = 120;  ///< without a move, what is out of sight follows too

labs::LabSession& worded(handbook::SectionSession& reading) {
    reading.session().setWording(labWording());
    return reading.session();
}

}  // namespace

HandbookPage::HandbookPage(const HandbookTools& tools, labs::LabPtr section, const SectionPlace& place,
                           QWidget* parent)
    : QWidget(parent),
      m_tools(tools),
      m_reading(std::move(section)),
      m_area(new QScrollArea(this)),
      m_sheet(new QWidget),
      m_column(new QVBoxLayout(m_sheet)),
      m_rest(new QTimer(this)) {
    setObjectName(QStringLiteral("handbookPage"));
    setAccessibleName(worded(m_reading).text(QStringLiteral("title")));
    setAutoFillBackground(true);
    setFocusPolicy(Qt::StrongFocus);
    buildFrame();
    fill(place);
    followTheme(tools.source, this, [this] { applyTheme(); });
    follow();
    orderTabs();
}

HandbookPage::~HandbookPage() {
    delete m_sheet;  // the blocks read the session
}

void HandbookPage::buildFrame() {
    m_area->setObjectName(QStringLiteral("scroll.section"));
    m_area->setAccessibleName(tr("Section"));
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->viewport()->setAutoFillBackground(false);
    m_area->setWidget(m_sheet);
    m_sheet->setAutoFillBackground(false);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_area);
}

void HandbookPage::fill(const SectionPlace& place) {
    const BlockContext context{m_tools.source, session(), m_tools.equations, *this, 0};
    m_parts.append(new SectionHeaderBar(m_tools.source, session(), m_sheet));
    for (const labs::Block& block : session().lab().acts.first().blocks) {
        BlockWidget* widget = makeSectionBlock(context, block, m_sheet);
        if (const auto* bench = qobject_cast<WorkbenchBlock*>(widget); bench && bench->hasHead()) {
            m_parts.append(bench->head());
            bench->head()->setVisible(true);
        }
        m_parts.append(widget);
        m_blocks.append(widget);
    }
    m_parts.append(new SectionFooter(m_tools.source, place, m_sheet));
    for (QWidget* part : std::as_const(m_parts))
        m_column->addWidget(part);
    m_column->addStretch(1);
}

void HandbookPage::follow() {
    connect(&session(), &labs::LabSession::controlsChanged, this, &HandbookPage::showControls);
    m_rest->setSingleShot(true);
    m_rest->setInterval(kRest_ms);
    connect(m_rest, &QTimer::timeout, this, &HandbookPage::catchUp);
    connect(m_area->verticalScrollBar(), &QScrollBar::valueChanged, this, &HandbookPage::catchUp);
    connect(&session(), &labs::LabSession::contextChanged, this, [this] {
        for (BlockWidget* block : std::as_const(m_blocks))
            block->refresh();
        orderTabs();  // an instrument may have other controls in another context
    });
    connect(&session(), &labs::LabSession::pinsChanged, this, &HandbookPage::orderTabs, Qt::QueuedConnection);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { showFocus(now); });
}

/// A section is long: while a control moves only what can be seen follows it, the rest when it has come to
/// rest.
void HandbookPage::showControls() {
    for (BlockWidget* block : std::as_const(m_blocks)) {
        if (block->visibleRegion().isEmpty())
            m_behind.insert(block);
        else
            block->showControls();
    }
    if (!m_behind.isEmpty()) m_rest->start();
}

void HandbookPage::catchUp() {
    for (BlockWidget* block : std::exchange(m_behind, {}))
        block->showControls();
}

void HandbookPage::applyTheme() {
    const Theme& theme = m_tools.source.theme();
    setPalette(theme.palette());
    setFont(theme.font(TextStyle::Body));
    m_column->setSpacing(theme.scaled(kGap));
    resizeEvent(nullptr);
}

/// A line of text stays readable: what the window has beyond it goes to both margins.
void HandbookPage::resizeEvent(QResizeEvent*) {
    const Theme& theme = m_tools.source.theme();
    const int margin = theme.scaled(kMargin);
    const int side = qMax(margin, (width() - theme.scaled(kWidest)) / 2);
    m_column->setContentsMargins(side, margin, side, margin);
}

void HandbookPage::orderTabs() {
    setTabOrderOf(m_parts);
}

/// What the keyboard reaches comes into view; a pressed button stays where it is.
void HandbookPage::showFocus(QWidget* now) {
    if (!now || !m_sheet->isAncestorOf(now) || QGuiApplication::mouseButtons() != Qt::NoButton) return;
    m_area->ensureWidgetVisible(now, 0, m_tools.source.theme().scaled(60));
}

bool HandbookPage::isPanelOpen(const QString& panel, bool otherwise) const {
    return m_panels.value(panel, otherwise);
}

void HandbookPage::setPanelOpen(const QString& panel, bool open) {
    m_panels.insert(panel, open);
    orderTabs();
}

void HandbookPage::goTo(const QString& objectName) {
    auto* target = findChild<QWidget*>(objectName);
    if (!target) return;
    m_area->ensureWidgetVisible(target);
    firstFocusable(target)->setFocus(Qt::OtherFocusReason);
}

void HandbookPage::keyPressEvent(QKeyEvent* event) {
    QScrollBar* bar = m_area->verticalScrollBar();
    if (event->matches(QKeySequence::Undo))
        session().undo();
    else if (event->matches(QKeySequence::Redo))
        session().redo();
    else if (event->key() == Qt::Key_PageDown || event->key() == Qt::Key_Space)
        bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
    else if (event->key() == Qt::Key_PageUp)
        bar->triggerAction(QAbstractSlider::SliderPageStepSub);
    else if (event->key() == Qt::Key_Down)
        bar->triggerAction(QAbstractSlider::SliderSingleStepAdd);
    else if (event->key() == Qt::Key_Up)
        bar->triggerAction(QAbstractSlider::SliderSingleStepSub);
    else
        QWidget::keyPressEvent(event);
}

}  // namespace ridgepoint::ui
