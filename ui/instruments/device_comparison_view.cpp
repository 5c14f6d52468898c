// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/device_comparison_view.h"

#include "ui/blocks/choice_box.h"
#include "ui/blocks/flow_layout.h"
#include "ui/blocks/hairline.h"
#include "ui/blocks/text_label.h"
#include "ui/blocks/widget_tools.h"
#include "ui/instruments/device_figure.h"
#include "ui/instruments/instrument_slider.h"
#include "ui/theme/follow_theme.h"
#include "ui/words/device_words.h"
#include "ui/words/latency_words.h"
#include "ui/words/number_words.h"

#include <QAccessible>
#include <QEvent>
#include <QGridLayout>
#include <QPushButton>

namespace ridgepoint::ui {

using instruments::ComparedRow;

namespace {

constexpr int kWideEnough = 620;  ///< name and figures on one line [px at 100 % text]
constexpr int kSizeDigits = 3;
constexpr int kColumns = 4;
constexpr int kFrame = 2;  ///< of the focus around a figure [px]

}  // namespace

DeviceComparisonView::DeviceComparisonView(const InstrumentContext& context, QWidget* parent)
    : Instrument(context, parent),
      m_comparison(context.hardware),
      m_grid(new QGridLayout),
      m_headA(new TextLabel(context.source, TextStyle::BodyStrong, Role::Ink, {}, this)),
      m_headB(new TextLabel(context.source, TextStyle::BodyStrong, Role::Ink, {}, this)),
      m_headRatio(new TextLabel(context.source, TextStyle::BodyStrong, Role::Ink, {}, this)),
      m_summary(new TextLabel(context.source, TextStyle::Message, Role::Ink, {}, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    buildControls(column);
    m_summary->setObjectName(QStringLiteral("comparisonSummary"));
    for (TextLabel* head : {m_headA, m_headB})
        head->setContentsMargins(kFrame, 0, kFrame, 0);
    m_headRatio->setAlignment(Qt::AlignRight | Qt::AlignTop);
    column->addLayout(m_grid);
    column->addWidget(m_summary);
    buildLines();
    followTheme(context.source, this, [this, column] {
        column->setSpacing(this->context().theme().scaled(12));
        arrange();
    });
    refresh();
}

ChoiceBox* DeviceComparisonView::makeChoice(const QString& name, int device) {
    auto* choice = new ChoiceBox(context().source, this);
    choice->setObjectName(name);
    for (int i = 0; i < static_cast<int>(instruments::comparedDevices().size()); ++i)
        choice->addItem(nameOf(i), i);
    choice->setCurrentIndex(device);
    return choice;
}

void DeviceComparisonView::buildControls(QVBoxLayout* column) {
    const ThemeSource& source = context().source;
    m_chooseA = makeChoice(QStringLiteral("deviceA"), m_comparison.a());
    m_chooseB = makeChoice(QStringLiteral("deviceB"), m_comparison.b());
    auto* swap = makeButton(tr("Swap"), "", QStringLiteral("swapDevices"), this);
    swap->setAccessibleDescription(tr("Device A becomes B, and B becomes A"));
    connect(m_chooseA, &QComboBox::currentIndexChanged, this, [this](int device) {
        m_comparison.setA(device);
        announce();
    });
    connect(m_chooseB, &QComboBox::currentIndexChanged, this, [this](int device) {
        m_comparison.setB(device);
        announce();
    });
    connect(swap, &QPushButton::clicked, this, [this] {
        const int a = m_comparison.a();
        m_chooseA->setCurrentIndex(m_comparison.b());
        m_chooseB->setCurrentIndex(a);
    });
    auto* row = new FlowLayout(context().theme().scaled(20), context().theme().scaled(10));
    row->addItem(labelled(source, tr("Device A"), m_chooseA, this));
    row->addItem(labelled(source, tr("Device B"), m_chooseB, this));
    row->addItem(labelled(source, QString(), swap, this));
    column->addLayout(row);
    const QLocale& locale = context().wording.locale;
    m_size = new InstrumentSlider(
        source, instruments::DeviceComparison::sizeControl(), tr("Size of the model"),
        [locale](double billions) {
            return tr("%1 billion parameters").arg(rangeText(billions, billions, kSizeDigits, locale));
        },
        this);
    connect(m_size, &InstrumentSlider::moved, this, [this](double billions) {
        m_comparison.setBillions(billions);
        refresh();
    });
    column->addWidget(m_size);
}

void DeviceComparisonView::buildLines() {
    const ThemeSource& source = context().source;
    for (const ComparedRow& row : m_comparison.rows()) {
        Line line{};
        line.rule = new Hairline(source, this);
        line.head = new QWidget(this);
        line.name = new TextLabel(source, TextStyle::Body, Role::Ink, comparedRowName(row.id), line.head);
        line.remark = new TextLabel(source, TextStyle::Small, Role::Soft, {}, line.head);
        auto* head = new QVBoxLayout(line.head);
        head->setContentsMargins(0, 0, 0, 0);
        head->setSpacing(0);
        head->addWidget(line.name);
        head->addWidget(line.remark);
        head->addStretch(1);
        line.a = new DeviceFigure(source, QStringLiteral("a.") + row.id, context().open, this);
        line.b = new DeviceFigure(source, QStringLiteral("b.") + row.id, context().open, this);
        line.ratio = new TextLabel(source, TextStyle::BodyStrong, Role::Ink, {}, this);
        line.ratio->setObjectName(QStringLiteral("ratio.") + row.id);
        line.ratio->setAlignment(Qt::AlignRight | Qt::AlignTop);
        m_lines.append(line);
    }
}

bool DeviceComparisonView::isNarrow() const {
    return width() < context().theme().scaled(kWideEnough);
}

void DeviceComparisonView::arrange() {
    const Theme& theme = context().theme();
    m_wasNarrow = isNarrow();
    while (QLayoutItem* item = m_grid->takeAt(0))
        delete item;
    m_grid->setHorizontalSpacing(theme.scaled(14));
    m_grid->setVerticalSpacing(theme.scaled(5));
    const int first = m_wasNarrow ? 0 : 1;
    int row = 0;
    const auto put = [&](QWidget* a, QWidget* b, QWidget* ratio) {
        m_grid->addWidget(a, row, first, Qt::AlignTop);
        m_grid->addWidget(b, row, first + 1, Qt::AlignTop);
        m_grid->addWidget(ratio, row++, first + 2, Qt::AlignTop);
    };
    put(m_headA, m_headB, m_headRatio);
    for (const Line& line : std::as_const(m_lines)) {
        m_grid->addWidget(line.rule, row++, 0, 1, kColumns);
        if (m_wasNarrow)
            m_grid->addWidget(line.head, row++, 0, 1, kColumns);
        else
            m_grid->addWidget(line.head, row, 0, Qt::AlignTop);
        put(line.a, line.b, line.ratio);
    }
    for (int column = 0; column < kColumns; ++column) {
        const bool isRatio = column == first + 2;
        m_grid->setColumnStretch(column, column > first + 2 ? 0 : isRatio ? 2 : 3);
    }
}

QString DeviceComparisonView::nameOf(int device) const {
    return deviceName(
        QString::fromLatin1(instruments::comparedDevices()[static_cast<std::size_t>(device)].id));
}

void DeviceComparisonView::refresh() {
    const auto rows = m_comparison.rows();
    m_size->showValue(m_comparison.billions());
    m_headA->setText(tr("A: %1").arg(nameOf(m_comparison.a())));
    m_headB->setText(tr("B: %1").arg(nameOf(m_comparison.b())));
    m_headRatio->setText(tr("B over A"));
    for (int i = 0; i < m_lines.size(); ++i)
        refreshLine(m_lines[i], rows[i]);
    const QString summary = comparisonText(m_comparison, rows, context().wording.locale);
    if (m_summary->text() != summary) m_summary->setText(summary);
}

void DeviceComparisonView::refreshLine(const Line& line, const ComparedRow& row) {
    const QLocale& locale = context().wording.locale;
    const QString name = comparedRowName(row.id);
    const QString remark = comparedRowRemark(row.id, m_comparison.billions(), locale);
    line.remark->setText(remark);
    line.remark->setVisible(!remark.isEmpty());
    const auto look = [&](int device, const instruments::ComparedCell& cell) {
        return DeviceFigure::Look{nameOf(device) + QStringLiteral(", ") + name,
                                  comparedValueText(row, cell, locale), cell.value.has_value(), cell.record};
    };
    line.a->show(look(m_comparison.a(), row.a));
    line.b->show(look(m_comparison.b(), row.b));
    const QString ratio = comparedRatioText(row, locale);
    line.ratio->setText(ratio);
    line.ratio->setRole(row.ratio ? Role::Ink : Role::Soft);
    line.ratio->setAccessibleName(row.ratio ? tr("%1, B over A: %2").arg(name, ratio)
                                            : tr("%1: no ratio").arg(name));
}

void DeviceComparisonView::announce() {
    refresh();
    QAccessibleEvent told(m_summary, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&told);
}

QVector<QStringList> DeviceComparisonView::table() const {
    const QLocale& locale = context().wording.locale;
    QVector<QStringList> cells{
        {tr("Figure"), nameOf(m_comparison.a()), nameOf(m_comparison.b()), tr("B over A")}};
    const auto figure = [&](const ComparedRow& row, const instruments::ComparedCell& cell) {
        const QString value = comparedValueText(row, cell, locale);
        if (!cell.record || cell.record->convention == QLatin1String("none")) return value;
        return tr("%1 (%2)").arg(value, cell.record->convention);
    };
    for (const ComparedRow& row : m_comparison.rows()) {
        const QString remark = comparedRowRemark(row.id, m_comparison.billions(), locale);
        const QString name = comparedRowName(row.id);
        cells.append({remark.isEmpty() ? name : tr("%1 (%2)").arg(name, remark), figure(row, row.a),
                      figure(row, row.b), comparedRatioText(row, locale)});
    }
    return cells;
}

void DeviceComparisonView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LocaleChange) refresh();
    Instrument::changeEvent(event);
}

void DeviceComparisonView::resizeEvent(QResizeEvent* event) {
    if (m_wasNarrow != isNarrow()) arrange();
    Instrument::resizeEvent(event);
}

}  // namespace ridgepoint::ui
