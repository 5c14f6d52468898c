// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocks/pin_table.h"

#include "ui/blocks/text_label.h"
#include "ui/blocks/widget_tools.h"
#include "ui/theme/follow_theme.h"
#include "ui/words/number_words.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollBar>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ridgepoint::ui {
namespace {

/// Swallows what a throw-away session would record.
class NoRecorder : public labs::Recorder {
public:
    void record(const ledger::Event&, Done) override {}
};

/// The same run with its controls elsewhere, read through the session's own views so that texts agree.
class Elsewhere {
public:
    Elsewhere(const labs::LabSession& session, const labs::PinnedRun& pin)
        : m_session(session.labPtr(), moved(session.state(), pin), m_recorder, [] { return QDateTime(); }) {
        m_session.setWording(session.wording());
    }
    [[nodiscard]] const labs::LabSession& session() const { return m_session; }

private:
    static labs::SessionState moved(labs::SessionState state, const labs::PinnedRun& pin) {
        state.slots_ = pin.values;
        state.context = pin.context;
        return state;
    }
    NoRecorder m_recorder;
    labs::LabSession m_session;
};

QTableWidgetItem* cell(const QString& text) {
    auto* item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return item;
}

}  // namespace

PinTable::PinTable(const BlockContext& context, const labs::WorkbenchBlock& bench, const QString& benchId,
                   QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_bench(bench),
      m_benchId(benchId),
      m_table(new QTableWidget(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(
        new TextLabel(context.source, TextStyle::BodyStrong, Role::Ink, tr("Pinned runs"), this));
    column->addWidget(m_table);
    m_table->setObjectName(QStringLiteral("pinTable"));
    m_table->setAccessibleName(tr("Pinned runs"));
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    followTheme(context.source, this, [this] {
        const QFont small = m_context.theme().font(TextStyle::Small);
        m_table->setFont(small);
        m_table->horizontalHeader()->setFont(small);
        m_table->verticalHeader()->setFont(small);
        m_table->horizontalHeader()->setMinimumSectionSize(m_context.theme().scaled(96));
        m_table->horizontalHeader()->setMaximumSectionSize(m_context.theme().scaled(220));
        fitHeight();
    });
    refresh();
}

QString PinTable::difference(const labs::ReadoutDef& definition, const labs::LabSession& run,
                             const labs::LabSession& now) const {
    const double there = run.live().number(definition.value);
    const double here = now.live().number(definition.value);
    if (!std::isfinite(there) || !std::isfinite(here)) return {};
    const units::Unit* own = labs::referenceUnit(run.lab(), definition.value);
    const units::Unit* shown = definition.shown ? definition.shown : own;
    const double factor = labs::shownFactor(own, shown).value_or(1.0);
    QString amount = labs::numberText((there - here) * factor, definition.decimals, run.wording());
    if (shown->id == "%") amount = withUnit(amount, QStringLiteral("pp"));
    const QString sign = there > here ? QStringLiteral("+") : there == here ? QStringLiteral("±") : QString();
    return QStringLiteral("  (") + sign + amount + u')';
}

void PinTable::fillColumn(int column, const labs::LabSession& run, const labs::LabSession* now) {
    int row = 0;
    const QString absent = QStringLiteral("–");  // what the pinned run's context does not have
    const QVector<int> movable = m_bench.slotsIn(run.state().context);
    for (const int slot : m_slots)
        m_table->setItem(row++, column, cell(movable.contains(slot) ? run.controlText(slot) : absent));
    const auto views = run.readouts(m_bench, m_benchId);
    for (const labs::ReadoutDef& readout : m_readouts) {
        const auto view = std::ranges::find(views, readout.id, &labs::ReadoutView::id);
        const bool exists = view != views.end();
        const QString extra = exists && now ? difference(readout, run, *now) : QString();
        m_table->setItem(row++, column, cell(exists ? withUnit(view->value, view->unit) + extra : absent));
    }
}

QVector<int> PinTable::shownSlots() const {
    const labs::SessionState& state = m_context.session.state();
    const auto moved = [&](int slot) {
        return std::any_of(m_pins.begin(), m_pins.end(),
                           [&](int pin) { return state.pinned[pin].values[slot] != state.slots_[slot]; });
    };
    QVector<int> shown = m_bench.mainIn(state.context);
    for (const int slot : m_bench.moreIn(state.context))
        if (moved(slot)) shown.append(slot);
    return shown;
}

void PinTable::refresh() {
    const labs::LabSession& session = m_context.session;
    const auto& pins = session.state().pinned;
    m_pins.clear();
    for (int i = 0; i < pins.size(); ++i)
        if (pins[i].belongsTo(m_context.act)) m_pins.append(i);
    setVisible(!m_pins.isEmpty());
    if (m_pins.isEmpty()) return;
    m_slots = shownSlots();
    m_readouts = m_bench.readoutsIn(session.state().context);
    m_table->clear();
    m_table->setRowCount(static_cast<int>(m_slots.size() + m_readouts.size()) + 1);
    m_table->setColumnCount(static_cast<int>(m_pins.size()) + 1);
    QStringList rows;
    for (const int slot : m_slots)
        rows.append(session.text(QStringLiteral("control.") + session.lab().controls[slot].id));
    for (const labs::ReadoutView& view : session.readouts(m_bench, m_benchId))
        rows.append(view.label);
    m_table->setVerticalHeaderLabels(rows << QString());
    QStringList columns{tr("Now")};
    fillColumn(0, session, nullptr);
    for (int i = 0; i < m_pins.size(); ++i) {
        columns.append(tr("Run %1").arg(pins[m_pins[i]].name));
        const Elsewhere there(session, pins[m_pins[i]]);
        fillColumn(i + 1, there.session(), &session);
    }
    m_table->setHorizontalHeaderLabels(columns);
    addUnpinRow();
    fitHeight();
}

void PinTable::addUnpinRow() {
    const int row = m_table->rowCount() - 1;
    m_table->setItem(row, 0, cell({}));
    const auto& pins = m_context.session.state().pinned;
    for (int i = 0; i < m_pins.size(); ++i) {
        auto* button = makeButton(tr("Unpin"), "quiet", QStringLiteral("unpin.%1").arg(i), m_table);
        button->setAccessibleName(tr("Unpin run %1").arg(pins[m_pins[i]].name));
        connect(
            button, &QPushButton::clicked, this, [this, pin = m_pins[i]] { m_context.session.unpin(pin); },
            Qt::QueuedConnection);
        m_table->setCellWidget(row, i + 1, button);
    }
}

void PinTable::fitHeight() {
    m_table->resizeRowsToContents();
    m_table->resizeColumnsToContents();
    const int bar = m_table->horizontalScrollBar()->sizeHint().height();
    m_table->setFixedHeight(m_table->verticalHeader()->length() +
                            m_table->horizontalHeader()->sizeHint().height() + bar + 4);
}

void PinTable::keyPressEvent(QKeyEvent* event) {
    if (!event->matches(QKeySequence::Copy)) return QWidget::keyPressEvent(event);
    copy();
}

void PinTable::copy() const {
    QStringList lines;
    for (int row = -1; row < m_table->rowCount() - 1; ++row) {
        QStringList cells{row < 0 ? QString() : m_table->verticalHeaderItem(row)->text()};
        for (int column = 0; column < m_table->columnCount(); ++column)
            cells.append(row < 0 ? m_table->horizontalHeaderItem(column)->text()
                                 : m_table->item(row, column)->text());
        lines.append(cells.join(u'\t'));
    }
    QApplication::clipboard()->setText(lines.join(u'\n'));
}

}  // namespace ridgepoint::ui
