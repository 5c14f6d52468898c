// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/plot_view.h"

#include "ui/plot/chart_painter.h"
#include "ui/plot/chart_surface.h"
#include "ui/plot/plot_accessible.h"
#include "ui/plot/plot_export.h"
#include "ui/plot/plot_table_model.h"
#include "ui/plot/quiet_button.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QSaveFile>
#include <QStackedLayout>
#include <QTableView>

#include <algorithm>
#include <cmath>

namespace ridgepoint::ui {
namespace {

constexpr int kMargin = 4;  ///< room for the focus ring [px]
constexpr int kHeaderGap = 8;
constexpr int kLeastChartHeight = 260;
constexpr int kMostChartHeight = 420;
constexpr double kChartShape = 0.56;  ///< height to width
constexpr QSizeF kPictureSize(760, 460);
constexpr double kPictureScale = 2.0;

}  // namespace

PlotView::PlotView(const ThemeSource& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_title(new QLabel(this)),
      m_header(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_stack(new QStackedLayout),
      m_surface(new ChartSurface(this)),
      m_table(new QTableView(this)),
      m_model(new PlotTableModel(this)) {
    PlotAccessible::install();
    setObjectName(QStringLiteral("plotView"));
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(kHeaderGap);
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setObjectName(QStringLiteral("plotTitle"));
    m_header->setSpacing(kHeaderGap);
    m_header->addWidget(m_title, 1);
    buildTools();
    buildTable();
    layout->addLayout(m_header);
    layout->addLayout(m_stack, 1);
    m_stack->addWidget(m_surface);
    m_stack->addWidget(m_table);
    connect(m_surface, &ChartSurface::pointed, this, &PlotView::pointAt);
    connect(m_surface, &ChartSurface::left, this, &PlotView::refreshReading);
    connect(&m_theme, &ThemeSource::changed, this, &PlotView::applyTheme);
    applyTheme();
}

PlotView::~PlotView() = default;

void PlotView::buildTools() {
    m_tableButton = new QuietButton(tr("Table"), tr("Show the data as a table"), this);
    m_tableButton->setObjectName(QStringLiteral("plotTableButton"));
    m_tableButton->setCheckable(true);
    m_copyButton = new QuietButton(tr("Copy"), tr("Copy picture and data"), this);
    m_copyButton->setObjectName(QStringLiteral("plotCopyButton"));
    m_saveButton = new QuietButton(tr("CSV"), tr("Export data as CSV…"), this);
    m_saveButton->setObjectName(QStringLiteral("plotSaveButton"));
    m_saveButton->hide();
    connect(m_tableButton, &QuietButton::toggled, this, &PlotView::setTableShown);
    connect(m_copyButton, &QuietButton::clicked, this, &PlotView::copyAndSay);
    connect(m_saveButton, &QuietButton::clicked, this, &PlotView::exportData);
    auto* tools = new QHBoxLayout;
    tools->setSpacing(2);
    tools->addStretch(1);
    for (QuietButton* button : {m_tableButton, m_copyButton, m_saveButton})
        tools->addWidget(button);
    m_header->addLayout(tools);
}

void PlotView::buildTable() {
    m_table->setModel(m_model);
    m_table->setObjectName(QStringLiteral("plotTable"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->installEventFilter(this);
}

void PlotView::applyTheme() {
    const Theme& theme = m_theme.theme();
    const QPalette palette = theme.palette();
    m_title->setFont(theme.font(TextStyle::BodyStrong));
    m_title->setPalette(palette);
    for (QuietButton* button : {m_tableButton, m_copyButton, m_saveButton})
        button->setTheme(theme);
    m_table->setPalette(palette);
    m_table->setFont(theme.font(TextStyle::Small));
    m_table->horizontalHeader()->setFont(theme.font(TextStyle::SmallStrong));
    m_table->horizontalHeader()->setPalette(palette);
    m_table->verticalHeader()->setDefaultSectionSize(theme.scaled(26));
    m_surface->setContent(m_spec, theme);
    arrangeHeader(width());
    updateGeometry();
    refreshReading();
    update();
}

void PlotView::setSpec(const labs::PlotSpec& spec) {
    const bool isRenamed = spec.title != m_spec.title;
    m_spec = spec;
    m_reader.setSpec(spec);
    m_surface->setContent(spec, m_theme.theme());
    if (isTableShown()) refreshTable();
    if (isRenamed) {
        m_title->setText(spec.title);
        m_title->setVisible(!spec.title.isEmpty());
        setAccessibleName(spec.title);
        m_table->setAccessibleName(tr("Data of: %1").arg(spec.title));
        arrangeHeader(width());
        updateGeometry();
    }
    refreshReading();
    updateVoice();
}

void PlotView::paintOn(QPainter& painter, const QRectF& target, const Theme& paperTheme) const {
    paintPlot(painter, target, m_spec, paperTheme, locale());
}

void PlotView::setAskFile(AskFile askFile) {
    m_askFile = std::move(askFile);
    m_saveButton->setVisible(static_cast<bool>(m_askFile));
    arrangeHeader(width());
}

bool PlotView::writeCsv(QIODevice& device) const {
    return writePlotCsv(m_spec, device);
}

void PlotView::copy() const {
    const QImage picture =
        plotImage({m_spec, Theme(Scheme::Light), locale(), kPictureSize, true}, kPictureScale);
    QGuiApplication::clipboard()->setMimeData(plotClipboard(picture, plotTsv(m_spec, locale())).release());
}

void PlotView::copyAndSay() {
    copy();
    emit said(tr("Copied the chart as a picture and its data as text."));
}

void PlotView::exportData() {
    if (!m_askFile) return;
    const QString path = m_askFile(suggestedFileName(m_spec));
    if (path.isEmpty()) return;
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && writeCsv(file) && file.commit())
        emit said(tr("Saved the data as %1.").arg(path));
    else
        emit said(
            tr("%1 could not be written: %2. Choose another folder or name.").arg(path, file.errorString()));
}

void PlotView::refreshTable() {
    const QModelIndex place = m_table->currentIndex();
    m_model->setSpec(m_spec, locale());
    const int row = std::clamp(place.row(), 0, std::max(0, m_model->rowCount() - 1));
    m_table->setCurrentIndex(m_model->index(row, std::max(0, place.column())));
}

bool PlotView::isTableShown() const {
    return m_stack->currentWidget() == m_table;
}

void PlotView::setTableShown(bool shown) {
    if (shown == isTableShown()) return;
    const bool hadFocus = hasFocus() || m_table->hasFocus();
    if (shown) refreshTable();
    m_stack->setCurrentWidget(shown ? static_cast<QWidget*>(m_table) : m_surface);
    m_tableButton->setChecked(shown);
    m_tableButton->setAccessibleName(shown ? tr("Show the chart") : tr("Show the data as a table"));
    m_tableButton->setToolTip(m_tableButton->accessibleName());
    if (hadFocus) (shown ? static_cast<QWidget*>(m_table) : this)->setFocus(Qt::OtherFocusReason);
}

QSize PlotView::sizeHint() const {
    const int width = m_theme.theme().scaled(560);
    return {width, heightForWidth(width)};
}

QSize PlotView::minimumSizeHint() const {
    const int width = 300;
    return {width, headerHeight(width) + m_theme.theme().scaled(kLeastChartHeight) + 2 * kMargin};
}

int PlotView::heightForWidth(int width) const {
    const Theme& theme = m_theme.theme();
    const int wanted = static_cast<int>(std::lround(width * kChartShape));
    return headerHeight(width) + 2 * kMargin +
           std::clamp(wanted, theme.scaled(kLeastChartHeight), theme.scaled(kMostChartHeight));
}

bool PlotView::isHeaderNarrow(int width) const {
    int tools = m_tableButton->sizeHint().width() + m_copyButton->sizeHint().width();
    if (m_askFile) tools += m_saveButton->sizeHint().width();
    const QFontMetrics ruler(m_theme.theme().font(TextStyle::BodyStrong));
    return ruler.horizontalAdvance(m_spec.title) + tools + 4 * kHeaderGap > width;
}

int PlotView::headerHeight(int width) const {
    const int tools = m_tableButton->sizeHint().height();
    if (m_spec.title.isEmpty()) return tools + kHeaderGap;
    const QFontMetrics ruler(m_theme.theme().font(TextStyle::BodyStrong));
    const int title =
        ruler.boundingRect(QRect(0, 0, width - 2 * kMargin, 10'000), Qt::TextWordWrap, m_spec.title).height();
    return (isHeaderNarrow(width) ? title + kHeaderGap + tools : std::max(title, tools)) + kHeaderGap;
}

void PlotView::arrangeHeader(int width) {
    m_header->setDirection(isHeaderNarrow(width) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void PlotView::resizeEvent(QResizeEvent*) {
    arrangeHeader(width());
    refreshReading();
}

void PlotView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.theme().color(Role::Panel));
    if (!hasFocus()) return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.theme().color(Role::Focus), 2.0));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
}

void PlotView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LocaleChange) {
        refreshTable();
        refreshReading();
        updateVoice();
    }
    QWidget::changeEvent(event);
}

}  // namespace ridgepoint::ui
